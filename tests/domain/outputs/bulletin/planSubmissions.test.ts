import {
  livelihoodMonthly,
  planBulletin,
  previewText,
  reconcileBulletin,
  reconcilePlans,
  submissionsBulletin,
  type BulletinInput,
} from '../../../../src/domain/outputs/bulletin';
import type { Finding } from '../../../../src/domain/model/finding';
import type { Bulletin, IssuedBulletin } from '../../../../src/domain/model/bulletin';
import type { SubmissionStatus } from '../../../../src/domain/model/submission';
import { input, submission } from './district';

/** The plan of one unit, due on 27 February. */
const plan = (unit: string, state: SubmissionStatus = 'on-time') => ({
  ...submission(unit, state),
  kind: 'plan' as const,
  period: null,
  file: state === 'missing' ? null : `计划/${unit}.xlsx`,
  dueOn: '2024-02-27',
});

const blank = (
  unit: string,
  file: string,
  severity: Finding['severity'] = 'error',
): Finding<'quarter-target-blank'> => ({
  code: 'quarter-target-blank',
  severity,
  unit,
  task: '主-1',
  where: { file, sheet: '附件3', cell: 'E6' },
  quote: '',
  details: { quarter: 3 },
  suggestion: null,
  evidence: [],
  period: null,
});

const february = (parts: Partial<BulletinInput> = {}): BulletinInput =>
  input({ period: '2024-02', issuedOn: '2024-03-04', ...parts });

const issued = ({ kind, period, number }: Bulletin): IssuedBulletin => ({
  ...{ kind, period, number: number ?? 0, issuedOn: null, tasks: [] },
});

describe('计划报送情况通报', () => {
  const plans = (one: BulletinInput) => submissionsBulletin(one, 'plan');

  test('tells who sent the plan in time, late and not at all; monthly reports are no part of it', () => {
    const bulletin = plans(
      february({
        submissions: [
          ...[plan('区甲局'), plan('区乙局', 'late'), plan('区丙局', 'missing')],
          { ...submission('区丁局', 'missing'), period: '2024-02' },
        ],
      }),
    );
    expect(bulletin).toMatchObject({
      kind: 'plan-submissions',
      title: '关于2024年工作任务落实计划报送情况的通报',
      name: '计划报送情况通报2024年第1期',
    });
    const text = previewText(bulletin);
    expect(text).toContain('应报送2024年工作任务落实计划的单位3家，按时报送1家，迟报1家，未报1家。');
    expect(text).not.toContain('区丁局');
  });

  test('without a known deadline nobody is said to have been in time, and the table says what it counts', () => {
    const open = (...units: string[]) =>
      previewText(plans(february({ submissions: units.map((unit) => ({ ...plan(unit), dueOn: null })) })));
    const text = open('区甲局', '区乙局');
    expect(text).toContain('应报送2024年工作任务落实计划的2家单位均已报送。');
    expect(text).not.toContain('按时报送');
    expect(text).toContain('没有计划报送时限');
    expect(previewText(plans(february({ submissions: [plan('区甲局')] })))).not.toContain('没有计划报送时限');
  });

  test('how well plans were filled in is counted from the plans alone', () => {
    const bulletin = plans(
      february({
        submissions: [plan('区甲局'), plan('区乙局')],
        findings: [
          blank('区甲局', '计划/区甲局.xlsx'),
          blank('区甲局', '计划/区甲局.xlsx', 'warning'),
          blank('区乙局', '月报/2024-02/区乙局.xlsx'),
        ],
      }),
    );
    const text = previewText(bulletin);
    expect(text).toContain('经核查，1家单位的填报有1处应更正、1处需作说明。');
    expect(reconcileBulletin(bulletin).every(({ ok }) => ok)).toBe(true);
  });

  test('has numbers of its own: neither months nor issues of another month take them', () => {
    const submissions = [plan('区甲局')];
    const report = submissionsBulletin(february({ submissions }));
    const first = plans(february({ submissions, issued: [issued(report)] }));
    const again = plans(february({ submissions, issued: [issued(report), issued(first)] }));
    const later = plans(
      february({ submissions, period: '2024-03', issued: [issued(report), issued(first)] }),
    );
    expect([report, first, again, later].map(({ number }) => number)).toEqual([1, 1, 1, 2]);
    expect(new Set([report, first, later].map(({ name }) => name)).size).toBe(3);
    expect(again.name).toBe(first.name);
  });

  test('each unit has one plan in one state, or a sum says so', () => {
    const lines = (submissions: BulletinInput['submissions']) =>
      reconcilePlans(february({ submissions })).map(({ label, ok }) => [label, ok]);
    expect(lines([plan('区甲局'), plan('区乙局', 'unreadable')])).toEqual([
      ['落实计划：按时＋迟报＋未报＋无法读取＝应报单位', true],
      ['落实计划：每个应报单位只有一条报送记录', true],
    ]);
    expect(lines([plan('区甲局'), plan('区甲局', 'late')])[1]![1]).toBe(false);
  });
});

describe('when it is due', () => {
  const submissions = [plan('区甲局'), plan('区乙局', 'missing')];

  test('with the bulletins of the month of the deadline or of the one before, once it is over', () => {
    const at = (period: string, day: string) =>
      planBulletin(february({ submissions, period, issuedOn: day }));
    expect(at('2024-02', '2024-03-04')).toBe('due');
    expect(at('2024-01', '2024-02-28')).toBe('due');
    expect(at('2024-02', '2024-02-27')).toBe('possible');
    expect(at('2024-06', '2024-07-04')).toBe('possible');
  });

  test('once a year: an issue of another month has told already, its own is built again', () => {
    const bulletin = submissionsBulletin(february({ submissions }), 'plan');
    const after = (period: string) =>
      planBulletin(february({ submissions, period, issued: [issued(bulletin)] }));
    expect(after('2024-02')).toBe('due');
    expect(after('2024-01')).toBe('possible');
    const lastYear = { ...issued(bulletin), period: '2023-03' };
    expect(planBulletin(february({ submissions, issued: [lastYear] }))).toBe('due');
    expect(planBulletin(february({ submissions, issued: [issued(livelihoodMonthly(february()))] }))).toBe(
      'due',
    );
  });

  test('nobody is said to have missed it before anybody sent a plan', () => {
    expect(planBulletin(february({ submissions: [plan('区甲局', 'missing')] }))).toBe('none');
    expect(planBulletin(february({ submissions: [submission('区甲局', 'on-time')] }))).toBe('none');
  });

  test('without a known deadline a person decides', () => {
    expect(planBulletin(february({ submissions: [{ ...plan('区甲局'), dueOn: null }] }))).toBe('possible');
    expect(planBulletin(february({ submissions, issuedOn: null }))).toBe('possible');
  });
});
