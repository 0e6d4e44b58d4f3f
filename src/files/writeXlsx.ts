import type { Cell, CellStyle, NamedRange, SheetChart, TableDefinition, WriteSheet } from 'hucre';
import { cellAddress, columnLetters } from '../domain/model/grid';
import { estimateRowHeights } from '../sheets/rowHeights';
import type { SheetSpec, SpecCell, SpecChart, SpecRange, SpecTable, StyleName } from '../sheets/spec';
import { STYLES } from '../sheets/styles';
import { withSheetExtras } from './sheetXml';
import type { SheetExtras } from './sheetXml';
import { sheetNameProblem } from './sheetNames';
import { LIST_SHEET_NAME } from './wording.zh-CN';
import { cellStyle, fileFormula, rangeReference, rgb, safeText, writtenCell } from './xlsxCells';
import { fileValidation, ListColumns } from './xlsxValidations';

/** What a workbook says about itself. */
export interface WriteXlsxOptions {
  readonly title?: string;
  readonly creator?: string;
  /** Custom document properties, for what programs rather than people look up. */
  readonly properties?: Readonly<Record<string, string>>;
  /** The document's date; now, when left out. Equal sheets and dates give equal bytes. */
  readonly writtenAt?: Date;
  /** Zero-based sheet shown when the file opens. */
  readonly activeSheet?: number;
  /** False for sheets that are not to be known as this add-in's own, such as a sample of what units send. */
  readonly marked?: boolean;
}

const DEFAULT_FONT = { name: '宋体', size: 11 };
const MARGINS = { left: 0.55, right: 0.55, top: 0.7, bottom: 0.7, header: 0.3, footer: 0.3 };

/**
 * Draws sheets into the bytes of an .xlsx file, with every feature a SheetSpec has.
 * @throws RangeError for a sheet name Excel refuses or a name used twice.
 */
export async function writeXlsx(
  specs: readonly SheetSpec[],
  options: WriteXlsxOptions = {},
): Promise<Uint8Array> {
  refuseBadNames(specs);
  const { writeXlsx: write } = await import('hucre');
  const lists = new ListColumns(LIST_SHEET_NAME);
  const sheets = specs.map((spec) => fileSheet(spec, lists));
  const listRows = lists.rows;
  if (listRows.length > 0) sheets.push({ name: lists.sheetName, rows: listRows, veryHidden: true });
  const bytes = await write({
    sheets,
    namedRanges: specs.flatMap(printNames),
    defaultFont: DEFAULT_FONT,
    activeSheet: options.activeSheet ?? 0,
    properties: {
      modified: options.writtenAt ?? new Date(),
      ...(options.title === undefined ? {} : { title: options.title }),
      ...(options.creator === undefined ? {} : { creator: options.creator }),
      ...(options.properties === undefined ? {} : { custom: { ...options.properties } }),
    },
  });
  return withSheetExtras(
    bytes,
    specs.map((spec) => extrasOf(spec, options.marked ?? true)),
  );
}

function refuseBadNames(specs: readonly SheetSpec[]): void {
  if (specs.length === 0) throw new RangeError('a workbook needs a sheet');
  const seen = new Set<string>();
  for (const { name } of specs) {
    const problem = sheetNameProblem(name);
    if (problem) throw new RangeError(`sheet name "${name}": ${problem}`);
    if (seen.has(name.toLowerCase())) throw new RangeError(`sheet name used twice: "${name}"`);
    seen.add(name.toLowerCase());
  }
}

function fileSheet(spec: SheetSpec, lists: ListColumns): WriteSheet {
  const contents = contentsOf(spec);
  return {
    name: spec.name,
    cells: styledCells(spec, contents),
    columns: columnsOf(spec),
    rowDefs: new Map(
      [...estimateRowHeights(spec), ...spec.rowHeights].map(([row, height]) => [row, rowDefinition(height)]),
    ),
    merges: spec.merges.filter(isArea).map(({ row, column, rowCount, columnCount }) => ({
      startRow: row,
      startCol: column,
      endRow: row + rowCount - 1,
      endCol: column + columnCount - 1,
    })),
    tables: spec.tables.map((table) => tableOf(table, contents)),
    dataValidations: spec.validations.map((validation) => fileValidation(validation, lists)),
    conditionalRules: spec.conditionalFormats.map(({ range, formula, fill, color }, index) => ({
      type: 'expression',
      priority: index + 1,
      formula: fileFormula(formula),
      range: rangeReference(range, cellAddress),
      style: {
        font: { color: { rgb: rgb(color) } },
        fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: rgb(fill) }, bgColor: { rgb: rgb(fill) } },
      },
    })),
    ...(spec.freeze && (spec.freeze.rows > 0 || spec.freeze.columns > 0) ? { freezePane: spec.freeze } : {}),
    ...(spec.protection ? { protection: PROTECTION } : {}),
    pageSetup: {
      paperSize: 'a4',
      orientation: spec.print.orientation,
      margins: MARGINS,
      horizontalCentered: true,
      ...(spec.print.fitToWidth ? { fitToPage: true, fitToWidth: 1, fitToHeight: 0 } : {}),
    },
    ...(spec.charts?.length ? { charts: spec.charts.map((chart) => fileChart(chart, contents)) } : {}),
    ...(spec.tabColor === null ? {} : { view: { tabColor: { rgb: rgb(spec.tabColor) } } }),
  };
}

/** People may still sort, filter and size rows and columns to read long texts. */
const PROTECTION = { sheet: true, formatColumns: true, formatRows: true, sort: true, autoFilter: true };

const CHART_TYPES = { 'stacked-bar': 'bar', 'percent-bar': 'bar', 'stacked-column': 'column' } as const;

/** A chart; its series are named by the texts of its source's first row. */
function fileChart({ kind, title, source, position, colors }: SpecChart, contents: Contents): SheetChart {
  const body = { ...source, row: source.row + 1, rowCount: source.rowCount - 1, columnCount: 1 };
  return {
    type: CHART_TYPES[kind],
    title,
    legend: 'bottom',
    barGrouping: kind === 'percent-bar' ? 'percentStacked' : 'stacked',
    overlap: 100,
    ...(kind === 'stacked-column' ? {} : { axes: { x: { reverse: true } } }),
    series: Array.from({ length: source.columnCount - 1 }, (_, index) => {
      const column = source.column + 1 + index;
      const name = contents.get(keyOf(source.row, column))?.cell;
      const color = colors[index];
      return {
        ...(typeof name === 'string' ? { name: name.replace(/\n/g, '') } : {}),
        values: rangeReference({ ...body, column }, cellAddress),
        categories: rangeReference(body, cellAddress),
        ...(color === undefined ? {} : { color: rgb(color) }),
      };
    }),
    anchor: {
      from: { row: position.row, col: position.column },
      to: { row: position.row + position.rowCount, col: position.column + position.columnCount },
    },
  };
}

function isArea({ rowCount, columnCount }: SpecRange): boolean {
  return rowCount * columnCount > 1;
}

/** What is printed and which rows are repeated. The library would leave the sheet's name unquoted, which Excel takes for damage. */
function printNames({ name, print }: Pick<SheetSpec, 'name' | 'print'>): NamedRange[] {
  const sheet = `'${name.replace(/'/g, "''")}'`;
  const names: NamedRange[] = [];
  if (print.area) {
    const absolute = (row: number, column: number): string => `$${columnLetters(column)}$${row + 1}`;
    const range = `${sheet}!${rangeReference(print.area, absolute)}`;
    names.push({ name: '_xlnm.Print_Area', range, scope: name });
  }
  if (print.repeatRows) {
    const [first, last] = print.repeatRows;
    names.push({ name: '_xlnm.Print_Titles', range: `${sheet}!$${first + 1}:$${last + 1}`, scope: name });
  }
  return names;
}

function rowDefinition(height: number): { height: number } | { hidden: true } {
  return height === 0 ? { hidden: true } : { height };
}

function columnsOf(spec: SheetSpec): WriteSheet['columns'] {
  const count = Math.max(0, ...[...spec.columnWidths.keys()].map((column) => column + 1));
  return Array.from({ length: count }, (_, column) => {
    const width = spec.columnWidths.get(column);
    if (width === undefined) return {};
    return width === 0 ? { hidden: true } : { width };
  });
}

type Contents = Map<string, { readonly row: number; readonly column: number; readonly cell: SpecCell }>;

const keyOf = (row: number, column: number): string => `${row},${column}`;

function contentsOf(spec: SheetSpec): Contents {
  const contents: Contents = new Map();
  for (const block of spec.blocks) {
    block.cells.forEach((cells, rowOffset) =>
      cells.forEach((cell, columnOffset) => {
        const row = block.row + rowOffset;
        const column = block.column + columnOffset;
        contents.set(keyOf(row, column), { row, column, cell });
      }),
    );
  }
  return contents;
}

function styledCells(spec: SheetSpec, contents: Contents): Map<string, Partial<Cell>> {
  const styleNames = new Map<string, StyleName>();
  for (const { range, style } of spec.styles) forEachCell(range, (key) => styleNames.set(key, style));
  const unlocked = new Set<string>();
  for (const range of spec.protection?.unlocked ?? []) forEachCell(range, (key) => unlocked.add(key));
  const cells = new Map<string, Partial<Cell>>();
  const looks = new Map<string, CellStyle>();
  const lookAt = (key: string): CellStyle | undefined => {
    const name = styleNames.get(key);
    const open = unlocked.has(key);
    if (name === undefined) return open ? { protection: { locked: false } } : undefined;
    const locked = spec.protection ? !open && STYLES[name].locked : null;
    const lookKey = `${name} ${locked}`;
    const look = looks.get(lookKey) ?? cellStyle(name, locked);
    looks.set(lookKey, look);
    return look;
  };
  for (const key of new Set([...styleNames.keys(), ...unlocked, ...contents.keys()])) {
    cells.set(key, writtenCell(contents.get(key)?.cell ?? null, lookAt(key)));
  }
  for (const link of spec.links) {
    const key = keyOf(link.row, link.column);
    const location = `'${link.sheet.replaceAll("'", "''")}'!${link.cell}`;
    cells.set(key, { ...cells.get(key), hyperlink: { target: '', location, tooltip: link.tip } });
  }
  return cells;
}

function forEachCell(range: SpecRange, visit: (key: string) => void): void {
  for (let row = range.row; row < range.row + range.rowCount; row++) {
    for (let column = range.column; column < range.column + range.columnCount; column++)
      visit(keyOf(row, column));
  }
}

/** Column names repeat the header cells exactly, or Excel repairs the file; a line break is written as its escape. */
function tableOf(table: SpecTable, contents: Contents): TableDefinition {
  const { row, column, columnCount } = table.range;
  const columns = Array.from({ length: columnCount }, (_, offset) => {
    const header = contents.get(keyOf(row, column + offset))?.cell;
    if (typeof header !== 'string' || header === '') {
      throw new RangeError(`table ${table.name}: header ${cellAddress(row, column + offset)} is not text`);
    }
    return { name: safeText(header).replaceAll('\n', '_x000a_') };
  });
  if (new Set(columns.map(({ name }) => name.toLowerCase())).size < columns.length) {
    throw new RangeError(`table ${table.name}: a header is used twice`);
  }
  return { name: table.name, range: rangeReference(table.range, cellAddress), columns, style: table.style };
}

function extrasOf(spec: SheetSpec, marked: boolean): SheetExtras {
  let bottom = -1;
  let right = -1;
  for (const { row, column, cells } of spec.blocks) {
    bottom = Math.max(bottom, row + cells.length - 1);
    right = Math.max(right, column + Math.max(0, ...cells.map((line) => line.length)) - 1);
  }
  const textRange = bottom < 0 || right < 0 ? null : `A1:${cellAddress(bottom, right)}`;
  return {
    mark: marked ? spec.mark : null,
    textRange,
    fixedRows: new Set(spec.rowHeights.keys()),
    withoutFills: spec.print.withoutFills ?? false,
  };
}
