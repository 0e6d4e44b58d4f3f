import { daysBetween, reportDueOn, type DueDay } from '../../calendar';
import type { IsoDate, Period } from '../../model/period';
import type { Submission } from '../../model/submission';
import type { ReminderFacts, Reminders } from './model';
import { collectiveReminder, resubmissionReminder, unitReminder } from './wording.zh-CN';

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
