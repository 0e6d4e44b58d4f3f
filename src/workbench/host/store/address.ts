import { cellAddress, columnLetters } from '../../../domain/model/grid';
import { invalidArgument } from '../interpreter/errors';

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** A zero-based rectangle of cells. */
export interface Rect {
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

export const WHOLE_SHEET: Rect = { row: 0, column: 0, rowCount: MAX_ROWS, columnCount: MAX_COLUMNS };

export function rect(row: number, column: number, rowCount = 1, columnCount = 1): Rect {
  return { row, column, rowCount, columnCount };
}

export const lastRow = (r: Rect): number => r.row + r.rowCount - 1;
export const lastColumn = (r: Rect): number => r.column + r.columnCount - 1;
export const cellCount = (r: Rect): number => r.rowCount * r.columnCount;
export const isEntireRows = (r: Rect): boolean => r.columnCount === MAX_COLUMNS;
export const isEntireColumns = (r: Rect): boolean => r.rowCount === MAX_ROWS;

/** Whether the rectangle lies on the sheet. */
export function isOnSheet(r: Rect): boolean {
  return (
    r.row >= 0 &&
    r.column >= 0 &&
    r.rowCount >= 1 &&
    r.columnCount >= 1 &&
    r.row + r.rowCount <= MAX_ROWS &&
    r.column + r.columnCount <= MAX_COLUMNS
  );
}

export function intersect(a: Rect, b: Rect): Rect | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rowCount = Math.min(a.row + a.rowCount, b.row + b.rowCount) - row;
  const columnCount = Math.min(a.column + a.columnCount, b.column + b.columnCount) - column;
  return rowCount > 0 && columnCount > 0 ? { row, column, rowCount, columnCount } : null;
}

export function contains(outer: Rect, inner: Rect): boolean {
  return (
    inner.row >= outer.row &&
    inner.column >= outer.column &&
    lastRow(inner) <= lastRow(outer) &&
    lastColumn(inner) <= lastColumn(outer)
  );
}

export function sameRect(a: Rect, b: Rect): boolean {
  return (
    a.row === b.row && a.column === b.column && a.rowCount === b.rowCount && a.columnCount === b.columnCount
  );
}

/** The smallest rectangle holding both. */
export function bounding(a: Rect, b: Rect): Rect {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rowCount: Math.max(lastRow(a), lastRow(b)) - row + 1,
    columnCount: Math.max(lastColumn(a), lastColumn(b)) - column + 1,
  };
}

/** What is left of `a` when `b` is cut out: up to four rectangles. */
export function subtract(a: Rect, b: Rect): Rect[] {
  const cut = intersect(a, b);
  if (!cut) return [a];
  const below = lastRow(cut) + 1;
  const right = lastColumn(cut) + 1;
  return [
    rect(a.row, a.column, cut.row - a.row, a.columnCount),
    rect(below, a.column, lastRow(a) - below + 1, a.columnCount),
    rect(cut.row, a.column, cut.rowCount, cut.column - a.column),
    rect(cut.row, right, cut.rowCount, lastColumn(a) - right + 1),
  ].filter((piece) => piece.rowCount > 0 && piece.columnCount > 0);
}

/** Zero-based column of its letters. */
export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** `B2:C5`, `B2`, `B:C`, `2:5`. */
export function formatA1(r: Rect): string {
  if (isEntireColumns(r) && isEntireRows(r)) return `1:${MAX_ROWS}`;
  if (isEntireColumns(r)) return `${columnLetters(r.column)}:${columnLetters(lastColumn(r))}`;
  if (isEntireRows(r)) return `${r.row + 1}:${lastRow(r) + 1}`;
  const first = cellAddress(r.row, r.column);
  return cellCount(r) === 1 ? first : `${first}:${cellAddress(lastRow(r), lastColumn(r))}`;
}

/** A sheet's name as formulas and addresses write it: quoted when it must be. */
export function quoteSheet(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name)
    ? name
    : `'${name.replaceAll("'", "''")}'`;
}

/** Sheet part and cell part of `'My sheet'!A1`; the sheet is null when the address names none. */
export function splitAddress(address: string): { sheet: string | null; cells: string } {
  const mark = address.lastIndexOf('!');
  if (mark < 0) return { sheet: null, cells: address };
  const name = address.slice(0, mark).replace(/^=/, '');
  const quoted = /^'(.*)'$/s.exec(name);
  return { sheet: quoted ? (quoted[1] ?? '').replaceAll("''", "'") : name, cells: address.slice(mark + 1) };
}

const CELLS = /^([A-Z]{1,3})(\d+)(?::([A-Z]{1,3})(\d+))?$/i;
const COLUMNS = /^([A-Z]{1,3}):([A-Z]{1,3})$/i;
const ROWS = /^(\d+):(\d+)$/;

/**
 * Reads an A1 address (a sheet part is ignored), or null when it is none.
 */
export function parseA1(address: string): Rect | null {
  const cells = splitAddress(address.trim()).cells.replaceAll('$', '');
  const r = parseCells(cells) ?? parseColumns(cells) ?? parseRows(cells);
  return r && isOnSheet(r) ? r : null;
}

/** @throws ApiError `InvalidArgument` when the text is no A1 address. */
export function requireA1(address: string): Rect {
  const r = parseA1(address);
  if (!r) throw invalidArgument();
  return r;
}

function parseCells(text: string): Rect | null {
  const match = CELLS.exec(text);
  if (!match) return null;
  const [, left = '', top = '', right, bottom] = match;
  const first = rect(Number(top) - 1, columnIndex(left));
  if (right === undefined || bottom === undefined) return first;
  return bounding(first, rect(Number(bottom) - 1, columnIndex(right)));
}

function parseColumns(text: string): Rect | null {
  const match = COLUMNS.exec(text);
  if (!match) return null;
  const ends = [columnIndex(match[1] ?? ''), columnIndex(match[2] ?? '')];
  const left = Math.min(...ends);
  return rect(0, left, MAX_ROWS, Math.max(...ends) - left + 1);
}

function parseRows(text: string): Rect | null {
  const match = ROWS.exec(text);
  if (!match) return null;
  const ends = [Number(match[1]) - 1, Number(match[2]) - 1];
  const top = Math.min(...ends);
  return rect(top, 0, Math.max(...ends) - top + 1, MAX_COLUMNS);
}
