import type { SpecCell } from '../sheets/spec';
import { writtenValue } from './draw/cells';
import { ExcelProblem, runExcel } from './errors';
import { PayloadGate, sliceRows } from './payload';
import { quietly } from './quiet';

/**
 * Adds rows at the end of a table: written below it in blocks, then the table is widened over them. Three syncs and
 * one more per 5 MB. Throws `item-not-found`, `rows-occupied` when something stands below the table.
 */
export async function appendRows(table: string, rows: readonly (readonly SpecCell[])[]): Promise<void> {
  await resizeWith(table, rows, 'append');
}

/** Replaces all rows of a table, in place, so that formulas referring to it stay alive. Otherwise as `appendRows`. */
export async function replaceRows(table: string, rows: readonly (readonly SpecCell[])[]): Promise<void> {
  await resizeWith(table, rows, 'replace');
}

/** Where a table stands, loaded, and where its rows are to end. */
interface Fitting {
  readonly sheet: string;
  readonly headerRow: number;
  readonly column: number;
  readonly columnCount: number;
  readonly bodyRow: number;
  /** One below the last body row now, and after. */
  readonly bodyEnd: number;
  readonly newEnd: number;
  /** First row to be written. */
  readonly start: number;
  readonly showTotals: boolean;
  /** Number formats of the first body row, one per column: those of the whole column. */
  readonly numberFormats: readonly string[];
}

async function resizeWith(
  name: string,
  rows: readonly (readonly SpecCell[])[],
  manner: 'append' | 'replace',
): Promise<void> {
  if (rows.length === 0 && manner === 'append') return;
  const work = async (context: Excel.RequestContext): Promise<void> => {
    const fitting = await measureFitting(context, name, rows.length, manner);
    if (fitting.newEnd > fitting.bodyEnd) await assertRoom(context, name, fitting);
    await quietly(context, async (endQuiet) => {
      await fill(context, name, rows, fitting, manner);
      endQuiet();
      await context.sync();
    });
  };
  await runExcel(work, { table: name });
}

async function measureFitting(
  context: Excel.RequestContext,
  name: string,
  rowCount: number,
  manner: 'append' | 'replace',
): Promise<Fitting> {
  const table = context.workbook.tables.getItem(name);
  table.load('showTotals,worksheet/name');
  const header = table.getHeaderRowRange();
  header.load('rowIndex,columnIndex,columnCount');
  const body = table.getDataBodyRange();
  body.load('rowIndex,rowCount');
  const firstRow = body.getRow(0);
  firstRow.load('values,numberFormat');
  await context.sync();
  const bodyEnd = body.rowIndex + body.rowCount;
  const blank = body.rowCount === 1 && (firstRow.values[0] ?? []).every((value) => value === '');
  const start = manner === 'append' && !blank ? bodyEnd : body.rowIndex;
  return {
    sheet: table.worksheet.name,
    headerRow: header.rowIndex,
    column: header.columnIndex,
    columnCount: header.columnCount,
    bodyRow: body.rowIndex,
    bodyEnd,
    newEnd: start + Math.max(1, rowCount),
    start,
    showTotals: table.showTotals,
    numberFormats: (firstRow.numberFormat[0] ?? []).map(String),
  };
}

async function assertRoom(context: Excel.RequestContext, table: string, fitting: Fitting): Promise<void> {
  const totals = fitting.showTotals ? 1 : 0;
  const below = bodyRows(context, fitting, fitting.bodyEnd + totals, fitting.newEnd + totals);
  below.load('values');
  await context.sync();
  const free = below.values.every((row) => row.every((value) => value === ''));
  if (!free) throw new ExcelProblem('rows-occupied', { table });
}

function bodyRows(
  context: Excel.RequestContext,
  { sheet, column, columnCount }: Fitting,
  from: number,
  to: number,
): Excel.Range {
  return context.workbook.worksheets.getItem(sheet).getRangeByIndexes(from, column, to - from, columnCount);
}

async function fill(
  context: Excel.RequestContext,
  name: string,
  rows: readonly (readonly SpecCell[])[],
  fitting: Fitting,
  manner: 'append' | 'replace',
): Promise<void> {
  const {
    sheet,
    headerRow,
    column,
    columnCount,
    bodyRow,
    bodyEnd,
    newEnd,
    start,
    showTotals,
    numberFormats,
  } = fitting;
  const gate = new PayloadGate(context);
  const table = context.workbook.tables.getItem(name);
  table.clearFilters();
  if (showTotals) table.showTotals = false;
  if (manner === 'replace') bodyRows(context, fitting, bodyRow, bodyEnd).clear('Contents');
  // A quoting apostrophe is only sure to vanish in a General cell; the columns' own formats come back below.
  bodyRows(context, fitting, start, newEnd).numberFormat = 'General' as unknown as string[][];
  await writeBody(gate, sheet, start, column, columnCount, rows);
  context.workbook.tables.getItem(name).resize(bodyRows(context, fitting, headerRow, newEnd));
  if (newEnd > bodyEnd) {
    bodyRows(context, fitting, bodyEnd, newEnd).copyFrom(
      bodyRows(context, fitting, bodyRow, bodyRow + 1),
      'Formats',
    );
  }
  numberFormats.forEach((format, index) => {
    const cells = bodyRows(context, { ...fitting, column: column + index, columnCount: 1 }, start, newEnd);
    cells.numberFormat = format as unknown as string[][];
  });
  if (showTotals) context.workbook.tables.getItem(name).showTotals = true;
}

async function writeBody(
  gate: PayloadGate,
  sheetName: string,
  row: number,
  column: number,
  columnCount: number,
  rows: readonly (readonly SpecCell[])[],
): Promise<void> {
  const written = rows.map((cells) =>
    Array.from({ length: columnCount }, (_, index) => writtenValue(cells[index] ?? null)),
  );
  for (const slice of sliceRows(written)) {
    const sheet = await gate.sheet(sheetName, slice.bytes);
    sheet.getRangeByIndexes(row + slice.start, column, slice.rows.length, columnCount).values =
      slice.rows as SpecCell[][];
  }
}
