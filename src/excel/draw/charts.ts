import { cellAddress } from '../../domain/model/grid';
import type { SheetSpec, SpecChartKind } from '../../sheets/spec';
import { rangeAddress } from '../sheet-names';

const TYPES: Readonly<Record<SpecChartKind, Excel.ChartType>> = {
  'stacked-bar': 'BarStacked' as Excel.ChartType,
  'percent-bar': 'BarStacked100' as Excel.ChartType,
  'stacked-column': 'ColumnStacked' as Excel.ChartType,
};

/** Queues a sheet's charts. They follow their cells, so formulas may still be missing. */
export function drawCharts(sheet: Excel.Worksheet, { charts = [] }: Pick<SheetSpec, 'charts'>): void {
  for (const { kind, title, source, position, colors } of charts) {
    const chart = sheet.charts.add(TYPES[kind], sheet.getRange(rangeAddress(source)), 'Columns');
    chart.title.text = title;
    chart.legend.position = 'Bottom';
    const { row, column, rowCount, columnCount } = position;
    chart.setPosition(cellAddress(row, column), cellAddress(row + rowCount - 1, column + columnCount - 1));
    // Bars count upwards from the axis: turned round they stand in the order of their table.
    if (kind !== 'stacked-column') chart.axes.categoryAxis.reversePlotOrder = true;
    colors.slice(0, source.columnCount - 1).forEach((color, index) => {
      chart.series.getItemAt(index).format.fill.setSolidColor(color);
    });
  }
}
