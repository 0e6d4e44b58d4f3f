import { shiftPeriod, yearOf } from '../model/period';
import type { Period, Quarter } from '../model/period';
import type { Plan, Report, Submission, SubmissionKind } from '../model/submission';
import type { Task, TaskId } from '../model/task';
import { Assignments } from './assignments';
import { FigureReader } from './figures';
import { DEFAULT_SETTINGS } from './input';
import type { CheckInput, CheckSettings } from './input';
import { RowMatcher } from './matching/matchRows';
import { isPartSerial } from './matching/serial';
import { TaskIndex } from './matching/taskIndex';
import { expectationsOf, readPlanSeries } from './planSeries';
import type { Expectation, PlanSeries } from './planSeries';

/** One returned workbook with its rows. */
export interface Bundle<Row> {
  readonly unit: string;
  readonly period: Period | null;
  readonly file: string | null;
  readonly submission: Submission | null;
  readonly rows: readonly Row[];
}

/** The input indexed once, so that no rule has to search. */
export class CheckContext {
  readonly settings: CheckSettings;
  readonly tasks: ReadonlyMap<TaskId, Task>;
  readonly assignments: Assignments;
  readonly planBundles: readonly Bundle<Plan>[];
  readonly reportBundles: readonly Bundle<Report>[];
  private readonly plansByKey = new Map<string, Plan>();
  private readonly plannedTaskIds = new Map<string, Set<TaskId>>();
  private readonly reportsByKey = new Map<string, Report[]>();
  readonly figures = new FigureReader();
  private readonly planRowCounts = new Map<string, number>();
  private readonly series = new Map<Plan, readonly PlanSeries[]>();
  private readonly expected = new Map<Plan, Map<Quarter, readonly Expectation[]>>();
  private rowMatcher: RowMatcher | null = null;

  constructor(readonly input: CheckInput) {
    this.settings = input.settings ?? DEFAULT_SETTINGS;
    this.tasks = new Map(input.tasks.map((task) => [task.id, task]));
    this.assignments = new Assignments(input.tasks, input.directory);
    for (const plan of input.plans) {
      const unit = this.unitOf(plan.unit);
      const planned = this.plannedTaskIds.get(unit) ?? new Set<TaskId>();
      this.plannedTaskIds.set(unit, planned);
      if (plan.task === null) continue;
      planned.add(plan.task);
      const key = unit + plan.task;
      if (!this.plansByKey.has(key)) this.plansByKey.set(key, plan);
      this.planRowCounts.set(key, (this.planRowCounts.get(key) ?? 0) + 1);
    }
    for (const report of input.reports) {
      if (report.task === null) continue;
      const key = this.unitOf(report.unit) + report.task + report.period;
      const rows = this.reportsByKey.get(key);
      if (rows) rows.push(report);
      else this.reportsByKey.set(key, [report]);
    }
    this.planBundles = bundles(input.plans, input.submissions, 'plan', this);
    this.reportBundles = bundles(input.reports, input.submissions, 'report', this);
  }

  /** Built when first needed: most checks never have to match a row again. */
  get matcher(): RowMatcher {
    this.rowMatcher ??= new RowMatcher(new TaskIndex(this.input.tasks), this.assignments);
    return this.rowMatcher;
  }

  /** The directory's name of a unit. */
  unitOf(name: string): string {
    return this.assignments.canonical(name);
  }

  taskOf(row: Plan | Report): Task | null {
    return row.task === null ? null : (this.tasks.get(row.task) ?? null);
  }

  /** The unit's plan for a task: the first row when it took the task apart. */
  planFor(unit: string, task: TaskId): Plan | null {
    return this.plansByKey.get(this.unitOf(unit) + task) ?? null;
  }

  /** True when the unit sent a plan at all. */
  hasPlan(unit: string): boolean {
    return this.plannedTaskIds.has(this.unitOf(unit));
  }

  /** Tasks the unit's plan has a row for. */
  plannedTasks(unit: string): readonly TaskId[] {
    return [...(this.plannedTaskIds.get(this.unitOf(unit)) ?? [])];
  }

  /** The unit's rows for a task and month; several when it took the task apart. */
  reportsFor(unit: string, task: TaskId, period: Period): readonly Report[] {
    return this.reportsByKey.get(this.unitOf(unit) + task + period) ?? [];
  }

  /**
   * The row of the month before, or of the latest month before that within the year. Null when there is none, or
   * when either month has several rows for the task and none with the same serial or text.
   */
  previous(report: Report): Report | null {
    if (report.task === null) return null;
    const rows = this.rowsBefore(report.unit, report.task, report.period);
    const alone = this.reportsFor(report.unit, report.task, report.period).length === 1;
    if (alone && rows.length === 1) return rows[0]!;
    return rows.find((row) => row.serial === report.serial && row.text === report.text) ?? null;
  }

  /** The only row of the latest month before `period` within the year; null when there is none or several. */
  latestBefore(unit: string, task: TaskId, period: Period): Report | null {
    const rows = this.rowsBefore(unit, task, period);
    return rows.length === 1 ? rows[0]! : null;
  }

  /** The plan's figures by unit of measure. */
  planSeries(plan: Plan, task: Task): readonly PlanSeries[] {
    let series = this.series.get(plan);
    if (!series) {
      series = readPlanSeries(plan, task, this.figures);
      this.series.set(plan, series);
    }
    return series;
  }

  /** What the unit's plan expects of a reported task by the end of a quarter; empty when that cannot be said. */
  expectations(report: Report, quarter: Quarter): readonly Expectation[] {
    const task = this.taskOf(report);
    const plan = task && this.planFor(report.unit, task.id);
    if (!plan || this.isTakenApart(plan) || isPartSerial(report.serial)) return [];
    let byQuarter = this.expected.get(plan);
    if (!byQuarter) this.expected.set(plan, (byQuarter = new Map()));
    let expectations = byQuarter.get(quarter);
    if (!expectations) {
      const series = this.planSeries(plan, task);
      expectations = expectationsOf(series, plan.quarters[quarter - 1]!, quarter, this.figures);
      byQuarter.set(quarter, expectations);
    }
    return expectations;
  }

  /** True when the unit took the task apart: several plan rows for it, or a serial such as 27-1. */
  isTakenApart(plan: Plan): boolean {
    if (plan.task === null) return false;
    if ((this.planRowCounts.get(this.unitOf(plan.unit) + plan.task) ?? 0) > 1) return true;
    return isPartSerial(plan.serial);
  }

  /** True when several units carry the task, so that one unit's plan may be its share of the whole. */
  isSharedOut(task: Task): boolean {
    return task.leadUnits.length + task.coUnits.length > 1 || task.unitsOpenEnded;
  }

  private rowsBefore(unit: string, task: TaskId, period: Period): readonly Report[] {
    for (
      let before = shiftPeriod(period, -1);
      yearOf(before) === yearOf(period);
      before = shiftPeriod(before, -1)
    ) {
      const rows = this.reportsFor(unit, task, before);
      if (rows.length > 0) return rows;
    }
    return [];
  }
}

function bundles<Row extends Plan | Report>(
  rows: readonly Row[],
  submissions: readonly Submission[],
  kind: SubmissionKind,
  context: CheckContext,
): Bundle<Row>[] {
  const byKey = new Map<string, { bundle: Omit<Bundle<Row>, 'rows'>; rows: Row[] }>();
  const keyOf = (unit: string, period: Period | null, file: string | null) =>
    `${context.unitOf(unit)}\n${period ?? ''}\n${file ?? ''}`;
  for (const submission of submissions) {
    if (submission.kind !== kind || submission.status === 'missing' || submission.status === 'unreadable')
      continue;
    const { unit, period, file } = submission;
    byKey.set(keyOf(unit, period, file), { bundle: { unit, period, file, submission }, rows: [] });
  }
  for (const row of rows) {
    const period = 'period' in row ? row.period : null;
    const key = keyOf(row.unit, period, row.origin.file);
    const found = byKey.get(key);
    if (found) found.rows.push(row);
    else {
      const bundle = { unit: row.unit, period, file: row.origin.file, submission: null };
      byKey.set(key, { bundle, rows: [row] });
    }
  }
  return [...byKey.values()].map(({ bundle, rows: own }) => ({ ...bundle, rows: own }));
}
