import { ApiCollection, ApiObject, ITEMS } from '../interpreter/api-object';
import { invalidArgument, itemNotFound } from '../interpreter/errors';
import type { ChartStore } from '../store/sheet';

/** `Excel.ChartFill` of a series. */
export class ChartFill extends ApiObject {
  static readonly type = 'ChartFill';
  static readonly scalars = [];
  readonly #chart: ChartStore;
  readonly #index: number;

  constructor(chart: ChartStore, index: number) {
    super();
    this.#chart = chart;
    this.#index = index;
  }
  setSolidColor(color: unknown): void {
    this.#chart.seriesColors.set(this.#index, colorOf(color));
  }
  clear(): void {
    this.#chart.seriesColors.delete(this.#index);
  }
}

function colorOf(value: unknown): string {
  const color = String(value);
  if (!/^#?[0-9a-f]{6}$/i.test(color)) throw invalidArgument();
  return `#${color.replace('#', '').toUpperCase()}`;
}

/** `Excel.ChartSeriesFormat`. */
export class ChartSeriesFormat extends ApiObject {
  static readonly type = 'ChartSeriesFormat';
  static readonly scalars = [];
  readonly #chart: ChartStore;
  readonly #index: number;

  constructor(chart: ChartStore, index: number) {
    super();
    this.#chart = chart;
    this.#index = index;
  }
  get fill(): ChartFill {
    return new ChartFill(this.#chart, this.#index);
  }
}

/** `Excel.ChartSeries`, as far as its looks go. */
export class ChartSeries extends ApiObject {
  static readonly type = 'ChartSeries';
  static readonly scalars = [];
  readonly #chart: ChartStore;
  readonly #index: number;

  constructor(chart: ChartStore, index: number) {
    super();
    this.#chart = chart;
    this.#index = index;
  }
  get format(): ChartSeriesFormat {
    return new ChartSeriesFormat(this.#chart, this.#index);
  }
}

/** `chart.series`: one per column of the source, or per row where it was added by rows; headings do not count. */
export class ChartSeriesCollection extends ApiCollection<ChartSeries> {
  static readonly type = 'ChartSeriesCollection';
  static readonly scalars = ['count'];
  readonly #chart: ChartStore;

  constructor(chart: ChartStore) {
    super();
    this.#chart = chart;
  }
  get [ITEMS](): readonly ChartSeries[] {
    const { source, seriesBy } = this.#chart;
    const lines = seriesBy === 'Rows' ? source.rowCount : source.columnCount;
    return Array.from({ length: Math.max(1, lines - 1) }, (_, index) => new ChartSeries(this.#chart, index));
  }
  getItemAt(index: number): ChartSeries {
    const found = this[ITEMS][index];
    if (!found) throw itemNotFound('The series');
    return found;
  }
}

/** `Excel.ChartAxis` of the categories. */
export class ChartAxis extends ApiObject {
  static readonly type = 'ChartAxis';
  static readonly scalars = ['reversePlotOrder'];
  readonly #chart: ChartStore;

  constructor(chart: ChartStore) {
    super();
    this.#chart = chart;
  }
  get reversePlotOrder(): boolean {
    return this.#chart.categoriesReversed;
  }
  set reversePlotOrder(value: boolean) {
    this.#chart.categoriesReversed = value;
  }
}

/** `chart.axes`. */
export class ChartAxes extends ApiObject {
  static readonly type = 'ChartAxes';
  static readonly scalars = [];
  readonly #chart: ChartStore;

  constructor(chart: ChartStore) {
    super();
    this.#chart = chart;
  }
  get categoryAxis(): ChartAxis {
    return new ChartAxis(this.#chart);
  }
}
