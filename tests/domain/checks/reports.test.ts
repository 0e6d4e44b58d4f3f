import type { Plan, Report } from '../../../src/domain/model/submission';
import type { Period } from '../../../src/domain/model/period';
import { found, plan, report, target, task } from './fixtures';

const UNIT = '区住建局';
const LIFTS = task(12, '完成既有住宅加装电梯80部。', [UNIT], { targets: [target(80, '部')] });
const SAFETY = task(14, '开展城镇燃气安全专项整治，完善巡检制度。', [UNIT]);
const RISING: Plan['quarters'] = ['累计完成10部', '累计完成30部', '累计完成60部', '累计完成80部'];

const one = (progress: string, extra: Partial<Report> = {}) => ({
  tasks: [SAFETY],
  reports: [report(SAFETY, UNIT, '2026-06', { progress, ...extra })],
});

const months = (of: typeof SAFETY, ...rows: [Period, Partial<Report>][]) => ({
  tasks: [of],
  reports: rows.map(([period, extra]) => report(of, UNIT, period, extra)),
});

const lifts = (period: Period, progress: string, done: boolean, extra: Partial<Report> = {}) => ({
  tasks: [LIFTS],
  plans: [plan(LIFTS, UNIT, RISING)],
  reports: [report(LIFTS, UNIT, period, { progress, done, completion: done ? '是' : '否', ...extra })],
});

describe('progress-blank', () => {
  test.each(['', '  ', '\n', '——'])('%j is blank', (progress) => {
    expect(found('progress-blank', one(progress))[0]!.where.cell).toBe('D6');
  });

  test.each(['已完成', '0'])('%s is not', (progress) =>
    expect(found('progress-blank', one(progress))).toEqual([]),
  );
});

describe('progress-vague', () => {
  test.each([
    '高度重视，有序推进。',
    '各项工作正在按计划稳步推进中，进展顺利。',
    '加强组织领导，压实工作责任，确保取得实效。',
    '燃气安全专项整治工作正在有序开展。',
    '已安排部署，下一步将加大力度，力争按期完成。',
    '按照时间节点积极推进，总体进展良好',
    '工作正常推进',
  ])('%s', (progress) => expect(found('progress-vague', one(progress))).toHaveLength(1));

  test.each([
    '已检查餐饮场所二十三家，更换软管。',
    '6月12日召开现场会。',
    '在望江路、东坪小学周边设置警示牌。',
    '巡检制度已印发各街道。',
    '完成招标，施工单位已进场。',
    '已完成。',
    '因雨季影响暂停施工，管沟回填尚未开始。',
    '与燃气公司签订合作协议，启动入户安检',
  ])('%s says something', (progress) => expect(found('progress-vague', one(progress))).toEqual([]));
});

describe('progress-copied', () => {
  const copied = (before: string, now: string, doneBefore = false) =>
    found(
      'progress-copied',
      months(
        SAFETY,
        ['2026-05', { progress: before, done: doneBefore }],
        ['2026-06', { progress: now, done: false }],
      ),
    );

  test('fires for the same text, and for one with only months and dates changed', () => {
    expect(copied('走访商户，发放告知书', '走访商户，发放告知书')).toHaveLength(1);
    const [finding] = copied('5月8日召开例会，通报排查情况。', '6月9日召开例会，通报排查情况。');
    expect(finding!.details.period).toBe('2026-05');
    expect(finding!.evidence[0]!.file).toBe('月报/2026-05/区住建局.xlsx');
  });

  test('a changed figure is progress', () => {
    expect(copied('截至5月底，检查商户120家。', '截至6月底，检查商户180家。')).toEqual([]);
  });

  test('what was finished stays finished', () => {
    expect(copied('已完成整治并通过验收。', '已完成整治并通过验收。', true)).toEqual([]);
  });

  test('a running total restated for this month may honestly stand still', () => {
    expect(copied('截至5月底，累计完成3处', '截至6月底，累计完成3处')).toEqual([]);
  });

  test('the month before is the latest one received', () => {
    const parts = months(
      SAFETY,
      ['2026-03', { progress: '走访商户，发放告知书' }],
      ['2026-06', { progress: '走访商户，发放告知书' }],
    );
    expect(found('progress-copied', parts)[0]!.details.period).toBe('2026-03');
  });
});

describe('progress-decreased', () => {
  const fell = (before: string, now: string) =>
    found(
      'progress-decreased',
      months(LIFTS, ['2026-05', { progress: before }], ['2026-06', { progress: now }]),
    );

  test('fires for a running total that fell', () => {
    const [finding] = fell('截至5月底，累计完成24部。', '截至6月底，累计完成19部。');
    expect(finding!.details).toEqual({ before: '24部', now: '19部', period: '2026-05' });
    expect(fell('今年以来已安装24部', '今年以来已安装19部')).toHaveLength(1);
  });

  test('fires after unit conversion', () => {
    expect(fell('累计培训1.2万人次', '累计培训9800人次')).toHaveLength(1);
    expect(fell('累计培训0.98万人次', '累计培训12000人次')).toEqual([]);
  });

  test('fires against an earlier month when last month gave no figure', () => {
    const parts = months(
      LIFTS,
      ['2026-04', { progress: '累计完成24部' }],
      ['2026-05', { progress: '管线迁改正在施工' }],
      ['2026-06', { progress: '累计完成19部' }],
    );
    expect(found('progress-decreased', parts)[0]!.details.period).toBe('2026-04');
  });

  test('what a month adds may be less than the month before', () => {
    expect(fell('本月新增24部', '本月新增19部')).toEqual([]);
    expect(fell('5月份安装9部，累计完成24部', '6月份安装3部，累计完成27部')).toEqual([]);
  });

  test('other things counted in one unit are not compared', () => {
    expect(fell('累计巡查电梯300部', '累计更换钢丝绳12部')).toEqual([]);
  });

  test('a correction that says so is no fall', () => {
    expect(fell('累计完成24部', '经核实后剔除重复统计，累计完成22部')).toEqual([]);
  });

  test('a new year starts again', () => {
    const parts = months(
      LIFTS,
      ['2025-12', { progress: '累计完成80部' }],
      ['2026-01', { progress: '累计完成2部' }],
    );
    expect(found('progress-decreased', parts)).toEqual([]);
  });
});

describe('completion-invalid', () => {
  const completion = (written: string, done: boolean | null, extra: Partial<Report> = {}) =>
    found('completion-invalid', one('已完成', { completion: written, done, ...extra }));

  test('fires for a blank and for an answer of its own', () => {
    expect(completion('', null)).toHaveLength(1);
    expect(completion('基本完成', null)[0]!.details.written).toBe('基本完成');
  });

  test('是 and × are answers; a form without the column asks for none', () => {
    expect(completion('是', true)).toEqual([]);
    expect(completion('×', false)).toEqual([]);
    const cells = { serial: 'A6', text: 'B6', progress: 'D6' };
    expect(completion('', null, { cells })).toEqual([]);
  });
});

describe('yes-but-below', () => {
  test('fires at the quarter’s end below the plan', () => {
    const [finding] = found('yes-but-below', lifts('2026-06', '截至6月底，累计完成27部', true));
    expect(finding).toMatchObject({ severity: 'error', details: { achieved: '27部', expected: '30部' } });
    expect(finding!.where.cell).toBe('G6');
  });

  test('is judged by the plan, not by a target the report lowered', () => {
    const parts = lifts('2026-06', '累计完成25部', true, { target: '累计完成25部' });
    expect(found('yes-but-below', parts)).toHaveLength(1);
  });

  test('inside a quarter the target is not yet due; only below the schedule it asks', () => {
    expect(found('yes-but-below', lifts('2026-05', '累计完成24部', true))).toEqual([]);
    const [finding] = found('yes-but-below', lifts('2026-05', '累计完成12部', true));
    expect(finding).toMatchObject({ severity: 'warning', details: { achieved: '12部', expected: '23部' } });
  });

  test('met, reported in other words, or without any figure, it is not doubted', () => {
    expect(found('yes-but-below', lifts('2026-06', '累计完成30部', true))).toEqual([]);
    expect(found('yes-but-below', lifts('2026-06', '季度任务已完成，通过联合验收', true))).toEqual([]);
    expect(found('yes-but-below', lifts('2026-06', '本月完成12部', true))).toEqual([]);
  });

  test('work around the task is not its result', () => {
    expect(found('yes-but-below', lifts('2026-06', '已召开协调会4次，季度目标已完成', true))).toEqual([]);
  });

  test('a plan by increments expects their sum', () => {
    const quarters: Plan['quarters'] = ['新增10部', '新增20部', '新增30部', '新增20部'];
    const plans = [plan(LIFTS, UNIT, quarters)];
    expect(found('yes-but-below', { ...lifts('2026-06', '累计完成30部', true), plans })).toEqual([]);
    expect(found('yes-but-below', { ...lifts('2026-06', '累计完成22部', true), plans })).toHaveLength(1);
  });

  test('one part of a task taken apart is not held against the whole', () => {
    expect(found('yes-but-below', lifts('2026-06', '累计完成12部', true, { serial: '12-1' }))).toEqual([]);
  });
});

describe('no-but-met', () => {
  test('fires at or above the plan', () => {
    const [finding] = found('no-but-met', lifts('2026-06', '截至6月底，累计完成30部', false));
    expect(finding!.details).toEqual({ achieved: '30部', expected: '30部' });
  });

  test('below it, 否 is right', () => {
    expect(found('no-but-met', lifts('2026-06', '累计完成29部', false))).toEqual([]);
  });

  test('a target with more to it than figures may be unmet', () => {
    const quarters: Plan['quarters'] = [
      '完成招标',
      '累计完成30部，完成全部管线迁改',
      '累计完成60部',
      '累计完成80部',
    ];
    const parts = { ...lifts('2026-06', '累计完成30部', false), plans: [plan(LIFTS, UNIT, quarters)] };
    expect(found('no-but-met', parts)).toEqual([]);
  });
});

describe('problem-missing', () => {
  const missing = (period: Period, problem: string, done = false) =>
    found('problem-missing', months(SAFETY, [period, { problem, done }]));

  test.each(['', '无', '暂无。', '不存在问题', '—'])(
    '%j names no problem at the quarter’s end',
    (problem) => {
      expect(missing('2026-06', problem)).toHaveLength(1);
    },
  );

  test('a named problem, a finished task and a month inside the quarter are in order', () => {
    expect(missing('2026-06', '无专项资金，管线权属单位尚未书面答复')).toEqual([]);
    expect(missing('2026-06', '无', true)).toEqual([]);
    expect(missing('2026-05', '无')).toEqual([]);
  });
});

describe('next-step-missing', () => {
  const missing = (next: string, done: boolean | null) =>
    found('next-step-missing', one('完成招标', { next, done }));

  test('fires for 否 without a next step', () => expect(missing(' ', false)).toHaveLength(1));

  test('a short step is a step; a finished task needs none', () => {
    expect(missing('7月验收', false)).toEqual([]);
    expect(missing('', true)).toEqual([]);
    expect(missing('', null)).toEqual([]);
  });
});

describe('promise-unmet', () => {
  const promised = (next: string, progress: string, done = false) =>
    found(
      'promise-unmet',
      months(SAFETY, ['2026-05', { next, done: false }], ['2026-06', { progress, done }]),
    );

  test('fires when what was promised for this month is not mentioned', () => {
    const [finding] = promised('6月底前完成管线招标', '组织入户检查120户');
    expect(finding!.evidence[0]).toMatchObject({ file: '月报/2026-05/区住建局.xlsx', cell: 'F6' });
    expect(promised('下月完成管线招标', '组织入户检查120户')).toHaveLength(1);
  });

  test('mentioned, not yet due, without a month, or done, it is not held against anyone', () => {
    expect(promised('6月底前完成管线招标', '管线招标文件已挂网')).toEqual([]);
    expect(promised('8月底前完成管线招标', '组织入户检查120户')).toEqual([]);
    expect(promised('加快管线招标', '组织入户检查120户')).toEqual([]);
    expect(promised('6月底前完成管线招标', '组织入户检查120户', true)).toEqual([]);
  });
});

describe('figure-conflict', () => {
  const share = (progress: string, plans: Plan[] = []) =>
    found('figure-conflict', {
      tasks: [LIFTS],
      plans,
      reports: [report(LIFTS, UNIT, '2026-06', { progress })],
    });

  test('fires when amount and share of the year do not fit', () => {
    expect(share('累计完成20部，占年度目标的60%')).toHaveLength(1);
  });

  test('a rounded share, and a share of what the unit itself planned, fit', () => {
    expect(share('累计完成27部，占年度目标的33.8%')).toEqual([]);
    const own = plan(LIFTS, UNIT, ['累计完成5部', '累计完成20部', '累计完成30部', '累计完成40部']);
    expect(share('累计完成20部，占年度目标的50%', [own])).toEqual([]);
  });

  test('one figure, two rows: the same task in both attachments', () => {
    const twin = { ...LIFTS, id: '民-5', source: 'livelihood' as const, no: 5 };
    const rows = (second: string) => ({
      tasks: [LIFTS, twin],
      reports: [
        report(LIFTS, UNIT, '2026-06', { progress: '累计完成30部' }),
        report(twin, UNIT, '2026-06', { progress: second }),
      ],
    });
    expect(found('figure-conflict', rows('累计完成26部'))).toHaveLength(1);
    expect(found('figure-conflict', rows('累计完成30部'))).toEqual([]);
  });
});

describe('unit-of-measure-changed', () => {
  const changed = (before: string, now: string) =>
    found(
      'unit-of-measure-changed',
      months(LIFTS, ['2026-05', { progress: before }], ['2026-06', { progress: now }]),
    );

  test('fires when 户 becomes 套', () => {
    expect(changed('累计改造120户', '累计改造90套')[0]!.details).toEqual({ before: '户', now: '套' });
  });

  test('both said, or units that convert, are no change', () => {
    expect(changed('累计改造120户', '累计改造130户、90套')).toEqual([]);
    expect(changed('累计铺设2公里', '累计铺设2300米')).toEqual([]);
  });
});

describe('co-unit-disagree', () => {
  const SHARED = task(20, '整治背街小巷28条。', ['区城管局', '区住建局'], { targets: [target(28, '条')] });
  const whole: Plan['quarters'] = ['累计完成4条', '累计完成12条', '累计完成20条', '累计完成28条'];
  const own: Plan['quarters'] = ['累计完成1条', '累计完成3条', '累计完成5条', '累计完成8条'];
  const disagree = (quarters: Plan['quarters'], figure: string) =>
    found('co-unit-disagree', {
      tasks: [SHARED],
      plans: [plan(SHARED, '区城管局', whole), plan(SHARED, '区住建局', quarters)],
      reports: [
        report(SHARED, '区城管局', '2026-06', { progress: '累计完成12条' }),
        report(SHARED, '区住建局', '2026-06', { progress: figure }),
      ],
    });

  test('fires when both answer for the whole and differ', () => {
    const [finding] = disagree(whole, '累计完成9条');
    expect(finding!.details).toEqual({
      unit: '区住建局',
      figure: '9条',
      otherUnit: '区城管局',
      otherFigure: '12条',
    });
  });

  test('the same figure, or each its own share, is no disagreement', () => {
    expect(disagree(whole, '累计整治12条')).toEqual([]);
    expect(disagree(own, '累计完成3条')).toEqual([]);
  });
});
