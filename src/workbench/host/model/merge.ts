import { invalidArgument } from '../interpreter/errors';
import type { Rect } from '../store/address';
import { cellCount, intersect } from '../store/address';
import { hasContent } from '../store/cell';
import type { SheetStore } from '../store/sheet';
import type { Workspace } from './workspace';

/**
 * Merges a rectangle, or each of its rows. The first filled cell's content moves to the top left, the rest is lost.
 * @throws ApiError `InvalidArgument` over a table
 */
export function mergeCells(workspace: Workspace, sheet: SheetStore, area: Rect, across: boolean): void {
  if (sheet.tables.some((table) => intersect(table.area, area))) {
    throw invalidArgument('Cells of a table cannot be merged.');
  }
  const blocks = across
    ? Array.from({ length: area.rowCount }, (_, row) => ({ ...area, row: area.row + row, rowCount: 1 }))
    : [area];
  for (const block of blocks) mergeBlock(sheet, block);
  workspace.formatChanged(sheet, area);
}

function mergeBlock(sheet: SheetStore, block: Rect): void {
  if (cellCount(block) === 1) return;
  sheet.removeMerges(block);
  let first = false;
  sheet.eachCell(block, (cell, row, column) => {
    if (!hasContent(cell)) return;
    if (!first) {
      first = true;
      if (row === block.row && column === block.column) return;
      const { value, formula, runs, link } = cell;
      Object.assign(sheet.touch(block.row, block.column), { value, formula, runs, link });
      Object.assign(cell, { value: null, formula: null, runs: null, link: null });
      return;
    }
    if (cell.formula !== null) sheet.formulaCount -= 1;
    Object.assign(cell, { value: null, formula: null, runs: null, link: null });
  });
  sheet.addMerge(block);
}
