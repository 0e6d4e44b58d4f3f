import { partsText } from '../../domain/outputs/bulletin';
import type { BulletinBlock, BulletinTable, Figure, TextPart } from '../../domain/model/bulletin';
import { cellAddress } from '../../domain/model/grid';
import type { SheetSpec, SpecBlock, SpecCell, SpecRange, SpecStyle, StyleName } from '../spec';
import { lineCount, rowHeight } from '../measure';
import { STYLES } from '../styles';
import { countFormula, rateFormula, textFormula } from './formulas';
import { balanced, SHARED_GRID, spanWidths } from './layout';
import type { PageGrid, Span } from './layout';
import { CountCells, tableCellStyle, tableRowCells } from './tableCells';
import type { PlacedTable } from './tableCells';

/** Two ideographic spaces: the first line of a Chinese paragraph. */
export const INDENT = '　　';

const LEAST_TABLE_ROW = 20;

function shownText(cell: SpecCell): string {
  if (cell === null || typeof cell !== 'object') return String(cell ?? '');
  return 'formula' in cell ? String(cell.value ?? '') : '';
}

/** Draws a bulletin's blocks downwards on one sheet. */
export class Page {
  private row = 0;
  private readonly cells: SpecCell[][] = [];
  private readonly styles: SpecStyle[] = [];
  /** The latest style range of each span and style. */
  private readonly stretches = new Map<string, { row: number; rowCount: number }>();
  private readonly merges: SpecRange[] = [];
  private readonly heights = new Map<number, number>();
  private readonly counted = new CountCells();
  /** Header row of each table drawn. */
  private readonly headers: number[] = [];
  /** Paragraphs are written last, when it is known where every count stands. */
  private readonly paragraphs: { readonly row: number; readonly parts: readonly TextPart[] }[] = [];

  constructor(private readonly grid: PageGrid = SHARED_GRID) {}

  private get columnCount(): number {
    return this.grid.widths.length;
  }

  /** A full-width line at least `least` points high. Merged cells do not fit themselves: the text decides. */
  line(cell: SpecCell, style: StyleName, least: number): void {
    this.put(this.row, 0, cell);
    this.reserve(shownText(cell), style, least);
  }

  /** Draws a block; a table without its caption where the page's own title says the same. */
  draw(block: BulletinBlock, title?: string): void {
    switch (block.kind) {
      case 'heading':
        return this.line(block.text, block.level === 1 ? 'heading' : 'subheading', 26);
      case 'note':
        return this.line(block.text, 'footnote', 15);
      case 'paragraph': {
        const parts = [INDENT, ...block.parts];
        this.paragraphs.push({ row: this.row, parts });
        return this.reserve(partsText(parts), 'paragraph', 20);
      }
      case 'table':
        return this.table(block, block.caption !== title);
    }
  }

  /** The sheet. With `repeatHeader` a page's only table repeats its header on every printed page. */
  spec(name: string, mark: string, repeatHeader: boolean): SheetSpec {
    const [header] = this.headers;
    const repeats = repeatHeader && header !== undefined && this.headers.length === 1;
    return {
      name,
      mark,
      blocks: [this.block()],
      styles: this.styles,
      merges: this.merges,
      columnWidths: new Map(this.grid.widths.map((width, column) => [column, width])),
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
        ...(repeats ? { repeatRows: [header, header] } : {}),
      },
      tabColor: '#C00000',
    };
  }

  /** Everything as one block: one write for a renderer, however long the page. */
  private block(): SpecBlock {
    const formulaOf = (figure: Figure): string | null =>
      figure.format === 'percent' ? rateFormula(figure, this.counted.find) : countFormula(figure);
    for (const { row, parts } of this.paragraphs)
      this.put(row, 0, textFormula(parts, partsText(parts), formulaOf));
    const blank = (): SpecCell[] => new Array<SpecCell>(this.columnCount).fill(null);
    return {
      row: 0,
      column: 0,
      cells: Array.from({ length: this.row }, (_, row) => this.cells[row] ?? blank()),
    };
  }

  private table(table: BulletinTable, captioned: boolean): void {
    const spans = this.grid.spread(table.columns.map(({ width }) => width));
    const widthsOf = (span: Span | undefined) => (span ? spanWidths(this.grid, span) : []);
    if (captioned) this.line(table.caption, 'caption', 22);
    this.headers.push(this.row);
    const titles = table.columns.map(({ title }, column) =>
      balanced(title, widthsOf(spans[column]), STYLES.header),
    );
    this.tableLine(titles, spans, () => 'header');
    const placed: PlacedTable = { table, firstRow: this.row, spans, grid: this.grid };
    [...table.rows, ...(table.totalRow ? [table.totalRow] : [])].forEach((cells, index) => {
      cells.forEach((cell, column) => {
        this.counted.remember(cell, cellAddress(this.row, spans[column]?.column ?? 0));
      });
      this.tableLine(tableRowCells(placed, cells, index), spans, (column) =>
        tableCellStyle(placed, cells[column] ?? null, index, column),
      );
    });
    this.heights.set(this.row, 8);
    this.row += 1;
  }

  private tableLine(
    cells: readonly SpecCell[],
    spans: readonly Span[],
    styleOf: (column: number) => StyleName,
  ): void {
    let height = LEAST_TABLE_ROW;
    spans.forEach((span, column) => {
      const cell = cells[column] ?? null;
      const style = styleOf(column);
      this.put(this.row, span.column, cell);
      this.cover(span, style);
      const look = STYLES[style];
      height = Math.max(
        height,
        rowHeight(lineCount(shownText(cell), spanWidths(this.grid, span), look), look),
      );
    });
    this.heights.set(this.row, height);
    this.row += 1;
  }

  private reserve(text: string, style: StyleName, least: number): void {
    this.cover({ column: 0, columnCount: this.columnCount }, style);
    const look = STYLES[style];
    this.heights.set(this.row, Math.max(least, rowHeight(lineCount(text, this.grid.widths, look), look)));
    this.row += 1;
  }

  private put(row: number, column: number, cell: SpecCell): void {
    const cells = (this.cells[row] ??= new Array<SpecCell>(this.columnCount).fill(null));
    cells[column] = cell;
  }

  /** Gives the row's span its style and merges it; one style range runs down as long as the style does. */
  private cover(span: Span, style: StyleName): void {
    const range = { row: this.row, column: span.column, rowCount: 1, columnCount: span.columnCount };
    if (span.columnCount > 1) this.merges.push(range);
    const key = `${span.column} ${span.columnCount} ${style}`;
    const above = this.stretches.get(key);
    if (above && above.row + above.rowCount === this.row) above.rowCount += 1;
    else {
      const stretch = { ...range };
      this.stretches.set(key, stretch);
      this.styles.push({ range: stretch, style });
    }
  }
}
