import { displayText } from '../excelts/engine';
import { ApiObject } from '../interpreter/api-object';
import { apiNotFound, invalidArgument, itemNotFound } from '../interpreter/errors';
import { CELL_LIMIT, requireAllowed, requireUnlocked, requireUnprotected } from '../model/guard';
import { deleteCells, insertCells } from '../model/structure';
import type { ClearScope } from '../model/write';
import { clearCells, valueType, writeInput } from '../model/write';
import { copyCells } from '../model/copy';
import { mergeCells } from '../model/merge';
import { setNumberFormat } from '../model/number-format';
import { surroundingRegion } from '../model/region';
import type { Workspace } from '../model/workspace';
import type { Rect } from '../store/address';
import {
  bounding,
  cellCount,
  formatA1,
  intersect,
  isEntireColumns,
  isEntireRows,
  isOnSheet,
  lastColumn,
  lastRow,
  MAX_COLUMNS,
  MAX_ROWS,
  quoteSheet,
  rect,
  requireA1,
} from '../store/address';
import type { Cell, CellStyle } from '../store/cell';
import { numberFormatOf, wireValue } from '../store/cell';
import type { SheetStore } from '../store/sheet';
import {
  cellProperties,
  columnProperties,
  rowProperties,
  setCellProperties,
  setColumnProperties,
  setRowProperties,
} from './cell-properties';
import { ConditionalFormatCollection } from './conditional-format';
import { DataValidation } from './data-validation';
import { linkOf, readLink } from './links';
import { RangeAreas } from './range-areas';
import { RangeFormat } from './range-format';
import type { Cells } from './targets';
import { CELLS, isRange } from './targets';
import { Worksheet } from './worksheet';
import { RangeSort } from './sort';

/** `Excel.Range`: a rectangle of one sheet. */
export class Range extends ApiObject {
  static readonly type = 'Range';
  static readonly scalars = [
    'address',
    'addressLocal',
    'cellCount',
    'columnCount',
    'columnHidden',
    'columnIndex',
    'formulas',
    'formulasLocal',
    'hidden',
    'hyperlink',
    'isEntireColumn',
    'isEntireRow',
    'numberFormat',
    'numberFormatLocal',
    'rowCount',
    'rowHidden',
    'rowIndex',
    'text',
    'valueTypes',
    'values',
  ];
  readonly [CELLS]: Cells;
  readonly #workspace: Workspace;

  constructor(workspace: Workspace, sheet: SheetStore, area: Rect) {
    super();
    if (!isOnSheet(area)) throw invalidArgument();
    this.#workspace = workspace;
    this[CELLS] = { sheet, area };
  }

  get address(): string {
    const { sheet, area } = this[CELLS];
    return `${quoteSheet(sheet.name)}!${formatA1(area)}`;
  }
  get addressLocal(): string {
    return this.address;
  }
  get rowIndex(): number {
    return this[CELLS].area.row;
  }
  get columnIndex(): number {
    return this[CELLS].area.column;
  }
  get rowCount(): number {
    return this[CELLS].area.rowCount;
  }
  get columnCount(): number {
    return this[CELLS].area.columnCount;
  }
  get cellCount(): number {
    const count = cellCount(this[CELLS].area);
    return count > 2_147_483_647 ? -1 : count;
  }
  get isEntireRow(): boolean {
    return isEntireRows(this[CELLS].area);
  }
  get isEntireColumn(): boolean {
    return isEntireColumns(this[CELLS].area);
  }
  get worksheet(): Worksheet {
    return new Worksheet(this.#workspace, this[CELLS].sheet);
  }
  get format(): RangeFormat {
    const { sheet, area } = this[CELLS];
    return new RangeFormat({ workspace: this.#workspace, sheet, areas: [area] });
  }
  get dataValidation(): DataValidation {
    return new DataValidation(this.#workspace, this[CELLS]);
  }
  get conditionalFormats(): ConditionalFormatCollection {
    return new ConditionalFormatCollection(this.#workspace, this[CELLS].sheet, this[CELLS].area);
  }
  get sort(): RangeSort {
    return new RangeSort(this.#workspace, this[CELLS]);
  }

  get values(): unknown {
    this.#workspace.settle();
    return this.#matrix((cell) => (cell ? wireValue(cell.value) : ''));
  }
  set values(input: unknown) {
    writeInput(this.#workspace, this[CELLS].sheet, this[CELLS].area, input);
  }
  get formulas(): unknown {
    this.#workspace.settle();
    return this.#matrix((cell) => {
      if (!cell) return '';
      return cell.formula === null ? wireValue(cell.value) : `=${cell.formula}`;
    });
  }
  set formulas(input: unknown) {
    this.values = input;
  }
  get formulasLocal(): unknown {
    return this.formulas;
  }
  set formulasLocal(input: unknown) {
    this.values = input;
  }
  get text(): unknown {
    this.#workspace.settle();
    return this.#matrix((cell) => (cell ? displayText(cell.value, cell.style) : ''));
  }
  get valueTypes(): unknown {
    this.#workspace.settle();
    return this.#matrix((cell) => valueType(cell?.value ?? null));
  }
  get numberFormat(): unknown {
    return this.#matrix((cell, style) => numberFormatOf(cell?.style ?? style()));
  }
  set numberFormat(input: unknown) {
    this.#setNumberFormat(input);
  }
  get numberFormatLocal(): unknown {
    return this.numberFormat;
  }
  set numberFormatLocal(input: unknown) {
    this.#setNumberFormat(input);
  }

  get rowHidden(): boolean | null {
    const { sheet, area } = this[CELLS];
    let hidden = 0;
    sheet.eachRow(area, (row) => {
      hidden += Number(row.hidden);
    });
    return hidden === 0 ? false : hidden === area.rowCount ? true : null;
  }
  set rowHidden(value: boolean) {
    const { sheet, area } = this[CELLS];
    requireAllowed(sheet, 'allowFormatRows');
    for (let row = area.row; row <= lastRow(area); row += 1) sheet.touchRow(row).hidden = value;
    this.#workspace.touch('content');
    this.#workspace.events.emit('worksheetRowHiddenChanged', [sheet.id, 'Workbook'], () => ({
      address: formatA1(area),
      changeType: value ? 'Hidden' : 'Unhidden',
      source: this.#workspace.source,
      worksheetId: sheet.id,
    }));
  }
  get columnHidden(): boolean | null {
    const { sheet, area } = this[CELLS];
    let hidden = 0;
    for (let column = area.column; column <= lastColumn(area); column += 1) {
      hidden += Number(sheet.columns.get(column)?.hidden === true);
    }
    return hidden === 0 ? false : hidden === area.columnCount ? true : null;
  }
  set columnHidden(value: boolean) {
    const { sheet, area } = this[CELLS];
    requireAllowed(sheet, 'allowFormatColumns');
    for (let column = area.column; column <= lastColumn(area); column += 1) {
      // a column without a record is visible already; whole rows would make 16,384 records
      const store = value ? sheet.touchColumn(column) : sheet.columns.get(column);
      if (store) store.hidden = value;
    }
    this.#workspace.touch('content');
  }
  get hidden(): boolean {
    return this.rowHidden === true || this.columnHidden === true;
  }

  get hyperlink(): unknown {
    const { sheet, area } = this[CELLS];
    return linkOf(sheet, area.row, area.column);
  }
  set hyperlink(value: unknown) {
    const { sheet, area } = this[CELLS];
    requireAllowed(sheet, 'allowInsertHyperlinks');
    const given = (value ?? {}) as Readonly<Record<string, unknown>>;
    const link = readLink(given);
    if (link.address === null && link.documentReference === null) throw invalidArgument();
    for (let row = area.row; row <= lastRow(area); row += 1) {
      for (let column = area.column; column <= lastColumn(area); column += 1) {
        sheet.setLink(sheet.touch(row, column), link);
      }
    }
    if (given['textToDisplay'] !== undefined) this.values = given['textToDisplay'];
    this.#workspace.touch('content');
  }

  getCell(row: number, column: number): Range {
    const { area } = this[CELLS];
    return this.#part(rect(area.row + row, area.column + column));
  }
  getRow(row: number): Range {
    return this.#part({ ...this[CELLS].area, row: this[CELLS].area.row + row, rowCount: 1 });
  }
  getColumn(column: number): Range {
    return this.#part({ ...this[CELLS].area, column: this[CELLS].area.column + column, columnCount: 1 });
  }
  getLastCell(): Range {
    return this.#part(rect(lastRow(this[CELLS].area), lastColumn(this[CELLS].area)));
  }
  getLastRow(): Range {
    return this.getRow(this.rowCount - 1);
  }
  getLastColumn(): Range {
    return this.getColumn(this.columnCount - 1);
  }
  getEntireRow(): Range {
    return this.#part({ ...this[CELLS].area, column: 0, columnCount: MAX_COLUMNS });
  }
  getEntireColumn(): Range {
    return this.#part({ ...this[CELLS].area, row: 0, rowCount: MAX_ROWS });
  }
  getOffsetRange(rows: number, columns: number): Range {
    const { area } = this[CELLS];
    return this.#part({ ...area, row: area.row + rows, column: area.column + columns });
  }
  getResizedRange(rows: number, columns: number): Range {
    const { area } = this[CELLS];
    return this.#part({ ...area, rowCount: area.rowCount + rows, columnCount: area.columnCount + columns });
  }
  getAbsoluteResizedRange(rowCount: number, columnCount: number): Range {
    return this.#part({ ...this[CELLS].area, rowCount, columnCount });
  }
  getRowsAbove(count = 1): Range {
    const { area } = this[CELLS];
    return this.#part({ ...area, row: area.row - count, rowCount: count });
  }
  getRowsBelow(count = 1): Range {
    return this.#part({ ...this[CELLS].area, row: lastRow(this[CELLS].area) + 1, rowCount: count });
  }
  getColumnsAfter(count = 1): Range {
    return this.#part({ ...this[CELLS].area, column: lastColumn(this[CELLS].area) + 1, columnCount: count });
  }
  getBoundingRect(other: unknown): Range {
    return this.#part(bounding(this[CELLS].area, this.#areaOf(other)));
  }
  getIntersection(other: unknown): Range {
    const common = intersect(this[CELLS].area, this.#areaOf(other));
    if (!common) throw itemNotFound('The intersection');
    return this.#part(common);
  }
  getUsedRange(valuesOnly = false): Range {
    const { sheet, area } = this[CELLS];
    const used = sheet.usedArea(valuesOnly, area);
    if (!used) throw itemNotFound('The used range');
    return this.#part(used);
  }
  getSurroundingRegion(): Range {
    return this.#part(surroundingRegion(this[CELLS].sheet, this[CELLS].area));
  }
  getMergedAreas(): RangeAreas {
    const merges = this[CELLS].sheet.mergesIn(this[CELLS].area);
    if (merges.length === 0) throw itemNotFound('The merged areas');
    return new RangeAreas(this.#workspace, this[CELLS].sheet, merges);
  }

  merge(across = false): void {
    const { sheet, area } = this[CELLS];
    requireUnprotected(sheet);
    mergeCells(this.#workspace, sheet, area, across);
  }
  unmerge(): void {
    const { sheet, area } = this[CELLS];
    requireUnprotected(sheet);
    sheet.removeMerges(area);
    this.#workspace.formatChanged(sheet, area);
  }
  clear(scope: ClearScope = 'All'): void {
    const { sheet, area } = this[CELLS];
    requireUnlocked(sheet, area);
    if (scope !== 'Contents') requireAllowed(sheet, 'allowFormatCells');
    clearCells(sheet, area, scope);
    this.#workspace.contentChanged(sheet, area, { changeType: 'RangeEdited' });
  }
  delete(shift: string): void {
    deleteCells(this.#workspace, this[CELLS].sheet, this[CELLS].area, shift);
  }
  insert(shift: string): Range {
    const { sheet, area } = this[CELLS];
    insertCells(this.#workspace, sheet, area, shift);
    return this.#part(area);
  }
  copyFrom(source: unknown, copyType = 'All', skipBlanks = false, transpose = false): void {
    if (transpose) throw apiNotFound('Range.copyFrom with transpose');
    const from = typeof source === 'string' ? this.#cellsOf(source) : source;
    const cells = isRange(from) ? from[CELLS] : (from as Cells);
    copyCells(this.#workspace, cells, this[CELLS], copyType, skipBlanks);
  }
  select(): void {
    this.#workspace.select(this[CELLS].sheet, this[CELLS].area);
  }
  calculate(): void {
    this.#workspace.calculate();
  }

  getCellProperties(options: unknown): unknown {
    return cellProperties(this.#workspace, this[CELLS], options);
  }
  setCellProperties(data: unknown): void {
    setCellProperties(this.#workspace, this[CELLS], data);
  }
  getRowProperties(options: unknown): unknown {
    return rowProperties(this.#workspace, this[CELLS], options);
  }
  setRowProperties(data: unknown): void {
    setRowProperties(this.#workspace, this[CELLS], data);
  }
  getColumnProperties(options: unknown): unknown {
    return columnProperties(this.#workspace, this[CELLS], options);
  }
  setColumnProperties(data: unknown): void {
    setColumnProperties(this.#workspace, this[CELLS], data);
  }

  /** The client checks the shape of large blocks with this before it sends them in pieces. */
  _ValidateArraySize(rows: number, columns: number): void {
    const { area } = this[CELLS];
    if (rows !== area.rowCount || columns !== area.columnCount) throw invalidArgument();
  }

  #part(area: Rect): Range {
    return new Range(this.#workspace, this[CELLS].sheet, area);
  }

  #cellsOf(address: string): Cells {
    return { sheet: this[CELLS].sheet, area: requireA1(address) };
  }

  #areaOf(other: unknown): Rect {
    if (typeof other === 'string') return requireA1(other);
    if (isRange(other)) return other[CELLS].area;
    throw invalidArgument();
  }

  #matrix(read: (cell: Cell | undefined, style: () => CellStyle) => unknown): unknown {
    const { sheet, area } = this[CELLS];
    if (cellCount(area) > CELL_LIMIT) return null;
    const rows: unknown[][] = [];
    for (let row = area.row; row <= lastRow(area); row += 1) {
      const cells = sheet.rows[row]?.cells;
      const line: unknown[] = [];
      for (let column = area.column; column <= lastColumn(area); column += 1) {
        line.push(read(cells?.[column], () => sheet.styleAt(row, column)));
      }
      rows.push(line);
    }
    return rows;
  }

  #setNumberFormat(input: unknown): void {
    const { sheet, area } = this[CELLS];
    requireAllowed(sheet, 'allowFormatCells');
    setNumberFormat(sheet, area, input);
    this.#workspace.formatChanged(sheet, area);
  }
}
