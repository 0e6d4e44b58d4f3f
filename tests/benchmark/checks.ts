/**
 * Times matchRows and checkAll on 100,000 invented report rows over twelve months: `npx tsx tests/benchmark/checks.ts`.
 * Prints seconds and the ratio to a tenth of the rows; a ratio near 10 is linear.
 */
import { checkAll } from '../../src/domain/checks';
import { matchRows } from '../../src/domain/matching';
import type { CheckInput } from '../../src/domain/checks';
import { periodOf } from '../../src/domain/model/period';
import type { Plan, Report, Submission } from '../../src/domain/model/submission';
import type { Task } from '../../src/domain/model/task';
import { readTargets } from '../../src/domain/targets';

const PERIODS = Array.from({ length: 12 }, (_, i) => periodOf(2026, i + 1));
const TASKS_PER_UNIT = 20;
const ROUNDS = 3;
const PLACES = ['东坪', '西岭', '柳湾', '望江', '云杉', '青石', '梅岭', '松涛', '石桥', '南浦'];
const WORKS = [
  '加装电梯',
  '改造管网',
  '整治背街小巷',
  '新增车位',
  '补植行道树',
  '更换路灯',
  '新建口袋公园',
  '铺设步道',
];

function tasksFor(units: number): Task[] {
  return Array.from({ length: units * TASKS_PER_UNIT }, (_, i) => {
    const text = `在${PLACES[i % 10]}片区${PLACES[(i * 7) % 10]}第${i}网格${WORKS[i % 8]}${80 + (i % 40)}处，惠及居民${i + 300}户。`;
    return {
      ...{
        id: `主-${i + 1}`,
        source: 'main',
        no: i + 1,
        category: null,
        text,
        leaders: [],
        leadInferred: false,
      },
      ...{ leadUnits: [`区第${Math.floor(i / TASKS_PER_UNIT)}局`], coUnits: [], unitsOpenEnded: false },
      targets: readTargets(text),
      origin: { file: null, sheet: '附件1', cell: `C${i + 4}` },
    };
  });
}

function reportOf(task: Task, month: number, row: number): Report {
  const unit = task.leadUnits[0]!;
  const period = PERIODS[month]!;
  const annual = task.targets[0]!.value;
  const achieved = Math.round((annual * (month + 1)) / 12);
  return {
    ...{ serial: String(row + 1), text: task.text, task: null, unit, period },
    origin: { file: `月报/${period}/${unit}.xlsx`, sheet: '附件4', cell: `A${row + 6}` },
    cells: { target: `C${row + 6}`, progress: `D${row + 6}`, completion: `G${row + 6}` },
    target: `累计完成${quarterly(task)[Math.floor(month / 3)]}处`,
    progress: `截至${month + 1}月底，${task.text.slice(1, 5)}累计完成${achieved}处，${row % 9}号点位${row}完成验收。`,
    problem: '无',
    next: `${month + 2}月底前完成${task.text.slice(5, 12)}剩余点位`,
    completion: '是',
    done: true,
  };
}

function quarterly(task: Task): number[] {
  return [1, 2, 3, 4].map((quarter) => Math.floor((task.targets[0]!.value * quarter) / 4));
}

function planOf(task: Task, row: number): Plan {
  const unit = task.leadUnits[0]!;
  const [q1, q2, q3, q4] = quarterly(task).map((total) => `累计完成${total}处`);
  return {
    ...{
      serial: String(row + 1),
      text: task.text,
      task: null,
      unit,
      responsible: '沈一鸣',
      supervisor: '陆遥',
      remark: '',
    },
    origin: { file: `计划/${unit}.xlsx`, sheet: '附件3', cell: `A${row + 6}` },
    cells: {},
    quarters: [q1!, q2!, q3!, q4!],
  };
}

function inputOf(rows: number): CheckInput {
  const units = Math.round(rows / TASKS_PER_UNIT / PERIODS.length);
  const tasks = tasksFor(units);
  const reports = tasks.flatMap((task, i) =>
    PERIODS.map((_, month) => reportOf(task, month, i % TASKS_PER_UNIT)),
  );
  const submissions = new Map<string, Submission>();
  for (const { unit, period, origin } of reports) {
    submissions.set(origin.file!, {
      ...{
        unit,
        kind: 'report',
        period,
        status: 'on-time',
        file: origin.file,
        form: null,
        formCells: {},
        sheet: null,
        rowCount: TASKS_PER_UNIT,
      },
      ...{ filledOn: null, receivedOn: null, dueOn: null },
    });
  }
  const plans = tasks.map((task, i) => planOf(task, i % TASKS_PER_UNIT));
  return {
    year: 2026,
    tasks,
    directory: [],
    plans,
    reports,
    submissions: [...submissions.values()],
    periods: PERIODS,
  };
}

/** Processor time, so that other work on the machine does not count. */
function seconds(run: () => unknown): number {
  const start = process.cpuUsage();
  run();
  return process.cpuUsage(start).user / 1e6;
}

function measure(rows: number): number {
  // Records as they are read: texts in one piece, none shared.
  const unmatched = structuredClone(inputOf(rows));
  let input = unmatched;
  const matching = seconds(() => {
    const plans = matchRows(unmatched.plans, unmatched.tasks);
    const reports = matchRows(unmatched.reports, unmatched.tasks);
    input = { ...unmatched, plans, reports };
  });
  let found = 0;
  const checking = seconds(() => {
    found = checkAll(input).length;
  });
  console.log(
    `${input.reports.length} rows: matched in ${matching.toFixed(2)} s, checked in ${checking.toFixed(2)} s, ${found} findings`,
  );
  return checking;
}

/** The quickest of several runs: what else the machine does only ever adds. */
const quickest = (rows: number): number => Math.min(...Array.from({ length: ROUNDS }, () => measure(rows)));

const tenth = quickest(10_000);
const whole = quickest(100_000);
console.log(
  `100,000 rows checked in ${whole.toFixed(2)} s at best, ${(whole / tenth).toFixed(1)} times as long as 10,000`,
);
