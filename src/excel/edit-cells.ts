import type { CellValue } from '../domain/model/grid';
import { runExcel } from './errors';
import { literalText, needsQuote } from './literal';
import { quietly } from './quiet';

/** A cell of any sheet to be written. */
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
  if (edits.length === 0) return;
  await runExcel((context) =>
    quietly(context, async (endQuiet) => {
      for (const { sheet, cell, value, textCell } of edits) {
        setCell(context.workbook.worksheets.getItem(sheet).getRange(cell), value, textCell ?? false);
      }
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
