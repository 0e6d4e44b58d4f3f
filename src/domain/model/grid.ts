/** A cell's value as stored: text, number, boolean, or null when empty. Dates arrive as their displayed text. */
export type CellValue = string | number | boolean | null;

/** A stretch of a cell's text in one weight. Bold marks the lead units (附件1, “加黑的为牵头部门”). */
export interface TextRun {
  readonly text: string;
  readonly bold: boolean;
}

/** A merged block, zero-based within the grid; its value stands in the top-left cell. */
export interface GridMerge {
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

/**
 * A rectangle of cells as read from a sheet, a file or a Word table: the only thing `domain/intake` reads.
 * Rows and columns are zero-based inside the grid; `top` and `left` place its first cell on the sheet.
 */
export interface Grid {
  /** Sheet name, or 表1, 表2 … for the tables of a Word file. */
  readonly name: string;
  readonly top: number;
  readonly left: number;
  /** Row-major values; every row has the same length. A merged block's value is in its first cell only. */
  readonly values: readonly (readonly CellValue[])[];
  /** What the sheet shows for each cell, same shape as `values`. */
  readonly texts: readonly (readonly string[])[];
  readonly merges: readonly GridMerge[];
  /** Rich-text runs of the cells where they are known, by `row * columnCount + column`; absent means unknown. */
  readonly runs: ReadonlyMap<number, readonly TextRun[]>;
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  /** Ranges with a validation rule, zero-based within the grid; absent where the reader cannot tell. */
  readonly validated?: readonly GridMerge[];
}

/** Column letters of a zero-based column: 0 is A, 26 is AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) {
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  }
  return letters;
}

/** A1 address of a zero-based cell. */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** A1 address, on its sheet, of a cell given by its place inside the grid. */
export function addressInGrid(grid: Pick<Grid, 'top' | 'left'>, row: number, column: number): string {
  return cellAddress(grid.top + row, grid.left + column);
}
