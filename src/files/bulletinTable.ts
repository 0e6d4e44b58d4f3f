import type * as DocxLibrary from 'docx';
import type { IRunOptions, ITableCellOptions } from 'docx';
import { balancedLines, cellText } from '../domain/outputs/bulletin';
import type { BulletinCell, BulletinColumn, BulletinTable } from '../domain/model/bulletin';
import { characters, FONTS, PAGE_LAYOUT, SIZES } from './officialLayout';
import { safeWordText } from './wordText';

/** The library is loaded when a document is written; its classes are passed in. */
export type Docx = typeof DocxLibrary;

/** Tables with more columns than this are set a size smaller. */
const ROOMY_COLUMNS = 5;
const CELL_MARGIN = 60;
/** Tables up to this many lines are kept on one page. */
const KEPT_TOGETHER = 8;
const ROW_PADDING = 60;
const LINE = { style: 'single', size: 4, color: '000000' } as const;

/** A table of a bulletin, with its caption above and its header row repeated on every page. */
export function tableBlocks(docx: Docx, table: BulletinTable): object[] {
  const widths = columnWidths(table.columns);
  const size = table.columns.length > ROOMY_COLUMNS ? SIZES.five : SIZES.smallFour;
  const lines = table.rows.length + (table.totalRow ? 1 : 0);
  const row = (cells: readonly BulletinCell[], kind: 'header' | 'body' | 'total', index: number): object =>
    new docx.TableRow({
      tableHeader: kind === 'header',
      cantSplit: true,
      // the header never stands alone at the foot of a page, nor the closing line at the head of the next
      keepNext: kind === 'header' || (index < lines && (lines <= KEPT_TOGETHER || index === lines - 1)),
      children: table.columns.map((column, index) =>
        tableCell(docx, cellText(cells[index] ?? null), {
          width: widths[index] ?? 0,
          size,
          strong: kind !== 'body',
          align: kind === 'header' ? 'center' : column.align,
        }),
      ),
    });
  const rows = [
    row(
      table.columns.map((column) => column.title),
      'header',
      0,
    ),
    ...table.rows.map((cells, index) => row(cells, 'body', index + 1)),
    ...(table.totalRow ? [row(table.totalRow, 'total', lines)] : []),
  ];
  return [
    ...(table.caption === '' ? [] : [caption(docx, table.caption)]),
    new docx.Table({
      rows: rows as InstanceType<Docx['TableRow']>[],
      width: { size: PAGE_LAYOUT.textWidth, type: 'dxa' },
      columnWidths: widths,
      layout: 'fixed',
      alignment: 'center',
      borders: {
        top: LINE,
        bottom: LINE,
        left: LINE,
        right: LINE,
        insideHorizontal: LINE,
        insideVertical: LINE,
      },
    }),
  ];
}

function caption(docx: Docx, text: string): object {
  return new docx.Paragraph({
    alignment: 'center',
    keepNext: true,
    spacing: { before: 160, after: 80, line: 400, lineRule: 'exact' },
    children: [run(docx, text, { font: FONTS.heading, size: SIZES.four })],
  });
}

interface CellLook {
  readonly width: number;
  readonly size: number;
  readonly strong: boolean;
  readonly align: BulletinColumn['align'];
}

function tableCell(docx: Docx, text: string, look: CellLook): InstanceType<Docx['TableCell']> {
  const options: ITableCellOptions = {
    width: { size: look.width, type: 'dxa' },
    verticalAlign: 'center',
    margins: { left: CELL_MARGIN, right: CELL_MARGIN, top: ROW_PADDING, bottom: ROW_PADDING },
    children: cellLines(text, look).map(
      (line) =>
        new docx.Paragraph({
          alignment: look.align,
          spacing: { line: look.size * 12, lineRule: 'exact' },
          children: [run(docx, line, { font: look.strong ? FONTS.heading : FONTS.body, size: look.size })],
        }),
    ),
  };
  return new docx.TableCell(options);
}

/** Centred words are broken evenly: 正常/推进, not 正常推/进. What is filled in at length runs on. */
function cellLines(text: string, { width, size, align }: CellLook): string[] {
  const lines = text.split('\n');
  if (align !== 'center') return lines;
  const perLine = Math.floor((width - 2 * CELL_MARGIN) / (characters(1, size) / 2)) / 2;
  return lines.flatMap((line) => balancedLines(line, Math.max(1, perLine)));
}

/** A run of text in one face and size. */
export function run(
  docx: Docx,
  text: string,
  look: Pick<IRunOptions, 'font' | 'size'>,
): InstanceType<Docx['TextRun']> {
  return new docx.TextRun({ ...look, text: safeWordText(text) });
}

/** The text width shared out in proportion; the last column takes what rounding leaves. */
function columnWidths(columns: readonly BulletinColumn[]): number[] {
  const total = columns.reduce((sum, column) => sum + column.width, 0);
  const widths = columns.map((column) => Math.floor((PAGE_LAYOUT.textWidth * column.width) / total));
  const used = widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width, index) =>
    index === widths.length - 1 ? width + PAGE_LAYOUT.textWidth - used : width,
  );
}
