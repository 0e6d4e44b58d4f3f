import type { Finding, FindingCode } from '../../model/finding';
import type { Period } from '../../model/period';
import type { SpotCheckRecord } from '../../model/spotCheck';
import type { ProgressStatus, TaskStatus } from '../../model/status';
import type { Task, TaskId } from '../../model/task';
import { RISK_WORDS } from './wording.zh-CN';

/** What raises a task's risk, and the points it gives. */
export const RISK_POINTS = {
  'far-behind': 30,
  doubtful: 25,
  behind: 20,
  'not-reported': 15,
  completed: 8,
  overdue: 10,
  errors: 10,
  vague: 8,
  copied: 8,
  warnings: 3,
  jump: 12,
  'large-figure': 6,
  unchecked: 5,
  checked: -10,
} as const;

export type RiskCode = keyof typeof RISK_POINTS;

/** Findings of one kind give points this many times at most. */
const MOST_COUNTED = 3;

/** One reason of a task's score, in words a reader can follow. */
export interface RiskReason {
  readonly code: RiskCode;
  readonly points: number;
  readonly text: string;
}

/** How much a task asks to be looked at on the spot, and why. */
export interface TaskRisk {
  readonly task: Task;
  readonly progress: ProgressStatus;
  readonly score: number;
  readonly reasons: readonly RiskReason[];
}

export interface RiskInput {
  readonly period: Period;
  readonly tasks: readonly Task[];
  /** At the end of the period. */
  readonly statuses: readonly TaskStatus[];
  /** At the end of the month before; empty when there is none. */
  readonly before: readonly TaskStatus[];
  /** Findings that stand. */
  readonly findings: readonly Finding[];
  /** Lists of the year drawn for earlier periods. */
  readonly drawn: readonly SpotCheckRecord[];
}

const VAGUE: ReadonlySet<FindingCode> = new Set<FindingCode>(['progress-vague']);
const COPIED: ReadonlySet<FindingCode> = new Set<FindingCode>(['progress-copied']);

/** A task's largest target is compared with those of the others in the same unit of measure. */
const FEWEST_PEERS = 5;
const LARGEST_SHARE = 0.1;

function byTask<Item extends { readonly task: TaskId | null }>(items: readonly Item[]): Map<TaskId, Item[]> {
  const map = new Map<TaskId, Item[]>();
  for (const item of items) {
    if (item.task === null) continue;
    const list = map.get(item.task);
    if (list) list.push(item);
    else map.set(item.task, [item]);
  }
  return map;
}

function reason(code: RiskCode, text: string, times = 1): RiskReason {
  return { code, points: RISK_POINTS[code] * Math.min(times, MOST_COUNTED), text };
}

function findingReasons(findings: readonly Finding[]): RiskReason[] {
  const errors = findings.filter(({ severity }) => severity === 'error');
  const warnings = findings.filter(({ severity }) => severity === 'warning');
  const vague = warnings.filter(({ code }) => VAGUE.has(code));
  const copied = warnings.filter(({ code }) => COPIED.has(code));
  const others = warnings.filter(({ code }) => !VAGUE.has(code) && !COPIED.has(code));
  const codes = (list: readonly Finding[]) => [...new Set(list.map(({ code }) => code))];
  return [
    ...(errors.length > 0
      ? [reason('errors', RISK_WORDS.errors(errors.length, codes(errors)), errors.length)]
      : []),
    ...(vague.length > 0 ? [reason('vague', RISK_WORDS.vague)] : []),
    ...(copied.length > 0 ? [reason('copied', RISK_WORDS.copied)] : []),
    ...(others.length > 0
      ? [reason('warnings', RISK_WORDS.warnings(others.length, codes(others)), others.length)]
      : []),
  ];
}

/** Half the year's target or more in a single month. */
function jumpReason(task: Task, status: TaskStatus, before: TaskStatus | undefined): RiskReason[] {
  const { achieved, measure } = status;
  if (achieved === null || measure === null) return [];
  if (!before || before.achieved === null || before.measure !== measure) return [];
  const annual = Math.max(
    0,
    ...task.targets.filter((target) => target.measure === measure).map(({ value }) => value),
  );
  if (annual <= 0 || achieved - before.achieved < annual / 2) return [];
  return [reason('jump', RISK_WORDS.jump(`${before.achieved}${measure}`, `${achieved}${measure}`))];
}

/** Per unit of measure the value from which a target is among the largest tenth; absent with too few to compare. */
function largeFrom(tasks: readonly Task[]): Map<string, number> {
  const largest = new Map<string, number[]>();
  for (const { targets } of tasks) {
    const own = new Map<string, number>();
    for (const { measure, value } of targets) own.set(measure, Math.max(own.get(measure) ?? 0, value));
    for (const [unit, value] of own) largest.set(unit, [...(largest.get(unit) ?? []), value]);
  }
  const bounds = new Map<string, number>();
  for (const [unit, values] of largest) {
    if (unit === '' || unit === '%' || values.length < FEWEST_PEERS) continue;
    const sorted = values.sort((one, other) => other - one);
    const bound = sorted[Math.ceil(sorted.length * LARGEST_SHARE) - 1];
    // Where all are alike none is large.
    if (bound !== undefined && bound > (sorted.at(-1) ?? bound)) bounds.set(unit, bound);
  }
  return bounds;
}

function largeReason(task: Task, bounds: ReadonlyMap<string, number>): RiskReason[] {
  const large = task.targets.find(({ measure, value }) => value >= (bounds.get(measure) ?? Infinity));
  return large ? [reason('large-figure', RISK_WORDS.large(large.text))] : [];
}

function historyReason(task: Task, drawn: readonly SpotCheckRecord[]): RiskReason[] {
  if (drawn.length === 0) return [];
  const months = drawn.filter(({ tasks }) => tasks.includes(task.id)).map(({ period }) => period);
  return months.length > 0
    ? [reason('checked', RISK_WORDS.checked(months))]
    : [reason('unchecked', RISK_WORDS.unchecked)];
}

/** The risk of every task, in the order of the tasks; every point is explained. Never below zero. */
export function taskRisks(input: RiskInput): TaskRisk[] {
  const statuses = new Map(input.statuses.map((status) => [status.task, status]));
  const before = new Map(input.before.map((status) => [status.task, status]));
  const findings = byTask(input.findings.filter(({ period }) => period === input.period));
  const bounds = largeFrom(input.tasks);
  const drawn = input.drawn.filter(({ period }) => period < input.period);
  return input.tasks.map((task) => {
    const status = statuses.get(task.id);
    const progress = status?.progress ?? 'not-reported';
    const reasons = [
      ...(progress === 'on-track' ? [] : [reason(progress, RISK_WORDS.states[progress])]),
      ...(status?.timeliness === 'red' ? [reason('overdue', RISK_WORDS.overdue)] : []),
      ...findingReasons(findings.get(task.id) ?? []),
      ...(status ? jumpReason(task, status, before.get(task.id)) : []),
      ...largeReason(task, bounds),
      ...historyReason(task, drawn),
    ];
    const score = Math.max(
      0,
      reasons.reduce((sum, { points }) => sum + points, 0),
    );
    return { task, progress, score, reasons };
  });
}
