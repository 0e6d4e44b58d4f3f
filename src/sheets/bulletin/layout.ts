import { fitText, lineCount } from '../measure';
import type { SpecLook } from '../styles';

/** Columns of a bulletin sheet's grid: every table spreads its own columns over them, so one sheet holds many tables. */
export const GRID_COLUMNS = 18;

/** Width of each, in characters; together a portrait A4 page at about 90 %. */
export const GRID_WIDTH = 4.7;

/** First grid column and number of grid columns of a table column. */
export interface Span {
  readonly column: number;
  readonly columnCount: number;
}

/**
 * Spreads table columns over the grid by their shares: each at least one grid column, together all of them, and
 * columns of equal share equally wide.
 */
export function spread(shares: readonly number[]): Span[] {
  const total = sum(shares);
  const wanted = shares.map((share) => (total === 0 ? 1 : (GRID_COLUMNS * share) / total));
  const widths = wanted.map((width) => Math.max(1, Math.floor(width)));
  const gap = (share: number): number => {
    const index = shares.indexOf(share);
    return (wanted[index] ?? 0) - (widths[index] ?? 0);
  };
  for (const share of [...new Set(shares)].sort((one, other) => gap(other) - gap(one))) {
    const alike = shares.flatMap((other, index) => (other === share ? [index] : []));
    if (alike.length <= GRID_COLUMNS - sum(widths))
      for (const index of alike) widths[index] = (widths[index] ?? 0) + 1;
  }
  const widest = shares.indexOf(Math.max(...shares));
  for (let left = GRID_COLUMNS - sum(widths); left > 0; left -= 1) widths[widest] = (widths[widest] ?? 0) + 1;
  for (let over = sum(widths) - GRID_COLUMNS; over > 0; over -= 1) {
    const broad = widths.indexOf(Math.max(...widths));
    widths[broad] = (widths[broad] ?? 0) - 1;
  }
  let column = 0;
  return widths.map((columnCount) => {
    const span = { column, columnCount };
    column += columnCount;
    return span;
  });
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function gridWidths(columnCount: number): number[] {
  return new Array<number>(columnCount).fill(GRID_WIDTH);
}

/** Lines a text takes over a number of grid columns. */
export function gridLines(text: string, columnCount: number, look: SpecLook): number {
  return lineCount(text, gridWidths(columnCount), look);
}

/** A heading broken into lines of equal length when it does not fit on one: 正常/推进, not 正常推/进. */
export function balanced(heading: string, columnCount: number, look: SpecLook): string {
  const lines = gridLines(heading, columnCount, look);
  if (lines === 1) return heading;
  const length = Math.ceil(heading.length / lines);
  return Array.from({ length: lines }, (_, line) => heading.slice(line * length, (line + 1) * length)).join(
    '\n',
  );
}

/** A text cut, with `mark` at the cut, to what the tallest row can show over a number of grid columns. */
export function fitted(text: string, columnCount: number, look: SpecLook, mark: string): string {
  return fitText(text, gridWidths(columnCount), look, mark);
}
