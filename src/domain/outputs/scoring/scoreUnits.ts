import type { HandledFinding } from '../../model/handling';
import { DEDUCTION_KINDS, deductions } from './deductions';
import type { Deduction, DeductionKind } from './deductions';
import type { ScoringSettings } from '../../model/settings';

/** Every unit starts from this and never falls below nought. */
export const FULL_SCORE = 100;

/** One unit's score for a period. */
export interface UnitScore {
  readonly unit: string;
  /** Full score less `deducted`, not below nought. */
  readonly score: number;
  /** Sum of the counted deductions: of the sums by kind, as shown. */
  readonly deducted: number;
  /** Sum of the deductions that wait for a decision; not taken off yet. */
  readonly pending: number;
  /** Units of equal score share a place: 1, 2, 2, 4. */
  readonly rank: number;
  readonly deductions: readonly Deduction[];
}

export interface ScoringInput {
  /** Units that owe a report for the period. */
  readonly units: readonly string[];
  /** Findings of the period, with the decisions taken on them. */
  readonly findings: readonly HandledFinding[];
  readonly settings: ScoringSettings;
  /** The directory's name of a unit. */
  readonly unitOf: (name: string) => string;
}

/**
 * Scores every unit that owes a report, and any other a deduction falls on: full score less its deductions. Best
 * first; within a place those with less pending first, then in the order given.
 */
export function scoreUnits({ units, findings, settings, unitOf }: ScoringInput): UnitScore[] {
  const all = deductions(findings, settings, unitOf);
  const byUnit = new Map<string, Deduction[]>(units.map((unit) => [unitOf(unit), []]));
  for (const deduction of all) {
    const own = byUnit.get(deduction.unit);
    if (own) own.push(deduction);
    else byUnit.set(deduction.unit, [deduction]);
  }
  const scores = [...byUnit].map(([unit, own]) => {
    const deducted = rounded(DEDUCTION_KINDS.reduce((sum, kind) => sum + countedFor(own, kind), 0));
    const pending = sumPoints(own.filter(({ state }) => state === 'pending'));
    return { unit, score: rounded(Math.max(0, FULL_SCORE - deducted)), deducted, pending, deductions: own };
  });
  return scores
    .map((one) => ({ ...one, rank: 1 + scores.filter(({ score }) => score > one.score).length }))
    .sort((one, other) => one.rank - other.rank || one.pending - other.pending);
}

/** Points taken off a unit for one kind of fault. */
export function deductedFor({ deductions: own }: UnitScore, kind: DeductionKind): number {
  return countedFor(own, kind);
}

function countedFor(own: readonly Deduction[], kind: DeductionKind): number {
  return sumPoints(own.filter((deduction) => deduction.kind === kind && deduction.state === 'counted'));
}

function sumPoints(some: readonly Deduction[]): number {
  return rounded(some.reduce((sum, { points }) => sum + points, 0));
}

/** Points may be given in decimals; their sum is shown to two. */
function rounded(points: number): number {
  return Math.round(points * 100) / 100;
}
