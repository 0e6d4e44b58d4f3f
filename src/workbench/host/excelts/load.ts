import type { Worksheet } from '@cj-tech-master/excelts';
import { Workbook, dateToExcel } from '@cj-tech-master/excelts';
import { parseA1 } from '../store/address';
import type { Cell, CellStyle, Font, Run, Scalar } from '../store/cell';
import { DEFAULT_STYLE, newCell } from '../store/cell';
import type { Protection, SheetStore, Visibility } from '../store/sheet';
import type { TableStore } from '../store/table';
import { WorkbookStore } from '../store/workbook';
import { readCustomXml, readLinks, readNames, readSheetProperties } from './extras';
import { fromFile } from './file-formulas';
import type { Parts } from './package-parts';
import { closeParts, openParts, partText, sheetPaths } from './package-parts';
import { markParts, withoutMark } from './quote-prefix';
import { readValidations } from './validations-xml';

const VISIBILITY: Readonly<Record<string, Visibility>> = {
  visible: 'Visible',
  hidden: 'Hidden',
  veryHidden: 'VeryHidden',
};

/**
 * Opens an .xlsx file.
 * @throws Error when the bytes are no readable .xlsx package.
 */
export async function loadWorkbook(bytes: Uint8Array): Promise<WorkbookStore> {
  const parts = openParts(bytes);
  const book = new Workbook();
  await book.xlsx.load(markParts(parts) ? closeParts(parts, 0) : bytes);
  const store = new WorkbookStore();
  const paths = new Map(sheetPaths(parts).map(({ name, path }) => [name, path]));
  for (const source of book.worksheets) {
    const sheet = store.addSheet(source.name);
    loadSheet(source, sheet, store);
    loadParts(parts, paths.get(source.name) ?? '', sheet);
  }
  const active = store.sheets[book.views?.[0]?.activeTab ?? 0];
  if (active) store.activeSheet = active;
  readNames(parts, store);
  readCustomXml(parts, store);
  readProperties(book, store);
  if (book.defaultFont) store.defaultFont = book.defaultFont as Font;
  store.stale = store.hasFormulas;
  return store;
}

function readProperties(book: Workbook, store: WorkbookStore): void {
  const known: Readonly<Record<string, string | undefined>> = {
    title: book.title,
    subject: book.subject,
    author: book.creator,
    keywords: book.keywords,
    comments: book.description,
    category: book.category,
    manager: book.manager,
    company: book.company,
    lastAuthor: book.lastModifiedBy,
  };
  for (const [name, value] of Object.entries(known)) if (value) store.properties[name] = value;
}

function loadParts(parts: Parts, path: string, sheet: SheetStore): void {
  sheet.validations = readValidations(partText(parts, path));
  readLinks(parts, path, sheet);
  readSheetProperties(parts, path, sheet);
}

function loadSheet(source: Worksheet, sheet: SheetStore, store: WorkbookStore): void {
  sheet.visibility = VISIBILITY[source.state] ?? 'Visible';
  sheet.tabColor = colorText(source.properties.tabColor?.argb);
  sheet.pageSetup = { ...source.pageSetup };
  sheet.headerFooter = { ...source.headerFooter };
  loadView(source, sheet);
  loadColumns(source, sheet);
  loadRows(source, sheet);
  sheet.merges = source.mergedRegions.map(({ top, left, bottom, right }) => ({
    row: top - 1,
    column: left - 1,
    rowCount: bottom - top + 1,
    columnCount: right - left + 1,
  }));
  sheet.protection = protectionOf(source);
  sheet.tables = source.getTables().flatMap(({ table }) => tableOf(table, store));
  sheet.conditionalRules = source.conditionalFormattings.flatMap(({ ref, rules }) =>
    rules.map((rule) => {
      const { style, priority, type, ...detail } = rule;
      return {
        id: `{${store.nextId().toString(16).toUpperCase().padStart(8, '0')}-0003-0000-0000-000000000000}`,
        areas: ref.split(/\s+/).flatMap((address) => parseA1(address) ?? []),
        type,
        detail,
        style: (style ?? {}) as CellStyle,
        priority: priority ?? 1,
        stopIfTrue: false,
      };
    }),
  );
  sheet.autoFilter = typeof source.autoFilter === 'string' ? parseA1(source.autoFilter) : null;
}

function loadView(source: Worksheet, sheet: SheetStore): void {
  const view = source.views?.[0];
  if (!view) return;
  sheet.showGridlines = view.showGridLines !== false;
  sheet.showHeadings = view.showRowColHeaders !== false;
  sheet.zoom = view.zoomScale;
  if (view.state === 'frozen') sheet.freeze = { rows: view.ySplit ?? 0, columns: view.xSplit ?? 0 };
}

function loadColumns(source: Worksheet, sheet: SheetStore): void {
  for (const column of source.columns ?? []) {
    const style = styleOf(column.style);
    if (column.width === undefined && !column.hidden && style === DEFAULT_STYLE) continue;
    const store = sheet.touchColumn(column.number - 1);
    store.width = column.width;
    store.hidden = column.hidden;
    store.style = style === DEFAULT_STYLE ? undefined : style;
  }
}

function loadRows(source: Worksheet, sheet: SheetStore): void {
  const styles = new Map<string, CellStyle>();
  const shared = (style: CellStyle): CellStyle => {
    if (style === DEFAULT_STYLE) return style;
    const key = JSON.stringify(style);
    const known = styles.get(key);
    if (known) return known;
    styles.set(key, style);
    return style;
  };
  for (let number = 1; number <= source.rowCount; number += 1) {
    const row = source.findRow(number);
    if (!row) continue;
    const store = sheet.touchRow(number - 1);
    store.height = row.height;
    store.hidden = row.hidden;
    const rowStyle = shared(styleOf(row.style));
    store.style = rowStyle === DEFAULT_STYLE ? undefined : rowStyle;
    for (let column = 1; column <= row.cellCount; column += 1) {
      const cell = row.findCell(column);
      if (!cell) continue;
      const loaded = newCell(shared(styleOf(cell.style)));
      if (cell.master === cell) loadValue(cell, loaded);
      loaded.note = noteText(cell.note);
      store.cells[column - 1] = loaded;
      if (loaded.formula !== null) sheet.formulaCount += 1;
    }
  }
}

type SourceCell = NonNullable<ReturnType<Worksheet['findCell']>>;

function loadValue(source: SourceCell, cell: Cell): void {
  const formula = source.formula;
  if (formula !== undefined && formula !== '') {
    cell.formula = fromFile(formula);
    cell.value = scalarOf(source.result);
    const { shareType, ref, isDynamicArray } = source.model;
    if (shareType === 'array' && ref !== undefined) cell.array = { ref, dynamic: isDynamicArray === true };
    return;
  }
  cell.value = scalarOf(source.value);
  cell.runs = runsOf(source.value);
}

function scalarOf(value: unknown): Scalar {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (value instanceof Date) return dateToExcel(value, false);
  if (typeof value !== 'object') return String(value);
  const parts = value as Record<string, unknown>;
  if (typeof parts['error'] === 'string') return { error: parts['error'] };
  if ('result' in parts) return scalarOf(parts['result']);
  const runs = runsOf(value);
  if (runs) return runs.map((run) => run.text).join('');
  if ('checkbox' in parts) return parts['checkbox'] === true;
  return 'text' in parts ? scalarOf(parts['text']) : null;
}

function runsOf(value: unknown): readonly Run[] | null {
  if (value === null || typeof value !== 'object' || !('richText' in value)) return null;
  const runs = value.richText;
  return Array.isArray(runs) && runs.length > 0 ? (runs as readonly Run[]) : null;
}

function noteText(note: unknown): string | null {
  if (typeof note === 'string') return note;
  if (note === null || typeof note !== 'object' || !('texts' in note) || !Array.isArray(note.texts))
    return null;
  return (note.texts as readonly { text: string }[]).map(({ text }) => text).join('');
}

function styleOf(style: unknown): CellStyle {
  if (style === null || typeof style !== 'object' || Object.keys(style).length === 0) return DEFAULT_STYLE;
  const { numFmt, ...rest } = style as Record<string, unknown>;
  const code =
    typeof numFmt === 'object' && numFmt !== null ? (numFmt as { formatCode: string }).formatCode : numFmt;
  const format = typeof code === 'string' && code !== 'General' ? { numFmt: code } : {};
  return withoutMark({ ...(rest as CellStyle), ...format });
}

function colorText(argb: string | undefined): string {
  return argb === undefined ? '' : `#${argb.slice(-6)}`;
}

/** The file's flags say what is allowed; the same by the names of Office.js. */
export const PROTECTION_FLAGS: Readonly<Record<string, string>> = {
  formatCells: 'allowFormatCells',
  formatColumns: 'allowFormatColumns',
  formatRows: 'allowFormatRows',
  insertColumns: 'allowInsertColumns',
  insertRows: 'allowInsertRows',
  insertHyperlinks: 'allowInsertHyperlinks',
  deleteColumns: 'allowDeleteColumns',
  deleteRows: 'allowDeleteRows',
  sort: 'allowSort',
  autoFilter: 'allowAutoFilter',
  pivotTables: 'allowPivotTables',
};

function protectionOf(source: Worksheet): Protection | null {
  const flags = source.sheetProtection as Readonly<Record<string, unknown>> | null;
  if (!flags?.['sheet']) return null;
  const options: Record<string, boolean | string> = {};
  for (const [flag, option] of Object.entries(PROTECTION_FLAGS)) options[option] = flags[flag] === true;
  options['allowEditObjects'] = flags['objects'] !== false;
  options['allowEditScenarios'] = flags['scenarios'] !== false;
  options['selectionMode'] =
    flags['selectUnlockedCells'] === false
      ? 'None'
      : flags['selectLockedCells'] === false
        ? 'Unlocked'
        : 'Normal';
  const { algorithmName, hashValue, saltValue, spinCount } = flags;
  const secret = hashValue === undefined ? {} : { algorithmName, hashValue, saltValue, spinCount };
  return { options, secret };
}

type SourceTable = ReturnType<Worksheet['getTables']>[number]['table'];

function tableOf(table: SourceTable, store: WorkbookStore): TableStore[] {
  const area = parseA1(table.tableRef ?? table.ref);
  if (!area) return [];
  return [
    {
      id: String(store.nextId()),
      name: table.displayName ?? table.name,
      area,
      style: table.style?.theme ?? '',
      showHeaders: table.headerRow !== false,
      showTotals: table.totalsRow === true,
      showBandedRows: table.style?.showRowStripes === true,
      showBandedColumns: table.style?.showColumnStripes === true,
      showFilterButton: table.columns.some((column) => column.filterButton !== false),
      highlightFirstColumn: table.style?.showFirstColumn === true,
      highlightLastColumn: table.style?.showLastColumn === true,
      hiddenHeaders: table.columns.map(({ name }) => name),
    },
  ];
}
