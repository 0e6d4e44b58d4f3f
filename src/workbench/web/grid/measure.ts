import type { Font } from '../../host/store/cell';

const PIXELS_PER_POINT = 4 / 3;
const DEFAULT_FONT_SIZE = 11;
/** Share of the font size that a Latin letter or digit takes; Chinese characters take all of it. */
const NARROW = 0.55;
const LINE_HEIGHT = 1.3;

export const pointsToPixels = (points: number): number => Math.round(points * PIXELS_PER_POINT);
export const fontPixels = (font: Font | undefined): number =>
  (font?.size ?? DEFAULT_FONT_SIZE) * PIXELS_PER_POINT;
export const linePixels = (font: Font | undefined): number => Math.ceil(fontPixels(font) * LINE_HEIGHT);

/** Column width in characters, as files keep it, to pixels (7 px per digit of the standard font, 5 px padding). */
export const columnPixels = (characters: number): number => Math.round(characters * 7 + 5);

/** Estimated width of one line of text: near enough for row heights and for text that runs over its neighbours. */
export function textPixels(text: string, font: Font | undefined): number {
  const size = fontPixels(font);
  let width = 0;
  for (const character of text) width += character.charCodeAt(0) < 0x2e80 ? size * NARROW : size;
  return width;
}

/** Lines that a text takes when it wraps at a width. */
export function wrappedLines(text: string, font: Font | undefined, width: number): number {
  return text
    .split('\n')
    .map((line) => Math.max(1, Math.ceil(textPixels(line, font) / Math.max(width, fontPixels(font)))))
    .reduce((sum, lines) => sum + lines, 0);
}
