import { findingKey } from '../domain/findings';
import type { Finding } from '../domain/model/finding';
import type { HandledFinding, Handling } from '../domain/model/handling';
import { acceptSuggestions } from './acceptSuggestion';
import { statusesAt } from '../domain/checks/evaluate';
import type { Ledger } from '../domain/model/ledger';
import { saveLedgerParts } from './ledgerStore';
import { applyDecision, markAccepted } from '../domain/findings/noticeDecisions';

function restated(ledger: Ledger): Ledger {
  return ledger.checkedPeriod === null
    ? ledger
    : { ...ledger, statuses: statusesAt(ledger, ledger.checkedPeriod) };
}

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
  const next = restated({ ...ledger, findings });
  await saveLedgerParts(next, ['tasks', 'findings']);
  return next;
}

/** Records which units lead a task whose lead was only inferred, and the finding as settled. */
export async function assignLead(
  ledger: Ledger,
  finding: Finding,
  leadUnits: readonly string[],
): Promise<Ledger> {
  if (finding.task === null) return ledger;
  const register = { tasks: ledger.tasks, units: ledger.directory };
  const { tasks } = applyDecision(register, { kind: 'lead', task: finding.task, leadUnits });
  const next = restated({ ...ledger, tasks, findings: markAccepted(ledger.findings, [finding]) });
  await saveLedgerParts(next, ['tasks', 'findings']);
  return next;
}

/**
 * Writes the suggestions of findings into the ledger's tables and marks them accepted; the units' files stay as they
 * are. Throws ExcelProblem when Excel refuses; nothing is written then.
 */
export async function acceptFindings(ledger: Ledger, chosen: readonly HandledFinding[]): Promise<Ledger> {
  const next = restated(acceptSuggestions(ledger, chosen));
  await saveLedgerParts(next, ['tasks', 'plans', 'reports', 'findings', 'units']);
  return next;
}
