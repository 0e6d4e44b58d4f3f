import { type Period, monthOf, isQuarterEnd } from '../model/period';
import type { ProgressStatus, TaskStatus } from '../model/status';
import type { TaskId } from '../model/task';
import type { Report } from '../model/submission';
import type { DoubtDecision } from '../model/bulletin';

/** The progress a unit's own 是否完成阶段目标 stands for; null when it gave none. As for tasks without figures. */
export function progressByOwnAnswer(done: boolean | null, period: Period): ProgressStatus | null {
  if (done === null) return null;
  if (done) return monthOf(period) === 12 ? 'completed' : 'on-track';
  return isQuarterEnd(period) ? 'behind' : 'on-track';
}

/** The own answer each task's status rests on: 否 as soon as one row of the deciding unit says so. */
export function ownAnswers(
  reports: readonly Report[],
  period: Period,
): (status: TaskStatus) => boolean | null {
  const byTask = new Map<TaskId, Report[]>();
  for (const report of reports) {
    if (report.task === null || report.period !== period) continue;
    byTask.set(report.task, [...(byTask.get(report.task) ?? []), report]);
  }
  return ({ task, decidedBy }) => {
    const all = byTask.get(task) ?? [];
    const own = all.filter(({ unit }) => unit === decidedBy);
    const rows = own.length > 0 ? own : all;
    if (rows.some(({ done }) => done === false)) return false;
    return rows.length > 0 && rows.every(({ done }) => done === true) ? true : null;
  };
}

/** The statuses with doubtful ones counted by the unit's own answer where a person decided so; all others as they are. */
export function withDecisions(
  statuses: readonly TaskStatus[],
  decisions: readonly DoubtDecision[],
  reports: readonly Report[],
  period: Period,
): TaskStatus[] {
  const chosen = new Set(
    decisions
      .filter((decision) => decision.period === period && decision.choice === 'own-answer')
      .map(({ task }) => task),
  );
  if (chosen.size === 0) return [...statuses];
  const answerOf = ownAnswers(reports, period);
  return statuses.map((status) => {
    if (status.progress !== 'doubtful' || !chosen.has(status.task)) return status;
    const progress = progressByOwnAnswer(answerOf(status), period);
    return progress === null ? status : { ...status, progress, byOwnAnswer: true };
  });
}
