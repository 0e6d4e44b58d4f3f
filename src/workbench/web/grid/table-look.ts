import { intersect, lastColumn, lastRow, rect } from '../../host/store/address';
import type { SheetStore } from '../../host/store/sheet';
import type { TableStore } from '../../host/store/table';

/** What a table style adds to a cell that has no fill of its own. */
export interface TableLook {
  readonly background: string | null;
  readonly color: string | null;
  readonly bold: boolean;
  readonly filterButton: boolean;
}

/** Accent colours in the order Excel numbers its table styles: style n uses accent (n - 1) mod 7, the first none. */
const ACCENTS = ['#595959', '#4472c4', '#ed7d31', '#a5a5a5', '#ffc000', '#5b9bd5', '#70ad47'];
const BANDS = ['#ededed', '#d9e2f3', '#fbe4d5', '#ededed', '#fff2cc', '#deeaf6', '#e2efd9'];

/** How a cell of a table looks by the table's style; null outside every table. */
export function tableLook(sheet: SheetStore, row: number, column: number): TableLook | null {
  const table = sheet.tables.find((candidate) => intersect(candidate.area, rect(row, column)) !== null);
  return table === undefined ? null : lookIn(table, row, column);
}

function lookIn(table: TableStore, row: number, column: number): TableLook {
  const [, shade = '', number = '1'] = /^TableStyle(Light|Medium|Dark)(\d+)$/.exec(table.style) ?? [];
  const index = (Number(number) - 1) % ACCENTS.length;
  const header = table.showHeaders && row === table.area.row;
  const totals = table.showTotals && row === lastRow(table.area);
  if (header) {
    const solid = shade === 'Medium' || shade === 'Dark';
    return {
      background: solid ? (ACCENTS[index] ?? null) : null,
      color: solid ? '#ffffff' : null,
      bold: shade !== '',
      filterButton: table.showFilterButton,
    };
  }
  const body = row - table.area.row - (table.showHeaders ? 1 : 0);
  const banded = shade !== '' && !totals && table.showBandedRows && body % 2 === 0;
  const strong =
    totals ||
    (table.highlightFirstColumn && column === table.area.column) ||
    (table.highlightLastColumn && column === lastColumn(table.area));
  return {
    background: banded ? (BANDS[index] ?? null) : null,
    color: null,
    bold: strong,
    filterButton: false,
  };
}
