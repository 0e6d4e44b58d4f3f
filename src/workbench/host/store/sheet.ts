import type { Rect } from './address';
import {
  bounding,
  intersect,
  isEntireColumns,
  isEntireRows,
  lastColumn,
  lastRow,
  rect,
  sameRect,
  WHOLE_SHEET,
} from './address';
import type { Cell, CellStyle, Link } from './cell';
import { DEFAULT_STYLE, hasContent, newCell } from './cell';
import type { ConditionalRule } from './conditional';
import type { TableStore } from './table';
import type { Validation } from './validation';

/** A row: its cells by column, and what is set for the row as a whole. */
export interface RowStore {
  readonly cells: Cell[];
  /** Points; undefined fits the content. */
  height: number | undefined;
  hidden: boolean;
  style: CellStyle | undefined;
}

export interface ColumnStore {
  /** Characters, as files keep it; undefined is the standard width. */
  width: number | undefined;
  hidden: boolean;
  style: CellStyle | undefined;
}

export interface Freeze {
  readonly rows: number;
  readonly columns: number;
}

/** What a protected sheet still allows, by the names of Office.js; a password's hash passes through untouched. */
export interface Protection {
  readonly options: Readonly<Record<string, boolean | string>>;
  readonly secret: Readonly<Record<string, unknown>>;
}

export type Visibility = 'Visible' | 'Hidden' | 'VeryHidden';

/** Page set-up as files keep it: margins in inches, titles as `1:3`. */
export type PageSetup = Record<string, unknown>;

export interface ChartStore {
  readonly id: string;
  name: string;
  type: string;
  source: Rect;
  sourceSheet: SheetStore;
  seriesBy: string;
  title: string | null;
  anchor: Rect;
  left: number | null;
  top: number | null;
  width: number | null;
  height: number | null;
  legendPosition: string | null;
  /** Colours given to series, by their place. */
  readonly seriesColors: Map<number, string>;
  categoriesReversed: boolean;
}

/** A worksheet: cells by row, and what belongs to the sheet as a whole. */
export class SheetStore {
  readonly rows: RowStore[] = [];
  readonly columns = new Map<number, ColumnStore>();
  merges: Rect[] = [];
  validations: Validation[] = [];
  conditionalRules: ConditionalRule[] = [];
  tables: TableStore[] = [];
  charts: ChartStore[] = [];
  readonly customProperties = new Map<string, string>();
  visibility: Visibility = 'Visible';
  tabColor = '';
  showGridlines = true;
  showHeadings = true;
  zoom: number | undefined;
  freeze: Freeze | null = null;
  protection: Protection | null = null;
  pageSetup: PageSetup = {};
  headerFooter: Record<string, unknown> = {};
  /** Style of every cell, row and column that has none of its own. */
  defaultStyle: CellStyle = DEFAULT_STYLE;
  autoFilter: Rect | null = null;
  /** Cells that hold a formula; nothing needs calculating while no sheet has any. */
  formulaCount = 0;
  /** Some cell has, or had, a link. */
  hasLinks = false;

  constructor(
    readonly id: string,
    public name: string,
  ) {}

  cell(row: number, column: number): Cell | undefined {
    return this.rows[row]?.cells[column];
  }

  /** The cell, made when it is not there yet. */
  touch(row: number, column: number): Cell {
    const store = this.touchRow(row);
    return (store.cells[column] ??= newCell(this.styleAt(row, column)));
  }

  /** Gives a cell a link, or takes it away. */
  setLink(cell: Cell, link: Link | null): void {
    cell.link = link;
    this.hasLinks ||= link !== null;
  }

  touchRow(row: number): RowStore {
    return (this.rows[row] ??= { cells: [], height: undefined, hidden: false, style: undefined });
  }

  touchColumn(column: number): ColumnStore {
    const known = this.columns.get(column);
    if (known) return known;
    const made: ColumnStore = { width: undefined, hidden: false, style: undefined };
    this.columns.set(column, made);
    return made;
  }

  /** The style a cell shows: its own, its row's, its column's or the sheet's. */
  styleAt(row: number, column: number): CellStyle {
    const store = this.rows[row];
    return (
      store?.cells[column]?.style ?? store?.style ?? this.columns.get(column)?.style ?? this.defaultStyle
    );
  }

  /** Visits the cells that exist in a rectangle, row by row. */
  eachCell(area: Rect, visit: (cell: Cell, row: number, column: number) => void): void {
    const right = lastColumn(area) + 1;
    this.eachRow(area, (store, row) => {
      const end = Math.min(right, store.cells.length);
      for (let column = area.column; column < end; column += 1) {
        const cell = store.cells[column];
        if (cell) visit(cell, row, column);
      }
    });
  }

  /** Visits the rows that exist in a rectangle. */
  eachRow(area: Rect, visit: (row: RowStore, index: number) => void): void {
    const end = Math.min(lastRow(area) + 1, this.rows.length);
    if (area.row === 0 && end === this.rows.length) {
      this.rows.forEach((store, index) => visit(store, index));
      return;
    }
    for (let row = area.row; row < end; row += 1) {
      const store = this.rows[row];
      if (store) visit(store, row);
    }
  }

  /**
   * Gives the cells of a rectangle a new style. Entire rows and columns keep it as theirs, so that cells written
   * later have it too.
   */
  restyle(area: Rect, change: (style: CellStyle) => CellStyle): void {
    const memo = new Map<CellStyle, CellStyle>();
    const changed = (style: CellStyle): CellStyle => {
      const known = memo.get(style);
      if (known) return known;
      const made = Object.freeze(change(style));
      memo.set(style, made);
      return made;
    };
    if (isEntireRows(area) || isEntireColumns(area)) this.restyleWhole(area, changed);
    else this.restyleCells(area, changed);
  }

  private restyleCells(area: Rect, changed: (style: CellStyle) => CellStyle): void {
    const bottom = lastRow(area);
    const right = lastColumn(area);
    let known: CellStyle | null = null;
    let made: CellStyle | null = null;
    for (let row = area.row; row <= bottom; row += 1) {
      const { cells } = this.touchRow(row);
      for (let column = area.column; column <= right; column += 1) {
        const cell = cells[column] ?? this.touch(row, column);
        // Neighbours mostly look alike.
        if (made === null || cell.style !== known) {
          known = cell.style;
          made = changed(known);
        }
        cell.style = made;
      }
    }
  }

  private restyleWhole(area: Rect, changed: (style: CellStyle) => CellStyle): void {
    this.eachCell(area, (cell) => {
      cell.style = changed(cell.style);
    });
    if (isEntireRows(area) && isEntireColumns(area)) {
      this.defaultStyle = changed(this.defaultStyle);
      for (const column of this.columns.values()) if (column.style) column.style = changed(column.style);
      this.rows.forEach((row) => {
        if (row.style) row.style = changed(row.style);
      });
    } else if (isEntireRows(area)) {
      for (let row = area.row; row <= lastRow(area); row += 1) {
        const store = this.touchRow(row);
        store.style = changed(store.style ?? this.defaultStyle);
      }
    } else {
      for (let column = area.column; column <= lastColumn(area); column += 1) {
        const store = this.touchColumn(column);
        store.style = changed(store.style ?? this.defaultStyle);
      }
    }
  }

  /**
   * The rectangle holding every cell with content, or also every cell with a look of its own; null when none.
   * @param within only cells of this rectangle count
   */
  usedArea(valuesOnly: boolean, within: Rect = WHOLE_SHEET): Rect | null {
    let used: Rect | undefined;
    const include = (area: Rect): void => {
      used = used ? bounding(used, area) : area;
    };
    const right = lastColumn(within) + 1;
    this.eachRow(within, (store, row) => {
      let first = -1;
      let last = -1;
      const end = Math.min(right, store.cells.length);
      for (let column = within.column; column < end; column += 1) {
        const cell = store.cells[column];
        if (!cell) continue;
        const styled = !valuesOnly && cell.style !== this.defaultStyle;
        if (!styled && !hasContent(cell)) continue;
        if (first < 0) first = column;
        last = column;
      }
      if (first >= 0) include(rect(row, first, 1, last - first + 1));
    });
    if (!valuesOnly) {
      for (const merge of this.merges) {
        const part = intersect(merge, within);
        if (part) include(part);
      }
    }
    return used ?? null;
  }

  mergesIn(area: Rect): Rect[] {
    return this.merges.filter((merge) => intersect(merge, area) !== null);
  }

  mergeAt(row: number, column: number): Rect | undefined {
    const cell = rect(row, column);
    return this.merges.find((merge) => intersect(merge, cell) !== null);
  }

  /** Cells of a rectangle hidden under a merged block, by `row * 16384 + column`; writes to them are lost. */
  coveredCells(area: Rect): ReadonlySet<number> {
    const covered = new Set<number>();
    for (const merge of this.mergesIn(area)) {
      for (let row = merge.row; row <= lastRow(merge); row += 1) {
        for (let column = merge.column; column <= lastColumn(merge); column += 1) {
          if (row !== merge.row || column !== merge.column) covered.add(coveredKey(row, column));
        }
      }
    }
    return covered;
  }

  removeMerges(area: Rect): void {
    this.merges = this.merges.filter((merge) => intersect(merge, area) === null);
  }

  addMerge(area: Rect): void {
    if (!this.merges.some((merge) => sameRect(merge, area))) this.merges.push(area);
  }
}

export function coveredKey(row: number, column: number): number {
  return row * 16_384 + column;
}
