import type { Plan, Report } from '../model/submission';
import type { Task, TaskId } from '../model/task';
import type { Unit } from '../model/unit';
import { Assignments } from './assignments';
import { readTaskSerial } from '../text/serial';
import type { Serial } from '../text/serial';
import { TaskIndex } from './taskIndex';
import { figuresOf, textKey } from '../text/keys';

export interface MatchOptions {
  /** 单位目录: names and aliases, to know which tasks are a unit's own. */
  readonly directory?: readonly Unit[];
}

/** How a row was matched; `ambiguous` and `none` leave it without a task. */
export type MatchKind = 'exact' | 'figures-differ' | 'similar' | 'number' | 'ambiguous' | 'none';

export interface RowMatch {
  readonly kind: MatchKind;
  readonly task: Task | null;
  /** The tasks it could be, the likeliest first; more than one only when `ambiguous`. */
  readonly candidates: readonly Task[];
}

type Row = Plan | Report;
type RowText = Pick<Row, 'serial' | 'text' | 'unit' | 'origin'>;

/** A row with what its text and its number say by themselves. */
interface ReadRow {
  readonly row: RowText;
  /** Its place among the rows asked about. */
  readonly at: number;
  readonly key: string;
  readonly serial: Serial | null;
  /** Tasks of this very text. */
  readonly exact: readonly Task[];
}

/** What lets a similar task be taken without asking. */
const LIKELY = 0.6;
/** A fragment (27-1), or a row that says all the task says and more. */
const CONTAINED = 0.9;
const SHORTEST_FRAGMENT = 8;
/** How far ahead of the next task the best one has to be. */
const MARGIN = 0.08;
const OWN_TASK_BONUS = 0.12;
const BARE_NUMBER_BONUS = 0.06;
const LEDGER_NUMBER_BONUS = 0.25;
/** Wording that has to be shared even when number and unit agree. */
const LEAST_SHARED = 0.15;
const LEAST_AMBIGUOUS = 0.5;
const MOST_CANDIDATES = 4;

/**
 * Finds the ledger task of every submitted row: by text first, by number second, because units renumber.
 * Rows come back in the same order and number; one that fits no task, or two, has `task: null`.
 */
export function matchRows<R extends Row>(
  rows: readonly R[],
  tasks: readonly Task[],
  options: MatchOptions = {},
): R[] {
  return rowMatching(tasks, options)(rows);
}

/** `matchRows` against one ledger for rows that come in parts; those of one file have to come together. */
export function rowMatching(
  tasks: readonly Task[],
  options: MatchOptions = {},
): <R extends Row>(rows: readonly R[]) => R[] {
  // Built when first needed: mostly every row has its task already.
  let matcher: RowMatcher | null = null;
  return (rows) => {
    matcher ??= new RowMatcher(new TaskIndex(tasks), new Assignments(tasks, options.directory ?? []));
    const matches = matcher.matchAll(rows);
    return rows.map((row, i) => ({ ...row, task: matches[i]?.task?.id ?? null }));
  };
}

/** Matches rows against one ledger. */
export class RowMatcher {
  private readonly serialOf = memoised(readTaskSerial);

  constructor(
    private readonly index: TaskIndex,
    private readonly assignments: Assignments,
  ) {}

  /** The match of each row, in order. Rows of one file are seen together: how it numbers, what is taken already. */
  matchAll(rows: readonly RowText[]): RowMatch[] {
    const matches = rows.map((): RowMatch => NO_MATCH);
    const keyOf = memoised(textKey);
    const read = rows.map((row, at): ReadRow => {
      const key = keyOf(row.text);
      return { row, at, key, serial: this.serialOf(row.serial), exact: this.index.exact(key) };
    });
    for (const group of byFile(read)) {
      const numbering = numberingOf(group);
      const taken = new Set<TaskId>();
      for (const each of group) {
        const match = this.match(each, numbering, taken);
        if (match.task) taken.add(match.task.id);
        matches[each.at] = match;
      }
    }
    return matches;
  }

  /** Tasks whose wording the row says almost completely: a merged row says it of several. */
  saidBy(text: string): Task[] {
    const similar = this.index.similar(textKey(text));
    return similar.filter((found) => found.ofTask >= CONTAINED).map((found) => found.task);
  }

  /** Tasks the row has enough wording of that it may be about them. */
  perhapsMeantBy(text: string): Task[] {
    const similar = this.index.similar(textKey(text));
    return similar
      .filter((found) => found.overall >= LEAST_AMBIGUOUS || found.ofTask >= LIKELY)
      .map((found) => found.task);
  }

  private match(
    { row, key, serial, exact }: ReadRow,
    numbering: Numbering,
    taken: ReadonlySet<TaskId>,
  ): RowMatch {
    if (exact.length > 0) return this.settle('exact', row, serial, exact, taken);
    if (key !== '') {
      const masked = this.index.exactButFigures(key);
      if (masked.length > 0)
        return this.settle('figures-differ', row, serial, nearestFigures(key, masked), taken);
      return (
        this.bySimilarity(row, key, serial, numbering) ??
        this.reworded(row, key, serial, numbering, taken) ??
        NO_MATCH
      );
    }
    const numbered = this.byNumber(row, serial, numbering);
    return numbered ? { kind: 'number', task: numbered, candidates: [numbered] } : NO_MATCH;
  }

  /** Several tasks share the text: the unit's own, then the one its number names, then the first not yet taken. */
  private settle(
    kind: MatchKind,
    row: RowText,
    serial: Serial | null,
    candidates: readonly Task[],
    taken: ReadonlySet<TaskId>,
  ): RowMatch {
    const own = candidates.filter((task) => this.assignments.of(row.unit, task) === 'named');
    const open = own.length > 0 ? own : candidates;
    const task =
      open.find((candidate) => names(serial, candidate)) ?? open.find((t) => !taken.has(t.id)) ?? open[0];
    return task === undefined ? NO_MATCH : { kind, task, candidates: [task] };
  }

  private bySimilarity(
    row: RowText,
    key: string,
    serial: Serial | null,
    numbering: Numbering,
  ): RowMatch | null {
    const scored = this.index
      .similar(key)
      .slice(0, 12)
      .map((found) => {
        const fragment = key.length >= SHORTEST_FRAGMENT && found.ofRow >= CONTAINED;
        const complete = found.ofTask >= CONTAINED;
        const wording = fragment || complete ? Math.max(found.overall, LIKELY + 0.1) : found.overall;
        const own = this.assignments.of(row.unit, found.task) === 'named' ? OWN_TASK_BONUS : 0;
        return {
          task: found.task,
          wording,
          total: wording + own + numberBonus(serial, found.task, numbering),
        };
      })
      .sort((a, b) => b.total - a.total);
    const best = scored[0];
    if (!best || best.wording < LEAST_SHARED) return null;
    const rivals = scored.filter((other) => other.total > best.total - MARGIN && other.total >= LIKELY);
    if (best.total < LIKELY) {
      const near = scored.filter((other) => other.wording >= LEAST_AMBIGUOUS).slice(0, MOST_CANDIDATES);
      return near.length > 0 ? { kind: 'ambiguous', task: null, candidates: near.map((s) => s.task) } : null;
    }
    if (rivals.length > 1) {
      return {
        kind: 'ambiguous',
        task: null,
        candidates: rivals.slice(0, MOST_CANDIDATES).map((s) => s.task),
      };
    }
    return { kind: 'similar', task: best.task, candidates: [best.task] };
  }

  /**
   * Hardly any wording is left, but the number is the ledger's, the task the unit's own and in no other row so far:
   * asked about rather than called nobody's.
   */
  private reworded(
    row: RowText,
    key: string,
    serial: Serial | null,
    numbering: Numbering,
    taken: ReadonlySet<TaskId>,
  ): RowMatch | null {
    const task = this.byNumber(row, serial, numbering);
    if (!task || taken.has(task.id) || this.assignments.of(row.unit, task) !== 'named') return null;
    const sharesWording = this.index.similar(key).some((found) => found.task === task);
    return sharesWording ? { kind: 'ambiguous', task: null, candidates: [task] } : null;
  }

  /** A row without text: only a number that cannot mean anything else will do. */
  private byNumber(row: RowText, serial: Serial | null, numbering: Numbering): Task | null {
    if (!serial || (serial.source === null && numbering !== 'ledger')) return null;
    const found = this.index.tasks.filter(
      (task) =>
        names(serial, task) && (serial.source !== null || this.assignments.of(row.unit, task) === 'named'),
    );
    const [only, another] = found;
    return only === undefined || another !== undefined ? null : only;
  }
}

const NO_MATCH: RowMatch = { kind: 'none', task: null, candidates: [] };

/** Whether a file counts its rows by itself or keeps the ledger's numbers. */
type Numbering = 'ledger' | 'own';

function numberingOf(rows: readonly ReadRow[]): Numbering {
  let agree = 0;
  let compared = 0;
  for (const { serial, exact } of rows) {
    if (!serial || exact.length === 0) continue;
    compared++;
    if (exact.some((task) => names(serial, task))) agree++;
  }
  return compared >= 2 && agree / compared >= 0.75 ? 'ledger' : 'own';
}

/** True when the serial can mean this task. */
function names(serial: Serial | null, task: Task): boolean {
  return (
    serial !== null && serial.no === task.no && (serial.source === null || serial.source === task.source)
  );
}

function numberBonus(serial: Serial | null, task: Task, numbering: Numbering): number {
  if (serial === null || !names(serial, task)) return 0;
  const certain = serial.source !== null || serial.part !== null || numbering === 'ledger';
  return certain ? LEDGER_NUMBER_BONUS : BARE_NUMBER_BONUS;
}

/** Of tasks alike but for figures, those sharing the most figures with the key. */
function nearestFigures(key: string, tasks: readonly Task[]): Task[] {
  const figures = figuresOf(key);
  const agreement = tasks.map((task) => {
    const own = figuresOf(textKey(task.text));
    return figures.filter((figure, i) => own[i] === figure).length;
  });
  const most = Math.max(...agreement);
  return tasks.filter((_, i) => agreement[i] === most);
}

/** The rows of each sheet of each file, and of each unit where rows come from no file. */
function byFile(rows: readonly ReadRow[]): ReadRow[][] {
  const groups: ReadRow[][] = [];
  const files = new Map<string | null, Map<string, Map<string | null, ReadRow[]>>>();
  for (const read of rows) {
    const { unit, origin } = read.row;
    const { file, sheet } = origin;
    let units = files.get(file);
    if (!units) files.set(file, (units = new Map()));
    let sheets = units.get(unit);
    if (!sheets) units.set(unit, (sheets = new Map()));
    let group = sheets.get(sheet);
    if (!group) {
      sheets.set(sheet, (group = []));
      groups.push(group);
    }
    group.push(read);
  }
  return groups;
}

function memoised<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    let value = known.get(text);
    if (value === undefined) {
      value = read(text);
      known.set(text, value);
    }
    return value;
  };
}
