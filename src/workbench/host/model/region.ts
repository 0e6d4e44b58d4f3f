import type { Rect } from '../store/address';
import { bounding, cellCount, intersect, rect } from '../store/address';
import { hasContent } from '../store/cell';
import type { SheetStore } from '../store/sheet';

/** The block of filled cells around a rectangle. */
export function surroundingRegion(sheet: SheetStore, start: Rect): Rect {
  const used = sheet.usedArea(true);
  if (!used) return start;
  let region = start;
  for (;;) {
    const ring = intersect(used, {
      row: Math.max(0, region.row - 1),
      column: Math.max(0, region.column - 1),
      rowCount: region.rowCount + 2,
      columnCount: region.columnCount + 2,
    });
    let grown = region;
    if (ring) {
      sheet.eachCell(ring, (cell, row, column) => {
        if (hasContent(cell)) grown = bounding(grown, rect(row, column));
      });
    }
    if (cellCount(grown) === cellCount(region)) return region;
    region = grown;
  }
}
