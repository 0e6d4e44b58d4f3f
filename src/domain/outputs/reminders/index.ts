export { reminders } from './reminders';
export type { ReminderInput } from './reminders';
export type { Reminders } from './model';
export type { Reminder } from './model';
