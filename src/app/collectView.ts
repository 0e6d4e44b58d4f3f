import type { FileOutcome, FileOutcomeKind } from './collect';

/** What needs a person first comes first. */
export const OUTCOME_ORDER: readonly FileOutcomeKind[] = [
  'unreadable',
  'accepted-with-findings',
  'replaced',
  'notice',
  'accepted',
];

/** Outcomes as a person works through them: unreadable files first, each kind in the order of its paths. */
export function sortOutcomes(outcomes: readonly FileOutcome[]): FileOutcome[] {
  const rank = new Map(OUTCOME_ORDER.map((kind, index) => [kind, index]));
  return [...outcomes].sort(
    (a, b) =>
      (rank.get(a.outcome) ?? 0) - (rank.get(b.outcome) ?? 0) || a.path.localeCompare(b.path, 'zh-CN'),
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
