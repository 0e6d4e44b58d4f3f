import type { IsoDate } from '../model/period';

/** A civil day. Plain integers, so that no time zone can shift it. */
export interface CivilDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Number of days in a month (1–12) of the Gregorian calendar. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);
}

/** True when the three integers name a day that exists between the years 1900 and 2199. */
export function isRealDay(year: number, month: number, day: number): boolean {
  const whole = Number.isInteger(year) && Number.isInteger(month) && Number.isInteger(day);
  return (
    whole &&
    year >= 1900 &&
    year <= 2199 &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= daysInMonth(year, month)
  );
}

/** `YYYY-MM-DD` of a civil day. */
export function isoDateOf({ year, month, day }: CivilDay): IsoDate {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The civil day an IsoDate names. Throws RangeError when the text is not `YYYY-MM-DD` or the day does not exist. */
export function civilDayOf(date: IsoDate): CivilDay {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  const day = { year: Number(match?.[1]), month: Number(match?.[2]), day: Number(match?.[3]) };
  if (!isRealDay(day.year, day.month, day.day)) throw new RangeError(`not a day: ${date}`);
  return day;
}

/** Days since 1970-01-01 (proleptic Gregorian), the integer all other arithmetic goes through. */
export function dayNumber({ year, month, day }: CivilDay): number {
  // Years are counted from March so that the leap day comes last (Howard Hinnant, "days_from_civil").
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** The civil day of a day number: the inverse of `dayNumber`. */
export function civilDayFromNumber(number: number): CivilDay {
  const shifted = number + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const leaps = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36524) + Math.floor(dayOfEra / 146096);
  const yearOfEra = Math.floor((dayOfEra - leaps) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

/** Day of the week, 0 Sunday … 6 Saturday. */
export function weekdayOf(day: CivilDay): number {
  return (((dayNumber(day) + 4) % 7) + 7) % 7;
}

/** The day `days` later (negative: earlier). Throws RangeError for a date that does not exist. */
export function addDays(date: IsoDate, days: number): IsoDate {
  return isoDateOf(civilDayFromNumber(dayNumber(civilDayOf(date)) + days));
}

/** Whole days from `from` to `to`; negative when `to` is earlier. Throws RangeError for dates that do not exist. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return dayNumber(civilDayOf(to)) - dayNumber(civilDayOf(from));
}
