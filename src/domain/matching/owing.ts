import type { Submission } from '../model/submission';
import type { Assignments } from './assignments';

/**
 * Units that owe a submission, by their directory names: those named for a task that report for themselves, and those
 * that have sent one before. A group (各街道办事处) names nobody.
 */
export function unitsOwing(assignments: Assignments, submissions: readonly Submission[]): string[] {
  const owing = new Set(assignments.units().filter((unit) => assignments.reports(unit)));
  for (const { unit, status } of submissions) {
    if (status !== 'missing' && assignments.reports(unit)) owing.add(assignments.canonical(unit));
  }
  return [...owing];
}
