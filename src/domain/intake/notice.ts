import { createFinding } from '../findings';
import type { Finding } from '../model/finding';
import type { Grid } from '../model/grid';
import type { IsoDate } from '../model/period';
import type { Task, TaskSource } from '../model/task';
import { taskId } from '../model/task';
import type { Unit } from '../model/unit';
import { readTargets } from '../targets';
import { isBlank, looksLikeName } from '../text';
import { CategoryNames } from './category';
import type { ReadGrid } from './continuation';
import { withContinuations } from './continuation';
import { learnDirectory, learnHome, UnitNames } from '../units';
import type { Roster } from './leaders';
import { learnRoster, readLeaders } from './leaders';
import { noticeYear, planDueOn } from './noticeText';
import { numberTasks } from './numbering';
import type { Recognised } from './recognise';
import { looksLikeTable, recogniseGrid } from './recognise';
import { readTaskUnits, UnitLearner } from './taskUnits';
import type { TaskRow, TaskRowsReading } from './taskRows';
import { readTaskRows } from './taskRows';

/** One sheet or Word table of the notice. */
export interface NoticeSource {
  readonly grid: Grid;
  readonly file: string | null;
  /** What the pane's mapping step settled; absent: recognise it here. */
  readonly recognised?: readonly Recognised[];
}

export interface NoticeOptions {
  /** 单位目录 as it stands; names are resolved against it first. */
  readonly directory?: readonly Unit[];
  /** The notice's own paragraphs, for the year and the day plans are due. */
  readonly noticeText?: string;
}

export interface NoticeReading {
  readonly year: number | null;
  readonly tasks: readonly Task[];
  /** 单位目录: the one given, with what the notice adds. */
  readonly units: readonly Unit[];
  readonly leaders: readonly string[];
  readonly planDueOn: IsoDate | null;
  readonly findings: readonly Finding[];
  readonly attachments: readonly Recognised[];
}

/**
 * Reads 附件1 and 附件2 from the sheets or Word tables of a notice into tasks, and learns units and leaders from
 * them. Every row with content is in a task or in a finding. Their quantified targets
 * are read from the text. Never throws.
 */
export function readNotice(sources: readonly NoticeSource[], options: NoticeOptions = {}): NoticeReading {
  const found = withContinuations(
    sources.map((source) => ({ ...source, recognised: source.recognised ?? recogniseGrid(source.grid) })),
  );
  const attachments = found.flatMap((item) => item.recognised);
  const findings: Finding[] = unrecognisedFindings(found);
  const categories = new CategoryNames();
  const rows: TaskRow[] = [];
  let before: TaskRowsReading | null = null;
  for (const { file, recognised } of found) {
    for (const attachment of recognised) {
      if (attachment.kind !== 'main' && attachment.kind !== 'livelihood') continue;
      const read: TaskRowsReading = readTaskRows(attachment, file, categories, before);
      rows.push(...read.rows);
      findings.push(...read.findings);
      before = read;
    }
  }
  const roster = learnRoster(rows.map((row) => row.leaders.text).filter((text) => !isBlank(text)));
  const learner = new UnitLearner(rows);
  const names = new UnitNames();
  const tasks = (['main', 'livelihood'] as const).flatMap((source) =>
    readTasks(source, rows, { roster, learner, names, findings }),
  );
  const text = options.noticeText ?? textOf(sources, attachments);
  const home = learnHome(text, names.names);
  const directory = learnDirectory(names, options.directory ?? [], home);
  findings.push(...directory.findings, ...leaderFindings(tasks, roster));
  const year = noticeYear(attachments, text);
  return {
    year,
    tasks,
    units: directory.units,
    leaders: [...new Set(tasks.flatMap((task) => task.leaders))],
    planDueOn: planDueOn(text, year),
    findings,
    attachments,
  };
}

interface Context {
  readonly roster: Roster;
  readonly learner: UnitLearner;
  readonly names: UnitNames;
  readonly findings: Finding[];
}

function readTasks(source: TaskSource, rows: readonly TaskRow[], context: Context): Task[] {
  const { numbered, findings } = numberTasks(rows.filter((row) => row.source === source));
  context.findings.push(...findings);
  return numbered.map(({ row, no }) => readTask(row, no, context));
}

function readTask(row: TaskRow, no: number, { roster, learner, names, findings }: Context): Task {
  const id = taskId(row.source, no);
  const leaders = readLeaders(row.leaders.text, roster);
  if (!leaders.sure) {
    const reading = leaders.leaders.join('、');
    findings.push(
      createFinding('ambiguous-leaders', {
        details: { text: row.leaders.text, reading },
        task: id,
        where: row.reader.view.reference(row.row, row.leaders.column),
        quote: row.leaders.text,
        suggestion: reading,
      }),
    );
  }
  const units = readTaskUnits(row, learner);
  const unitCell = [row.leadUnits, row.units, row.coUnits].find((cell) => cell.text !== '') ?? row.units;
  const where = unitCell.column < 0 ? row.origin : row.reader.view.reference(row.row, unitCell.column);
  for (const name of units.units) names.add(name, where, unitCell.text);
  if (units.units.length === 0) {
    findings.push(
      createFinding('unknown-unit', { details: { name: '', similar: null }, task: id, where, quote: '' }),
    );
  }
  const [lead] = units.leadUnits;
  if (units.leadInferred && units.units.length > 1 && lead !== undefined) {
    findings.push(
      createFinding('lead-inferred', {
        details: { lead },
        task: id,
        unit: lead,
        where,
        quote: unitCell.text,
      }),
    );
  }
  return {
    id,
    source: row.source,
    no,
    category: row.category,
    text: row.text,
    leaders: leaders.leaders,
    leadUnits: units.leadUnits,
    leadInferred: units.leadInferred,
    coUnits: units.coUnits,
    unitsOpenEnded: units.openEnded,
    targets: readTargets(row.text),
    origin: row.origin,
  };
}

/** A name met once that differs in one letter from one met often is probably the same person. */
function leaderFindings(tasks: readonly Task[], roster: Roster): Finding[] {
  const counts = new Map<string, number>();
  for (const task of tasks)
    for (const leader of task.leaders) counts.set(leader, (counts.get(leader) ?? 0) + 1);
  const common = [...counts].filter(
    ([name, count]) => count >= 3 && name.length === 3 && roster.sure.has(name),
  );
  return tasks.flatMap((task) =>
    task.leaders.flatMap((leader) => {
      if ((counts.get(leader) ?? 0) > 1 || leader.length !== 3 || !looksLikeName(leader)) return [];
      const similar = common.find(([name]) => name[0] === leader[0] && sharedLetters(name, leader) === 2);
      if (similar === undefined) return [];
      return [
        createFinding('unknown-leader', {
          details: { name: leader, similar: similar[0] },
          task: task.id,
          where: task.origin,
          quote: leader,
          suggestion: similar[0],
        }),
      ];
    }),
  );
}

function sharedLetters(a: string, b: string): number {
  return [...a].filter((letter, index) => letter === b[index]).length;
}

/** As wide as an attachment and filled across: perhaps a last page of it, however short. */
function maybePage(grid: Grid, found: readonly ReadGrid[]): boolean {
  const width = grid.values[0]?.length ?? 0;
  const asWide = found.some(
    (item) => item.recognised.length > 0 && item.grid !== grid && item.grid.values[0]?.length === width,
  );
  return asWide && grid.texts.some((row) => row.filter((text) => !isBlank(text)).length >= 3);
}

function unrecognisedFindings(found: readonly ReadGrid[]): Finding[] {
  const none = found.every((item) => item.recognised.length === 0);
  return found
    .filter(
      ({ grid, recognised }) =>
        recognised.length === 0 && (none || looksLikeTable(grid) || maybePage(grid, found)),
    )
    .map(({ grid, file }) =>
      createFinding('unrecognised-sheet', {
        details: { sheet: grid.name },
        where: { file, sheet: grid.name, cell: null },
      }),
    );
}

/** Text above the tables and on sheets that are no attachment: a notice pasted into Excel. */
function textOf(sources: readonly NoticeSource[], attachments: readonly Recognised[]): string {
  const lines: string[] = [];
  for (const { grid } of sources) {
    const tables = attachments.filter((attachment) => attachment.grid === grid);
    const rows =
      tables.length === 0
        ? grid.texts.slice(0, 500)
        : tables.flatMap((table) => table.frontRows.map((row) => grid.texts[row] ?? []));
    for (const row of rows) lines.push(row.join(''));
  }
  return lines.join('\n');
}
