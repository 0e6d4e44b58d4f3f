import { RULES } from '../../findings';
import type { Finding, FindingCode } from '../../model/finding';
import type { HandledFinding } from '../../model/handling';
import type { TaskId } from '../../model/task';
import type { ScoringSettings } from '../../model/settings';

/** What points are taken off for, in the order they are shown. */
export type DeductionKind = 'missing' | 'late' | 'returned' | 'no-substance' | 'unexplained' | 'promise';

export const DEDUCTION_KINDS: readonly DeductionKind[] = [
  'missing',
  'late',
  'returned',
  'no-substance',
  'unexplained',
  'promise',
];

/** `counted` lowers the score; `pending` would, if a person confirms what is still a question. */
export type DeductionState = 'counted' | 'pending';

/** One deduction, with the findings it rests on: never without one. */
export interface Deduction {
  readonly unit: string;
  readonly kind: DeductionKind;
  readonly points: number;
  readonly state: DeductionState;
  readonly task: TaskId | null;
  readonly findings: readonly [Finding, ...Finding[]];
}

const KIND_OF: { readonly [Code in FindingCode]?: DeductionKind } = {
  'unit-not-submitted': 'missing',
  'late-submission': 'late',
  'progress-blank': 'no-substance',
  'progress-vague': 'no-substance',
  'progress-copied': 'no-substance',
  'problem-missing': 'unexplained',
  'next-step-missing': 'unexplained',
  'promise-unmet': 'promise',
};

/** Lateness is a matter of two dates, not of judgement, though its rule only warns. */
const FACTS: ReadonlySet<FindingCode> = new Set(['late-submission']);

/** What a finding costs; null for what is never scored: questions of form, of names, of the notice itself. */
export function deductionKind({ code }: Finding): DeductionKind | null {
  const { family, severity } = RULES[code];
  const own = KIND_OF[code];
  if (own) return own;
  return severity === 'error' && family !== 'ledger' && family !== 'names' ? 'returned' : null;
}

/** Points of each kind. */
export function pointsOf(settings: ScoringSettings): Readonly<Record<DeductionKind, number>> {
  return {
    missing: settings.pointsMissing,
    late: settings.pointsLate,
    returned: settings.pointsReturned,
    'no-substance': settings.pointsNoSubstance,
    unexplained: settings.pointsUnexplained,
    promise: settings.pointsPromise,
  };
}

/** An error is counted; a question only once a person said that it is so, or when 参数 says to count it before. */
function stateOf({ finding, handling }: HandledFinding, settings: ScoringSettings): DeductionState {
  const certain = finding.severity === 'error' || FACTS.has(finding.code) || handling === 'accepted';
  return certain || settings.countOpenWarnings ? 'counted' : 'pending';
}

/** Findings of one kind about one cell are one deduction; a submission is missing or late once. */
function deductionKey(unit: string, kind: DeductionKind, finding: Finding): string {
  const { file, sheet, cell } = finding.where;
  if (kind === 'missing' || kind === 'late') return JSON.stringify([unit, kind]);
  return JSON.stringify([unit, kind, file, sheet, cell, finding.task, cell === null ? finding.code : null]);
}

/**
 * The deductions of the given findings, in their order. Findings a person set aside cost nothing, neither do those
 * that are only information or name no unit.
 */
export function deductions(
  findings: readonly HandledFinding[],
  settings: ScoringSettings,
  unitOf: (name: string) => string,
): Deduction[] {
  const points = pointsOf(settings);
  const found = new Map<string, Deduction>();
  for (const handled of findings) {
    const { finding, handling } = handled;
    const kind = deductionKind(finding);
    if (kind === null || finding.unit === null || handling === 'ignored' || finding.severity === 'info')
      continue;
    if (points[kind] <= 0) continue;
    const unit = unitOf(finding.unit);
    const state = stateOf(handled, settings);
    const key = deductionKey(unit, kind, finding);
    const same = found.get(key);
    found.set(
      key,
      same
        ? {
            ...same,
            state: same.state === 'counted' ? 'counted' : state,
            findings: [...same.findings, finding],
          }
        : { unit, kind, points: points[kind], state, task: finding.task, findings: [finding] },
    );
  }
  return [...found.values()];
}
