import type { SheetSpec, SpecRange, SpecStyle, SpecValidation } from '../../sheets/spec';
import { STYLES, type SpecLook } from '../../sheets/styles';
import { needsQuote } from '../literal';
import { quoteSheetName, rangeAddress } from '../sheet-names';
import { drawCharts } from './charts';
import { coveredRange, dateSerial } from './cells';
import { groupStyles, joinAddresses, overlap, stretches } from './style-groups';

const EDGES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideHorizontal',
  'InsideVertical',
] as const;
const FIRST_COLUMN = 0;
/** Width of one digit and of a cell's padding in the default font, in pixels; Office.js counts in points. */
const DIGIT_PIXELS = 7;
const PADDING_PIXELS = 5;
const POINTS_PER_PIXEL = 0.75;

/** Column width in points of a width in characters. */
export function columnPoints(characters: number): number {
  return Math.trunc(characters * DIGIT_PIXELS + PADDING_PIXELS) * POINTS_PER_PIXEL;
}

/**
 * Queues everything of a sheet but its cells, tables, row heights, links and protection. The number of operations depends on the
 * looks and rules the spec names, not on its rows.
 */
export function decorate(sheet: Excel.Worksheet, spec: SheetSpec): void {
  setLooks(sheet, spec.styles, spec.protection !== null);
  setWidths(sheet, spec);
  for (const merge of spec.merges) sheet.getRange(rangeAddress(merge)).merge(false);
  setRules(sheet, spec);
  drawCharts(sheet, spec);
  setPage(sheet, spec);
  sheet.tabColor = spec.tabColor ?? '';
}

/** Queues validation, conditional formats and panes: what a sheet needs besides cells and looks to be used as before. */
export function setRules(sheet: Excel.Worksheet, spec: SheetSpec): void {
  for (const validation of spec.validations)
    setValidation(sheet.getRange(rangeAddress(validation.range)), validation);
  for (const { range, formula, fill, color } of spec.conditionalFormats) {
    const { custom } = sheet.getRange(rangeAddress(range)).conditionalFormats.add('Custom');
    custom.rule.formula = formula.startsWith('=') ? formula : `=${formula}`;
    custom.format.fill.color = fill;
    custom.format.font.color = color;
  }
  setPanes(sheet, spec);
}

/**
 * Queues a sheet's links, once every sheet bears its last name: Excel takes links along when a sheet is renamed.
 * `sheetNames` maps names in specs to the names the sheets got.
 */
export function setLinks(
  sheet: Excel.Worksheet,
  spec: SheetSpec,
  sheetNames: ReadonlyMap<string, string>,
): void {
  for (const link of spec.links) {
    const target = quoteSheetName(sheetNames.get(link.sheet) ?? link.sheet);
    const shown = cellAt(spec, link.row, link.column);
    const hyperlink: Excel.RangeHyperlink = {
      documentReference: `${target}!${link.cell}`,
      screenTip: link.tip,
    };
    // Without its own text Excel may show the target instead; a formula or number must not become text, nor the reverse.
    if (typeof shown === 'string' && !needsQuote(shown)) hyperlink.textToDisplay = shown;
    sheet.getCell(link.row, link.column).hyperlink = hyperlink;
  }
  // Excel gives a link its own look.
  setLooks(sheet, stylesAt(spec), spec.protection !== null);
}

function cellAt(spec: SheetSpec, row: number, column: number): unknown {
  const block = spec.blocks.find(
    ({ row: top, column: left, cells }) =>
      row >= top && column >= left && cells[row - top]?.[column - left] !== undefined,
  );
  return block?.cells[row - block.row]?.[column - block.column];
}

/** The last style of each linked cell. */
function stylesAt({ links, styles }: SheetSpec): SpecStyle[] {
  return links.flatMap(({ row, column }) => {
    const cell = { row, column, rowCount: 1, columnCount: 1 };
    const last = styles.filter(({ range }) => overlap(range, cell)).at(-1);
    return last === undefined ? [] : [{ range: cell, style: last.style }];
  });
}

function setLooks(sheet: Excel.Worksheet, styles: readonly SpecStyle[], locks: boolean): void {
  for (const { style, ranges } of groupStyles(styles)) {
    for (const address of joinAddresses(ranges))
      applyLook(sheet.getRanges(address).format, STYLES[style], locks);
  }
  // RangeAreas has no number format, so these go range by range, without those a fresh cell has anyway.
  for (const { range, numberFormat } of neededFormats(styles)) {
    // One value for all cells: documented for Office.js, missing from its types.
    sheet.getRange(rangeAddress(range)).numberFormat = numberFormat as unknown as string[][];
  }
}

/** Number formats in order; `General` only where an earlier range gave its cells another one. */
function neededFormats(styles: readonly SpecStyle[]): { range: SpecRange; numberFormat: string }[] {
  const needed: { range: SpecRange; numberFormat: string }[] = [];
  for (const { style, range } of styles) {
    const { numberFormat } = STYLES[style];
    if (numberFormat !== 'General' || needed.some((earlier) => overlap(earlier.range, range))) {
      needed.push({ range, numberFormat });
    }
  }
  return needed;
}

function applyLook(format: Excel.RangeFormat, look: SpecLook, locks: boolean): void {
  format.font.name = look.font.name;
  format.font.size = look.font.size;
  format.font.bold = look.font.bold;
  format.font.color = look.font.color;
  if (look.fill === null) format.fill.clear();
  else format.fill.color = look.fill;
  format.horizontalAlignment =
    look.horizontal === 'left' ? 'Left' : look.horizontal === 'right' ? 'Right' : 'Center';
  format.verticalAlignment = look.vertical === 'top' ? 'Top' : 'Center';
  format.wrapText = look.wrap;
  if (look.indent > 0) format.indentLevel = look.indent;
  if (look.border !== null) {
    for (const edge of EDGES) {
      const border = format.borders.getItem(edge);
      border.style = 'Continuous';
      border.color = look.border;
    }
  }
  if (locks) format.protection.locked = look.locked;
}

function setWidths(sheet: Excel.Worksheet, spec: SheetSpec): void {
  for (const { first, count, measure } of stretches(spec.columnWidths)) {
    const columns = sheet.getRangeByIndexes(0, first, 1, count).getEntireColumn();
    if (measure === 0) columns.columnHidden = true;
    else columns.format.columnWidth = columnPoints(measure);
  }
}

/**
 * Queues the heights of a sheet's rows, once all sheets are written: fitting rows makes Excel calculate what they show.
 */
export function fitRows(sheet: Excel.Worksheet, spec: SheetSpec): void {
  const covered = coveredRange(spec.blocks);
  if (covered !== null && !everyRowIsSet(covered, spec)) {
    sheet.getRange(rangeAddress(covered)).format.autofitRows();
  }
  for (const { first, count, measure } of stretches(spec.rowHeights)) {
    sheet.getRangeByIndexes(first, FIRST_COLUMN, count, 1).getEntireRow().format.rowHeight = measure;
  }
}

function everyRowIsSet({ row, rowCount }: SpecRange, { rowHeights }: SheetSpec): boolean {
  return Array.from({ length: rowCount }, (_, index) => row + index).every((each) => rowHeights.has(each));
}

function validationRule(validation: SpecValidation): Excel.DataValidationRule {
  switch (validation.kind) {
    case 'list':
      return { list: { inCellDropDown: true, source: validation.values.join(',') } };
    case 'custom':
      return {
        custom: {
          formula: validation.formula.startsWith('=') ? validation.formula : `=${validation.formula}`,
        },
      };
    case 'date':
      return {
        date: { formula1: serialOf(validation.min), formula2: serialOf(validation.max), operator: 'Between' },
      };
    default: {
      const limits = { formula1: validation.min, formula2: validation.max, operator: 'Between' as const };
      if (validation.kind === 'whole') return { wholeNumber: limits };
      return validation.kind === 'decimal' ? { decimal: limits } : { textLength: limits };
    }
  }
}

/** A limit as a serial, so that no locale has to read a date; a formula is passed on. */
function serialOf(limit: string): string {
  const serial = dateSerial(limit);
  return serial === null ? limit : `=${serial}`;
}

/** Queues a validation rule with its prompt and error. */
export function setValidation(range: Excel.Range, validation: SpecValidation): void {
  const rules = range.dataValidation;
  rules.rule = validationRule(validation);
  rules.ignoreBlanks = true;
  if (validation.prompt !== undefined) rules.prompt = { showPrompt: true, ...validation.prompt };
  if (validation.error !== undefined)
    rules.errorAlert = { showAlert: true, style: 'Stop', ...validation.error };
}

function setPanes(sheet: Excel.Worksheet, spec: SheetSpec): void {
  if (spec.freeze === null) return;
  const { rows, columns } = spec.freeze;
  if (rows > 0 && columns > 0) sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, rows, columns));
  else if (rows > 0) sheet.freezePanes.freezeRows(rows);
  else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
}

function setPage(sheet: Excel.Worksheet, spec: SheetSpec): void {
  const page = sheet.pageLayout;
  page.paperSize = 'A4';
  page.orientation = spec.print.orientation === 'landscape' ? 'Landscape' : 'Portrait';
  // Width alone: as many pages down as the rows need.
  page.zoom = spec.print.fitToWidth ? { horizontalFitToPages: 1 } : { scale: 100 };
  if (spec.print.withoutFills === true) page.blackAndWhite = true;
  if (spec.print.area !== undefined) page.setPrintArea(rangeAddress(spec.print.area));
  if (spec.print.repeatRows !== undefined) {
    const [first, last] = spec.print.repeatRows;
    page.setPrintTitleRows(`$${first + 1}:$${last + 1}`);
  }
}

/** Queues the sheet's protection: only the unlocked ranges and cells of unlocked looks stay open. */
export function protect(sheet: Excel.Worksheet, spec: SheetSpec): void {
  if (spec.protection === null) return;
  for (const address of joinAddresses(spec.protection.unlocked)) {
    sheet.getRanges(address).format.protection.locked = false;
  }
  sheet.protection.protect({
    allowAutoFilter: true,
    allowSort: true,
    allowFormatColumns: true,
    allowFormatRows: true,
  });
}
