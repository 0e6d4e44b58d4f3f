import { readSerial } from '../text';
import type { Grid } from '../model/grid';
import type { Recognised } from './recognise';
import { isTitle } from './recognise';
import { SheetView } from './sheetView';

/** One grid of a notice with what was recognised in it. */
export interface ReadGrid {
  readonly grid: Grid;
  readonly file: string | null;
  readonly recognised: readonly Recognised[];
}

/**
 * Word, and programs that turn PDF into Excel, cut a long table at page breaks into tables or sheets of their own,
 * often without repeating the head. Such a piece is read by the head of the table it follows: it has as many columns,
 * no title, and its numbers count on.
 */
export function withContinuations<Item extends ReadGrid>(items: readonly Item[]): Item[] {
  let previous: ReadGrid | null = null;
  return items.map((item) => {
    const piece = previous !== null && previous.file === item.file ? continuationOf(previous, item) : null;
    const result: Item = piece === null ? item : { ...item, recognised: [piece] };
    previous = result;
    return result;
  });
}

function continuationOf(previous: ReadGrid, { grid, recognised }: ReadGrid): Recognised | null {
  const above = previous.recognised.at(-1);
  if (above === undefined || recognised.length > 0) return null;
  if (above.kind !== 'main' && above.kind !== 'livelihood') return null;
  const column = above.mapping.serial?.[0];
  const sameShape = grid.values[0]?.length === above.grid.values[0]?.length && grid.left === above.grid.left;
  if (column === undefined || !sameShape) return null;
  const view = new SheetView(grid, null);
  const rows = Array.from({ length: view.rowCount }, (_, row) => row);
  const [top] = rows.filter((row) => !view.isRowBlank(row));
  if (top === undefined || isTitle(view.rowText(top))) return null;
  const last = serials(new SheetView(above.grid, null), above.bodyRows, column).at(-1);
  const first = serials(view, rows, column)[0];
  if (last === undefined || first !== last + 1) return null;
  return { ...above, grid, title: null, frontRows: [], headerRows: [], bodyRows: rows };
}

function serials(view: SheetView, rows: readonly number[], column: number): number[] {
  return rows.flatMap((row) => readSerial(view.own(row, column))?.no ?? []);
}
