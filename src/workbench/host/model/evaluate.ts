import { recalculate } from '../excelts/engine';
import type { Scalar } from '../store/cell';
import { newCell } from '../store/cell';
import { SheetStore } from '../store/sheet';
import type { WorkbookStore } from '../store/workbook';
import { quoteSheet } from '../store/address';
import { qualifyReferences } from './formula-references';

const SCRATCH = '~scratch~';

/** A formula to evaluate as if it stood on a sheet. */
export interface Question {
  readonly sheet: SheetStore;
  readonly formula: string;
}

/**
 * The values of formulas that stand in no cell (validation rules, conditional formats), all in one calculation.
 */
export function evaluate(store: WorkbookStore, questions: readonly Question[]): Scalar[] {
  if (questions.length === 0) return [];
  const scratch = new SheetStore(SCRATCH, SCRATCH);
  scratch.rows.push(
    ...questions.map(({ sheet, formula }) => ({
      cells: [{ ...newCell({}), formula: qualifyReferences(formula, quoteSheet(sheet.name)) }],
      height: undefined,
      hidden: false,
      style: undefined,
    })),
  );
  scratch.formulaCount = questions.length;
  store.sheets.push(scratch);
  try {
    recalculate(store);
  } finally {
    store.sheets.splice(store.sheets.indexOf(scratch), 1);
  }
  return questions.map((_, row) => scratch.cell(row, 0)?.value ?? null);
}
