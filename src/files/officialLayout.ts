/**
 * Measures of an official document, GB/T 9704-2012 (clauses in brackets). Twips are twentieths of a point; font sizes
 * of the `docx` library are half points.
 */

const TWIPS_A_MM = 1440 / 25.4;

function twips(millimetres: number): number {
  return Math.round(millimetres * TWIPS_A_MM);
}

const PAGE = { width: 210, height: 297 };
const TEXT_AREA = { width: 156, height: 225 };
const LINES_A_PAGE = 22;
const MARGIN_TOP = 37;
const MARGIN_LEFT = 28;

/** The page (5.1, 5.2): A4, margins 37 mm and 28 mm, text area 156 × 225 mm, 22 lines. */
export const PAGE_LAYOUT = {
  width: twips(PAGE.width),
  height: twips(PAGE.height),
  top: twips(MARGIN_TOP),
  left: twips(MARGIN_LEFT),
  bottom: twips(PAGE.height - MARGIN_TOP - TEXT_AREA.height),
  right: twips(PAGE.width - MARGIN_LEFT - TEXT_AREA.width),
  textWidth: twips(TEXT_AREA.width),
  /** Rounded down, or the 22nd line would not fit. */
  linePitch: Math.floor(twips(TEXT_AREA.height) / LINES_A_PAGE),
  /** Puts the dashes of the page number 7 mm below the text area (7.5). */
  footer: twips(25),
} as const;

/** Type faces with the one for Latin letters and digits, which official documents set in Times New Roman. */
const LATIN = 'Times New Roman';

export interface OfficialFont {
  readonly ascii: string;
  readonly hAnsi: string;
  readonly eastAsia: string;
  /** Quotation marks and dashes belong to both scripts; this gives them to the Chinese face. */
  readonly hint: 'eastAsia';
}

function face(eastAsia: string, latin: string = LATIN): OfficialFont {
  return { ascii: latin, hAnsi: latin, eastAsia, hint: 'eastAsia' };
}

export const FONTS = {
  title: face('方正小标宋简体'),
  body: face('仿宋_GB2312'),
  heading: face('黑体'),
  subheading: face('楷体_GB2312'),
  /** Page numbers are set in 宋体, digits too (7.5). */
  pageNumber: face('宋体', '宋体'),
} as const;

/** 2号, 3号, 4号, 小四 and 五号 in half points (5.2.2, 7.3.1, 7.5). */
export const SIZES = { two: 44, three: 32, four: 28, smallFour: 24, five: 21 } as const;

/** Width of one character of a size, in twips. */
export function characters(count: number, size: number = SIZES.three): number {
  return count * size * 10;
}

/** Characters of a title's line: twenty fit, less the space Word sets between Chinese and digits, off both edges. */
export const TITLE_CHARACTERS = 18;

/** Line pitch of a title that runs over several lines. */
export const TITLE_PITCH = 660;

/** Fonts a machine must have for the document to look as intended; Word replaces missing ones silently. */
export const OFFICIAL_FONTS: readonly string[] = [
  FONTS.title.eastAsia,
  FONTS.body.eastAsia,
  FONTS.subheading.eastAsia,
  FONTS.heading.eastAsia,
];
