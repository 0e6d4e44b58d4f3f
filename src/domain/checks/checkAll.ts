import type { Finding } from '../model/finding';
import { inOneGo, type Steps } from '../model/steps';
import { CheckContext } from './context';
import type { CheckInput } from './input';
import { RULES } from '../findings';
import { checkCompletion } from './rules/completion';
import { checkConsistency } from './rules/consistency';
import { checkFormFields } from './rules/formFields';
import { checkPlans } from './rules/plans';
import { checkProblems } from './rules/problems';
import { checkProgress } from './rules/progress';
import { checkPunctuality } from './rules/punctuality';
import { checkRows } from './rules/rows';
import { checkTargets } from './rules/targets';

const FAMILIES: readonly ((context: CheckContext) => Steps<Finding[]>)[] = [
  checkPunctuality,
  checkFormFields,
  checkRows,
  checkPlans,
  checkTargets,
  checkProgress,
  checkCompletion,
  checkProblems,
  checkConsistency,
];

/**
 * Checks everything received this year against the ledger, the plans and itself: the whole catalogue of design
 * section 6 that concerns submissions. Rows come matched (`matchRows`). Time is linear in the number of rows.
 * Findings of rules switched off in the settings are left out.
 */
export function checkAll(input: CheckInput): Finding[] {
  return inOneGo(checkInSteps(input));
}

/** As `checkAll`, in steps of a hundred rows or of a file. */
export function* checkInSteps(input: CheckInput): Steps<Finding[]> {
  const context = new CheckContext(input);
  const { off } = context.settings;
  const findings: Finding[] = [];
  for (const family of FAMILIES) {
    yield;
    for (const finding of yield* family(context)) findings.push(finding);
  }
  return off.size === 0
    ? findings
    : findings.filter((finding) => !off.has(finding.code) || !RULES[finding.code].switchable);
}
