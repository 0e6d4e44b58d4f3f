import type { IsoDate, Period } from '../model/period';
import { periodOf, shiftPeriod } from '../model/period';
import { chineseNumeralValue, comparable } from '../text';
import type { Recognised } from './recognise';
import type { SheetView } from './sheetView';

/** The month a form says it is for. */
export interface WrittenMonth {
  readonly year: number | null;
  readonly month: number;
  readonly written: string;
  readonly row: number;
  readonly column: number;
}

const MONTH = /(?:(20\d{2})年)?(?:1[-至到—~])?(\d{1,2}|[一二三四五六七八九十]{1,3})月份?/;

/** Finds （5月） or 2021年5月 above the table; dates and form fields are not months of reporting. */
export function writtenMonth(view: SheetView, recognised: Recognised): WrittenMonth | null {
  for (const row of recognised.frontRows) {
    for (const column of view.filledColumns(row, recognised.firstColumn, recognised.lastColumn)) {
      const text = comparable(view.own(row, column));
      if (text.length > 60 || /填报|报送|填表|上报|电话/.test(text)) continue;
      const match = MONTH.exec(text);
      if (match === null || /^\d{1,2}日/.test(text.slice(match.index + match[0].length))) continue;
      const month = monthNumber(match[2] ?? '');
      if (month === null) continue;
      return {
        year: match[1] === undefined ? null : Number(match[1]),
        month,
        written: match[0],
        row,
        column,
      };
    }
  }
  return null;
}

/** A month in a sheet or file name: 5月, 2021-05, 2021年5月. */
export function monthInName(name: string): { year: number | null; month: number } | null {
  const text = comparable(name);
  const dashed = /(20\d{2})[-_.年]?(0[1-9]|1[0-2])(?!\d)/.exec(text);
  if (dashed !== null) return { year: Number(dashed[1]), month: Number(dashed[2]) };
  const match = MONTH.exec(text);
  const month = match === null ? null : monthNumber(match[2] ?? '');
  return month === null ? null : { year: match?.[1] === undefined ? null : Number(match[1]), month };
}

function monthNumber(text: string): number | null {
  const month = /^\d+$/.test(text) ? Number(text) : chineseNumeralValue(text);
  return month !== null && month >= 1 && month <= 12 ? month : null;
}

/** The month reported on by a form handed in on a day: the month before, or the same one from the 20th. */
export function periodBefore(day: IsoDate): Period {
  const period = periodOf(Number(day.slice(0, 4)), Number(day.slice(5, 7)));
  return Number(day.slice(8, 10)) >= 20 ? period : shiftPeriod(period, -1);
}
