import { findingMessage } from '../domain/checks';
import type { FindingCode, Severity } from '../domain/model/finding';
import type { HandledFinding, Handling } from '../domain/model/handling';

/** Which findings the list shows; null or empty means all. */
export interface FindingFilter {
  readonly severity: Severity | null;
  readonly code: FindingCode | null;
  readonly unit: string | null;
  readonly handling: Handling | null;
  /** Looked for in task id, unit, file, quoted text and message. */
  readonly search: string;
}

export const NO_FILTER: FindingFilter = {
  severity: null,
  code: null,
  unit: null,
  handling: null,
  search: '',
};

function searchable({ finding }: HandledFinding): string {
  const { task, unit, where, quote } = finding;
  return [task, unit, where.file, quote, findingMessage(finding)].filter(Boolean).join('\n').toLowerCase();
}

/** The findings a filter lets through, in order. */
export function filterFindings(findings: readonly HandledFinding[], filter: FindingFilter): HandledFinding[] {
  const wanted = filter.search.trim().toLowerCase();
  return findings.filter(
    (handled) =>
      (filter.severity === null || handled.finding.severity === filter.severity) &&
      (filter.code === null || handled.finding.code === filter.code) &&
      (filter.unit === null || handled.finding.unit === filter.unit) &&
      (filter.handling === null || handled.handling === filter.handling) &&
      (wanted === '' || searchable(handled).includes(wanted)),
  );
}

/** How many findings have each value, largest first; the counts add up to the number of findings. */
export function countBy<Key>(
  findings: readonly HandledFinding[],
  key: (handled: HandledFinding) => Key,
): { readonly key: Key; readonly count: number }[] {
  const counts = new Map<Key, number>();
  for (const handled of findings) counts.set(key(handled), (counts.get(key(handled)) ?? 0) + 1);
  return [...counts].map(([value, count]) => ({ key: value, count })).sort((a, b) => b.count - a.count);
}
