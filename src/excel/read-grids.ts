import type { Grid } from '../domain/model/grid';
import type { SpecRange } from '../sheets/spec';
import { noteTextRunsFailed, supports, textRunsWork } from './capabilities';
import { ExcelProblem, hostLocationOf, runExcel, toProblem } from './errors';
import { gridFromAnswers, type RegionAnswer } from './grid-answer';
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

/** Cells asked for in one sync: measured at about 90 bytes a cell with Chinese sentences, well below 5 MB. */
const CELLS_PER_SYNC = 40_000;
const FEWEST_CELLS_PER_SYNC = 1_000;
/** A sheet beyond this is formatting run wild, not an attachment. */
const MOST_CELLS = 2_000_000;
/** getMergedAreas refuses more than 512 merged blocks: asked again by blocks of rows. */
const ROWS_PER_MERGE_REQUEST = 48;

interface MeasuredSheet {
  readonly entry: SheetEntry;
  readonly extent: SpecRange | null;
}

interface Region {
  readonly sheet: string;
  readonly range: SpecRange;
}

/**
 * Reads sheets of the open workbook as grids: values, displayed text, merged blocks, hidden rows and columns and,
 * where Excel knows them, the weights of text. Three syncs whatever the number of sheets and rows, and one more
 * for every 5 MB; on an Excel that fails on rich-text runs one more, once.
 */
export async function readSheetGrids(options: ReadOptions = {}): Promise<SheetReading[]> {
  return runExcel(async (context) => {
    const measured = await measureSheets(context, options);
    const readable = measured.filter(({ extent }) => extent !== null && !tooLarge(extent));
    const answers = await readRegions(context, readable);
    return measured.map(({ entry, extent }) => {
      const problem = tooLarge(extent) ? new ExcelProblem('too-many-cells', { sheet: entry.name }) : null;
      const grid = gridFromAnswers(entry.name, problem === null ? extent : null, answers.get(entry.id) ?? []);
      return { grid, visible: entry.visible, mark: entry.mark, problem };
    });
  });
}

function tooLarge(extent: SpecRange | null): boolean {
  return extent !== null && extent.rowCount * extent.columnCount > MOST_CELLS;
}

async function measureSheets(context: Excel.RequestContext, options: ReadOptions): Promise<MeasuredSheet[]> {
  const sheets = loadSheets(context);
  await context.sync();
  const wanted = options.sheets?.map((name) => name.toLowerCase());
  const asked = sheets.items
    .filter((sheet) => wanted === undefined || wanted.includes(sheet.name.toLowerCase()))
    .map((sheet) => {
      const used = sheet.getUsedRangeOrNullObject(true);
      used.load('rowIndex,columnIndex,rowCount,columnCount');
      return { sheet, used, mark: loadMark(sheet) };
    });
  await context.sync();
  return asked
    .map(({ sheet, used, mark }) => ({
      entry: sheetEntry(sheet, mark),
      extent: used.isNullObject ? null : placeOf(used),
    }))
    .filter(({ entry }) => !(options.skipMarked === true && entry.mark !== null && entry.mark !== KEPT_MARK));
}

function placeOf(range: Excel.Range): SpecRange {
  const { rowIndex, columnIndex, rowCount, columnCount } = range;
  return { row: rowIndex, column: columnIndex, rowCount, columnCount };
}

/** How the next request is to be made; made humbler when Excel refuses. */
interface Manner {
  readonly cellsPerSync: number;
  readonly runs: boolean;
  readonly mergesByRows: boolean;
}

async function readRegions(
  context: Excel.RequestContext,
  sheets: readonly MeasuredSheet[],
): Promise<Map<string, RegionAnswer[]>> {
  const regions = sheets.flatMap(({ entry, extent }) =>
    extent === null ? [] : [{ sheet: entry.id, range: extent }],
  );
  const manner: Manner = { cellsPerSync: CELLS_PER_SYNC, runs: textRunsWork(), mergesByRows: false };
  const answers = new Map<string, RegionAnswer[]>();
  await readOn(context, regions, manner, answers);
  return answers;
}

/** Reads what one sync can bring, then the rest; a refused request is made again in a humbler manner. */
async function readOn(
  context: Excel.RequestContext,
  regions: readonly Region[],
  manner: Manner,
  answers: Map<string, RegionAnswer[]>,
): Promise<void> {
  if (regions.length === 0) return;
  const { now, later } = takeRegions(regions, manner.cellsPerSync);
  const asked = now.map((region) => askRegion(context, region, manner));
  try {
    await context.sync();
  } catch (error) {
    return readOn(context, regions, humbler(manner, error), answers);
  }
  for (const request of asked) {
    const known = answers.get(request.region.sheet);
    if (known === undefined) answers.set(request.region.sheet, [answerOf(request)]);
    else known.push(answerOf(request));
  }
  return readOn(context, later, manner, answers);
}

/** Splits what is still to be read into what fits the next sync and the rest, in order, by whole rows. */
function takeRegions(regions: readonly Region[], cells: number): { now: Region[]; later: Region[] } {
  const now: Region[] = [];
  const later: Region[] = [];
  let room = cells;
  for (const { sheet, range } of regions) {
    const fitting = later.length > 0 ? 0 : Math.floor(room / range.columnCount);
    const rows = Math.min(range.rowCount, now.length === 0 ? Math.max(1, fitting) : fitting);
    if (rows > 0) now.push({ sheet, range: { ...range, rowCount: rows } });
    if (rows < range.rowCount) {
      later.push({ sheet, range: { ...range, row: range.row + rows, rowCount: range.rowCount - rows } });
    }
    room -= rows * range.columnCount;
  }
  return { now, later };
}

/** A more modest manner after a refusal; rethrows what no modesty helps against. */
function humbler(manner: Manner, error: unknown): Manner {
  const { code } = toProblem(error);
  if (code === 'payload-too-large' && manner.cellsPerSync > FEWEST_CELLS_PER_SYNC) {
    return { ...manner, cellsPerSync: Math.floor(manner.cellsPerSync / 2) };
  }
  if (code === 'cell-editing' || code === 'connection' || code === 'busy') throw error;
  if (hostLocationOf(error).includes('getMergedAreas') && !manner.mergesByRows)
    return { ...manner, mergesByRows: true };
  if (manner.runs) {
    noteTextRunsFailed();
    return { ...manner, runs: false };
  }
  if (!manner.mergesByRows) return { ...manner, mergesByRows: true };
  throw error;
}

/** What was queued for one region, to be read after the sync. */
interface RegionRequest {
  readonly region: Region;
  readonly range: Excel.Range;
  readonly rows: OfficeExtension.ClientResult<Excel.RowProperties[]>;
  readonly columns: OfficeExtension.ClientResult<Excel.ColumnProperties[]>;
  readonly cells: OfficeExtension.ClientResult<Excel.CellProperties[][]>;
  readonly merges: readonly Excel.RangeAreas[];
}

function askRegion(context: Excel.RequestContext, region: Region, manner: Manner): RegionRequest {
  const sheet = context.workbook.worksheets.getItem(region.sheet);
  const { row, column, rowCount, columnCount } = region.range;
  const range = sheet.getRangeByIndexes(row, column, rowCount, columnCount);
  range.load('values,text,numberFormat');
  const merges = mergeRegions(region.range, manner).map((part) => {
    const areas = sheet
      .getRangeByIndexes(part.row, part.column, part.rowCount, part.columnCount)
      .getMergedAreasOrNullObject();
    areas.load('areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount');
    return areas;
  });
  return {
    region,
    range,
    rows: range.getRowProperties({ rowHidden: true }),
    columns: range.getColumnProperties({ columnHidden: true }),
    cells: askWeights(range, manner.runs),
    merges,
  };
}

function answerOf({ region, range, rows, columns, cells, merges }: RegionRequest): RegionAnswer {
  return {
    region: region.range,
    values: range.values,
    texts: range.text,
    numberFormats: range.numberFormat,
    cells: cells.value,
    merges: merges.flatMap((areas) => (areas.isNullObject ? [] : areas.areas.items.map(placeOf))),
    rowsHidden: rows.value.map(({ rowHidden }) => rowHidden === true),
    columnsHidden: columns.value.map(({ columnHidden }) => columnHidden === true),
  };
}

function askWeights(
  range: Excel.Range,
  runs: boolean,
): OfficeExtension.ClientResult<Excel.CellProperties[][]> {
  const format = { font: { bold: true } };
  if (runs && supports('1.18')) return range.getCellProperties({ format, textRuns: true });
  return range.getCellProperties({ format });
}

function mergeRegions(range: SpecRange, manner: Manner): SpecRange[] {
  if (!manner.mergesByRows) return [range];
  const parts: SpecRange[] = [];
  for (let row = 0; row < range.rowCount; row += ROWS_PER_MERGE_REQUEST) {
    parts.push({
      ...range,
      row: range.row + row,
      rowCount: Math.min(ROWS_PER_MERGE_REQUEST, range.rowCount - row),
    });
  }
  return parts;
}
