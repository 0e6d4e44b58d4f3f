import { findingMessage } from '../../findings';
import type { Bulletin, BulletinBlock, BulletinCell, DoubtDecision, Figure } from '../../model/bulletin';
import { isQuarterEnd, monthOf } from '../../model/period';
import type { Period } from '../../model/period';
import type { ProgressStatus, TaskStatus } from '../../model/status';
import type { Report } from '../../model/submission';
import type { TaskId } from '../../model/task';
import { isFigure } from './figure';
import type { TaskStanding } from './figure';
import { leftOutTasks } from './input';
import type { BulletinInput } from './input';
import { decisionNote } from './wording.zh-CN';

/** The progress a unit's own 是否完成阶段目标 stands for; null when it gave none. As for tasks without figures. */
export function progressByOwnAnswer(done: boolean | null, period: Period): ProgressStatus | null {
  if (done === null) return null;
  if (done) return monthOf(period) === 12 ? 'completed' : 'on-track';
  return isQuarterEnd(period) ? 'behind' : 'on-track';
}

/** The own answer each task's status rests on: 否 as soon as one row of the deciding unit says so. */
export function ownAnswers(
  reports: readonly Report[],
  period: Period,
): (status: TaskStatus) => boolean | null {
  const byTask = new Map<TaskId, Report[]>();
  for (const report of reports) {
    if (report.task === null || report.period !== period) continue;
    byTask.set(report.task, [...(byTask.get(report.task) ?? []), report]);
  }
  return ({ task, decidedBy }) => {
    const all = byTask.get(task) ?? [];
    const own = all.filter(({ unit }) => unit === decidedBy);
    const rows = own.length > 0 ? own : all;
    if (rows.some(({ done }) => done === false)) return false;
    return rows.length > 0 && rows.every(({ done }) => done === true) ? true : null;
  };
}

/** The statuses with doubtful ones counted by the unit's own answer where a person decided so; all others as they are. */
export function withDecisions(
  statuses: readonly TaskStatus[],
  decisions: readonly DoubtDecision[],
  reports: readonly Report[],
  period: Period,
): TaskStatus[] {
  const chosen = new Set(
    decisions
      .filter((decision) => decision.period === period && decision.choice === 'own-answer')
      .map(({ task }) => task),
  );
  if (chosen.size === 0) return [...statuses];
  const answerOf = ownAnswers(reports, period);
  return statuses.map((status) => {
    if (status.progress !== 'doubtful' || !chosen.has(status.task)) return status;
    const progress = progressByOwnAnswer(answerOf(status), period);
    return progress === null ? status : { ...status, progress, byOwnAnswer: true };
  });
}

/** What makes each task doubtful in the period, in the rules' own words. */
export function doubtsOf(
  input: Pick<BulletinInput, 'findings' | 'period'>,
): (standing: TaskStanding) => string[] {
  const byTask = new Map<TaskId, Set<string>>();
  for (const finding of input.findings) {
    if (finding.task === null || finding.period !== input.period || finding.severity === 'info') continue;
    const messages = byTask.get(finding.task) ?? new Set();
    byTask.set(finding.task, messages.add(findingMessage(finding)));
  }
  return ({ task }) => [...(byTask.get(task.id) ?? [])];
}

type FigureChange = (figure: Figure) => Figure;

function changedBlock(block: BulletinBlock, change: FigureChange): BulletinBlock {
  const row = (cells: readonly BulletinCell[]): BulletinCell[] =>
    cells.map((cell) => (isFigure(cell) ? change(cell) : cell));
  if (block.kind === 'paragraph') {
    return { ...block, parts: block.parts.map((part) => (isFigure(part) ? change(part) : part)) };
  }
  if (block.kind !== 'table') return block;
  return {
    ...block,
    rows: block.rows.map(row),
    ...(block.totalRow ? { totalRow: row(block.totalRow) } : {}),
  };
}

/** Says of every counted figure that the tasks left out are not in it, so that the sheet counts as the domain did. */
function countedWithout(bulletin: Bulletin, without: readonly TaskId[]): Bulletin {
  const change: FigureChange = (figure) => ({
    ...figure,
    ...(figure.of ? { of: change(figure.of) } : {}),
    ...(figure.counts.table === 'tasks'
      ? { counts: { table: 'tasks', criteria: { ...figure.counts.criteria, without } } }
      : {}),
  });
  const blocks = (list: readonly BulletinBlock[]) => list.map((block) => changedBlock(block, change));
  return {
    ...bulletin,
    blocks: blocks(bulletin.blocks),
    attachments: bulletin.attachments.map((one) => ({ ...one, blocks: blocks(one.blocks) })),
    basis: bulletin.basis.map(change),
  };
}

/**
 * The bulletin with what was decided about doubtful tasks: those left out are out of every figure, and a note records
 * the decisions. Unchanged where none concerns it.
 * @param concerns the tasks the bulletin is about
 */
export function recordDecisions(
  bulletin: Bulletin,
  input: BulletinInput,
  concerns: (standing: TaskStanding) => boolean,
): Bulletin {
  const leftOut = leftOutTasks(input);
  const statuses = new Map(input.statuses.map((status) => [status.task, status]));
  const concerned = input.tasks.filter((task) => concerns({ task, status: statuses.get(task.id) ?? null }));
  const answered = concerned.filter(({ id }) => statuses.get(id)?.byOwnAnswer).map(({ id }) => id);
  const missing = concerned.filter(({ id }) => leftOut.includes(id)).map(({ id }) => id);
  const counted = leftOut.length > 0 ? countedWithout(bulletin, leftOut) : bulletin;
  if (answered.length + missing.length === 0) return counted;
  return { ...counted, blocks: [...counted.blocks, { kind: 'note', text: decisionNote(answered, missing) }] };
}
