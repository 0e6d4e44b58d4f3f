import type { Steps } from '../../domain/model/steps';
import type { DateCell, Formula, RichText, SpecBlock, SpecCell, SpecRange } from '../../sheets/spec';
import { literalText } from '../literal';

const MILLISECONDS_PER_DAY = 86_400_000;
/** Day zero of Excel's 1900 date system, as it counts from March 1900 on. */
const SERIAL_ZERO = Date.UTC(1899, 11, 30);
const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** A formula cell. */
export function isFormula(cell: SpecCell): cell is Formula {
  return typeof cell === 'object' && cell !== null && 'formula' in cell;
}

/** A cell with runs of different weight. */
export function isRichText(cell: SpecCell): cell is RichText {
  return typeof cell === 'object' && cell !== null && 'runs' in cell;
}

function isDateCell(cell: SpecCell): cell is DateCell {
  return typeof cell === 'object' && cell !== null && 'date' in cell;
}

/** Excel's serial number of a day; null when the text is no day of the calendar. */
export function dateSerial(date: string): number | null {
  const match = ISO_DATE.exec(date);
  if (match === null) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const time = Date.UTC(year, month - 1, day);
  const read = new Date(time);
  if (read.getUTCMonth() !== month - 1 || read.getUTCDate() !== day) return null;
  return (time - SERIAL_ZERO) / MILLISECONDS_PER_DAY;
}

/** What is written into `values` for a cell: null leaves the cell empty, formulas follow separately. */
export function writtenValue(cell: SpecCell): string | number | boolean | null {
  if (cell === null || isFormula(cell)) return null;
  if (typeof cell === 'string') return cell === '' ? null : literalText(cell);
  if (isRichText(cell)) return literalText(cell.runs.map(({ text }) => text).join('')) || null;
  if (isDateCell(cell)) return dateSerial(cell.date) ?? literalText(cell.date);
  return cell;
}

/** A rectangle inside a block that must be written a second time, null where it is left alone. */
export interface Overlay<Cell> {
  readonly range: SpecRange;
  readonly cells: readonly (readonly (Cell | null)[])[];
}

/**
 * The smallest rectangle of a block that holds every cell for which `pick` gives something; null when none does. One
 * step per row.
 */
export function* overlayOf<Cell>(
  block: SpecBlock,
  pick: (cell: SpecCell) => Cell | null,
): Steps<Overlay<Cell> | null> {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (const [rowIndex, row] of block.cells.entries()) {
    for (const [column, cell] of row.entries()) {
      if (pick(cell) === null) continue;
      top = Math.min(top, rowIndex);
      bottom = Math.max(bottom, rowIndex);
      left = Math.min(left, column);
      right = Math.max(right, column);
    }
    yield;
  }
  if (bottom < 0) return null;
  const width = right - left + 1;
  const cells: (Cell | null)[][] = [];
  for (const row of block.cells.slice(top, bottom + 1)) {
    cells.push(Array.from({ length: width }, (_, column) => pick(row[left + column] ?? null)));
    yield;
  }
  return {
    range: { row: block.row + top, column: block.column + left, rowCount: cells.length, columnCount: width },
    cells,
  };
}

/** The block's own rectangle: its widest row decides. */
export function blockRange(block: SpecBlock): SpecRange {
  const columnCount = block.cells.reduce((widest, row) => Math.max(widest, row.length), 0);
  return { row: block.row, column: block.column, rowCount: block.cells.length, columnCount };
}

/** The rectangle all blocks of a sheet cover together; null for a sheet without cells. */
export function coveredRange(blocks: readonly SpecBlock[]): SpecRange | null {
  const ranges = blocks
    .map(blockRange)
    .filter(({ rowCount, columnCount }) => rowCount > 0 && columnCount > 0);
  if (ranges.length === 0) return null;
  const row = Math.min(...ranges.map((range) => range.row));
  const column = Math.min(...ranges.map((range) => range.column));
  const bottom = Math.max(...ranges.map((range) => range.row + range.rowCount));
  const right = Math.max(...ranges.map((range) => range.column + range.columnCount));
  return { row, column, rowCount: bottom - row, columnCount: right - column };
}
