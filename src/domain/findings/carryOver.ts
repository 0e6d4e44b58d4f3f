import type { Finding } from '../model/finding';
import type { HandledFinding } from '../model/handling';
import { isStep, type Steps } from '../model/steps';

/**
 * What makes two findings the same one across checks: rule, place and the text complained of. A cell that was
 * rewritten since is a new finding, so an old decision never covers a new text.
 */
export function findingKey({ code, unit, task, period, where, quote }: Finding): string {
  return JSON.stringify([code, unit, task, period, where.file, where.sheet, where.cell, quote]);
}

/** Findings once each, the first of its kind standing, with the decisions people took on the same findings before. */
export function* carryHandling(
  findings: readonly Finding[],
  before: readonly HandledFinding[],
): Steps<HandledFinding[]> {
  const decided = new Map<string, HandledFinding>();
  for (const [index, handled] of before.entries()) {
    if (isStep(index)) yield;
    decided.set(findingKey(handled.finding), handled);
  }
  const carried = new Map<string, HandledFinding>();
  for (const [index, finding] of findings.entries()) {
    if (isStep(index)) yield;
    const key = findingKey(finding);
    if (carried.has(key)) continue;
    const earlier = decided.get(key);
    carried.set(key, { finding, handling: earlier?.handling ?? 'open', reason: earlier?.reason ?? '' });
  }
  return [...carried.values()];
}
