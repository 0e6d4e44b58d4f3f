import { found, plan, report, submission, task, unit } from './fixtures';
import type { Plan } from '../../../src/domain/model/submission';

const LIFTS = task(12, '完成既有住宅加装电梯80部，惠及居民1200户。', ['区住建局']);
const ROADS = task(13, '实施望江路、柳湾路等13条农村公路提升工程。', ['区交通局', '区住建局']);
const SAFETY = task(14, '开展城镇燃气安全专项整治，完善巡检制度。', ['区城管局', '各街道办事处']);
const TOURISM = task(15, '举办临江文化旅游季，丰富夜间消费场景。', ['区文旅局'], { unitsOpenEnded: true });
const TASKS = [LIFTS, ROADS, SAFETY, TOURISM];
const QUARTERS: Plan['quarters'] = ['完成招标', '进场施工', '完成主体', '竣工验收'];

describe('task-not-assigned', () => {
  test('fires for a task of somebody else', () => {
    const [finding] = found('task-not-assigned', {
      tasks: TASKS,
      reports: [report(LIFTS, '区水务局', '2026-06')],
    });
    expect(finding).toMatchObject({ task: '主-12', unit: '区水务局', severity: 'error' });
    expect(finding!.where.cell).toBe('B6');
  });

  test('fires for a row that is in no attachment', () => {
    const row = report(LIFTS, '区住建局', '2026-06', { task: null, text: '完成机关食堂改造。' });
    expect(found('task-not-assigned', { tasks: TASKS, reports: [row] })).toHaveLength(1);
  });

  test('a co-unit, a member of a group and a unit under another of its names are assigned', () => {
    const directory = [
      unit('区住建局', 'department', ['区住房和城乡建设局']),
      unit('望江街道办事处', 'subdistrict'),
    ];
    const reports = [
      report(ROADS, '区住建局', '2026-06'),
      report(SAFETY, '望江街道办事处', '2026-06'),
      report(LIFTS, '区住房和城乡建设局', '2026-06'),
    ];
    expect(found('task-not-assigned', { tasks: TASKS, directory, reports })).toEqual([]);
  });

  test('an open-ended list (等) only asks', () => {
    const [finding] = found('task-not-assigned', {
      tasks: TASKS,
      reports: [report(TOURISM, '区商务局', '2026-06')],
    });
    expect(finding!.severity).toBe('warning');
  });

  test('a name that may be the same body only asks', () => {
    const [finding] = found('task-not-assigned', {
      tasks: TASKS,
      reports: [report(LIFTS, '区住房和城乡建设局', '2026-06')],
    });
    expect(finding!.severity).toBe('warning');
  });
});

describe('task-missing', () => {
  const plans = [plan(LIFTS, '区住建局', QUARTERS), plan(ROADS, '区住建局', QUARTERS)];
  const lifts = report(LIFTS, '区住建局', '2026-06');

  test('fires for a planned task the report leaves out, on the report file', () => {
    const [finding, another] = found('task-missing', { tasks: TASKS, plans, reports: [lifts] });
    expect(finding).toMatchObject({ task: '主-13', unit: '区住建局', period: '2026-06' });
    expect(finding!.where.file).toBe('月报/2026-06/区住建局.xlsx');
    expect(another).toBeUndefined();
  });

  test('fires for a task a plan leaves out', () => {
    const [finding] = found('task-missing', { tasks: TASKS, plans: plans.slice(0, 1) });
    expect(finding).toMatchObject({ task: '主-13', period: null });
  });

  test('fires without a plan for tasks that name the unit', () => {
    const findings = found('task-missing', { tasks: TASKS, reports: [lifts] });
    expect(findings.map((finding) => finding.task)).toEqual(['主-13']);
  });

  test('a task given to a group is not owed by its members', () => {
    const directory = [unit('望江街道办事处', 'subdistrict')];
    const reports = [report(TOURISM, '望江街道办事处', '2026-06')];
    const missing = found('task-missing', { tasks: TASKS, directory, reports });
    expect(missing).toEqual([]);
  });

  test('said in a merged row, or perhaps meant by a row nobody could match, it is not missing', () => {
    const merged = { ...lifts, text: `${LIFTS.text}${ROADS.text}` };
    expect(found('task-missing', { tasks: TASKS, plans, reports: [merged] })).toEqual([]);
    const unclear = report(ROADS, '区住建局', '2026-06', { task: null, text: '农村公路提升工程13条' });
    expect(found('task-missing', { tasks: TASKS, plans, reports: [lifts, unclear] })).toEqual([]);
  });

  test('a task reported finished for the year in an earlier month may be left out', () => {
    const earlier = [
      report(LIFTS, '区住建局', '2026-05'),
      report(ROADS, '区住建局', '2026-05', { progress: '13条农村公路已全部完成，全年任务提前完成。' }),
    ];
    expect(found('task-missing', { tasks: TASKS, plans, reports: [...earlier, lifts] })).toEqual([]);
  });

  test('two files for the two attachments are read together', () => {
    const second = report(ROADS, '区住建局', '2026-06', {
      origin: { file: '月报/2026-06/区住建局民生.xlsx', sheet: '附件4', cell: 'A6' },
    });
    expect(found('task-missing', { tasks: TASKS, plans, reports: [lifts, second] })).toEqual([]);
  });

  test('a workbook without any rows is somebody else’s finding', () => {
    const submissions = [submission('区住建局', '2026-06', { rowCount: 0 })];
    expect(found('task-missing', { tasks: TASKS, plans, submissions })).toEqual([]);
  });
});

describe('task-text-changed', () => {
  const changed = (text: string, serial = '1') =>
    found('task-text-changed', {
      tasks: TASKS,
      reports: [report(ROADS, '区交通局', '2026-06', { text, serial })],
    });

  test('fires for a changed figure and offers the ledger’s text', () => {
    const [finding] = changed('实施望江路、柳湾路等7条农村公路提升工程。');
    expect(finding!.suggestion).toBe(ROADS.text);
    expect(finding!.details.written).toContain('7条');
  });

  test('fires for other wording', () => {
    expect(changed('完成13条乡村道路升级改造。')).toHaveLength(1);
  });

  test('layout, letter width and punctuation are no change', () => {
    expect(changed(' 实施望江路,柳湾路等 １３ 条农村公路提升工程')).toEqual([]);
  });

  test('a part of a task taken apart is no change', () => {
    expect(changed('望江路', '13-1')).toEqual([]);
  });
});

describe('task-ambiguous', () => {
  const twins = [
    task(21, '启动东坪片区青石路等2条市政道路建设。', ['临江城投']),
    task(22, '启动西岭片区云杉路等2条市政道路建设。', ['临江城投']),
  ];
  const row = (text: string) => report(twins[0]!, '临江城投', '2026-06', { task: null, text });

  test('fires for a row that fits two tasks and names both', () => {
    const [finding] = found('task-ambiguous', { tasks: twins, reports: [row('启动片区等2条市政道路建设')] });
    expect(finding!.details.candidates.split('、').sort()).toEqual(['主-21', '主-22']);
  });

  test('a matched row, and one that fits none, are not ambiguous', () => {
    const reports = [report(twins[0]!, '临江城投', '2026-06'), row('组织职工体检')];
    expect(found('task-ambiguous', { tasks: twins, reports })).toEqual([]);
  });
});

describe('plan-missing', () => {
  const other = plan(ROADS, '区交通局', QUARTERS);

  test('fires once for a unit that reports without a plan', () => {
    const reports = [report(LIFTS, '区住建局', '2026-06'), report(ROADS, '区住建局', '2026-06')];
    const findings = found('plan-missing', { tasks: TASKS, plans: [other], reports });
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ unit: '区住建局', task: null });
  });

  test('fires for a task the plan has no row for', () => {
    const reports = [report(LIFTS, '区住建局', '2026-06'), report(ROADS, '区住建局', '2026-06')];
    const plans = [plan(LIFTS, '区住建局', QUARTERS)];
    expect(found('plan-missing', { tasks: TASKS, plans, reports }).map((f) => f.task)).toEqual(['主-13']);
  });

  test('nobody misses a plan where none are collected; planned tasks have one', () => {
    expect(found('plan-missing', { tasks: TASKS, reports: [report(LIFTS, '区住建局', '2026-06')] })).toEqual(
      [],
    );
    const plans = [plan(ROADS, '区交通局', QUARTERS)];
    expect(
      found('plan-missing', { tasks: TASKS, plans, reports: [report(ROADS, '区交通局', '2026-06')] }),
    ).toEqual([]);
  });
});
