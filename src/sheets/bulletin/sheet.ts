import { cellText, isFigure, isRank, partsText } from '../../domain/bulletin/figure';
import type {
  Bulletin,
  BulletinBlock,
  BulletinCell,
  BulletinTable,
  Figure,
  TaskCriteria,
  TextPart,
} from '../../domain/model/bulletin';
import { cellAddress, columnLetters } from '../../domain/model/grid';
import { FIRST_RECORD_ROW } from '../ledger/sheet';
import type { SheetSpec, SpecBlock, SpecCell, SpecRange, SpecStyle, StyleName } from '../spec';
import { STYLES } from '../styles';
import { BULLETIN_SHEET } from '../wording.zh-CN';
import {
  countFormula,
  rankFormula,
  rateFormula,
  shareFormula,
  staleFormula,
  taskLink,
  textFormula,
} from './formulas';
import type { CellOfCount } from './formulas';
import { fitted, GRID_COLUMNS, GRID_WIDTH, lineCount, rowHeight, spread } from './layout';
import type { Span } from './layout';

/** Two ideographic spaces: the first line of a Chinese paragraph. */
const INDENT = '　　';

/** Counts that stand in a table cell, by their criteria. */
type CountCells = Map<string, string>;

function countKey(criteria: TaskCriteria): string {
  const { source, category, leader, leadUnit, progress } = criteria;
  return JSON.stringify(
    [source, category, leader, leadUnit, progress].map((part) => part ?? (part === null ? 0 : '')),
  );
}

function rememberCount(cells: CountCells, cell: BulletinCell, address: string): void {
  if (!isFigure(cell) || cell.format !== 'count' || cell.counts.table !== 'tasks') return;
  const key = countKey(cell.counts.criteria);
  if (!cells.has(key)) cells.set(key, address);
}

/** Draws a bulletin's blocks downwards on one sheet. */
class Page {
  private row = 0;
  private readonly blocks: SpecBlock[] = [];
  private readonly styles: SpecStyle[] = [];
  private readonly merges: SpecRange[] = [];
  private readonly heights = new Map<number, number>();
  private readonly counted: CountCells = new Map();
  /** Header row of each table drawn. */
  private readonly headers: number[] = [];
  private readonly pending: { readonly row: number; readonly parts: readonly TextPart[] }[] = [];

  /** A full-width line. Merged cells do not fit themselves: the height is worked out from the text. */
  line(cell: SpecCell, style: StyleName, least = 0): void {
    const text =
      cell !== null && typeof cell === 'object' && 'formula' in cell
        ? String(cell.value ?? '')
        : String(cell ?? '');
    this.put(this.row, 0, cell);
    this.cover(this.row, { column: 0, columnCount: GRID_COLUMNS }, style);
    const height = rowHeight(lineCount(text, GRID_COLUMNS, STYLES[style]), STYLES[style]);
    this.heights.set(this.row, Math.max(least, height));
    this.row += 1;
  }

  draw(block: BulletinBlock): void {
    if (block.kind === 'heading') this.line(block.text, block.level === 1 ? 'heading' : 'subheading', 26);
    else if (block.kind === 'note') this.line(block.text, 'footnote');
    else if (block.kind === 'paragraph') this.paragraph(block.parts);
    else this.table(block);
  }

  /** Paragraphs are filled in last, when every table's cells are known. */
  private paragraph(parts: readonly TextPart[]): void {
    const row = this.row;
    this.line(INDENT + partsText(parts), 'paragraph');
    this.pending.push({ row, parts: [INDENT, ...parts] });
  }

  private table(table: BulletinTable): void {
    const spans = spread(table.columns.map(({ width }) => width));
    this.line(table.caption, 'caption', 22);
    this.headers.push(this.row);
    this.cells(
      table.columns.map(({ title }) => title),
      spans,
      () => 'header',
    );
    const first = this.row;
    table.rows.forEach((row, index) => this.tableRow(table, row, index, spans, first));
    if (table.totalRow) this.tableRow(table, table.totalRow, table.rows.length, spans, first);
    this.heights.set(this.row, 8);
    this.row += 1;
  }

  private tableRow(
    table: BulletinTable,
    cells: readonly BulletinCell[],
    index: number,
    spans: readonly Span[],
    first: number,
  ): void {
    const total = index === table.rows.length;
    const own: CountCells = new Map();
    cells.forEach((cell, column) => {
      const address = cellAddress(this.row, spans[column]?.column ?? 0);
      rememberCount(own, cell, address);
      rememberCount(this.counted, cell, address);
    });
    const cellOf: CellOfCount = (criteria) => own.get(countKey(criteria)) ?? null;
    const shared = table.shared?.shareRow === index ? table.shared : null;
    const written = cells.map((cell, column): SpecCell => {
      if (isRank(cell)) {
        const letter = columnLetters(spans[cell.column]?.column ?? 0);
        const range = `${letter}$${first + 1}:${letter}$${first + table.rows.length}`;
        return {
          formula: rankFormula(`${letter}${this.row + 1}`, range),
          value: cellText(cell) === '—' ? '—' : cell.rank,
        };
      }
      if (isFigure(cell)) {
        const letter = (at: number): string => columnLetters(spans[at]?.column ?? 0);
        const formula =
          shared && column >= shared.first
            ? shareFormula(
                first + shared.countRow + 1,
                letter(shared.first),
                letter(shared.last),
                letter(column),
                `$${letter(shared.first - 1)}$${first + shared.countRow + 1}`,
              )
            : figureFormula(cell, cellOf);
        return figureCell(cell, formula);
      }
      if (typeof cell !== 'string') return cell;
      const task = table.rowTasks?.[index];
      if (task && cell === task) return { formula: taskLink(task, FIRST_RECORD_ROW), value: task };
      const look = STYLES[cellStyle(cell, table, column, total)];
      return fitted(cell, spans[column]?.columnCount ?? 1, look, BULLETIN_SHEET.cut);
    });
    this.cells(written, spans, (column) =>
      table.rowTasks?.[index] === cells[column] && cells[column] !== null && !total
        ? 'link'
        : cellStyle(cells[column] ?? null, table, column, total),
    );
  }

  private cells(
    cells: readonly SpecCell[],
    spans: readonly Span[],
    styleOf: (column: number) => StyleName,
  ): void {
    let height = 20;
    cells.forEach((cell, column) => {
      const span = spans[column];
      if (!span) return;
      const style = styleOf(column);
      this.put(this.row, span.column, cell);
      this.cover(this.row, span, style);
      if (typeof cell === 'string') {
        height = Math.max(height, rowHeight(lineCount(cell, span.columnCount, STYLES[style]), STYLES[style]));
      }
    });
    this.heights.set(this.row, height);
    this.row += 1;
  }

  private put(row: number, column: number, cell: SpecCell): void {
    this.blocks.push({ row, column, cells: [[cell]] });
  }

  private cover(row: number, span: Span, style: StyleName): void {
    const range = { row, column: span.column, rowCount: 1, columnCount: span.columnCount };
    this.styles.push({ range, style });
    if (span.columnCount > 1) this.merges.push(range);
  }

  /** The sheet; `repeat` prints the header of a last and only table on every page. */
  spec(name: string, mark: string, repeat: boolean): SheetSpec {
    const cellOf: CellOfCount = (criteria) => this.counted.get(countKey(criteria)) ?? null;
    const paragraphs = this.pending.map(({ row, parts }): SpecBlock => {
      const formulaOf = (figure: Figure): string | null =>
        figure.format === 'percent' ? rateFormula(figure, cellOf) : countFormula(figure);
      return { row, column: 0, cells: [[textFormula(parts, partsText(parts), formulaOf)]] };
    });
    const filled = new Set(this.pending.map(({ row }) => row));
    const [header] = this.headers;
    return {
      name,
      mark,
      blocks: [...this.blocks.filter(({ row }) => !filled.has(row)), ...paragraphs],
      styles: this.styles,
      merges: this.merges,
      columnWidths: new Map(Array.from({ length: GRID_COLUMNS }, (_, column) => [column, GRID_WIDTH])),
      rowHeights: this.heights,
      tables: [],
      validations: [],
      conditionalFormats: [],
      links: [],
      freeze: null,
      protection: null,
      print: {
        orientation: 'portrait',
        fitToWidth: true,
        ...(repeat && header !== undefined && this.headers.length === 1
          ? { repeatRows: [header, header] }
          : {}),
      },
      tabColor: '#C00000',
    };
  }
}

function figureFormula(figure: Figure, cellOf: CellOfCount): string | null {
  return figure.format === 'percent' ? rateFormula(figure, cellOf) : countFormula(figure);
}

/** Percentages are fractions in a cell; the cached value is the domain's. */
function figureCell(figure: Figure, formula: string | null): SpecCell {
  const value = figure.format === 'percent' ? Number((figure.value / 100).toFixed(3)) : figure.value;
  return formula === null ? value : { formula, value };
}

function cellStyle(cell: BulletinCell, table: BulletinTable, column: number, total: boolean): StyleName {
  const percent = isFigure(cell) && cell.format === 'percent';
  if (total) return percent ? 'totalPercent' : 'total';
  if (percent) return 'percent';
  if (typeof cell !== 'string' && cell !== null) return 'figure';
  return table.columns[column]?.align === 'left' ? 'text' : 'textCentered';
}

function subtitle(bulletin: Bulletin): string {
  const number = bulletin.number === null ? null : BULLETIN_SHEET.number(bulletin.number);
  return [number, bulletin.issuer, bulletin.issuedOn].filter((part) => part).join(INDENT);
}

function staleCell(bulletin: Bulletin): SpecCell {
  const period = bulletin.kind === 'submissions' ? null : bulletin.period;
  const formula = staleFormula(bulletin.basis, period, BULLETIN_SHEET.stale);
  return formula === null ? null : { formula, value: '' };
}

function mainSheet(bulletin: Bulletin): SheetSpec {
  const page = new Page();
  page.line(bulletin.title, 'title', 34);
  page.line(subtitle(bulletin), 'subtitle', 18);
  page.line(staleCell(bulletin), 'stale', 16);
  for (const block of bulletin.blocks) page.draw(block);
  bulletin.attachments.forEach(({ title }, index) => {
    if (index === 0) page.line(BULLETIN_SHEET.attachments, 'label', 20);
    page.line(INDENT + BULLETIN_SHEET.attachment(index + 1, title), 'label', 18);
  });
  return page.spec(bulletin.name, bulletin.kind, bulletin.blocks.at(-1)?.kind === 'table');
}

/**
 * A bulletin as sheets: the main text with its tables, then one sheet per attachment, each with its header
 * repeated in print. Figures are formulas over the ledger tables, with the domain's values kept in the cells.
 */
export function bulletinSheets(bulletin: Bulletin): SheetSpec[] {
  const attachments = bulletin.attachments.map((attachment, index) => {
    const page = new Page();
    page.line(BULLETIN_SHEET.attachment(index + 1, attachment.title), 'title', 30);
    page.line(staleCell(bulletin), 'stale', 16);
    for (const block of attachment.blocks) page.draw(block);
    return page.spec(BULLETIN_SHEET.attachmentName(bulletin.name, index + 1), bulletin.kind, true);
  });
  return [mainSheet(bulletin), ...attachments];
}
