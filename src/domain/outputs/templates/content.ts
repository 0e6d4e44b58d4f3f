import { reportDueOn } from '../../calendar';
import { Assignments } from '../../matching';
import { isPartSerial, partSerial, readTaskSerial } from '../../text/serial';
import { quarterOf, shiftPeriod, type IsoDate, type Period } from '../../model/period';
import type { Plan, Report, SubmissionKind } from '../../model/submission';
import type { Task, TaskId } from '../../model/task';
import type { Unit } from '../../model/unit';
import { rowHash, TEMPLATE_VERSION, type TemplateIdentity } from './identity';
import { SPARE_ROWS } from './layout';
import type { PreviousAnswers, RowData } from './rowData';

/** A pre-filled row of a unit's form. */
export interface TemplateRow {
  /** `主-27`, or `主-27-1` for a part the accepted plan took from it. */
  readonly serial: string;
  readonly text: string;
  /** 附件4: the quarter's target of the accepted plan; empty when there is none. */
  readonly target: string;
  readonly data: RowData;
}

/** One unit's form before it is drawn. */
export interface TemplateContent {
  readonly kind: SubmissionKind;
  readonly unit: string;
  readonly year: number;
  readonly period: Period | null;
  readonly dueOn: IsoDate | null;
  readonly rows: readonly TemplateRow[];
  readonly spareRows: number;
}

export interface TemplateSource {
  readonly year: number;
  readonly planDueOn: IsoDate | null;
  readonly tasks: readonly Task[];
  readonly directory: readonly Unit[];
  readonly plans: readonly Plan[];
  readonly reports: readonly Report[];
}

/** What each unit's form holds, from the ledger indexed once for all units. */
export class TemplateContents {
  readonly assignments: Assignments;
  private readonly tasks: ReadonlyMap<TaskId, Task>;
  private readonly plans = new Map<string, Map<TaskId, Plan[]>>();
  private readonly reports = new Map<string, Report[]>();

  constructor(private readonly source: TemplateSource) {
    this.assignments = new Assignments(source.tasks, source.directory);
    this.tasks = new Map(source.tasks.map((task) => [task.id, task]));
    for (const plan of source.plans) this.addPlan(plan);
    for (const report of source.reports) {
      if (report.task === null) continue;
      const key = this.reportKey(report.unit, report.period, report.task);
      this.reports.set(key, [...(this.reports.get(key) ?? []), report]);
    }
  }

  /** Tasks a unit's form lists: those that name it, and for reports those it planned besides. */
  tasksOf(unit: string, kind: SubmissionKind): Task[] {
    const named = this.assignments.tasksOf(unit);
    if (kind === 'plan') return [...named];
    const planned = [...(this.plans.get(this.assignments.canonical(unit))?.keys() ?? [])];
    const listed = new Set([...named.map(({ id }) => id), ...planned]);
    return this.source.tasks.filter(({ id }) => listed.has(id));
  }

  /** One unit's form. `period` is the month of a report and null for a plan. */
  content(unit: string, kind: SubmissionKind, period: Period | null): TemplateContent {
    const tasks = this.tasksOf(unit, kind);
    return {
      kind,
      unit,
      year: period === null ? this.source.year : Number(period.slice(0, 4)),
      period,
      dueOn: period === null ? this.source.planDueOn : reportDueOn(period).dueOn,
      rows: tasks.flatMap((task) =>
        period === null
          ? [rowOf(task, task.id, task.text, '', null, null)]
          : this.reportRows(unit, task, period),
      ),
      spareRows: SPARE_ROWS,
    };
  }

  /** A task the accepted plan took apart has a row for every part. */
  private reportRows(unit: string, task: Task, period: Period): TemplateRow[] {
    const plans = this.plans.get(this.assignments.canonical(unit))?.get(task.id) ?? [];
    const before = this.reports.get(this.reportKey(unit, shiftPeriod(period, -1), task.id)) ?? [];
    if (plans.length === 0) return [rowOf(task, task.id, task.text, '', null, previousOf(before, null))];
    const whole =
      plans.find(({ serial }) => !isPartSerial(serial)) ?? (plans.length === 1 ? plans[0] : undefined);
    let counted = 0;
    return plans.map((plan) => {
      const target = plan.quarters[quarterOf(period) - 1] ?? '';
      if (plan === whole) return rowOf(task, task.id, task.text, target, plan, previousOf(before, null));
      counted += 1;
      const part = readTaskSerial(plan.serial)?.part ?? counted;
      return rowOf(task, partSerial(task.id, part), plan.text, target, plan, previousOf(before, part));
    });
  }

  private addPlan(plan: Plan): void {
    if (plan.task === null || !this.tasks.has(plan.task)) return;
    const unit = this.assignments.canonical(plan.unit);
    const tasks = this.plans.get(unit) ?? new Map<TaskId, Plan[]>();
    this.plans.set(unit, tasks);
    tasks.set(plan.task, [...(tasks.get(plan.task) ?? []), plan]);
  }

  private reportKey(unit: string, period: Period, task: TaskId): string {
    return `${this.assignments.canonical(unit)} ${period} ${task}`;
  }
}

function rowOf(
  task: Task,
  serial: string,
  text: string,
  target: string,
  plan: Plan | null,
  previous: PreviousAnswers | null,
): TemplateRow {
  const { leadUnits, coUnits, unitsOpenEnded } = task;
  return {
    serial,
    text,
    target,
    data: { task: task.id, leadUnits, coUnits, unitsOpenEnded, quarters: plan?.quarters ?? null, previous },
  };
}

/** Last month's row of the same part; null when it is not clear which one that was. */
function previousOf(reports: readonly Report[], part: number | null): PreviousAnswers | null {
  const same = reports.filter(({ serial }) => (readTaskSerial(serial)?.part ?? null) === part);
  const [found] = same.length === 1 ? same : part === null && reports.length === 1 ? reports : [];
  if (!found) return null;
  const { period, progress, problem, next, completion } = found;
  return { period, progress, problem, next, completion };
}

/** The identity that goes with a form's content. */
export function identityOf(content: TemplateContent): TemplateIdentity {
  const { kind, unit, year, period, dueOn, rows, spareRows } = content;
  return {
    version: TEMPLATE_VERSION,
    kind,
    unit,
    year,
    period,
    dueOn,
    rows: rows.map(({ serial, text, target }) => ({
      serial,
      hash: rowHash(text, target),
      targetGiven: target !== '',
    })),
    spareRows,
  };
}
