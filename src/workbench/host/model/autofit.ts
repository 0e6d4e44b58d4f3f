import { displayText } from '../excelts/engine';
import type { Rect } from '../store/address';
import type { Cell } from '../store/cell';
import type { SheetStore } from '../store/sheet';

const STANDARD_WIDTH = 9.14;
const LINE_HEIGHT_PER_POINT = 1.3;
const STANDARD_FONT_SIZE = 11;
const WIDEST_COLUMN = 255;

/** Widens or narrows columns to their longest line; a wide (Chinese) character counts as two. */
export function autofitColumns(sheet: SheetStore, area: Rect): void {
  const widest = new Map<number, number>();
  sheet.eachCell(area, (cell, row, column) => {
    if (isMerged(sheet, row, column)) return;
    const lines = displayText(cell.value, cell.style).split('\n');
    const scale = fontSize(cell) / STANDARD_FONT_SIZE;
    const width = Math.max(...lines.map(textWidth)) * scale + 1.5;
    widest.set(column, Math.max(widest.get(column) ?? 0, width));
  });
  for (const [column, width] of widest) sheet.touchColumn(column).width = Math.min(WIDEST_COLUMN, width);
}

/** Gives rows the height their wrapped text needs in the present column widths. */
export function autofitRows(sheet: SheetStore, area: Rect): void {
  sheet.eachRow(area, (store, row) => {
    let height = 0;
    sheet.eachCell({ ...area, row, rowCount: 1 }, (cell, _row, column) => {
      if (isMerged(sheet, row, column)) return;
      const size = fontSize(cell);
      const width = sheet.columns.get(column)?.width ?? STANDARD_WIDTH;
      height = Math.max(height, lineCount(cell, width, size) * size * LINE_HEIGHT_PER_POINT);
    });
    store.height = height > 0 ? Math.min(409, Math.max(14.25, Math.ceil(height * 4) / 4)) : undefined;
  });
}

function isMerged(sheet: SheetStore, row: number, column: number): boolean {
  return sheet.merges.length > 0 && sheet.mergeAt(row, column) !== undefined;
}

function lineCount(cell: Cell, width: number, size: number): number {
  const lines = displayText(cell.value, cell.style).split('\n');
  if (cell.style.alignment?.wrapText !== true) return 1;
  const perLine = Math.max(1, ((width - 0.7) * STANDARD_FONT_SIZE) / size);
  return lines.reduce((sum, line) => sum + Math.max(1, Math.ceil(textWidth(line) / perLine)), 0);
}

function fontSize(cell: Cell): number {
  return cell.style.font?.size ?? STANDARD_FONT_SIZE;
}

/** Width in characters of the standard font. */
export function textWidth(text: string): number {
  let width = 0;
  for (const letter of text) width += (letter.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1;
  return width;
}
