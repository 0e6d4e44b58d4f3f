import { findingKey } from '../domain/checks';
import type { HandledFinding, Handling } from '../domain/model/handling';
import { statusesAt } from './evaluate';
import type { Ledger } from './ledger';
import { saveLedgerParts } from './ledgerStore';

/**
 * Records a decision on findings, with its reason, in 问题清单; where tasks stand follows, since a finding set aside
 * no longer makes a task doubtful. Throws ExcelProblem when Excel refuses; nothing is written then.
 */
export async function handleFindings(
  ledger: Ledger,
  chosen: readonly HandledFinding[],
  handling: Handling,
  reason: string,
): Promise<Ledger> {
  const keys = new Set(chosen.map(({ finding }) => findingKey(finding)));
  const findings = ledger.findings.map((handled) =>
    keys.has(findingKey(handled.finding)) ? { ...handled, handling, reason } : handled,
  );
  const decided = { ...ledger, findings };
  const next =
    ledger.checkedPeriod === null
      ? decided
      : { ...decided, statuses: statusesAt(decided, ledger.checkedPeriod) };
  await saveLedgerParts(next, ['tasks', 'findings']);
  return next;
}
