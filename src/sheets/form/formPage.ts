import { fitText, lineCount, rowHeight } from '../measure';
import type { SheetSpec, SpecCell, SpecRange, SpecStyle, StyleName } from '../spec';
import { STYLES } from '../styles';
import { CUT_MARK } from '../wording.zh-CN';

/** A cell of a form's row, over one or more columns. */
export interface FormCell {
  readonly cell: SpecCell;
  readonly style: StyleName;
  readonly span?: number;
}

/** What a form's sheet is, besides its rows. */
export interface FormSheet {
  readonly name: string;
  readonly mark: string;
  readonly orientation: SheetSpec['print']['orientation'];
  readonly tabColor: string;
  /** Name of the Excel table the header and the rows below it make up; absent for a plain sheet. */
  readonly table?: string;
}

const TABLE_STYLE = 'TableStyleLight1';
const LEAST_LINE = 18;
const LEAST_ROW = 22;

/**
 * A sheet made to be printed: full-width lines and table rows over the same columns, drawn downwards. Heights follow
 * from the texts, since merged cells never fit themselves; a text taller than Excel's tallest row is cut and says so.
 */
export class FormPage {
  private readonly rows: SpecCell[][] = [];
  private readonly styles: SpecStyle[] = [];
  private readonly merges: SpecRange[] = [];
  private readonly heights = new Map<number, number>();
  private headerRow: number | null = null;

  /** @param widths of the columns, in characters */
  constructor(private readonly widths: readonly number[]) {}

  /** Zero-based row the next line will stand in. */
  get nextRow(): number {
    return this.rows.length;
  }

  /** A line over all columns. */
  line(cell: SpecCell, style: StyleName, least = LEAST_LINE): void {
    this.row([{ cell, style, span: this.widths.length }], least);
  }

  /** The row repeated on every printed page and kept in view. */
  header(cells: readonly FormCell[]): void {
    this.headerRow ??= this.nextRow;
    this.row(cells);
  }

  row(cells: readonly FormCell[], least = LEAST_ROW): void {
    const row = this.nextRow;
    const values = new Array<SpecCell>(this.widths.length).fill(null);
    let column = 0;
    let height = least;
    for (const { cell, style, span = 1 } of cells) {
      const look = STYLES[style];
      const widths = this.widths.slice(column, column + span);
      const value = typeof cell === 'string' ? fitText(cell, widths, look, CUT_MARK) : cell;
      values[column] = value;
      this.styles.push({ range: { row, column, rowCount: 1, columnCount: span }, style });
      if (span > 1) this.merges.push({ row, column, rowCount: 1, columnCount: span });
      height = Math.max(height, rowHeight(lineCount(shownText(value), widths, look), look));
      column += span;
    }
    this.rows.push(values);
    this.heights.set(row, height);
  }

  /** Room between two parts. */
  gap(height = 8): void {
    this.rows.push(new Array<SpecCell>(this.widths.length).fill(null));
    this.heights.set(this.rows.length - 1, height);
  }

  spec({ name, mark, orientation, tabColor, table }: FormSheet): SheetSpec {
    const header = this.headerRow;
    return {
      name,
      mark,
      blocks: [{ row: 0, column: 0, cells: this.rows }],
      styles: this.styles,
      merges: this.merges,
      columnWidths: new Map(this.widths.map((width, column) => [column, width])),
      rowHeights: this.heights,
      tables:
        table === undefined || header === null
          ? []
          : [{ name: table, style: TABLE_STYLE, range: this.below(header) }],
      validations: [],
      conditionalFormats: [],
      links: [],
      freeze: null,
      protection: null,
      print: { orientation, fitToWidth: true, ...(header === null ? {} : { repeatRows: [header, header] }) },
      tabColor,
    };
  }

  private below(row: number): SpecRange {
    return { row, column: 0, rowCount: this.rows.length - row, columnCount: this.widths.length };
  }
}

function shownText(cell: SpecCell): string {
  if (cell === null || typeof cell !== 'object') return cell === null ? '' : String(cell);
  return 'formula' in cell ? String(cell.value ?? '') : '';
}
