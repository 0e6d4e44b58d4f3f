import { Assignments } from '../../matching';
import type { Finding } from '../../model/finding';
import { quarterOf, shiftPeriod, yearOf } from '../../model/period';
import type { Period } from '../../model/period';
import type { TaskStatus } from '../../model/status';
import type { Plan, Report } from '../../model/submission';
import type { Task, TaskId } from '../../model/task';
import type { Unit } from '../../model/unit';
import { DEFAULT_PROGRESS_SETTINGS, unitStandings } from '../../progress';
import type { StatusInput, TaskStandings, TrackedStanding } from '../../progress';
import { ownDeadline, timelinessOf } from '../../progress/timeliness';
import { hintsOf } from './hints';
import type { MonthEntry, SideBySide, TaskRows, UnitRole, UnitRow } from './model';

/** A checked ledger; what `taskStatuses` takes, and what it gave. */
export interface SideBySideInput extends Omit<StatusInput, 'canonical'> {
  readonly directory: readonly Unit[];
  /** Of the period: a task counted by a person's decision shows as it is counted. */
  readonly statuses: readonly TaskStatus[];
}

interface Named {
  readonly unit: string;
  readonly role: UnitRole;
}

/**
 * Lead and co-units of every task that several units work on, with what each reported month by month. Every month is
 * judged as it was at its own end, so that a column never changes once the month is over. Tasks in ledger order.
 */
export function sideBySide(input: SideBySideInput): SideBySide {
  const assignments = new Assignments(input.tasks, input.directory);
  const shared = input.tasks.filter(
    (task) => task.unitsOpenEnded || task.leadUnits.length + task.coUnits.length > 1,
  );
  const months = reportedMonths(input.reports, input.period);
  const record = new YearRecord(input, shared, months, assignments);
  const rows = shared.map((task) => record.rowsOf(task));
  return {
    period: input.period,
    months,
    tasks: rows.filter(({ units }) => units.length > 1),
    unnamed: rows
      .filter(({ units, groups }) => units.length <= 1 && groups.length > 0)
      .map(({ task }) => task),
  };
}

function reportedMonths(reports: readonly Report[], period: Period): Period[] {
  const months = new Set(reports.map((report) => report.period));
  return [...months.add(period)]
    .filter((month) => month <= period && yearOf(month) === yearOf(period))
    .sort();
}

const NOTHING = '\u0000';
const keyOf = (task: TaskId, unit: string) => task + NOTHING + unit;

/** The standings of every month and the words of plans and reports, looked up by task and unit. */
class YearRecord {
  private readonly standings = new Map<Period, Map<TaskId, TaskStandings>>();
  private readonly units = new Map<TaskId, Set<string>>();
  private readonly targets = new Map<string, string>();
  private readonly statuses: ReadonlyMap<TaskId, TaskStatus>;
  private readonly disagreements = new Map<TaskId, Map<string, Finding<'co-unit-disagree'>>>();

  constructor(
    private readonly input: SideBySideInput,
    shared: readonly Task[],
    private readonly months: readonly Period[],
    private readonly assignments: Assignments,
  ) {
    const canonical = (name: string) => assignments.canonical(name);
    for (const period of months) {
      const standings = unitStandings({ ...input, tasks: shared, period, canonical });
      this.standings.set(period, new Map(standings.map((one) => [one.task, one])));
      for (const one of standings) this.addUnits(one);
    }
    this.readTargets(input.plans, input.reports);
    this.statuses = new Map(input.statuses.map((status) => [status.task, status]));
    for (const finding of input.findings) this.addDisagreement(finding);
  }

  rowsOf(task: Task): TaskRows {
    const current = this.standings.get(this.input.period)?.get(task.id);
    const rows = this.unitsOf(task).map((named) => this.row(task, named, current?.decidedBy ?? null));
    const hints = hintsOf(
      rows,
      this.disagreements.get(task.id) ?? new Map<string, never>(),
      ({ unit, role }) => role === 'unlisted' && this.assignments.of(unit, task) === 'none',
    );
    const units = rows.map((row, index) => ({ ...row, hints: hints[index] ?? [] }));
    return {
      task,
      groups: [...task.leadUnits, ...task.coUnits].filter((name) => this.assignments.isGroup(name)),
      units,
      attention: units.some(
        ({ hints: asked, monthsBehind, monthsStill }) =>
          asked.length > 0 || monthsBehind > 0 || monthsStill > 0,
      ),
    };
  }

  /** Named units first, leads before co-units; then those that took part without being named. */
  private unitsOf(task: Task): Named[] {
    const roles = new Map<string, UnitRole>();
    const add = (names: Iterable<string>, roleOf: (unit: string) => UnitRole) => {
      for (const name of names) {
        if (this.assignments.isGroup(name)) continue;
        const unit = this.assignments.canonical(name);
        if (!roles.has(unit)) roles.set(unit, roleOf(unit));
      }
    };
    add(task.leadUnits, () => 'lead');
    add(task.coUnits, () => 'co');
    add(this.units.get(task.id) ?? [], (unit) => this.unnamedRole(unit, task));
    const order: readonly UnitRole[] = ['lead', 'co', 'unlisted'];
    return order.flatMap((role) =>
      [...roles].filter(([, own]) => own === role).map(([unit]) => ({ unit, role })),
    );
  }

  /** A member of a collective name takes its part; of two such names a co-unit's is the safer to suppose. */
  private unnamedRole(unit: string, task: Task): UnitRole {
    if (this.assignments.of(unit, task) !== 'in-group') return 'unlisted';
    return task.coUnits.some((name) => this.assignments.isGroup(name)) ? 'co' : 'lead';
  }

  private row(task: Task, { unit, role }: Named, decidedBy: string | null): Omit<UnitRow, 'hints'> {
    const standing = this.standing(task, unit, this.input.period);
    const decides = unit === decidedBy;
    const status = decides ? this.statuses.get(task.id) : undefined;
    const counted = status?.decidedBy === unit ? status : null;
    const progress = counted?.progress ?? standing?.progress ?? 'not-reported';
    return {
      unit,
      role,
      decides,
      quarterTarget: this.targets.get(keyOf(task.id, unit)) ?? '',
      months: this.months.map((month) => monthEntry(this.standing(task, unit, month), month)),
      progress,
      timeliness: counted?.timeliness ?? this.timeliness(task, standing),
      ...expectationOf(standing),
      monthsBehind: this.monthsBehind(task, unit, progress),
      monthsStill: standing?.stale ? standing.unchangedMonths : 0,
    };
  }

  private timeliness(task: Task, standing: TrackedStanding | undefined): UnitRow['timeliness'] {
    const { period, settings = DEFAULT_PROGRESS_SETTINGS } = this.input;
    const silent = { progress: 'not-reported', overdue: false, done: null } as const;
    return timelinessOf(standing ?? silent, period, ownDeadline(task.text, yearOf(period)), settings);
  }

  private monthsBehind(task: Task, unit: string, now: UnitRow['progress']): number {
    const isBehind = (progress: UnitRow['progress'] | undefined) =>
      progress === 'behind' || progress === 'far-behind';
    if (!isBehind(now)) return 0;
    let months = 1;
    // A month nobody reported for says nothing: the run ends there.
    for (let back = 1; ; back++, months++) {
      const month = shiftPeriod(this.input.period, -back);
      if (!isBehind(this.standing(task, unit, month)?.progress)) return months;
    }
  }

  private standing(task: Task, unit: string, period: Period): TrackedStanding | undefined {
    const standings = this.standings.get(period)?.get(task.id);
    return [...(standings?.leads ?? []), ...(standings?.coUnits ?? [])].find((one) => one.unit === unit);
  }

  private addUnits({ task, leads, coUnits }: TaskStandings): void {
    const known = this.units.get(task) ?? new Set<string>();
    for (const { unit } of [...leads, ...coUnits]) known.add(unit);
    this.units.set(task, known);
  }

  /** The plan's words for the quarter; where there is no plan, 季度计划完成目标 of the quarter's latest report. */
  private readTargets(plans: readonly Plan[], reports: readonly Report[]): void {
    const { period } = this.input;
    const quarter = quarterOf(period);
    const add = ({ task, unit }: Plan | Report, text: string) => {
      const target = text.trim();
      if (task === null || target === '') return;
      const key = keyOf(task, this.assignments.canonical(unit));
      const known = this.targets.get(key);
      // Several rows for one task are parts of it.
      if (known === undefined) this.targets.set(key, target);
      else if (!known.split('\n').includes(target)) this.targets.set(key, `${known}\n${target}`);
    };
    for (const plan of plans) add(plan, plan.quarters[quarter - 1] ?? '');
    const planned = new Set(this.targets.keys());
    const latest = reports
      .filter(({ period: month }) => month <= period && yearOf(month) === yearOf(period))
      .filter(({ period: month }) => quarterOf(month) === quarter)
      .sort((one, other) => (one.period < other.period ? 1 : -1));
    const taken = new Map<string, Period>();
    for (const report of latest) {
      if (report.task === null) continue;
      const key = keyOf(report.task, this.assignments.canonical(report.unit));
      if (planned.has(key) || (taken.get(key) ?? report.period) !== report.period) continue;
      if (report.target.trim() !== '') taken.set(key, report.period);
      add(report, report.target);
    }
  }

  private addDisagreement(finding: Finding): void {
    if (finding.code !== 'co-unit-disagree' || finding.period !== this.input.period) return;
    if (finding.task === null || finding.unit === null) return;
    const own = this.disagreements.get(finding.task) ?? new Map<string, Finding<'co-unit-disagree'>>();
    own.set(this.assignments.canonical(finding.unit), finding as Finding<'co-unit-disagree'>);
    this.disagreements.set(finding.task, own);
  }
}

function monthEntry(standing: TrackedStanding | undefined, period: Period): MonthEntry {
  return {
    period,
    reported: standing !== undefined && standing.progress !== 'not-reported',
    achieved: standing?.achieved ?? null,
    done: standing?.done ?? null,
  };
}

/** Where the unit should stand; nothing while it has no standing. */
function expectationOf(
  standing: TrackedStanding | undefined,
): Pick<UnitRow, 'expected' | 'estimated' | 'measure'> {
  if (standing === undefined) return { expected: null, estimated: false, measure: null };
  const { expected, estimated, unitOfMeasure } = standing;
  return { expected, estimated, measure: unitOfMeasure };
}
