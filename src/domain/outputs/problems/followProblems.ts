import { History } from '../../matching/history';
import { bigrams, textKey } from '../../text/keys';
import { namesNoProblem } from '../../language/phrases';
import { promiseState } from '../../checks/promises';
import type { PromiseState } from '../../checks';
import { yearOf } from '../../model/period';
import type { Period } from '../../model/period';
import type { Report } from '../../model/submission';
import type { CellReference, TaskId } from '../../model/task';
import { causeOf, saysSolved } from './problemWords';

/**
 * 问题跟踪: `new` this month, `continuing` from before, `solved` since it was last reported, `dropped` from a report
 * on an unfinished task without a word, or `unreported` because the unit sent nothing on the task this month.
 */
export type ProblemState = 'new' | 'continuing' | 'solved' | 'dropped' | 'unreported';

/** One 存在问题 of one unit on one task, followed from month to month. */
export interface ProblemItem {
  readonly unit: string;
  readonly task: TaskId;
  readonly state: ProblemState;
  /** As it was last put. */
  readonly problem: string;
  /** 原因, where the text names one. */
  readonly cause: string | null;
  /** 下一步计划 given with it. */
  readonly next: string;
  readonly firstReported: Period;
  readonly lastReported: Period;
  /** Months in which it was reported. */
  readonly months: number;
  /** What became of the step promised the month before; null when there was none. */
  readonly promise: PromiseState | null;
  /** The cells it was reported in, the latest last. */
  readonly evidence: readonly CellReference[];
}

/** Shared wording that makes two texts one problem. */
const SAME_PROBLEM = 0.34;

/**
 * Follows every problem reported in `period`'s year up to and including `period`. Items settled before the month
 * (`solved`, `dropped`) are listed only in the month it happened. Sorted by task as the reports have them, then unit.
 */
export function followProblems(
  reports: readonly Report[],
  period: Period,
  unitOf: (name: string) => string = (name) => name,
): ProblemItem[] {
  const relevant = reports.filter(
    (report) => report.task !== null && yearOf(report.period) === yearOf(period) && report.period <= period,
  );
  const history = new History(relevant, unitOf);
  const followed = new Map<Report, Report>();
  for (const report of relevant) {
    const previous = history.previous(report);
    if (previous) followed.set(previous, report);
  }
  return relevant.flatMap((report) => {
    if (namesNoProblem(report.problem)) return [];
    const later = followed.get(report);
    if (later && isSameProblem(report, later)) return [];
    return itemOf(report, later ?? null, period, history);
  });
}

/** The item a problem's last report closes, or nothing when it was settled in an earlier month. */
function itemOf(last: Report, later: Report | null, period: Period, history: History): ProblemItem[] {
  if (later && later.period !== period) return [];
  const task = last.task;
  if (task === null) return [];
  const reported = chain(last, history);
  const [first = last] = reported;
  const before = later ? last : (reported.at(-2) ?? null);
  return [
    {
      unit: last.unit,
      task,
      state: stateOf(last, later, first, period),
      problem: last.problem,
      cause: causeOf(last.problem),
      next: last.next,
      firstReported: first.period,
      lastReported: last.period,
      months: reported.length,
      promise: before ? promiseState(before, later ?? last) : null,
      evidence: reported.map((report) => ({
        ...report.origin,
        cell: report.cells.problem ?? report.origin.cell,
      })),
    },
  ];
}

/** The reports of one problem, the earliest first. */
function chain(last: Report, history: History): Report[] {
  const reported = [last];
  let later = last;
  for (let earlier = history.previous(last); earlier; earlier = history.previous(earlier)) {
    if (!isSameProblem(earlier, later)) break;
    reported.unshift(earlier);
    later = earlier;
  }
  return reported;
}

function stateOf(last: Report, later: Report | null, first: Report, period: Period): ProblemState {
  if (later) return later.done === true || saysSolved(later, last.problem) ? 'solved' : 'dropped';
  if (last.period !== period) return 'unreported';
  return first.period === period ? 'new' : 'continuing';
}

/** Two months' 存在问题 with enough wording in common, 同上 included. */
function isSameProblem(earlier: Report, later: Report): boolean {
  if (namesNoProblem(earlier.problem) || namesNoProblem(later.problem)) return false;
  const a = textKey(earlier.problem);
  const b = textKey(later.problem);
  if (a === b || SAME_AS_BEFORE.test(b)) return true;
  const pairs = bigrams(a);
  const others = bigrams(b);
  let shared = 0;
  for (const pair of pairs) if (others.has(pair)) shared++;
  return shared / Math.min(pairs.size, others.size) >= SAME_PROBLEM;
}

const SAME_AS_BEFORE = /^(?:同上月?|同前|同上期|问题同上月?|仍未解决|尚未解决|未解决)$/;
