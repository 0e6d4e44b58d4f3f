import type { Grid, GridMerge, TextRun } from '../domain/model/grid';
import type { Archive } from './archive';
import { DocxStyles, isOn, valueOf } from './docxStyles';
import { blocksOf, paragraphRuns, tableParts } from './docxText';
import { LIMITS } from './limits';
import { UnreadableFile } from './reading';
import { weightedRuns } from './runs';
import type { FileRun } from './runs';
import { gridOf } from './sheetGrid';
import type { SheetCell } from './sheetGrid';
import type { XmlElement } from './xmlTree';
import { childOf, childrenOf, parseXmlTree } from './xmlTree';
import { guardXml } from './xmlGuard';

const MAIN_PART = /^word\/document[^/]*\.xml$/i;
const STYLES_PART = /^word\/styles[^/]*\.xml$/i;

/** Paragraphs above a table that are taken for its heading, counted back from it. */
const HEADING_PARAGRAPHS = 8;

/** The tables of a Word document as grids, and its other paragraphs as text. */
export interface DocxContent {
  readonly grids: readonly Grid[];
  readonly text: string;
}

/**
 * Reads the tables of a .docx (ISO 29500-1, 17.4). A sheet carries its title and its 填报单位 line above the table
 * and its signatures below; so does a grid read from Word: the last paragraphs before a table become rows above it,
 * merged over its width, and those after the last table rows below it. Throws UnreadableFile or on malformed XML.
 */
export function readDocx(archive: Archive): DocxContent {
  const document = readPart(archive, MAIN_PART);
  const body = childOf(document, 'w:body');
  if (!body) throw new UnreadableFile({ kind: 'damaged' });
  const styles = new DocxStyles(readPart(archive, STYLES_PART));
  const grids: Grid[] = [];
  const lines: string[] = [];
  let pending: FileRun[][] = [];
  const blocks = blocksOf(body);
  const lastTable = blocks.map((block) => block.name).lastIndexOf('w:tbl');
  blocks.forEach((block, index) => {
    if (block.name === 'w:p') {
      const runs = paragraphRuns(block, styles, null);
      const text = textOf(runs);
      if (text.trim() === '') return;
      lines.push(text);
      if (index < lastTable) pending.push(runs);
      return;
    }
    const after = index === lastTable ? blocks.slice(index + 1) : [];
    const grid = tableGrid(block, `表${grids.length + 1}`, styles, {
      above: pending.slice(-HEADING_PARAGRAPHS),
      below: after
        .map((paragraph) => paragraphRuns(paragraph, styles, null))
        .filter((runs) => textOf(runs).trim()),
    });
    if (grid) grids.push(grid);
    pending = [];
  });
  return { grids, text: lines.join('\n') };
}

function readPart(archive: Archive, pattern: RegExp): XmlElement | undefined {
  const path = archive.paths.find((name) => pattern.test(name));
  if (path === undefined) return undefined;
  const bytes = archive.read(path);
  guardXml(bytes);
  return parseXmlTree(bytes);
}

function textOf(runs: readonly FileRun[]): string {
  return runs.map((run) => run.text).join('');
}

interface Surroundings {
  readonly above: readonly (readonly FileRun[])[];
  readonly below: readonly (readonly FileRun[])[];
}

interface TableCell {
  readonly column: number;
  readonly span: number;
  readonly cell: SheetCell;
  /** Continues the cell above it, or the one before it. */
  readonly continuesAbove: boolean;
  readonly continuesLeft: boolean;
}

function tableGrid(table: XmlElement, name: string, styles: DocxStyles, around: Surroundings): Grid | null {
  const tableStyle = valueOf(childOf(childOf(table, 'w:tblPr'), 'w:tblStyle'));
  const sourceRows = tableParts(table, 'w:tr');
  const tableRows = sourceRows.map((row) => rowCells(row, styles, tableStyle));
  const width = Math.max(
    1,
    ...tableRows.map((cells) => (cells.at(-1)?.column ?? 0) + (cells.at(-1)?.span ?? 1)),
  );
  if (width * tableRows.length > LIMITS.cells) {
    throw new UnreadableFile({ kind: 'too-large', what: 'cells', limit: LIMITS.cells });
  }
  const top = around.above.length;
  const rows = new Map<number, Map<number, SheetCell>>();
  const merges = mergesOf(tableRows).map((merge) => ({ ...merge, row: merge.row + top }));
  const addLine = (runs: readonly FileRun[], row: number): void => {
    rows.set(row, new Map([[0, sheetCell(runs)]]));
    merges.push({ row, column: 0, rowCount: 1, columnCount: width });
  };
  around.above.forEach(addLine);
  tableRows.forEach((cells, row) => {
    rows.set(
      top + row,
      new Map(cells.filter((cell) => cell.cell.text !== '').map((cell) => [cell.column, cell.cell])),
    );
  });
  around.below.forEach((runs, row) => addLine(runs, top + tableRows.length + row));
  const hiddenRows = sourceRows.flatMap((row, index) => (isHiddenRow(row) ? [top + index] : []));
  return gridOf({ name, rows, merges, hiddenRows, hiddenColumns: [] });
}

function rowCells(row: XmlElement, styles: DocxStyles, tableStyle: string | null): TableCell[] {
  let column = Number(valueOf(childOf(childOf(row, 'w:trPr'), 'w:gridBefore')) ?? 0) || 0;
  return tableParts(row, 'w:tc').map((cell) => {
    const properties = childOf(cell, 'w:tcPr');
    const span = spanOf(properties);
    const vertical = childOf(properties, 'w:vMerge');
    const horizontal = childOf(properties, 'w:hMerge');
    const placed: TableCell = {
      column,
      span,
      cell: sheetCell(cellRuns(cell, styles, tableStyle)),
      continuesAbove: vertical !== undefined && valueOf(vertical) !== 'restart',
      continuesLeft: horizontal !== undefined && valueOf(horizontal) !== 'restart',
    };
    column += span;
    return placed;
  });
}

function spanOf(properties: XmlElement | undefined): number {
  const span = Number(valueOf(childOf(properties, 'w:gridSpan')) ?? 1);
  // Word itself has 63 columns at most
  return Number.isInteger(span) && span >= 1 && span <= 1000 ? span : 1;
}

/** Paragraphs of a cell, one a line; a table inside a cell reads row by row. */
function cellRuns(cell: XmlElement, styles: DocxStyles, tableStyle: string | null): FileRun[] {
  const lines = blocksOf(cell).flatMap((block) =>
    block.name === 'w:p'
      ? [paragraphRuns(block, styles, tableStyle)]
      : tableParts(block, 'w:tr').map((row) =>
          joined(
            tableParts(row, 'w:tc').map((inner) => cellRuns(inner, styles, tableStyle)),
            ' ',
          ),
        ),
  );
  return joined(lines, '\n');
}

function joined(lines: readonly (readonly FileRun[])[], separator: string): FileRun[] {
  return lines.flatMap((line, index) =>
    index === 0 ? line : [{ text: separator, bold: false, font: null }, ...line],
  );
}

function sheetCell(runs: readonly FileRun[]): SheetCell {
  // Word keeps an empty paragraph at the end of a cell that nobody sees
  const weighted = withoutOuterBreaks(weightedRuns(runs));
  const text = weighted.map((run) => run.text).join('');
  if (text === '') return { value: null, text: '' };
  return { value: text, text, runs: weighted };
}

function withoutOuterBreaks(runs: readonly TextRun[]): TextRun[] {
  const trimmed = [...runs];
  const first = trimmed[0];
  if (first) trimmed[0] = { ...first, text: first.text.replace(/^\n+/, '') };
  const last = trimmed.at(-1);
  if (last) trimmed[trimmed.length - 1] = { ...last, text: last.text.replace(/\n+$/, '') };
  return trimmed.filter((run) => run.text !== '');
}

/** Merged blocks from gridSpan, vMerge (17.4.84: a continuing cell joins the one above of the same column) and hMerge. */
function mergesOf(rows: readonly (readonly TableCell[])[]): GridMerge[] {
  const merges: { row: number; column: number; rowCount: number; columnCount: number }[] = [];
  let above = new Map<number, (typeof merges)[number]>();
  rows.forEach((cells, row) => {
    const current = new Map<number, (typeof merges)[number]>();
    let left: (typeof merges)[number] | undefined;
    for (const cell of cells) {
      const upper = cell.continuesAbove ? above.get(cell.column) : undefined;
      if (upper) {
        upper.rowCount = row - upper.row + 1;
        current.set(cell.column, upper);
        left = undefined;
      } else if (cell.continuesLeft && left) {
        left.columnCount += cell.span;
      } else {
        left = { row, column: cell.column, rowCount: 1, columnCount: cell.span };
        merges.push(left);
        current.set(cell.column, left);
      }
    }
    above = current;
  });
  return merges.filter((merge) => merge.rowCount > 1 || merge.columnCount > 1);
}

function isHiddenRow(row: XmlElement): boolean {
  return childrenOf(childOf(row, 'w:trPr'), 'w:hidden').some((hidden) => isOn(valueOf(hidden) ?? '1'));
}
