import type { IsoDate, Period } from './period';
import type { CellReference, TaskId } from './task';

export type SubmissionKind = 'plan' | 'report';

/** The form's own fields around the table of 附件3 and 附件4; empty text when left blank. */
export interface FormFields {
  /** 填报单位 */
  readonly unit: string;
  /** 填报时间 as written. */
  readonly date: string;
  /** 填报人 */
  readonly reporter: string;
  /** 联系电话 */
  readonly phone: string;
  /** 负责人签字 */
  readonly signature: string;
}

export type FormField = keyof FormFields;

interface SubmittedRow {
  /** 序号 as written: 1, 27-1, 主-27. */
  readonly serial: string;
  /** The task as the unit wrote it, cleaned. */
  readonly text: string;
  /** The task it was matched to; null while unmatched. */
  readonly task: TaskId | null;
  readonly unit: string;
  /** The row: its file, sheet and first cell. */
  readonly origin: CellReference;
}

export type PlanField =
  'serial' | 'text' | 'q1' | 'q2' | 'q3' | 'q4' | 'responsible' | 'supervisor' | 'remark';
export type ReportField = 'serial' | 'text' | 'target' | 'progress' | 'problem' | 'next' | 'completion';

/** 计划: a row of 附件3. */
export interface Plan extends SubmittedRow {
  /** A1 address of each field in the file it came from; absent when the form has no such column. */
  readonly cells: Readonly<Partial<Record<PlanField, string>>>;
  /** 一季度 … 四季度, as written. */
  readonly quarters: readonly [string, string, string, string];
  /** 主要负责人 */
  readonly responsible: string;
  /** 分管负责人 */
  readonly supervisor: string;
  readonly remark: string;
}

/** 月报: a row of 附件4. */
export interface Report extends SubmittedRow {
  readonly cells: Readonly<Partial<Record<ReportField, string>>>;
  readonly period: Period;
  /** 季度计划完成目标 */
  readonly target: string;
  /** 完成情况 */
  readonly progress: string;
  /** 存在问题 */
  readonly problem: string;
  /** 下一步计划 */
  readonly next: string;
  /** 是否完成阶段任务目标 as written. */
  readonly completion: string;
  /** The same, read: true 是/√, false 否/×, null when neither. */
  readonly done: boolean | null;
}

export type SubmissionStatus = 'on-time' | 'late' | 'missing' | 'unreadable';

/** 报送: one returned workbook, or its absence. */
export interface Submission {
  readonly unit: string;
  readonly kind: SubmissionKind;
  /** Null for a plan. */
  readonly period: Period | null;
  readonly status: SubmissionStatus;
  readonly file: string | null;
  /** 填报时间 as a date; null when missing or unreadable. */
  readonly filledOn: IsoDate | null;
  /** When it arrived; null when only 填报时间 is known. */
  readonly receivedOn: IsoDate | null;
  /** The last day it is in time. */
  readonly dueOn: IsoDate | null;
  readonly form: FormFields | null;
  /** The sheet the form was read from and the cell of each field; null and empty when there is none. */
  readonly sheet: string | null;
  readonly formCells: Readonly<Partial<Record<FormField, string>>>;
  readonly rowCount: number;
}

/** 按时 or 迟报 of a submission that was read: by the day it arrived, else its 填报时间; without a day it is in time. */
export function punctuality({
  receivedOn,
  filledOn,
  dueOn,
}: Pick<Submission, 'receivedOn' | 'filledOn' | 'dueOn'>): 'on-time' | 'late' {
  const day = receivedOn ?? filledOn;
  return day !== null && dueOn !== null && day > dueOn ? 'late' : 'on-time';
}
