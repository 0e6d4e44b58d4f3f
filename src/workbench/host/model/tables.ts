import { ApiError, invalidArgument, itemAlreadyExists } from '../interpreter/errors';
import type { Rect } from '../store/address';
import { intersect, rect } from '../store/address';
import type { SheetStore } from '../store/sheet';
import type { TableStore } from '../store/table';
import { bodyArea, columnNames, normaliseHeader, totalsArea } from '../store/table';
import { WORKBOOK_TARGET } from './events';
import { requireUnprotected } from './guard';
import { deleteCells, insertCells } from './structure';
import type { Workspace } from './workspace';
import { writeInput } from './write';

const NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u;
const CELL_LIKE = /^[A-Za-z]{1,3}\d+$|^[RrCc]$/;

/** Makes a table of a rectangle. Without headers a header row is put above it. */
export function addTable(
  workspace: Workspace,
  sheet: SheetStore,
  area: Rect,
  hasHeaders: boolean,
): TableStore {
  requireUnprotected(sheet);
  requireFree(sheet, area, null);
  if (!hasHeaders) insertCells(workspace, sheet, { ...area, rowCount: 1 }, 'Down');
  const whole = hasHeaders && area.rowCount > 1 ? area : { ...area, rowCount: area.rowCount + 1 };
  const id = workspace.store.nextId();
  const table: TableStore = {
    id: String(id),
    name: freeTableName(workspace),
    area: whole,
    style: 'TableStyleMedium2',
    showHeaders: true,
    showTotals: false,
    showBandedRows: true,
    showBandedColumns: false,
    showFilterButton: true,
    highlightFirstColumn: false,
    highlightLastColumn: false,
    hiddenHeaders: [],
  };
  sheet.tables.push(table);
  normaliseHeader(sheet, table);
  workspace.store.stale = true;
  workspace.touch('structure');
  workspace.events.emit('tableAdded', [sheet.id, WORKBOOK_TARGET], () => ({
    source: workspace.source,
    tableId: table.id,
    worksheetId: sheet.id,
  }));
  return table;
}

function freeTableName(workspace: Workspace): string {
  for (let n = 1; ; n += 1) if (!workspace.store.findTable(`表${n}`)) return `表${n}`;
}

/** @throws ApiError when the rectangle cuts another table or merged cells */
function requireFree(sheet: SheetStore, area: Rect, own: TableStore | null): void {
  if (sheet.tables.some((table) => table !== own && intersect(table.area, area))) {
    throw invalidArgument('A table cannot overlap another table.');
  }
  if (sheet.mergesIn(area).length > 0) throw invalidArgument('A table cannot contain merged cells.');
}

/** Renames a table; structured references follow. @throws ApiError for a bad name or a taken one */
export function renameTable(workspace: Workspace, table: TableStore, name: string): void {
  if (!NAME.test(name) || CELL_LIKE.test(name)) throw invalidArgument(`"${name}" is no name for a table.`);
  const other = workspace.store.findTable(name);
  const taken = (other && other.table !== table) || workspace.store.findName(name, null);
  if (taken) throw itemAlreadyExists();
  const before = table.name;
  table.name = name;
  const mention = new RegExp(`(?<![\\p{L}\\p{N}_.])${escapePattern(before)}(?=\\[)`, 'giu');
  for (const sheet of workspace.store.sheets) {
    sheet.rows.forEach((row) =>
      row.cells.forEach((cell) => {
        if (cell.formula !== null) cell.formula = cell.formula.replace(mention, () => name);
      }),
    );
  }
  workspace.touch('structure');
}

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

/** Gives a table another rectangle. The header row stays where it is, as Excel demands. */
export function resizeTable(workspace: Workspace, sheet: SheetStore, table: TableStore, area: Rect): void {
  requireUnprotected(sheet);
  if (area.row !== table.area.row || !intersect(area, table.area)) {
    throw invalidArgument('The header row stays in place when a table is resized.');
  }
  if (area.rowCount < (table.showHeaders ? 2 : 1))
    throw invalidArgument('A table needs a row below its header.');
  requireFree(sheet, area, table);
  table.area = area;
  normaliseHeader(sheet, table);
  workspace.store.stale = true;
  workspace.touch('structure');
}

/** Takes a table away together with its cells, as `Table.delete` does. */
export function deleteTable(workspace: Workspace, sheet: SheetStore, table: TableStore): void {
  requireUnprotected(sheet);
  sheet.tables = sheet.tables.filter((other) => other !== table);
  sheet.eachCell(table.area, (cell) => {
    if (cell.formula !== null) sheet.formulaCount -= 1;
    Object.assign(cell, { value: null, formula: null, runs: null, style: sheet.defaultStyle });
  });
  announceDeleted(workspace, sheet, table);
  workspace.contentChanged(sheet, table.area, { changeType: 'RangeEdited' });
}

/** Leaves the cells and takes only the table away. */
export function convertToRange(workspace: Workspace, sheet: SheetStore, table: TableStore): void {
  requireUnprotected(sheet);
  sheet.tables = sheet.tables.filter((other) => other !== table);
  announceDeleted(workspace, sheet, table);
}

function announceDeleted(workspace: Workspace, sheet: SheetStore, table: TableStore): void {
  workspace.touch('structure');
  workspace.events.emit('tableDeleted', [sheet.id, WORKBOOK_TARGET], () => ({
    source: workspace.source,
    tableId: table.id,
    tableName: table.name,
    worksheetId: sheet.id,
  }));
}

/** Puts rows of input into a table before a row, or after its last one; returns the first new row's index. */
export function addTableRows(
  workspace: Workspace,
  sheet: SheetStore,
  table: TableStore,
  index: number | null,
  rows: readonly (readonly unknown[])[],
): number {
  requireUnprotected(sheet);
  const body = bodyArea(table);
  const at = index === null || index < 0 ? body.rowCount : index;
  if (at > body.rowCount) throw invalidArgument();
  const place = rect(body.row + at, body.column, rows.length, body.columnCount);
  const before = table.area;
  insertCells(workspace, sheet, place, 'Down');
  table.area = { ...before, rowCount: before.rowCount + rows.length };
  writeInput(workspace, sheet, place, rows);
  return at;
}

export function deleteTableRow(
  workspace: Workspace,
  sheet: SheetStore,
  table: TableStore,
  index: number,
): void {
  const body = bodyArea(table);
  if (index < 0 || index >= body.rowCount) throw new ApiError('ItemNotFound', 'There is no such row.');
  if (body.rowCount === 1) throw new ApiError('InvalidOperation', 'A table keeps at least one row.');
  deleteCells(workspace, sheet, rect(body.row + index, body.column, 1, body.columnCount), 'Up');
}

/** Adds a column to a table, before one of its columns or at the end. */
export function addTableColumn(
  workspace: Workspace,
  sheet: SheetStore,
  table: TableStore,
  index: number | null,
  values: readonly (readonly unknown[])[] | null,
  name: string | null,
): number {
  requireUnprotected(sheet);
  const width = table.area.columnCount;
  const at = index === null || index < 0 ? width : index;
  const place = { ...table.area, column: table.area.column + at, columnCount: 1 };
  const before = table.area;
  insertCells(workspace, sheet, place, 'Right');
  table.area = { ...before, columnCount: width + 1 };
  if (values) writeInput(workspace, sheet, { ...place, rowCount: values.length }, values);
  if (name !== null) writeInput(workspace, sheet, { ...place, rowCount: 1 }, `'${name}`);
  normaliseHeader(sheet, table);
  return at;
}

/** Shows or hides the totals row; the row itself is added below the body or taken away. */
export function showTotals(workspace: Workspace, sheet: SheetStore, table: TableStore, shown: boolean): void {
  if (table.showTotals === shown) return;
  requireUnprotected(sheet);
  const { area } = table;
  if (shown) {
    const below = rect(area.row + area.rowCount, area.column, 1, area.columnCount);
    insertCells(workspace, sheet, below, 'Down');
    table.area = { ...area, rowCount: area.rowCount + 1 };
    table.showTotals = true;
    writeInput(workspace, sheet, { ...totalsArea(table), columnCount: 1 }, '汇总');
  } else {
    const totals = totalsArea(table);
    table.showTotals = false;
    table.area = { ...area, rowCount: area.rowCount - 1 };
    deleteCells(workspace, sheet, totals, 'Up');
  }
}

/** Shows or hides the header row, whose names are remembered meanwhile. */
export function showHeaders(
  workspace: Workspace,
  sheet: SheetStore,
  table: TableStore,
  shown: boolean,
): void {
  if (table.showHeaders === shown) return;
  requireUnprotected(sheet);
  const { area } = table;
  if (shown) {
    table.showHeaders = true;
    table.area = { ...area, row: area.row - 1, rowCount: area.rowCount + 1 };
    writeInput(workspace, sheet, { ...table.area, rowCount: 1 }, [
      table.hiddenHeaders.map((name) => `'${name}`),
    ]);
  } else {
    table.hiddenHeaders = columnNames(sheet, table);
    table.showHeaders = false;
    writeInput(workspace, sheet, { ...area, rowCount: 1 }, '');
    table.area = { ...area, row: area.row + 1, rowCount: area.rowCount - 1 };
  }
  workspace.touch('structure');
}
