import type { Period } from '../../model/period';
import type { Report } from '../../model/submission';
import type { TaskId } from '../../model/task';
import type { Quarters } from '../../achievement';

/** Last month's answers, for comparing with this month's. */
export interface PreviousAnswers extends Pick<Report, 'progress' | 'problem' | 'next' | 'completion'> {
  readonly period: Period;
}

/** What a template knows of a row beyond what it shows: enough to check it where there is no ledger. */
export interface RowData {
  readonly task: TaskId;
  readonly leadUnits: readonly string[];
  readonly coUnits: readonly string[];
  readonly unitsOpenEnded: boolean;
  /** The accepted plan's quarters; null where there is none. */
  readonly quarters: Quarters<string> | null;
  readonly previous: PreviousAnswers | null;
}

const MARK = '督查数据 ';

export function isRowData(text: string): boolean {
  return text.startsWith(MARK);
}

/** The text of a row's hidden cell. */
export function writeRowData(data: RowData): string {
  return MARK + JSON.stringify(data);
}

/** The data of a row's hidden cell; null when it was damaged. Never throws. */
export function readRowData(text: string): RowData | null {
  try {
    const data = JSON.parse(text.slice(MARK.length)) as RowData;
    return typeof data.task === 'string' && Array.isArray(data.leadUnits) ? data : null;
  } catch {
    return null;
  }
}
