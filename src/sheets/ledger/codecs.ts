import type { CellValue } from '../../domain/model/grid';
import type { SpecCell } from '../spec';
import { CUT_MARK, YES_NO } from '../wording.zh-CN';

/** Most characters an Excel cell can hold. */
export const CELL_LIMIT = 32767;

/** What a cell's text could not be read as. */
export const UNREADABLE: unique symbol = Symbol('unreadable');

/** How a field is shown in a cell, and how what people typed there is read back. */
export interface Codec<T> {
  readonly write: (value: T) => SpecCell;
  readonly parse: (cell: string) => T | typeof UNREADABLE;
}

/** Characters XML cannot carry, and the carriage returns spreadsheets turn into line feeds. */
const UNWRITABLE =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** A text as a cell can show it: line feeds only, no control characters, within the cell's limit. */
export function writable(text: string): string {
  const clean = text.replace(/\r\n?/g, '\n').replace(UNWRITABLE, '');
  return clean.length <= CELL_LIMIT ? clean : clean.slice(0, CELL_LIMIT - CUT_MARK.length) + CUT_MARK;
}

/** A cell's value as the text people see in it. */
export function cellString(value: CellValue): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? YES_NO.yes : YES_NO.no;
  return typeof value === 'number' ? String(value) : value.replace(/\r\n?/g, '\n');
}

/** What a spec cell looks like when it is read back. */
export function shownText(cell: SpecCell): string {
  if (cell === null || typeof cell !== 'object') return cellString(cell);
  if ('date' in cell) return cell.date;
  if ('runs' in cell) return cell.runs.map((run) => run.text).join('');
  return cell.value === null ? '' : String(cell.value);
}

export const text: Codec<string> = {
  write: (value) => writable(value) || null,
  parse: (cell) => cell,
};

export const optionalText: Codec<string | null> = {
  write: (value) => writable(value ?? '') || null,
  parse: (cell) => (cell.trim() === '' ? null : cell),
};

const SEPARATOR = '、';

/** Names joined with 、; people may also separate them with a comma, a semicolon or a line break. */
export const names: Codec<readonly string[]> = {
  write: (value) => writable(value.join(SEPARATOR)) || null,
  parse: (cell) => [
    ...new Set(
      cell
        .split(/[、，,；;\n]/)
        .map((name) => name.trim())
        .filter((name) => name !== ''),
    ),
  ],
};

/** 是 and 否; blank counts as 否. */
export const yesNo: Codec<boolean> = {
  write: (value) => (value ? YES_NO.yes : YES_NO.no),
  parse: (cell) => {
    const word = cell.trim();
    if (word === YES_NO.yes) return true;
    return word === YES_NO.no || word === '' ? false : UNREADABLE;
  },
};

/** A whole number; blank counts as 0. */
export const whole: Codec<number> = {
  write: (value) => value,
  parse: (cell) => {
    const number = Number(cell.trim());
    return Number.isSafeInteger(number) ? number : UNREADABLE;
  },
};

/** One of a fixed set of words. */
export function word<Code extends string>(labels: Readonly<Record<Code, string>>): Codec<Code> {
  const byLabel = new Map(Object.entries<string>(labels).map(([code, label]) => [label, code as Code]));
  return {
    write: (value) => labels[value],
    parse: (cell) => byLabel.get(cell.trim()) ?? UNREADABLE,
  };
}

const YEAR_MONTH = /^(\d{4})\s*(?:[-/.年])\s*(\d{1,2})\s*月?$/;
const DAY = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/;
const SERIAL = /^\d{5}(?:\.\d+)?$/;
const EPOCH = Date.UTC(1899, 11, 30);

function pad(part: string | undefined): string {
  return (part ?? '').padStart(2, '0');
}

/** A reporting month, `2021-06`; also 2021年6月 and 2021/6. */
export const period: Codec<string | null> = {
  write: (value) => value,
  parse: (cell) => {
    if (cell.trim() === '') return null;
    const match = YEAR_MONTH.exec(cell.trim());
    const month = Number(match?.[2]);
    return match && month >= 1 && month <= 12 ? `${match[1]}-${pad(match[2])}` : UNREADABLE;
  },
};

function isRealDay(iso: string): boolean {
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso);
}

/** A day, as a date cell; read back from its shown text or its serial number. */
export const day: Codec<string | null> = {
  write: (value) => (value === null ? null : { date: value }),
  parse: (cell) => {
    const shown = cell.trim();
    if (shown === '') return null;
    if (SERIAL.test(shown))
      return new Date(EPOCH + Math.floor(Number(shown)) * 86400000).toISOString().slice(0, 10);
    const match = DAY.exec(shown);
    const iso = match ? `${match[1]}-${pad(match[2])}-${pad(match[3])}` : '';
    return isRealDay(iso) ? iso : UNREADABLE;
  },
};
