import type { CellReference } from '../domain/model/task';
import { SHEET_MARK_PROPERTY } from '../sheets/mark';
import { runExcel, toProblem } from './errors';

/** Marks of sheets we no longer replace: a kept older bulletin, a backup. */
export const KEPT_MARK = 'kept';
/** Mark of a sheet that exists only while drawing; a left-over one is swept away by the next drawing. */
export const STAGING_MARK = 'staging';
/** The same, once everything it was needed for stands. */
export const DONE_MARK = 'staging-done';

/** True for a sheet that exists, or was left behind, only because of a drawing. */
export function isLeftOver(mark: string | null): boolean {
  return mark === STAGING_MARK || mark === DONE_MARK;
}

export interface SheetEntry {
  readonly id: string;
  readonly name: string;
  readonly visible: boolean;
  readonly position: number;
  /** What generated the sheet; null for a sheet that is not ours. */
  readonly mark: string | null;
}

/** Queues the loading of every sheet's names; read the items after the next sync. */
export function loadSheets(context: Excel.RequestContext): Excel.WorksheetCollection {
  const sheets = context.workbook.worksheets;
  sheets.load('items/id,items/name,items/visibility,items/position');
  return sheets;
}

/** Queues the loading of a sheet's mark; a null object after the sync means the sheet is not ours. */
export function loadMark(sheet: Excel.Worksheet): Excel.WorksheetCustomProperty {
  const mark = sheet.customProperties.getItemOrNullObject(SHEET_MARK_PROPERTY);
  mark.load('value');
  return mark;
}

/** A loaded sheet and its loaded mark as plain data. */
export function sheetEntry(sheet: Excel.Worksheet, mark: Excel.WorksheetCustomProperty): SheetEntry {
  return {
    id: sheet.id,
    name: sheet.name,
    visible: sheet.visibility === 'Visible',
    position: sheet.position,
    mark: mark.isNullObject ? null : mark.value,
  };
}

/** Every sheet with its mark, in tab order; two syncs whatever the number of sheets. */
export async function listSheets(): Promise<SheetEntry[]> {
  return runExcel(async (context) => {
    const sheets = loadSheets(context);
    await context.sync();
    const marked = sheets.items.map((sheet) => ({ sheet, mark: loadMark(sheet) }));
    await context.sync();
    return marked.map(({ sheet, mark }) => sheetEntry(sheet, mark));
  });
}

/** The sheets this add-in generated and still replaces. */
export async function markedSheets(): Promise<SheetEntry[]> {
  return (await listSheets()).filter(({ mark }) => mark !== null && mark !== KEPT_MARK && !isLeftOver(mark));
}

/**
 * Activates the sheet and selects the cell; a hidden sheet is shown first.
 * Returns false when the sheet is gone or the reference names no cell of the open workbook.
 */
export async function selectCell(reference: Pick<CellReference, 'sheet' | 'cell'>): Promise<boolean> {
  const { sheet: name, cell } = reference;
  if (name === null) return false;
  try {
    await runExcel(async (context) => {
      const sheet = context.workbook.worksheets.getItem(name);
      sheet.visibility = 'Visible';
      sheet.activate();
      sheet.getRange(cell ?? 'A1').select();
      await context.sync();
    });
    return true;
  } catch (error) {
    const problem = toProblem(error);
    if (problem.code === 'item-not-found') return false;
    throw problem;
  }
}

/** Activates the first of the named sheets that exists; false, and nothing changed, when none does. Two syncs. */
export async function activateFirst(names: readonly string[]): Promise<boolean> {
  return runExcel(async (context) => {
    const candidates = names.map((name) => context.workbook.worksheets.getItemOrNullObject(name));
    await context.sync();
    const found = candidates.find((sheet) => !sheet.isNullObject);
    found?.activate();
    await context.sync();
    return found !== undefined;
  });
}
