import type { QuantifiedTarget } from './target';

/** 附件1 (main) or 附件2 (livelihood, 民生实事). */
export type TaskSource = 'main' | 'livelihood';

/** `主-27` or `民-5`: the source and the notice's own number. */
export type TaskId = string;

/** Where a record was read: the file (null for the open workbook), sheet and A1 cell. */
export interface CellReference {
  readonly file: string | null;
  readonly sheet: string | null;
  readonly cell: string | null;
}

/** 任务: one row of 附件1 or 附件2. */
export interface Task {
  readonly id: TaskId;
  readonly source: TaskSource;
  readonly no: number;
  /** 类别: heading of the group (附件1 only). */
  readonly category: string | null;
  /** The task, cleaned of line breaks and stray spaces, otherwise untouched. */
  readonly text: string;
  /** 牵头领导: names, or a group such as 各分管副区长. */
  readonly leaders: readonly string[];
  readonly leadUnits: readonly string[];
  /** No usable bold in the source: the first unit was taken as lead. */
  readonly leadInferred: boolean;
  readonly coUnits: readonly string[];
  /** The list of units ends in 等…. */
  readonly unitsOpenEnded: boolean;
  readonly targets: readonly QuantifiedTarget[];
  readonly origin: CellReference;
}

const PREFIX: Record<TaskSource, string> = { main: '主', livelihood: '民' };

/** The id of a task from its source and number. */
export function taskId(source: TaskSource, no: number): TaskId {
  return `${PREFIX[source]}-${no}`;
}
