import { ApiError } from '../interpreter/errors';
import { rect } from '../store/address';
import type { Cell } from '../store/cell';
import { hasContent, newCell } from '../store/cell';
import type { SheetStore } from '../store/sheet';
import type { TableStore } from '../store/table';
import type { CellPlace } from './validate';
import { checkCell } from './validate';
import type { Workspace } from './workspace';
import { refreshHeaders, writeInput } from './write';

/** What became of an edit: written, or refused with the title and message to show. */
export type UserEditResult =
  | { readonly ok: true; readonly warning: EditMessage | null }
  | { readonly ok: false; readonly message: EditMessage };

export interface EditMessage {
  readonly title: string;
  readonly text: string;
}

const PROTECTED: EditMessage = {
  title: 'Microsoft Excel',
  text: '您试图更改的单元格或图表位于受保护的工作表中。若要进行更改，请取消工作表保护。',
};
const UNREADABLE: EditMessage = { title: 'Microsoft Excel', text: '此公式有问题，请检查后重新输入。' };
const INVALID: EditMessage = {
  title: 'Microsoft Excel',
  text: '此值与此单元格定义的数据验证限制不匹配。',
};

/** Types a text into a cell as a person would; a table grows when the row below it is typed into. */
export function userEdit(
  workspace: Workspace,
  sheet: SheetStore,
  place: CellPlace,
  text: string,
): UserEditResult {
  const { row, column } = anchor(sheet, place);
  const area = rect(row, column);
  const before = sheet.cell(row, column);
  const copy: Cell = before ? { ...before } : newCell(sheet.styleAt(row, column));
  workspace.events.hold();
  try {
    writeInput(workspace, sheet, area, text);
  } catch (error) {
    workspace.events.drop();
    if (error instanceof ApiError) return { ok: false, message: messageFor(error) };
    throw error;
  }
  const refused = violation(workspace, sheet, { row, column });
  if (refused?.stop) {
    restore(sheet, { row, column }, copy);
    workspace.events.drop();
    return { ok: false, message: refused.message };
  }
  workspace.events.release();
  growTable(workspace, sheet, { row, column });
  return { ok: true, warning: refused?.message ?? null };
}

/** Typing into a merged block goes to its first cell. */
function anchor(sheet: SheetStore, place: CellPlace): CellPlace {
  return sheet.mergeAt(place.row, place.column) ?? place;
}

function messageFor(error: ApiError): EditMessage {
  return error.code === 'AccessDenied' ? PROTECTED : UNREADABLE;
}

function violation(
  workspace: Workspace,
  sheet: SheetStore,
  place: CellPlace,
): { stop: boolean; message: EditMessage } | null {
  workspace.settle();
  const { ok, rule } = checkCell(workspace, sheet, place);
  if (ok || !rule?.showAlert) return null;
  return {
    stop: rule.alertStyle === 'stop',
    message: { title: rule.alertTitle || INVALID.title, text: rule.alert || INVALID.text },
  };
}

function restore(sheet: SheetStore, { row, column }: CellPlace, copy: Cell): void {
  const cell = sheet.touch(row, column);
  sheet.formulaCount += Number(copy.formula !== null) - Number(cell.formula !== null);
  Object.assign(cell, copy);
  refreshHeaders(sheet, rect(row, column));
}

/** Excel takes the row right below a table into it, unless the sheet is protected or a totals row ends it. */
function growTable(workspace: Workspace, sheet: SheetStore, { row, column }: CellPlace): void {
  if (sheet.protection || !hasContent(sheet.cell(row, column))) return;
  const table = sheet.tables.find(
    ({ area, showTotals }: TableStore) =>
      !showTotals &&
      row === area.row + area.rowCount &&
      column >= area.column &&
      column < area.column + area.columnCount,
  );
  if (!table) return;
  table.area = { ...table.area, rowCount: table.area.rowCount + 1 };
  workspace.store.stale = true;
  workspace.touch('structure');
}
