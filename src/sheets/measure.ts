import type { SpecLook } from './styles';

/** Excel's tallest row, in points. */
export const TALLEST_ROW = 409;

const PIXELS_PER_POINT = 96 / 72;

/** Pixels of a column's digit (7 or 8, by default font) and its padding; rather too narrow than too wide. */
const DIGIT_PIXELS = 7.4;
const PADDING_PIXELS = 5;
const CELL_MARGIN = 6;

/** Width of a text in the look's font: Chinese characters are square, others about half as wide. */
function textPixels(text: string, look: SpecLook): number {
  const square = look.font.size * PIXELS_PER_POINT;
  let width = 0;
  for (const character of text) width += (character.codePointAt(0) ?? 0) < 0x2000 ? square * 0.53 : square;
  return width;
}

/** How many lines a text takes in a cell over columns of the given widths (in characters). */
export function lineCount(text: string, widths: readonly number[], look: SpecLook): number {
  const columns = widths.reduce((sum, width) => sum + width * DIGIT_PIXELS + PADDING_PIXELS, 0);
  const room = columns - CELL_MARGIN - look.indent * look.font.size * PIXELS_PER_POINT;
  const lines = text
    .split('\n')
    .map((line) => Math.max(1, Math.ceil((textPixels(line, look) * 1.04) / room)));
  return lines.reduce((sum, count) => sum + count, 0);
}

function lineHeight(look: SpecLook): number {
  return look.font.size * 1.36;
}

/** Row height in points for a number of lines. */
export function rowHeight(lines: number, look: SpecLook): number {
  return Math.min(TALLEST_ROW, Math.ceil(lines * lineHeight(look) + 6));
}

/** The most lines a row can show. */
export function mostLines(look: SpecLook): number {
  return Math.floor((TALLEST_ROW - 6) / lineHeight(look));
}

/** A text cut to what the tallest row can show, with `mark` at the cut, rather than hidden below the cell's edge. */
export function fitText(text: string, widths: readonly number[], look: SpecLook, mark: string): string {
  const most = mostLines(look);
  if (lineCount(text, widths, look) <= most) return text;
  const characters = [...text];
  let low = 0;
  let high = characters.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (lineCount(characters.slice(0, middle).join('') + mark, widths, look) <= most) low = middle;
    else high = middle - 1;
  }
  return characters.slice(0, low).join('') + mark;
}
