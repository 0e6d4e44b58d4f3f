import { daysBetween, daysInMonth } from '../calendar';
import { isQuarterEnd, monthOf, quarterOf, yearOf } from '../model/period';
import type { IsoDate, Period } from '../model/period';
import type { ProgressStatus, Timeliness } from '../model/status';
import type { ProgressSettings } from '../model/settings';
import type { UnitStanding } from './standing';

/** The last day of a period. */
export function lastDayOf(period: Period): IsoDate {
  return `${period}-${daysInMonth(yearOf(period), monthOf(period))}`;
}

const MONTH_NUMBER =
  /(?<![-—–~～至到\d])(\d{1,2})月(?:份)?(?:底|末)(?:之?前)?|(\d{1,2})月(?:份)?(?:之?前)|(上半年)(?:内|前)?/g;

/**
 * The one day a task's own text sets (6月底前, 上半年); null when it sets none or several, for then nobody can say which
 * part each is for. 年底前 is every task's.
 */
export function ownDeadline(text: string, year: number): IsoDate | null {
  const months = [...text.matchAll(MONTH_NUMBER)].map(([, end, before, half]) =>
    end !== undefined ? Number(end) : before !== undefined ? Number(before) - 1 : half === undefined ? 0 : 6,
  );
  const [month, ...others] = months;
  if (month === undefined || others.length > 0 || month < 1 || month > 11) return null;
  return lastDayOf(`${year}-${String(month).padStart(2, '0')}`);
}

/**
 * 时限, apart from 进度: red when a due day has passed with its target unmet, yellow when one is near, else green. Due
 * days are the quarter's end and the task's own deadline. A missing report is yellow at most: it proves nothing.
 */
export function timelinessOf(
  standing: Pick<UnitStanding, 'progress' | 'overdue' | 'done'>,
  period: Period,
  deadline: IsoDate | null,
  settings: ProgressSettings,
): Timeliness {
  const { progress, overdue, done } = standing;
  if (progress === 'completed') return 'green';
  const today = lastDayOf(period);
  const unmet = isUnmet(progress, done);
  const ownDue = deadline !== null && done !== true ? daysBetween(today, deadline) : null;
  const isDue = isQuarterEnd(period) || (ownDue !== null && ownDue <= 0);
  if (overdue || (unmet && isDue)) return 'red';
  if (done === true && progress === 'on-track') return 'green';
  // At the quarter's end on-track means the target is met.
  if (isQuarterEnd(period) && progress === 'on-track' && ownDue === null) return 'green';
  return daysLeft(period, ownDue) <= settings.nearDueDays ? 'yellow' : 'green';
}

/** Days to the next due day: the quarter's end, or the task's own deadline while that is still to come. */
function daysLeft(period: Period, ownDue: number | null): number {
  const quarterEnd = lastDayOf(`${yearOf(period)}-${String(quarterOf(period) * 3).padStart(2, '0')}`);
  const toQuarterEnd = daysBetween(lastDayOf(period), quarterEnd);
  return ownDue !== null && ownDue >= 0 ? Math.min(toQuarterEnd, ownDue) : toQuarterEnd;
}

function isUnmet(progress: ProgressStatus, done: boolean | null): boolean {
  return progress === 'behind' || progress === 'far-behind' || (done === false && progress !== 'on-track');
}
