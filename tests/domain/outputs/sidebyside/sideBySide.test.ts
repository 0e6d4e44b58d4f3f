import { DEFAULT_PROGRESS_SETTINGS, taskStatuses } from '../../../../src/domain/progress';
import { sideBySide, type SideBySideInput, type UnitRow } from '../../../../src/domain/outputs/sidebyside';
import type { Plan, Report } from '../../../../src/domain/model/submission';
import type { Task } from '../../../../src/domain/model/task';
import { check, plan, report, target, task, unit } from '../../checks/fixtures';

const LIFTS = task(1, '完成既有住宅加装电梯80部。', ['区住建局', '望江街道办事处'], {
  targets: [target(80, '部', { subject: '加装电梯' })],
});
const QUARTERS: Plan['quarters'] = ['累计完成10部', '累计完成40部', '累计完成60部', '累计完成80部'];
const DIRECTORY = [
  unit('区住建局', 'department', ['区住房城乡建设局']),
  unit('望江街道办事处', 'subdistrict'),
  unit('柳溪街道办事处', 'subdistrict'),
  unit('各街道办事处', 'group'),
];

const lifts = (name: string, month: number, count: number, extra: Partial<Report> = {}) =>
  report(LIFTS, name, `2026-${String(month).padStart(2, '0')}`, {
    progress: `截至${month}月底累计完成${count}部。`,
    done: null,
    ...extra,
  });

function compare(parts: Partial<SideBySideInput> = {}) {
  const { tasks = [LIFTS], reports = [], period = '2026-06', findings = [] } = parts;
  const plans = parts.plans ?? ['区住建局', '望江街道办事处'].map((name) => plan(LIFTS, name, QUARTERS));
  const status = { tasks, plans, reports, findings, period };
  return sideBySide({ ...status, directory: DIRECTORY, statuses: taskStatuses(status), ...parts });
}

function rows(parts: Partial<SideBySideInput>): readonly UnitRow[] {
  return compare(parts).tasks[0]?.units ?? [];
}

const kinds = (row: UnitRow | undefined) => row?.hints.map(({ kind }) => kind);

describe('the units of a task side by side', () => {
  test('every named unit has a row, leads first, with its figures month by month', () => {
    const [lead, co] = rows({
      reports: [
        lifts('望江街道办事处', 4, 12),
        lifts('区住建局', 4, 20),
        lifts('区住建局', 6, 41),
        lifts('望江街道办事处', 6, 20),
      ],
    });
    expect(lead).toMatchObject({ unit: '区住建局', role: 'lead', decides: true, progress: 'on-track' });
    expect(lead!.months.map(({ period, achieved }) => [period, achieved])).toEqual([
      ['2026-04', 20],
      ['2026-06', 41],
    ]);
    expect(lead).toMatchObject({ quarterTarget: '累计完成40部', expected: 40, measure: '部' });
    expect(co).toMatchObject({ role: 'co', decides: false, progress: 'behind', timeliness: 'red' });
  });

  test('a unit that reported nothing still has its row', () => {
    const [, co] = rows({ reports: [lifts('区住建局', 6, 40)], plans: [plan(LIFTS, '区住建局', QUARTERS)] });
    expect(co).toMatchObject({ unit: '望江街道办事处', progress: 'not-reported', quarterTarget: '' });
    expect(co!.months).toEqual([{ period: '2026-06', reported: false, achieved: null, done: null }]);
    expect(co!.hints).toEqual([]);
  });

  test('the lead stands as 任务台账 says, by a person’s decision too', () => {
    const reports = [lifts('区住建局', 6, 40)];
    const [status] = taskStatuses({ tasks: [LIFTS], plans: [], reports, findings: [], period: '2026-06' });
    const decided = { ...status!, progress: 'completed' as const, timeliness: 'green' as const };
    expect(rows({ reports, statuses: [decided] })[0]).toMatchObject({
      progress: 'completed',
      timeliness: 'green',
    });
  });

  test('both names of one unit are one row', () => {
    const units = rows({ reports: [lifts('区住房城乡建设局', 6, 40)] });
    expect(units.map((row) => row.unit)).toEqual(['区住建局', '望江街道办事处']);
    expect(units[0]!.progress).toBe('on-track');
  });

  test('members of a collective name take its part; a name nobody reported under is told apart', () => {
    const streets = task(2, '整治背街小巷28条。', ['区城管局', '各街道办事处']);
    const quiet = task(3, '完善网格管理。', ['区城管局', '各街道办事处']);
    const { tasks, unnamed } = compare({
      tasks: [streets, quiet],
      plans: [],
      reports: [report(streets, '柳溪街道办事处', '2026-06')],
    });
    expect(tasks.map(({ task: of, groups }) => [of.id, groups])).toEqual([['主-2', ['各街道办事处']]]);
    expect(tasks[0]!.units.map((row) => [row.unit, row.role])).toEqual([
      ['区城管局', 'lead'],
      ['柳溪街道办事处', 'co'],
    ]);
    expect(unnamed.map(({ id }) => id)).toEqual(['主-3']);
  });

  test('a task of one unit is not compared, whoever else sent a row on it', () => {
    const own = task(4, '修建泵站1座。', ['区水务局']);
    const { tasks, unnamed } = compare({
      tasks: [own],
      plans: [],
      reports: [report(own, '区水务局', '2026-06'), report(own, '区住建局', '2026-06')],
    });
    expect([tasks, unnamed]).toEqual([[], []]);
  });

  test('without a plan the quarter’s target is what the unit’s latest report of the quarter says', () => {
    const [lead] = rows({
      plans: [],
      reports: [
        lifts('区住建局', 3, 9, { target: '累计完成10部' }),
        lifts('区住建局', 5, 30, { target: '累计完成38部' }),
        lifts('区住建局', 6, 40, { target: '累计完成40部' }),
      ],
    });
    expect(lead!.quarterTarget).toBe('累计完成40部');
  });
});

describe('how long', () => {
  test('months behind are counted back without a gap', () => {
    const months = (...of: [number, number][]) =>
      rows({ reports: of.map(([month, count]) => lifts('区住建局', month, count)) })[0]!.monthsBehind;
    expect(months([4, 12], [5, 13], [6, 14])).toBe(3);
    expect(months([4, 20], [5, 13], [6, 14])).toBe(2);
    expect(months([4, 12], [6, 14])).toBe(1);
    expect(months([4, 12], [5, 13], [6, 40])).toBe(0);
  });

  test('a figure that stands still is marked from the months of 参数 on, a finished task never', () => {
    const still = (count: number, staleMonths: number) =>
      rows({
        settings: { ...DEFAULT_PROGRESS_SETTINGS, staleMonths },
        reports: [4, 5, 6].map((month) => lifts('区住建局', month, count)),
      })[0]!.monthsStill;
    expect(still(12, 2)).toBe(2);
    expect(still(12, 3)).toBe(0);
    expect(still(80, 2)).toBe(0);
  });
});

describe('what to ask', () => {
  test('a co-unit behind a finished lead is asked, not one that keeps pace', () => {
    const at = (co: number) =>
      rows({ reports: [lifts('区住建局', 6, 80), lifts('望江街道办事处', 6, co)] }).map(kinds);
    expect(at(20)).toEqual([[], ['co-behind']]);
    expect(at(40)).toEqual([[], []]);
  });

  test('a lead behind while all others that reported have finished is asked', () => {
    const at = (co: number) =>
      rows({ reports: [lifts('区住建局', 6, 20), lifts('望江街道办事处', 6, co)] }).map(kinds);
    expect(at(80)).toEqual([['lead-behind'], []]);
    expect(at(40)).toEqual([[], []]);
  });

  test('without the lead’s report only the lead is asked; with nobody’s nobody is', () => {
    expect(rows({ reports: [lifts('望江街道办事处', 6, 40)] }).map(kinds)).toEqual([['lead-silent'], []]);
    expect(rows({ reports: [] }).map(kinds)).toEqual([[], []]);
  });

  test('totals that differ are asked about as the check found them, and not once a person set it aside', () => {
    const reports = [lifts('区住建局', 6, 42), lifts('望江街道办事处', 6, 45)];
    const plans = ['区住建局', '望江街道办事处'].map((name) => plan(LIFTS, name, QUARTERS));
    const findings = check({ tasks: [LIFTS], plans, reports, directory: DIRECTORY });
    expect(rows({ reports, findings })[1]!.hints).toEqual([
      {
        kind: 'figures-differ',
        details: { unit: '望江街道办事处', figure: '45部', otherUnit: '区住建局', otherFigure: '42部' },
      },
    ]);
    expect(rows({ reports, findings: [] }).map(kinds)).toEqual([[], []]);
    expect(rows({ reports, findings, period: '2026-05' }).map(kinds)).toEqual([[], []]);
  });

  test('a unit the notice does not name is asked whether it takes part, unless the list is open', () => {
    const reports = [lifts('区住建局', 6, 40), lifts('柳溪街道办事处', 6, 40)];
    expect(rows({ reports })[2]).toMatchObject({ role: 'unlisted', hints: [{ kind: 'not-named' }] });
    const open = { ...LIFTS, unitsOpenEnded: true };
    expect(rows({ tasks: [open], reports })[2]).toMatchObject({ role: 'unlisted', hints: [] });
  });

  test('figures of different measures are said not to compare', () => {
    const households: Plan['quarters'] = ['累计惠及100户', '累计惠及400户', '累计惠及600户', '累计惠及800户'];
    const units = rows({
      plans: [plan(LIFTS, '区住建局', QUARTERS), plan(LIFTS, '望江街道办事处', households)],
      reports: [
        lifts('区住建局', 6, 40),
        lifts('望江街道办事处', 6, 0, { progress: '截至6月底累计惠及410户。' }),
      ],
    });
    expect(units.map(kinds)).toEqual([[], ['measure-differs']]);
  });
});

test('a task wants attention when something is asked or somebody is behind', () => {
  const at = (co: number) =>
    compare({ reports: [lifts('区住建局', 6, 40), lifts('望江街道办事处', 6, co)] }).tasks[0]!.attention;
  expect([at(40), at(20)]).toEqual([false, true]);
});

test('later months and other years are no part of it', () => {
  const data = compare({
    period: '2026-05',
    reports: [
      lifts('区住建局', 5, 30),
      lifts('区住建局', 6, 40),
      { ...lifts('区住建局', 12, 70), period: '2025-12' },
    ],
  });
  expect(data.months).toEqual(['2026-05']);
});

test('an empty ledger has nothing to compare', () => {
  expect(compare({ tasks: [] as Task[], plans: [] })).toMatchObject({ tasks: [], unnamed: [] });
});
