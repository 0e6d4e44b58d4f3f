import type { Worksheet } from '@cj-tech-master/excelts';
import { installChartSupport } from '@cj-tech-master/excelts/chart';
import type { Rect } from '../store/address';
import { formatA1, lastColumn, lastRow, rect } from '../store/address';
import { wireValue } from '../store/cell';
import type { ChartStore, SheetStore } from '../store/sheet';
import { absoluteReference } from './extras';

type ChartOptions = Parameters<Worksheet['addChart']>[0];

/** Office.js' chart types this host draws, and how the codec makes them. */
const TYPES: Readonly<Record<string, Partial<ChartOptions>>> = {
  ColumnClustered: { type: 'bar', barDir: 'col', grouping: 'clustered' },
  ColumnStacked: { type: 'bar', barDir: 'col', grouping: 'stacked', overlap: 100 },
  ColumnStacked100: { type: 'bar', barDir: 'col', grouping: 'percentStacked', overlap: 100 },
  BarClustered: { type: 'bar', barDir: 'bar', grouping: 'clustered' },
  BarStacked: { type: 'bar', barDir: 'bar', grouping: 'stacked', overlap: 100 },
  BarStacked100: { type: 'bar', barDir: 'bar', grouping: 'percentStacked', overlap: 100 },
  Line: { type: 'line', grouping: 'standard', showMarker: false },
  LineMarkers: { type: 'line', grouping: 'standard', showMarker: true },
  Area: { type: 'area', grouping: 'standard' },
  Pie: { type: 'pie', varyColors: true },
  Doughnut: { type: 'doughnut', varyColors: true },
};
const LEGENDS: Readonly<Record<string, 'b' | 't' | 'l' | 'r'>> = {
  Bottom: 'b',
  Top: 't',
  Left: 'l',
  Right: 'r',
};

/** Writes the charts of a sheet. A type this host does not draw is written as columns. */
export function saveCharts(target: Worksheet, sheet: SheetStore): void {
  if (sheet.charts.length === 0) return;
  installChartSupport();
  for (const chart of sheet.charts) {
    const options = {
      ...(TYPES[chart.type] ?? TYPES['ColumnClustered']),
      series: seriesOf(chart).map((series, index) => {
        const color = chart.seriesColors.get(index);
        return color === undefined ? series : { ...series, fill: color };
      }),
      ...(chart.categoriesReversed ? { categoryAxis: { orientation: 'maxMin' } } : {}),
      title: chart.title,
      showLegend: chart.legendPosition !== null,
      legendPosition: LEGENDS[chart.legendPosition ?? 'Right'] ?? 'r',
    } as ChartOptions;
    target.addChart(options, formatA1(chart.anchor));
  }
}

/** One series per column or row of the source; texts at its edges name series and categories. */
function seriesOf({ source, sourceSheet, seriesBy }: ChartStore): NonNullable<ChartOptions['series']> {
  const byRows = seriesBy === 'Rows' || (seriesBy === 'Auto' && source.columnCount > source.rowCount);
  const hasNames = !isNumber(sourceSheet, source.row, lastColumn(source)) || source.rowCount === 1;
  const hasCategories = !isNumber(sourceSheet, lastRow(source), source.column);
  const top = hasNames && source.rowCount > 1 ? 1 : 0;
  const left = hasCategories && source.columnCount > 1 ? 1 : 0;
  const body = rect(source.row + top, source.column + left, source.rowCount - top, source.columnCount - left);
  const reference = (area: Rect): string => absoluteReference(sourceSheet, formatA1(area));
  const lines = byRows ? body.rowCount : body.columnCount;
  return Array.from({ length: lines }, (_, line) => {
    const values = byRows
      ? { ...body, row: body.row + line, rowCount: 1 }
      : { ...body, column: body.column + line, columnCount: 1 };
    const name = byRows ? rect(values.row, source.column) : rect(source.row, values.column);
    const categories = byRows
      ? { ...body, row: source.row, rowCount: 1 }
      : { ...body, column: source.column, columnCount: 1 };
    const named = byRows ? left === 1 : top === 1;
    const labelled = byRows ? top === 1 : left === 1;
    return {
      values: reference(values),
      ...(named ? { name: { formula: reference(name) } } : {}),
      ...(labelled ? { categories: reference(categories) } : {}),
    };
  });
}

function isNumber(sheet: SheetStore, row: number, column: number): boolean {
  return typeof wireValue(sheet.cell(row, column)?.value ?? null) === 'number';
}
