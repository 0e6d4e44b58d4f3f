import { monthOf, quarterOf } from '../model/period';
import type { Period } from '../model/period';
import type { ProgressStatus } from '../model/status';
import type { Plan, Report } from '../model/submission';
import type { QuantifiedTarget } from '../model/target';
import type { Task } from '../model/task';
import { isCountedInWholes } from '../language';
import { mainFigure, readFigures } from '../targets';
import type { ReadFigures } from '../targets';
import { saysAllDone } from '../language/completionWords';
import { annualTargets, isLevel, quarterTargets, totalBefore } from '../achievement';
import type { QuarterTargets, SeriesSubject } from '../achievement';
import { AchievedSeries } from '../achievement/series';
import type { ProgressSettings } from '../model/settings';

/** What is known of one unit's work on one task. */
export interface UnitRecord {
  readonly task: Task;
  readonly unit: string;
  readonly plan: Plan | null;
  /** The unit's reports on the task in the year, any order, several rows a month allowed. */
  readonly reports: readonly Report[];
  /** Periods in which an error finding contradicts the unit's 是. */
  readonly contradicted: ReadonlySet<Period>;
}

/** Where one unit stands on one task at the end of a period. */
export interface UnitStanding {
  readonly unit: string;
  readonly progress: ProgressStatus;
  readonly achieved: number | null;
  readonly expected: number | null;
  readonly unitOfMeasure: string | null;
  readonly estimated: boolean;
  /** The unit's own answer to 是否完成阶段任务目标; null when none. */
  readonly done: boolean | null;
  /** The target of the last quarter that had ended before this period, still unmet. */
  readonly overdue: boolean;
}

interface Scheduled {
  readonly expected: number | null;
  readonly estimated: boolean;
}

/** A unit's record with its plan read, to be asked for any period. */
export interface PreparedRecord extends UnitRecord {
  readonly targets: QuarterTargets;
  /** Null when there is nothing to add up. */
  readonly series: AchievedSeries | null;
  readonly byPeriod: ReadonlyMap<Period, readonly Report[]>;
}

/** Reads the plan of a record; its reports are read when asked for. */
export function prepareRecord(record: UnitRecord, read: ReadFigures = readFigures): PreparedRecord {
  const byPeriod = new Map<Period, Report[]>();
  for (const report of record.reports) {
    const rows = byPeriod.get(report.period);
    if (rows) rows.push(report);
    else byPeriod.set(report.period, [report]);
  }
  const planned = record.plan ? quarterTargets(record.plan, record.task, read) : null;
  const targets = planned?.measure ? planned : targetsFromReports(record, read);
  // Several rows for one task in a month are parts of it: their figures are not the task's.
  const whole = [...byPeriod.values()].flatMap((rows) => (rows.length === 1 ? rows : []));
  const subject = subjectOf(targets, record.task);
  return { ...record, targets, byPeriod, series: subject && new AchievedSeries(whole, subject, read) };
}

function subjectOf(targets: QuarterTargets, task: Task): SeriesSubject | null {
  const { measure, subject, annual } = targets;
  const stages = targets.stated.map((figure) => figure?.stage ?? null);
  if (measure !== null) return { measure, subject, annual, task: task.text, stages };
  const [only, another] = annualTargets(task);
  if (only === undefined || another !== undefined) return null;
  return { measure: only.measure, subject: only.subject, annual: only, task: task.text };
}

/** Without a plan, 季度计划完成目标 of the reports stands in for it, quarter by quarter. */
function targetsFromReports({ reports, task }: UnitRecord, read: ReadFigures): QuarterTargets {
  const quarters: [string, string, string, string] = ['', '', '', ''];
  for (const report of reports) quarters[quarterOf(report.period) - 1] ||= report.target;
  return quarterTargets({ quarters }, task, read);
}

/** Where the unit stands at the end of `period`. */
export function standingOf(record: PreparedRecord, period: Period, settings: ProgressSettings): UnitStanding {
  const rows = record.byPeriod.get(period) ?? [];
  const achieved = record.series?.at(period)?.value ?? null;
  const { expected, estimated } = scheduled(record, period);
  const done = doneOf(rows);
  const base = {
    unit: record.unit,
    achieved,
    expected,
    unitOfMeasure:
      expected === null && achieved === null
        ? null
        : (subjectOf(record.targets, record.task)?.measure ?? null),
    estimated: estimated && expected !== null,
    done,
    overdue: isOverdue(record, period, achieved, settings),
  };
  return { ...base, progress: progressOf(record, rows, period, base, settings) };
}

type Figures = Pick<UnitStanding, 'achieved' | 'expected' | 'estimated' | 'done'>;

function progressOf(
  record: PreparedRecord,
  rows: readonly Report[],
  period: Period,
  figures: Figures,
  settings: ProgressSettings,
): ProgressStatus {
  const { achieved, expected, estimated, done } = figures;
  if (rows.every((row) => row.progress.trim() === '' && row.completion.trim() === '')) return 'not-reported';
  const annual = annualOf(record);
  // A level (a rate, an upper bound) is only met once the year is over.
  const yearEnds = monthOf(period) === 12 || rows.every((row) => saysAllDone(row.progress, record.task.text));
  if (
    achieved !== null &&
    annual !== null &&
    (expected !== null || yearEnds) &&
    (!isLevel(annual) || monthOf(period) === 12) &&
    isWholeTaskMet(record, rows, annual, achieved, done === true && yearEnds, settings)
  ) {
    return 'completed';
  }
  if (achieved === null || expected === null) return byOwnWord(record, rows, period, done);
  const bound = estimated ? expected * settings.estimateTolerance : expected;
  return meets(achieved, bound, annual, record.task, settings) ? 'on-track' : 'behind';
}

/** The year's target the record's figures belong to; a plan that counts something else has none. */
function annualOf({ targets, task }: PreparedRecord): QuantifiedTarget | null {
  return targets.annual ?? (targets.measure === null ? onlyAnnual(task) : null);
}

function onlyAnnual(task: Task): QuantifiedTarget | null {
  const [only, another] = annualTargets(task);
  return only !== undefined && another === undefined ? only : null;
}

/**
 * The annual figure is reached. Of a task with several targets one figure is not the whole, and 是 speaks of the
 * quarter: only the year's end, or plain words, close it (`closed`).
 */
function isWholeTaskMet(
  { task }: PreparedRecord,
  rows: readonly Report[],
  annual: QuantifiedTarget,
  achieved: number,
  closed: boolean,
  settings: ProgressSettings,
): boolean {
  if (!meets(achieved, annual.value, annual, task, settings)) return false;
  return (
    closed ||
    annualTargets(task).every((target) => target === annual || isReported(target, task, rows, settings))
  );
}

/** Another of the task's figures, reached in the month's only row. */
function isReported(
  target: QuantifiedTarget,
  task: Task,
  [row, another]: readonly Report[],
  settings: ProgressSettings,
): boolean {
  if (row === undefined || another !== undefined) return false;
  const wanted = { measure: target.measure, subject: target.subject, task: task.text };
  const figure = mainFigure(row.progress, wanted);
  return (
    figure !== null &&
    figure.mode !== 'increment' &&
    meets(figure.value, target.value, target, task, settings)
  );
}

const BEFORE_CEILING = /(?:降|减|压|缩短|压缩)[^，,。；;、\d]{0,6}[至到](?:约)?\s*$/;

/** Less is better: 控制在…以内, 压缩至3个工作日, 利率降至3.6%. */
function isCeiling(target: QuantifiedTarget, task: Task): boolean {
  return target.comparator === '<=' || BEFORE_CEILING.test(task.text.slice(0, target.start));
}

function meets(
  achieved: number,
  bound: number,
  target: QuantifiedTarget | null,
  task: Task,
  { approximateTolerance }: ProgressSettings,
): boolean {
  if (target && isCeiling(target, task)) return achieved <= bound;
  return achieved >= (target?.comparator === '~' ? bound * approximateTolerance : bound) - 1e-9;
}

/** Without comparable figures the unit's own 是否完成 decides, unless an error finding contradicts it. */
function byOwnWord(
  { contradicted, task }: PreparedRecord,
  rows: readonly Report[],
  period: Period,
  done: boolean | null,
): ProgressStatus {
  if (done === null) return 'doubtful';
  // 否 inside a quarter only says that its target is still open.
  if (!done) return monthOf(period) % 3 === 0 ? 'behind' : 'on-track';
  if (contradicted.has(period)) return 'doubtful';
  // The fourth quarter's target is the year's; before that only plain words close a task.
  return monthOf(period) === 12 || rows.every((row) => saysAllDone(row.progress, task.text))
    ? 'completed'
    : 'on-track';
}

/** Several rows: 是 only when all say so, 否 when any does. */
function doneOf(rows: readonly Report[]): boolean | null {
  if (rows.some((row) => row.done === false)) return false;
  return rows.length > 0 && rows.every((row) => row.done === true) ? true : null;
}

/** The figure the schedule asks for at the end of the period: the quarter's at its end, interpolated by month inside. */
function scheduled(record: PreparedRecord, period: Period): Scheduled {
  const { targets } = record;
  const quarter = quarterOf(period);
  const own = targets.cumulative[quarter - 1] ?? quarterFromReport(record, period);
  const before = totalBefore(targets, quarter);
  const annual = targets.annual ?? onlyAnnual(record.task);
  const level = targets.reading === 'level' || (annual !== null && isLevel(annual));
  if (level) return { expected: own ?? boundOf(annual), estimated: false };
  if (own === null) return { expected: before, estimated: false };
  const step = (monthOf(period) - 1) % 3;
  // A plan that falls has no schedule between its points.
  if (step === 2 || own < (before ?? 0)) return { expected: own, estimated: step !== 2 };
  const exact = (before ?? 0) + ((own - (before ?? 0)) * (step + 1)) / 3;
  const wholes = targets.measure !== null && isCountedInWholes(targets.measure);
  return { expected: wholes ? Math.floor(exact + 1e-9) : Number(exact.toPrecision(12)), estimated: true };
}

/** 累计完成11个 in the report's own 季度计划完成目标, where the plan's quarter has no readable figure. */
function quarterFromReport({ targets, task, byPeriod }: PreparedRecord, period: Period): number | null {
  const rows = byPeriod.get(period) ?? [];
  const [row, another] = rows;
  if (!row || another !== undefined || targets.measure === null) return null;
  const figure = mainFigure(
    row.target,
    { measure: targets.measure, subject: targets.subject, task: task.text },
    'planned',
  );
  return figure?.mode === 'cumulative' ? figure.value : null;
}

/** An upper bound holds all year round. */
function boundOf(annual: QuantifiedTarget | null): number | null {
  return annual?.comparator === '<=' ? annual.value : null;
}

/** A quarter that ended before this period has a figure which is still not reached. */
function isOverdue(
  { targets, task }: PreparedRecord,
  period: Period,
  achieved: number | null,
  settings: ProgressSettings,
): boolean {
  if (achieved === null || targets.reading === 'level') return false;
  const due = totalBefore(targets, quarterOf(period));
  return due !== null && !meets(achieved, due, targets.annual, task, settings);
}
