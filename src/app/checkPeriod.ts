import type { Period } from '../domain/model/period';
import { evaluate } from '../domain/checks/evaluate';
import type { Ledger } from '../domain/model/ledger';
import { saveLedger } from './ledgerStore';
import { AppProblem } from './problem';

/**
 * 核查: checks everything received so far against the ledger and says where each task stands at the end of `period`.
 * Throws AppProblem `no-ledger` before the notice was imported; nothing is written then.
 */
export async function checkPeriod(ledger: Ledger, period: Period): Promise<Ledger> {
  if (ledger.tasks.length === 0) throw new AppProblem({ kind: 'no-ledger' });
  const checked = evaluate(ledger, period);
  await saveLedger(checked);
  return checked;
}
