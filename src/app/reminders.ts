import { Assignments, unitsOwing } from '../domain/matching';
import type { IsoDate, Period } from '../domain/model/period';
import { reminders, type Reminders } from '../domain/outputs/reminders';
import type { Ledger } from '../domain/model/ledger';

/**
 * 催报: who has not reported for a period by a day, with a text to copy for each unit and one for all. A unit whose
 * 未报送 finding was set aside is excused. Pure; the period need not have been checked.
 * @param period the month to report on; null for plans
 * @param asOf the day it is asked for
 */
export function remind(ledger: Ledger, period: Period | null, asOf: IsoDate): Reminders {
  const assignments = new Assignments(ledger.tasks, ledger.directory);
  const unitOf = (name: string) => assignments.canonical(name);
  const excused = ledger.findings.flatMap(({ finding, handling }) =>
    finding.code === 'unit-not-submitted' &&
    finding.period === period &&
    finding.unit !== null &&
    handling === 'ignored'
      ? [unitOf(finding.unit)]
      : [],
  );
  return reminders({
    period,
    units: unitsOwing(assignments, ledger.submissions),
    excused: new Set(excused),
    submissions: ledger.submissions,
    planDueOn: ledger.planDueOn,
    asOf,
    issuer: ledger.settings.issuer || null,
    unitOf,
  });
}
