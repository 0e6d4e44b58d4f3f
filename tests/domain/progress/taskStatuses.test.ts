import type { Finding } from '../../../src/domain/model/finding';
import { taskStatuses, unitStandings } from '../../../src/domain/progress';
import type { StatusInput } from '../../../src/domain/progress';
import { plan, report, task } from './records';

const TOTALS = plan(['累计完成2处', '累计完成8处', '累计完成12处', '累计完成20处']);
const PARK = task('建设口袋公园20处');
const VAGUE = task('加强林地管护');

const at = (month: number, input: Partial<StatusInput>) =>
  taskStatuses({
    tasks: [PARK],
    plans: [TOTALS],
    reports: [],
    findings: [],
    period: `2023-${String(month).padStart(2, '0')}`,
    ...input,
  })[0]!;

const done = (month: number, figure: number, flag = false) =>
  report(month, `截至目前，累计完成${figure}处`, flag);

describe('a quantified task', () => {
  test('at the quarter’s end the plan’s figure decides', () => {
    expect(at(6, { reports: [done(6, 8)] })).toMatchObject({
      ...{
        progress: 'on-track',
        timeliness: 'green',
        achieved: 8,
        expected: 8,
        measure: '处',
        estimated: false,
      },
      decidedBy: '区林业局',
    });
    expect(at(6, { reports: [done(6, 7)] })).toMatchObject({
      progress: 'behind',
      timeliness: 'red',
      expected: 8,
    });
  });

  test('inside a quarter the schedule is interpolated by month and marked', () => {
    expect(at(5, { reports: [done(5, 6)] })).toMatchObject({
      progress: 'on-track',
      expected: 6,
      estimated: true,
    });
    expect(at(5, { reports: [done(5, 4)] })).toMatchObject({ progress: 'behind', timeliness: 'yellow' });
  });

  test('an estimate is not held to the last piece', () => {
    const plans = [plan(['累计完成100处', '累计完成400处', '累计完成700处', '累计完成1000处'])];
    const tasks = [task('建设口袋公园1000处')];
    expect(at(5, { tasks, plans, reports: [done(5, 280)] })).toMatchObject({
      progress: 'on-track',
      expected: 300,
    });
    expect(at(5, { tasks, plans, reports: [done(5, 260)] }).progress).toBe('behind');
  });

  test('the figure outweighs the unit’s own word', () => {
    expect(at(6, { reports: [done(6, 3, true)] }).progress).toBe('behind');
  });

  test('behind two periods running is far behind; a month unreported in between is not held against it', () => {
    expect(at(6, { reports: [done(5, 3), done(6, 4)] }).progress).toBe('far-behind');
    expect(at(6, { reports: [done(4, 2), done(6, 4)] }).progress).toBe('behind');
  });

  test('the annual figure reached is completed, whatever the month', () => {
    expect(at(8, { reports: [done(8, 20)] })).toMatchObject({ progress: 'completed', timeliness: 'green' });
  });

  test('one of several targets reached is not the whole task', () => {
    const tasks = [task('建设口袋公园20处、健身步道6条')];
    expect(at(8, { tasks, reports: [done(8, 20)] }).progress).toBe('on-track');
    // 是 in August speaks of the quarter.
    expect(at(8, { tasks, reports: [done(8, 20, true)] }).progress).toBe('on-track');
    expect(at(12, { tasks, reports: [done(12, 20)] }).progress).toBe('on-track');
    expect(at(12, { tasks, reports: [done(12, 20, true)] }).progress).toBe('completed');
  });

  test('a figure before anything is due does not complete a task by itself', () => {
    const plans = [plan(['开展摸底', '制定方案', '累计完成12处', '累计完成20处'])];
    const named = report(6, '确定改造公园累计21处', true);
    expect(at(6, { plans, reports: [named] }).progress).toBe('on-track');
    const told = report(6, '年度任务已全部完成，累计建成20处。', true);
    expect(at(6, { plans, reports: [told] }).progress).toBe('completed');
  });

  test('where less is better, less is on schedule', () => {
    const tasks = [task('将审批时限压缩至3个工作日')];
    const plans = [plan(['5个工作日', '压缩至4个工作日', '压缩至3.5个工作日', '压缩至3个工作日'])];
    const days = (figure: number) => [report(6, `截至目前，审批时限为${figure}个工作日`, true)];
    expect(at(6, { tasks, plans, reports: days(3.9) }).progress).toBe('on-track');
    expect(at(6, { tasks, plans, reports: days(4.6) }).progress).toBe('behind');
  });

  test('what was begun counts where the quarter is about beginning', () => {
    const plans = [plan(['完成设计', '累计开工8处', '累计竣工12处', '累计竣工20处'])];
    const begun = report(6, '累计开工9处、竣工1处', true);
    expect(at(6, { plans, reports: [begun] })).toMatchObject({ progress: 'on-track', achieved: 9 });
    const finished = report(6, '在建7处，累计竣工3处', true);
    expect(at(6, { plans, reports: [finished] })).toMatchObject({ progress: 'on-track', achieved: null });
  });

  test('about twenty is met by nineteen', () => {
    const tasks = [task('建设口袋公园20处左右')];
    expect(at(12, { tasks, reports: [done(12, 19)] }).progress).toBe('completed');
    expect(at(12, { tasks, reports: [done(12, 18)] }).progress).toBe('behind');
  });

  test('a quarter without a figure leaves the last one standing, and the unit’s word for the rest', () => {
    const plans = [plan(['开展摸底', '累计完成8处', '持续推进', '累计完成20处'])];
    expect(at(9, { plans, reports: [done(9, 7)] })).toMatchObject({ progress: 'behind', expected: 8 });
    expect(at(3, { plans, reports: [report(3, '摸底工作已完成', true)] }).progress).toBe('on-track');
  });

  test('a quarter that ended unmet shows red in the next one', () => {
    expect(at(7, { reports: [done(7, 7)] }).timeliness).toBe('red');
  });

  test('without a plan, the reports’ own quarter targets stand in', () => {
    const reports = [{ ...done(6, 5), target: '累计完成8处' }];
    expect(at(6, { plans: [], reports })).toMatchObject({ progress: 'behind', expected: 8 });
  });

  test('several rows of one month are parts: no figure is taken for the whole', () => {
    const reports = [done(6, 3, true), done(6, 5, true)];
    expect(at(6, { reports })).toMatchObject({ achieved: null, progress: 'on-track' });
  });
});

describe('a level', () => {
  const tasks = [task('城镇登记失业率控制在4%以内')];

  test('an upper bound holds all year and is met only when the year is over', () => {
    const below = (month: number) => [report(month, '城镇登记失业率2.6%', true)];
    expect(at(6, { tasks, plans: [], reports: below(6) })).toMatchObject({
      progress: 'on-track',
      expected: 4,
    });
    expect(at(12, { tasks, plans: [], reports: below(12) }).progress).toBe('completed');
    expect(at(6, { tasks, plans: [], reports: [report(6, '城镇登记失业率4.3%', true)] }).progress).toBe(
      'behind',
    );
  });
});

describe('a task without figures', () => {
  const on = (month: number, progress: string, flag: boolean | null, input: Partial<StatusInput> = {}) =>
    at(month, { tasks: [VAGUE], plans: [], reports: [report(month, progress, flag)], ...input });

  test('goes by the unit’s own word', () => {
    expect(on(6, '完成林地巡护', true)).toMatchObject({
      progress: 'on-track',
      timeliness: 'green',
      achieved: null,
    });
    expect(on(6, '正在办理手续', false)).toMatchObject({ progress: 'behind', timeliness: 'red' });
    expect(on(5, '正在办理手续', false)).toMatchObject({ progress: 'on-track', timeliness: 'yellow' });
  });

  test('is completed at the year’s end, or when the report says the whole is done', () => {
    expect(on(12, '完成林地巡护', true).progress).toBe('completed');
    expect(on(9, '项目已通过竣工验收', true).progress).toBe('completed');
    expect(on(9, '已全面完成年度目标任务', true).progress).toBe('completed');
  });

  test.each([
    '一期已通过竣工验收',
    '力争11月全面完成年度任务',
    '主体工程已投入使用',
    '尚未通过竣工验收',
    '前期手续全部完成',
  ])('%s is not the whole', (progress) => {
    expect(on(9, progress, true).progress).toBe('on-track');
  });

  test('is doubtful when an error contradicts the word, or the word cannot be read', () => {
    const finding = (severity: Finding['severity']): Finding => ({
      ...{
        code: 'progress-blank',
        severity,
        unit: '区林业局',
        task: VAGUE.id,
        quote: null,
        suggestion: null,
      },
      ...{
        where: { file: null, sheet: null, cell: null },
        details: { text: '' },
        evidence: [],
        period: '2023-06',
      },
    });
    expect(on(6, '', true, { findings: [finding('error')] }).progress).toBe('doubtful');
    expect(on(6, '', true, { findings: [finding('warning')] }).progress).toBe('on-track');
    expect(on(6, '完成林地巡护', null).progress).toBe('doubtful');
  });

  test('not reported proves nothing: yellow at most', () => {
    expect(at(6, { tasks: [VAGUE], plans: [] })).toMatchObject({
      progress: 'not-reported',
      timeliness: 'yellow',
    });
    expect(on(6, ' ', null).progress).toBe('not-reported');
  });

  test('its own deadline shows in the time light, red only with the stage target unmet as well', () => {
    const tasks = [task('8月底前完成林地确权')];
    const light = (month: number, flag: boolean) =>
      at(month, { tasks, plans: [], reports: [report(month, '推进林地确权', flag)] }).timeliness;
    expect(light(7, false)).toBe('yellow');
    expect(light(8, true)).toBe('green');
    expect(light(8, false)).toBe('yellow');
    expect(light(9, false)).toBe('red');
  });
});

describe('several units', () => {
  const co = { unit: '区水利局' };

  test('the lead decides, co-units stand beside it', () => {
    const input = {
      plans: [TOTALS, plan(TOTALS.quarters, co)],
      reports: [done(6, 8), { ...done(6, 1), ...co }],
    };
    expect(at(6, input)).toMatchObject({ progress: 'on-track', achieved: 8, decidedBy: '区林业局' });
    const [standings] = unitStandings({ tasks: [PARK], findings: [], period: '2023-06', ...input });
    expect(standings?.coUnits).toMatchObject([{ unit: '区水利局', achieved: 1, progress: 'behind' }]);
  });

  test('a co-unit’s report does not stand in for a missing lead’s', () => {
    expect(at(6, { reports: [{ ...done(6, 8), ...co }] })).toMatchObject({
      progress: 'not-reported',
      decidedBy: null,
    });
  });

  test('of several leads the worst off decides', () => {
    const tasks = [task('建设口袋公园20处', { leadUnits: ['区林业局', '区水利局'], coUnits: [] })];
    const plans = [TOTALS, plan(TOTALS.quarters, co)];
    const reports = [done(6, 8), { ...done(6, 5), ...co }];
    expect(at(6, { tasks, plans, reports })).toMatchObject({ progress: 'behind', decidedBy: '区水利局' });
  });

  test('a group of leads is decided by those of it that report', () => {
    const tasks = [task('建设口袋公园20处', { leadUnits: ['各街道办事处'] })];
    const street = { unit: '东湖街道办事处' };
    const reports = [
      { ...done(6, 5), ...street },
      { ...done(6, 8), ...co },
    ];
    expect(at(6, { tasks, plans: [plan(TOTALS.quarters, street)], reports })).toMatchObject({
      progress: 'behind',
      decidedBy: '东湖街道办事处',
    });
  });

  test('names of one unit are one unit where the directory says so', () => {
    const canonical = (name: string) => (name === '区林业和园林局' ? '区林业局' : name);
    const reports = [{ ...done(6, 8), unit: '区林业和园林局' }];
    expect(at(6, { reports, canonical })).toMatchObject({ progress: 'on-track', decidedBy: '区林业局' });
  });
});

test('reports of other years and of later months do not count', () => {
  expect(at(6, { reports: [{ ...done(6, 8), period: '2022-06' }, done(7, 12)] }).progress).toBe(
    'not-reported',
  );
});

test('a figure that stands still is stale after three months', () => {
  const reports = [4, 5, 6, 7].map((month) => done(month, 8));
  const [standings] = unitStandings({
    tasks: [PARK],
    plans: [TOTALS],
    reports,
    findings: [],
    period: '2023-07',
  });
  expect(standings?.leads).toMatchObject([{ unchangedMonths: 3, stale: true }]);
});
