import type { SpecRange } from '../sheets/spec';
import type { RegionAnswer } from './grid-answer';

/** A rectangle of a sheet, by the sheet's id. */
export interface Region {
  readonly sheet: string;
  readonly range: SpecRange;
}

/** What was queued for a rectangle of cells, to be read after the sync. */
export interface RegionRequest {
  readonly range: Excel.Range;
  readonly rows: OfficeExtension.ClientResult<Excel.RowProperties[]>;
  readonly columns: OfficeExtension.ClientResult<Excel.ColumnProperties[]>;
  readonly cells: OfficeExtension.ClientResult<Excel.CellProperties[][]>;
  readonly merges: readonly Excel.RangeAreas[];
}

/** Queues everything asked of a rectangle; `mergeParts` are the ranges asked for their merged blocks, usually itself. */
export function askRegion(range: Excel.Range, mergeParts: readonly Excel.Range[]): RegionRequest {
  range.load('rowIndex,columnIndex,rowCount,columnCount,values,text,numberFormat');
  const merges = mergeParts.map((part) => {
    const areas = part.getMergedAreasOrNullObject();
    areas.load('areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount');
    return areas;
  });
  return {
    range,
    rows: range.getRowProperties({ rowHidden: true }),
    columns: range.getColumnProperties({ columnHidden: true }),
    cells: range.getCellProperties({ format: { font: { bold: true } } }),
    merges,
  };
}

/** The answer to a request, after the sync. */
export function answerOf({ range, rows, columns, cells, merges }: RegionRequest): RegionAnswer {
  return {
    region: placeOf(range),
    values: range.values,
    texts: range.text,
    numberFormats: range.numberFormat,
    cells: cells.value,
    merges: merges.flatMap((areas) => (areas.isNullObject ? [] : areas.areas.items.map(placeOf))),
    rowsHidden: rows.value.map(({ rowHidden }) => rowHidden === true),
    columnsHidden: columns.value.map(({ columnHidden }) => columnHidden === true),
  };
}

/** Where a loaded range stands on its sheet. */
export function placeOf({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): SpecRange {
  return { row: rowIndex, column: columnIndex, rowCount, columnCount };
}

/** Splits regions into those that fit `cells` and the rest, in order, by whole rows; at least one row fits. */
export function takeRegions(regions: readonly Region[], cells: number): { now: Region[]; later: Region[] } {
  const now: Region[] = [];
  const later: Region[] = [];
  let room = cells;
  for (const { sheet, range } of regions) {
    const fitting = later.length > 0 ? 0 : Math.max(0, Math.floor(room / range.columnCount));
    const rows = Math.min(
      range.rowCount,
      now.length === 0 && later.length === 0 ? Math.max(1, fitting) : fitting,
    );
    if (rows > 0) now.push({ sheet, range: { ...range, rowCount: rows } });
    if (rows < range.rowCount) {
      later.push({
        sheet,
        range: { ...range, row: range.row + rows, rowCount: range.rowCount - rows },
      });
    }
    room -= rows * range.columnCount;
  }
  return { now, later };
}
