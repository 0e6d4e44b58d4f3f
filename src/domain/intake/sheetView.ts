import type { Grid, TextRun } from '../model/grid';
import { addressInGrid } from '../model/grid';
import type { CellReference } from '../model/task';
import { isBlank, squash } from '../text';

interface Merged {
  readonly row: number;
  readonly column: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

/** A grid with its merged blocks resolved: what a reader of the sheet would say stands in a cell. */
export class SheetView {
  readonly rowCount: number;
  readonly columnCount: number;
  private readonly merged = new Map<number, Merged>();
  private readonly squashed = new Map<string, string>();

  constructor(
    readonly grid: Grid,
    readonly file: string | null,
  ) {
    this.rowCount = grid.values.length;
    this.columnCount = grid.values[0]?.length ?? 0;
    for (const merge of grid.merges) {
      const lastRow = Math.min(this.rowCount, merge.row + merge.rowCount) - 1;
      const lastColumn = Math.min(this.columnCount, merge.column + merge.columnCount) - 1;
      const block: Merged = { row: merge.row, column: merge.column, lastRow, lastColumn };
      for (let row = merge.row; row <= lastRow; row++) {
        for (let column = merge.column; column <= lastColumn; column++) {
          this.merged.set(row * this.columnCount + column, block);
        }
      }
    }
  }

  /** The cell's own text: what is shown, else the stored value; empty inside a merged block. */
  own(row: number, column: number): string {
    const shown = this.grid.texts[row]?.[column];
    const value = this.grid.values[row]?.[column];
    if (typeof value === 'string') return value;
    if (shown !== undefined && !/^#+$/.test(shown) && shown !== '') return shown;
    return value === null || value === undefined ? '' : String(value);
  }

  /** The same without white space, remembered: header words and labels are compared this way. */
  ownSquashed(row: number, column: number): string {
    const text = this.own(row, column);
    if (text === '') return '';
    let known = this.squashed.get(text);
    if (known === undefined) {
      known = squash(text);
      this.squashed.set(text, known);
    }
    return known;
  }

  /** The first cell of the merged block a cell lies in, or the cell itself. */
  originOf(row: number, column: number): { row: number; column: number } {
    const block = this.merged.get(row * this.columnCount + column);
    return block === undefined ? { row, column } : { row: block.row, column: block.column };
  }

  /** How far the merged block of a cell reaches. */
  extentOf(row: number, column: number): { lastRow: number; lastColumn: number } {
    const block = this.merged.get(row * this.columnCount + column);
    return block === undefined ? { lastRow: row, lastColumn: column } : block;
  }

  /** True when the cell takes its text from a merged block that begins in an earlier row. */
  coveredFromAbove(row: number, column: number): boolean {
    return this.originOf(row, column).row < row;
  }

  /** Runs of a cell where they are known. */
  runsAt(row: number, column: number): readonly TextRun[] | null {
    return this.grid.runs.get(row * this.columnCount + column) ?? null;
  }

  isRowBlank(row: number): boolean {
    for (let column = 0; column < this.columnCount; column++) {
      if (!isBlank(this.own(row, column))) return false;
    }
    return true;
  }

  /** Columns whose own text in this row is not blank. */
  filledColumns(row: number, first = 0, last = this.columnCount - 1): number[] {
    const columns: number[] = [];
    for (let column = first; column <= last; column++) {
      if (this.ownSquashed(row, column) !== '') columns.push(column);
    }
    return columns;
  }

  rowText(row: number): string {
    const parts: string[] = [];
    for (let column = 0; column < this.columnCount; column++) {
      const text = this.own(row, column).trim();
      if (text !== '') parts.push(text);
    }
    return parts.join(' ');
  }

  address(row: number, column: number): string {
    return addressInGrid(this.grid, row, column);
  }

  reference(row: number, column: number): CellReference {
    return { file: this.file, sheet: this.grid.name, cell: this.address(row, column) };
  }

  get sheetReference(): CellReference {
    return { file: this.file, sheet: this.grid.name, cell: null };
  }
}
