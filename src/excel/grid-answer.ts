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

/** The runs of a text cell: Excel's own where it told them, one run when the whole cell has one weight. */
function runsOf(
  text: string,
  properties: Excel.CellProperties | undefined,
  rich: boolean,
): readonly TextRun[] | null {
  const bold = properties?.format?.font?.bold;
  const runs = rich ? richRuns(properties, bold === true) : [];
  if (runs.length > 0 && runs.map((run) => run.text).join('') === text) return runs;
  return typeof bold === 'boolean' ? [{ text, bold }] : null;
}

function richRuns(properties: Excel.CellProperties | undefined, cellBold: boolean): TextRun[] {
  const runs = properties?.textRuns ?? [];
  return runs.map((run) => ({ text: run.text, bold: run.font?.bold ?? cellBold }));
}

/**
 * Puts the regions of one sheet, given from top to bottom, together into its grid.
 * `extent` is the sheet's used range; an empty sheet has none and gives a grid without rows.
 */
export function gridFromAnswers(
  name: string,
  extent: SpecRange | null,
  answers: readonly RegionAnswer[],
): Grid {
  const values: CellValue[][] = [];
  const texts: string[][] = [];
  const runs = new Map<number, readonly TextRun[]>();
  const hiddenRows = new Set<number>();
  const hiddenColumns = new Set<number>();
  const top = extent?.row ?? 0;
  const left = extent?.column ?? 0;
  const width = extent?.columnCount ?? 0;
  const rich = supports('1.18');
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
        const known = runsOf(value, answer.cells[offset]?.[column], rich);
        if (known !== null) runs.set(gridRow * width + column, known);
      });
    });
  }
  const merges =
    extent === null
      ? []
      : gridMerges(
          extent,
          answers.flatMap((answer) => [...answer.merges]),
        );
  return { name, top, left, values, texts, merges, runs, hiddenRows, hiddenColumns };
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
