import { lineCount } from '../measure';
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

/** The page's columns and how a table lies on them. */
export interface PageGrid {
  /** Width of each column, in characters. */
  readonly widths: readonly number[];
  /** The span of each column of a table with these shares. */
  readonly spread: (shares: readonly number[]) => Span[];
}

/** Columns any number of tables of any shape can lie on, their cells merged across them. */
export const SHARED_GRID: PageGrid = {
  widths: new Array<number>(GRID_COLUMNS).fill(GRID_WIDTH),
  spread,
};

/** Excel's pixels of a digit and of a column's padding: what a grid loses with fewer columns, the others get. */
const DIGIT = 7;
const PADDING = 5;

/** Columns made for the page's only table: no cell has to be merged, however many lines it has. */
export function ownGrid(shares: readonly number[]): PageGrid {
  const pixels = GRID_COLUMNS * (GRID_WIDTH * DIGIT + PADDING);
  const total = sum(shares);
  const width = (share: number) => Math.max(2, (share / total) * pixels - PADDING) / DIGIT;
  return {
    widths: shares.map((share) => Number(width(share).toFixed(2))),
    spread: (columns) => columns.map((_, column) => ({ column, columnCount: 1 })),
  };
}

/** Widths of the columns a span covers. */
export function spanWidths({ widths }: PageGrid, { column, columnCount }: Span): readonly number[] {
  return widths.slice(column, column + columnCount);
}

/** A heading broken into lines of equal length when it does not fit on one: 正常/推进, not 正常推/进. */
export function balanced(heading: string, widths: readonly number[], look: SpecLook): string {
  const lines = lineCount(heading, widths, look);
  if (lines === 1) return heading;
  const length = Math.ceil(heading.length / lines);
  return Array.from({ length: lines }, (_, line) => heading.slice(line * length, (line + 1) * length)).join(
    '\n',
  );
}
