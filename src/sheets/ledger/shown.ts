import type { CellValue } from '../../domain/model/grid';
import type { SheetSpec } from '../spec';
import { cellString, shownText } from './codecs';

/** A ledger table as the workbook shows it. */
export interface ShownTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly CellValue[])[];
  readonly sheet: string;
  /** Zero-based place of the first record's first cell. */
  readonly firstRow: number;
  readonly firstColumn: number;
}

/**
 * True when a ledger table stands where its sheet would be drawn and shows in every cell, 系统数据 included, what would
 * be written there: drawing it anew would change nothing a person or a formula could read.
 */
export function isShown(spec: SheetSpec, shown: ShownTable): boolean {
  const [table] = spec.tables;
  const block = spec.blocks.find(({ row }) => row === table?.range.row);
  if (table === undefined || block === undefined) return false;
  const [titles = [], ...body] = block.cells;
  return (
    shown.sheet === spec.name &&
    shown.firstRow === table.range.row + 1 &&
    shown.firstColumn === table.range.column &&
    shown.header.length === titles.length &&
    shown.rows.length === body.length &&
    titles.every((title, column) => title === shown.header[column]) &&
    body.every((cells, row) =>
      cells.every((cell, column) => shownText(cell) === cellString(shown.rows[row]?.[column] ?? null)),
    )
  );
}
