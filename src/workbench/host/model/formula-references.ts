import { columnLetters } from '../../../domain/model/grid';
import { columnIndex, MAX_COLUMNS, MAX_ROWS } from '../store/address';

/** One end of a reference; null parts for entire rows and columns. */
export interface ReferenceEnd {
  readonly row: number | null;
  readonly column: number | null;
  readonly rowFixed: boolean;
  readonly columnFixed: boolean;
}

export interface Reference {
  /** As written, quotes and `!` included; empty when the reference names no sheet. */
  readonly prefix: string;
  /** The sheet's plain name, or null. */
  readonly sheet: string | null;
  readonly first: ReferenceEnd;
  readonly last: ReferenceEnd | null;
}

const SKIPPED = String.raw`"(?:[^"]|"")*"|\[[^\]]*\]`;
const PREFIX = String.raw`(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!`;
const CELL = String.raw`\$?[A-Za-z]{1,3}\$?\d{1,7}`;
const LINES = String.raw`\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d{1,7}:\$?\d{1,7}`;
const TOKEN = new RegExp(
  `${SKIPPED}|(?<![\\p{L}\\p{N}_.$])(${PREFIX})?(${LINES}|${CELL}(?::${CELL})?)(?![\\p{L}\\p{N}_.(!])`,
  'gu',
);

/**
 * Rewrites every reference of a formula; texts, structured references and names are left alone.
 * @param change returns the reference to write, or null for `#REF!`
 */
export function mapReferences(formula: string, change: (reference: Reference) => Reference | null): string {
  return formula.replace(TOKEN, (whole: string, prefix: string | undefined, cells: string | undefined) => {
    if (cells === undefined) return whole;
    const [first = '', last] = cells.split(':');
    const reference: Reference = {
      prefix: prefix ?? '',
      sheet: prefix === undefined ? null : sheetName(prefix),
      first: readEnd(first),
      last: last === undefined ? null : readEnd(last),
    };
    const changed = change(reference);
    return changed ? writeReference(changed) : '#REF!';
  });
}

function sheetName(prefix: string): string {
  const name = prefix.slice(0, -1);
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}

function readEnd(text: string): ReferenceEnd {
  const [, columnMark = '', letters, rowMark = '', digits] =
    /^(\$?)([A-Za-z]+)?(\$?)(\d+)?$/.exec(text) ?? [];
  const rowOnly = letters === undefined;
  return {
    row: digits === undefined ? null : Number(digits) - 1,
    column: letters === undefined ? null : columnIndex(letters),
    rowFixed: (rowOnly ? columnMark : rowMark) === '$',
    columnFixed: !rowOnly && columnMark === '$',
  };
}

function writeReference({ prefix, first, last }: Reference): string {
  return `${prefix}${writeEnd(first)}${last ? `:${writeEnd(last)}` : ''}`;
}

function writeEnd(end: ReferenceEnd): string {
  const column = end.column === null ? '' : `${end.columnFixed ? '$' : ''}${columnLetters(end.column)}`;
  const row = end.row === null ? '' : `${end.rowFixed ? '$' : ''}${end.row + 1}`;
  return column + row;
}

/** The formula as it reads when its cell is copied elsewhere: relative references move along. */
export function relocateFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  const move = (end: ReferenceEnd): ReferenceEnd => ({
    ...end,
    row: end.row === null || end.rowFixed ? end.row : end.row + rows,
    column: end.column === null || end.columnFixed ? end.column : end.column + columns,
  });
  return mapReferences(formula, (reference) => {
    const moved = {
      ...reference,
      first: move(reference.first),
      last: reference.last && move(reference.last),
    };
    return isInside(moved.first) && (!moved.last || isInside(moved.last)) ? moved : null;
  });
}

function isInside({ row, column }: ReferenceEnd): boolean {
  return (
    (row === null || (row >= 0 && row < MAX_ROWS)) &&
    (column === null || (column >= 0 && column < MAX_COLUMNS))
  );
}

/** The formula with the sheet written before every reference that names none. */
export function qualifyReferences(formula: string, prefix: string): string {
  return mapReferences(formula, (reference) =>
    reference.sheet === null ? { ...reference, prefix: `${prefix}!` } : reference,
  );
}
