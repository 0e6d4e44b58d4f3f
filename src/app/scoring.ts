import { Assignments, unitsOwing } from '../domain/matching';
import { belongingTo } from '../domain/findings';
import type { Period } from '../domain/model/period';
import { scoreUnits, type UnitScore } from '../domain/outputs/scoring';
import { SCORING_NAMES, scoringSheets } from '../sheets/scoring';
import { evaluate } from '../domain/checks/evaluate';
import type { Ledger } from '../domain/model/ledger';
import { saveLedger } from './ledgerStore';
import { AppProblem } from './problem';

/**
 * 督查评分: every unit's score for a period by the findings of a checked ledger, each deduction with the findings it
 * rests on; best first, equal scores sharing a place. Pure.
 */
export function scorePeriod(checked: Ledger, period: Period): UnitScore[] {
  const assignments = new Assignments(checked.tasks, checked.directory);
  const belongs = belongingTo(checked.submissions, period);
  return scoreUnits({
    units: unitsOwing(assignments, checked.submissions),
    findings: checked.findings.filter(({ finding }) => belongs(finding) === 'report'),
    settings: checked.settings.scoring,
    unitOf: (name) => assignments.canonical(name),
  });
}

/**
 * Checks the period anew, scores the units and draws 督查评分 and 扣分明细, both rebuilt whole, together with the ledger
 * they rest on. Throws AppProblem `no-ledger` before the notice was imported, ExcelProblem when Excel refuses; nothing
 * is written then.
 */
export async function buildScoring(
  ledger: Ledger,
  period: Period,
): Promise<{ readonly ledger: Ledger; readonly scores: readonly UnitScore[] }> {
  if (ledger.tasks.length === 0) throw new AppProblem({ kind: 'no-ledger' });
  const checked = evaluate(ledger, period);
  const scores = scorePeriod(checked, period);
  await saveLedger(checked, scoringSheets(scores, period, checked.settings.scoring), {
    activate: SCORING_NAMES.scores,
  });
  return { ledger: checked, scores };
}
