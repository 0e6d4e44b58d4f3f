import type { CellValue } from '../domain/model/grid';
import { runExcel, toProblem } from './errors';
import { isDateFormat } from './grid-answer';
import {
  askStateParts,
  askStateXml,
  readStored,
  storedIn,
  type LoadedState,
  type StateSchema,
  type StoredState,
} from './state';

export interface TableReading {
  readonly header: string[];
  /** Body rows; days as `YYYY-MM-DD`, empty cells as null. A table without records has none. */
  readonly rows: CellValue[][];
  /** The sheet the table stands on. */
  readonly sheet: string;
  /** Zero-based sheet row of the first body row, and sheet column of the first column. */
  readonly firstRow: number;
  readonly firstColumn: number;
}

/** Cells asked for in one sync, at about 50 bytes each (value and number format) below 5 MB. */
const CELLS_PER_SYNC = 90_000;
const FEWEST_CELLS_PER_SYNC = 1_000;
const SERIAL_ZERO = Date.UTC(1899, 11, 30);
const MILLISECONDS_PER_DAY = 86_400_000;

/** Reads tables by name in three syncs and one more per 5 MB; tables that do not exist are absent from the map. */
export async function readTables(names: readonly string[]): Promise<Map<string, TableReading>> {
  return runExcel(async (context) => (await readInContext(context, names, false)).tables);
}

/** As `readTables`, and the add-in's own data in the same syncs. */
export async function readTablesAndState<T>(
  names: readonly string[],
  schema: StateSchema<T>,
): Promise<{ readonly tables: Map<string, TableReading>; readonly state: LoadedState<T> }> {
  const { tables, stored } = await runExcel((context) => readInContext(context, names, true));
  return { tables, state: readStored(stored, schema) };
}

async function readInContext(
  context: Excel.RequestContext,
  names: readonly string[],
  withState: boolean,
): Promise<{ tables: Map<string, TableReading>; stored: StoredState }> {
  const { tables } = context.workbook;
  tables.load('items/id,items/name,items/worksheet/name');
  const stateParts = withState ? askStateParts(context) : null;
  await context.sync();
  const asked = names.flatMap((name) => {
    const table = tables.items.find((item) => item.name.toLowerCase() === name.toLowerCase());
    return table === undefined ? [] : [askMeasures(name, table)];
  });
  const stateXml = stateParts ? askStateXml(context, stateParts) : [];
  if (asked.length > 0 || stateXml.length > 0) await context.sync();
  const stored = stateParts ? storedIn(stateParts, stateXml) : { ids: [], xml: [] };
  const readings = asked.map((request) => ({
    name: request.name,
    reading: emptyReading(request),
    request,
  }));
  const parts = readings.flatMap(({ reading, request }) =>
    divided({ reading, start: 0, rowCount: request.body.rowCount }, CELLS_PER_SYNC),
  );
  await readParts(context, parts, CELLS_PER_SYNC);
  for (const { reading } of readings) dropBlankRow(reading.rows);
  return { tables: new Map(readings.map(({ name, reading }) => [name, reading])), stored };
}

interface MeasuresRequest {
  readonly name: string;
  readonly sheet: string;
  readonly header: Excel.Range;
  readonly body: Excel.Range;
}

function askMeasures(name: string, table: Excel.Table): MeasuresRequest {
  const header = table.getHeaderRowRange();
  header.load('values');
  const body = table.getDataBodyRange();
  body.load('rowIndex,columnIndex,rowCount');
  return { name, sheet: table.worksheet.name, header, body };
}

function emptyReading({ sheet, header, body }: MeasuresRequest): TableReading {
  return {
    header: (header.values[0] ?? []).map(String),
    rows: [],
    sheet,
    firstRow: body.rowIndex,
    firstColumn: body.columnIndex,
  };
}

/** Rows of one table that are asked for at once. */
interface TablePart {
  readonly reading: TableReading;
  readonly start: number;
  readonly rowCount: number;
}

/** Reads as many parts as one sync can bring, then the rest; what is refused as too large is asked for in halves. */
async function readParts(
  context: Excel.RequestContext,
  parts: readonly TablePart[],
  cellsPerSync: number,
): Promise<void> {
  if (parts.length === 0) return;
  const now = fittingParts(parts, cellsPerSync);
  const asked = now.map(({ reading, start, rowCount }) => {
    const range = context.workbook.worksheets
      .getItem(reading.sheet)
      .getRangeByIndexes(reading.firstRow + start, reading.firstColumn, rowCount, reading.header.length);
    range.load('values,numberFormat');
    return { reading, range };
  });
  try {
    await context.sync();
  } catch (error) {
    if (toProblem(error).code !== 'payload-too-large' || cellsPerSync < FEWEST_CELLS_PER_SYNC) throw error;
    const half = Math.floor(cellsPerSync / 2);
    return readParts(
      context,
      parts.flatMap((part) => divided(part, half)),
      half,
    );
  }
  for (const { reading, range } of asked) reading.rows.push(...bodyRows(range));
  return readParts(context, parts.slice(now.length), cellsPerSync);
}

function fittingParts(parts: readonly TablePart[], cellsPerSync: number): readonly TablePart[] {
  let cells = 0;
  const end = parts.findIndex(({ reading, rowCount }, index) => {
    cells += reading.header.length * rowCount;
    return index > 0 && cells > cellsPerSync;
  });
  return end < 0 ? parts : parts.slice(0, end);
}

function divided({ reading, start, rowCount }: TablePart, cells: number): TablePart[] {
  const most = Math.max(1, Math.floor(cells / reading.header.length));
  const parts: TablePart[] = [];
  for (let offset = 0; offset < rowCount; offset += most) {
    parts.push({ reading, start: start + offset, rowCount: Math.min(most, rowCount - offset) });
  }
  return parts;
}

/** Excel never leaves a table without a row: the only, empty one stands for none. */
function dropBlankRow(rows: CellValue[][]): void {
  if (rows.length === 1 && rows.every((row) => row.every((cell) => cell === null))) rows.pop();
}

function bodyRows(range: Excel.Range): CellValue[][] {
  return range.values.map((row, index) =>
    row.map((value: CellValue, column) => {
      if (value === '' || value === null) return null;
      if (typeof value !== 'number') return value;
      return isDateFormat(String(range.numberFormat[index]?.[column] ?? '')) ? dayOf(value) : value;
    }),
  );
}

function dayOf(serial: number): string {
  return new Date(SERIAL_ZERO + Math.floor(serial) * MILLISECONDS_PER_DAY).toISOString().slice(0, 10);
}
