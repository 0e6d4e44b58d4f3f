import { invalidArgument } from '../interpreter/errors';
import type { Rect } from '../store/address';
import { intersect, rect } from '../store/address';
import type { Cell } from '../store/cell';
import { hasContent } from '../store/cell';
import type { SheetStore } from '../store/sheet';
import { relocateFormula } from './formula-references';
import { requireUnlocked } from './guard';
import type { Workspace } from './workspace';

interface Block {
  readonly sheet: SheetStore;
  readonly area: Rect;
}

/**
 * Copies cells; relative references in formulas move along. A larger target is filled by repeating the source.
 */
export function copyCells(
  workspace: Workspace,
  source: Block,
  target: Block,
  copyType: string,
  skipBlanks: boolean,
): void {
  if (!['All', 'Values', 'Formats', 'Formulas'].includes(copyType)) throw invalidArgument();
  const used = intersect(source.area, source.sheet.usedArea(false) ?? source.area) ?? source.area;
  const from = { ...source.area, rowCount: Math.max(1, used.row + used.rowCount - source.area.row) };
  const height = repeated(target.area.rowCount, source.area.rowCount, from.rowCount);
  const width = repeated(target.area.columnCount, source.area.columnCount, from.columnCount);
  const area = rect(target.area.row, target.area.column, height, width);
  requireUnlocked(target.sheet, area);
  const cellOf = reader(source.sheet, from, target.sheet, area);
  for (let row = 0; row < height; row += 1) {
    const fromRow = from.row + (row % source.area.rowCount);
    for (let column = 0; column < width; column += 1) {
      const fromColumn = from.column + (column % from.columnCount);
      const cell = cellOf(fromRow, fromColumn);
      if (skipBlanks && !hasContent(cell)) continue;
      const to = { row: area.row + row, column: area.column + column };
      put(target.sheet, to, cell, copyType, { rows: to.row - fromRow, columns: to.column - fromColumn });
    }
  }
  if (copyType === 'All') copyMerges(source, from, target.sheet, area);
  workspace.contentChanged(target.sheet, area, { changeType: 'RangeEdited' });
}

/** Reads cells of the source as they were before the copy: where both overlap, from a copy of their own. */
function reader(
  source: SheetStore,
  from: Rect,
  target: SheetStore,
  area: Rect,
): (row: number, column: number) => Cell | undefined {
  if (source !== target || intersect(from, area) === null) return (row, column) => source.cell(row, column);
  const cells = new Map<string, Cell>();
  source.eachCell(from, (cell, row, column) => cells.set(`${row}:${column}`, { ...cell }));
  return (row, column) => cells.get(`${row}:${column}`);
}

function repeated(target: number, source: number, used: number): number {
  return target % source === 0 && target <= 1_048_576 / 2 ? Math.max(target, used) : used;
}

function put(
  sheet: SheetStore,
  to: { row: number; column: number },
  from: Cell | undefined,
  copyType: string,
  moved: { rows: number; columns: number },
): void {
  if (from === undefined && copyType !== 'All' && sheet.cell(to.row, to.column) === undefined) return;
  const cell = sheet.touch(to.row, to.column);
  if (copyType !== 'Formats') {
    const formula = copyType === 'Values' ? null : (from?.formula ?? null);
    sheet.formulaCount += Number(formula !== null) - Number(cell.formula !== null);
    cell.formula = formula === null ? null : relocateFormula(formula, moved.rows, moved.columns);
    cell.value = from?.value ?? null;
    cell.runs = from?.runs ?? null;
  }
  if (copyType === 'Formats' || copyType === 'All') cell.style = from?.style ?? sheet.defaultStyle;
  if (copyType === 'All') sheet.setLink(cell, from?.link ?? null);
}

function copyMerges(source: Block, from: Rect, sheet: SheetStore, area: Rect): void {
  const rows = area.row - from.row;
  const columns = area.column - from.column;
  for (const merge of source.sheet.mergesIn(from)) {
    sheet.addMerge({ ...merge, row: merge.row + rows, column: merge.column + columns });
  }
}
