import type { DoubtDecision, IssuedBulletin } from '../../model/bulletin';
import type { Finding } from '../../model/finding';
import type { IsoDate, Period } from '../../model/period';
import { PROGRESS_STATUSES } from '../../model/status';
import type { ProgressStatus, TaskStatus } from '../../model/status';
import type { Report, Submission } from '../../model/submission';
import type { Task, TaskId } from '../../model/task';
import type { TaskStanding } from './figure';

/** Everything a bulletin is made from: the ledger as it stands at the end of `period`. */
export interface BulletinInput {
  readonly year: number;
  readonly period: Period;
  readonly tasks: readonly Task[];
  /** Where each task stands at the end of `period`; a task without one counts as not reported. */
  readonly statuses: readonly TaskStatus[];
  /** Reports of all months received. */
  readonly reports: readonly Report[];
  readonly submissions: readonly Submission[];
  /** Findings that stand: those a person ignored are left out by the caller. */
  readonly findings: readonly Finding[];
  /** What was decided about doubtful tasks; `statuses` already show the unit's own answer where that was chosen. */
  readonly decisions?: readonly DoubtDecision[];
  /** Register of the bulletins issued so far; one that is built again keeps its number. */
  readonly issued: readonly IssuedBulletin[];
  /** 发文单位 and date; null when they are to be filled in by hand. */
  readonly issuer?: string | null;
  readonly issuedOn?: IsoDate | null;
}

type StandingInput = Pick<BulletinInput, 'tasks' | 'statuses' | 'period' | 'decisions'>;

/** Every task of the ledger with its status of the input's period. */
export function allStandings(input: StandingInput): TaskStanding[] {
  const byTask = new Map<TaskId, TaskStatus>();
  for (const status of input.statuses) if (status.period === input.period) byTask.set(status.task, status);
  return input.tasks.map((task) => ({ task, status: byTask.get(task.id) ?? null }));
}

/** Doubtful tasks a person left out of the period's bulletins until they are verified. */
export function leftOutTasks(input: StandingInput): TaskId[] {
  const chosen = new Set(
    (input.decisions ?? [])
      .filter(({ period, choice }) => period === input.period && choice === 'leave-out')
      .map(({ task }) => task),
  );
  if (chosen.size === 0) return [];
  return allStandings(input)
    .filter((standing) => chosen.has(standing.task.id) && progressOf(standing) === 'doubtful')
    .map(({ task }) => task.id);
}

/** The tasks the bulletins are about, each with its status of the input's period: those left out are not. */
export function standingsOf(input: StandingInput): TaskStanding[] {
  const leftOut = new Set(leftOutTasks(input));
  return allStandings(input).filter(({ task }) => !leftOut.has(task.id));
}

/** The progress of a task; without a status it is not reported. */
export function progressOf(standing: TaskStanding): ProgressStatus {
  return standing.status?.progress ?? 'not-reported';
}

/** The tasks in any of the given states, worst state first, otherwise in ledger order. */
export function inState(
  standings: readonly TaskStanding[],
  states: readonly ProgressStatus[],
): TaskStanding[] {
  return states.flatMap((state) => standings.filter((standing) => progressOf(standing) === state));
}

/** Every state but 存疑: what the rate on schedule is taken of. */
export const VERIFIED_STATES: readonly ProgressStatus[] = PROGRESS_STATUSES.filter(
  (state) => state !== 'doubtful',
);

/** States that count as on schedule. */
export const ON_SCHEDULE: readonly ProgressStatus[] = ['completed', 'on-track'];

/** Behind schedule, the worse first. */
export const BEHIND: readonly ProgressStatus[] = ['far-behind', 'behind'];

/** What the deciding unit wrote about a task this period, several rows of one task joined. */
export interface ReportedWords {
  readonly progress: string;
  readonly problem: string;
  readonly next: string;
  /** 是否完成 of its rows: false as soon as one says 否. */
  readonly done: boolean | null;
}

function joined(texts: readonly string[]): string {
  return [...new Set(texts.map((text) => text.trim()).filter((text) => text !== ''))].join('\n');
}

/** Finds the report rows each task's status rests on: the deciding unit's, else the lead's, else anyone's. */
export function reportedWords(input: BulletinInput): (standing: TaskStanding) => ReportedWords {
  const byTask = new Map<TaskId, Report[]>();
  for (const report of input.reports) {
    if (report.task === null || report.period !== input.period) continue;
    const reports = byTask.get(report.task);
    if (reports) reports.push(report);
    else byTask.set(report.task, [report]);
  }
  return ({ task, status }) => {
    const reports = byTask.get(task.id) ?? [];
    const decider =
      reports.find((report) => report.unit === status?.decidedBy)?.unit ??
      reports.find((report) => task.leadUnits.includes(report.unit))?.unit ??
      reports[0]?.unit;
    const rows = reports.filter((report) => report.unit === decider);
    return {
      progress: joined(rows.map((row) => row.progress)),
      problem: joined(rows.map((row) => row.problem)),
      next: joined(rows.map((row) => row.next)),
      done: rows.some((row) => row.done === false) ? false : rows.some((row) => row.done) || null,
    };
  };
}
