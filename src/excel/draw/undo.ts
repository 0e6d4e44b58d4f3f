import { rangeAddress } from '../sheet-names';
import { SHEET_MARK_PROPERTY } from '../../sheets/mark';
import { loadMark, loadSheets } from '../sheets';
import { REBUILDING_MARK } from './commit';
import { protect } from './decorate';
import type { SheetPlan } from './plan';
import { planRows, resetSheet } from './refill';
import { type DrawSession, usedRows } from './stage';

/**
 * Puts the workbook back after a failed drawing: old sheets get their names, tables their names, sheets caught while
 * being rewritten their old cells, and everything temporary goes. Two syncs; throws what Excel throws.
 */
export async function undoDrawing(session: DrawSession, newIds: ReadonlyMap<string, string>): Promise<void> {
  const { context, plans } = session;
  const sheets = loadSheets(context);
  context.workbook.tables.load('items/id,items/name');
  await context.sync();
  const marks = new Map(sheets.items.map((sheet) => [sheet.id, loadMark(sheet)]));
  await context.sync();
  const names = new Map(sheets.items.map((sheet) => [sheet.id, sheet.name]));
  const byName = new Map(sheets.items.map((sheet) => [sheet.name, sheet]));
  for (const plan of plans) {
    const mark = plan.old === null ? undefined : marks.get(plan.old.id);
    if (mark !== undefined && !mark.isNullObject && mark.value === REBUILDING_MARK)
      restoreCells(session, plan);
  }
  const tableNames = new Map(context.workbook.tables.items.map((table) => [table.id, table.name]));
  for (const plan of plans) {
    const drawn = newIds.get(plan.stagingName);
    const leftOver = [
      drawn,
      byName.get(plan.stagingName)?.id,
      plan.backupName === null ? undefined : byName.get(plan.backupName)?.id,
    ];
    for (const id of new Set(leftOver)) if (id !== undefined && names.has(id)) sheets.getItem(id).delete();
    giveBack(sheets, plan, names, tableNames);
  }
  await context.sync();
}

/** Names of a replaced sheet and its tables, as far as they were changed already. */
function giveBack(
  sheets: Excel.WorksheetCollection,
  { old, oldTables, outcome }: SheetPlan,
  names: ReadonlyMap<string, string>,
  tableNames: ReadonlyMap<string, string>,
): void {
  if (old === null || outcome === 'rebuilt' || !names.has(old.id)) return;
  const sheet = sheets.getItem(old.id);
  if (names.get(old.id) !== old.name) {
    sheet.name = old.name;
    sheet.customProperties.add(SHEET_MARK_PROPERTY, old.mark ?? '');
  }
  for (const { id, name } of oldTables.values()) {
    if (tableNames.has(id) && tableNames.get(id) !== name) sheet.tables.getItem(id).name = name;
  }
}

function restoreCells(session: DrawSession, { old, spec, oldTables, backupName }: SheetPlan): void {
  if (old === null || backupName === null) return;
  const { worksheets } = session.context.workbook;
  const sheet = worksheets.getItem(old.id);
  resetSheet(sheet, planRows(spec, oldTables.values(), usedRows(session, old.id)));
  for (const { id, place } of oldTables.values()) {
    if (place !== null) sheet.tables.getItem(id).resize(rangeAddress(place));
  }
  const used = session.usedRanges.get(old.id);
  if (used !== undefined) {
    const address = rangeAddress(used);
    const backup = worksheets.getItem(backupName).getRange(address);
    sheet.getRange(address).copyFrom(backup, 'Formulas');
    sheet.getRange(address).copyFrom(backup, 'Formats');
  }
  sheet.customProperties.add(SHEET_MARK_PROPERTY, old.mark ?? '');
  if (session.protectedIds.has(old.id)) protect(sheet, spec);
}
