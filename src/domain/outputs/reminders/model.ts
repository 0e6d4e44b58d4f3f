import type { DueDay } from '../../calendar';
import type { Period, IsoDate } from '../../model/period';

/** 催报 to one unit. */
export interface Reminder {
  readonly unit: string;
  /** Days past the due day; 0 while there is time, or when no due day is known. */
  readonly daysOverdue: number;
  /** Ready to be copied into a message. */
  readonly text: string;
}

/** 催报 for one period at one day. */
export interface Reminders {
  /** Null for plans. */
  readonly period: Period | null;
  /** Null when the notice names no day for plans. */
  readonly due: DueDay | null;
  readonly asOf: IsoDate;
  /** Units nothing has been received from. */
  readonly missing: readonly Reminder[];
  /** Units whose file arrived and could not be read: asked to send it again, not said to have sent nothing. */
  readonly unreadable: readonly Reminder[];
  /** One text for all that are missing; empty when nobody is. */
  readonly text: string;
}

/** What the texts are made of. */
export type ReminderFacts = Pick<Reminders, 'period' | 'due' | 'asOf'> & {
  readonly issuer: string | null;
  /** Days from the due day to `asOf`, negative before it; null when no due day is known. */
  readonly daysPast: number | null;
};
