import { zipSync } from 'fflate';
import type { Zippable } from 'fflate';
import type { Cell, Sheet, Workbook } from 'hucre';
import type { Grid, GridMerge } from '../domain/model/grid';
import type { Archive } from './archive';
import { displayDate, displayNumber } from './displayText';
import type { Displayed, NumberFormats } from './displayText';
import { LIMITS } from './limits';
import { UnreadableFile } from './reading';
import { weightedRuns } from './runs';
import { gridOf } from './sheetGrid';
import type { SheetCell } from './sheetGrid';
import { spellOutChineseFormats } from './xlsxStyles';
import { xmlAttribute } from './xmlAttributes';
import { guardXml } from './xmlGuard';

/** The visible sheets of a workbook, and the names of those it hides. */
export interface WorkbookGrids {
  readonly grids: readonly Grid[];
  readonly hiddenSheets: readonly string[];
}

/** Parts a grid is made of; pictures, drawings, comments, caches and macros are never unpacked. */
const NEEDED = /^(\[Content_Types\]\.xml|_rels\/\.rels|.*\.xml|.*workbook\.xml\.rels)$/i;
const UNNEEDED =
  /(^|\/)(theme|drawings|charts|chartsheets|dialogsheets|macrosheets|media|comments\d*|threadedComments|persons|pivotTables|pivotCache|externalLinks|printerSettings|customXml|docProps|slicers|slicerCaches|timelines|ctrlProps|activeX|queryTables|tables|featurePropertyBag|revisions|cellimages\.xml|calcChain\.xml|connections\.xml)(\/|$|\.xml$)/i;
const RELATIONSHIPS = /workbook\.xml\.rels$/i;
/** Relationships to sheets that hold no cells; the parser would look for a worksheet behind them. */
const CELL_LESS_SHEET =
  /<(\w+:)?Relationship\b[^>]*\/(chartsheet|dialogsheet|xlMacrosheet|xlIntlMacrosheet)"[^>]*>/i;

/** Reads an .xlsx archive. Throws UnreadableFile with the reason, or whatever the parser throws on damage. */
export async function readXlsx(archive: Archive): Promise<WorkbookGrids> {
  const parts = neededParts(archive);
  const { readXlsx: parse, formatValue, isDateFormat } = await import('hucre');
  const cellLess = namesOfCellLessSheets(parts);
  const workbook = await parse(zipSync(parts, { level: 0 }), {
    readStyles: true,
    sheets: (sheet) => !sheet.hidden && !sheet.veryHidden && !cellLess.has(sheet.name),
  });
  if (workbook.sheets.length > LIMITS.sheets) {
    throw new UnreadableFile({ kind: 'too-large', what: 'sheets', limit: LIMITS.sheets });
  }
  const formats = { formatValue, isDateFormat };
  const grids = workbook.sheets.flatMap((sheet) => sheetGrid(sheet, workbook, formats) ?? []);
  return { grids, hiddenSheets: namesOfHiddenSheets(parts) };
}

function neededParts(archive: Archive): Zippable {
  const parts: Zippable = {};
  for (const path of archive.paths) {
    if (!NEEDED.test(path) || UNNEEDED.test(path)) continue;
    const bytes = archive.read(path);
    guardXml(bytes);
    parts[path] = /(^|\/)styles\.xml$/i.test(path) ? spellOutChineseFormats(bytes) : bytes;
  }
  return parts;
}

function partText(parts: Zippable, pattern: RegExp): string {
  const path = Object.keys(parts).find((name) => pattern.test(name));
  return path === undefined ? '' : new TextDecoder().decode(parts[path] as Uint8Array);
}

interface ListedSheet {
  readonly name: string;
  readonly relationship: string;
  readonly hidden: boolean;
}

function listedSheets(parts: Zippable): ListedSheet[] {
  const xml = partText(parts, /(^|\/)workbook\.xml$/i);
  return [...xml.matchAll(/<(?:\w+:)?sheet\s([^>]*)>/g)].map(([, attributes = '']) => ({
    name: xmlAttribute(attributes, 'name'),
    relationship: xmlAttribute(attributes, '\\w+:id'),
    hidden: /hidden/i.test(xmlAttribute(attributes, 'state')),
  }));
}

function namesOfHiddenSheets(parts: Zippable): string[] {
  return listedSheets(parts)
    .filter((sheet) => sheet.hidden)
    .map((sheet) => sheet.name);
}

function namesOfCellLessSheets(parts: Zippable): Set<string> {
  const xml = partText(parts, RELATIONSHIPS);
  if (!CELL_LESS_SHEET.test(xml)) return new Set();
  const ids = new Set(
    [...xml.matchAll(new RegExp(CELL_LESS_SHEET.source, 'gi'))].map(([tag]) => xmlAttribute(tag, 'Id')),
  );
  return new Set(listedSheets(parts).flatMap((sheet) => (ids.has(sheet.relationship) ? [sheet.name] : [])));
}

function sheetGrid(sheet: Sheet, workbook: Workbook, formats: NumberFormats): Grid | null {
  const is1904 = workbook.dateSystem === '1904';
  const defaultBold = workbook.defaultFont?.bold === true;
  const rows = new Map<number, Map<number, SheetCell>>();
  sheet.rows.forEach((values, row) => {
    const cells = new Map<number, SheetCell>();
    values.forEach((value, column) => {
      if (value === null || value === '') return;
      const details = sheet.cells?.get(`${row},${column}`);
      const displayed = displayedCell(value, details, formats, is1904);
      const runs = typeof value === 'string' ? cellRuns(value, details, defaultBold) : undefined;
      cells.set(column, runs ? { ...displayed, runs } : displayed);
    });
    if (cells.size > 0) rows.set(row, cells);
  });
  const grid = gridOf({
    name: sheet.name,
    rows,
    merges: (sheet.merges ?? []).map((merge) => ({
      row: merge.startRow,
      column: merge.startCol,
      rowCount: merge.endRow - merge.startRow + 1,
      columnCount: merge.endCol - merge.startCol + 1,
    })),
    hiddenRows: hiddenRows(sheet),
    hiddenColumns: hiddenColumns(sheet),
  });
  return grid && { ...grid, validated: validatedRanges(sheet, grid) };
}

const REFERENCE = /^\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?$/;

function validatedRanges({ dataValidations = [] }: Sheet, { top, left }: Grid): GridMerge[] {
  return dataValidations.flatMap(({ range }) =>
    range.split(/\s+/).flatMap((reference) => {
      const match = REFERENCE.exec(reference);
      if (!match) return [];
      const [, firstColumn = '', firstRow = '', lastColumn = firstColumn, lastRow = firstRow] = match;
      const column = columnIndex(firstColumn);
      return [
        {
          row: Number(firstRow) - 1 - top,
          column: column - left,
          rowCount: Number(lastRow) - Number(firstRow) + 1,
          columnCount: columnIndex(lastColumn) - column + 1,
        },
      ];
    }),
  );
}

/** Zero-based column of its letters. */
function columnIndex(letters: string): number {
  return [...letters].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function displayedCell(
  value: NonNullable<Cell['value']>,
  details: Cell | undefined,
  formats: NumberFormats,
  is1904: boolean,
): Displayed {
  const format = details?.style?.numFmt;
  if (typeof value === 'number') return displayNumber(value, format, formats, is1904);
  if (typeof value === 'boolean') return { value, text: value ? 'TRUE' : 'FALSE' };
  if (typeof value === 'string') return { value, text: value };
  const text = displayDate(value, format, formats, is1904);
  return { value: text, text };
}

/** A run without properties of its own takes the cell's, and so does a cell without runs. */
function cellRuns(value: string, details: Cell | undefined, defaultBold: boolean): SheetCell['runs'] {
  const cellFont = details?.style?.font;
  const bold = cellFont ? cellFont.bold === true : defaultBold;
  if (!details?.richText) return [{ text: value, bold }];
  return weightedRuns(
    details.richText.map((run) => ({
      text: run.text,
      bold: run.font ? run.font.bold === true : bold,
      font: (run.font ?? cellFont)?.name ?? null,
    })),
  );
}

function* hiddenRows(sheet: Sheet): Iterable<number> {
  for (const [row, definition] of sheet.rowDefs ?? []) {
    if (definition.hidden || definition.height === 0) yield row;
  }
}

function* hiddenColumns(sheet: Sheet): Iterable<number> {
  for (const [column, definition] of (sheet.columns ?? []).entries()) {
    if (definition.hidden || definition.width === 0) yield column;
  }
}
