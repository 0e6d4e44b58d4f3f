import type { CellValue, Grid, GridMerge, TextRun } from '../domain/model/grid';
import { LIMITS } from './limits';
import { UnreadableFile } from './reading';

/** One non-empty cell while a sheet is being read. */
export interface SheetCell {
  readonly value: CellValue;
  readonly text: string;
  readonly runs?: readonly TextRun[];
}

/** What a reader collects of a sheet, by its own zero-based rows and columns. */
export interface SheetContent {
  readonly name: string;
  /** Rows that hold cells, each with its cells by column; blanks are simply absent. */
  readonly rows: ReadonlyMap<number, ReadonlyMap<number, SheetCell>>;
  readonly merges: readonly GridMerge[];
  readonly hiddenRows: Iterable<number>;
  readonly hiddenColumns: Iterable<number>;
}

interface Bounds {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

const EMPTY: SheetCell = { value: null, text: '' };

/**
 * The grid of a sheet, cut to the cells that hold something and to merges that touch them; null for an empty sheet.
 * @throws UnreadableFile when the used area is larger than any form.
 */
export function gridOf(content: SheetContent): Grid | null {
  const bounds = usedBounds(content);
  if (!bounds) return null;
  const height = bounds.bottom - bounds.top + 1;
  const width = bounds.right - bounds.left + 1;
  if (height * width > LIMITS.cells) {
    throw new UnreadableFile({ kind: 'too-large', what: 'cells', limit: LIMITS.cells });
  }
  const merges = content.merges.flatMap((merge) => clipped(merge, bounds));
  const covered = coveredCells(merges, width);
  const runs = new Map<number, readonly TextRun[]>();
  const values: CellValue[][] = [];
  const texts: string[][] = [];
  for (let row = 0; row < height; row++) {
    const cells = content.rows.get(bounds.top + row);
    const rowValues = new Array<CellValue>(width).fill(null);
    const rowTexts = new Array<string>(width).fill('');
    for (const [sheetColumn, cell] of cells ?? []) {
      const column = sheetColumn - bounds.left;
      const index = row * width + column;
      if (column < 0 || column >= width || covered.has(index)) continue;
      rowValues[column] = cell.value;
      rowTexts[column] = cell.text;
      if (cell.runs) runs.set(index, cell.runs);
    }
    values.push(rowValues);
    texts.push(rowTexts);
  }
  return {
    name: content.name,
    top: bounds.top,
    left: bounds.left,
    values,
    texts,
    merges,
    runs,
    hiddenRows: shifted(content.hiddenRows, bounds.top, height),
    hiddenColumns: shifted(content.hiddenColumns, bounds.left, width),
  };
}

/** The cell at a place, blank when nothing is there. */
export function cellAt(content: SheetContent, row: number, column: number): SheetCell {
  return content.rows.get(row)?.get(column) ?? EMPTY;
}

function usedBounds(content: SheetContent): Bounds | null {
  let top = Infinity;
  let left = Infinity;
  let bottom = -1;
  let right = -1;
  for (const [row, cells] of content.rows) {
    for (const [column, cell] of cells) {
      if (cell.text === '' && cell.value === null) continue;
      if (row < top) top = row;
      if (row > bottom) bottom = row;
      if (column < left) left = column;
      if (column > right) right = column;
    }
  }
  if (bottom < 0) return null;
  for (const merge of content.merges) {
    const { text } = cellAt(content, merge.row, merge.column);
    // a merged block counts as far as its own value reaches, within reason
    if (text === '') continue;
    bottom = Math.max(bottom, Math.min(merge.row + merge.rowCount - 1, bottom + LONGEST_TAIL));
    right = Math.max(right, Math.min(merge.column + merge.columnCount - 1, right + LONGEST_TAIL));
  }
  return { top, left, bottom, right };
}

const LONGEST_TAIL = 1000;

function clipped(merge: GridMerge, bounds: Bounds): GridMerge[] {
  const top = Math.max(merge.row, bounds.top);
  const left = Math.max(merge.column, bounds.left);
  const rowCount = Math.min(merge.row + merge.rowCount - 1, bounds.bottom) - top + 1;
  const columnCount = Math.min(merge.column + merge.columnCount - 1, bounds.right) - left + 1;
  if (rowCount < 1 || columnCount < 1 || rowCount * columnCount < 2) return [];
  return [{ row: top - bounds.top, column: left - bounds.left, rowCount, columnCount }];
}

/** Cells under a merged block other than its first: their stored values are not shown by any program. */
function coveredCells(merges: readonly GridMerge[], width: number): Set<number> {
  const covered = new Set<number>();
  let visited = 0;
  for (const merge of merges) {
    visited += merge.rowCount * merge.columnCount;
    if (visited > LIMITS.cells)
      throw new UnreadableFile({ kind: 'too-large', what: 'merges', limit: LIMITS.merges });
    for (let row = merge.row; row < merge.row + merge.rowCount; row++) {
      for (let column = merge.column; column < merge.column + merge.columnCount; column++) {
        if (row !== merge.row || column !== merge.column) covered.add(row * width + column);
      }
    }
  }
  return covered;
}

function shifted(indices: Iterable<number>, start: number, length: number): Set<number> {
  const inside = new Set<number>();
  for (const index of indices) if (index >= start && index < start + length) inside.add(index - start);
  return inside;
}
