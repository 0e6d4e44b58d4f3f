import type { CellErrorValue, CellRichTextValue, Worksheet } from '@cj-tech-master/excelts';
import { Workbook } from '@cj-tech-master/excelts';
import { formatA1, rect } from '../store/address';
import type { Cell, CellStyle } from '../store/cell';
import { DEFAULT_STYLE } from '../store/cell';
import type { SheetStore } from '../store/sheet';
import { bodyArea, columnNames } from '../store/table';
import type { WorkbookStore } from '../store/workbook';
import { insertElement, writeCustomXml, writeLinks, writeNames, writeSheetProperties } from './extras';
import { toFile } from './file-formulas';
import { PROTECTION_FLAGS } from './load';
import { closeParts, openParts, sheetPaths } from './package-parts';
import { unmarkParts, withMark } from './quote-prefix';
import { saveCharts } from './save-charts';
import { stripExtensions } from './strip-extensions';
import { writeValidations } from './validations-xml';

const STATE = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' } as const;

/** Saves a calculated workbook as an .xlsx file, formula results included. */
export async function saveWorkbook(store: WorkbookStore): Promise<Uint8Array> {
  const book = new Workbook();
  const styles = new StylePool();
  book.defaultFont = store.defaultFont as NonNullable<Workbook['defaultFont']>;
  writeProperties(book, store);
  for (const sheet of store.sheets) saveSheet(book.addWorksheet(sheet.name), sheet, styles);
  const activeTab = store.sheets.indexOf(store.activeSheet);
  book.views = [{ x: 0, y: 0, width: 24000, height: 12000, firstSheet: 0, activeTab, visibility: 'visible' }];
  const parts = openParts(new Uint8Array(await book.xlsx.writeBuffer()));
  sheetPaths(parts).forEach(({ path }, index) => {
    const sheet = store.sheets[index];
    if (!sheet) return;
    const validations = writeValidations(sheet.validations);
    if (validations !== '') insertElement(parts, path, 'dataValidations', validations);
    writeLinks(parts, path, sheet);
    writeSheetProperties(parts, path, sheet);
  });
  writeNames(parts, store);
  writeCustomXml(parts, store);
  unmarkParts(parts);
  stripExtensions(parts);
  return closeParts(parts);
}

function writeProperties(book: Workbook, store: WorkbookStore): void {
  const { title, subject, author, keywords, comments, category, manager, company } = store.properties;
  Object.assign(book, {
    ...(title ? { title } : {}),
    ...(subject ? { subject } : {}),
    ...(author ? { creator: author, lastModifiedBy: author } : {}),
    ...(keywords ? { keywords } : {}),
    ...(comments ? { description: comments } : {}),
    ...(category ? { category } : {}),
    ...(manager ? { manager } : {}),
    ...(company ? { company } : {}),
  });
}

type TargetStyle = ReturnType<Worksheet['getCell']>['style'];

/** One mutable copy per style: the codec finds a style it has met by identity. */
class StylePool {
  readonly #copies = new Map<CellStyle, TargetStyle>();

  copyOf(style: CellStyle): TargetStyle {
    const known = this.#copies.get(style);
    if (known) return known;
    const copy = structuredClone(withMark(style)) as TargetStyle;
    this.#copies.set(style, copy);
    return copy;
  }
}

function saveSheet(target: Worksheet, sheet: SheetStore, styles: StylePool): void {
  target.state = STATE[sheet.visibility];
  if (sheet.tabColor !== '') target.properties.tabColor = { argb: `FF${sheet.tabColor.replace('#', '')}` };
  Object.assign(target.pageSetup, sheet.pageSetup);
  Object.assign(target.headerFooter, sheet.headerFooter);
  target.views = [viewOf(sheet)];
  saveColumns(target, sheet, styles);
  saveTables(target, sheet);
  saveCells(target, sheet, styles);
  saveCharts(target, sheet);
  for (const merge of sheet.merges) target.mergeCellsWithoutStyle(formatA1(merge));
  if (sheet.protection)
    target.sheetProtection = protectionFlags(sheet.protection.options, sheet.protection.secret);
  if (sheet.autoFilter) target.autoFilter = formatA1(sheet.autoFilter);
  target.conditionalFormattings = sheet.conditionalRules.map(({ areas, type, detail, style, priority }) => ({
    ref: areas.map(formatA1).join(' '),
    rules: [{ ...detail, type, style: structuredClone(style), priority }],
  })) as unknown as Worksheet['conditionalFormattings'];
}

function viewOf(sheet: SheetStore): Worksheet['views'][number] {
  const common = {
    showGridLines: sheet.showGridlines,
    showRowColHeaders: sheet.showHeadings,
    ...(sheet.zoom ? { zoomScale: sheet.zoom } : {}),
  };
  if (!sheet.freeze) return { ...common, state: 'normal' };
  return { ...common, state: 'frozen', xSplit: sheet.freeze.columns, ySplit: sheet.freeze.rows };
}

function saveColumns(target: Worksheet, sheet: SheetStore, styles: StylePool): void {
  const last = sheet.defaultStyle === DEFAULT_STYLE ? -1 : 16_383;
  const numbers = new Set(sheet.columns.keys());
  for (let column = 0; column <= last; column += 1) numbers.add(column);
  for (const index of numbers) {
    const store = sheet.columns.get(index);
    const column = target.getColumn(index + 1);
    if (store?.width !== undefined) column.width = store.width;
    if (store?.hidden) column.hidden = true;
    const style = store?.style ?? sheet.defaultStyle;
    if (style !== DEFAULT_STYLE) column.style = styles.copyOf(style);
  }
}

function saveTables(target: Worksheet, sheet: SheetStore): void {
  for (const table of sheet.tables) {
    target.addTable({
      name: table.name,
      ref: formatA1({ ...table.area, rowCount: 1, columnCount: 1 }),
      headerRow: table.showHeaders,
      totalsRow: table.showTotals,
      style: {
        theme: table.style === '' ? undefined : table.style,
        showRowStripes: table.showBandedRows,
        showColumnStripes: table.showBandedColumns,
        showFirstColumn: table.highlightFirstColumn,
        showLastColumn: table.highlightLastColumn,
      },
      columns: columnNames(sheet, table).map((name) => ({ name, filterButton: table.showFilterButton })),
      rows: Array.from({ length: bodyArea(table).rowCount }, () => []),
    });
  }
}

function saveCells(target: Worksheet, sheet: SheetStore, styles: StylePool): void {
  const covered = sheet.merges.length > 0 ? sheet.coveredCells(usedOrNothing(sheet)) : new Set<number>();
  sheet.rows.forEach((store, index) => {
    const row = target.getRow(index + 1);
    if (store.height !== undefined) row.height = store.height;
    if (store.hidden) row.hidden = true;
    if (store.style) row.style = styles.copyOf(store.style);
    store.cells.forEach((cell, column) => {
      const written = row.getCell(column + 1);
      written.style = styles.copyOf(cell.style);
      if (covered.has(index * 16_384 + column)) return;
      const value = valueOf(cell, (formula) => toFile(formula, sheet, rect(index, column)));
      if (value !== null) written.value = value;
      if (cell.note !== null) written.note = { texts: [{ text: cell.note }] };
    });
  });
}

function usedOrNothing(sheet: SheetStore): {
  row: number;
  column: number;
  rowCount: number;
  columnCount: number;
} {
  return sheet.usedArea(false) ?? { row: 0, column: 0, rowCount: 1, columnCount: 1 };
}

type TargetValue = ReturnType<Worksheet['getCell']>['value'];

function valueOf(cell: Cell, inFile: (formula: string) => string): TargetValue {
  if (cell.formula !== null) {
    const result = (cell.value ?? 0) as number | string | boolean | CellErrorValue;
    return cell.array
      ? {
          formula: inFile(cell.formula),
          result,
          shareType: 'array',
          ref: cell.array.ref,
          isDynamicArray: cell.array.dynamic,
        }
      : { formula: inFile(cell.formula), result };
  }
  if (cell.runs) return { richText: structuredClone(cell.runs) } as CellRichTextValue;
  return cell.value as TargetValue;
}

function protectionFlags(
  options: Readonly<Record<string, boolean | string>>,
  secret: Readonly<Record<string, unknown>>,
): Worksheet['sheetProtection'] {
  const flags: Record<string, unknown> = { sheet: true, ...secret };
  for (const [flag, option] of Object.entries(PROTECTION_FLAGS))
    if (options[option] === true) flags[flag] = true;
  if (options['allowEditObjects'] !== true) flags['objects'] = false;
  if (options['allowEditScenarios'] !== true) flags['scenarios'] = false;
  if (options['selectionMode'] !== 'Normal') flags['selectLockedCells'] = false;
  if (options['selectionMode'] === 'None') flags['selectUnlockedCells'] = false;
  return flags as Worksheet['sheetProtection'];
}
