import type { Scalar } from './cell';

/** What Excel makes of a text typed into a cell. */
export interface Typed {
  readonly value: Scalar;
  /** Without the leading `=`; null when the text is no formula. */
  readonly formula: string | null;
  /** The number format the text brings along; null leaves a General cell General. */
  readonly numberFormat: string | null;
  readonly quotePrefix: boolean;
}

const DAY_MS = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);
const ERRORS = new Set(['#N/A', '#REF!', '#NAME?', '#DIV/0!', '#NULL!', '#VALUE!', '#NUM!']);

/** How a number, date, time, truth value or error begins; most texts are told apart by their first sign. */
const MAY_BE_MORE = /^[-+(.\d¥￥$€£#tf]/i;

/**
 * Reads a typed text as Excel set to Simplified Chinese does: formulas, numbers, percentages, money, fractions,
 * dates and times, TRUE and FALSE; a leading apostrophe keeps text. A text cell (`@`) keeps everything as it is.
 * @param currentYear the year of dates written without one
 */
export function readTyped(text: string, cellFormat: string, currentYear: number): Typed {
  if (cellFormat === '@') return asText(text, false);
  if (text === '') return { value: null, formula: null, numberFormat: null, quotePrefix: false };
  if (text.startsWith("'")) return asText(text.slice(1), true);
  if (isFormula(text)) return { ...asText('', false), value: null, formula: formulaBody(text) };
  const trimmed = text.trim();
  if (!MAY_BE_MORE.test(trimmed)) return asText(text, false);
  return (
    readBoolean(trimmed) ??
    readError(trimmed) ??
    readNumber(trimmed) ??
    readFraction(trimmed) ??
    readDate(trimmed, currentYear) ??
    readTime(trimmed) ??
    asText(text, false)
  );
}

function asText(text: string, quotePrefix: boolean): Typed {
  return { value: text, formula: null, numberFormat: null, quotePrefix };
}

function asNumber(value: number, numberFormat: string | null): Typed {
  return { value, formula: null, numberFormat, quotePrefix: false };
}

/** `=A1`; also `+A1`, `-A1` and `@A1`, the spreadsheet habits that turn a list mark into a formula. */
function isFormula(text: string): boolean {
  if (text.startsWith('=')) return text.length > 1;
  if (text.startsWith('@')) return text.length > 1;
  return /^[+-]/.test(text) && text.length > 1 && readNumber(text.trim()) === null;
}

function formulaBody(text: string): string {
  return text.startsWith('=') || text.startsWith('@') ? text.slice(1) : text;
}

function readBoolean(text: string): Typed | null {
  if (!/^(true|false)$/i.test(text)) return null;
  return { value: /^t/i.test(text), formula: null, numberFormat: null, quotePrefix: false };
}

function readError(text: string): Typed | null {
  if (!ERRORS.has(text.toUpperCase())) return null;
  return { value: { error: text.toUpperCase() }, formula: null, numberFormat: null, quotePrefix: false };
}

const NUMBER = /^([-+]?)(\()?([-+]?)([¥￥$€£]?)(\d{1,3}(?:,\d{3})+|\d+)?(\.\d*)?(e[-+]?\d+)?(%)?(\))?$/i;

function readNumber(text: string): Typed | null {
  const match = NUMBER.exec(text);
  if (!match) return null;
  const [, sign = '', open, inner = '', money = '', whole, fraction = '', power = '', percent, close] = match;
  const bracketed = open !== undefined;
  if (bracketed !== (close !== undefined) || (bracketed && (sign !== '' || inner !== ''))) return null;
  if (sign !== '' && inner !== '') return null;
  if (whole === undefined && !/\d/.test(fraction)) return null;
  const size = Number(`${(whole ?? '0').replaceAll(',', '')}${fraction}${power}`);
  if (!Number.isFinite(size)) return null;
  const negative = bracketed || sign === '-' || inner === '-';
  const value = (negative ? -size : size) / (percent ? 100 : 1);
  return asNumber(value, numberFormatFor({ money, whole, fraction, power, percent: percent !== undefined }));
}

interface NumberMarks {
  readonly money: string;
  readonly whole: string | undefined;
  readonly fraction: string;
  readonly power: string;
  readonly percent: boolean;
}

function numberFormatFor(marks: NumberMarks): string | null {
  const decimals = marks.fraction.length > 1 ? '.00' : '';
  if (marks.percent) return `0${decimals}%`;
  if (marks.power !== '') return '0.00E+00';
  if (marks.money !== '') return `"${marks.money}"#,##0${decimals}`;
  return marks.whole?.includes(',') ? `#,##0${decimals}` : null;
}

function readFraction(text: string): Typed | null {
  const match = /^(-?\d+) (\d{1,3})\/(\d{1,3})$/.exec(text);
  if (!match) return null;
  const bottom = Number(match[3]);
  if (bottom === 0) return null;
  const whole = Number(match[1]);
  const part = Number(match[2]) / bottom;
  return asNumber(whole < 0 ? whole - part : whole + part, bottom > 9 ? '# ??/??' : '# ?/?');
}

/** The shapes of dates Excel takes for dates; named groups say which part is which. */
const DATE_SHAPES: readonly { readonly pattern: RegExp; readonly format: string }[] = [
  { pattern: /^(?<y>\d{4})[-/](?<m>\d{1,2})[-/](?<d>\d{1,2})(?<t> \d.*)?$/, format: 'yyyy/m/d' },
  { pattern: /^(?<y>\d{4})年(?<m>\d{1,2})月(?<d>\d{1,2})日$/, format: 'yyyy"年"m"月"d"日"' },
  { pattern: /^(?<y>\d{4})[-/](?<m>\d{1,2})$/, format: 'yyyy"年"m"月"' },
  { pattern: /^(?<y>\d{4})年(?<m>\d{1,2})月$/, format: 'yyyy"年"m"月"' },
  { pattern: /^(?<m>\d{1,2})月(?<d>\d{1,2})日$/, format: 'm"月"d"日"' },
  { pattern: /^(?<y>\d{2})[-/](?<m>\d{1,2})[-/](?<d>\d{1,2})$/, format: 'yyyy/m/d' },
  { pattern: /^(?<m>\d{1,2})[-/](?<d>\d{1,2})$/, format: 'm"月"d"日"' },
  { pattern: /^(?<d>\d{1,2})[-/](?<m>\d{1,2})$/, format: 'm"月"d"日"' },
  { pattern: /^(?<m>\d{1,2})[-/](?<y>\d{4})$/, format: 'yyyy"年"m"月"' },
];

function readDate(text: string, currentYear: number): Typed | null {
  for (const { pattern, format } of DATE_SHAPES) {
    const groups = pattern.exec(text)?.groups;
    if (!groups) continue;
    const day = dateSerial(fullYear(groups['y'], currentYear), Number(groups['m']), Number(groups['d'] ?? 1));
    if (day === null) continue;
    if (groups['t'] === undefined) return asNumber(day, format);
    const time = readTime(groups['t'].trim());
    if (time) return asNumber(day + Number(time.value), 'yyyy/m/d h:mm');
  }
  return null;
}

function fullYear(text: string | undefined, currentYear: number): number {
  if (text === undefined) return currentYear;
  const year = Number(text);
  if (text.length > 2) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}

/** Excel's serial number of a day, or null when there is no such day. */
export function dateSerial(year: number, month: number, day: number): number | null {
  if (year < 1900 || year > 9999) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return (date.getTime() - EPOCH) / DAY_MS;
}

function readTime(text: string): Typed | null {
  const match = /^(\d{1,4}):([0-5]?\d)(?::([0-5]?\d))?$/.exec(text);
  if (!match) return null;
  const [, hours = '', minutes = '', seconds] = match;
  const value = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds ?? 0)) / 86_400;
  return asNumber(value, seconds === undefined ? 'h:mm' : 'h:mm:ss');
}
