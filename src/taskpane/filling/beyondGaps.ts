import type { Finding } from '../../domain/model/finding';
import type { FillingState } from '../../domain/outputs/templates';

/** The findings about what was filled in: a blank cell is told once, as a gap. */
export function beyondGaps({ gaps }: FillingState, findings: readonly Finding[]): Finding[] {
  const open = new Set(gaps.flatMap(({ cell }) => (cell === null ? [] : [cell])));
  return findings.filter(({ where }) => where.cell === null || !open.has(where.cell));
}
