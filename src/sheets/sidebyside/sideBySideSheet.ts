import { columnLetters } from '../../domain/model/grid';
import { PROGRESS_LABELS, TIMELINESS_LABELS } from '../../domain/model/labels.zh-CN';
import type { MonthEntry, SideBySide, TaskRows, UnitRow } from '../../domain/outputs/sidebyside';
import { literal, taskLink } from '../bulletin/formulas';
import { FormPage, type FormCell } from '../form/formPage';
import { FIRST_RECORD_ROW } from '../ledger';
import type { Formula, SheetSpec, SpecCell, SpecConditionalFormat } from '../spec';
import { PROGRESS_WORDS, TIMELINESS_WORDS, type WordColour } from '../statusColours';
import { BULLETIN_SHEET } from '../wording.zh-CN';
import {
  expectedText,
  groupsText,
  hintText,
  LEAD_INFERRED,
  MONTH_WORDS,
  NO_SCHEDULE,
  NO_SHARED_TASKS,
  ROLE_LABELS,
  runTexts,
  SECTIONS,
  SIDE_BY_SIDE_COLUMNS as COLUMNS,
  SIDE_BY_SIDE_COUNTS as COUNTS,
  SIDE_BY_SIDE_NOTES as NOTES,
  SIDE_BY_SIDE_SHEET_NAME,
  sideBySideTitle,
  TEN_THOUSAND,
} from './wording.zh-CN';

/** Characters across a landscape A4 page that can still be read when it is fitted to its width. */
const PAGE_WIDTH = 172;
/** What target, hints and reply need at least, and how they share what is left to them. */
const LEAST_TEXT_WIDTH = 60;
const TEXT_SHARES = [0.34, 0.4, 0.26] as const;

interface Widths {
  /** Task number, unit, role. */
  readonly first: readonly number[];
  readonly month: number;
  /** Expected, measure, progress, time limit, run. */
  readonly state: readonly number[];
}

const ROOMY: Widths = { first: [8, 19, 8], month: 6, state: [7, 7, 9, 9, 14] };
/** Late in the year the months take the room. */
const NARROW: Widths = { first: [7, 16, 7], month: 5, state: [6, 6, 8, 8, 11] };
const ROOMY_MONTHS = 8;

const TARGET_COLUMN = ROOMY.first.length;

/** The quarter's words beyond this are cut; the whole of them stands in 计划台账. */
const TARGET_LENGTH = 60;

/** Figures from here on are shown in 万. */
const LARGE = 100_000;
const WAN = 10_000;

/**
 * 牵头配合对照: lead and co-units of every task that several units work on, month by month, with what to ask. Tasks
 * somebody should look at come first, each part in the order of the ledger.
 * @param staleMonths months of standstill from which a figure is marked
 */
export function sideBySideSheet(data: SideBySide, staleMonths: number): SheetSpec {
  const layout = layoutOf(data);
  const page = new FormPage(layout.widths);
  const attention = data.tasks.filter((one) => one.attention);
  const others = data.tasks.filter((one) => !one.attention);
  page.line(sideBySideTitle(data.period), 'title', 34);
  const headerRow = page.nextRow + (data.unnamed.length > 0 ? 3 : 2);
  const rowCount = [attention, others]
    .filter((part) => part.length > 0)
    .reduce((sum, part) => sum + 1 + part.reduce((rows, { units }) => rows + 1 + units.length, 0), 0);
  page.line(countsLine(data, layout.hintColumn, headerRow + 2, rowCount), 'subtitle', 20);
  page.line(NOTES.reading(staleMonths), 'footnote');
  if (data.unnamed.length > 0) page.line(NOTES.unnamed(data.unnamed.map(({ id }) => id)), 'footnote');
  page.header(layout.titles.map((title) => ({ cell: title, style: 'header' })));
  drawPart(page, SECTIONS.attention(attention.length), attention, layout);
  drawPart(page, SECTIONS.others(others.length), others, layout);
  const sheet = page.spec({
    name: SIDE_BY_SIDE_SHEET_NAME,
    mark: 'side-by-side',
    orientation: 'landscape',
    tabColor: '#7F6000',
  });
  return {
    ...sheet,
    freeze: { rows: headerRow + 1, columns: 0 },
    conditionalFormats:
      rowCount === 0
        ? []
        : [
            ...wordFormats(PROGRESS_WORDS, layout.progressColumn, headerRow + 1, rowCount),
            ...wordFormats(TIMELINESS_WORDS, layout.progressColumn + 1, headerRow + 1, rowCount),
          ],
  };
}

interface Layout {
  readonly widths: readonly number[];
  readonly titles: readonly string[];
  readonly progressColumn: number;
  readonly hintColumn: number;
}

function layoutOf({ months, tasks }: SideBySide): Layout {
  const longest = Math.max(
    0,
    ...tasks.flatMap(({ units }) =>
      units.flatMap((row) => row.months.map((month) => String(monthCell(month, scaleOf(row))).length)),
    ),
  );
  const { first, month, state } = months.length > ROOMY_MONTHS ? NARROW : ROOMY;
  const figures = months.map(() => Math.max(month, longest + 1));
  const taken = [...first, ...figures, ...state].reduce((sum, width) => sum + width, 0);
  const rest = Math.max(LEAST_TEXT_WIDTH, PAGE_WIDTH - taken);
  const [target, hints, reply] = TEXT_SHARES.map((share) => Math.round(rest * share)) as [
    number,
    number,
    number,
  ];
  const progressColumn = TARGET_COLUMN + 1 + months.length + 2;
  return {
    widths: [...first, target, ...figures, ...state, hints, reply],
    titles: [
      COLUMNS.task,
      COLUMNS.unit,
      COLUMNS.role,
      COLUMNS.target,
      ...months.map(COLUMNS.month),
      COLUMNS.expected,
      COLUMNS.measure,
      COLUMNS.progress,
      COLUMNS.timeliness,
      COLUMNS.run,
      COLUMNS.hints,
      COLUMNS.reply,
    ],
    progressColumn,
    hintColumn: progressColumn + 3,
  };
}

/** How many tasks, and how many cells ask something, counted live. `firstRow` as Excel counts. */
function countsLine(
  { tasks }: SideBySide,
  hintColumn: number,
  firstRow: number,
  rowCount: number,
): Formula | string {
  if (tasks.length === 0) return NO_SHARED_TASKS;
  const units = tasks.reduce((sum, one) => sum + one.units.length, 0);
  const attention = tasks.filter((one) => one.attention).length;
  const asked = tasks.flatMap((one) => one.units).filter(({ hints }) => hints.length > 0).length;
  const words = COUNTS.tasks(tasks.length, units) + COUNTS.attention(attention) + COUNTS.hints;
  const letter = columnLetters(hintColumn);
  const range = `$${letter}$${firstRow}:$${letter}$${firstRow + rowCount - 1}`;
  return {
    formula: `${literal(words)}&COUNTIF(${range},"?*")&${literal(COUNTS.hintUnit)}`,
    value: `${words}${asked}${COUNTS.hintUnit}`,
  };
}

function drawPart(page: FormPage, heading: string, tasks: readonly TaskRows[], { widths }: Layout): void {
  if (tasks.length === 0) return;
  page.line(heading, 'subheading', 24);
  for (const one of tasks) {
    page.row(taskRow(one, widths.length));
    for (const unit of one.units) page.row(unitRow(one, unit));
  }
}

/** The task over the rows of its units, in its own full words. */
function taskRow({ task, groups }: TaskRows, columns: number): FormCell[] {
  return [
    { cell: { formula: taskLink(task.id, FIRST_RECORD_ROW), value: task.id }, style: 'link' },
    { cell: task.text + (groups.length > 0 ? groupsText(groups) : ''), style: 'group', span: columns - 1 },
  ];
}

function unitRow({ task }: TaskRows, row: UnitRow): FormCell[] {
  const scale = scaleOf(row);
  const centred = (cell: SpecCell): FormCell => ({ cell, style: 'textCentered' });
  return [
    centred(task.id),
    { cell: row.unit, style: 'text' },
    centred(row.role === 'lead' && task.leadInferred ? LEAD_INFERRED : ROLE_LABELS[row.role]),
    { cell: shortened(row.quarterTarget), style: 'text' },
    ...row.months.map((month): FormCell => ({ cell: monthCell(month, scale), style: 'figure' })),
    { cell: expectedCell(row, scale), style: 'figure' },
    centred(row.measure === null ? null : (scale === 1 ? '' : TEN_THOUSAND) + row.measure),
    centred(PROGRESS_LABELS[row.progress]),
    centred(TIMELINESS_LABELS[row.timeliness]),
    { cell: runTexts(row.monthsBehind, row.monthsStill).join('\n') || null, style: 'text' },
    { cell: row.hints.map(hintText).join('\n') || null, style: 'text' },
    { cell: null, style: 'input' },
  ];
}

function shortened(text: string): string {
  return text.length > TARGET_LENGTH ? text.slice(0, TARGET_LENGTH) + BULLETIN_SHEET.cut : text;
}

function scaleOf({ months, expected }: UnitRow): number {
  const largest = Math.max(expected ?? 0, ...months.map(({ achieved }) => achieved ?? 0));
  return largest >= LARGE ? WAN : 1;
}

const scaled = (value: number, scale: number) => Number((value / scale).toPrecision(12));

function monthCell({ reported, achieved, done }: MonthEntry, scale: number): string | number {
  if (achieved !== null) return scaled(achieved, scale);
  if (!reported) return MONTH_WORDS.notReported;
  return done === null ? MONTH_WORDS.unclear : done ? MONTH_WORDS.yes : MONTH_WORDS.no;
}

function expectedCell({ expected, estimated }: UnitRow, scale: number): string | number {
  if (expected === null) return NO_SCHEDULE;
  const value = scaled(expected, scale);
  return estimated ? expectedText(value) : value;
}

/** Colours by the word in a column. `firstRow` zero-based. */
function wordFormats(
  words: readonly WordColour[],
  column: number,
  firstRow: number,
  rowCount: number,
): SpecConditionalFormat[] {
  const range = { row: firstRow, column, rowCount, columnCount: 1 };
  return words.map(([word, fill, color]) => ({
    range,
    formula: `$${columnLetters(column)}${firstRow + 1}="${word}"`,
    fill,
    color,
  }));
}
