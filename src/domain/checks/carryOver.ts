import type { Finding } from '../model/finding';
import type { HandledFinding } from '../model/handling';

/**
 * What makes two findings the same one across checks: rule, place and the text complained of. A cell that was
 * rewritten since is a new finding, so an old decision never covers a new text.
 */
export function findingKey({ code, unit, task, period, where, quote }: Finding): string {
  return JSON.stringify([code, unit, task, period, where.file, where.sheet, where.cell, quote]);
}

/** Findings once each, the first of its kind standing. */
export function distinctFindings(findings: readonly Finding[]): Finding[] {
  return [
    ...new Map(findings.map((finding) => [findingKey(finding), finding] as const).reverse()).values(),
  ].reverse();
}

/** New findings with the decisions people took on the same findings before. */
export function carryHandling(
  findings: readonly Finding[],
  before: readonly HandledFinding[],
): HandledFinding[] {
  const decided = new Map(before.map((handled) => [findingKey(handled.finding), handled]));
  return findings.map((finding) => {
    const earlier = decided.get(findingKey(finding));
    return { finding, handling: earlier?.handling ?? 'open', reason: earlier?.reason ?? '' };
  });
}
