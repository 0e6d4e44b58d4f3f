import type { SpecRange } from '../sheets/spec';
import { noteTextRunsFailed, supports, textRunsWork } from './capabilities';
import { toProblem } from './errors';
import type { RegionAnswer, RunsAnswer } from './grid-answer';
import { type Region, takeRegions } from './region';

/** A cell's runs come with their fonts in full, about 330 bytes: this many stay below 5 MB. */
const CELLS_PER_SYNC = 12_000;
/** Mixed cells of one column this close together are asked for at once. */
const LARGEST_GAP = 20;

/**
 * Reads the rich-text runs of sheets whose cells are known, one sync for usual sizes. Small sheets are asked whole;
 * beyond `CELLS_PER_SYNC` only cells whose weight Excel gave as mixed. Empty where this Excel has no runs; a build
 * that claims them and fails is noted and not asked again.
 */
export async function readRuns(
  context: Excel.RequestContext,
  sheets: ReadonlyMap<string, readonly RegionAnswer[]>,
): Promise<Map<string, RunsAnswer[]>> {
  const found = new Map<string, RunsAnswer[]>();
  if (!textRunsWork()) return found;
  try {
    await readOn(context, runRegions(sheets), found);
  } catch (error) {
    const { code } = toProblem(error);
    if (code === 'cell-editing' || code === 'connection' || code === 'busy') throw error;
    noteTextRunsFailed();
  }
  return found;
}

async function readOn(
  context: Excel.RequestContext,
  regions: readonly Region[],
  found: Map<string, RunsAnswer[]>,
): Promise<void> {
  if (regions.length === 0 || !supports('1.18')) return;
  const { now, later } = takeRegions(regions, CELLS_PER_SYNC);
  const asked = now.map(({ sheet, range }) => {
    const { row, column, rowCount, columnCount } = range;
    const cells = context.workbook.worksheets
      .getItem(sheet)
      .getRangeByIndexes(row, column, rowCount, columnCount)
      .getCellProperties({ textRuns: true });
    return { sheet, range, cells };
  });
  await context.sync();
  for (const { sheet, range, cells } of asked) {
    const answers = found.get(sheet) ?? [];
    answers.push({ region: range, cells: cells.value });
    found.set(sheet, answers);
  }
  return readOn(context, later, found);
}

function runRegions(sheets: ReadonlyMap<string, readonly RegionAnswer[]>): Region[] {
  const sizes = [...sheets.values()].flat().map(({ region }) => region.rowCount * region.columnCount);
  const all = sizes.reduce((sum, size) => sum + size, 0) <= CELLS_PER_SYNC;
  return [...sheets].flatMap(([sheet, answers]) =>
    answers
      .flatMap((answer) => (all ? (hasText(answer) ? [answer.region] : []) : mixedRegions(answer)))
      .map((range) => ({ sheet, range })),
  );
}

function hasText({ values }: RegionAnswer): boolean {
  return values.some((row) => row.some((value) => typeof value === 'string' && value !== ''));
}

/** Stretches of columns that hold text cells of more than one weight. */
function mixedRegions({ region, values, cells }: RegionAnswer): SpecRange[] {
  const regions: SpecRange[] = [];
  for (let column = 0; column < region.columnCount; column++) {
    let first = -1;
    let last = -1;
    const close = (): void => {
      if (first < 0) return;
      const rowCount = last - first + 1;
      regions.push({ row: region.row + first, column: region.column + column, rowCount, columnCount: 1 });
    };
    values.forEach((row, index) => {
      const bold = cells[index]?.[column]?.format?.font?.bold;
      if (typeof row[column] !== 'string' || row[column] === '' || typeof bold === 'boolean') return;
      if (first >= 0 && index - last > LARGEST_GAP) {
        close();
        first = -1;
      }
      if (first < 0) first = index;
      last = index;
    });
    close();
  }
  return regions;
}
