import type {
  BulletinCell,
  Figure,
  FindingCriteria,
  Rank,
  SubmissionCriteria,
  TaskCriteria,
  TextPart,
} from '../../model/bulletin';
import type { Finding } from '../../model/finding';
import type { TaskStatus } from '../../model/status';
import type { Submission } from '../../model/submission';
import type { Task, TaskId } from '../../model/task';

/** A figure as it is read: `12`, `33.3%`. */
export function figureText(figure: Figure): string {
  return figure.format === 'percent' ? `${figure.value.toFixed(1)}%` : String(figure.value);
}

/** A table cell as it is read; empty for nothing, `—` for a row that cannot be ranked. */
export function cellText(cell: BulletinCell): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'number') return String(cell);
  return isFigure(cell) ? figureText(cell) : rankText(cell);
}

/** A paragraph's parts joined as they are read. */
export function partsText(parts: readonly TextPart[]): string {
  return parts.map((part) => (typeof part === 'string' ? part : figureText(part))).join('');
}

export function isFigure(value: BulletinCell | TextPart): value is Figure {
  return typeof value === 'object' && value !== null && 'counts' in value;
}

export function isRank(value: BulletinCell): value is Rank {
  return typeof value === 'object' && value !== null && 'rank' in value;
}

function rankText(rank: Rank): string {
  return rank.rank === null ? '—' : String(rank.rank);
}

/** A task with where it stands; without a status it counts as not reported. */
export interface TaskStanding {
  readonly task: Task;
  readonly status: TaskStatus | null;
}

function namedOrNone(names: readonly string[], wanted: string | null): boolean {
  return wanted === null ? names.length === 0 : names.includes(wanted);
}

/** True when the task meets every criterion. */
export function meets({ task, status }: TaskStanding, criteria: TaskCriteria): boolean {
  return (
    (criteria.source === undefined || task.source === criteria.source) &&
    (criteria.category === undefined || (task.category || null) === criteria.category) &&
    (criteria.leader === undefined || namedOrNone(task.leaders, criteria.leader)) &&
    (criteria.leadUnit === undefined || namedOrNone(task.leadUnits, criteria.leadUnit)) &&
    (criteria.progress === undefined || criteria.progress.includes(status?.progress ?? 'not-reported')) &&
    (criteria.without === undefined || !criteria.without.includes(task.id))
  );
}

/** Counts the tasks that meet every criterion. */
export function countTasks(standings: readonly TaskStanding[], criteria: TaskCriteria): Figure {
  const tasks: TaskId[] = standings
    .filter((standing) => meets(standing, criteria))
    .map(({ task }) => task.id);
  return { value: tasks.length, format: 'count', counts: { table: 'tasks', criteria }, tasks };
}

/** Counts the submissions that meet every criterion. */
export function countSubmissions(submissions: readonly Submission[], criteria: SubmissionCriteria): Figure {
  const value = submissions.filter(
    (submission) =>
      (criteria.kind === undefined || submission.kind === criteria.kind) &&
      (criteria.unit === undefined || submission.unit === criteria.unit) &&
      (criteria.status === undefined || submission.status === criteria.status) &&
      (criteria.period === undefined || submission.period === criteria.period),
  ).length;
  return { value, format: 'count', counts: { table: 'submissions', criteria }, tasks: [] };
}

/** Counts the findings that meet every criterion. */
export function countFindings(findings: readonly Finding[], criteria: FindingCriteria): Figure {
  const value = findings.filter(
    (finding) =>
      (criteria.unit === undefined || finding.unit === criteria.unit) &&
      (criteria.severity === undefined || finding.severity === criteria.severity) &&
      (criteria.period === undefined || finding.period === criteria.period) &&
      (criteria.file === undefined || finding.where.file === criteria.file),
  ).length;
  return { value, format: 'count', counts: { table: 'findings', criteria }, tasks: [] };
}

/** A number with nothing in the workbook to count it from. */
export function plainCount(value: number): Figure {
  return { value, format: 'count', counts: { table: 'none' }, tasks: [] };
}

/**
 * `part` as a percentage of `whole`, to one decimal; null when there is nothing to divide by.
 * Halves round up on whole thousandths, as the sheet's formula does.
 */
export function rate(part: Figure, whole: Figure): Figure | null {
  if (whole.value === 0) return null;
  const value = Math.round((1000 * part.value) / whole.value) / 10;
  return { value, format: 'percent', counts: part.counts, tasks: part.tasks, of: whole };
}

/**
 * Shares that add up to exactly 100.0 %: whole thousandths first, what is left over goes to the largest
 * remainders, the earlier one at a tie. All zero when the parts are.
 */
export function largestRemainder(parts: readonly number[]): number[] {
  const total = parts.reduce((sum, part) => sum + part, 0);
  if (total === 0) return parts.map(() => 0);
  const whole = parts.map((part) => Math.floor((1000 * part) / total));
  const left = 1000 - whole.reduce((sum, part) => sum + part, 0);
  const byRemainder = parts
    .map((part, index) => ({ index, remainder: (1000 * part) % total }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of byRemainder.slice(0, left)) whole[index] = (whole[index] ?? 0) + 1;
  return whole.map((thousandths) => thousandths / 10);
}

/** The parts of one whole as percentages that add up to 100 (largest remainder). */
export function sharesOf(parts: readonly Figure[], whole: Figure): Figure[] {
  const values = largestRemainder(parts.map((part) => part.value));
  return parts.map((part, index) => ({
    value: values[index] ?? 0,
    format: 'percent',
    counts: part.counts,
    tasks: part.tasks,
    of: whole,
  }));
}

/** Competition ranking, largest first: equal values share a place and the next place is skipped. */
export function ranks(values: readonly (number | null)[]): (number | null)[] {
  const known = values.filter((value) => value !== null);
  return values.map((value) => (value === null ? null : 1 + known.filter((other) => other > value).length));
}
