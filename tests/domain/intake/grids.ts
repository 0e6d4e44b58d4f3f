import type { CellValue, Grid, GridMerge, TextRun } from '../../../src/domain/model/grid';

interface GridOptions {
  readonly name?: string;
  readonly top?: number;
  readonly left?: number;
  /** [row, column, rows, columns] */
  readonly merges?: readonly (readonly [number, number, number, number])[];
  readonly hiddenRows?: readonly number[];
}

/** A grid from rows of values; `**…**` in a text is bold. Short rows are filled up. */
export function gridOf(rows: readonly (readonly CellValue[])[], options: GridOptions = {}): Grid {
  const width = Math.max(1, ...rows.map((row) => row.length));
  const runs = new Map<number, TextRun[]>();
  const values = rows.map((row, r) =>
    Array.from({ length: width }, (_, c) => {
      const value = row[c] ?? null;
      if (typeof value !== 'string' || !value.includes('**')) return value;
      const parts = value.split('**').map((text, index) => ({ text, bold: index % 2 === 1 }));
      runs.set(
        r * width + c,
        parts.filter((part) => part.text !== ''),
      );
      return parts.map((part) => part.text).join('');
    }),
  );
  const merges: GridMerge[] = (options.merges ?? []).map(([row, column, rowCount, columnCount]) => ({
    row,
    column,
    rowCount,
    columnCount,
  }));
  return {
    name: options.name ?? 'Sheet1',
    top: options.top ?? 0,
    left: options.left ?? 0,
    values,
    texts: values.map((row) => row.map((value) => (value === null ? '' : String(value)))),
    merges,
    runs,
    hiddenRows: new Set(options.hiddenRows ?? []),
    hiddenColumns: new Set(),
  };
}
