import { isVague } from '../../../src/domain/language/phrases';
import { matchRows } from '../../../src/domain/matching';
import type { Period } from '../../../src/domain/model/period';
import type { Plan, Report } from '../../../src/domain/model/submission';
import { check, found, plan, report, target, task } from './fixtures';

/** The same faults and the same honesty as in reports.test.ts, in the many ways units put them. */

const UNIT = '区住建局';
const LIFTS = task(12, '完成既有住宅加装电梯80部。', [UNIT], { targets: [target(80, '部')] });
const SAFETY = task(14, '开展燃气安全专项整治，完善巡检制度。', [UNIT]);

const june = (quarter: string, progress: string, done: boolean, last = '累计完成80部') => ({
  tasks: [LIFTS],
  plans: [plan(LIFTS, UNIT, ['累计完成10部', quarter, '累计完成60部', last])],
  reports: [report(LIFTS, UNIT, '2026-06', { target: quarter, progress, done })],
});
const months = (...rows: [Period, string][]) => ({
  tasks: [LIFTS],
  reports: rows.map(([period, progress]) => report(LIFTS, UNIT, period, { progress, done: false })),
});

describe('yes-but-below', () => {
  test.each([
    ['季度末累计达到30部', '6月底完成总数24部'],
    ['完成总数30部', '本季度目标为：完成总数30部。截至6月底，已累计完成24部。'],
    ['确保二季度末建成30部', '累计开工29部，其中已完工24部'],
    ['上半年完成30部', '截至6月末已建成24部，剩余56部正在办理手续'],
    ['累计完成30部（占年度目标的37.5%）', '全年80部任务中，已有24部完工'],
    ['完成年度目标的37.5%', '累计完成24部，占年度目标的30%'],
    ['累计完成30部', '截至6月底，完成年度目标的30%'],
    ['累计完成30部', '80部中，24部已完工，3部正在施工，53部未开工'],
  ])('%s: %s', (quarter, progress) => {
    expect(found('yes-but-below', june(quarter, progress, true))).toHaveLength(1);
  });

  test.each([
    ['完成年度目标的37.4%', '累计完成30部'],
    ['累计完成30部', '截至6月底，完成年度目标的37.5%'],
    ['年度目标80部，季度末累计完成30部', '累计完成30部'],
    ['累计完成30部', '年度目标80部，已累计完成30部，剩余50部'],
    ['累计开工30部', '累计开工30部，其中已完工12部'],
    ['累计开工30部', '在建21部，累计竣工9部'],
    ['3月完成招标，6月主体封顶', '主体封顶，累计完成工程量的24%'],
  ])('%s is met by %s', (quarter, progress) => {
    expect(found('yes-but-below', june(quarter, progress, true))).toEqual([]);
  });

  test('a target in a merged cell is not due before the last of its quarters', () => {
    const cells = { q1: 'C6', q2: 'D6', q3: 'D6', q4: 'F6' };
    const quarters: Plan['quarters'] = ['累计完成10部', '累计完成60部', '累计完成60部', '累计完成80部'];
    const at = (period: Period) => ({
      tasks: [LIFTS],
      plans: [plan(LIFTS, UNIT, quarters, { cells })],
      reports: [report(LIFTS, UNIT, period, { progress: '累计完成30部', done: true })],
    });
    expect(found('yes-but-below', at('2026-06'))).toEqual([]);
    expect(found('yes-but-below', at('2026-09'))).toHaveLength(1);
  });
});

describe('no-but-met', () => {
  test.each([
    ['截至6月底，累计完成30部', '累计完成30部'],
    ['年度任务完成率达到37.5%', '累计完成30部'],
    ['累计完成30部（占年度目标的37.5%）', '1-6月，共完成电梯30部'],
  ])('%s: %s', (quarter, progress) => {
    expect(found('no-but-met', june(quarter, progress, false))).toHaveLength(1);
  });

  test('more than figures, or only begun', () => {
    expect(found('no-but-met', june('1.通过质量抽检；\n2.累计完成30部', '累计完成30部', false))).toEqual([]);
    expect(found('no-but-met', june('累计完成30部', '累计开工30部', false))).toEqual([]);
  });
});

describe('progress-decreased', () => {
  test.each([
    ['5月底完成总数24部', '截至6月底，累计完成19部'],
    ['全年80部任务中，已有24部完工', '全年80部任务中，已有19部完工'],
    ['5月底，电梯达24部', '年度目标完成23.8%，即19部'],
    ['累计开工40部，其中已完工24部', '累计开工41部，其中已完工19部'],
  ])('%s, then %s', (before, now) => {
    expect(found('progress-decreased', months(['2026-05', before], ['2026-06', now]))).toHaveLength(1);
  });

  test.each([
    ['累计开工24部', '累计完工19部'],
    ['本季度目标为：完成年度目标的40%。已完成招标', '完成年度目标的20%'],
    ['计划累计完成24部', '累计完成19部'],
    ['截至5月底，平均候梯时间累计降低后为46秒', '截至6月底，平均候梯时间累计降低后为41秒'],
    ['停用电梯已累计减至24部', '停用电梯已累计减至19部'],
    ['累计排查，涉及老旧电梯24部', '累计排查，涉及老旧电梯19部'],
  ])('%s, then %s is no fall', (before, now) => {
    expect(found('progress-decreased', months(['2026-05', before], ['2026-06', now]))).toEqual([]);
  });

  test('a figure in a unit neither the task nor its plan counts in is only asked about', () => {
    const [asked] = found(
      'progress-decreased',
      months(['2026-05', '累计完成20部，惠民咨询310人次'], ['2026-06', '累计完成24部，惠民咨询280人次']),
    );
    expect(asked!.severity).toBe('warning');
  });
});

describe('target-lowered', () => {
  const lowered = (planned: string, reported: string) =>
    found('target-lowered', {
      tasks: [LIFTS],
      plans: [plan(LIFTS, UNIT, ['完成10部', planned, '完成60部', '完成80部'])],
      reports: [report(LIFTS, UNIT, '2026-06', { target: reported })],
    });

  test('in the plan’s own words with a smaller figure, or a smaller share', () => {
    expect(lowered('完成30部', '完成24部')).toHaveLength(1);
    expect(lowered('完成年度目标的40%', '完成年度目标的30%')[0]!.details).toEqual({
      planned: '40%',
      reported: '30%',
    });
  });

  test('the quarter’s own part of a running total is not lower', () => {
    expect(lowered('完成30部', '完成20部')).toEqual([]);
    expect(lowered('完成30部', '本季度安装22部')).toEqual([]);
    expect(lowered('完成年度目标的40%', '完成年度目标的40.0%')).toEqual([]);
  });
});

describe('plan-below-annual', () => {
  const below = (...quarters: [string, string, string, string]) =>
    found('plan-below-annual', { tasks: [LIFTS], plans: [plan(LIFTS, UNIT, quarters)] });

  test('however the running total is put', () => {
    const styles = ['季度末累计达到{}部', '确保建成{}部', '完成总数{}部', '2.累计完成电梯{}部。', '{}部'];
    for (const style of styles) {
      const [first, second, third, fourth] = [10, 30, 55, 64].map((n) => style.replace('{}', String(n)));
      expect(below(first!, second!, third!, fourth!)).toHaveLength(1);
    }
    expect(
      below('完成年度目标的10%', '完成年度目标的40%', '完成年度目标的70%', '完成年度目标的80%'),
    ).toHaveLength(1);
  });

  test('a blank among increments may hold what is missing; whole shares are whole', () => {
    expect(below('本季度完成10部', '', '本季度完成30部', '本季度完成20部')).toEqual([]);
    expect(
      below('完成年度目标的10%', '完成年度目标的40%', '完成年度目标的70%', '完成年度目标的100%'),
    ).toEqual([]);
  });
});

describe('progress-vague', () => {
  const vague = (progress: string) => isVague(progress, LIFTS.text, 3);

  test.each([
    '按照区委、区政府统一部署扎实推进。',
    '我局坚持把该项任务作为重中之重，抓紧抓实。',
    '各环节衔接紧密，推进有力。',
    '相关工作均已启动，正在抓紧推进中。',
    '已按计划完成阶段性工作。',
    '正在积极推动中，预计可如期完成年度目标。',
  ])('%s', (text) => expect(vague(text)).toBe(true));

  test.each([
    '主体结构已封顶。',
    '正在办理施工许可证。',
    '已制定实施方案。',
    '与多家银行洽谈融资方案。',
    '首批点位正在进行桩基施工。',
    '已按计划完成管线迁改。',
  ])('%s says something', (text) => expect(vague(text)).toBe(false));
});

describe('progress-copied', () => {
  const copied = (before: string, now: string) =>
    found('progress-copied', months(['2026-05', before], ['2026-06', now]));

  test('what is still under way is copied, however much of it is done', () => {
    const text = '已完成土方开挖，正在浇筑底板';
    const rows: Partial<Report> = { progress: text, done: true };
    const reports = [report(SAFETY, UNIT, '2026-05', rows), report(SAFETY, UNIT, '2026-06', rows)];
    expect(found('progress-copied', { tasks: [SAFETY], reports })).toHaveLength(1);
  });

  test('another day in the same words is only pointed out', () => {
    expect(copied('5月18日召开推进会', '6月18日召开推进会')[0]!.severity).toBe('warning');
    expect(copied('5月18日召开推进会', '6月3日召开推进会')[0]!.severity).toBe('info');
  });
});

describe('next-step-missing', () => {
  const missing = (next: string) =>
    found('next-step-missing', {
      tasks: [SAFETY],
      reports: [report(SAFETY, UNIT, '2026-06', { next, done: false })],
    });

  test.each(['无', '暂无', '/', '暂无计划'])('%s is no step', (next) =>
    expect(missing(next)).toHaveLength(1),
  );
  test.each(['无障碍坡道7月完工', '计划7月验收'])('%s is one', (next) => expect(missing(next)).toEqual([]));
});

describe('a row that keeps little but its number', () => {
  const parts = (serial: string, unit = UNIT) => {
    const row = report(SAFETY, unit, '2026-06', { serial, task: null, text: '完善制度，抓好各项工作落实。' });
    const plans = [plan(SAFETY, UNIT, ['印发方案', '开展检查', '整改问题', '总结'])];
    const lifts = { ...LIFTS, leadUnits: ['区交通局'] };
    return { tasks: [lifts, SAFETY], plans, reports: matchRows([row], [LIFTS, SAFETY]) };
  };
  const codes = (serial: string, unit?: string) => check(parts(serial, unit)).map(({ code }) => code);

  test('is asked about, neither called nobody’s nor missing', () => {
    expect(codes('主-14')).toContain('task-ambiguous');
    expect(codes('主-14')).not.toContain('task-not-assigned');
    expect(codes('主-14')).not.toContain('task-missing');
  });

  test('not where the number is the unit’s own count, or the task another’s', () => {
    expect(codes('1')).toContain('task-not-assigned');
    expect(codes('主-14', '区水务局')).toContain('task-not-assigned');
  });
});

test('a thing counted by another measure word has not changed its unit of measure', () => {
  const changed = (before: string, now: string) =>
    found('unit-of-measure-changed', months(['2026-05', before], ['2026-06', now]));
  expect(changed('累计完成12处', '累计完成15个')).toEqual([]);
  expect(changed('累计改造12户', '累计改造15套')).toHaveLength(1);
});
