import { accessDenied, invalidArgument } from '../interpreter/errors';
import type { Rect } from '../store/address';
import { cellCount, isEntireColumns, isEntireRows, lastColumn, lastRow } from '../store/address';
import { isLocked } from '../store/cell';
import type { SheetStore } from '../store/sheet';

/** Above this a block of values is neither read nor written, as in Excel. */
export const CELL_LIMIT = 5_000_000;

/** @throws ApiError when the block is too large to write cell by cell. */
export function requireWritableSize(area: Rect): void {
  if (cellCount(area) > CELL_LIMIT) throw invalidArgument('The range is too large for this operation.');
}

/** @throws ApiError `AccessDenied` when a cell of the rectangle is locked on a protected sheet. */
export function requireUnlocked(sheet: SheetStore, area: Rect): void {
  if (sheet.protection && hasLockedCell(sheet, area)) throw accessDenied();
}

/** @throws ApiError `AccessDenied` when the sheet is protected and its protection does not allow this. */
export function requireAllowed(sheet: SheetStore, option: string): void {
  if (sheet.protection && sheet.protection.options[option] !== true) throw accessDenied();
}

/** @throws ApiError `AccessDenied` when the sheet is protected at all. */
export function requireUnprotected(sheet: SheetStore): void {
  if (sheet.protection) throw accessDenied();
}

function hasLockedCell(sheet: SheetStore, area: Rect): boolean {
  if (isEntireRows(area) || isEntireColumns(area)) return isLocked(sheet.defaultStyle);
  for (let row = area.row; row <= lastRow(area); row += 1) {
    for (let column = area.column; column <= lastColumn(area); column += 1) {
      if (isLocked(sheet.styleAt(row, column))) return true;
    }
  }
  return false;
}
