import { cellText, isFigure, isRank } from '../../domain/outputs/bulletin';
import type { BulletinCell, BulletinTable, Figure, Rank, TaskCriteria } from '../../domain/model/bulletin';
import { cellAddress, columnLetters } from '../../domain/model/grid';
import { FIRST_RECORD_ROW } from '../ledger/sheet';
import { fitText } from '../measure';
import type { SpecCell, StyleName } from '../spec';
import { STYLES } from '../styles';
import { BULLETIN_SHEET } from '../wording.zh-CN';
import type { CellOfCount } from './formulas';
import { countFormula, rankFormula, rateFormula, shareFormula, taskLink } from './formulas';
import type { PageGrid, Span } from './layout';
import { spanWidths } from './layout';

/** Where counts stand on the sheet, by what they count. */
export class CountCells {
  private readonly addresses = new Map<string, string>();

  private static key(criteria: TaskCriteria): string {
    const { source, category, leader, leadUnit, progress, without } = criteria;
    return JSON.stringify(
      [source, category, leader, leadUnit, progress, without].map((part) =>
        part === undefined ? '' : [part],
      ),
    );
  }

  remember(cell: BulletinCell, address: string): void {
    if (!isFigure(cell) || cell.format !== 'count' || cell.counts.table !== 'tasks') return;
    const key = CountCells.key(cell.counts.criteria);
    if (!this.addresses.has(key)) this.addresses.set(key, address);
  }

  readonly find: CellOfCount = (criteria) => this.addresses.get(CountCells.key(criteria)) ?? null;
}

/** A table placed on the sheet: its first body row (zero-based) and the grid columns of its own. */
export interface PlacedTable {
  readonly table: BulletinTable;
  readonly firstRow: number;
  readonly spans: readonly Span[];
  readonly grid: PageGrid;
}

function addressOf(placed: PlacedTable, row: number, column: number): string {
  return cellAddress(placed.firstRow + row, placed.spans[column]?.column ?? 0);
}

function shareOf(placed: PlacedTable, row: number, column: number): string | null {
  const { shared } = placed.table;
  if (!shared || shared.shareRow !== row || column < shared.first || column > shared.last) return null;
  const columns = Array.from({ length: shared.last - shared.first + 1 }, (_, index) => shared.first + index);
  const counts = columns.map((at) => addressOf(placed, shared.countRow, at));
  return shareFormula(counts, column - shared.first, addressOf(placed, shared.countRow, shared.first - 1));
}

function rankCell(placed: PlacedTable, cell: Rank, row: number): SpecCell {
  const letter = columnLetters(placed.spans[cell.column]?.column ?? 0);
  const range = `${letter}$${placed.firstRow + 1}:${letter}$${placed.firstRow + placed.table.rows.length}`;
  return {
    formula: rankFormula(addressOf(placed, row, cell.column), range),
    value: cell.rank ?? cellText(cell),
  };
}

/** Percentages are fractions in a cell; the value kept beside the formula is the domain's. */
function figureCell(figure: Figure, formula: string | null): SpecCell {
  const value = figure.format === 'percent' ? Number((figure.value / 100).toFixed(3)) : figure.value;
  return formula === null ? value : { formula, value };
}

function isTaskLink(placed: PlacedTable, cell: BulletinCell, row: number): boolean {
  return cell !== null && placed.table.rowTasks?.[row] === cell;
}

/** The look of a table's cell; `row` past the last one is the closing line. */
export function tableCellStyle(
  placed: PlacedTable,
  cell: BulletinCell,
  row: number,
  column: number,
): StyleName {
  const percent = isFigure(cell) && cell.format === 'percent';
  if (row === placed.table.rows.length) return percent ? 'totalPercent' : 'total';
  if (isTaskLink(placed, cell, row)) return 'link';
  if (percent) return 'percent';
  if (typeof cell !== 'string' && cell !== null) return 'figure';
  return placed.table.columns[column]?.align === 'left' ? 'text' : 'textCentered';
}

/** One line of a table as cells: counts and percentages live, places by formula, numbers of tasks as links. */
export function tableRowCells(placed: PlacedTable, cells: readonly BulletinCell[], row: number): SpecCell[] {
  const own = new CountCells();
  cells.forEach((cell, column) => own.remember(cell, addressOf(placed, row, column)));
  return cells.map((cell, column): SpecCell => {
    if (isRank(cell)) return rankCell(placed, cell, row);
    if (isFigure(cell)) {
      const live = cell.format === 'percent' ? rateFormula(cell, own.find) : countFormula(cell);
      return figureCell(cell, shareOf(placed, row, column) ?? live);
    }
    if (typeof cell !== 'string') return cell;
    if (isTaskLink(placed, cell, row)) return { formula: taskLink(cell, FIRST_RECORD_ROW), value: cell };
    const look = STYLES[tableCellStyle(placed, cell, row, column)];
    const span = placed.spans[column];
    return span ? fitText(cell, spanWidths(placed.grid, span), look, BULLETIN_SHEET.cut) : cell;
  });
}
