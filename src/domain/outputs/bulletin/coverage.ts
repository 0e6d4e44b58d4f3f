import { isLeaderGroup } from '../../intake/leaderTokens';
import { isUnitGroup } from '../../units';
import type { BulletinBlock } from '../../model/bulletin';
import { quarterOf, periodOf, yearOf } from '../../model/period';
import type { Period } from '../../model/period';
import type { Task } from '../../model/task';
import type { BulletinInput } from './input';
import { COVERAGE, WARNINGS } from './wording.zh-CN';

/** What a person should know before a bulletin of the period is built. */
export type BulletinWarning =
  | { readonly kind: 'nothing-reported'; readonly period: Period }
  | { readonly kind: 'half-reported'; readonly expected: number; readonly received: number }
  | { readonly kind: 'months-missing'; readonly months: readonly Period[] }
  | { readonly kind: 'no-lead' | 'no-leader'; readonly tasks: readonly string[] }
  | { readonly kind: 'leader-group' | 'unit-group'; readonly names: readonly string[] };

/** Units expected to report for the period, and those whose report could be read. */
function returnsOf({ submissions, period }: BulletinInput): { expected: number; received: number } {
  const due = submissions.filter(
    (submission) => submission.kind === 'report' && submission.period === period,
  );
  const read = due.filter(({ status }) => status === 'on-time' || status === 'late');
  return { expected: due.length, received: read.length };
}

/** Months of the period's quarter, up to the period, nobody reported for. */
function monthsMissing({ reports, period }: BulletinInput): Period[] {
  const first = (quarterOf(period) - 1) * 3 + 1;
  const reported = new Set(reports.map((report) => report.period));
  return [0, 1, 2]
    .map((month) => periodOf(yearOf(period), first + month))
    .filter((month) => month < period && !reported.has(month));
}

function namesIn(
  tasks: readonly Task[],
  pick: (task: Task) => readonly string[],
  group: (name: string) => boolean,
) {
  return [...new Set(tasks.flatMap(pick))].filter(group);
}

/** Leaders that are a group (各分管副区长), as written. */
export function leaderGroupNames(tasks: readonly Task[]): string[] {
  return namesIn(tasks, ({ leaders }) => leaders, isLeaderGroup);
}

/** Lead units that are a group (各街道办事处), as written. */
export function unitGroupNames(tasks: readonly Task[]): string[] {
  return namesIn(tasks, ({ leadUnits }) => leadUnits, isUnitGroup);
}

/** What the figures do not cover, as small print below them; null when every unit reported every month. */
export function coverageNote(input: BulletinInput): BulletinBlock | null {
  const { expected, received } = returnsOf(input);
  const months = monthsMissing(input);
  const nothing = !input.reports.some(({ period }) => period === input.period);
  const sentences = [
    ...(received < expected ? [COVERAGE.units(expected, received)] : []),
    ...(months.length > 0 && !nothing ? [COVERAGE.months(months)] : []),
  ];
  return sentences.length > 0 ? { kind: 'note', text: COVERAGE.note(sentences) } : null;
}

/** What a person should know before the bulletins of the period are built; empty when nothing is amiss. */
export function bulletinWarnings(input: BulletinInput): BulletinWarning[] {
  const { expected, received } = returnsOf(input);
  const nothing = !input.reports.some(({ period }) => period === input.period);
  const months = monthsMissing(input);
  const without = (pick: (task: Task) => readonly string[]) =>
    input.tasks.filter((task) => pick(task).length === 0).map(({ id }) => id);
  const warnings: BulletinWarning[] = [
    ...(nothing ? [{ kind: 'nothing-reported', period: input.period } as const] : []),
    ...(!nothing && received < expected ? [{ kind: 'half-reported', expected, received } as const] : []),
    ...(!nothing && months.length > 0 ? [{ kind: 'months-missing', months } as const] : []),
    { kind: 'no-lead', tasks: without(({ leadUnits }) => leadUnits) },
    { kind: 'no-leader', tasks: without(({ leaders }) => leaders) },
    { kind: 'leader-group', names: leaderGroupNames(input.tasks) },
    { kind: 'unit-group', names: unitGroupNames(input.tasks) },
  ];
  return warnings.filter(
    (warning) =>
      !('tasks' in warning && warning.tasks.length === 0) &&
      !('names' in warning && warning.names.length === 0),
  );
}

/** The warning as a sentence. */
export function bulletinWarningText(warning: BulletinWarning): string {
  switch (warning.kind) {
    case 'nothing-reported':
      return WARNINGS[warning.kind](warning.period);
    case 'half-reported':
      return WARNINGS[warning.kind](warning.expected, warning.received);
    case 'months-missing':
      return WARNINGS[warning.kind](warning.months);
    case 'no-lead':
    case 'no-leader':
      return WARNINGS[warning.kind](warning.tasks);
    case 'leader-group':
    case 'unit-group':
      return WARNINGS[warning.kind](warning.names);
  }
}
