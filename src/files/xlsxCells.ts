import type { Cell, CellStyle } from 'hucre';
import type { SpecCell, SpecRange, StyleName } from '../sheets/spec';
import type { SpecLook } from '../sheets/styles';
import { STYLES } from '../sheets/styles';

const DATE_FORMAT = 'yyyy-mm-dd';
const MILLISECONDS_A_DAY = 86_400_000;
/** Day 0 of Excel's 1900 date system, as it counts from March 1900 on. */
const SERIAL_ZERO = Date.UTC(1899, 11, 30);
/** Excel's own limit for the text of one cell. */
const LONGEST_TEXT = 32_767;

/** `RRGGBB` of `#RRGGBB`. */
export function rgb(color: string): string {
  return color.replace('#', '').toUpperCase();
}

/** The library's style of a named look; `locked` is stated only on protected sheets. */
export function cellStyle(name: StyleName, locked: boolean | null): CellStyle {
  const look = STYLES[name];
  const line = look.border === null ? null : { style: 'thin' as const, color: { rgb: rgb(look.border) } };
  return {
    font: fontOf(look),
    ...(look.fill === null
      ? {}
      : { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: rgb(look.fill) } } }),
    ...(line ? { border: { top: line, right: line, bottom: line, left: line } } : {}),
    alignment: {
      horizontal: look.horizontal,
      vertical: look.vertical,
      ...(look.wrap ? { wrapText: true } : {}),
      ...(look.indent > 0 ? { indent: look.indent } : {}),
    },
    ...(look.numberFormat === 'General' ? {} : { numFmt: look.numberFormat }),
    ...(locked === null ? {} : { protection: { locked } }),
  };
}

function fontOf({ font }: SpecLook): NonNullable<CellStyle['font']> {
  return { name: font.name, size: font.size, bold: font.bold, color: { rgb: rgb(font.color) } };
}

/** The library's cell for a spec's. Text is always text, whatever it starts with; only `Formula` is a formula. */
export function writtenCell(cell: SpecCell, style: CellStyle | undefined): Partial<Cell> {
  const base = style ? { style } : {};
  if (cell === null || cell === '') return { value: null, ...base };
  if (typeof cell === 'number') return { value: Number.isFinite(cell) ? cell : null, ...base };
  if (typeof cell === 'boolean') return { value: cell, ...base };
  if (typeof cell === 'string') return { ...textCell(cell, style), ...base };
  if ('formula' in cell) {
    const formulaResult = typeof cell.value === 'string' ? safeText(cell.value) : cell.value;
    return { value: null, formula: fileFormula(cell.formula), formulaResult, ...base };
  }
  if ('runs' in cell) {
    const runs = cell.runs.filter((run) => run.text !== '');
    if (runs.length === 0) return { value: null, ...base };
    const richText = runs.map((run) => ({
      text: safeText(run.text),
      font: { ...style?.font, bold: run.bold },
    }));
    return { value: null, richText, ...base };
  }
  return dateCell(cell.date, style);
}

/** A text that equals an error value would be written as that error; as a run it stays text. */
function textCell(text: string, style: CellStyle | undefined): Partial<Cell> {
  const safe = safeText(text);
  return text.startsWith('#')
    ? { value: null, richText: [style?.font ? { text: safe, font: style.font } : { text: safe }] }
    : { value: safe };
}

function dateCell(date: string, style: CellStyle | undefined): Partial<Cell> {
  const serial = dateSerial(date);
  if (serial === null) return { ...textCell(date, style), ...(style ? { style } : {}) };
  const dated = /[ymd]/i.test(style?.numFmt ?? '') ? style : { ...style, numFmt: DATE_FORMAT };
  return { value: serial, ...(dated ? { style: dated } : {}) };
}

/** Excel's serial of a `YYYY-MM-DD` day; null when it is not a day of the calendar. */
export function dateSerial(date: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  if (!match) return null;
  const time = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
  if (new Date(time).toISOString().slice(0, 10) !== date) return null;
  return (time - SERIAL_ZERO) / MILLISECONDS_A_DAY;
}

/**
 * Text as an OOXML string holds it: characters XML has no place for are dropped, a literal `_x0041_` is kept from
 * being read as an escape (ISO 29500-1, 22.9.2.19), and Excel's length limit is kept.
 */
export function safeText(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/\r\n?/g, '\n')
    .slice(0, LONGEST_TEXT)
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}

/** Functions newer than the file format's first edition carry a prefix in files. */
const NEWER_FUNCTIONS =
  /(?<![\w.])(IFS|SWITCH|TEXTJOIN|CONCAT|MAXIFS|MINIFS|XLOOKUP|XMATCH|FILTER|UNIQUE|SORT|SORTBY|SEQUENCE|LET)(?=\()/g;
const QUOTED = /("(?:[^"]|"")*")/;

/** A formula as files hold it: without `=`, this-row references and newer functions spelled out. */
export function fileFormula(formula: string): string {
  return formula
    .replace(/^=/, '')
    .split(QUOTED)
    .map((part, index) => (index % 2 === 1 ? part : fileSyntax(part)))
    .join('');
}

function fileSyntax(part: string): string {
  return part.replace(NEWER_FUNCTIONS, '_xlfn.$1').replace(/\[@\[?([^\][]+)\]?\]/g, '[[#This Row],[$1]]');
}

/** A1 reference of a rectangle. */
export function rangeReference(
  range: SpecRange,
  cellReference: (row: number, column: number) => string,
): string {
  const first = cellReference(range.row, range.column);
  if (range.rowCount === 1 && range.columnCount === 1) return first;
  return `${first}:${cellReference(range.row + range.rowCount - 1, range.column + range.columnCount - 1)}`;
}
