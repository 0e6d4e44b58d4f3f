export { addDays, daysBetween, daysInMonth } from './civilDay';
export { parseDate } from './parseDate';
export {
  REPORT_WORKING_DAY,
  isCalendarKnown,
  isWorkingDay,
  nthWorkingDay,
  reportDueOn,
  workingDayAfter,
  workingDayFrom,
} from './workingDays';
export type { DueDay, WorkingDay } from './workingDays';
