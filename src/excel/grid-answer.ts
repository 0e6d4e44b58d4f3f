import type { CellValue, Grid, GridMerge, TextRun } from '../domain/model/grid';
import type { SpecRange } from '../sheets/spec';
import { supports } from './capabilities';

/** What one request for a rectangle of cells brought back. */
export interface RegionAnswer {
  readonly region: SpecRange;
  readonly values: readonly (readonly unknown[])[];
  readonly texts: readonly (readonly string[])[];
  readonly numberFormats: readonly (readonly string[])[];
  readonly cells: readonly (readonly Excel.CellProperties[])[];
  /** Zero-based on the sheet. */
  readonly merges: readonly SpecRange[];
  readonly rowsHidden: readonly boolean[];
  readonly columnsHidden: readonly boolean[];
}

/** True for a number format that shows a day or a time: quoted words, colours and locales set aside. */
export function isDateFormat(format: string): boolean {
  return /[ymdhs]/i.test(
    format.replace(/"[^"]*"|\[(?!h+\]|m+\]|s+\])[^\]]*\]|\\./gi, '').replace(/general/gi, ''),
  );
}

function cellValue(value: unknown, text: string, format: string): CellValue {
  if (value === '' || value === null || value === undefined) return null;
  if (typeof value === 'number') return isDateFormat(format) && text !== '' ? text : value;
  return typeof value === 'string' || typeof value === 'boolean' ? value : text;
}

/** Rich-text runs of a rectangle of cells. */
export interface RunsAnswer {
  readonly region: SpecRange;
  readonly cells: readonly (readonly Excel.CellProperties[])[];
}

/** One run when the whole cell has one weight; null while that is unknown or mixed. */
function wholeRun(text: string, properties: Excel.CellProperties | undefined): readonly TextRun[] | null {
  const bold = properties?.format?.font?.bold;
  return typeof bold === 'boolean' ? [{ text, bold }] : null;
}

/** Excel's own runs; null when it told none, or others than the cell's text. */
function richRuns(text: string, properties: Excel.CellProperties): readonly TextRun[] | null {
  if (!supports('1.18')) return null;
  const runs = properties.textRuns ?? [];
  if (runs.length === 0 || runs.map((run) => run.text).join('') !== text) return null;
  if (runs.some(({ font }) => typeof font?.bold !== 'boolean')) return null;
  return runs.map((run) => ({ text: run.text, bold: run.font?.bold === true }));
}

/**
 * Puts the regions of one sheet, given from top to bottom, together into its grid.
 * `extent` is the sheet's used range; an empty sheet has none and gives a grid without rows.
 * `told` are the rich-text runs Excel gave for some of the cells; they outdo the weight of the whole cell.
 */
export function gridFromAnswers(
  name: string,
  extent: SpecRange | null,
  answers: readonly RegionAnswer[],
  told: readonly RunsAnswer[] = [],
): Grid {
  const values: CellValue[][] = [];
  const texts: string[][] = [];
  const runs = new Map<number, readonly TextRun[]>();
  const hiddenRows = new Set<number>();
  const hiddenColumns = new Set<number>();
  const top = extent?.row ?? 0;
  const left = extent?.column ?? 0;
  const width = extent?.columnCount ?? 0;
  for (const answer of answers) {
    answer.columnsHidden.forEach((hidden, column) => hidden && hiddenColumns.add(column));
    answer.values.forEach((row, offset) => {
      const gridRow = answer.region.row - top + offset;
      const rowTexts = answer.texts[offset] ?? [];
      if (answer.rowsHidden[offset] === true) hiddenRows.add(gridRow);
      texts[gridRow] = [...rowTexts];
      values[gridRow] = row.map((value, column) =>
        cellValue(value, rowTexts[column] ?? '', answer.numberFormats[offset]?.[column] ?? ''),
      );
      row.forEach((value, column) => {
        if (typeof value !== 'string' || value === '') return;
        const known = wholeRun(value, answer.cells[offset]?.[column]);
        if (known !== null) runs.set(gridRow * width + column, known);
      });
    });
  }
  const grid = { name, top, left, values, texts, runs, hiddenRows, hiddenColumns };
  addRuns(grid, width, told);
  const merges =
    extent === null
      ? []
      : gridMerges(
          extent,
          answers.flatMap((answer) => [...answer.merges]),
        );
  return { ...grid, merges };
}

interface RunsTarget {
  readonly top: number;
  readonly left: number;
  readonly values: readonly (readonly CellValue[])[];
  readonly runs: Map<number, readonly TextRun[]>;
}

function addRuns({ top, left, values, runs }: RunsTarget, width: number, told: readonly RunsAnswer[]): void {
  for (const { region, cells } of told) {
    cells.forEach((row, rowOffset) =>
      row.forEach((properties, columnOffset) => {
        const gridRow = region.row - top + rowOffset;
        const column = region.column - left + columnOffset;
        const value = values[gridRow]?.[column];
        const known = typeof value === 'string' ? richRuns(value, properties) : null;
        if (known !== null) runs.set(gridRow * width + column, known);
      }),
    );
  }
}

/** Merged blocks clipped to the grid, each once: a block that crosses two requests is told by both. */
function gridMerges(extent: SpecRange, merges: readonly SpecRange[]): GridMerge[] {
  const seen = new Map<string, GridMerge>();
  for (const merge of merges) {
    const row = Math.max(merge.row, extent.row);
    const column = Math.max(merge.column, extent.column);
    const rowCount = Math.min(merge.row + merge.rowCount, extent.row + extent.rowCount) - row;
    const columnCount =
      Math.min(merge.column + merge.columnCount, extent.column + extent.columnCount) - column;
    if (rowCount < 1 || columnCount < 1 || rowCount * columnCount === 1) continue;
    const placed = { row: row - extent.row, column: column - extent.column, rowCount, columnCount };
    const key = `${placed.row},${placed.column}`;
    const known = seen.get(key);
    if (known === undefined || known.rowCount < rowCount) seen.set(key, placed);
  }
  return [...seen.values()].sort((a, b) => a.row - b.row || a.column - b.column);
}
