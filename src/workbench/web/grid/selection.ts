import type { Rect } from '../../host/store/address';
import { bounding, contains, lastColumn, lastRow, rect } from '../../host/store/address';
import type { SheetStore } from '../../host/store/sheet';
import type { Axis } from './axis';
import type { Layout } from './layout';

export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** What is selected: the cell that typing goes to, and the rectangle around it. */
export interface GridSelection {
  readonly active: CellPlace;
  readonly area: Rect;
}

export type Direction = 'up' | 'down' | 'left' | 'right';

const VERTICAL: readonly Direction[] = ['up', 'down'];
const signOf = (direction: Direction): 1 | -1 => (direction === 'down' || direction === 'right' ? 1 : -1);

/** Selects one cell, or the merged block it belongs to. */
export function selectCell(sheet: SheetStore, place: CellPlace): GridSelection {
  const merge = sheet.mergeAt(place.row, place.column);
  return merge
    ? { active: { row: merge.row, column: merge.column }, area: merge }
    : { active: place, area: rect(place.row, place.column) };
}

/** Selects from the active cell to another, taking in every merged block that is touched. */
export function selectTo(sheet: SheetStore, active: CellPlace, target: CellPlace): GridSelection {
  let area = bounding(rect(active.row, active.column), rect(target.row, target.column));
  for (let grown = true; grown;) {
    grown = false;
    for (const merge of sheet.mergesIn(area)) {
      if (contains(area, merge)) continue;
      area = bounding(area, merge);
      grown = true;
    }
  }
  return { active, area };
}

/** The cell an arrow key leads to: over hidden rows and columns, out of a merged block on its far side. */
export function neighbour(
  sheet: SheetStore,
  layout: Layout,
  from: CellPlace,
  direction: Direction,
): CellPlace {
  const block = sheet.mergeAt(from.row, from.column) ?? rect(from.row, from.column);
  const sign = signOf(direction);
  if (VERTICAL.includes(direction)) {
    const edge = sign > 0 ? lastRow(block) : block.row;
    return { row: layout.rows.step(edge, sign), column: from.column };
  }
  const edge = sign > 0 ? lastColumn(block) : block.column;
  return { row: from.row, column: layout.columns.step(edge, sign) };
}

/** Ctrl+arrow: to the edge of the filled cells, or to the next filled cell, or to the edge of the sheet. */
export function jump(sheet: SheetStore, layout: Layout, from: CellPlace, direction: Direction): CellPlace {
  const filled = (place: CellPlace) => (sheet.cell(place.row, place.column)?.value ?? null) !== null;
  const next = (place: CellPlace) => neighbour(sheet, layout, place, direction);
  const same = (a: CellPlace, b: CellPlace) => a.row === b.row && a.column === b.column;
  let place = from;
  const runs = filled(from) && filled(next(from));
  for (;;) {
    const ahead = next(place);
    if (same(ahead, place)) return place;
    if (runs && !filled(ahead)) return place;
    place = ahead;
    if (!runs && filled(place)) return place;
  }
}

/** Where the far corner of the selection is: the one Shift+arrow moves. */
export function farCorner({ active, area }: GridSelection): CellPlace {
  return {
    row: active.row === area.row ? lastRow(area) : area.row,
    column: active.column === area.column ? lastColumn(area) : area.column,
  };
}

/** Enter and Tab inside a selected rectangle go round it; null when a single cell is selected. */
export function nextInside(selection: GridSelection, layout: Layout, direction: Direction): CellPlace | null {
  const { active, area } = selection;
  if (area.rowCount * area.columnCount === 1) return null;
  const vertical = VERTICAL.includes(direction);
  const along = vertical ? layout.rows : layout.columns;
  const across = vertical ? layout.columns : layout.rows;
  const first = vertical ? area.row : area.column;
  const last = vertical ? lastRow(area) : lastColumn(area);
  const [position, line] = vertical ? [active.row, active.column] : [active.column, active.row];
  const firstLine = vertical ? area.column : area.row;
  const lastLine = vertical ? lastColumn(area) : lastRow(area);
  const sign = signOf(direction);
  const stepped = within(along, position, sign, first, last);
  if (stepped !== null) return place(vertical, stepped, line);
  const turned = within(across, line, sign, firstLine, lastLine) ?? (sign > 0 ? firstLine : lastLine);
  return place(vertical, sign > 0 ? first : last, turned);
}

function within(axis: Axis, from: number, sign: 1 | -1, first: number, last: number): number | null {
  const next = axis.step(from, sign);
  return next !== from && next >= first && next <= last ? next : null;
}

function place(vertical: boolean, position: number, line: number): CellPlace {
  return vertical ? { row: position, column: line } : { row: line, column: position };
}
