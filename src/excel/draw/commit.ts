import type { SpecTable } from '../../sheets/spec';
import { rangeAddress } from '../sheet-names';
import { SHEET_MARK_PROPERTY } from '../../sheets/mark';
import { queueState } from '../state';
import { DONE_MARK, KEPT_MARK, STAGING_MARK } from '../sheets';
import { blockRange } from './cells';
import { decorate, fitRows, protect, setLinks } from './decorate';
import { planRows, resetSheet } from './refill';
import type { SheetPlan } from './plan';
import { type DrawSession, stagingTableName, usedRows } from './stage';
import { writeFormulas, writeWeights } from './write';

/** Mark of a sheet whose cells are being rewritten: left behind, it says that the old cells have to come back. */
export const REBUILDING_MARK = 'rebuilding';
/** Put before the name of a replaced sheet until it is deleted, or named back when the step fails. */
export const OLD_TABLE_PREFIX = 'old_';

/**
 * The last step, one batch: fills our tables in place from the staged cells, puts new sheets in the place of old ones
 * and clears away what was only needed meanwhile. What fails here is undone from the copies made before.
 */
export async function commitSheets(
  session: DrawSession,
  activeSheetId: string,
  activate: string | null,
): Promise<void> {
  const { context, plans } = session;
  for (const plan of plans) if (plan.outcome === 'rebuilt') await refill(session, plan);
  plans.forEach((plan, index) => {
    if (plan.outcome !== 'rebuilt') takePlace(context, plan, index);
  });
  if (session.formulasWait)
    for (const plan of plans) if (plan.outcome !== 'rebuilt') await finishLate(session, plan);
  for (const { name, spec } of plans) {
    const sheet = context.workbook.worksheets.getItem(name);
    setLinks(sheet, spec, session.sheetNames);
    fitRows(sheet, spec);
    protect(sheet, spec);
  }
  const shown = plans.find(({ spec, old }) =>
    activate === null ? old?.id === activeSheetId : spec.name === activate,
  );
  if (shown !== undefined) context.workbook.worksheets.getItem(shown.name).activate();
  if (session.state !== null) queueState(context, session.stored, session.state);
  for (const plan of plans) markDone(context, plan);
  // From here on everything stands: what cannot be deleted now is swept away by the next drawing.
  for (const plan of plans) clearAway(context, plan);
}

function markDone({ workbook }: Excel.RequestContext, { name, spec, outcome, stagingName }: SheetPlan): void {
  workbook.worksheets.getItem(name).customProperties.add(SHEET_MARK_PROPERTY, spec.mark);
  if (outcome !== 'rebuilt') return;
  workbook.worksheets.getItem(stagingName).customProperties.add(SHEET_MARK_PROPERTY, DONE_MARK);
}

async function refill(session: DrawSession, plan: SheetPlan): Promise<void> {
  const { context } = session;
  const { spec, name, old, stagingName, oldTables } = plan;
  if (old === null) return;
  const sheet = context.workbook.worksheets.getItem(name);
  if (session.protectedIds.has(old.id)) sheet.protection.unprotect();
  sheet.customProperties.add(SHEET_MARK_PROPERTY, REBUILDING_MARK);
  resetSheet(sheet, planRows(spec, oldTables.values(), usedRows(session, old.id)));
  for (const table of spec.tables)
    fitTable(sheet, table, oldTables.get(table.name.toLowerCase())?.id ?? null);
  const staged = context.workbook.worksheets.getItem(stagingName);
  for (const block of spec.blocks) {
    const range = blockRange(block);
    if (range.columnCount === 0 || range.rowCount === 0) continue;
    const address = rangeAddress(range);
    sheet.getRange(address).copyFrom(staged.getRange(address), 'Values');
  }
  addMissingTables(sheet, plan);
  await writeFormulas(name, spec, session);
  decorate(context.workbook.worksheets.getItem(name), spec);
  await writeWeights(name, spec, session);
}

/** Filters hide rows and a totals row is in the way: both go before the table takes its new size. */
function fitTable(sheet: Excel.Worksheet, table: SpecTable, id: string | null): void {
  if (id === null) return;
  const known = sheet.tables.getItem(id);
  known.clearFilters();
  known.showTotals = false;
  known.resize(rangeAddress(table.range));
  known.style = table.style;
}

function addMissingTables(sheet: Excel.Worksheet, { spec, oldTables }: SheetPlan): void {
  for (const table of spec.tables) {
    if (oldTables.has(table.name.toLowerCase())) continue;
    const added = sheet.tables.add(sheet.getRange(rangeAddress(table.range)), true);
    added.name = table.name;
    added.style = table.style;
  }
}

function takePlace(context: Excel.RequestContext, plan: SheetPlan, sheetIndex: number): void {
  const { worksheets } = context.workbook;
  const { spec, old, oldTables } = plan;
  const sheet = worksheets.getItem(plan.stagingName);
  if (old !== null) {
    const older = worksheets.getItem(old.id);
    older.name = plan.keptAs ?? departingName(plan.stagingName);
    sheet.position = old.position;
    older.customProperties.add(SHEET_MARK_PROPERTY, plan.keptAs === null ? STAGING_MARK : KEPT_MARK);
  }
  sheet.name = plan.name;
  spec.tables.forEach((table, tableIndex) => {
    const known = oldTables.get(table.name.toLowerCase());
    if (known === undefined) return;
    worksheets.getItem(old?.id ?? plan.name).tables.getItem(known.id).name =
      `${OLD_TABLE_PREFIX}${stagingTableName(sheetIndex, tableIndex)}`;
    sheet.tables.getItem(stagingTableName(sheetIndex, tableIndex)).name = table.name;
  });
}

function departingName(stagingName: string): string {
  return `${stagingName}~`;
}

async function finishLate(session: DrawSession, { spec, name }: SheetPlan): Promise<void> {
  await writeFormulas(name, spec, session);
  decorate(session.context.workbook.worksheets.getItem(name), spec);
  await writeWeights(name, spec, session);
}

function clearAway(
  context: Excel.RequestContext,
  { outcome, old, keptAs, stagingName, backupName }: SheetPlan,
): void {
  const { worksheets } = context.workbook;
  if (outcome === 'replaced' && old !== null && keptAs === null) worksheets.getItem(old.id).delete();
  if (outcome === 'rebuilt') worksheets.getItem(stagingName).delete();
  if (backupName !== null) worksheets.getItem(backupName).delete();
}
