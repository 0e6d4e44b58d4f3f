import { punctualityRate } from '../../domain/bulletin';
import type { Overview, TrendMonth } from '../../domain/bulletin';
import { COLUMNS, STATE_TITLES } from '../../domain/bulletin/terms.zh-CN';
import type { Figure } from '../../domain/model/bulletin';
import { cellAddress } from '../../domain/model/grid';
import type { IsoDate } from '../../domain/model/period';
import { PROGRESS_STATUSES } from '../../domain/model/status';
import { countFormula, rateFormula, staleFormula } from '../bulletin/formulas';
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
const WIDTHS = [26, ...PROGRESS_STATUSES.map(() => 9), 9, 10];

const CHART_ROW = 15;
const ROW = 20;
/** Charts name this many units; the table names all. */
const UNITS_SHOWN = 20;

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

  /** The figures a leader looks at first. */
  headline(): void {
    const { total, rate, returns } = this.data;
    const punctual = punctualityRate(this.data);
    const titles = [
      words.headline.total,
      ...PROGRESS_STATUSES.map((state) => STATE_TITLES[state]),
      words.headline.punctual,
      words.headline.rate,
    ];
    this.add(titles, [['header', 0, WIDTH]], ROW);
    const cells = [
      count(total.all),
      ...PROGRESS_STATUSES.map((state) => count(total[state])),
      punctual === null || returns.expected.value === 0 ? '—' : percent(punctual, new CountCells()),
      rate === null ? '—' : percent(rate, new CountCells()),
    ];
    this.add(
      cells,
      [
        ['headline', 0, COUNT_COLUMN],
        ['headlinePercent', COUNT_COLUMN, 2],
      ],
      38,
    );
  }

  /** A table with one line per group; returns its header and body as the source of a chart. */
  groups(caption: string, title: string, groups: readonly Group[]): SpecRange {
    this.line(caption, 'heading', 28);
    const source = this.header(title);
    for (const { group, figures, rate } of groups) {
      const own = new CountCells();
      const counts = [...PROGRESS_STATUSES.map((state) => figures[state]), figures.all];
      counts.forEach((figure, index) => own.remember(figure, cellAddress(this.row, 1 + index)));
      const cells = [group.label, ...counts.map(count), rate === null ? '—' : percent(rate, own)];
      const lines = lineCount(group.label, [WIDTHS[0] ?? 0], STYLES.text);
      this.add(cells, BODY_STYLES, Math.max(ROW, rowHeight(lines, STYLES.text)));
    }
    return { ...source, rowCount: this.row - source.row };
  }

  /** The months; the last one live, the earlier ones as they were worked out. */
  trend(): SpecRange {
    this.line(words.captions.trend, 'heading', 28);
    const source = this.header(COLUMNS.month);
    this.data.trend.forEach((month, index) => this.month(month, index === this.data.trend.length - 1));
    return { ...source, rowCount: this.row - source.row };
  }

  chart(chart: Omit<SpecChart, 'position'>, rows: number = CHART_ROW): void {
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

  spec(): SheetSpec {
    return {
      name: words.name,
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

  private header(title: string): SpecRange {
    const titles = [
      title,
      ...PROGRESS_STATUSES.map((state) => STATE_TITLES[state]),
      COLUMNS.count,
      COLUMNS.rate,
    ];
    this.add(titles, [['header', 0, WIDTH]], ROW);
    return { row: this.row - 1, column: 0, rowCount: 1, columnCount: COUNT_COLUMN };
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

/** 总览 as a sheet: headline figures, sources, categories, months and units, with charts over the tables' own cells. */
export function overviewSheet(data: Overview, day: IsoDate | null): SheetSpec {
  const page = new OverviewPage(data);
  page.line(words.title(data.year, data.period), 'title', 34);
  page.line(words.subtitle(day), 'subtitle', 18);
  const stale = staleFormula(data.basis, data.period, words.stale);
  page.line(stale === null ? null : { formula: stale, value: '' }, 'stale', 16);
  page.headline();
  page.gap();
  page.groups(words.captions.source, COLUMNS.source, data.sources);
  page.gap();
  if (data.categories.length > 0) drawCategories(page, data);
  drawTrend(page, data);
  if (data.units.length > 0) drawUnits(page, data);
  return page.spec();
}

function drawCategories(page: OverviewPage, { categories }: Overview): void {
  const source = page.groups(words.captions.category, COLUMNS.category, categories);
  page.line(words.notes.rate, 'footnote', 15);
  const title = words.charts.category;
  const rows = Math.max(CHART_ROW, 4 + 2 * categories.length);
  page.chart({ kind: 'stacked-bar', title, source, colors: STATE_COLORS }, rows);
}

function drawTrend(page: OverviewPage, { trend }: Overview): void {
  const source = page.trend();
  page.line(words.notes.trend, 'footnote', 15);
  if (trend.length < 2) return page.line(words.notes.oneMonth, 'footnote', 15);
  page.chart({ kind: 'stacked-column', title: words.charts.trend, source, colors: STATE_COLORS });
}

function drawUnits(page: OverviewPage, data: Overview): void {
  const { units } = data;
  const charted = Math.min(UNITS_SHOWN, units.length);
  const title = words.charts.unit(charted, units.length);
  const table = page.groups(words.captions.unit, COLUMNS.leadUnit, units);
  page.gap();
  const source = { ...table, rowCount: 1 + charted };
  page.chart({ kind: 'stacked-bar', title, source, colors: STATE_COLORS }, Math.max(CHART_ROW, 4 + charted));
}
