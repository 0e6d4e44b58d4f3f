import type { FileOutcome, FileOutcomeKind } from './collect';

/** What needs a person first comes first. */
export const OUTCOME_ORDER: readonly FileOutcomeKind[] = [
  'unreadable',
  'accepted-with-findings',
  'replaced',
  'notice',
  'accepted',
];

/** Orders paths as a Chinese reader expects; made once, as it costs far more than a comparison. */
const byPath = new Intl.Collator('zh-CN');

/** Outcomes as a person works through them: unreadable files first, each kind in the order of its paths. */
export function sortOutcomes(outcomes: readonly FileOutcome[]): FileOutcome[] {
  const rank = new Map(OUTCOME_ORDER.map((kind, index) => [kind, index]));
  return [...outcomes].sort(
    (a, b) => (rank.get(a.outcome) ?? 0) - (rank.get(b.outcome) ?? 0) || byPath.compare(a.path, b.path),
  );
}

/** How many files came to each outcome, in that order; outcomes nothing came to are left out. */
export function countOutcomes(
  outcomes: readonly FileOutcome[],
): { readonly kind: FileOutcomeKind; readonly count: number }[] {
  return OUTCOME_ORDER.map((kind) => ({
    kind,
    count: outcomes.filter(({ outcome }) => outcome === kind).length,
  })).filter(({ count }) => count > 0);
}
