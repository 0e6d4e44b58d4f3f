import type { CellObject, ParsingOptions, WorkBook, WorkSheet } from '@e965/xlsx';
import type { Grid } from '../domain/model/grid';
import { displayNumber } from './displayText';
import type { Displayed, NumberFormats } from './displayText';
import { LIMITS } from './limits';
import { UnreadableFile } from './reading';
import type { WorkbookGrids } from './readXlsx';
import { gridOf } from './sheetGrid';
import type { SheetCell } from './sheetGrid';

/**
 * WTF: without it a broken sheet reads as silently empty. raw: text stays text. cellText is ours: the library throws
 * on formats it does not know (yyyy.m.d).
 */
const OPTIONS: ParsingOptions = {
  WTF: true,
  raw: true,
  cellNF: true,
  cellText: false,
  cellHTML: false,
  cellFormula: false,
  dense: true,
  sheetRows: LIMITS.rows,
};

/** Formats the library writes for its own error codes (BIFF8 2.5.10). */
const ERROR_TEXT: Readonly<Record<number, string>> = {
  0x00: '#NULL!',
  0x07: '#DIV/0!',
  0x0f: '#VALUE!',
  0x17: '#REF!',
  0x1d: '#NAME?',
  0x24: '#NUM!',
  0x2a: '#N/A',
  0x2b: '#GETTING_DATA',
};

const ENCRYPTED_MESSAGE = /password|encrypt/i;

/** Reads .xls, .et, .xlsb, .ods (bytes) or HTML and XML spreadsheets (text). Throws UnreadableFile or on damage. */
export async function readLegacy(source: Uint8Array | string): Promise<WorkbookGrids> {
  const [library, { formatValue }] = await Promise.all([import('@e965/xlsx'), import('hucre')]);
  const formats = { formatValue, isDateFormat: (format: string) => library.SSF.is_date(format) };
  const workbook = parse(library.read, source);
  if (workbook.SheetNames.length > LIMITS.sheets) {
    throw new UnreadableFile({ kind: 'too-large', what: 'sheets', limit: LIMITS.sheets });
  }
  const hidden = new Set(hiddenSheetNames(workbook));
  const grids = workbook.SheetNames.flatMap((name) => {
    const sheet = workbook.Sheets[name];
    if (!sheet || hidden.has(name)) return [];
    return sheetGrid(name, sheet, formats, workbook.Workbook?.WBProps?.date1904 === true) ?? [];
  });
  return { grids, hiddenSheets: [...hidden] };
}

type Read = (data: unknown, options?: ParsingOptions) => WorkBook;

function parse(read: Read, source: Uint8Array | string): WorkBook {
  try {
    return read(source, { ...OPTIONS, type: typeof source === 'string' ? 'string' : 'array' });
  } catch (error) {
    if (error instanceof Error && ENCRYPTED_MESSAGE.test(error.message)) {
      throw new UnreadableFile({ kind: 'encrypted' });
    }
    throw error;
  }
}

function hiddenSheetNames(workbook: WorkBook): string[] {
  const properties = workbook.Workbook?.Sheets ?? [];
  return workbook.SheetNames.filter((_, index) => Boolean(properties[index]?.Hidden));
}

function sheetGrid(name: string, sheet: WorkSheet, formats: NumberFormats, is1904: boolean): Grid | null {
  const rows = new Map<number, Map<number, SheetCell>>();
  const data = (sheet['!data'] ?? []) as readonly (readonly (CellObject | undefined)[] | undefined)[];
  data.forEach((source, row) => {
    const cells = new Map<number, SheetCell>();
    source?.forEach((cell, column) => {
      const displayed = cell && displayedCell(cell, formats, is1904);
      if (displayed && displayed.text !== '') cells.set(column, displayed);
    });
    if (cells.size > 0) rows.set(row, cells);
  });
  return gridOf({
    name,
    rows,
    merges: (sheet['!merges'] ?? []).slice(0, LIMITS.merges).map(({ s, e }) => ({
      row: s.r,
      column: s.c,
      rowCount: e.r - s.r + 1,
      columnCount: e.c - s.c + 1,
    })),
    hiddenRows: hiddenIndices(sheet['!rows']),
    hiddenColumns: hiddenIndices(sheet['!cols']),
  });
}

function displayedCell(cell: CellObject, formats: NumberFormats, is1904: boolean): Displayed | null {
  const { v: value } = cell;
  if (cell.t === 'e') {
    const text = typeof value === 'number' ? (ERROR_TEXT[value] ?? '#ERROR') : String(value ?? '');
    return { value: text, text };
  }
  if (value === undefined || value === null) return null;
  if (typeof value === 'number') return displayNumber(value, numberFormat(cell), formats, is1904);
  if (typeof value === 'boolean') return { value, text: value ? 'TRUE' : 'FALSE' };
  const text = value instanceof Date ? value.toISOString().slice(0, 10) : value;
  return { value: text, text };
}

function numberFormat(cell: CellObject): string | undefined {
  return typeof cell.z === 'string' ? cell.z : undefined;
}

function hiddenIndices(properties: readonly ({ hidden?: boolean } | undefined)[] | undefined): number[] {
  return (properties ?? []).flatMap((property, index) => (property?.hidden ? [index] : []));
}
