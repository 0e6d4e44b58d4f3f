import type { Grid } from '../model/grid';
import { cleanText, comparable, isBlank, squash } from '../text';
import { formLabelAt } from './form';
import type { ColumnMapping, HeaderBlock } from './header';
import { classifyHeader, HeaderReader } from './header';
import { withGroupColumn } from './groupColumn';
import { SheetView } from './sheetView';
import { KNOWN_TEMPLATES, LIVELIHOOD_HEADER, REQUIRED_COLUMNS, TITLE_WORDS } from './vocabulary';
import type { ColumnRole, TableFamily } from './vocabulary';

/** 附件1, 附件2, 附件3, 附件4. */
export type AttachmentKind = 'main' | 'livelihood' | 'plan' | 'report';

/** How a head differs from the known template nearest to it. */
export interface HeaderDifference {
  readonly template: string;
  readonly exact: boolean;
  readonly missing: readonly string[];
  readonly added: readonly string[];
  /** Columns that go by another word here: 责任领导 for 牵头领导. */
  readonly renamed: readonly { readonly from: string; readonly to: string }[];
  /** The words are the template's, their order is not. */
  readonly moved: boolean;
}

/** One attachment found on a sheet: where it stands and what its columns hold. */
export interface Recognised {
  readonly kind: AttachmentKind;
  readonly grid: Grid;
  readonly title: string | null;
  /** The year the title names. */
  readonly year: number | null;
  /** Everything written above the head: title, （ 月）, 填报单位 … , as zero-based rows of the grid. */
  readonly frontRows: readonly number[];
  /** Header rows, repeated ones included. */
  readonly headerRows: readonly number[];
  /** The rows under the heads, in order; forms, notes and blank rows are still among them. */
  readonly bodyRows: readonly number[];
  readonly firstColumn: number;
  readonly lastColumn: number;
  readonly mapping: ColumnMapping;
  readonly headerText: string;
  /** Kind and header words in order: equal for equal templates. */
  readonly fingerprint: string;
  readonly difference: HeaderDifference;
  /** Columns the template has and this head lacks. */
  readonly missing: readonly ColumnRole[];
}

interface Title {
  readonly row: number;
  readonly text: string;
  readonly kind: AttachmentKind | null;
}

const FAMILY: Readonly<Record<AttachmentKind, TableFamily>> = {
  main: 'notice',
  livelihood: 'notice',
  plan: 'plan',
  report: 'report',
};

/** Which family of columns an attachment has. */
export function familyOf(kind: AttachmentKind): TableFamily {
  return FAMILY[kind];
}

/**
 * Finds the attachments on a sheet by title and header words, wherever they stand: several on one sheet, heads
 * repeated at page breaks, two tables side by side. Returns them in reading order; empty when there is none.
 * Never throws.
 */
export function recogniseGrid(grid: Grid): Recognised[] {
  const view = new SheetView(grid, null);
  const reader = new HeaderReader(view);
  return columnStrips(view, reader).flatMap(([first, last]) => recogniseStrip(view, reader, first, last));
}

/** The same attachment read through another mapping of its columns (chosen in the pane). */
export function withMapping(recognised: Recognised, mapping: ColumnMapping): Recognised {
  return { ...recognised, mapping, missing: missingColumns(familyOf(recognised.kind), mapping) };
}

/** Two tables side by side each have their own 序号 column: the sheet is then read strip by strip. */
function columnStrips(view: SheetView, reader: HeaderReader): [number, number][] {
  const whole: [number, number] = [0, view.columnCount - 1];
  for (let row = 0; row < Math.min(view.rowCount, 60); row++) {
    const serials = view
      .filledColumns(row)
      .filter((column) => reader.classify(row, column, 'notice')?.role === 'serial');
    if (serials.length < 2) continue;
    const strips = serials.map((column, index): [number, number] => [
      index === 0 ? 0 : column,
      (serials[index + 1] ?? view.columnCount) - 1,
    ]);
    if (strips.every(([first, last]) => reader.headerAt(row, first, last) !== null)) return strips;
  }
  return [whole];
}

function recogniseStrip(view: SheetView, reader: HeaderReader, first: number, last: number): Recognised[] {
  const blocks: HeaderBlock[] = [];
  for (let row = 0; row < view.rowCount; row++) {
    const block = reader.headerAt(row, first, last);
    if (block === null) continue;
    blocks.push(block);
    row = block.lastRow;
  }
  const found: Draft[] = [];
  let previousEnd = -1;
  blocks.forEach((block, index) => {
    const front = frontOf(view, block, previousEnd, found.length > 0);
    const bodyEnd = (blocks[index + 1]?.firstRow ?? view.rowCount) - 1;
    const body = range(block.lastRow + 1, bodyEnd);
    previousEnd = bodyEnd;
    const previous = found.at(-1);
    // What was taken for the end of the table above turned out to be the front of this head.
    if (previous !== undefined) dropRows(previous.bodyRows, front.rows);
    if (previous !== undefined && continues(previous, block, front.titles)) {
      previous.headerRows.push(...range(block.firstRow, block.lastRow));
      previous.frontRows.push(...front.rows);
      previous.bodyRows.push(...body);
      return;
    }
    found.push(build(view, block, front, body));
  });
  return found.map((draft) =>
    familyOf(draft.kind) === 'notice'
      ? { ...draft, mapping: withGroupColumn(draft.mapping, view, draft.bodyRows) }
      : draft,
  );
}

/** An attachment while its repeated heads are still being gathered. */
type Draft = Recognised & { frontRows: number[]; headerRows: number[]; bodyRows: number[] };

function dropRows(rows: number[], dropped: readonly number[]): void {
  const first = dropped[0];
  if (first === undefined) return;
  while (rows.length > 0 && (rows.at(-1) ?? 0) >= first) rows.pop();
}

/** The rows above a head that belong to it: back to the last table row of the attachment before. */
function frontOf(
  view: SheetView,
  block: HeaderBlock,
  previousEnd: number,
  afterTable: boolean,
): { rows: number[]; titles: Title[] } {
  const titles: Title[] = [];
  let start = afterTable ? block.firstRow : previousEnd + 1;
  if (afterTable) {
    // Only what looks like a title block is taken from the table above; everything else stays its data.
    for (let row = block.firstRow - 1; row > block.firstRow - 9 && row > 0; row--) {
      if (view.isRowBlank(row)) continue;
      if (!isFrontRow(view, row, block)) break;
      start = row;
    }
  }
  const rows = range(start, block.firstRow - 1);
  for (const row of rows) {
    const text = cleanText(
      view
        .filledColumns(row, block.firstColumn, block.lastColumn)
        .map((column) => view.own(row, column))
        .join(' '),
    );
    if (isTitle(text)) titles.push({ row, text, kind: kindOfTitle(text) });
  }
  return { rows, titles };
}

function isFrontRow(view: SheetView, row: number, block: HeaderBlock): boolean {
  const filled = view.filledColumns(row, block.firstColumn, block.lastColumn);
  const first = filled[0];
  if (first === undefined) return true;
  const text = view.ownSquashed(row, first);
  if (filled.length === 1)
    return (
      isTitle(text) ||
      /^[（(].{0,6}月.{0,3}[）)]$/.test(text) ||
      formLabelAt(text) !== null ||
      /^单位[:：]/.test(text)
    );
  // A footer (填报人 …) closes the table above, it does not open this one.
  return filled.some((column) => formLabelAt(view.ownSquashed(row, column)) === 'unit');
}

/** True for the title of an attachment or table, or the line that numbers it (附件1). */
export function isTitle(text: string): boolean {
  const squashed = squash(text);
  if (squashed === '' || squashed.length > 60) return false;
  if (/[。；;]$/.test(squashed)) return false;
  return (
    /^附件[0-9一二三四五六七八九十：:-]*/.test(squashed) ||
    kindOfTitle(squashed) !== null ||
    /(?:表|清单|台账|一览)$/.test(squashed)
  );
}

function kindOfTitle(text: string): AttachmentKind | null {
  const squashed = squash(text);
  for (const { kind, pattern } of TITLE_WORDS) {
    if (pattern.test(squashed)) return kind;
  }
  return null;
}

/** A repeated head: the same kind of columns in the same places, and no title of something else in between. */
function continues(previous: Recognised, block: HeaderBlock, titles: readonly Title[]): boolean {
  if (familyOf(previous.kind) !== block.family) return false;
  const titled = nearestKind(titles);
  if (titled !== null) return titled === previous.kind;
  if (titles.length > 0) return false;
  const sameHead = previous.fingerprint === fingerprintOf(previous.kind, block.words);
  return (
    sameHead || block.family !== 'notice' || isLivelihoodHeader(block) === (previous.kind === 'livelihood')
  );
}

/** The kind the title nearest to the head names: further up a notice lists all its attachments. */
function nearestKind(titles: readonly Title[]): AttachmentKind | null {
  return titles.filter((title) => title.kind !== null).at(-1)?.kind ?? null;
}

function build(
  view: SheetView,
  block: HeaderBlock,
  front: { rows: number[]; titles: Title[] },
  body: number[],
): Draft {
  const kind = kindOf(view, block, front.titles);
  const named = front.titles.filter((title) => !/^附件\s*[0-9一二三四五六七八九十]*$/.test(title.text));
  const title =
    (named.filter((item) => item.kind === kind).at(-1) ?? named.at(-1) ?? front.titles.at(-1))?.text ?? null;
  return {
    kind,
    grid: view.grid,
    title,
    year: yearIn(view, front.rows, title),
    frontRows: front.rows,
    headerRows: range(block.firstRow, block.lastRow),
    bodyRows: body,
    firstColumn: block.firstColumn,
    lastColumn: block.lastColumn,
    mapping: block.mapping,
    headerText: block.fullText,
    fingerprint: fingerprintOf(kind, block.words),
    difference: differenceOf(kind, block),
    missing: missingColumns(block.family, block.mapping),
  };
}

/** Title first, then what the task column is called, then whether there is a category; the sheet's name only breaks a tie. */
function kindOf(view: SheetView, block: HeaderBlock, titles: readonly Title[]): AttachmentKind {
  if (block.family !== 'notice') return block.family;
  const named = nearestKind(titles.filter((title) => title.kind === 'main' || title.kind === 'livelihood'));
  if (named === 'livelihood' || isLivelihoodHeader(block)) return 'livelihood';
  if (named === 'main' || block.mapping.category !== undefined) return 'main';
  return LIVELIHOOD_HEADER.test(view.grid.name) || /附件2/.test(squash(view.grid.name))
    ? 'livelihood'
    : 'main';
}

function isLivelihoodHeader(block: HeaderBlock): boolean {
  return block.words.some((word) => LIVELIHOOD_HEADER.test(word));
}

const FILLED_ON = /(?:填\s*报|填\s*表|报\s*送|上\s*报)\s*(?:时\s*间|日\s*期)\s*[:：]?[^，；]*/g;

function yearIn(view: SheetView, rows: readonly number[], title: string | null): number | null {
  // A December report is filled in in the next year's January: the day of filling names no year.
  const texts = [title ?? '', ...rows.map((row) => view.rowText(row).replace(FILLED_ON, ''))];
  for (const text of texts) {
    const match = /(20\d{2})年/.exec(comparable(text));
    if (match !== null) return Number(match[1]);
  }
  return null;
}

function fingerprintOf(kind: AttachmentKind, words: readonly string[]): string {
  return `${kind}:${words.join('|')}`;
}

function differenceOf(kind: AttachmentKind, block: HeaderBlock): HeaderDifference {
  const quarters = ['q1', 'q2', 'q3', 'q4'] as const;
  const banner = quarters.every((role) => block.wordOf[role] !== undefined)
    ? block.wordOf.quarters
    : undefined;
  const shown = block.words.filter((word) => word !== banner);
  const differences = KNOWN_TEMPLATES.filter((template) => template.kind === kind).map((template) => {
    const absent = template.headers.filter((word) => !shown.includes(word));
    const extra = shown.filter((word) => !template.headers.includes(word));
    const renamed = absent.flatMap((from) => {
      const role = classifyHeader(from, block.family)?.role;
      const to = role === undefined ? undefined : block.wordOf[role];
      return to !== undefined && extra.includes(to) ? [{ from, to }] : [];
    });
    const missing = absent.filter((word) => !renamed.some((pair) => pair.from === word));
    const added = extra.filter((word) => !renamed.some((pair) => pair.to === word));
    const same = absent.length === 0 && extra.length === 0;
    const exact = same && template.headers.every((word, index) => word === shown[index]);
    return { template: template.name, exact, missing, added, renamed, moved: same && !exact };
  });
  const distance = (difference: HeaderDifference): number =>
    difference.missing.length + difference.added.length + difference.renamed.length;
  return differences.reduce((best, next) => (distance(next) < distance(best) ? next : best));
}

function missingColumns(family: TableFamily, mapping: ColumnMapping): ColumnRole[] {
  return REQUIRED_COLUMNS[family].filter((role) => {
    if (mapping[role] !== undefined) return false;
    return !(role === 'units' && mapping.leadUnits !== undefined);
  });
}

function range(first: number, last: number): number[] {
  return last < first ? [] : Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** True when a sheet that is no attachment still holds what looks like a table somebody filled in. */
export function looksLikeTable(grid: Grid): boolean {
  let rows = 0;
  for (const row of grid.texts) {
    const filled = row.filter((text) => !isBlank(text));
    if (filled.length >= 3 && filled.some((text) => squash(text).length >= 8)) rows++;
    if (rows >= 3) return true;
  }
  return false;
}
