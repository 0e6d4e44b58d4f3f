import type { Period, Quarter } from '../model/period';
import type { Plan, Report, Submission, SubmissionKind } from '../model/submission';
import type { Task, TaskId } from '../model/task';
import { quarterTargets } from '../achievement';
import type { QuarterTargets } from '../achievement';
import { Assignments } from '../matching';
import { FigureReader } from '../achievement/figures';
import { History } from '../matching/history';
import { DEFAULT_SETTINGS } from '../model/settings';
import type { CheckInput } from './input';
import type { CheckSettings } from '../model/settings';
import { RowMatcher } from '../matching/matchRows';
import { isPartSerial } from '../text/serial';
import { textKey } from '../text/keys';
import { TaskIndex } from '../matching/taskIndex';
import { expectationOf } from '../achievement/expectation';
import type { Expectation } from '../achievement/expectation';

/** One returned workbook with its rows. */
export interface Bundle<Row> {
  readonly unit: string;
  readonly period: Period | null;
  readonly file: string | null;
  readonly submission: Submission | null;
  readonly rows: readonly Row[];
}

/** The input indexed once, so that no rule has to search; what takes long, when it is first needed. */
export class CheckContext {
  readonly settings: CheckSettings;
  readonly tasks: ReadonlyMap<TaskId, Task>;
  readonly assignments: Assignments;
  private readonly plansByUnit = new Map<string, Map<TaskId, Plan[]>>();
  readonly figures: FigureReader;
  private readonly planTargets = new Map<Plan, QuarterTargets>();
  private readonly expected = new Map<Plan, Map<Quarter, Expectation | null>>();
  private readonly taskKeys = new Map<TaskId, string>();
  private rowMatcher: RowMatcher | null = null;
  private reported: History | null = null;
  private plansByFile: readonly Bundle<Plan>[] | null = null;
  private reportsByFile: readonly Bundle<Report>[] | null = null;

  constructor(readonly input: CheckInput) {
    this.settings = input.settings ?? DEFAULT_SETTINGS;
    this.figures = new FigureReader(input.readFigures);
    this.tasks = new Map(input.tasks.map((task) => [task.id, task]));
    this.assignments = new Assignments(input.tasks, input.directory);
    for (const plan of input.plans) this.addPlan(plan);
  }

  /** What was reported month by month. */
  get history(): History {
    this.reported ??= new History(this.input.reports, (name) => this.unitOf(name));
    return this.reported;
  }

  get planBundles(): readonly Bundle<Plan>[] {
    this.plansByFile ??= bundles(this.input.plans, this.input.submissions, 'plan', this);
    return this.plansByFile;
  }

  get reportBundles(): readonly Bundle<Report>[] {
    this.reportsByFile ??= bundles(this.input.reports, this.input.submissions, 'report', this);
    return this.reportsByFile;
  }

  /** Most checks never have to match a row again. */
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

  /** The task's text with layout and punctuation aside; tasks of both attachments may share it. */
  taskKey(task: Task): string {
    let key = this.taskKeys.get(task.id);
    if (key === undefined) {
      key = textKey(task.text);
      this.taskKeys.set(task.id, key);
    }
    return key;
  }

  /** As `taskKey`, of what a row says: mostly the very words of its task. */
  rowKey(row: Plan | Report): string {
    const task = this.taskOf(row);
    return task?.text === row.text ? this.taskKey(task) : textKey(row.text);
  }

  /** The unit's plan for a task: the first row when it took the task apart. */
  planFor(unit: string, task: TaskId): Plan | null {
    return this.plansByUnit.get(this.unitOf(unit))?.get(task)?.[0] ?? null;
  }

  /** True when the unit sent a plan at all. */
  hasPlan(unit: string): boolean {
    return this.plansByUnit.has(this.unitOf(unit));
  }

  /** Tasks the unit's plan has a row for. */
  plannedTasks(unit: string): readonly TaskId[] {
    return [...(this.plansByUnit.get(this.unitOf(unit))?.keys() ?? [])];
  }

  /** The plan's quarters as running totals. */
  quarterTargets(plan: Plan, task: Task): QuarterTargets {
    let targets = this.planTargets.get(plan);
    if (!targets) {
      targets = quarterTargets(plan, task, (text) => this.figures.read(text));
      this.planTargets.set(plan, targets);
    }
    return targets;
  }

  /** What the unit's plan expects of a reported task by the end of a quarter; null when that cannot be said. */
  expectation(report: Report, quarter: Quarter): Expectation | null {
    const task = this.taskOf(report);
    const plan = task && this.planFor(report.unit, task.id);
    if (!plan || this.isTakenApart(plan) || isPartSerial(report.serial)) return null;
    let byQuarter = this.expected.get(plan);
    if (!byQuarter) this.expected.set(plan, (byQuarter = new Map()));
    let expectation = byQuarter.get(quarter);
    if (expectation === undefined) {
      expectation = expectationOf(plan, task, this.quarterTargets(plan, task), quarter, this.figures);
      byQuarter.set(quarter, expectation);
    }
    return expectation;
  }

  /** True when the unit took the task apart: several plan rows for it, or a serial such as 27-1. */
  isTakenApart(plan: Plan): boolean {
    if (plan.task === null) return false;
    const rows = this.plansByUnit.get(this.unitOf(plan.unit))?.get(plan.task);
    return (rows !== undefined && rows.length > 1) || isPartSerial(plan.serial);
  }

  private addPlan(plan: Plan): void {
    const unit = this.unitOf(plan.unit);
    let tasks = this.plansByUnit.get(unit);
    if (!tasks) this.plansByUnit.set(unit, (tasks = new Map()));
    if (plan.task === null) return;
    const rows = tasks.get(plan.task);
    if (rows) rows.push(plan);
    else tasks.set(plan.task, [plan]);
  }

  /** True when several units carry the task, so that one unit's plan may be its share of the whole. */
  isSharedOut(task: Task): boolean {
    return task.leadUnits.length + task.coUnits.length > 1 || task.unitsOpenEnded;
  }
}

function bundles<Row extends Plan | Report>(
  rows: readonly Row[],
  submissions: readonly Submission[],
  kind: SubmissionKind,
  context: CheckContext,
): Bundle<Row>[] {
  const all: { bundle: Omit<Bundle<Row>, 'rows'>; rows: Row[] }[] = [];
  const byFile = new Map<string | null, Map<string, typeof all>>();
  const at = (unit: string, period: Period | null, file: string | null, submission: Submission | null) => {
    let ofFile = byFile.get(file);
    if (!ofFile) byFile.set(file, (ofFile = new Map()));
    const name = context.unitOf(unit);
    let ofUnit = ofFile.get(name);
    if (!ofUnit) ofFile.set(name, (ofUnit = []));
    let found = ofUnit.find(({ bundle }) => bundle.period === period);
    if (!found) {
      found = { bundle: { unit, period, file, submission }, rows: [] };
      ofUnit.push(found);
      all.push(found);
    }
    return found;
  };
  for (const submission of submissions) {
    if (submission.kind !== kind || submission.status === 'missing' || submission.status === 'unreadable')
      continue;
    at(submission.unit, submission.period, submission.file, submission);
  }
  for (const row of rows)
    at(row.unit, 'period' in row ? row.period : null, row.origin.file, null).rows.push(row);
  return all.map(({ bundle, rows: own }) => ({ ...bundle, rows: own }));
}
