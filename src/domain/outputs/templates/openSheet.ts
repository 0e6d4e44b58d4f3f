import type { CellValue, Grid } from '../../model/grid';
import { squash } from '../../text';
import { isIdentity, readIdentity, type TemplateIdentity } from './identity';
import { LAYOUTS, type HeadWord, type TemplateField } from './layout';
import { isRowData, readRowData, type RowData } from './rowData';
import { FORM_LABEL, REFERENCE_HEADER, SELF_CHECK_PREFIX } from './wording.zh-CN';

/** A column the head was found over, or should stand over. */
export interface FoundWord {
  readonly expected: HeadWord;
  /** Zero-based within the grid; null where the head lacks it and its place is taken. */
  readonly column: number | null;
  /** What stood there instead of the word; null where nothing was changed. */
  readonly instead: string | null;
}

/** A sheet that carries a template's identity, taken apart. */
export interface TemplateSheet {
  /** Null when the identity cell was damaged: the sheet is then read like any other form. */
  readonly identity: TemplateIdentity | null;
  /** The form alone: identity, reference column and 自查 line taken out, and the head put right. */
  readonly grid: Grid;
  /** Zero-based row of the head's first row; null when the head is gone. */
  readonly headRow: number | null;
  readonly head: readonly FoundWord[];
  /** Hidden data by zero-based row. */
  readonly data: ReadonlyMap<number, RowData>;
  /** The grey column's texts by zero-based row. */
  readonly references: ReadonlyMap<number, string>;
}

/** Fewer words of the head than this are no head. */
const LEAST_WORDS = 3;

/**
 * Takes a template's sheet apart; null for a sheet that carries no identity. Only what stands in cells is used, so a
 * copied sheet, .xls, .et and .ods keep it. Never throws.
 */
export function openTemplateSheet(grid: Grid): TemplateSheet | null {
  const place = identityPlace(grid);
  if (place === null) return null;
  const identity = readIdentity(textAt(grid, place.row, place.column));
  const draft = new GridDraft(grid);
  draft.clearRow(place.row);
  const data = takeData(grid, draft);
  clearSelfCheck(grid, draft);
  const references = takeReferences(grid, draft);
  if (identity === null) return { identity, grid: draft.grid(), headRow: null, head: [], data, references };
  const { headRow, head } = findHead(grid, identity);
  if (headRow !== null) {
    for (const { expected, column, instead } of head) {
      if (column !== null && instead !== null) draft.set(headRow + expected.row, column, expected.word);
    }
  }
  return { identity, grid: draft.grid(), headRow, head, data, references };
}

/** Zero-based column a field's head stands over; null when it is gone. */
export function fieldColumn({ head }: TemplateSheet, field: TemplateField): number | null {
  return head.find(({ expected }) => expected.field === field)?.column ?? null;
}

/** A cell's own text. */
export function textAt(grid: Grid, row: number, column: number): string {
  const value = grid.values[row]?.[column];
  if (typeof value === 'string') return value;
  return grid.texts[row]?.[column] ?? '';
}

/** Zero-based row of 填报人 under the table; null when it is gone. */
export function footRow(grid: Grid): number | null {
  const label = squash(FORM_LABEL.reporter);
  for (let row = grid.values.length - 1; row >= 0; row--) {
    const cells = grid.values[row] ?? [];
    if (cells.some((cell) => typeof cell === 'string' && squash(cell).startsWith(label))) return row;
  }
  return null;
}

function identityPlace(grid: Grid): { row: number; column: number } | null {
  for (const [row, cells] of grid.values.entries()) {
    const column = cells.findIndex((cell) => typeof cell === 'string' && isIdentity(cell));
    if (column >= 0) return { row, column };
  }
  return null;
}

/** A grid's cells being changed; rows are copied when first written to. */
class GridDraft {
  private readonly values: (readonly CellValue[])[];
  private readonly texts: (readonly string[])[];

  constructor(private readonly source: Grid) {
    this.values = [...source.values];
    this.texts = [...source.texts];
  }

  set(row: number, column: number, text: string): void {
    this.values[row] = replaced(this.values[row] ?? [], column, text === '' ? null : text);
    this.texts[row] = replaced(this.texts[row] ?? [], column, text);
  }

  clearRow(row: number): void {
    this.values[row] = (this.values[row] ?? []).map(() => null);
    this.texts[row] = (this.texts[row] ?? []).map(() => '');
  }

  grid(): Grid {
    return { ...this.source, values: this.values, texts: this.texts };
  }
}

function replaced<Item>(items: readonly Item[], index: number, item: Item): Item[] {
  return items.map((old, i) => (i === index ? item : old));
}

function takeData(grid: Grid, draft: GridDraft): Map<number, RowData> {
  const found = new Map<number, RowData>();
  grid.values.forEach((cells, row) =>
    cells.forEach((cell, column) => {
      if (typeof cell !== 'string' || !isRowData(cell)) return;
      const data = readRowData(cell);
      if (data !== null) found.set(row, data);
      draft.set(row, column, '');
    }),
  );
  return found;
}

function clearSelfCheck(grid: Grid, draft: GridDraft): void {
  grid.values.forEach((cells, row) =>
    cells.forEach((cell, column) => {
      if (typeof cell === 'string' && cell.startsWith(SELF_CHECK_PREFIX)) draft.set(row, column, '');
    }),
  );
}

/** The grey column is no column of the form: its texts are last month's. */
function takeReferences(grid: Grid, draft: GridDraft): Map<number, string> {
  const found = new Map<number, string>();
  const wanted = squash(REFERENCE_HEADER);
  grid.values.forEach((cells, headRow) =>
    cells.forEach((cell, column) => {
      if (typeof cell !== 'string' || squash(cell) !== wanted) return;
      draft.set(headRow, column, '');
      for (let row = headRow + 1; row < grid.values.length; row++) {
        const text = textAt(grid, row, column);
        if (text === '') continue;
        found.set(row, text);
        draft.set(row, column, '');
      }
    }),
  );
  return found;
}

interface HeadFound {
  readonly headRow: number | null;
  readonly head: readonly FoundWord[];
}

function findHead(grid: Grid, { kind }: TemplateIdentity): HeadFound {
  const words = LAYOUTS[kind].head;
  let best: { row: number; columns: (number | null)[]; count: number } | null = null;
  for (let row = 0; row < grid.values.length; row++) {
    const columns = words.map((expected) => columnOfWord(grid, row + expected.row, expected.word));
    const count = columns.filter((column) => column !== null).length;
    if (count > (best?.count ?? LEAST_WORDS - 1)) best = { row, columns, count };
  }
  if (best === null) return { headRow: null, head: [] };
  const { row, columns } = best;
  return {
    headRow: row,
    head: words.map((expected, index) =>
      foundWord(grid, row, words, columns, expected, columns[index] ?? null),
    ),
  };
}

function columnOfWord(grid: Grid, row: number, word: string): number | null {
  const wanted = squash(word);
  const column = (grid.values[row] ?? []).findIndex(
    (_, index) => squash(textAt(grid, row, index)) === wanted,
  );
  return column < 0 ? null : column;
}

/** A word that is gone stands where its neighbour in the head says it should, unless another word is there. */
function foundWord(
  grid: Grid,
  headRow: number,
  words: readonly HeadWord[],
  columns: readonly (number | null)[],
  expected: HeadWord,
  own: number | null,
): FoundWord {
  if (own !== null) return { expected, column: own, instead: null };
  const column = expected.column + shiftBeside(words, columns, expected);
  const taken = words.some((other, i) => other.row === expected.row && columns[i] === column);
  const width = grid.values[0]?.length ?? 0;
  if (taken || column < 0 || column >= width) return { expected, column: null, instead: null };
  return { expected, column, instead: textAt(grid, headRow + expected.row, column) };
}

/** How far the nearest word that was found stands from its place; the one on the left where two are as near. */
function shiftBeside(
  words: readonly HeadWord[],
  columns: readonly (number | null)[],
  expected: HeadWord,
): number {
  let shift = 0;
  let nearest = Infinity;
  words.forEach((other, i) => {
    const column = columns[i] ?? null;
    const distance = Math.abs(other.column - expected.column) + (other.column > expected.column ? 0.5 : 0);
    if (column === null || distance >= nearest) return;
    nearest = distance;
    shift = column - other.column;
  });
  return shift;
}
