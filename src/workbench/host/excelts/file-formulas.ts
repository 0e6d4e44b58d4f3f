import type { Rect } from '../store/address';
import type { SheetStore } from '../store/sheet';

/**
 * Functions newer than the file format: files write them with a prefix, people and Office.js without
 * ([MS-XLSX] 2.2.2, future functions).
 */
const FUTURE = [
  'BINOM.DIST BINOM.INV CEILING.MATH CONCAT CONFIDENCE.NORM COVARIANCE.P COVARIANCE.S DAYS FLOOR.MATH FORECAST.LINEAR',
  'IFNA IFS ISFORMULA ISOWEEKNUM LET MAXIFS MINIFS MODE.MULT MODE.SNGL NORM.DIST NORM.INV NUMBERVALUE PERCENTILE.EXC',
  'PERCENTILE.INC PERCENTRANK.EXC PERCENTRANK.INC QUARTILE.EXC QUARTILE.INC RANDARRAY RANK.AVG RANK.EQ SEQUENCE SHEET',
  'SHEETS SORTBY STDEV.P STDEV.S SWITCH TEXTJOIN UNICHAR UNICODE UNIQUE VAR.P VAR.S XLOOKUP XMATCH XOR',
]
  .join(' ')
  .split(' ');
const FUTURE_SHEET = ['FILTER', 'SORT'];

const pattern = (names: readonly string[]): string =>
  names.map((name) => name.replaceAll('.', '\\.')).join('|');
const CALL = new RegExp(
  `"(?:[^"]|"")*"|(?<![\\p{L}\\p{N}_.])(?:(${pattern(FUTURE_SHEET)})|(${pattern(FUTURE)}))(?=\\()`,
  'giu',
);

/** A formula as files write it. */
export function toFile(formula: string, sheet: SheetStore, place: Rect): string {
  const named = formula.replace(CALL, (whole: string, onSheet?: string, plain?: string) => {
    if (onSheet !== undefined) return `_xlfn._xlws.${onSheet}`;
    return plain === undefined ? whole : `_xlfn.${plain}`;
  });
  return named.includes('@') ? ownRow(named, sheet, place) : named;
}

/** A formula as people write it. */
export function fromFile(formula: string): string {
  return formula
    .replace(/_xlfn\.(?:_xlws\.)?|_xlpm\./g, '')
    .replace(/\[\[#This Row\],(\[(?:'.|[^'[\]])*\])\]/gi, '[@$1]');
}

const OWN_ROW = /"(?:[^"]|"")*"|([\p{L}_\\][\p{L}\p{N}_.\\]*)?\[@(\[(?:'.|[^'[\]])*\]|(?:'.|[^'[\]])*)\]/gu;

/** `[@数]` is `表1[[#This Row],[数]]` in files. */
function ownRow(formula: string, sheet: SheetStore, { row, column }: Rect): string {
  const own = sheet.tables.find(
    ({ area }) =>
      row >= area.row &&
      row < area.row + area.rowCount &&
      column >= area.column &&
      column < area.column + area.columnCount,
  );
  return formula.replace(OWN_ROW, (whole: string, table: string | undefined, name: string | undefined) => {
    const of = table ?? own?.name;
    if (name === undefined || of === undefined) return whole;
    return `${of}[[#This Row],${name.startsWith('[') ? name : `[${name}]`}]`;
  });
}
