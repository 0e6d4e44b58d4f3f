import { isReadableFormula } from '../excelts/engine';
import { apiNotFound, invalidArgument } from '../interpreter/errors';
import type { Rect } from '../store/address';
import { cellCount, intersect, lastColumn, lastRow } from '../store/address';
import type { Cell, CellStyle, Scalar } from '../store/cell';
import { isError, numberFormatOf, wireValue } from '../store/cell';
import { coveredKey } from '../store/sheet';
import type { SheetStore } from '../store/sheet';
import { clearConditionalRules } from '../store/conditional';
import { headerArea, normaliseHeader } from '../store/table';
import type { Typed } from '../store/typed';
import { without } from '../store/without';
import { readTyped } from '../store/typed';
import { clearValidation } from '../store/validation';
import { requireUnlocked, requireWritableSize } from './guard';
import type { Workspace } from './workspace';

/**
 * Writes typed input into a rectangle: a matrix of its shape, or one input for all its cells. `null` leaves a cell
 * as it is, an empty text empties it, texts are read as if they were typed.
 * @throws ApiError `InvalidArgument` for another shape or an unreadable formula, `AccessDenied` for locked cells
 */
export function writeInput(workspace: Workspace, sheet: SheetStore, area: Rect, input: unknown): void {
  requireWritableSize(area);
  const matrix = shaped(area, input);
  requireUnlocked(sheet, area);
  const before = cellCount(area) === 1 ? (sheet.cell(area.row, area.column)?.value ?? null) : null;
  const writer = new CellWriter(workspace, sheet);
  const covered = sheet.merges.length > 0 ? sheet.coveredCells(area) : null;
  for (let row = 0; row < area.rowCount; row += 1) {
    const inputs = matrix?.[row];
    for (let column = 0; column < area.columnCount; column += 1) {
      const given = inputs ? inputs[column] : input;
      if (given === null || given === undefined) continue;
      if (covered?.has(coveredKey(area.row + row, area.column + column))) continue;
      writer.write(area.row + row, area.column + column, given);
    }
  }
  refreshHeaders(sheet, area);
  announce(workspace, sheet, area, before);
}

/** The input as rows, or null when one input stands for every cell. */
function shaped(area: Rect, input: unknown): readonly (readonly unknown[])[] | null {
  if (!Array.isArray(input)) return null;
  const rows = input as readonly unknown[];
  const fits =
    rows.length === area.rowCount &&
    rows.every((row) => Array.isArray(row) && row.length === area.columnCount);
  if (fits) return rows as readonly (readonly unknown[])[];
  throw invalidArgument(
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
  );
}

function announce(workspace: Workspace, sheet: SheetStore, area: Rect, before: Scalar): void {
  const single = cellCount(area) === 1;
  const after = single ? (sheet.cell(area.row, area.column)?.value ?? null) : null;
  workspace.contentChanged(sheet, area, {
    changeType: 'RangeEdited',
    ...(single
      ? {
          details: {
            valueBefore: wireValue(before),
            valueAfter: wireValue(after),
            valueTypeBefore: valueType(before),
            valueTypeAfter: valueType(after),
          },
        }
      : {}),
  });
}

/** A table's header cells stay texts, filled and unique. */
export function refreshHeaders(sheet: SheetStore, area: Rect): void {
  for (const table of sheet.tables) {
    if (table.showHeaders && intersect(headerArea(table), area)) normaliseHeader(sheet, table);
  }
}

/** Writes single cells; styles that typed texts bring along are shared between the cells that get them. */
class CellWriter {
  readonly #year: number;
  readonly #styles = new Map<string, CellStyle>();
  readonly #styleIds = new Map<CellStyle, number>();

  constructor(
    workspace: Workspace,
    private readonly sheet: SheetStore,
  ) {
    this.#year = workspace.today().getFullYear();
  }

  write(row: number, column: number, input: unknown): void {
    const cell = this.sheet.touch(row, column);
    const typed = this.read(input, numberFormatOf(cell.style));
    if (typed.formula !== null && !isReadableFormula(typed.formula)) {
      throw invalidArgument(`The formula "=${typed.formula}" cannot be read.`);
    }
    this.sheet.formulaCount += Number(typed.formula !== null) - Number(cell.formula !== null);
    cell.formula = typed.formula;
    cell.value = typed.value;
    cell.runs = null;
    cell.array = null;
    this.restyle(cell, typed);
  }

  private read(input: unknown, format: string): Typed {
    if (typeof input === 'string') return readTyped(input, format, this.#year);
    if (typeof input === 'number' || typeof input === 'boolean') {
      if (format === '@') return readTyped(String(input), format, this.#year);
      return { value: input, formula: null, numberFormat: null, quotePrefix: false };
    }
    throw apiNotFound('Range.values with cell value objects');
  }

  private restyle(cell: Cell, typed: Typed): void {
    const brings = typed.numberFormat !== null && numberFormatOf(cell.style) === 'General';
    if (!brings && typed.quotePrefix === (cell.style.quotePrefix === true)) return;
    cell.style = this.styled(cell.style, brings ? typed.numberFormat : null, typed.quotePrefix);
  }

  private styled(style: CellStyle, numFmt: string | null, quotePrefix: boolean): CellStyle {
    const key = `${this.styleId(style)}|${numFmt ?? ''}|${quotePrefix}`;
    const known = this.#styles.get(key);
    if (known) return known;
    const made: CellStyle = {
      ...without(style, 'quotePrefix'),
      ...(numFmt === null ? {} : { numFmt }),
      ...(quotePrefix ? { quotePrefix } : {}),
    };
    this.#styles.set(key, Object.freeze(made));
    return made;
  }

  private styleId(style: CellStyle): number {
    const known = this.#styleIds.get(style);
    if (known !== undefined) return known;
    this.#styleIds.set(style, this.#styleIds.size);
    return this.#styleIds.size - 1;
  }
}

/** The kind of a value, by the names of `Excel.RangeValueType`. */
export function valueType(value: Scalar): string {
  if (value === null || value === '') return 'Empty';
  if (isError(value)) return 'Error';
  if (typeof value === 'number') return 'Double';
  return typeof value === 'boolean' ? 'Boolean' : 'String';
}

/** What `Range.clear` takes away. */
export type ClearScope = 'All' | 'Contents' | 'Formats' | 'Hyperlinks' | 'RemoveHyperlinks';

/** Empties the cells of a rectangle; `Formats` also takes conditional formats and merges, `All` validation too. */
export function clearCells(sheet: SheetStore, area: Rect, scope: ClearScope): void {
  sheet.eachCell(area, (cell) => {
    if (scope === 'All' || scope === 'Contents') {
      if (cell.formula !== null) sheet.formulaCount -= 1;
      Object.assign(cell, { value: null, formula: null, runs: null, array: null });
    }
    if (scope === 'All' || scope === 'Formats') cell.style = sheet.defaultStyle;
    if (scope !== 'Contents' && scope !== 'Formats') cell.link = null;
    if (scope === 'All') cell.note = null;
  });
  if (scope === 'All' || scope === 'Formats') {
    sheet.removeMerges(area);
    clearWholeStyles(sheet, area);
    clearConditionalRules(sheet, area);
  }
  if (scope === 'All') clearValidation(sheet, area);
  refreshHeaders(sheet, area);
}

function clearWholeStyles(sheet: SheetStore, area: Rect): void {
  if (area.columnCount === 16_384) {
    sheet.eachRow(area, (row) => {
      row.style = undefined;
    });
  }
  if (area.rowCount === 1_048_576) {
    for (const [index, column] of sheet.columns) {
      if (index >= area.column && index <= lastColumn(area)) column.style = undefined;
    }
  }
  if (area.columnCount === 16_384 && lastRow(area) === 1_048_575 && area.row === 0) sheet.defaultStyle = {};
}
