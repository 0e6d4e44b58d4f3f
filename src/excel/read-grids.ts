import type { Grid } from '../domain/model/grid';
import type { SpecRange } from '../sheets/spec';
import { ExcelProblem, hostLocationOf, runExcel, toProblem } from './errors';
import { gridFromAnswers, type RegionAnswer } from './grid-answer';
import { readRuns } from './read-runs';
import { answerOf, askRegion, placeOf, type Region, takeRegions } from './region';
import { KEPT_MARK, loadMark, loadSheets, type SheetEntry, sheetEntry } from './sheets';

export interface SheetReading {
  readonly grid: Grid;
  readonly visible: boolean;
  /** What generated the sheet; null for a sheet that is not ours. */
  readonly mark: string | null;
  /** Why the sheet's cells were not read (its grid is then empty); null when they were. */
  readonly problem: ExcelProblem | null;
}

export interface ReadOptions {
  /** Only these sheets, by name; all when absent. Names that do not exist are passed over. */
  readonly sheets?: readonly string[];
  /** Leaves out the sheets this add-in generated. */
  readonly skipMarked?: boolean;
}

/** What is read before a sheet's size is known: larger than any attachment, small enough for any Excel. */
const WINDOW = 'A1:AN6000';
/** Cells asked for in one sync where sheets are larger: at about 90 bytes a cell below 5 MB. */
const CELLS_PER_SYNC = 40_000;
const FEWEST_CELLS_PER_SYNC = 1_000;
/** A sheet beyond this is formatting run wild, not an attachment. */
const MOST_CELLS = 2_000_000;
/** getMergedAreas refuses more than 512 merged blocks: asked again by blocks of rows. */
const ROWS_PER_MERGE_REQUEST = 48;

interface KnownSheet {
  readonly entry: SheetEntry;
  /** The used range; null for an empty sheet. */
  readonly extent: SpecRange | null;
  /** Its cells, when they came along with its size. */
  readonly answer: RegionAnswer | null;
}

/**
 * Reads sheets of the open workbook as grids: values, displayed text, merged blocks, hidden rows and columns and,
 * where Excel knows them, the weights of text. Three syncs whatever the number of sheets and rows; more only where
 * an answer would pass 5 MB, or a sheet the first 40 columns and 6,000 rows.
 */
export async function readSheetGrids(options: ReadOptions = {}): Promise<SheetReading[]> {
  return runExcel(async (context) => {
    const listed = await listWanted(context, options);
    const known = (await readWindows(context, listed)) ?? (await measureSheets(context, listed));
    const wanted = known.filter(
      ({ entry: { mark } }) => !options.skipMarked || mark === null || mark === KEPT_MARK,
    );
    const answers = await readCells(context, wanted);
    const runs = await readRuns(context, answers);
    return wanted.map(({ entry, extent }) => {
      const problem = tooLarge(extent) ? new ExcelProblem('too-many-cells', { sheet: entry.name }) : null;
      const { id, name, visible, mark } = entry;
      const place = problem === null ? extent : null;
      return {
        grid: gridFromAnswers(name, place, answers.get(id) ?? [], runs.get(id) ?? []),
        visible,
        mark,
        problem,
      };
    });
  });
}

function tooLarge(extent: SpecRange | null): boolean {
  return extent !== null && extent.rowCount * extent.columnCount > MOST_CELLS;
}

async function listWanted(context: Excel.RequestContext, options: ReadOptions): Promise<Excel.Worksheet[]> {
  const sheets = loadSheets(context);
  await context.sync();
  const wanted = options.sheets?.map((name) => name.toLowerCase());
  return sheets.items.filter(({ name }) => wanted === undefined || wanted.includes(name.toLowerCase()));
}

/**
 * Sizes, marks and cells in one sync; null when that was refused: an answer past 5 MB, a sheet whose cells all lie
 * outside the window, more than 512 merged blocks.
 */
async function readWindows(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
): Promise<KnownSheet[] | null> {
  const asked = sheets.map((sheet) => {
    const used = sheet.getUsedRange(true);
    used.load('rowIndex,columnIndex,rowCount,columnCount');
    const window = used.getIntersection(WINDOW);
    return { sheet, used, mark: loadMark(sheet), request: askRegion(window, [window]) };
  });
  try {
    await context.sync();
  } catch (error) {
    rethrowIfHopeless(error);
    return null;
  }
  return asked.map(({ sheet, used, mark, request }) => {
    const answer = answerOf(request);
    const empty = used.rowCount * used.columnCount === 1 && answer.values[0]?.[0] === '';
    const whole = used.rowCount === answer.region.rowCount && used.columnCount === answer.region.columnCount;
    return {
      entry: sheetEntry(sheet, mark),
      extent: empty ? null : placeOf(used),
      answer: whole && !empty ? answer : null,
    };
  });
}

/** Failures a humbler request would meet again. */
function rethrowIfHopeless(error: unknown): void {
  const { code } = toProblem(error);
  if (code === 'cell-editing' || code === 'connection' || code === 'busy') throw error;
}

async function measureSheets(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
): Promise<KnownSheet[]> {
  const asked = sheets.map((sheet) => {
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load('rowIndex,columnIndex,rowCount,columnCount');
    return { sheet, used, mark: loadMark(sheet) };
  });
  await context.sync();
  return asked.map(({ sheet, used, mark }) => ({
    entry: sheetEntry(sheet, mark),
    extent: used.isNullObject ? null : placeOf(used),
    answer: null,
  }));
}

/** The cells of every sheet, by sheet id: those known already, the others read in parts. */
async function readCells(
  context: Excel.RequestContext,
  sheets: readonly KnownSheet[],
): Promise<Map<string, RegionAnswer[]>> {
  const answers = new Map<string, RegionAnswer[]>();
  const missing: Region[] = [];
  for (const { entry, extent, answer } of sheets) {
    if (extent === null || tooLarge(extent)) continue;
    if (answer === null) missing.push({ sheet: entry.id, range: extent });
    answers.set(entry.id, answer === null ? [] : [answer]);
  }
  await readParts(context, missing, { cellsPerSync: CELLS_PER_SYNC, mergesByRows: false }, answers);
  return answers;
}

/** How requests are made; made humbler when Excel refuses. */
interface Manner {
  readonly cellsPerSync: number;
  readonly mergesByRows: boolean;
}

/** Reads what one sync can bring, then the rest; a refused request is made again in a humbler manner. */
async function readParts(
  context: Excel.RequestContext,
  regions: readonly Region[],
  manner: Manner,
  answers: ReadonlyMap<string, RegionAnswer[]>,
): Promise<void> {
  if (regions.length === 0) return;
  const { now, later } = takeRegions(regions, manner.cellsPerSync);
  const asked = now.map(({ sheet, range }) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    const parts = mergeParts(range, manner).map((part) => rangeAt(worksheet, part));
    return { sheet, request: askRegion(rangeAt(worksheet, range), parts) };
  });
  try {
    await context.sync();
  } catch (error) {
    return readParts(context, regions, humbler(manner, error), answers);
  }
  for (const { sheet, request } of asked) answers.get(sheet)?.push(answerOf(request));
  return readParts(context, later, manner, answers);
}

/** A more modest manner after a refusal; rethrows what no modesty helps against. */
function humbler(manner: Manner, error: unknown): Manner {
  rethrowIfHopeless(error);
  if (toProblem(error).code === 'payload-too-large' && manner.cellsPerSync > FEWEST_CELLS_PER_SYNC) {
    return { ...manner, cellsPerSync: Math.floor(manner.cellsPerSync / 2) };
  }
  if (!manner.mergesByRows && hostLocationOf(error).includes('getMergedAreas'))
    return { ...manner, mergesByRows: true };
  throw error;
}

function rangeAt(sheet: Excel.Worksheet, { row, column, rowCount, columnCount }: SpecRange): Excel.Range {
  return sheet.getRangeByIndexes(row, column, rowCount, columnCount);
}

function mergeParts(range: SpecRange, manner: Manner): SpecRange[] {
  if (!manner.mergesByRows) return [range];
  const parts: SpecRange[] = [];
  for (let row = 0; row < range.rowCount; row += ROWS_PER_MERGE_REQUEST) {
    const rowCount = Math.min(ROWS_PER_MERGE_REQUEST, range.rowCount - row);
    parts.push({ ...range, row: range.row + row, rowCount });
  }
  return parts;
}
