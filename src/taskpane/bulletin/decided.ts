import { withChoices, type DoubtChoices } from '../../app/bulletins';
import { statusesAt } from '../../domain/checks/evaluate';
import type { Ledger } from '../../domain/model/ledger';
import type { Period } from '../../domain/model/period';

/** A ledger evaluated for `period` with choices about doubtful tasks counted; nothing else is checked anew. */
export function decided(checked: Ledger, period: Period, choices: DoubtChoices): Ledger {
  const next = withChoices(checked, period, choices);
  return next === checked ? checked : { ...next, statuses: statusesAt(next, period) };
}
