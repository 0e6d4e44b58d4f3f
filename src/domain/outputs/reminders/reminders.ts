import { daysBetween, reportDueOn, type DueDay } from '../../calendar';
import type { IsoDate, Period } from '../../model/period';
import type { Submission } from '../../model/submission';
import { collectiveReminder, resubmissionReminder, unitReminder } from './wording.zh-CN';

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

export interface ReminderInput {
  readonly period: Period | null;
  /** Units that owe a submission, by their directory names. */
  readonly units: readonly string[];
  /** Units a person excused for this period. */
  readonly excused: ReadonlySet<string>;
  readonly submissions: readonly Submission[];
  /** The notice's day for plans. */
  readonly planDueOn: IsoDate | null;
  readonly asOf: IsoDate;
  readonly issuer: string | null;
  readonly unitOf: (name: string) => string;
}

/** What the texts are made of. */
export type ReminderFacts = Pick<Reminders, 'period' | 'due' | 'asOf'> & {
  readonly issuer: string | null;
  /** Days from the due day to `asOf`, negative before it; null when no due day is known. */
  readonly daysPast: number | null;
};

/** Who has not reported for a period (null: sent a plan) by a day, with the texts to remind them. */
export function reminders(input: ReminderInput): Reminders {
  const { period, asOf, issuer, unitOf } = input;
  const due = dueDay(input);
  const daysPast = due === null ? null : daysBetween(due.dueOn, asOf);
  const facts: ReminderFacts = { period, due, asOf, issuer, daysPast };
  const arrived = input.submissions.filter(
    ({ kind, period: month, status }) =>
      status !== 'missing' && (period === null ? kind === 'plan' : kind === 'report' && month === period),
  );
  const read = new Set(
    arrived.filter(({ status }) => status !== 'unreadable').map(({ unit }) => unitOf(unit)),
  );
  const unreadable = new Set(arrived.map(({ unit }) => unitOf(unit)).filter((unit) => !read.has(unit)));
  const missing = input.units.filter(
    (unit) => !read.has(unit) && !unreadable.has(unit) && !input.excused.has(unit),
  );
  const daysOverdue = Math.max(0, daysPast ?? 0);
  const remind = (text: (unit: string, facts: ReminderFacts) => string) => (unit: string) => ({
    unit,
    daysOverdue,
    text: text(unit, facts),
  });
  return {
    period,
    due,
    asOf,
    missing: missing.map(remind(unitReminder)),
    unreadable: [...unreadable].map(remind(resubmissionReminder)),
    text: missing.length === 0 ? '' : collectiveReminder(missing, facts),
  };
}

function dueDay({ period, planDueOn }: ReminderInput): DueDay | null {
  if (period !== null) return reportDueOn(period);
  // the notice names the day itself: nothing was counted
  return planDueOn === null ? null : { dueOn: planDueOn, known: true };
}
