/** A reporting month, `YYYY-MM`. */
export type Period = string;
/** A calendar day without time zone, `YYYY-MM-DD`. */
export type IsoDate = string;
export type Quarter = 1 | 2 | 3 | 4;

const PERIOD = /^(\d{4})-(0[1-9]|1[0-2])$/;

/** True for a well-formed `YYYY-MM`. */
export function isPeriod(text: string): text is Period {
  return PERIOD.test(text);
}

/** The period of a year and month (1–12). Throws RangeError outside. */
export function periodOf(year: number, month: number): Period {
  if (!Number.isInteger(year) || !Number.isInteger(month) || month < 1 || month > 12) {
    throw new RangeError(`not a month: ${year}-${month}`);
  }
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
}

export function yearOf(period: Period): number {
  return Number(period.slice(0, 4));
}

/** Month of the year, 1–12. */
export function monthOf(period: Period): number {
  return Number(period.slice(5, 7));
}

export function quarterOf(period: Period): Quarter {
  return Math.ceil(monthOf(period) / 3) as Quarter;
}

/** True in March, June, September and December: the quarterly bulletin is due. */
export function isQuarterEnd(period: Period): boolean {
  return monthOf(period) % 3 === 0;
}

/** The period `months` later (negative: earlier). */
export function shiftPeriod(period: Period, months: number): Period {
  const index = yearOf(period) * 12 + monthOf(period) - 1 + months;
  return periodOf(Math.floor(index / 12), (index % 12) + 1);
}
