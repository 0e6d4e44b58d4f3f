import { formatCellValue } from '@cj-tech-master/excelts';
import { calculateFormulas, parse, tokenize } from '@cj-tech-master/excelts/formula';
import { columnNames, bodyArea } from '../store/table';
import type { Rect } from '../store/address';
import { lastColumn, lastRow } from '../store/address';
import type { Cell, CellStyle, Scalar } from '../store/cell';
import { isError, numberFormatOf, wireValue } from '../store/cell';
import type { RowStore, SheetStore } from '../store/sheet';
import type { WorkbookStore } from '../store/workbook';
import { Calculation } from './calculation';
import type { Columns } from './engine-scope';

type Engine = Parameters<typeof calculateFormulas>[0];
type EngineSheet = Engine['worksheets'][number];
type EngineCell = ReturnType<EngineSheet['getCell']>;
type EngineTable = ReturnType<NonNullable<EngineSheet['getTables']>>[number];
type EngineRow = Parameters<Parameters<EngineSheet['eachRow']>[1]>[0];

/** Cell types as the engine numbers them. */
const NOTHING = 0;
const VALUE = 2;
const FORMULA = 6;

/** A cell as the engine sees it: one-based, results written back in place. */
class CellView implements EngineCell {
  constructor(
    private readonly calculation: Calculation,
    private readonly cell: Cell,
    readonly row: number,
    readonly col: number,
  ) {}

  get type(): number {
    if (this.formula !== undefined) return FORMULA;
    return this.cell.value === null ? NOTHING : VALUE;
  }

  get formula(): string | undefined {
    return this.cell.formula === null ? undefined : this.calculation.formulaOf(this.cell);
  }

  get model(): EngineCell['model'] {
    const { array } = this.cell;
    const { formula } = this;
    if (formula === undefined) return {};
    return array
      ? { formula, shareType: 'array', ref: array.ref, isDynamicArray: array.dynamic }
      : { formula };
  }

  get value(): unknown {
    return this.cell.value;
  }

  set value(value: unknown) {
    this.cell.value = (value ?? null) as Scalar;
  }

  get result(): EngineCell['result'] {
    return this.cell.value ?? undefined;
  }

  /** A formula never gives nothing: a reference to an empty cell is zero. */
  set result(result: EngineCell['result']) {
    this.cell.value = (result ?? 0) as Scalar;
  }
}

function rowView(calculation: Calculation, columns: Columns, store: RowStore, row: number): EngineRow {
  return {
    hidden: store.hidden,
    eachCell: (...args: unknown[]) => {
      const visit = args[args.length - 1] as (cell: EngineCell, column: number) => void;
      store.cells.forEach((cell, column) => {
        if (columns === 'all' || columns.has(column) || calculation.formulaOf(cell) !== undefined)
          visit(new CellView(calculation, cell, row + 1, column + 1), column + 1);
      });
    },
  };
}

class SheetView implements EngineSheet {
  readonly #columns: Columns | null;

  constructor(
    private readonly calculation: Calculation,
    private readonly sheet: SheetStore,
    readonly id: number,
  ) {
    this.#columns = calculation.columnsOf(sheet);
  }

  get name(): string {
    return this.sheet.name;
  }

  get dimensions(): EngineSheet['dimensions'] {
    const used = this.#columns === null ? null : this.sheet.usedArea(true);
    return used ? edges(used) : null;
  }

  get mergedRegions(): NonNullable<EngineSheet['mergedRegions']> {
    return this.sheet.merges.map(edges);
  }

  eachRow(...args: unknown[]): void {
    const visit = args[args.length - 1] as (row: EngineRow, number: number) => void;
    const columns = this.#columns;
    if (columns === null) return;
    this.sheet.rows.forEach((store, row) => visit(rowView(this.calculation, columns, store, row), row + 1));
  }

  findCell(row: number, column: number): EngineCell | undefined {
    const cell = this.sheet.cell(row - 1, column - 1);
    return cell && new CellView(this.calculation, cell, row, column);
  }

  getCell(row: number, column: number): EngineCell {
    return new CellView(this.calculation, this.sheet.touch(row - 1, column - 1), row, column);
  }

  getTables(): EngineTable[] {
    return this.sheet.tables.map((table) => ({
      table: {
        name: table.name,
        tl: { row: table.area.row + 1, col: table.area.column + 1 },
        columns: columnNames(this.sheet, table).map((name) => ({ name })),
        rows: new Array<unknown>(bodyArea(table).rowCount).fill(null),
        headerRow: table.showHeaders,
        totalsRow: table.showTotals,
      },
    }));
  }
}

function edges(area: Rect): { top: number; left: number; bottom: number; right: number } {
  return {
    top: area.row + 1,
    left: area.column + 1,
    bottom: lastRow(area) + 1,
    right: lastColumn(area) + 1,
  };
}

/** The workbook as the engine sees it; sheets are looked up afresh, so one view serves for good. */
class WorkbookView implements Engine {
  #calculation: Calculation | null = null;

  constructor(private readonly store: WorkbookStore) {}

  /** Calculates every formula and writes the results into the cells. */
  calculate(): void {
    this.#calculation = new Calculation(this.store, this.#calculation?.spilling ?? new Set());
    if (!this.#calculation.isSettled) calculateFormulas(this);
  }

  get worksheets(): EngineSheet[] {
    const calculation = this.#calculation;
    if (calculation === null) return [];
    return this.store.sheets.map((sheet, index) => new SheetView(calculation, sheet, index + 1));
  }

  getWorksheet(key?: number | string): EngineSheet | undefined {
    return this.worksheets.find((sheet) => sheet.id === key || sheet.name === key);
  }

  get definedNames(): NonNullable<Engine['definedNames']> {
    const entries = this.store.names.map((item) => ({
      name: item.name,
      ranges: isReference(item.formula) ? [item.formula] : [],
      ...(item.sheet ? { localSheetId: this.store.sheets.indexOf(item.sheet) } : {}),
      ...(isReference(item.formula) ? {} : { formulaExpression: item.formula }),
    }));
    return { getAllEntries: () => entries, getAllNames: () => entries };
  }
}

/** Whether a name stands for cells rather than for an expression. */
export function isReference(formula: string): boolean {
  return /^(?:'(?:[^']|'')+'|[^'!()+*/&,]+)!\$?[A-Z]{0,3}\$?\d*(?::\$?[A-Z]{0,3}\$?\d*)?$/i.test(formula);
}

/** The engine remembers spills per workbook object, so each store keeps its view. */
const views = new WeakMap<WorkbookStore, WorkbookView>();

/** Calculates every formula of the workbook and writes the results into its cells. */
export function recalculate(store: WorkbookStore): void {
  const view = views.get(store) ?? new WorkbookView(store);
  views.set(store, view);
  view.calculate();
}

/** Formulas found readable, without their texts and numbers: a column of links is one formula but for those. */
const readable = new Set<string>();
const MOST_READABLE = 10_000;

/** Whether a formula (without `=`) can be read at all; Excel refuses one that cannot. */
export function isReadableFormula(formula: string): boolean {
  const shape = formula.replace(/"(?:[^"]|"")*"/g, '""').replace(/\d+/g, '1');
  if (readable.has(shape)) return true;
  try {
    parse(tokenize(formula));
  } catch {
    return false;
  }
  if (readable.size < MOST_READABLE) readable.add(shape);
  return true;
}

/** What a cell shows: its value in its number format. */
export function displayText(value: Scalar, style: CellStyle): string {
  if (value === null) return '';
  if (isError(value)) return value.error;
  const format = numberFormatOf(style);
  if (format === '@') return String(wireValue(value)).replace(/^(true|false)$/, (word) => word.toUpperCase());
  if (format === 'General') return generalText(value);
  return formatCellValue(value, format);
}

/** General: eleven characters at most, then exponents. */
function generalText(value: string | number | boolean): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  const size = Math.abs(value);
  if (size !== 0 && (size >= 1e11 || size < 1e-9)) {
    const [mantissa = '', power = ''] = value.toExponential(5).split('e');
    const exponent = Number(power);
    const digits = String(Math.abs(exponent)).padStart(2, '0');
    return `${Number(mantissa)}E${exponent < 0 ? '-' : '+'}${digits}`;
  }
  return formatCellValue(value, 'General');
}
