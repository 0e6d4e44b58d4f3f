import type { Rect } from './address';
import { lastColumn, rect } from './address';
import { wireValue } from './cell';
import type { SheetStore } from './sheet';

/** An Excel table. Its column names are the texts of its header cells. */
export interface TableStore {
  readonly id: string;
  name: string;
  /** Header and totals row included. */
  area: Rect;
  style: string;
  showHeaders: boolean;
  showTotals: boolean;
  showBandedRows: boolean;
  showBandedColumns: boolean;
  showFilterButton: boolean;
  highlightFirstColumn: boolean;
  highlightLastColumn: boolean;
  /** Names used when the header row is not shown. */
  hiddenHeaders: readonly string[];
}

/** The rows between header and totals. A table always has one, be it blank. */
export function bodyArea(table: TableStore): Rect {
  const { area } = table;
  const top = table.showHeaders ? 1 : 0;
  const bottom = table.showTotals ? 1 : 0;
  return rect(area.row + top, area.column, Math.max(1, area.rowCount - top - bottom), area.columnCount);
}

export function headerArea(table: TableStore): Rect {
  return rect(table.area.row, table.area.column, 1, table.area.columnCount);
}

export function totalsArea(table: TableStore): Rect {
  return rect(table.area.row + table.area.rowCount - 1, table.area.column, 1, table.area.columnCount);
}

/** The names of a table's columns. */
export function columnNames(sheet: SheetStore, table: TableStore): string[] {
  if (!table.showHeaders) return [...table.hiddenHeaders];
  const names: string[] = [];
  for (let column = table.area.column; column <= lastColumn(table.area); column += 1) {
    names.push(String(wireValue(sheet.cell(table.area.row, column)?.value ?? null)));
  }
  return names;
}

/**
 * Makes the header cells texts, filled and unique, as Excel does when a table is made or its header is edited.
 */
export function normaliseHeader(sheet: SheetStore, table: TableStore): void {
  if (!table.showHeaders) return;
  const taken = new Set<string>();
  columnNames(sheet, table).forEach((name, index) => {
    const base = name === '' ? `列${index + 1}` : name;
    let unique = base;
    for (let n = 2; taken.has(unique.toLowerCase()); n += 1) unique = `${base}${n}`;
    taken.add(unique.toLowerCase());
    const cell = sheet.touch(table.area.row, table.area.column + index);
    if (cell.formula !== null) sheet.formulaCount -= 1;
    cell.formula = null;
    cell.value = unique;
  });
}
