import { columnLetters } from '../../domain/model/grid';
import type { Steps } from '../../domain/model/steps';
import type {
  SheetSpec,
  SpecBlock,
  SpecCell,
  SpecConditionalFormat,
  SpecRange,
  SpecStyle,
  SpecValidation,
} from '../spec';
import { COLUMN, PROMPTS } from '../wording.zh-CN';
import type { LedgerTable } from './table';
import { systemData } from './table';

/** Zero-based row of a ledger table's header; the title and the note stand above it. */
export const HEADER_ROW = 2;

/** Row number, as Excel counts, of a table's first record. */
export const FIRST_RECORD_ROW = HEADER_ROW + 2;

/**
 * A table without records keeps blank rows, as Excel asks for one; two, because some calculation engines take a
 * table column of one row for a single value and COUNTIFS then fails.
 */
const LEAST_ROWS = 2;

/** 系统数据 is spread over columns of this many characters: a cell holds 32,767. */
const SYSTEM_CHUNK = 32000;

/** Excel takes at most this many characters in a validation list written out. */
const LIST_LIMIT = 255;

function chunks(json: string): string[] {
  const parts: string[] = [];
  for (let start = 0; start < json.length; start += SYSTEM_CHUNK)
    parts.push(json.slice(start, start + SYSTEM_CHUNK));
  return parts;
}

/** Heading of the n-th (from 0) column of 系统数据. */
export function systemTitle(index: number): string {
  return index === 0 ? COLUMN.system : `${COLUMN.system}${index + 1}`;
}

function choiceValidation(range: SpecRange, values: readonly string[]): SpecValidation | null {
  if (values.join(',').length > LIST_LIMIT) return null;
  return {
    range,
    kind: 'list',
    values,
    error: { title: PROMPTS.wrongChoiceTitle, message: PROMPTS.wrongChoice(values) },
  };
}

/** Colours by the word in a column, given as `[word, fill, font colour]`. */
export interface WordColours {
  readonly title: string;
  readonly words: readonly (readonly [string, string, string])[];
}

/** A ledger table's records in cells; every row has all columns. */
interface LedgerBody {
  readonly cells: readonly (readonly SpecCell[])[];
  /** Columns 系统数据 takes at the right of the others. */
  readonly systemColumns: number;
}

function* ledgerBody<Row, Result>(
  table: LedgerTable<Row>,
  records: readonly Result[],
  toRow: (record: Result) => Row,
): Steps<LedgerBody> {
  const cells: SpecCell[][] = [];
  let width = table.columns.length + 1;
  for (const [index, record] of records.entries()) {
    const row = toRow(record);
    const shown = table.columns.map((column) => column.write(row, FIRST_RECORD_ROW + index));
    const written = [...shown, ...chunks(systemData(table, row, shown))];
    width = Math.max(width, written.length);
    cells.push(written);
    yield;
  }
  while (cells.length < LEAST_ROWS) cells.push([]);
  for (const row of cells) {
    while (row.length < width) row.push(null);
    yield;
  }
  return { cells, systemColumns: width - table.columns.length };
}

/**
 * A ledger table as a sheet: title, one-line note, the table from row 3, system data hidden at its right.
 * Without records the table keeps blank rows. One step per record.
 * @param toRow lays a record flat
 */
export function* ledgerSheet<Row, Result>(
  table: LedgerTable<Row>,
  records: readonly Result[],
  toRow: (record: Result) => Row,
  colours: readonly WordColours[] = [],
): Steps<SheetSpec> {
  const { cells: body, systemColumns } = yield* ledgerBody(table, records, toRow);
  const titles = [
    ...table.columns.map((column) => column.title),
    ...Array.from({ length: systemColumns }, (_, index) => systemTitle(index)),
  ];
  const width = titles.length;
  const bodyRange = (column: number, columnCount = 1): SpecRange => ({
    row: HEADER_ROW + 1,
    column,
    rowCount: body.length,
    columnCount,
  });
  const blocks: SpecBlock[] = [
    { row: 0, column: 0, cells: [[table.name], [table.note]] },
    { row: HEADER_ROW, column: 0, cells: [titles, ...body] },
  ];
  const styles: SpecStyle[] = [
    { range: { row: 0, column: 0, rowCount: 1, columnCount: 1 }, style: 'ledgerTitle' },
    { range: { row: 1, column: 0, rowCount: 1, columnCount: 1 }, style: 'note' },
    { range: { row: HEADER_ROW, column: 0, rowCount: 1, columnCount: width }, style: 'header' },
    ...table.columns.map((column, index) => ({ range: bodyRange(index), style: column.style })),
    { range: bodyRange(table.columns.length, systemColumns), style: 'system' },
  ];
  return {
    name: table.name,
    mark: table.mark,
    blocks,
    styles,
    merges: [],
    columnWidths: new Map(titles.map((_, index) => [index, table.columns[index]?.width ?? 0])),
    rowHeights: new Map([
      [0, 24],
      [1, 15],
      [HEADER_ROW, 30],
    ]),
    tables: [
      {
        name: table.name,
        range: { row: HEADER_ROW, column: 0, rowCount: body.length + 1, columnCount: width },
        style: 'TableStyleLight1',
      },
    ],
    validations: table.columns.flatMap((column, index) => {
      const validation = column.choices ? choiceValidation(bodyRange(index), column.choices) : null;
      return validation ? [validation] : [];
    }),
    conditionalFormats: colours.flatMap((colour) => wordFormats(table, colour, bodyRange)),
    links: [],
    freeze: { rows: HEADER_ROW + 1, columns: 1 },
    protection: null,
    print: { orientation: 'landscape', repeatRows: [HEADER_ROW, HEADER_ROW], fitToWidth: true },
    tabColor: table.tabColor,
  };
}

function wordFormats<Row>(
  table: LedgerTable<Row>,
  colour: WordColours,
  bodyRange: (column: number) => SpecRange,
): SpecConditionalFormat[] {
  const column = table.columns.findIndex(({ title }) => title === colour.title);
  const letter = columnLetters(column);
  return colour.words.map(([word, fill, color]) => ({
    range: bodyRange(column),
    formula: `$${letter}${FIRST_RECORD_ROW}="${word}"`,
    fill,
    color,
  }));
}
