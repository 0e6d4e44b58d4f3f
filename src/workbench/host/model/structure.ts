import { invalidArgument } from '../interpreter/errors';
import type { Rect } from '../store/address';
import {
  contains,
  intersect,
  isEntireColumns,
  isEntireRows,
  lastColumn,
  lastRow,
  MAX_COLUMNS,
  MAX_ROWS,
  rect,
} from '../store/address';
import type { Cell } from '../store/cell';
import type { ColumnStore, SheetStore } from '../store/sheet';
import type { Reference, ReferenceEnd } from './formula-references';
import { mapReferences } from './formula-references';
import { requireAllowed, requireUnprotected } from './guard';
import { clearCells, refreshHeaders } from './write';
import type { Workspace } from './workspace';

/** Cells moved along one axis: those at or after `at` by `by`, within a band of the other axis. */
interface Shift {
  readonly axis: 'row' | 'column';
  readonly at: number;
  /** Positive makes room, negative closes a gap. */
  readonly by: number;
  readonly bandStart: number;
  readonly bandEnd: number;
}

/** Makes room for a rectangle by moving what is there down or to the right. */
export function insertCells(workspace: Workspace, sheet: SheetStore, area: Rect, direction: string): void {
  const down = direction === 'Down';
  if (!down && direction !== 'Right') throw invalidArgument();
  requireStructureAllowed(sheet, area, 'Insert');
  const shift = down ? rowShift(area, area.rowCount) : columnShift(area, area.columnCount);
  requireWholeTables(sheet, shift);
  applyShift(workspace, sheet, shift);
  inheritStyles(sheet, area, down);
  workspace.contentChanged(sheet, area, {
    changeType: isEntireRows(area)
      ? 'RowInserted'
      : isEntireColumns(area)
        ? 'ColumnInserted'
        : 'CellInserted',
    shiftDirection: down ? 'ShiftCellDown' : 'ShiftCellRight',
  });
}

/** Takes a rectangle out and closes the gap from below or from the right. */
export function deleteCells(workspace: Workspace, sheet: SheetStore, area: Rect, direction: string): void {
  const up = direction === 'Up';
  if (!up && direction !== 'Left') throw invalidArgument();
  requireStructureAllowed(sheet, area, 'Delete');
  const shift = up ? rowShift(area, -area.rowCount) : columnShift(area, -area.columnCount);
  requireWholeTables(sheet, shift);
  clearCells(sheet, area, 'Contents');
  applyShift(workspace, sheet, shift);
  for (const table of sheet.tables) refreshHeaders(sheet, table.area);
  workspace.contentChanged(sheet, area, {
    changeType: isEntireRows(area) ? 'RowDeleted' : isEntireColumns(area) ? 'ColumnDeleted' : 'CellDeleted',
    shiftDirection: up ? 'ShiftCellUp' : 'ShiftCellLeft',
  });
}

function requireStructureAllowed(sheet: SheetStore, area: Rect, action: 'Insert' | 'Delete'): void {
  if (isEntireRows(area)) requireAllowed(sheet, `allow${action}Rows`);
  else if (isEntireColumns(area)) requireAllowed(sheet, `allow${action}Columns`);
  else requireUnprotected(sheet);
}

function rowShift(area: Rect, by: number): Shift {
  return { axis: 'row', at: area.row, by, bandStart: area.column, bandEnd: lastColumn(area) };
}

function columnShift(area: Rect, by: number): Shift {
  return { axis: 'column', at: area.column, by, bandStart: area.row, bandEnd: lastRow(area) };
}

/** A shift may not tear a table apart. */
function requireWholeTables(sheet: SheetStore, shift: Shift): void {
  const moved = movedArea(shift);
  for (const { area } of sheet.tables) {
    if (!intersect(area, moved)) continue;
    const [start, end] = shift.axis === 'row' ? [area.column, lastColumn(area)] : [area.row, lastRow(area)];
    if (start < shift.bandStart || end > shift.bandEnd) {
      throw invalidArgument('This would move part of a table.');
    }
  }
}

function movedArea({ axis, at, bandStart, bandEnd }: Shift): Rect {
  return axis === 'row'
    ? rect(at, bandStart, MAX_ROWS - at, bandEnd - bandStart + 1)
    : rect(bandStart, at, bandEnd - bandStart + 1, MAX_COLUMNS - at);
}

function applyShift(workspace: Workspace, sheet: SheetStore, shift: Shift): void {
  if (shift.axis === 'row') shiftRows(sheet, shift);
  else shiftColumns(sheet, shift);
  const move = (area: Rect): Rect[] => {
    const moved = shiftRect(area, shift);
    return moved ? [moved] : [];
  };
  sheet.merges = sheet.merges.flatMap(move);
  sheet.validations = sheet.validations
    .map((validation) => ({ ...validation, areas: validation.areas.flatMap(move) }))
    .filter((validation) => validation.areas.length > 0);
  for (const rule of sheet.conditionalRules) rule.areas = rule.areas.flatMap(move);
  sheet.conditionalRules = sheet.conditionalRules.filter((rule) => rule.areas.length > 0);
  sheet.tables = sheet.tables.flatMap((table) => {
    const [area] = move(table.area);
    if (area) table.area = area;
    return area ? [table] : [];
  });
  shiftReferences(workspace, sheet, shift);
}

/** Where a rectangle goes, or null when it goes away. A rectangle reaching out of the band stays. */
export function shiftRect(area: Rect, shift: Shift): Rect | null {
  const { axis, at, by } = shift;
  const across = axis === 'row' ? [area.column, lastColumn(area)] : [area.row, lastRow(area)];
  if ((across[0] ?? 0) < shift.bandStart || (across[1] ?? 0) > shift.bandEnd) return area;
  const span = axis === 'row' ? [area.row, lastRow(area)] : [area.column, lastColumn(area)];
  const moved = shiftSpan(span[0] ?? 0, span[1] ?? 0, at, by, axis === 'row' ? MAX_ROWS : MAX_COLUMNS);
  if (!moved) return null;
  return axis === 'row'
    ? { ...area, row: moved[0], rowCount: moved[1] - moved[0] + 1 }
    : { ...area, column: moved[0], columnCount: moved[1] - moved[0] + 1 };
}

function shiftSpan(
  first: number,
  last: number,
  at: number,
  by: number,
  size: number,
): [number, number] | null {
  if (by >= 0) {
    const start = first >= at ? first + by : first;
    const end = last >= at ? Math.min(size - 1, last + by) : last;
    return start < size ? [start, end] : null;
  }
  const gapEnd = at - by;
  const moved = (line: number, edge: number): number =>
    line >= gapEnd ? line + by : line >= at ? edge : line;
  const start = moved(first, at);
  const end = moved(last, at - 1);
  return start <= end ? [start, last === size - 1 ? size - 1 : end] : null;
}

function shiftRows(sheet: SheetStore, { at, by, bandStart, bandEnd }: Shift): void {
  if (bandStart === 0 && bandEnd === MAX_COLUMNS - 1) {
    if (by > 0) makeRoom(sheet.rows, at, by);
    else sheet.rows.splice(at, -by);
    return;
  }
  const end = sheet.rows.length;
  const order = (from: number): number => (by > 0 ? end - 1 - from : at - by + from);
  const count = by > 0 ? end - at : Math.max(0, end - (at - by));
  for (let step = 0; step < count; step += 1) {
    const row = order(step);
    moveBand(sheet, row, row + by, bandStart, bandEnd);
  }
}

/** Opens a gap of holes in a sparse list. */
function makeRoom<T>(list: T[], at: number, count: number): void {
  if (at >= list.length) return;
  const tail = list.splice(at);
  list.length = at + count;
  // Element by element: spreading would turn the holes of the tail into undefined.
  const end = list.length;
  tail.forEach((item, index) => {
    list[end + index] = item;
  });
}

function moveBand(sheet: SheetStore, from: number, to: number, start: number, end: number): void {
  const source = sheet.rows[from];
  const width = Math.max(source?.cells.length ?? 0, sheet.rows[to]?.cells.length ?? 0);
  for (let column = start; column <= Math.min(end, width - 1); column += 1) {
    const cell = source?.cells[column];
    setCell(sheet, to, column, cell);
    if (source) delete source.cells[column];
  }
}

function setCell(sheet: SheetStore, row: number, column: number, cell: Cell | undefined): void {
  if (cell) sheet.touchRow(row).cells[column] = cell;
  else {
    const store = sheet.rows[row];
    if (store) delete store.cells[column];
  }
}

function shiftColumns(sheet: SheetStore, { at, by, bandStart, bandEnd }: Shift): void {
  for (let row = bandStart; row <= Math.min(bandEnd, sheet.rows.length - 1); row += 1) {
    const cells = sheet.rows[row]?.cells;
    if (!cells || at >= cells.length) continue;
    if (by > 0) makeRoom(cells, at, by);
    else cells.splice(at, -by);
  }
  if (bandStart > 0 || bandEnd < MAX_ROWS - 1) return;
  const columns = new Map<number, ColumnStore>();
  for (const [index, store] of sheet.columns) {
    if (index < at) columns.set(index, store);
    else if (by > 0 || index >= at - by) columns.set(index + by, store);
  }
  sheet.columns.clear();
  for (const [index, store] of columns) sheet.columns.set(index, store);
}

/** Inserted cells look like their neighbours above or to the left, as in Excel. */
function inheritStyles(sheet: SheetStore, area: Rect, down: boolean): void {
  const source = down ? area.row - 1 : area.column - 1;
  if (source < 0) return;
  if (down) {
    const cells = sheet.rows[source]?.cells ?? [];
    cells.forEach((cell, column) => {
      if (column < area.column || column > lastColumn(area)) return;
      for (let row = area.row; row <= lastRow(area); row += 1) sheet.touch(row, column).style = cell.style;
    });
    return;
  }
  for (let row = area.row; row <= Math.min(lastRow(area), sheet.rows.length - 1); row += 1) {
    const style = sheet.cell(row, source)?.style;
    if (!style) continue;
    for (let column = area.column; column <= lastColumn(area); column += 1)
      sheet.touch(row, column).style = style;
  }
}

/** Every formula, name and rule of the workbook follows the cells that moved. */
function shiftReferences(workspace: Workspace, moved: SheetStore, shift: Shift): void {
  const change = (sheet: SheetStore | null) => (reference: Reference) => {
    const target = reference.sheet === null ? sheet : workspace.store.findSheet(reference.sheet);
    return target === moved ? shiftReference(reference, shift) : reference;
  };
  for (const sheet of workspace.store.sheets) {
    const follow = (formula: string): string => mapReferences(formula, change(sheet));
    if (sheet.formulaCount > 0) {
      sheet.rows.forEach((row) =>
        row.cells.forEach((cell) => {
          if (cell.formula !== null) cell.formula = follow(cell.formula);
        }),
      );
    }
    sheet.validations = sheet.validations.map(({ areas, rule }) => ({
      areas,
      rule: {
        ...rule,
        formula1: followRule(rule.formula1, follow),
        formula2: followRule(rule.formula2, follow),
      },
    }));
    for (const rule of sheet.conditionalRules) {
      const formulae = rule.detail['formulae'];
      if (Array.isArray(formulae)) {
        rule.detail = {
          ...rule.detail,
          formulae: formulae.map((f) => (typeof f === 'string' ? follow(f) : f)),
        };
      }
    }
  }
  for (const name of workspace.store.names) name.formula = mapReferences(name.formula, change(null));
}

/** A list written out is no formula. */
function followRule(formula: string, follow: (formula: string) => string): string {
  return formula.startsWith('"') ? formula : follow(formula);
}

function shiftReference(reference: Reference, shift: Shift): Reference | null {
  const area = areaOf(reference);
  if (!contains(movedBand(shift), area) && !intersect(movedArea(shift), area)) return reference;
  const moved = shiftRect(area, shift);
  if (!moved) return null;
  const place = (end: ReferenceEnd, row: number, column: number): ReferenceEnd => ({
    ...end,
    row: end.row === null ? null : row,
    column: end.column === null ? null : column,
  });
  return {
    ...reference,
    first: place(reference.first, moved.row, moved.column),
    last: reference.last && place(reference.last, lastRow(moved), lastColumn(moved)),
  };
}

function movedBand({ axis, bandStart, bandEnd }: Shift): Rect {
  return axis === 'row'
    ? rect(0, bandStart, MAX_ROWS, bandEnd - bandStart + 1)
    : rect(bandStart, 0, bandEnd - bandStart + 1, MAX_COLUMNS);
}

function areaOf({ first, last }: Reference): Rect {
  const end = last ?? first;
  const top = first.row ?? 0;
  const left = first.column ?? 0;
  const bottom = end.row ?? MAX_ROWS - 1;
  const right = end.column ?? MAX_COLUMNS - 1;
  return rect(top, left, Math.max(1, bottom - top + 1), Math.max(1, right - left + 1));
}
