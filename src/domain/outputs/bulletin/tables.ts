import { isUnitGroup } from '../../units';
import type { BulletinCell, BulletinColumn, BulletinTable, Figure, TaskCriteria } from '../../model/bulletin';
import { PROGRESS_STATUSES } from '../../model/status';
import type { ProgressStatus } from '../../model/status';
import { countTasks, meets, rate, ranks, sharesOf } from './figure';
import type { TaskStanding } from './figure';
import { ON_SCHEDULE, progressOf, VERIFIED_STATES } from './input';
import type { ReportedWords } from './input';
import { COLUMNS, NOT_FILLED, STATE_TITLES } from './terms.zh-CN';
import { achievedCell, saysNoProblem } from './wording.zh-CN';
import type { StateFigures } from './wording.zh-CN';

/** A line of a roll-up: which tasks it is about. */
export interface Group {
  readonly label: string;
  readonly criteria: TaskCriteria;
  /** False for a line that has no rate and no place (tasks without a lead, a group of units). */
  readonly rated: boolean;
}

/** A group's count of each state, and of all. */
export function stateFigures(standings: readonly TaskStanding[], criteria: TaskCriteria): StateFigures {
  const members = standings.filter((standing) => meets(standing, criteria));
  const byState = new Map<ProgressStatus, TaskStanding[]>();
  for (const member of members) {
    const state = progressOf(member);
    const same = byState.get(state);
    if (same) same.push(member);
    else byState.set(state, [member]);
  }
  const count = (progress: ProgressStatus): Figure =>
    countTasks(byState.get(progress) ?? [], { ...criteria, progress: [progress] });
  return {
    all: countTasks(members, criteria),
    completed: count('completed'),
    'on-track': count('on-track'),
    behind: count('behind'),
    'far-behind': count('far-behind'),
    doubtful: count('doubtful'),
    'not-reported': count('not-reported'),
  };
}

/** Tasks completed or on track among a group's. */
export function onSchedule(standings: readonly TaskStanding[], criteria: TaskCriteria): Figure {
  return countTasks(standings, { ...criteria, progress: ON_SCHEDULE });
}

/** 达标率 of a group: on schedule among the tasks not open to doubt; null when there are none. */
export function rateOnSchedule(standings: readonly TaskStanding[], criteria: TaskCriteria): Figure | null {
  const verified = countTasks(standings, { ...criteria, progress: VERIFIED_STATES });
  return rate(onSchedule(standings, criteria), verified);
}

function column(title: string, width: number, align: BulletinColumn['align'] = 'center'): BulletinColumn {
  return { title, width, align };
}

const STATE_COLUMNS = PROGRESS_STATUSES.map((state) => column(STATE_TITLES[state], 6));

function stateCells(figures: StateFigures): Figure[] {
  return [figures.all, ...PROGRESS_STATUSES.map((state) => figures[state])];
}

const RATE_COLUMN = 2 + PROGRESS_STATUSES.length;

/** A group with its counts and its rate on schedule. */
export interface RatedGroup {
  readonly group: Group;
  readonly figures: StateFigures;
  readonly rate: Figure | null;
}

/** Counts each group once, and its rate where it has one. */
export function ratedGroups(standings: readonly TaskStanding[], groups: readonly Group[]): RatedGroup[] {
  const byLead = new Map<string, TaskStanding[]>();
  for (const standing of standings) {
    for (const unit of new Set(standing.task.leadUnits)) {
      const led = byLead.get(unit);
      if (led) led.push(standing);
      else byLead.set(unit, [standing]);
    }
  }
  return groups.map((group) => {
    // Units are many: looking every task through for each would take longest of all.
    const { leadUnit } = group.criteria;
    const near = typeof leadUnit === 'string' ? (byLead.get(leadUnit) ?? []) : standings;
    const members = near.filter((standing) => meets(standing, group.criteria));
    return {
      group,
      figures: stateFigures(members, group.criteria),
      rate: group.rated ? rateOnSchedule(members, group.criteria) : null,
    };
  });
}

/** Groups in order of their rate: best first, then the one with more tasks; without a rate last; otherwise in ledger order. */
export function byRate(one: RatedGroup, other: RatedGroup): number {
  const difference = (other.rate?.value ?? -1) - (one.rate?.value ?? -1);
  return difference || other.figures.all.value - one.figures.all.value;
}

/** A roll-up with one line per group, its rate on schedule and, when asked, its place. */
export function groupTable(
  standings: readonly TaskStanding[],
  look: {
    readonly caption: string;
    readonly title: string;
    readonly groups: readonly RatedGroup[];
    readonly ranked: boolean;
    /** The tasks the closing line counts, each once. */
    readonly total: TaskCriteria;
  },
): BulletinTable {
  const groups = look.ranked ? [...look.groups].sort(byRate) : look.groups;
  const places = ranks(groups.map((group) => group.rate?.value ?? null));
  const place = (rank: number | null): BulletinCell[] => (look.ranked ? [{ rank, column: RATE_COLUMN }] : []);
  const totalRate = rateOnSchedule(standings, look.total);
  return {
    kind: 'table',
    caption: look.caption,
    columns: [
      column(look.title, 20, 'left'),
      column(COLUMNS.count, 6),
      ...STATE_COLUMNS,
      column(COLUMNS.rate, 7),
      ...(look.ranked ? [column(COLUMNS.rank, 5)] : []),
    ],
    rows: groups.map(({ group, figures, rate: share }, index) => [
      group.label,
      ...stateCells(figures),
      share ?? '—',
      ...place(places[index] ?? null),
    ]),
    totalRow: [
      COLUMNS.total,
      ...stateCells(stateFigures(standings, look.total)),
      totalRate ?? '—',
      ...(look.ranked ? [''] : []),
    ],
  };
}

/** The states side by side: a line per group, all of them together, and their shares, which add up to 100. */
export function compositionTable(
  standings: readonly TaskStanding[],
  caption: string,
  title: string,
  groups: readonly Group[],
  total: { readonly label: string; readonly criteria: TaskCriteria },
): BulletinTable {
  const lines = [...groups, { ...total, rated: false }];
  const figures = lines.map((line) => stateFigures(standings, line.criteria));
  const rows: BulletinCell[][] = figures.map((figure, index) => [
    lines[index]?.label ?? '',
    ...stateCells(figure),
  ]);
  const whole = figures.at(-1);
  const shared = whole !== undefined && whole.all.value > 0;
  if (shared) {
    const shares = sharesOf(
      PROGRESS_STATUSES.map((state) => whole[state]),
      whole.all,
    );
    rows.push([COLUMNS.share, '100%', ...shares]);
  }
  return {
    kind: 'table',
    caption,
    columns: [column(title, 6), column(COLUMNS.count, 6), ...STATE_COLUMNS],
    rows,
    ...(shared
      ? {
          shared: {
            countRow: rows.length - 2,
            shareRow: rows.length - 1,
            first: 2,
            last: 1 + PROGRESS_STATUSES.length,
          },
        }
      : {}),
  };
}

function named(
  standings: readonly TaskStanding[],
  pick: (standing: TaskStanding) => readonly string[],
): string[] {
  return [...new Set(standings.flatMap(pick))];
}

/** One group per leader in ledger order, and one for tasks without any. */
export function leaderGroups(standings: readonly TaskStanding[], noneLabel: string): Group[] {
  const groups = named(standings, ({ task }) => task.leaders).map((leader): Group => ({
    label: leader,
    criteria: { leader },
    rated: true,
  }));
  const some = standings.some(({ task }) => task.leaders.length === 0);
  return some ? [...groups, { label: noneLabel, criteria: { leader: null }, rated: false }] : groups;
}

/** One group per lead unit in ledger order, and one for tasks without any; 各街道办事处 and the like have no place. */
export function leadUnitGroups(standings: readonly TaskStanding[], noneLabel: string): Group[] {
  const groups = named(standings, ({ task }) => task.leadUnits).map((leadUnit): Group => ({
    label: leadUnit,
    criteria: { leadUnit },
    rated: !isUnitGroup(leadUnit),
  }));
  const some = standings.some(({ task }) => task.leadUnits.length === 0);
  return some ? [...groups, { label: noneLabel, criteria: { leadUnit: null }, rated: false }] : groups;
}

/** One group per category of the main tasks in ledger order; main tasks without one, and 民生实事, stand last. */
export function categoryGroups(
  standings: readonly TaskStanding[],
  labels: { readonly none: string; readonly livelihood: string },
): Group[] {
  const main = standings.filter(({ task }) => task.source === 'main');
  const groups = named(main, ({ task }) => (task.category ? [task.category] : [])).map((category): Group => ({
    label: category,
    criteria: { source: 'main', category },
    rated: true,
  }));
  if (main.some(({ task }) => !task.category)) {
    groups.push({ label: labels.none, criteria: { source: 'main', category: null }, rated: true });
  }
  if (main.length < standings.length) {
    groups.push({ label: labels.livelihood, criteria: { source: 'livelihood' }, rated: true });
  }
  return groups;
}

/** A table of tasks, one line each, with the columns it needs beside number, text and leads. */
export interface TaskColumn {
  readonly column: BulletinColumn;
  readonly cell: (standing: TaskStanding) => string;
}

export const TASK_COLUMNS = {
  leaders: {
    column: column(COLUMNS.leader, 8),
    cell: ({ task }) => task.leaders.join('、'),
  },
  state: {
    column: column(COLUMNS.state, 11.5),
    cell: (standing) => STATE_TITLES[progressOf(standing)],
  },
  figures: {
    column: column(COLUMNS.figures, 11),
    cell: ({ status }) => achievedCell(status),
  },
} satisfies Record<string, TaskColumn>;

/** Columns of what the deciding unit wrote. */
export function reportedColumns(words: (standing: TaskStanding) => ReportedWords): {
  readonly progress: TaskColumn;
  /** Why a task is late, in the unit's words. */
  readonly reason: TaskColumn;
  readonly next: TaskColumn;
} {
  return {
    progress: { column: column(COLUMNS.progress, 24, 'left'), cell: (standing) => words(standing).progress },
    reason: {
      column: column(COLUMNS.problem, 18, 'left'),
      cell: (standing) => {
        const { problem } = words(standing);
        return saysNoProblem(problem) ? NOT_FILLED.reason : problem;
      },
    },
    next: {
      column: column(COLUMNS.next, 18, 'left'),
      cell: (standing) => words(standing).next || NOT_FILLED.next,
    },
  };
}

/** A free text column. */
export function textColumn(
  title: string,
  width: number,
  cell: (standing: TaskStanding) => string,
): TaskColumn {
  return { column: column(title, width, 'left'), cell };
}

/** One line per task: number, text, lead units, then `columns`. */
export function taskTable(
  caption: string,
  standings: readonly TaskStanding[],
  columns: readonly TaskColumn[],
): BulletinTable {
  return {
    kind: 'table',
    caption,
    columns: [
      column(COLUMNS.id, 8.5),
      column(COLUMNS.task, 26, 'left'),
      column(COLUMNS.leadUnit, 12),
      ...columns.map((taskColumn) => taskColumn.column),
    ],
    rows: standings.map((standing) => [
      standing.task.id,
      standing.task.text,
      standing.task.leadUnits.join('、'),
      ...columns.map((taskColumn) => taskColumn.cell(standing)),
    ]),
    rowTasks: standings.map(({ task }) => task.id),
  };
}
