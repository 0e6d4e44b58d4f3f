import type { SpecLook } from '../styles';

/** Columns of a bulletin sheet's grid: every table spreads its own columns over them, so one sheet holds many tables. */
export const GRID_COLUMNS = 14;

/** Width of each, in characters; together a portrait A4 page at about 90 %. */
export const GRID_WIDTH = 6.7;

/** Excel's tallest row, in points. */
const TALLEST_ROW = 409;

const PIXELS_PER_POINT = 96 / 72;
const CELL_PADDING = 6;

/** First grid column and number of grid columns of a table column. */
export interface Span {
  readonly column: number;
  readonly columnCount: number;
}

/** Spreads table columns over the grid by their shares, each at least one grid column, together all of them. */
export function spread(shares: readonly number[]): Span[] {
  const total = shares.reduce((sum, share) => sum + share, 0);
  const wanted = shares.map((share) => (total === 0 ? 1 : (GRID_COLUMNS * share) / total));
  const widths = wanted.map((width) => Math.max(1, Math.floor(width)));
  const gap = (index: number): number => (wanted[index] ?? 0) - (widths[index] ?? 0);
  const order = () =>
    widths.map((_, index) => index).sort((one, other) => gap(other) - gap(one) || one - other);
  for (let left = GRID_COLUMNS - sum(widths); left > 0; left -= 1) widths[order()[0] ?? 0]! += 1;
  for (let over = sum(widths) - GRID_COLUMNS; over > 0; over -= 1) {
    const widest = order()
      .reverse()
      .find((index) => (widths[index] ?? 0) > 1);
    if (widest === undefined) break;
    widths[widest]! -= 1;
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

function pixelWidth(columnCount: number): number {
  return columnCount * (GRID_WIDTH * 7 + 5) - CELL_PADDING;
}

/** Width of a text in the look's font: Chinese characters are square, others about half as wide. */
function textPixels(text: string, look: SpecLook): number {
  const square = look.font.size * PIXELS_PER_POINT;
  let width = 0;
  for (const character of text) width += character.codePointAt(0)! < 0x2000 ? square * 0.56 : square;
  return width;
}

/** How many lines a text takes in merged cells, which do not fit themselves. */
export function lineCount(text: string, columnCount: number, look: SpecLook): number {
  const width = pixelWidth(columnCount) - look.indent * look.font.size * PIXELS_PER_POINT;
  return sum(text.split('\n').map((line) => Math.max(1, Math.ceil((textPixels(line, look) * 1.04) / width))));
}

function lineHeight(look: SpecLook): number {
  return look.font.size * 1.42;
}

/** Row height in points for a number of lines. */
export function rowHeight(lines: number, look: SpecLook): number {
  return Math.min(TALLEST_ROW, Math.ceil(lines * lineHeight(look) + 6));
}

/** A text cut to what the tallest row can show, with `mark` at the cut, rather than hidden below the cell's edge. */
export function fitted(text: string, columnCount: number, look: SpecLook, mark: string): string {
  const most = Math.floor((TALLEST_ROW - 6) / lineHeight(look));
  if (lineCount(text, columnCount, look) <= most) return text;
  const characters = [...text];
  let low = 0;
  let high = characters.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const candidate = characters.slice(0, middle).join('') + mark;
    if (lineCount(candidate, columnCount, look) <= most) low = middle;
    else high = middle - 1;
  }
  return characters.slice(0, low).join('') + mark;
}
