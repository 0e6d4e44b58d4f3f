import { punctualityRate, partsText } from '../../domain/outputs/bulletin';
import type { Overview, TrendMonth } from '../../domain/outputs/bulletin';
import { COLUMNS, STATE_TITLES } from '../../domain/outputs/bulletin/terms.zh-CN';
import type { Figure } from '../../domain/model/bulletin';
import { cellAddress } from '../../domain/model/grid';
import type { IsoDate } from '../../domain/model/period';
import { PROGRESS_STATUSES } from '../../domain/model/status';
import { countFormula, rateFormula, staleFormula, textFormula } from '../bulletin/formulas';
import { CountCells } from '../bulletin/tableCells';
import { lineCount, rowHeight } from '../measure';
import type { SheetSpec, SpecCell, SpecChart, SpecRange, SpecStyle, StyleName } from '../spec';
import { STYLES } from '../styles';
import { OVERVIEW_SHEET as words } from './wording.zh-CN';

/** Label, one column per state, number of tasks, rate: the states beside their label, as charts want them. */
const STATES = PROGRESS_STATUSES.length;
const COUNT_COLUMN = 1 + STATES;
const RATE_COLUMN = 2 + STATES;
const WIDTH = 3 + STATES;
const WIDTHS = [34, ...PROGRESS_STATUSES.map(() => 8), 8, 9];

const CHART_ROWS = 12;
const ROW = 20;
/** Charts name this many units; the table names all. */
const UNITS_SHOWN = 15;

/** Series colours, light and dark by turns: told apart when printed in grey. */
const STATE_COLORS = ['#1E6B3A', '#9CC3A0', '#FFE699', '#B4460F', '#C9BFE3', '#7F7F7F'];

type Group = Overview['categories'][number];

class OverviewPage {
  private row = 0;
  private readonly cells: SpecCell[][] = [];
  private readonly styles: SpecStyle[] = [];
  private readonly merges: SpecRange[] = [];
  private readonly heights = new Map<number, number>();
  private readonly charts: SpecChart[] = [];

  constructor(private readonly data: Overview) {}

  /** A full-width line. */
  line(cell: SpecCell, style: StyleName, least: number): void {
    const text = typeof cell === 'string' ? cell : '';
    const lines = lineCount(text, WIDTHS, STYLES[style]);
    this.merges.push({ row: this.row, column: 0, rowCount: 1, columnCount: WIDTH });
    this.add([cell], [[style, 0, WIDTH]], Math.max(least, rowHeight(lines, STYLES[style])));
  }

  /** The figures a leader looks at first: all tasks, then by source, and who reported in time. */
  headline(): void {
    const { total, rate, sources } = this.data;
    this.header(COLUMNS.source);
    const own = new CountCells();
    const figures = [...PROGRESS_STATUSES.map((state) => total[state]), total.all];
    figures.forEach((figure, index) => own.remember(figure, cellAddress(this.row, 1 + index)));
    const cells = [words.total, ...figures.map(count), rate === null ? '—' : percent(rate, own)];
    this.add(cells, HEADLINE_STYLES, 38);
    sources.forEach((source) => this.group(source));
    this.returns();
  }

  private returns(): void {
    const { period, returns } = this.data;
    const share = punctualityRate(this.data);
    if (share === null) return;
    const parts = words.returns(period, returns.expected, returns.onTime, share);
    const own = new CountCells();
    const formulaOf = (figure: Figure) =>
      figure.format === 'percent' ? rateFormula(figure, own.find) : countFormula(figure);
    this.line(textFormula(parts, partsText(parts), formulaOf), 'footnote', 18);
  }

  /** A table with one line per group. */
  groups(title: string, groups: readonly Group[]): void {
    this.header(title);
    groups.forEach((group) => this.group(group));
  }

  private group({ group, figures, rate }: Group): void {
    const own = new CountCells();
    const counts = [...PROGRESS_STATUSES.map((state) => figures[state]), figures.all];
    counts.forEach((figure, index) => own.remember(figure, cellAddress(this.row, 1 + index)));
    const cells = [group.label, ...counts.map(count), rate === null ? '—' : percent(rate, own)];
    const lines = lineCount(group.label, [WIDTHS[0] ?? 0], STYLES.text);
    this.add(cells, BODY_STYLES, Math.max(ROW, rowHeight(lines, STYLES.text)));
  }

  /** The months; the last one live, the earlier ones as they were worked out. */
  trend(): void {
    this.header(COLUMNS.month);
    this.data.trend.forEach((month, index) => this.month(month, index === this.data.trend.length - 1));
  }

  /** Zero-based row drawn next. */
  get nextRow(): number {
    return this.row;
  }

  chart(chart: Omit<SpecChart, 'position'>, rows: number): void {
    this.charts.push({
      ...chart,
      position: { row: this.row, column: 0, rowCount: rows, columnCount: WIDTH },
    });
    for (let index = 0; index < rows; index++) this.add([], [], ROW);
    this.gap();
  }

  gap(): void {
    this.add([], [], 8);
  }

  spec(name: string): SheetSpec {
    return {
      name,
      mark: 'overview',
      blocks: [{ row: 0, column: 0, cells: this.cells }],
      styles: this.styles,
      merges: this.merges,
      columnWidths: new Map(WIDTHS.map((width, column) => [column, width])),
      rowHeights: this.heights,
      tables: [],
      validations: [],
      conditionalFormats: [],
      links: [],
      freeze: null,
      protection: null,
      print: { orientation: 'portrait', fitToWidth: true },
      tabColor: '#C00000',
      charts: this.charts,
    };
  }

  private month({ period, counts, rate }: TrendMonth, isLast: boolean): void {
    const { total, rate: live } = this.data;
    const cells: SpecCell[] = [
      words.month(period),
      ...PROGRESS_STATUSES.map((state, index) => (isLast ? count(total[state]) : (counts[index] ?? 0))),
      isLast ? count(total.all) : counts.reduce((sum, one) => sum + one, 0),
    ];
    if (isLast && live !== null) {
      const own = new CountCells();
      PROGRESS_STATUSES.forEach((state, index) =>
        own.remember(total[state], cellAddress(this.row, 1 + index)),
      );
      cells.push(percent(live, own));
    } else cells.push(rate === null ? '—' : fraction(rate));
    this.add(cells, [['textCentered', 0, 1], ...BODY_STYLES.slice(1)], ROW);
  }

  private header(title: string): void {
    const titles = [
      title,
      ...PROGRESS_STATUSES.map((state) => STATE_TITLES[state]),
      COLUMNS.count,
      COLUMNS.rate,
    ];
    this.add(titles, [['header', 0, WIDTH]], ROW);
  }

  private add(
    cells: readonly SpecCell[],
    styles: readonly (readonly [StyleName, number, number])[],
    height: number,
  ): void {
    this.cells.push([...cells, ...new Array<SpecCell>(WIDTH - cells.length).fill(null)]);
    for (const [style, column, columnCount] of styles)
      this.styles.push({ style, range: { row: this.row, column, rowCount: 1, columnCount } });
    this.heights.set(this.row, height);
    this.row += 1;
  }
}

const BODY_STYLES: readonly (readonly [StyleName, number, number])[] = [
  ['text', 0, 1],
  ['figure', 1, COUNT_COLUMN],
  ['percent', RATE_COLUMN, 1],
];

const HEADLINE_STYLES: readonly (readonly [StyleName, number, number])[] = [
  ['header', 0, 1],
  ['headline', 1, COUNT_COLUMN],
  ['headlinePercent', RATE_COLUMN, 1],
];

function count(figure: Figure): SpecCell {
  const formula = countFormula(figure);
  return formula === null ? figure.value : { formula, value: figure.value };
}

function fraction(percentage: number): number {
  return Number((percentage / 100).toFixed(3));
}

function percent(figure: Figure, own: CountCells): SpecCell {
  const formula = rateFormula(figure, own.find);
  return formula === null ? fraction(figure.value) : { formula, value: fraction(figure.value) };
}

function begin(title: string, data: Overview, day: IsoDate | null): OverviewPage {
  const page = new OverviewPage(data);
  page.line(title, 'title', 34);
  page.line(words.subtitle(day), 'subtitle', 18);
  const stale = staleFormula(data.basis, data.period, words.stale);
  page.line(stale === null ? null : { formula: stale, value: '' }, 'stale', 16);
  return page;
}

/**
 * 总览 as sheets: headline figures, months and categories on one, lead units on another, so that no chart is cut by the
 * end of a printed page. Charts stand over the tables' own cells.
 */
export function overviewSheets(data: Overview, day: IsoDate | null): SheetSpec[] {
  const page = begin(words.title(data.year, data.period), data, day);
  page.headline();
  page.gap();
  drawCharted(page, data);
  if (data.units.length === 0) return [page.spec(words.name)];
  const units = begin(words.unitTitle(data.year, data.period), data, day);
  drawUnits(units, data);
  return [page.spec(words.name), units.spec(words.unitName)];
}

/** Months and categories: both charts first, so that they share the first printed page, then their tables. */
function drawCharted(page: OverviewPage, { trend, categories }: Overview): void {
  const trendRows = trend.length > 1 ? CHART_ROWS : 0;
  const categoryRows = categories.length > 0 ? Math.max(CHART_ROWS, 4 + categories.length) : 0;
  const charts = [trendRows, categoryRows].filter((rows) => rows > 0);
  const first = page.nextRow + charts.reduce((sum, rows) => sum + rows + 1, 0) + 1;
  const source = (row: number, rows: number) => ({
    row,
    column: 0,
    rowCount: 1 + rows,
    columnCount: COUNT_COLUMN,
  });
  const months = source(first, trend.length);
  // Caption, header and months of the first table, its note and a gap, then the caption of the second.
  const groups = source(first + 1 + trend.length + 3, categories.length);
  const { trend: trendTitle, category: categoryTitle } = words.charts;
  if (trendRows > 0)
    page.chart(
      { kind: 'stacked-column', title: trendTitle, source: months, colors: STATE_COLORS },
      trendRows,
    );
  if (categoryRows > 0)
    page.chart(
      { kind: 'percent-bar', title: categoryTitle, source: groups, colors: STATE_COLORS },
      categoryRows,
    );
  page.line(words.captions.trend, 'heading', 28);
  page.trend();
  page.line(trendRows > 0 ? words.notes.trend : words.notes.oneMonth, 'footnote', 15);
  page.gap();
  if (categories.length === 0) return;
  page.line(words.captions.category, 'heading', 28);
  page.groups(COLUMNS.category, categories);
  page.line(words.notes.rate, 'footnote', 15);
  page.gap();
}

/** The chart first, then the table, which may run over several pages. */
function drawUnits(page: OverviewPage, { units }: Overview): void {
  const charted = Math.min(UNITS_SHOWN, units.length);
  const title = words.charts.unit(charted, units.length);
  const rows = Math.max(CHART_ROWS, 5 + Math.ceil(1.3 * charted));
  const first = page.nextRow + rows + 1;
  const source = { row: first, column: 0, rowCount: 1 + charted, columnCount: COUNT_COLUMN };
  page.chart({ kind: 'stacked-bar', title, source, colors: STATE_COLORS }, rows);
  page.groups(COLUMNS.leadUnit, units);
  page.line(words.notes.units, 'footnote', 15);
}
