import { AppProblem } from '../app/problem';
import { appProblemText } from '../app/wording.zh-CN';
import { ExcelProblem } from '../excel';
import { PANE } from './wording.zh-CN';

/** What a person is told when an operation failed: what happened, where, what to do next. */
export function problemText(error: unknown): string {
  if (error instanceof AppProblem) return appProblemText(error.details);
  if (error instanceof ExcelProblem) return error.message;
  return PANE.unexpected(error instanceof Error ? error.message : String(error));
}

/** True when an operation was refused because rows of the ledger cannot be read. */
export function isUnreadableRows(error: unknown): boolean {
  return error instanceof AppProblem && error.details.kind === 'unreadable-rows';
}
