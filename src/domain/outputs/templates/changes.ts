import type { TemplateChangeKind, Severity } from '../../model/finding';
import { addressInGrid, type Grid } from '../../model/grid';
import { squash } from '../../text';
import { rowHash, type TemplateIdentity } from './identity';
import { LAYOUTS } from './layout';
import { fieldColumn, footRow, textAt, type TemplateSheet } from './openSheet';
import { ATTACHMENT_LABELS, FORM_LABEL, monthLine, TEMPLATE_TITLES } from './wording.zh-CN';

/** One way a template was altered. */
export interface TemplateChange {
  readonly kind: TemplateChangeKind;
  /** A1 address of the first place; null where there is none to point to. */
  readonly cell: string | null;
  /** The serials or words it is about. */
  readonly what: string;
}

/** A pre-filled row found again: its zero-based row in the grid and the serial it was issued with. */
export interface FoundRow {
  readonly row: number;
  readonly serial: string;
}

const MOST_NAMED = 5;

/** Changes that lose or falsify nothing are only told. */
export function changeSeverity(kind: TemplateChangeKind): Severity {
  return kind === 'validation' || kind === 'rows-moved' ? 'info' : 'warning';
}

/** The pre-filled rows, in the order they now stand: by serial, and by their text where the serial was changed. */
export function findRows(sheet: TemplateSheet): FoundRow[] {
  const { identity, grid, headRow } = sheet;
  const serialColumn = fieldColumn(sheet, 'serial');
  if (identity === null || headRow === null || serialColumn === null) return [];
  const first = headRow + LAYOUTS[identity.kind].headRows;
  const issued = new Set(identity.rows.map(({ serial }) => serial));
  const found: FoundRow[] = [];
  const open: number[] = [];
  for (let row = first; row < grid.values.length; row++) {
    const serial = squash(textAt(grid, row, serialColumn));
    if (issued.has(serial)) found.push({ row, serial });
    else open.push(row);
  }
  const missing = identity.rows.filter(({ serial }) => !found.some((other) => other.serial === serial));
  for (const { serial, hash } of missing) {
    const at = open.findIndex((row) => hashAt(sheet, row, serial) === hash);
    for (const row of at < 0 ? [] : open.splice(at, 1)) found.push({ row, serial });
  }
  return found.sort((a, b) => a.row - b.row);
}

function hashAt(sheet: TemplateSheet, row: number, serial: string): string {
  const text = fieldColumn(sheet, 'text');
  const target = fieldColumn(sheet, 'target');
  const given = sheet.identity?.rows.find((issued) => issued.serial === serial)?.targetGiven ?? false;
  return rowHash(
    text === null ? '' : textAt(sheet.grid, row, text),
    target === null || !given ? '' : textAt(sheet.grid, row, target),
  );
}

/** Every way the sheet differs from what was issued; each kind once, naming all its places. */
export function changesOf(sheet: TemplateSheet): TemplateChange[] {
  if (sheet.identity === null) return [{ kind: 'identity', cell: null, what: '' }];
  const rows = findRows(sheet);
  const merged = mergedChange(sheet, rows);
  return [
    headChange(sheet),
    columnChange(sheet),
    deletedRows(sheet.identity, rows),
    movedRows(sheet, rows),
    insertedRows(sheet, rows),
    merged,
    lockedText(sheet, rows, merged !== null),
    validationChange(sheet, rows),
  ].filter((change) => change !== null);
}

function headChange({ head, headRow, grid }: TemplateSheet): TemplateChange | null {
  if (headRow === null) return { kind: 'header', cell: null, what: '' };
  const changed = head.filter(({ instead }) => instead !== null);
  const [first] = changed;
  if (!first) return null;
  return {
    kind: 'header',
    cell: addressInGrid(grid, headRow + first.expected.row, first.column ?? 0),
    what: named(
      changed.map(({ expected, instead }) => `“${squash(expected.word)}”改为“${squash(instead ?? '')}”`),
    ),
  };
}

/** Columns that stand elsewhere. A column that is gone is reported by the reader as a missing one. */
function columnChange({ head, headRow, grid }: TemplateSheet): TemplateChange | null {
  if (headRow === null || head.some(({ column }) => column === null)) return null;
  const shifted = head.filter(({ expected, column }) => (column ?? 0) + grid.left !== expected.column);
  const [first] = shifted;
  if (!first) return null;
  return {
    kind: 'columns',
    cell: addressInGrid(grid, headRow, first.column ?? 0),
    what: named(shifted.map(({ expected }) => squash(expected.word))),
  };
}

function deletedRows(identity: TemplateIdentity, rows: readonly FoundRow[]): TemplateChange | null {
  const present = new Set(rows.map(({ serial }) => serial));
  const gone = identity.rows.filter(({ serial }) => !present.has(serial));
  return gone.length === 0
    ? null
    : { kind: 'rows-deleted', cell: null, what: named(gone.map(({ serial }) => serial)) };
}

function movedRows({ identity, grid }: TemplateSheet, rows: readonly FoundRow[]): TemplateChange | null {
  const order = new Map(identity?.rows.map(({ serial }, index) => [serial, index]));
  const moved = rows.filter(({ serial }, index) => {
    const above = rows[index - 1];
    return above !== undefined && (order.get(serial) ?? 0) < (order.get(above.serial) ?? 0);
  });
  const [first] = moved;
  if (!first) return null;
  return {
    kind: 'rows-moved',
    cell: addressInGrid(grid, first.row, 0),
    what: named(moved.map(({ serial }) => serial)),
  };
}

/** Rows between the issued ones, a row there twice, or more rows above the foot than were issued. */
function insertedRows(sheet: TemplateSheet, rows: readonly FoundRow[]): TemplateChange | null {
  const { identity, grid } = sheet;
  const [first, last] = [rows[0], rows.at(-1)];
  if (!identity || !first || !last) return null;
  const own = new Set(rows.map(({ row }) => row));
  const between: number[] = [];
  for (let row = first.row + 1; row < last.row; row++) if (!own.has(row)) between.push(row);
  const twice = rows.filter(
    ({ serial }, index) => rows.findIndex((other) => other.serial === serial) < index,
  );
  const foot = footRow(grid);
  const extra = foot === null ? 0 : foot - last.row - 2 - identity.spareRows;
  const moved = movedRows(sheet, rows) !== null;
  const places = [
    ...between.filter((row) => !moved || !isRowBlank(grid, row)),
    ...twice.map(({ row }) => row),
  ];
  if (places.length === 0 && (extra <= 0 || moved)) return null;
  const at = places[0] ?? last.row + 1;
  const numbers = places.map((row) => `第${grid.top + row + 1}行`);
  return { kind: 'rows-inserted', cell: addressInGrid(grid, at, 0), what: named(numbers) };
}

function isRowBlank(grid: Grid, row: number): boolean {
  return (grid.values[row] ?? []).every((_, column) => squash(textAt(grid, row, column)) === '');
}

/** Issued forms merge nothing below the head but the foot's signature. */
function mergedChange({ grid }: TemplateSheet, rows: readonly FoundRow[]): TemplateChange | null {
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last) return null;
  const merges = grid.merges.filter(({ row, rowCount }) => row + rowCount > first.row && row <= last.row);
  const [merge] = merges;
  if (!merge) return null;
  const addresses = merges.map(
    ({ row, column, rowCount, columnCount }) =>
      `${addressInGrid(grid, row, column)}:${addressInGrid(grid, row + rowCount - 1, column + columnCount - 1)}`,
  );
  return { kind: 'merged', cell: addressInGrid(grid, merge.row, merge.column), what: named(addresses) };
}

function lockedText(sheet: TemplateSheet, rows: readonly FoundRow[], merged: boolean): TemplateChange | null {
  const { identity, grid } = sheet;
  if (!identity) return null;
  const serialColumn = fieldColumn(sheet, 'serial');
  const altered = merged
    ? []
    : rows.filter(({ row, serial }) => {
        const issued = identity.rows.find((other) => other.serial === serial);
        const written = serialColumn === null ? serial : squash(textAt(grid, row, serialColumn));
        return written !== serial || hashAt(sheet, row, serial) !== issued?.hash;
      });
  const front = missingTexts(grid, identity);
  if (altered.length === 0 && front.length === 0) return null;
  const first = altered[0];
  return {
    kind: 'locked-text',
    cell: first ? addressInGrid(grid, first.row, serialColumn ?? 0) : null,
    what: named([...altered.map(({ serial }) => serial), ...front.map((text) => `“${text}”`)]),
  };
}

/** Fixed texts around the table that are gone. 填报单位 is told apart: it may be another unit's. */
function missingTexts(grid: Grid, { kind, year, period }: TemplateIdentity): string[] {
  const expected = [
    ATTACHMENT_LABELS[kind],
    TEMPLATE_TITLES[kind](year),
    ...(period === null ? [] : [monthLine(period)]),
    FORM_LABEL.date,
    FORM_LABEL.reporter,
    FORM_LABEL.phone,
    FORM_LABEL.signature,
  ].map(squash);
  const written = new Set<string>();
  const labels: string[] = [];
  grid.values.forEach((cells, row) =>
    cells.forEach((cell, column) => {
      if (cell === null) return;
      const text = squash(textAt(grid, row, column));
      written.add(text);
      if (/[:：]/.test(text)) labels.push(text);
    }),
  );
  // a value typed behind its label leaves the label as it was
  return expected.filter(
    (text) => !written.has(text) && !(/：$/.test(text) && labels.some((l) => l.startsWith(text))),
  );
}

/** Entry cells without a rule, where the reader can tell: pasting takes the rules of the cells it came from. */
function validationChange(sheet: TemplateSheet, rows: readonly FoundRow[]): TemplateChange | null {
  const { identity, grid } = sheet;
  const ranges = grid.validated;
  if (!identity || !ranges) return null;
  const columns = LAYOUTS[identity.kind].entries.flatMap((field) => fieldColumn(sheet, field) ?? []);
  const bare = rows.flatMap(({ row }) =>
    columns
      .filter(
        (column) =>
          !ranges.some(
            (range) =>
              row >= range.row &&
              row < range.row + range.rowCount &&
              column >= range.column &&
              column < range.column + range.columnCount,
          ),
      )
      .map((column) => addressInGrid(grid, row, column)),
  );
  const [first] = bare;
  return first === undefined ? null : { kind: 'validation', cell: first, what: named(bare) };
}

function named(things: readonly string[]): string {
  const shown = things.slice(0, MOST_NAMED).join('、');
  return things.length > MOST_NAMED ? `${shown}等${things.length}处` : shown;
}
