import { PROGRESS_STATUSES } from '../model/status';
import type { ProgressStatus, TaskStatus } from '../model/status';
import type { Task, TaskId, TaskSource } from '../model/task';

/** How many tasks there are and how many stand where. */
export type ProgressTotals = Readonly<Record<ProgressStatus | 'all', number>>;

/** Totals by source, as in contract.md: `all` is the sum of the six. A task without a status counts as not reported. */
export function totals(
  tasks: readonly Pick<Task, 'id' | 'source'>[],
  statuses: readonly Pick<TaskStatus, 'task' | 'progress'>[],
): Readonly<Record<TaskSource, ProgressTotals>> {
  const progress = new Map<TaskId, ProgressStatus>(statuses.map((status) => [status.task, status.progress]));
  const counts = { main: emptyTotals(), livelihood: emptyTotals() };
  for (const task of tasks) {
    counts[task.source].all++;
    counts[task.source][progress.get(task.id) ?? 'not-reported']++;
  }
  return counts;
}

function emptyTotals(): Record<ProgressStatus | 'all', number> {
  const zeros = Object.fromEntries(PROGRESS_STATUSES.map((status) => [status, 0]));
  return { all: 0, ...(zeros as Record<ProgressStatus, number>) };
}
