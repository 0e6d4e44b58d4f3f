import { ApiCollection, ApiObject, ITEMS } from '../interpreter/api-object';
import { invalidArgument, itemNotFound } from '../interpreter/errors';
import type { Workspace } from '../model/workspace';
import type { Rect } from '../store/address';
import { bounding, rect, requireA1 } from '../store/address';
import type { ChartStore, SheetStore } from '../store/sheet';
import { ChartAxes, ChartSeriesCollection } from './chart-parts';
import { CELLS, isRange } from './targets';
import { Worksheet } from './worksheet';

const DEFAULT_SIZE = { rows: 15, columns: 8 };

/** `Excel.ChartTitle`. */
export class ChartTitle extends ApiObject {
  static readonly type = 'ChartTitle';
  static readonly scalars = ['text', 'visible'];
  readonly #chart: ChartStore;

  constructor(chart: ChartStore) {
    super();
    this.#chart = chart;
  }
  get text(): string {
    return this.#chart.title ?? '';
  }
  set text(value: unknown) {
    this.#chart.title = String(value);
  }
  get visible(): boolean {
    return this.#chart.title !== null;
  }
  set visible(value: boolean) {
    this.#chart.title = value ? (this.#chart.title ?? '') : null;
  }
}

/** `Excel.ChartLegend`. */
export class ChartLegend extends ApiObject {
  static readonly type = 'ChartLegend';
  static readonly scalars = ['position', 'visible'];
  readonly #chart: ChartStore;

  constructor(chart: ChartStore) {
    super();
    this.#chart = chart;
  }
  get position(): string {
    return this.#chart.legendPosition ?? 'Right';
  }
  set position(value: unknown) {
    this.#chart.legendPosition = String(value);
  }
  get visible(): boolean {
    return this.#chart.legendPosition !== null;
  }
  set visible(value: boolean) {
    this.#chart.legendPosition = value ? (this.#chart.legendPosition ?? 'Right') : null;
  }
}

/** `Excel.Chart`, as far as making, naming, placing and removing go. */
export class Chart extends ApiObject {
  static readonly type = 'Chart';
  static readonly scalars = ['chartType', 'height', 'id', 'left', 'name', 'top', 'width'];
  readonly #workspace: Workspace;
  readonly #sheet: SheetStore;
  readonly #chart: ChartStore;

  constructor(workspace: Workspace, sheet: SheetStore, chart: ChartStore) {
    super();
    this.#workspace = workspace;
    this.#sheet = sheet;
    this.#chart = chart;
  }
  get id(): string {
    return this.#chart.id;
  }
  get name(): string {
    return this.#chart.name;
  }
  set name(value: unknown) {
    this.#chart.name = String(value);
  }
  get chartType(): string {
    return this.#chart.type;
  }
  set chartType(value: unknown) {
    this.#chart.type = String(value);
  }
  get left(): number {
    return this.#chart.left ?? 0;
  }
  set left(value: number) {
    this.#chart.left = value;
  }
  get top(): number {
    return this.#chart.top ?? 0;
  }
  set top(value: number) {
    this.#chart.top = value;
  }
  get width(): number {
    return this.#chart.width ?? 360;
  }
  set width(value: number) {
    this.#chart.width = value;
  }
  get height(): number {
    return this.#chart.height ?? 216;
  }
  set height(value: number) {
    this.#chart.height = value;
  }
  get title(): ChartTitle {
    return new ChartTitle(this.#chart);
  }
  get legend(): ChartLegend {
    return new ChartLegend(this.#chart);
  }
  get series(): ChartSeriesCollection {
    return new ChartSeriesCollection(this.#chart);
  }
  get axes(): ChartAxes {
    return new ChartAxes(this.#chart);
  }
  get worksheet(): Worksheet {
    return new Worksheet(this.#workspace, this.#sheet);
  }
  setPosition(start: unknown, end?: unknown): void {
    const first = areaOf(start);
    this.#chart.anchor =
      end === undefined || end === null
        ? rect(first.row, first.column, DEFAULT_SIZE.rows, DEFAULT_SIZE.columns)
        : bounding(first, areaOf(end));
    Object.assign(this.#chart, { left: null, top: null, width: null, height: null });
  }
  setData(source: unknown, seriesBy = 'Auto'): void {
    if (!isRange(source)) throw invalidArgument();
    this.#chart.source = source[CELLS].area;
    this.#chart.sourceSheet = source[CELLS].sheet;
    this.#chart.seriesBy = seriesBy;
  }
  delete(): void {
    this.#sheet.charts = this.#sheet.charts.filter((chart) => chart !== this.#chart);
    this.#workspace.touch('structure');
  }
}

function areaOf(value: unknown): Rect {
  return isRange(value) ? value[CELLS].area : requireA1(String(value));
}

/** `worksheet.charts`. */
export class ChartCollection extends ApiCollection<Chart> {
  static readonly type = 'ChartCollection';
  static readonly scalars = ['count'];
  readonly #workspace: Workspace;
  readonly #sheet: SheetStore;

  constructor(workspace: Workspace, sheet: SheetStore) {
    super();
    this.#workspace = workspace;
    this.#sheet = sheet;
  }
  get [ITEMS](): readonly Chart[] {
    return this.#sheet.charts.map((chart) => new Chart(this.#workspace, this.#sheet, chart));
  }
  add(type: string, source: unknown, seriesBy = 'Auto'): Chart {
    if (!isRange(source)) throw invalidArgument();
    const { sheet: sourceSheet, area } = source[CELLS];
    const id = this.#workspace.store.nextId();
    const chart: ChartStore = {
      id: `{${id.toString(16).toUpperCase().padStart(8, '0')}-0004-0000-0000-000000000000}`,
      name: `图表 ${this.#sheet.charts.length + 1}`,
      type,
      source: area,
      sourceSheet,
      seriesBy,
      title: null,
      anchor: rect(area.row, area.column + area.columnCount + 1, DEFAULT_SIZE.rows, DEFAULT_SIZE.columns),
      left: null,
      top: null,
      width: null,
      height: null,
      legendPosition: 'Right',
      seriesColors: new Map(),
      categoriesReversed: false,
    };
    this.#sheet.charts.push(chart);
    this.#workspace.touch('structure');
    return new Chart(this.#workspace, this.#sheet, chart);
  }
  getItem(key: unknown): Chart {
    const found = this[ITEMS].find((chart) => chart.name === key || chart.id === key);
    if (!found) throw itemNotFound('The chart');
    return found;
  }
  getItemAt(index: number): Chart {
    const found = this[ITEMS][index];
    if (!found) throw itemNotFound('The chart');
    return found;
  }
}
