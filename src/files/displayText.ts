import type { formatValue as FormatValue } from 'hucre';
import type { CellValue } from '../domain/model/grid';

/** A stored value with what the sheet shows for it. */
export interface Displayed {
  readonly value: CellValue;
  readonly text: string;
}

/** The formatting functions of the spreadsheet library, which is loaded only when a file needs it. */
export interface NumberFormats {
  readonly formatValue: typeof FormatValue;
  readonly isDateFormat: (format: string) => boolean;
}

/** Built-in formats are stored by number and shown in the reader's own locale; these are zh-CN's (ECMA-376 18.8.30). */
const SHOWN_IN_CHINA: ReadonlyMap<string, string> = new Map([
  ['m/d/yyyy', 'yyyy/m/d'],
  ['m/d/yy', 'yyyy/m/d'],
  ['m/d/yyyy h:mm', 'yyyy/m/d h:mm'],
  ['m/d/yy h:mm', 'yyyy/m/d h:mm'],
]);

/** zh-CN's own built-in formats, which have no code in a file. */
export const CHINESE_FORMATS: ReadonlyMap<number, string> = new Map([
  [27, 'yyyy"年"m"月"'],
  [28, 'm"月"d"日"'],
  [29, 'm"月"d"日"'],
  [30, 'm-d-yy'],
  [31, 'yyyy"年"m"月"d"日"'],
  [32, 'h"时"mm"分"'],
  [33, 'h"时"mm"分"ss"秒"'],
  [36, 'yyyy"年"m"月"'],
  [50, 'yyyy"年"m"月"'],
  [51, 'm"月"d"日"'],
  [52, 'yyyy"年"m"月"'],
  [53, 'm"月"d"日"'],
  [54, 'm"月"d"日"'],
  [57, 'yyyy"年"m"月"'],
  [58, 'm"月"d"日"'],
]);

const GENERAL = /General|G\/通用格式/i;
/** Constructs the formatter is known to read wrongly: the bare number is shown rather than another one. */
const UNTRUSTED = /!/;
const FALLBACK_DATE = 'yyyy-mm-dd';

/**
 * What a sheet shows for a stored number, and the value a grid keeps: a date is kept as its text, since its number
 * means nothing to a reader of the form.
 */
export function displayNumber(
  number: number,
  format: string | undefined,
  formats: NumberFormats,
  is1904: boolean,
): Displayed {
  const code = SHOWN_IN_CHINA.get(format ?? '') ?? format ?? 'General';
  if (!GENERAL.test(code) && formats.isDateFormat(code)) {
    const text = formats.formatValue(number, code, { is1904 });
    return { value: text, text };
  }
  return { value: number, text: numberText(number, code, formats) };
}

/** What a sheet shows for a date the parser has already turned into one. */
export function displayDate(
  date: Date,
  format: string | undefined,
  formats: NumberFormats,
  is1904: boolean,
): string {
  if (Number.isNaN(date.getTime())) return '';
  const code = SHOWN_IN_CHINA.get(format ?? '') ?? format ?? FALLBACK_DATE;
  return formats.formatValue(date, code, { is1904 });
}

function numberText(number: number, code: string, formats: NumberFormats): string {
  if (GENERAL.test(code)) return generalText(number, code);
  if (UNTRUSTED.test(code) || code === '@') return plainNumber(number);
  return formats.formatValue(number, code).trim();
}

/** General, alone or with literal text around it: General"户". */
function generalText(number: number, code: string): string {
  const [before = '', after = ''] = code.replace(/;.*$/s, '').split(GENERAL);
  return literal(before) + plainNumber(number) + literal(after);
}

function literal(code: string): string {
  const shown = code.replace(/\[[^\]]*\]/g, '').replace(/[_*]./g, '');
  return shown.replace(/\\(.)/g, '$1').replace(/"/g, '');
}

/** A number as typed: 15 significant digits, what Excel keeps, and no exponent. */
export function plainNumber(number: number): string {
  const rounded = Number(number.toPrecision(15));
  return Object.is(rounded, -0) ? '0' : String(rounded);
}
