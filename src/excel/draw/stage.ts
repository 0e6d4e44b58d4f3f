import type { SpecRange } from '../../sheets/spec';
import type { Breath } from '../../pace/breath';
import type { PayloadGate } from '../payload';
import { rangeAddress } from '../sheet-names';
import { SHEET_MARK_PROPERTY } from '../../sheets/mark';
import type { StateWrite, StoredState } from '../state';
import { KEPT_MARK, type SheetEntry, STAGING_MARK } from '../sheets';
import { decorate } from './decorate';
import type { SheetPlan } from './plan';
import type { PreparedCells } from './write';
import { prepareCells, writeFormulas, writeValues, writeWeights } from './write';

/** What the drawing of one call shares. */
export interface DrawSession {
  readonly context: Excel.RequestContext;
  readonly plans: readonly SheetPlan[];
  readonly gate: PayloadGate;
  /** Lets the pane answer while cells are prepared. */
  readonly breath: Breath;
  /** Names in specs to the names the sheets get. */
  readonly sheetNames: ReadonlyMap<string, string>;
  /** Formulas and looks wait for the last step, because a table they name changes there. */
  readonly formulasWait: boolean;
  /** Used ranges of the sheets to be rebuilt, by sheet id; absent for an empty sheet. */
  readonly usedRanges: ReadonlyMap<string, SpecRange>;
  /** Ids of the sheets whose protection has to be lifted. */
  readonly protectedIds: ReadonlySet<string>;
  /** The add-in's own data as it was stored before, and what takes its place; null when it stays. */
  readonly stored: StoredState;
  readonly state: StateWrite | null;
}

/** Rows a sheet reached down to before it was drawn anew. */
export function usedRows({ usedRanges }: DrawSession, sheetId: string): number {
  const used = usedRanges.get(sheetId);
  return used === undefined ? 0 : used.row + used.rowCount;
}

/**
 * Draws every sheet into a fresh one of temporary name, and copies aside what will be rewritten in place: what Excel
 * refuses fails here, before anything of the workbook's own is touched. Returns the ids of the new sheets by staging name once they were sent.
 */
export async function stageSheets(
  session: DrawSession,
  leftOvers: readonly SheetEntry[],
): Promise<ReadonlyMap<string, string>> {
  const { context, plans, gate, breath } = session;
  const { worksheets } = context.workbook;
  const prepared: { readonly plan: SheetPlan; readonly cells: PreparedCells }[] = [];
  for (const plan of plans) prepared.push({ plan, cells: await breath.run(prepareCells(plan.spec)) });
  gate.shareOut(
    prepared.reduce((sum, { plan, cells }) => {
      return sum + cells.valueBytes + (isFinishedLate(session, plan) ? 0 : cells.formulaBytes);
    }, 0),
  );
  for (const { id } of leftOvers) worksheets.getItem(id).delete();
  const added = plans.map(({ stagingName }) => {
    const sheet = worksheets.add(stagingName);
    sheet.customProperties.add(SHEET_MARK_PROPERTY, STAGING_MARK);
    sheet.load('id');
    return { stagingName, sheet };
  });
  for (const { plan, cells } of prepared) await writeValues(plan.stagingName, cells, gate);
  plans.forEach((plan, index) => addTables(context, plan, index));
  for (const plan of plans) await finishStaged(session, plan);
  for (const plan of plans) {
    keepCopy(context, plan);
    backUp(session, plan);
  }
  await gate.flush();
  gate.shareOut(0);
  return new Map(added.map(({ stagingName, sheet }) => [stagingName, sheet.id]));
}

/** Name a table bears while the workbook still holds an older one of its name. */
export function stagingTableName(sheetIndex: number, tableIndex: number): string {
  return `staging_${sheetIndex + 1}_${tableIndex + 1}`;
}

function addTables(context: Excel.RequestContext, plan: SheetPlan, sheetIndex: number): void {
  // A rebuilt sheet has its tables already; the staged cells are only copied into them.
  if (plan.outcome === 'rebuilt') return;
  const sheet = context.workbook.worksheets.getItem(plan.stagingName);
  plan.spec.tables.forEach((table, tableIndex) => {
    const taken = plan.oldTables.has(table.name.toLowerCase());
    const added = sheet.tables.add(sheet.getRange(rangeAddress(table.range)), true);
    added.name = taken ? stagingTableName(sheetIndex, tableIndex) : table.name;
    added.style = table.style;
  });
}

/** A rebuilt sheet takes only the values from here; its formulas may use [@列], which means something in its table. */
function isFinishedLate({ formulasWait }: DrawSession, { outcome }: SheetPlan): boolean {
  return formulasWait || outcome === 'rebuilt';
}

async function finishStaged(session: DrawSession, plan: SheetPlan): Promise<void> {
  const { context } = session;
  const { spec, stagingName } = plan;
  if (isFinishedLate(session, plan)) return;
  await writeFormulas(stagingName, spec, session);
  decorate(context.workbook.worksheets.getItem(stagingName), spec);
  await writeWeights(stagingName, spec, session);
}

function keepCopy({ workbook }: Excel.RequestContext, { old, copyAs }: SheetPlan): void {
  if (old === null || copyAs === null) return;
  const original = workbook.worksheets.getItem(old.id);
  const copy = original.copy('After', original);
  copy.name = copyAs;
  copy.customProperties.add(SHEET_MARK_PROPERTY, KEPT_MARK);
}

/** Copies the cells about to be rewritten aside, within Excel; the last step removes the copy. */
function backUp({ context, usedRanges }: DrawSession, { old, backupName }: SheetPlan): void {
  if (old === null || backupName === null) return;
  const backup = context.workbook.worksheets.add(backupName);
  backup.customProperties.add(SHEET_MARK_PROPERTY, STAGING_MARK);
  backup.visibility = 'Hidden';
  const used = usedRanges.get(old.id);
  if (used === undefined) return;
  const address = rangeAddress(used);
  const source = context.workbook.worksheets.getItem(old.id).getRange(address);
  backup.getRange(address).copyFrom(source, 'Formulas');
  backup.getRange(address).copyFrom(source, 'Formats');
}
