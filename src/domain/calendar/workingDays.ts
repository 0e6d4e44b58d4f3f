import stateCouncil from 'chinese-days/dist/chinese-days.json';
import type { IsoDate, Period } from '../model/period';
import { monthOf, shiftPeriod, yearOf } from '../model/period';
import { addDays, civilDayOf, daysInMonth, isoDateOf, weekdayOf } from './civilDay';

/** Reports are due on this working day of the following month (the notice, 报送要求). */
export const REPORT_WORKING_DAY = 5;

/** Whether a day is worked; `known` is false where the State Council's calendar for its year is not in the data. */
export interface WorkingDay {
  readonly working: boolean;
  readonly known: boolean;
}

/** A due day; `known` is false when it was counted Monday–Friday for want of the calendar. */
export interface DueDay {
  readonly dueOn: IsoDate;
  readonly known: boolean;
}

const HOLIDAYS: ReadonlySet<string> = new Set(Object.keys(stateCouncil.holidays));
const MAKE_UP_DAYS: ReadonlySet<string> = new Set(Object.keys(stateCouncil.workdays));
// National Day is in every published year, so a year without it has not been announced yet.
const KNOWN_YEARS: ReadonlySet<number> = new Set(
  [...HOLIDAYS].filter((day) => day.slice(5, 7) === '10').map((day) => Number(day.slice(0, 4))),
);

/** True when the State Council's arrangement for the year is in the data. */
export function isCalendarKnown(year: number): boolean {
  return KNOWN_YEARS.has(year);
}

/**
 * Whether a day is worked, by the State Council's holidays and make-up days; Monday–Friday, marked not known, in a
 * year the data lacks. Throws RangeError for a date that does not exist.
 */
export function isWorkingDay(date: IsoDate): WorkingDay {
  const day = civilDayOf(date);
  const weekday = weekdayOf(day);
  const midweek = weekday >= 1 && weekday <= 5;
  if (!isCalendarKnown(day.year)) return { working: midweek, known: false };
  return { working: MAKE_UP_DAYS.has(date) || (midweek && !HOLIDAYS.has(date)), known: true };
}

/**
 * The nth working day of a month (n from 1). Throws RangeError when the month has fewer or the arguments are not a
 * month and a positive whole number.
 */
export function nthWorkingDay(year: number, month: number, n: number): DueDay {
  let left = n;
  for (let day = 1; day <= daysInMonth(year, month) && n >= 1; day++) {
    const dueOn = isoDateOf({ year, month, day });
    const { working, known } = isWorkingDay(dueOn);
    if (working && --left === 0) return { dueOn, known };
  }
  throw new RangeError(`no working day ${n} in ${year}-${month}`);
}

/** The last day a month's report is in time: the fifth working day of the next month. */
export function reportDueOn(period: Period, workingDay: number = REPORT_WORKING_DAY): DueDay {
  const next = shiftPeriod(period, 1);
  return nthWorkingDay(yearOf(next), monthOf(next), workingDay);
}

/** The day itself when it is worked, otherwise the first working day after it. */
export function workingDayFrom(date: IsoDate): DueDay {
  let dueOn = date;
  while (!isWorkingDay(dueOn).working) dueOn = addDays(dueOn, 1);
  return { dueOn, known: isWorkingDay(dueOn).known };
}

/**
 * The nth working day after a day, the day itself not counted. Known only when the calendar is known all the way.
 * Throws RangeError when `n` is not a positive whole number.
 */
export function workingDayAfter(date: IsoDate, n: number): DueDay {
  if (!Number.isInteger(n) || n < 1) throw new RangeError(`not a number of days: ${n}`);
  let dueOn = date;
  let allKnown = true;
  for (let left = n; left > 0;) {
    dueOn = addDays(dueOn, 1);
    const { working, known } = isWorkingDay(dueOn);
    allKnown &&= known;
    if (working) left--;
  }
  return { dueOn, known: allKnown };
}
