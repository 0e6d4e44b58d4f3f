import type { Rect } from '../store/address';
import { lastColumn, lastRow, quoteSheet } from '../store/address';
import { cellAddress } from '../../../domain/model/grid';
import type { TableStore } from '../store/table';
import { bodyArea, columnNames, headerArea, totalsArea } from '../store/table';
import type { SheetStore } from '../store/sheet';
import type { WorkbookStore } from '../store/workbook';

const TEXT = String.raw`"(?:[^"]|"")*"`;
const NAME = String.raw`[\p{L}_\\][\p{L}\p{N}_.\\]*`;
/** What stands in brackets: plain, or brackets once nested; `'` takes the meaning from the next sign. */
const BRACKETS = String.raw`\[((?:'.|[^'[\]]|\[(?:'.|[^'[\]])*\])*)\]`;
const REFERENCE = new RegExp(`${TEXT}|(?<![\\p{L}\\p{N}_.])(${NAME})${BRACKETS}`, 'gu');
const PART = /\[((?:'.|[^'[\]])*)\]/g;

/**
 * Writes structured references as ranges. The engine takes a column of one row for a single value, which COUNTIFS and
 * its like then refuse; a range of one cell it takes as it should. What speaks of the formula's own row is left.
 * For one calculation: tables must not change meanwhile.
 */
export class StructuredReferences {
  readonly #ranges = new Map<string, string>();

  constructor(private readonly store: WorkbookStore) {}

  expand(formula: string): string {
    if (!formula.includes('[')) return formula;
    return formula.replace(
      REFERENCE,
      (whole: string, name: string | undefined, inner: string | undefined) => {
        if (name === undefined) return whole;
        const known = this.#ranges.get(whole);
        if (known !== undefined) return known;
        const found = this.store.findTable(name);
        const area = found && areaOf(found.sheet, found.table, inner ?? '');
        const written = area ? `${quoteSheet(found.sheet.name)}!${range(area)}` : whole;
        this.#ranges.set(whole, written);
        return written;
      },
    );
  }
}

function range(area: Rect): string {
  const absolute = (row: number, column: number): string =>
    cellAddress(row, column).replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2');
  return `${absolute(area.row, area.column)}:${absolute(lastRow(area), lastColumn(area))}`;
}

/** The cells a reference means, or null when it is not of the kinds known here. */
function areaOf(sheet: SheetStore, table: TableStore, inner: string): Rect | null {
  const rest = inner.trim();
  if (rest === '' || rest.startsWith('#')) return rowsOf(table, rest === '' ? '#Data' : rest);
  if (rest.startsWith('@')) return null;
  if (!rest.startsWith('[')) return columnsOf(sheet, table, bodyArea(table), rest, rest);
  const parts = [...rest.matchAll(PART)].map(([, part = '']) => part);
  const items = parts.filter((part) => part.startsWith('#'));
  const columns = parts.filter((part) => !part.startsWith('#'));
  const known = items.length <= 1 && columns.length <= 2 && (columns.length < 2 || rest.includes(']:['));
  const rows = known ? rowsOf(table, items[0] ?? '#Data') : null;
  if (!rows || columns.length === 0) return rows;
  return columnsOf(sheet, table, rows, columns[0] ?? '', columns[1] ?? columns[0] ?? '');
}

function rowsOf(table: TableStore, item: string): Rect | null {
  switch (item.toLowerCase()) {
    case '#all':
      return table.area;
    case '#data':
      return bodyArea(table);
    case '#headers':
      return table.showHeaders ? headerArea(table) : null;
    case '#totals':
      return table.showTotals ? totalsArea(table) : null;
    default:
      return null;
  }
}

function columnsOf(
  sheet: SheetStore,
  table: TableStore,
  rows: Rect,
  first: string,
  last: string,
): Rect | null {
  const names = columnNames(sheet, table).map((name) => name.toLowerCase());
  const index = (text: string): number => names.indexOf(text.replace(/'(.)/g, '$1').toLowerCase());
  const [from, to] = [index(first), index(last)];
  if (from < 0 || to < from) return null;
  return { ...rows, column: rows.column + from, columnCount: to - from + 1 };
}
