import { isPhone } from '../../../src/domain/checks/phone';
import { found, FORM, submission, task, unit, settings, check, plan, report } from './fixtures';

const UNIT = '区住建局';

describe('missing-form-field', () => {
  test('fires for every blank field, at its cell', () => {
    const form = { ...FORM, reporter: '', signature: ' ' };
    const sent = submission(UNIT, '2026-06', { form, sheet: '附件4', formCells: { reporter: 'A20' } });
    const findings = found('missing-form-field', { submissions: [sent] });
    expect(findings.map((finding) => finding.details.field)).toEqual(['reporter', 'signature']);
    expect(findings[0]!.where).toEqual({ file: sent.file, sheet: '附件4', cell: 'A20' });
  });

  test('a short name and a signature written as 已签 are filled in', () => {
    const form = { ...FORM, reporter: '周', signature: '已签' };
    expect(found('missing-form-field', { submissions: [submission(UNIT, '2026-06', { form })] })).toEqual([]);
  });

  test('a workbook whose form could not be read is not accused of blanks', () => {
    expect(
      found('missing-form-field', { submissions: [submission(UNIT, '2026-06', { form: null })] }),
    ).toEqual([]);
  });
});

describe('invalid-phone', () => {
  test.each(['12345', '8205-', '联系人', '0999-61', '139001122'])('%s', (phone) => {
    const findings = found('invalid-phone', {
      submissions: [submission(UNIT, '2026-06', { form: { ...FORM, phone } })],
    });
    expect(findings).toHaveLength(1);
    expect(findings[0]!.quote).toBe(phone);
  });

  test.each([
    '0999-6123456',
    '（0999）6123 4567',
    '61234567转8012',
    '0999-61234567-8012',
    '１３９００１１２２３３',
    '139 0011 2233 / 61234567',
    '61234567、139-0011-2233',
    '+86 139 0011 2233',
    '400-812-3456',
    '周宁 6123456',
  ])('%s is a number', (phone) => expect(isPhone(phone)).toBe(true));
});

describe('invalid-date', () => {
  const withDate = (date: string, filledOn: string | null) =>
    found('invalid-date', {
      submissions: [submission(UNIT, '2026-06', { form: { ...FORM, date }, filledOn })],
    });

  test('fires for a day that does not exist, a far year, and a day before the month began', () => {
    expect(withDate('2026年6月31日', null)).toHaveLength(1);
    expect(withDate('2016年7月3日', '2016-07-03')).toHaveLength(1);
    expect(withDate('2026年5月3日', '2026-05-03')).toHaveLength(1);
  });

  test('a December report signed in January and a report sent early are in order', () => {
    expect(withDate('2027年1月5日', '2027-01-05')).toEqual([]);
    expect(withDate('2026年6月28日', '2026-06-28')).toEqual([]);
  });
});

describe('late-submission', () => {
  test('fires after the due day and names both days', () => {
    const late = submission(UNIT, '2026-06', { filledOn: '2026-07-09' });
    const [finding] = found('late-submission', { submissions: [late] });
    expect(finding!.details).toEqual({ filledOn: '2026-07-09', dueOn: '2026-07-07' });
  });

  test('the due day itself is in time; the day of receipt counts before 填报时间', () => {
    const onTheDay = submission(UNIT, '2026-06', { filledOn: '2026-07-07' });
    const received = submission('区水务局', '2026-06', { filledOn: '2026-07-20', receivedOn: '2026-07-06' });
    expect(found('late-submission', { submissions: [onTheDay, received] })).toEqual([]);
  });

  test('without any date nobody is late', () => {
    expect(
      found('late-submission', { submissions: [submission(UNIT, '2026-06', { filledOn: null })] }),
    ).toEqual([]);
  });
});

describe('unit-not-submitted', () => {
  const tasks = [
    task(1, '加装电梯80部。', [UNIT, '区水务局', '各街道办事处']),
    task(2, '绿化补植。', ['区园林中心']),
  ];

  test('fires for each unit that owes a month, in the folder the others came in', () => {
    const findings = found('unit-not-submitted', {
      tasks,
      submissions: [submission(UNIT, '2026-06')],
      periods: ['2026-06'],
    });
    expect(findings.map((finding) => finding.unit)).toEqual(['区水务局', '区园林中心']);
    expect(findings[0]!.where.file).toBe('月报/2026-06');
  });

  test('a group owes nothing, nor does a body that does not report', () => {
    const submissions = [UNIT, '区水务局'].map((name) => submission(name, '2026-06'));
    const directory = [{ ...unit('区园林中心'), reports: false }];
    expect(found('unit-not-submitted', { tasks, directory, submissions, periods: ['2026-06'] })).toEqual([]);
  });

  test('a unit that sent under its full name, or an unreadable file, did send', () => {
    const directory = [unit(UNIT, 'department', ['区住房和城乡建设局'])];
    const submissions = [
      submission('区住房和城乡建设局', '2026-06'),
      submission('区水务局', '2026-06', { status: 'unreadable' }),
      submission('区园林中心', '2026-06'),
    ];
    expect(found('unit-not-submitted', { tasks, directory, submissions, periods: ['2026-06'] })).toEqual([]);
  });

  test('plans are missed only where plans are collected', () => {
    expect(found('unit-not-submitted', { tasks, submissions: [], periods: [] })).toEqual([]);
    const findings = found('unit-not-submitted', { tasks, submissions: [submission(UNIT, null)] });
    expect(findings.map((finding) => finding.unit)).toEqual(['区水务局', '区园林中心']);
  });

  test('cannot be switched off', () => {
    const off = settings({ off: new Set(['unit-not-submitted', 'missing-form-field'] as const) });
    const form = { ...FORM, phone: '' };
    const submissions = [submission(UNIT, '2026-06', { form })];
    const codes = check({ tasks, submissions, periods: ['2026-06'], settings: off }).map((f) => f.code);
    expect(codes).toContain('unit-not-submitted');
    expect(codes).not.toContain('missing-form-field');
  });
});

describe('wrong-period', () => {
  test('fires for a report of another year', () => {
    const [finding] = found('wrong-period', {
      submissions: [submission(UNIT, '2025-06', { filledOn: '2025-07-02' })],
    });
    expect(finding!.details).toEqual({ written: '2025-06', expected: '2026-06' });
  });

  test('months of this year and plans are in order', () => {
    const submissions = [submission(UNIT, '2026-05'), submission(UNIT, '2026-06'), submission(UNIT, null)];
    expect(found('wrong-period', { submissions })).toEqual([]);
  });
});

describe('duplicate-submission', () => {
  test('fires for the second file of one unit and month and names the first', () => {
    const submissions = [
      submission(UNIT, '2026-06'),
      submission(UNIT, '2026-06', { file: '月报/2026-06/区住建局（更新）.xlsx' }),
    ];
    const [finding, another] = found('duplicate-submission', { submissions });
    expect(finding!.details.otherFile).toBe('月报/2026-06/区住建局.xlsx');
    expect(another).toBeUndefined();
  });

  test('two months, or a plan and a report, are not two of one', () => {
    const submissions = [submission(UNIT, null), submission(UNIT, '2026-05'), submission(UNIT, '2026-06')];
    expect(found('duplicate-submission', { submissions })).toEqual([]);
    const lifts = task(1, '加装电梯80部。', [UNIT]);
    const both = { plans: [plan(lifts, UNIT, ['', '', '', ''])], reports: [report(lifts, UNIT, '2026-06')] };
    expect(found('duplicate-submission', { tasks: [lifts], submissions, ...both })).toEqual([]);
  });
});
