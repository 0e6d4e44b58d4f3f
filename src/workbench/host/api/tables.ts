import { ApiCollection, ApiObject, ITEMS } from '../interpreter/api-object';
import { invalidArgument, itemNotFound } from '../interpreter/errors';
import {
  addTable,
  addTableColumn,
  addTableRows,
  convertToRange,
  deleteTable,
  deleteTableRow,
  renameTable,
  resizeTable,
  showHeaders,
  showTotals,
} from '../model/tables';
import { deleteCells } from '../model/structure';
import type { Workspace } from '../model/workspace';
import { writeInput } from '../model/write';
import type { Rect } from '../store/address';
import { requireA1, splitAddress } from '../store/address';
import type { SheetStore } from '../store/sheet';
import type { TableStore } from '../store/table';
import { bodyArea, columnNames, headerArea, totalsArea } from '../store/table';
import { TableAutoFilter, TableSort } from './filters';
import { Range } from './range';
import type { Cells } from './targets';
import { CELLS, isRange } from './targets';
import { Worksheet } from './worksheet';

/** What every table object knows. */
interface Place {
  readonly workspace: Workspace;
  readonly sheet: SheetStore;
  readonly table: TableStore;
}

function requireHere({ sheet, table }: Place): void {
  if (!sheet.tables.includes(table)) throw itemNotFound('The table');
}

function rangeOf({ workspace, sheet }: Place, area: Rect): Range {
  return new Range(workspace, sheet, area);
}

/** `Excel.Table`. */
export class Table extends ApiObject {
  static readonly type = 'Table';
  static readonly scalars = [
    'highlightFirstColumn',
    'highlightLastColumn',
    'id',
    'legacyId',
    'name',
    'showBandedColumns',
    'showBandedRows',
    'showFilterButton',
    'showHeaders',
    'showTotals',
    'style',
  ];
  readonly #place: Place;

  constructor(place: Place) {
    super();
    this.#place = place;
  }

  get id(): string {
    return this.#place.table.id;
  }
  get legacyId(): string {
    return this.#place.table.id;
  }
  get name(): string {
    return this.#place.table.name;
  }
  set name(value: unknown) {
    renameTable(this.#place.workspace, this.#place.table, String(value));
  }
  get style(): string {
    return this.#place.table.style;
  }
  set style(value: unknown) {
    this.#place.table.style = String(value ?? '');
    this.#place.workspace.touch('content');
  }
  get showHeaders(): boolean {
    return this.#place.table.showHeaders;
  }
  set showHeaders(value: boolean) {
    showHeaders(this.#place.workspace, this.#place.sheet, this.#place.table, value);
  }
  get showTotals(): boolean {
    return this.#place.table.showTotals;
  }
  set showTotals(value: boolean) {
    showTotals(this.#place.workspace, this.#place.sheet, this.#place.table, value);
  }
  get showBandedRows(): boolean {
    return this.#place.table.showBandedRows;
  }
  set showBandedRows(value: boolean) {
    this.#place.table.showBandedRows = value;
  }
  get showBandedColumns(): boolean {
    return this.#place.table.showBandedColumns;
  }
  set showBandedColumns(value: boolean) {
    this.#place.table.showBandedColumns = value;
  }
  get showFilterButton(): boolean {
    return this.#place.table.showFilterButton;
  }
  set showFilterButton(value: boolean) {
    this.#place.table.showFilterButton = value;
  }
  get highlightFirstColumn(): boolean {
    return this.#place.table.highlightFirstColumn;
  }
  set highlightFirstColumn(value: boolean) {
    this.#place.table.highlightFirstColumn = value;
  }
  get highlightLastColumn(): boolean {
    return this.#place.table.highlightLastColumn;
  }
  set highlightLastColumn(value: boolean) {
    this.#place.table.highlightLastColumn = value;
  }
  get worksheet(): Worksheet {
    return new Worksheet(this.#place.workspace, this.#place.sheet);
  }
  get columns(): TableColumnCollection {
    return new TableColumnCollection(this.#place);
  }
  get rows(): TableRowCollection {
    return new TableRowCollection(this.#place);
  }
  get autoFilter(): TableAutoFilter {
    return new TableAutoFilter(this.#place.workspace, this.#place.sheet, this.#place.table);
  }
  get sort(): TableSort {
    return new TableSort(this.#place.workspace, this.#place.sheet, this.#place.table);
  }

  getRange(): Range {
    requireHere(this.#place);
    return rangeOf(this.#place, this.#place.table.area);
  }
  getHeaderRowRange(): Range {
    if (!this.#place.table.showHeaders) throw itemNotFound('The header row');
    return rangeOf(this.#place, headerArea(this.#place.table));
  }
  getDataBodyRange(): Range {
    requireHere(this.#place);
    return rangeOf(this.#place, bodyArea(this.#place.table));
  }
  getTotalRowRange(): Range {
    if (!this.#place.table.showTotals) throw itemNotFound('The totals row');
    return rangeOf(this.#place, totalsArea(this.#place.table));
  }
  resize(range: unknown): void {
    const area = typeof range === 'string' ? requireA1(range) : requireCells(range).area;
    resizeTable(this.#place.workspace, this.#place.sheet, this.#place.table, area);
  }
  delete(): void {
    deleteTable(this.#place.workspace, this.#place.sheet, this.#place.table);
  }
  convertToRange(): Range {
    const { workspace, sheet, table } = this.#place;
    convertToRange(workspace, sheet, table);
    return rangeOf(this.#place, table.area);
  }
  clearFilters(): void {
    this.autoFilter.clearCriteria();
  }
  reapplyFilters(): void {
    this.autoFilter.reapply();
  }
}

function requireCells(value: unknown): Cells {
  if (!isRange(value)) throw invalidArgument();
  return value[CELLS];
}

/** `workbook.tables` and `worksheet.tables`. */
export class TableCollection extends ApiCollection<Table> {
  static readonly type = 'TableCollection';
  static readonly scalars = ['count'];
  readonly #workspace: Workspace;
  readonly #sheet: SheetStore | null;

  constructor(workspace: Workspace, sheet: SheetStore | null) {
    super();
    this.#workspace = workspace;
    this.#sheet = sheet;
  }
  get [ITEMS](): readonly Table[] {
    const sheets = this.#sheet ? [this.#sheet] : this.#workspace.store.sheets;
    return sheets.flatMap((sheet) =>
      sheet.tables.map((table) => new Table({ workspace: this.#workspace, sheet, table })),
    );
  }
  add(address: unknown, hasHeaders = false): Table {
    const { sheet, area } = this.#target(address);
    const table = addTable(this.#workspace, sheet, area, hasHeaders);
    return new Table({ workspace: this.#workspace, sheet, table });
  }
  getItem(key: unknown): Table {
    const found = this.#workspace.store.findTable(String(key));
    if (!found || (this.#sheet && found.sheet !== this.#sheet)) throw itemNotFound();
    return new Table({ workspace: this.#workspace, ...found });
  }
  getItemAt(index: number): Table {
    const table = this[ITEMS][index];
    if (!table) throw itemNotFound();
    return table;
  }

  #target(address: unknown): Cells {
    if (isRange(address)) return address[CELLS];
    const { sheet: name } = splitAddress(String(address));
    const { store } = this.#workspace;
    const sheet = name === null ? (this.#sheet ?? store.activeSheet) : store.findSheet(name);
    if (!sheet) throw itemNotFound('The worksheet');
    return { sheet, area: requireA1(String(address)) };
  }
}

/** `Excel.TableColumn`. */
export class TableColumn extends ApiObject {
  static readonly type = 'TableColumn';
  static readonly scalars = ['id', 'index', 'name', 'values'];
  readonly #place: Place;
  readonly index: number;

  constructor(place: Place, index: number) {
    super();
    this.#place = place;
    this.index = index;
  }
  get id(): number {
    return this.index + 1;
  }
  get name(): string {
    return columnNames(this.#place.sheet, this.#place.table)[this.index] ?? '';
  }
  set name(value: unknown) {
    const { workspace, sheet, table } = this.#place;
    writeInput(workspace, sheet, this.#part(headerArea(table)), `'${String(value)}`);
  }
  get values(): unknown {
    return this.getRange().values;
  }
  set values(value: unknown) {
    this.getRange().values = value;
  }
  getRange(): Range {
    return rangeOf(this.#place, this.#part(this.#place.table.area));
  }
  getDataBodyRange(): Range {
    return rangeOf(this.#place, this.#part(bodyArea(this.#place.table)));
  }
  getHeaderRowRange(): Range {
    return rangeOf(this.#place, this.#part(headerArea(this.#place.table)));
  }
  getTotalRowRange(): Range {
    return rangeOf(this.#place, this.#part(totalsArea(this.#place.table)));
  }
  delete(): void {
    const { workspace, sheet, table } = this.#place;
    deleteCells(workspace, sheet, this.#part(table.area), 'Left');
  }

  #part(area: Rect): Rect {
    return { ...area, column: area.column + this.index, columnCount: 1 };
  }
}

export class TableColumnCollection extends ApiCollection<TableColumn> {
  static readonly type = 'TableColumnCollection';
  static readonly scalars = ['count'];
  readonly #place: Place;

  constructor(place: Place) {
    super();
    this.#place = place;
  }
  get [ITEMS](): readonly TableColumn[] {
    return Array.from(
      { length: this.#place.table.area.columnCount },
      (_, i) => new TableColumn(this.#place, i),
    );
  }
  add(index?: number | null, values?: unknown, name?: string | null): TableColumn {
    const { workspace, sheet, table } = this.#place;
    const given = Array.isArray(values) ? (values as readonly (readonly unknown[])[]) : null;
    return new TableColumn(
      this.#place,
      addTableColumn(workspace, sheet, table, index ?? null, given, name ?? null),
    );
  }
  /** By name or by id. */
  getItem(key: unknown): TableColumn {
    const names = columnNames(this.#place.sheet, this.#place.table).map((name) => name.toLowerCase());
    const index = typeof key === 'number' ? key - 1 : names.indexOf(String(key).toLowerCase());
    return this.getItemAt(index);
  }
  getItemAt(index: number): TableColumn {
    if (index < 0 || index >= this.#place.table.area.columnCount) throw itemNotFound('The table column');
    return new TableColumn(this.#place, index);
  }
}

/** `Excel.TableRow`. */
export class TableRow extends ApiObject {
  static readonly type = 'TableRow';
  static readonly scalars = ['index', 'values'];
  readonly #place: Place;
  readonly index: number;

  constructor(place: Place, index: number) {
    super();
    this.#place = place;
    this.index = index;
  }
  get values(): unknown {
    return this.getRange().values;
  }
  set values(value: unknown) {
    this.getRange().values = value;
  }
  getRange(): Range {
    const body = bodyArea(this.#place.table);
    return rangeOf(this.#place, { ...body, row: body.row + this.index, rowCount: 1 });
  }
  delete(): void {
    const { workspace, sheet, table } = this.#place;
    deleteTableRow(workspace, sheet, table, this.index);
  }
}

export class TableRowCollection extends ApiCollection<TableRow> {
  static readonly type = 'TableRowCollection';
  static readonly scalars = ['count'];
  readonly #place: Place;

  constructor(place: Place) {
    super();
    this.#place = place;
  }
  get [ITEMS](): readonly TableRow[] {
    return Array.from(
      { length: bodyArea(this.#place.table).rowCount },
      (_, i) => new TableRow(this.#place, i),
    );
  }
  add(index?: number | null, values?: unknown): TableRow {
    const { workspace, sheet, table } = this.#place;
    const rows = Array.isArray(values)
      ? (values as readonly (readonly unknown[])[])
      : [Array.from({ length: table.area.columnCount }, () => null)];
    return new TableRow(this.#place, addTableRows(workspace, sheet, table, index ?? null, rows));
  }
  getItemAt(index: number): TableRow {
    if (index < 0 || index >= bodyArea(this.#place.table).rowCount) throw itemNotFound('The table row');
    return new TableRow(this.#place, index);
  }
}
