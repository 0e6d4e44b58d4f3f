import type { Finding, FindingCode } from '../model/finding';
import { shiftPeriod, yearOf } from '../model/period';
import type { Period } from '../model/period';
import type { ProgressStatus, TaskStatus } from '../model/status';
import type { Plan, Report } from '../model/submission';
import type { Task, TaskId } from '../model/task';
import type { ReadFigures } from '../targets';
import { isUnitGroup } from '../units';
import { DEFAULT_PROGRESS_SETTINGS } from '../model/settings';
import type { ProgressSettings } from '../model/settings';
import { prepareRecord, standingOf } from './standing';
import type { PreparedRecord, UnitRecord, UnitStanding } from './standing';
import { ownDeadline, timelinessOf } from './timeliness';

/** All records of a year; those of other years and rows not matched to a task are passed over. */
export interface StatusInput {
  readonly tasks: readonly Task[];
  readonly plans: readonly Plan[];
  readonly reports: readonly Report[];
  readonly findings: readonly Finding[];
  readonly period: Period;
  readonly settings?: ProgressSettings;
  /** One name for all names of a unit (区发改局 and 区发展改革局); names stand for themselves without it. */
  readonly canonical?: (name: string) => string;
  /** The caller's own memory of texts already read. */
  readonly readFigures?: ReadFigures;
}

/** A task's units side by side, the deciding one marked by `decidedBy`. */
export interface TaskStandings {
  readonly task: TaskId;
  readonly decidedBy: string | null;
  readonly leads: readonly TrackedStanding[];
  readonly coUnits: readonly TrackedStanding[];
}

/** A standing with how long its figure has stood still. */
export interface TrackedStanding extends UnitStanding {
  /** Months before this one with the same figure. */
  readonly unchangedMonths: number;
  /** Unfinished, and still for as many months as the settings allow. */
  readonly stale: boolean;
}

/** Error findings that contradict a unit's 是. */
const CONTRADICTIONS: ReadonlySet<FindingCode> = new Set<FindingCode>([
  'yes-but-below',
  'progress-blank',
  'progress-decreased',
  'completion-invalid',
]);

const NOTHING = '\u0000';

/** Worst first: of several lead units the worst off decides, so that none hides behind another. */
const WORST_FIRST: readonly ProgressStatus[] = [
  'far-behind',
  'behind',
  'doubtful',
  'on-track',
  'completed',
  'not-reported',
];

/**
 * Where every task stands at the end of the period, in the order of the tasks (docs/ARCHITECTURE.md, Where a task stands). The lead's report
 * decides; of several leads that reported, the worst off. Linear in tasks, plans and reports.
 */
export function taskStatuses(input: StatusInput): TaskStatus[] {
  const settings = input.settings ?? DEFAULT_PROGRESS_SETTINGS;
  const records = collectRecords(input);
  return input.tasks.map((task) => statusOf(task, records.get(task.id) ?? [], input, settings));
}

/** Every unit's standing on every task: leads, and co-units beside them. */
export function unitStandings(input: StatusInput): TaskStandings[] {
  const settings = input.settings ?? DEFAULT_PROGRESS_SETTINGS;
  const canonical = input.canonical ?? ((name: string) => name);
  const records = collectRecords(input);
  return input.tasks.map((task) => {
    const own = (records.get(task.id) ?? []).map((record) => prepareRecord(record, input.readFigures));
    const leads = own.filter((record) => isLead(task, record.unit, canonical));
    const standing = (record: PreparedRecord) => tracked(record, input.period, settings);
    const leadStandings = leads.map(standing);
    return {
      task: task.id,
      decidedBy: decisive(leadStandings)?.unit ?? null,
      leads: leadStandings,
      coUnits: own.filter((record) => !leads.includes(record)).map(standing),
    };
  });
}

function statusOf(
  task: Task,
  records: readonly UnitRecord[],
  { period, canonical = (name) => name, readFigures }: StatusInput,
  settings: ProgressSettings,
): TaskStatus {
  const leads = records.filter((record) => isLead(task, record.unit, canonical));
  const standings = leads.map((record) => escalated(prepareRecord(record, readFigures), period, settings));
  const deciding = decisive(standings);
  const shown = deciding ?? standings[0] ?? null;
  return {
    task: task.id,
    period,
    progress: shown?.progress ?? 'not-reported',
    timeliness: timelinessOf(
      shown ?? { progress: 'not-reported', overdue: false, done: null },
      period,
      ownDeadline(task.text, yearOf(period)),
      settings,
    ),
    achieved: shown?.achieved ?? null,
    expected: shown?.expected ?? null,
    measure: shown?.unitOfMeasure ?? null,
    estimated: shown?.estimated ?? false,
    decidedBy: deciding?.unit ?? null,
  };
}

function decisive(standings: readonly UnitStanding[]): UnitStanding | null {
  const reported = standings.filter(({ progress }) => progress !== 'not-reported');
  return (
    [...reported].sort((a, b) => WORST_FIRST.indexOf(a.progress) - WORST_FIRST.indexOf(b.progress))[0] ?? null
  );
}

/** 滞后 for as many periods running as the settings say is 严重滞后. */
function escalated(record: PreparedRecord, period: Period, settings: ProgressSettings): UnitStanding {
  const standing = standingOf(record, period, settings);
  if (standing.progress !== 'behind') return standing;
  for (let back = 1; back < settings.farBehindPeriods; back++) {
    if (standingOf(record, shiftPeriod(period, -back), settings).progress !== 'behind') return standing;
  }
  return { ...standing, progress: 'far-behind' };
}

function tracked(record: PreparedRecord, period: Period, settings: ProgressSettings): TrackedStanding {
  const standing = escalated(record, period, settings);
  const unchangedMonths = record.series?.unchangedMonths(period) ?? 0;
  return {
    ...standing,
    unchangedMonths,
    stale: standing.progress !== 'completed' && unchangedMonths >= settings.staleMonths,
  };
}

/**
 * Lead units are those the notice puts in bold. Where the lead is a group (各街道办事处) or was only inferred, every
 * reporting unit that is not named as a co-unit counts as lead.
 */
function isLead(task: Task, unit: string, canonical: (name: string) => string): boolean {
  const names = (list: readonly string[]) => list.some((name) => canonical(name) === unit);
  if (names(task.leadUnits)) return true;
  return (
    !names(task.coUnits) &&
    (task.unitsOpenEnded || task.leadUnits.length === 0 || task.leadUnits.some(isUnitGroup))
  );
}

/** Plans, reports and contradictions by task, then unit, read once. */
function collectRecords(input: StatusInput): ReadonlyMap<TaskId, readonly UnitRecord[]> {
  const canonical = input.canonical ?? ((name: string) => name);
  const year = yearOf(input.period);
  const tasks = new Map(input.tasks.map((task) => [task.id, task]));
  const drafts = new Map<string, Draft>();
  const draftOf = (taskId: TaskId | null, name: string): Draft | null => {
    const task = taskId === null ? undefined : tasks.get(taskId);
    if (task === undefined) return null;
    const unit = canonical(name);
    const key = task.id + NOTHING + unit;
    let draft = drafts.get(key);
    if (!draft) drafts.set(key, (draft = { task, unit, plan: null, reports: [], contradicted: new Set() }));
    return draft;
  };
  for (const plan of input.plans) {
    const draft = draftOf(plan.task, plan.unit);
    if (draft) draft.plan ??= plan;
  }
  for (const report of input.reports) {
    if (report.period > input.period || yearOf(report.period) !== year) continue;
    draftOf(report.task, report.unit)?.reports.push(report);
  }
  for (const finding of input.findings) {
    if (finding.severity !== 'error' || finding.unit === null || finding.period === null) continue;
    if (CONTRADICTIONS.has(finding.code))
      draftOf(finding.task, finding.unit)?.contradicted.add(finding.period);
  }
  const records = new Map<TaskId, UnitRecord[]>();
  for (const draft of drafts.values()) {
    const own = records.get(draft.task.id);
    if (own) own.push(draft);
    else records.set(draft.task.id, [draft]);
  }
  return records;
}

interface Draft {
  readonly task: Task;
  readonly unit: string;
  plan: Plan | null;
  readonly reports: Report[];
  readonly contradicted: Set<Period>;
}
