import type { Steps } from '../../domain/model/steps';
import type { SheetSpec, SpecBlock, SpecCell, SpecRange } from '../../sheets/spec';
import { supports, textRunsWork } from '../capabilities';
import { needsQuote } from '../literal';
import type { Breath } from '../../pace/breath';
import type { MeasuredRows, PayloadGate } from '../payload';
import { cellBytes, measureRows } from '../payload';
import { blockRange, isFormula, isRichText, type Overlay, overlayOf, writtenValue } from './cells';
import { joinAddresses } from './style-groups';

/** What cells go out through, and what lets the pane answer while they are prepared. */
interface Writing {
  readonly gate: PayloadGate;
  readonly breath: Breath;
}

/** A block's values, ready to be queued. */
interface PreparedBlock {
  readonly block: SpecBlock;
  readonly columnCount: number;
  readonly values: MeasuredRows<string | number | boolean | null>;
}

/** A sheet's cells, ready to be queued, and about how many bytes they take. */
export interface PreparedCells {
  readonly blocks: readonly PreparedBlock[];
  readonly valueBytes: number;
  readonly formulaBytes: number;
}

/** Reads a sheet's cells as what is written for them. One step per row. */
export function* prepareCells(spec: SheetSpec): Steps<PreparedCells> {
  const blocks: PreparedBlock[] = [];
  let valueBytes = 0;
  let formulaBytes = 0;
  for (const block of spec.blocks) {
    const { columnCount } = blockRange(block);
    if (columnCount === 0) continue;
    const values = yield* measureRows(yield* writtenRows(block, columnCount));
    blocks.push({ block, columnCount, values });
    valueBytes += values.bytes;
    for (const row of block.cells) {
      for (const cell of row) if (isFormula(cell)) formulaBytes += cellBytes(cell.formula) + 1;
      yield;
    }
  }
  return { blocks, valueBytes, formulaBytes };
}

/** Queues the values of every block; formula cells stay empty for `writeFormulas`. Syncs only as the payload demands. */
export async function writeValues(
  sheetName: string,
  { blocks }: PreparedCells,
  gate: PayloadGate,
): Promise<void> {
  for (const { block, columnCount, values } of blocks) {
    for (const slice of gate.slices(values)) {
      const sheet = await gate.sheet(sheetName, slice.bytes);
      const range = sheet.getRangeByIndexes(
        block.row + slice.start,
        block.column,
        slice.rows.length,
        columnCount,
      );
      range.values = slice.rows as SpecCell[][];
    }
  }
}

function* writtenRows(
  { cells }: SpecBlock,
  columnCount: number,
): Steps<(string | number | boolean | null)[][]> {
  const rows: (string | number | boolean | null)[][] = [];
  for (const row of cells) {
    rows.push(Array.from({ length: columnCount }, (_, column) => writtenValue(row[column] ?? null)));
    yield;
  }
  return rows;
}

/** Queues the formulas of every block over the values already there. */
export async function writeFormulas(
  sheetName: string,
  spec: SheetSpec,
  { gate, breath }: Writing,
): Promise<void> {
  for (const block of spec.blocks) {
    const overlay = await breath.run(
      overlayOf(block, (cell) => (isFormula(cell) ? `=${cell.formula.replace(/^=/, '')}` : null)),
    );
    if (overlay === null) continue;
    for (const slice of gate.slices(await breath.run(measureRows(overlay.cells)))) {
      const sheet = await gate.sheet(sheetName, slice.bytes);
      // null leaves a cell as it is.
      rangeOfSlice(sheet, overlay, slice.start, slice.rows.length).formulas = slice.rows as string[][];
    }
  }
}

/**
 * Queues the weights of rich text: whole bold cells as such, mixed ones as runs where this Excel has them.
 * Elsewhere a mixed cell keeps its plain text.
 */
export async function writeWeights(
  sheetName: string,
  spec: SheetSpec,
  { gate, breath }: Writing,
): Promise<void> {
  const bold = await breath.run(boldCells(spec));
  if (bold.length > 0) {
    const sheet = await gate.sheet(sheetName, bold.length * 8);
    for (const address of joinAddresses(bold)) sheet.getRanges(address).format.font.bold = true;
  }
  if (supports('1.18') && textRunsWork()) await writeRuns(sheetName, spec, { gate, breath });
}

async function writeRuns(sheetName: string, spec: SheetSpec, { gate, breath }: Writing): Promise<void> {
  for (const block of spec.blocks) {
    const overlay = await breath.run(overlayOf(block, mixedRuns));
    if (overlay === null) continue;
    const written = overlay.cells.map((row) => row.map((cell) => JSON.stringify(cell ?? {})));
    for (const slice of gate.slices(await breath.run(measureRows(written)))) {
      const sheet = await gate.sheet(sheetName, slice.bytes);
      const cells = overlay.cells.slice(slice.start, slice.start + slice.rows.length);
      const range = rangeOfSlice(sheet, overlay, slice.start, cells.length);
      range.setCellProperties(cells.map((row) => row.map((cell) => cell ?? {})));
    }
  }
}

/** Runs of a cell in two weights; null for every other cell, and for text Excel might read as something else. */
function mixedRuns(cell: SpecCell): Excel.SettableCellProperties | null {
  if (!isRichText(cell) || !cell.runs.some(({ bold }) => bold) || cell.runs.every(({ bold }) => bold))
    return null;
  if (needsQuote(cell.runs.map(({ text }) => text).join(''))) return null;
  if (!supports('1.18')) return null;
  return { textRuns: cell.runs.map(({ text, bold }) => ({ text, font: { bold } })) };
}

function* boldCells(spec: SheetSpec): Steps<SpecRange[]> {
  const bold: SpecRange[] = [];
  for (const block of spec.blocks) {
    for (const [rowIndex, row] of block.cells.entries()) {
      for (const [column, cell] of row.entries()) {
        if (!isRichText(cell) || cell.runs.length === 0 || cell.runs.some((run) => !run.bold)) continue;
        bold.push({ row: block.row + rowIndex, column: block.column + column, rowCount: 1, columnCount: 1 });
      }
      yield;
    }
  }
  return bold;
}

function rangeOfSlice<Cell>(
  sheet: Excel.Worksheet,
  { range }: Overlay<Cell>,
  start: number,
  rows: number,
): Excel.Range {
  return sheet.getRangeByIndexes(range.row + start, range.column, rows, range.columnCount);
}
