import type { Finding } from '../model/finding';
import type { Period } from '../model/period';
import type { Submission, SubmissionKind } from '../model/submission';

/**
 * Which submission a finding is about: the month's report, the plan, or neither. A finding of reading may name no
 * month; its file then tells.
 */
export function belongingTo(
  submissions: readonly Submission[],
  period: Period | null,
): (finding: Finding) => SubmissionKind | null {
  const plans = new Set<string>();
  const reports = new Set<string>();
  for (const submission of submissions) {
    if (submission.file === null) continue;
    if (submission.kind === 'plan') plans.add(submission.file);
    else if (submission.period === period) reports.add(submission.file);
  }
  return ({ period: month, where, code }) => {
    if (month !== null) return month === period ? 'report' : null;
    if (where.file !== null && reports.has(where.file)) return 'report';
    if (where.file !== null && plans.has(where.file)) return 'plan';
    return code === 'unit-not-submitted' ? 'plan' : null;
  };
}
