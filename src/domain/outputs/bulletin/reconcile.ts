import type { Bulletin, BulletinCell, BulletinTable, Figure } from '../../model/bulletin';
import { PROGRESS_STATUSES } from '../../model/status';
import type { Submission, SubmissionStatus } from '../../model/submission';
import { SUBMISSION_STATUS_LABELS } from '../../model/labels.zh-CN';
import { isFigure } from './figure';
import type { TaskStanding } from './figure';
import { leftOutTasks, progressOf, standingsOf } from './input';
import type { BulletinInput } from './input';
import { submissionsOf } from './submissions';
import { COLUMNS, RECONCILE, STATE_TITLES } from './terms.zh-CN';
import { sourceName } from './wording.zh-CN';

/** One line of the reconciliation list: this total is those parts. */
export interface Reconciliation {
  readonly label: string;
  readonly total: number;
  readonly parts: readonly { readonly label: string; readonly value: number }[];
  readonly ok: boolean;
}

function line(label: string, total: number, parts: Reconciliation['parts']): Reconciliation {
  return { label, total, parts, ok: parts.reduce((sum, part) => sum + part.value, 0) === total };
}

function statesLine(what: string, standings: readonly TaskStanding[]): Reconciliation {
  const parts = PROGRESS_STATUSES.map((state) => ({
    label: STATE_TITLES[state],
    value: standings.filter((standing) => progressOf(standing) === state).length,
  }));
  return line(RECONCILE.states(what), standings.length, parts);
}

/**
 * Checks the ledger a bulletin is about to be built from: every task has exactly one status of the period, states
 * add up for each source, categories add up, and each unit has one return. Nothing is built while a line fails.
 */
export function reconcile(input: BulletinInput): Reconciliation[] {
  const standings = standingsOf(input);
  const main = standings.filter(({ task }) => task.source === 'main');
  const livelihood = standings.filter(({ task }) => task.source === 'livelihood');
  const ids = new Set(input.tasks.map(({ id }) => id));
  const ofPeriod = input.statuses.filter((status) => status.period === input.period);
  const known = ofPeriod.filter((status) => ids.has(status.task)).length;
  const categories = [...new Set(main.map(({ task }) => task.category))].map((category) => ({
    label: category ?? '',
    value: main.filter(({ task }) => task.category === category).length,
  }));
  const leftOut = leftOutTasks(input).length;
  return [
    line(RECONCILE.statuses, ids.size, [{ label: RECONCILE.parts.statuses, value: known }]),
    ...(leftOut > 0
      ? [
          line(RECONCILE.leftOut, input.tasks.length, [
            { label: RECONCILE.parts.counted, value: standings.length },
            { label: RECONCILE.parts.leftOut, value: leftOut },
          ]),
        ]
      : []),
    line(RECONCILE.strayStatuses, ofPeriod.length, [{ label: RECONCILE.parts.tasks, value: known }]),
    line(RECONCILE.sources, standings.length, [
      { label: sourceName('main'), value: main.length },
      { label: sourceName('livelihood'), value: livelihood.length },
    ]),
    statesLine(sourceName('main'), main),
    statesLine(sourceName('livelihood'), livelihood),
    line(RECONCILE.categories, main.length, categories),
    ...returnLines(submissionsOf(input, 'report'), RECONCILE.returns, RECONCILE.returnUnits),
  ];
}

/** The same about the year's plans, for a 计划报送情况通报: every unit has one, in one state. */
export function reconcilePlans(input: BulletinInput): Reconciliation[] {
  return returnLines(
    submissionsOf(input, 'plan'),
    RECONCILE.ofPlans(RECONCILE.returns),
    RECONCILE.ofPlans(RECONCILE.returnUnits),
  );
}

function returnLines(returns: readonly Submission[], states: string, units: string): Reconciliation[] {
  const returned = (status: SubmissionStatus) => ({
    label: SUBMISSION_STATUS_LABELS[status],
    value: returns.filter((submission) => submission.status === status).length,
  });
  return [
    line(states, returns.length, (['on-time', 'late', 'missing', 'unreadable'] as const).map(returned)),
    line(units, returns.length, [
      { label: RECONCILE.parts.units, value: new Set(returns.map(({ unit }) => unit)).size },
    ]),
  ];
}

function figures(cells: readonly BulletinCell[]): Figure[] {
  return cells.filter((cell): cell is Figure => isFigure(cell));
}

function counts(cells: readonly BulletinCell[]): Figure[] {
  return figures(cells).filter(({ format }) => format === 'count');
}

/** The states of each line add up to its tasks. */
function stateLines(table: BulletinTable): Reconciliation[] {
  const rows = table.totalRow ? [...table.rows, table.totalRow] : table.rows;
  const first = table.columns.findIndex(({ title }) => title === COLUMNS.count);
  if (first < 0) return [];
  return rows.flatMap((row) => {
    const [all, ...states] = counts(row);
    if (!all) return [];
    const parts = states.map((state, index) => ({
      label: table.columns[first + 1 + index]?.title ?? '',
      value: state.value,
    }));
    return [line(RECONCILE.tableRow(table.caption, String(row[0] ?? '')), all.value, parts)];
  });
}

/** The closing line counts every task of the lines above it, each once. */
function distinctLine(table: BulletinTable): Reconciliation[] {
  const total = counts(table.totalRow ?? [])[0];
  if (!total || total.counts.table !== 'tasks') return [];
  const distinct = new Set(table.rows.flatMap((row) => counts(row)[0]?.tasks ?? []));
  return [
    line(RECONCILE.distinct(table.caption), total.value, [
      { label: RECONCILE.parts.tasks, value: distinct.size },
    ]),
  ];
}

/** Shares of one whole add up to 100 %; compared in thousandths, which are whole. */
function sharesLine(table: BulletinTable): Reconciliation[] {
  if (!table.shared) return [];
  const row = table.rows[table.shared.shareRow] ?? [];
  const parts = row.slice(table.shared.first, table.shared.last + 1).map((cell, index) => ({
    label: table.columns[(table.shared?.first ?? 0) + index]?.title ?? '',
    value: isFigure(cell) ? Math.round(cell.value * 10) : 0,
  }));
  const checked = line(RECONCILE.shares(table.caption), 1000, parts);
  return [{ ...checked, total: 100, parts: parts.map((part) => ({ ...part, value: part.value / 10 })) }];
}

/** Checks a finished bulletin's own tables: lines, closing lines and shares. */
export function reconcileBulletin(bulletin: Bulletin): Reconciliation[] {
  const blocks = [...bulletin.blocks, ...bulletin.attachments.flatMap((attachment) => attachment.blocks)];
  return blocks.flatMap((block) =>
    block.kind === 'table' ? [...stateLines(block), ...distinctLine(block), ...sharesLine(block)] : [],
  );
}
