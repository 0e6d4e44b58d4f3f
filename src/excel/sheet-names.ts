import { cellAddress } from '../domain/model/grid';
import type { SpecRange } from '../sheets/spec';

/** Excel's own limit for sheet names. */
export const SHEET_NAME_LENGTH = 31;
const FORBIDDEN = /[\\/?*[\]:]/;

/** True for a name Excel accepts for a sheet. */
export function isSheetName(name: string): boolean {
  return (
    name.length > 0 &&
    name.length <= SHEET_NAME_LENGTH &&
    !FORBIDDEN.test(name) &&
    !name.startsWith("'") &&
    !name.endsWith("'") &&
    name.toLowerCase() !== 'history'
  );
}

/** `stem` followed by `suffix`, the stem cut so that both fit a sheet name. */
export function fitSheetName(stem: string, suffix: string): string {
  return `${stem.slice(0, SHEET_NAME_LENGTH - suffix.length)}${suffix}`;
}

/** The wished name, or the first of `名 (2)`, `名 (3)` … that is not taken; `taken` holds lower-case names. */
export function freeSheetName(wished: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wished.toLowerCase())) return wished;
  for (let n = 2; ; n++) {
    const name = fitSheetName(wished, ` (${n})`);
    if (!taken.has(name.toLowerCase())) return name;
  }
}

/** A sheet name as it stands in a reference. */
export function quoteSheetName(name: string): string {
  return `'${name.replace(/'/g, "''")}'`;
}

/** A1 address of a zero-based range, without its sheet. */
export function rangeAddress(range: SpecRange): string {
  const first = cellAddress(range.row, range.column);
  if (range.rowCount === 1 && range.columnCount === 1) return first;
  return `${first}:${cellAddress(range.row + range.rowCount - 1, range.column + range.columnCount - 1)}`;
}
