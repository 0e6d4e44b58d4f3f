import type { SheetSpec, SpecRange } from '../../sheets/spec';
import { Breath } from '../../pace/breath';
import { ExcelProblem, runExcel, toProblem } from '../errors';
import { PayloadGate } from '../payload';
import { quietly } from '../quiet';
import {
  askStateParts,
  askStateXml,
  requireReplaceable,
  storedIn,
  type StateWrite,
  type StoredState,
} from '../state';
import { loadMark, loadSheets, sheetEntry, isLeftOver } from '../sheets';
import { checkSpecs } from './check-spec';
import { commitSheets } from './commit';
import { type DrawOutcome, type ExistingTable, formulasMustWait, planSheets, type TablePlace } from './plan';
import { type DrawSession, stageSheets } from './stage';
import { undoDrawing } from './undo';

export interface DrawOptions {
  /** Keeps a replaced sheet without tables (a bulletin) under its name and this label, such as `06-30`. */
  readonly keepOld?: string;
  /** Name of the spec whose sheet is shown afterwards; when absent the user stays where they are. */
  readonly activate?: string;
  /** The add-in's own data, stored with the sheets: both or neither. */
  readonly state?: StateWrite;
}

export interface DrawnSheet {
  /** The spec's name. */
  readonly wanted: string;
  /** The name the sheet bears: another one when a foreign sheet has the wanted name, or a person renamed ours. */
  readonly name: string;
  readonly outcome: DrawOutcome;
  /** Where the older sheet, or a copy of it with columns a person had added, is kept; null when it is not. */
  readonly keptAs: string | null;
  /** A sheet that is not ours bears the wanted name; it was left alone. */
  readonly nameTaken: boolean;
}

export interface DrawResult {
  readonly sheets: readonly DrawnSheet[];
}

/**
 * Draws sheets into the open workbook, all or none: four syncs and one more per 5 MB, whatever the number of rows.
 * Sheets that are not ours are never touched. A sheet of ours with the same tables is filled anew in place, so that
 * formulas people wrote over the ledger stay alive; other sheets of ours are replaced.
 * Throws ExcelProblem, `state-unreadable` when `state` may not replace what is stored; the workbook is then as it was, unless the code is `draw-incomplete`.
 */
export async function drawSheets(
  specs: readonly SheetSpec[],
  options: DrawOptions = {},
): Promise<DrawResult> {
  const breath = new Breath();
  await breath.run(checkSpecs(specs));
  if (specs.length === 0 && options.state === undefined) return { sheets: [] };
  return runExcel((context) => drawInContext(context, specs, options, breath));
}

async function drawInContext(
  context: Excel.RequestContext,
  specs: readonly SheetSpec[],
  options: DrawOptions,
  breath: Breath,
): Promise<DrawResult> {
  const found = await inspectWorkbook(context, specs, options.state !== undefined);
  if (options.state !== undefined) requireReplaceable(found.stored, options.state);
  const plans = planSheets(specs, found, options.keepOld ?? null);
  const session: DrawSession = {
    context,
    plans,
    gate: new PayloadGate(context, breath),
    breath,
    sheetNames: new Map(plans.map(({ spec, name }) => [spec.name, name])),
    formulasWait: formulasMustWait(plans),
    usedRanges: found.usedRanges,
    protectedIds: found.protectedIds,
    stored: found.stored,
    state: options.state ?? null,
  };
  let newIds: ReadonlyMap<string, string> = new Map();
  await quietly(context, async (endQuiet) => {
    try {
      newIds = await stageSheets(
        session,
        found.sheets.filter(({ mark }) => isLeftOver(mark)),
      );
      await commitSheets(session, found.activeSheetId, options.activate ?? null);
      endQuiet();
      await breath.giveWay();
      await context.sync();
    } catch (error) {
      await recover(session, newIds, error);
    }
  });
  return {
    sheets: plans.map(({ spec, name, outcome, keptAs, copyAs, nameTaken }) => ({
      wanted: spec.name,
      name,
      outcome,
      keptAs: keptAs ?? copyAs,
      nameTaken,
    })),
  };
}

/** Undoes and rethrows, unless everything stood already; `draw-incomplete` when even that was refused. */
async function recover(
  session: DrawSession,
  newIds: ReadonlyMap<string, string>,
  cause: unknown,
): Promise<void> {
  let stands: boolean;
  try {
    // A context of its own: whatever was still queued in the failed one must not be sent.
    stands = await runExcel((context) => undoDrawing({ ...session, context }, newIds));
  } catch {
    throw new ExcelProblem('draw-incomplete', {}, toProblem(cause).hostCode, cause);
  }
  if (!stands) throw toProblem(cause);
}

interface FoundWorkbook {
  readonly sheets: ReturnType<typeof sheetEntry>[];
  readonly tables: ExistingTable[];
  readonly activeSheetId: string;
  readonly usedRanges: ReadonlyMap<string, SpecRange>;
  readonly protectedIds: ReadonlySet<string>;
  readonly stored: StoredState;
}

/** Two syncs: what sheets and tables there are, then what is known of those that matter. */
async function inspectWorkbook(
  context: Excel.RequestContext,
  specs: readonly SheetSpec[],
  withState: boolean,
): Promise<FoundWorkbook> {
  const sheets = loadSheets(context);
  const { tables } = context.workbook;
  tables.load('items/id,items/name,items/worksheet/id');
  const active = context.workbook.worksheets.getActiveWorksheet();
  active.load('id');
  const stateParts = withState ? askStateParts(context) : null;
  await context.sync();

  const names = new Set(specs.flatMap((spec) => spec.tables.map(({ name }) => name.toLowerCase())));
  const concerned = tables.items.filter(({ name }) => names.has(name.toLowerCase()));
  const places = new Map(concerned.map((table) => [table.id, askPlace(table)]));
  const holders = [...new Set(concerned.map((table) => table.worksheet.id))].map((id) => {
    const used = context.workbook.worksheets.getItem(id).getUsedRangeOrNullObject(false);
    used.load('rowIndex,columnIndex,rowCount,columnCount');
    const { protection } = context.workbook.worksheets.getItem(id);
    protection.load('protected');
    return { id, used, protection };
  });
  const marked = sheets.items.map((sheet) => ({ sheet, mark: loadMark(sheet) }));
  const stateXml = stateParts && askStateXml(context, stateParts);
  await context.sync();

  return {
    sheets: marked.map(({ sheet, mark }) => sheetEntry(sheet, mark)),
    tables: tables.items.map(({ id, name, worksheet }) => {
      const place = places.get(id);
      return { id, name, sheetId: worksheet.id, place: place === undefined ? null : placeOf(place) };
    }),
    activeSheetId: active.id,
    usedRanges: new Map(
      holders.filter(({ used }) => !used.isNullObject).map(({ id, used }) => [id, rangeOf(used)]),
    ),
    protectedIds: new Set(holders.filter(({ protection }) => protection.protected).map(({ id }) => id)),
    stored: stateParts && stateXml ? storedIn(stateParts, stateXml) : { ids: [], xml: [] },
  };
}

interface PlaceRequest {
  readonly range: Excel.Range;
  readonly header: Excel.Range;
}

function askPlace(table: Excel.Table): PlaceRequest {
  const range = table.getRange();
  range.load('rowIndex,columnIndex,rowCount,columnCount');
  const header = table.getHeaderRowRange();
  header.load('values');
  return { range, header };
}

function placeOf({ range, header }: PlaceRequest): TablePlace {
  return { ...rangeOf(range), header: (header.values[0] ?? []).map(String) };
}

function rangeOf({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): SpecRange {
  return { row: rowIndex, column: columnIndex, rowCount, columnCount };
}
