import type { CellValue } from '../domain/model/grid';
import { runExcel } from './errors';
import { literalText, needsQuote } from './literal';
import { quietly } from './quiet';

/** A cell of a table to be written: by its column's heading and the zero-based row of the body. */
export interface TableCellEdit {
  readonly table: string;
  readonly column: string;
  readonly row: number;
  readonly value: CellValue;
}

/** Writes single cells of tables, text as text, in one sync. Throws `item-not-found` for a missing table or column. */
export async function writeTableCells(edits: readonly TableCellEdit[]): Promise<void> {
  await writeEdits(
    edits.map(({ table, column, row, value }) => ({
      value,
      textCell: false,
      target: (context) =>
        context.workbook.tables.getItem(table).columns.getItem(column).getDataBodyRange().getCell(row, 0),
    })),
  );
}

export interface CellEdit {
  readonly sheet: string;
  /** A1 address. */
  readonly cell: string;
  readonly value: CellValue;
  /** The cell is formatted as text already (a form's own): its format, which protection forbids to touch, stays. */
  readonly textCell?: boolean;
}

/** Writes single cells of any sheet, text as text, in one sync. Throws `item-not-found`, `sheet-protected`. */
export async function writeCells(edits: readonly CellEdit[]): Promise<void> {
  await writeEdits(
    edits.map(({ sheet, cell, value, textCell }) => ({
      value,
      textCell: textCell ?? false,
      target: (context) => context.workbook.worksheets.getItem(sheet).getRange(cell),
    })),
  );
}

interface PendingEdit {
  readonly value: CellValue;
  readonly textCell: boolean;
  readonly target: (context: Excel.RequestContext) => Excel.Range;
}

async function writeEdits(edits: readonly PendingEdit[]): Promise<void> {
  if (edits.length === 0) return;
  await runExcel((context) =>
    quietly(context, async (endQuiet) => {
      for (const { value, textCell, target } of edits) setCell(target(context), value, textCell);
      endQuiet();
      await context.sync();
    }),
  );
}

function setCell(cell: Excel.Range, value: CellValue, textCell: boolean): void {
  if (textCell || typeof value !== 'string' || !needsQuote(value)) {
    cell.values = [[value ?? '']];
    return;
  }
  // The apostrophe is only sure to vanish in a General cell; as text the cell then survives being edited by hand.
  cell.numberFormat = [['General']];
  cell.values = [[literalText(value)]];
  cell.numberFormat = [['@']];
}
