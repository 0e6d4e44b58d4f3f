import type { Period } from './period';
import type { TaskId } from './task';

/** 进度: 已完成, 正常推进, 滞后, 严重滞后, 存疑, 未报 (docs/ARCHITECTURE.md, Where a task stands). */
export type ProgressStatus = 'completed' | 'on-track' | 'behind' | 'far-behind' | 'doubtful' | 'not-reported';

/** 时限: green, yellow (near due), red (overdue). */
export type Timeliness = 'green' | 'yellow' | 'red';

/** Where one task stands at the end of a period. */
export interface TaskStatus {
  readonly task: TaskId;
  readonly period: Period;
  readonly progress: ProgressStatus;
  readonly timeliness: Timeliness;
  /** Cumulative achieved and the scheduled figure, in `unit`; null when the task has no comparable figures. */
  readonly achieved: number | null;
  readonly expected: number | null;
  readonly measure: string | null;
  /** `expected` was interpolated inside a quarter. */
  readonly estimated: boolean;
  /** Open to doubt, but counted by the unit's own answer because a person decided so. */
  readonly byOwnAnswer?: boolean;
  /** Which report decided, by unit; null when none was received. */
  readonly decidedBy: string | null;
}

export const PROGRESS_STATUSES: readonly ProgressStatus[] = [
  'completed',
  'on-track',
  'behind',
  'far-behind',
  'doubtful',
  'not-reported',
];
