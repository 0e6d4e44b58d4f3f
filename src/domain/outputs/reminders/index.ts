export { reminders } from './reminders';
export type { Reminder, ReminderInput, Reminders } from './reminders';
