export { addDays, daysBetween, daysInMonth } from './civilDay';
export { parseDate } from './parseDate';
export {
  isCalendarKnown,
  isWorkingDay,
  nthWorkingDay,
  reportDueOn,
  REPORT_WORKING_DAY,
  workingDayAfter,
  workingDayFrom,
} from './workingDays';
export type { DueDay, WorkingDay } from './workingDays';
