import { findingMessage } from './wording.zh-CN';
import type { FindingCode, Severity } from '../model/finding';
import type { HandledFinding, Handling } from '../model/handling';

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

/** What the list is grouped by. */
export type FindingGrouping = 'unit' | 'rule' | 'severity';

export const FINDING_GROUPINGS: readonly FindingGrouping[] = ['unit', 'rule', 'severity'];

/** True for the name of a grouping. */
export function isFindingGrouping(name: unknown): name is FindingGrouping {
  return FINDING_GROUPINGS.includes(name as FindingGrouping);
}

/** Findings that belong together; `key` is a unit, a code or a severity, null for findings of no unit. */
export interface FindingGroup {
  readonly key: string | null;
  readonly findings: readonly HandledFinding[];
  /** How many of them nobody has decided on. */
  readonly open: number;
}

const SEVERITY_ORDER: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

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

/** True when a filter lets everything through. */
export function isUnfiltered(filter: FindingFilter): boolean {
  const { search, ...choices } = filter;
  return search.trim() === '' && Object.values(choices).every((choice) => choice === null);
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

const GROUP_KEY: Readonly<Record<FindingGrouping, (handled: HandledFinding) => string | null>> = {
  unit: ({ finding }) => finding.unit,
  rule: ({ finding }) => finding.code,
  severity: ({ finding }) => finding.severity,
};

function worst(group: FindingGroup): number {
  return Math.min(...group.findings.map(({ finding }) => SEVERITY_ORDER[finding.severity]));
}

/**
 * Findings in groups, errors first inside each; the groups with the gravest and the most come first, those of no unit
 * last. Every finding is in exactly one group.
 */
export function groupFindings(
  findings: readonly HandledFinding[],
  grouping: FindingGrouping,
): FindingGroup[] {
  const byKey = new Map<string | null, HandledFinding[]>();
  for (const handled of findings) {
    const key = GROUP_KEY[grouping](handled);
    const group = byKey.get(key);
    if (group) group.push(handled);
    else byKey.set(key, [handled]);
  }
  const groups = [...byKey].map(([key, members]) => ({
    key,
    findings: members.sort((a, b) => SEVERITY_ORDER[a.finding.severity] - SEVERITY_ORDER[b.finding.severity]),
    open: members.filter(({ handling }) => handling === 'open').length,
  }));
  const rank = new Map(groups.map((group) => [group, worst(group)]));
  return groups.sort(
    (a, b) =>
      Number(a.key === null) - Number(b.key === null) ||
      (rank.get(a) ?? 0) - (rank.get(b) ?? 0) ||
      b.findings.length - a.findings.length,
  );
}
