import { lastColumn, lastRow } from '../../host/store/address';
import type { Cell } from '../../host/store/cell';
import { coveredKey, type RowStore, type SheetStore } from '../../host/store/sheet';
import { Axis } from './axis';
import { columnPixels, linePixels, pointsToPixels, wrappedLines } from './measure';

const DEFAULT_COLUMN = 64;
const DEFAULT_ROW = 20;
const MAX_ROW = 546;
const CELL_PADDING = 6;
/** Blank rows and columns shown past the used part, and the least a sheet shows. */
const SPARE = { rows: 60, columns: 8 };
const LEAST = { rows: 120, columns: 26 };

/** Where every row and column of a sheet lies, in pixels. */
export interface Layout {
  readonly rows: Axis;
  readonly columns: Axis;
}

/** Works out the layout of a sheet; `reach` is a cell that must be on it. */
export function layOut(sheet: SheetStore, reach: { readonly row: number; readonly column: number }): Layout {
  const used = sheet.usedArea(false);
  const rowCount = Math.max(LEAST.rows, reach.row + SPARE.rows, used ? lastRow(used) + SPARE.rows : 0);
  const columnCount = Math.max(
    LEAST.columns,
    reach.column + SPARE.columns,
    used ? lastColumn(used) + SPARE.columns : 0,
  );
  const columns = new Axis(columnCount, (column) => columnSize(sheet, column));
  const merged = mergedCells(sheet);
  const rows = new Axis(rowCount, (row) => rowSize(sheet.rows[row], row, columns, merged));
  return { rows, columns };
}

function columnSize(sheet: SheetStore, column: number): number {
  const store = sheet.columns.get(column);
  if (store?.hidden === true) return 0;
  return store?.width === undefined ? DEFAULT_COLUMN : columnPixels(store.width);
}

/** Merged blocks by their first cell, with the rows they take. */
function mergedCells(sheet: SheetStore): ReadonlyMap<number, number> {
  return new Map(sheet.merges.map((merge) => [coveredKey(merge.row, merge.column), merge.rowCount]));
}

/** A height that is set, or what the content of the row takes; a merged block never wraps for it. */
function rowSize(
  store: RowStore | undefined,
  row: number,
  columns: Axis,
  merged: ReadonlyMap<number, number>,
): number {
  if (store === undefined) return DEFAULT_ROW;
  if (store.hidden) return 0;
  if (store.height !== undefined) return pointsToPixels(store.height);
  let size = DEFAULT_ROW;
  store.cells.forEach((cell, column) => {
    const block = merged.get(coveredKey(row, column));
    if (cell.value === null || (block ?? 1) > 1) return;
    size = Math.max(size, contentSize(cell, block === undefined ? columns.size(column) : Infinity));
  });
  return Math.min(size, MAX_ROW);
}

function contentSize(cell: Cell, width: number): number {
  const { font, alignment } = cell.style;
  const wraps = alignment?.wrapText === true && typeof cell.value === 'string';
  const lines = wraps ? wrappedLines(cell.value as string, font, width - CELL_PADDING) : 1;
  return lines * linePixels(font);
}
