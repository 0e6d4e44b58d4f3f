import { findingMessage } from '../../findings';
import type { Bulletin, BulletinBlock, BulletinCell, Figure } from '../../model/bulletin';
import type { TaskId } from '../../model/task';
import { isFigure } from './figure';
import type { TaskStanding } from './figure';
import { leftOutTasks } from './input';
import type { BulletinInput } from './input';
import { decisionNote } from './wording.zh-CN';

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
