import { rangeAddress } from '../sheet-names';
import { SHEET_MARK_PROPERTY } from '../../sheets/mark';
import { DONE_MARK, loadMark, loadSheets } from '../sheets';
import { askStateParts, askStateXml, queueStateBack, storedIn, type StoredState } from '../state';
import { REBUILDING_MARK } from './commit';
import { protect, setRules } from './decorate';
import type { SheetPlan } from './plan';
import { planRows, resetSheet } from './refill';
import { type DrawSession, usedRows } from './stage';

/** What is found in the workbook after a failure. */
interface Found {
  readonly sheets: Excel.WorksheetCollection;
  readonly nameOf: ReadonlyMap<string, string>;
  readonly idOf: ReadonlyMap<string, string>;
  readonly markOf: ReadonlyMap<string, string | null>;
  readonly tableNameOf: ReadonlyMap<string, string>;
  readonly stored: StoredState;
}

/**
 * Puts the workbook back after a failed drawing: old sheets get their names, tables their names, sheets caught while
 * being rewritten their old cells, the add-in's own data what it was, and everything temporary goes. Three syncs; throws what Excel throws.
 * Returns true, and changes nothing, when everything stood already and only the clearing away had failed.
 */
export async function undoDrawing(
  session: DrawSession,
  newIds: ReadonlyMap<string, string>,
): Promise<boolean> {
  const found = await lookAround(session);
  // What cannot be cleared away now goes with the next drawing.
  const { plans } = session;
  if (plans.length > 0 && plans.every((plan) => isDone(plan, newIds, found.markOf))) return true;
  for (const plan of plans) {
    if (plan.old !== null && found.markOf.get(plan.old.id) === REBUILDING_MARK) restoreCells(session, plan);
  }
  for (const plan of plans) {
    removeNew(found, plan, newIds.get(plan.stagingName));
    giveBack(found, plan);
  }
  if (session.state !== null) queueStateBack(session.context, session.stored, found.stored);
  await session.context.sync();
  return false;
}

/** The sheets this drawing added for a plan, by id where it is known and by name where the request never answered. */
function removeNew({ sheets, nameOf, idOf }: Found, plan: SheetPlan, newId: string | undefined): void {
  const added = [plan.stagingName, plan.backupName, plan.copyAs].map((name) => idOf.get(name ?? ''));
  for (const id of new Set([newId, ...added])) {
    if (id !== undefined && nameOf.has(id)) sheets.getItem(id).delete();
  }
}

async function lookAround({ context, state }: DrawSession): Promise<Found> {
  const sheets = loadSheets(context);
  const { tables } = context.workbook;
  tables.load('items/id,items/name');
  const stateParts = state && askStateParts(context);
  await context.sync();
  const marks = sheets.items.map((sheet) => ({ id: sheet.id, mark: loadMark(sheet) }));
  const stateXml = stateParts && askStateXml(context, stateParts);
  await context.sync();
  return {
    sheets,
    nameOf: new Map(sheets.items.map(({ id, name }) => [id, name])),
    idOf: new Map(sheets.items.map(({ id, name }) => [name, id])),
    markOf: new Map(marks.map(({ id, mark }) => [id, mark.isNullObject ? null : mark.value])),
    tableNameOf: new Map(tables.items.map(({ id, name }) => [id, name])),
    stored: stateParts && stateXml ? storedIn(stateParts, stateXml) : { ids: [], xml: [] },
  };
}

/** True when the plan's sheet was finished: its new sheet has its mark, or was done with. */
function isDone(
  { spec, outcome, stagingName }: SheetPlan,
  newIds: ReadonlyMap<string, string>,
  markOf: ReadonlyMap<string, string | null>,
): boolean {
  const id = newIds.get(stagingName);
  if (id === undefined) return false;
  const mark = markOf.get(id);
  return outcome === 'rebuilt' ? mark === undefined || mark === DONE_MARK : mark === spec.mark;
}

/** Names of a replaced sheet and its tables, as far as they were changed already. */
function giveBack({ sheets, nameOf, tableNameOf }: Found, { old, oldTables, outcome }: SheetPlan): void {
  if (old === null || outcome === 'rebuilt' || !nameOf.has(old.id)) return;
  const sheet = sheets.getItem(old.id);
  if (nameOf.get(old.id) !== old.name) {
    sheet.name = old.name;
    sheet.customProperties.add(SHEET_MARK_PROPERTY, old.mark ?? '');
  }
  for (const { id, name } of oldTables.values()) {
    if (tableNameOf.has(id) && tableNameOf.get(id) !== name) sheet.tables.getItem(id).name = name;
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
  setRules(sheet, spec);
  sheet.customProperties.add(SHEET_MARK_PROPERTY, old.mark ?? '');
  if (session.protectedIds.has(old.id)) protect(sheet, spec);
}
