import { apiNotFound, invalidArgument } from '../interpreter/errors';
import { requireAllowed, requireUnlocked } from '../model/guard';
import type { Workspace } from '../model/workspace';
import type { Rect } from '../store/address';
import { formatA1, lastColumn, lastRow, quoteSheet, rect } from '../store/address';
import type { Cell, CellStyle, Edge, Font, Run } from '../store/cell';
import type { SheetStore } from '../store/sheet';
import { linkOf, readLink } from './links';
import { POINTS_PER_CHARACTER, STANDARD_HEIGHT, STANDARD_WIDTH_CHARACTERS } from './range-format';
import type { StyleMember } from './styles';
import {
  FILL_MEMBERS,
  FONT_MEMBERS,
  FORMAT_MEMBERS,
  PROTECTION_MEMBERS,
  readBorder,
  writeBorder,
} from './styles';
import type { Cells } from './targets';

type Options = Readonly<Record<string, unknown>>;
type Members = Readonly<Record<string, StyleMember>>;

const FORMAT_GROUPS: Readonly<Record<string, Members>> = {
  font: FONT_MEMBERS,
  fill: FILL_MEMBERS,
  protection: PROTECTION_MEMBERS,
};
const BORDER_SIDES: Readonly<Record<string, Edge>> = {
  top: 'top',
  bottom: 'bottom',
  left: 'left',
  right: 'right',
};

/** What `getCellProperties` was asked for, cell by cell. Runs of a text came with ExcelApi 1.18. */
export function cellProperties(workspace: Workspace, { sheet, area }: Cells, given: unknown): unknown {
  const options = asOptions(given);
  if (options['textRuns'] === true) workspace.requireApi('1.18', 'CellProperties.textRuns');
  const formats = memoised((style) => readFormat(style, asOptions(options['format'])));
  return cellsOf(area, (row, column) => readCell(sheet, rect(row, column), options, formats));
}

function cellsOf<T>(area: Rect, read: (row: number, column: number) => T): T[][] {
  const rows: T[][] = [];
  for (let row = area.row; row <= lastRow(area); row += 1) {
    const line: T[] = [];
    for (let column = area.column; column <= lastColumn(area); column += 1) line.push(read(row, column));
    rows.push(line);
  }
  return rows;
}

function memoised<T>(read: (style: CellStyle) => T): (style: CellStyle) => T {
  const known = new Map<CellStyle, T>();
  return (style) => {
    const value = known.get(style) ?? read(style);
    known.set(style, value);
    return value;
  };
}

function readCell(
  sheet: SheetStore,
  place: Rect,
  options: Options,
  format: (style: CellStyle) => Options,
): Options {
  const { row, column } = place;
  const answer: Record<string, unknown> = {};
  for (const [name, wanted] of Object.entries(options)) {
    if (wanted === false || wanted === undefined || wanted === null) continue;
    switch (name) {
      case 'address':
      case 'addressLocal':
        answer[name] = `${quoteSheet(sheet.name)}!${formatA1(place)}`;
        break;
      case 'format':
        answer[name] = withRuns(sheet.cell(row, column), format(sheet.styleAt(row, column)));
        break;
      case 'hidden':
        answer[name] = sheet.rows[row]?.hidden === true || sheet.columns.get(column)?.hidden === true;
        break;
      case 'hyperlink':
        answer[name] = linkOf(sheet, row, column);
        break;
      case 'style':
        answer[name] = 'Normal';
        break;
      case 'textRuns':
        answer[name] = textRuns(sheet, row, column);
        break;
      default:
        throw apiNotFound(`CellProperties.${name}`);
    }
  }
  return answer;
}

/** A cell of several runs has the font they share; where they differ Excel answers null. */
function withRuns(cell: Cell | undefined, format: Options): Options {
  const wanted = format['font'];
  if (!cell?.runs || wanted === undefined) return format;
  const fonts = cell.runs.map(({ font }) =>
    readMembers({ font: { ...cell.style.font, ...withoutBold(font) } }, FONT_MEMBERS),
  );
  const shared = Object.keys(asOptions(wanted)).map((name) => {
    const [first, ...rest] = fonts.map((font) => font[name]);
    return [name, rest.every((value) => value === first) ? first : null];
  });
  return { ...format, font: Object.fromEntries(shared) };
}

/** A text's runs with their fonts; a text of one font is one run, anything else has none. */
function textRuns(sheet: SheetStore, row: number, column: number): Options[] {
  const cell = sheet.cell(row, column);
  if (cell?.formula !== null || typeof cell.value !== 'string' || cell.value === '') return [];
  const runs = cell.runs ?? [{ text: cell.value }];
  return runs.map(({ text, font }) => ({
    text,
    font: readMembers({ ...cell.style, font: { ...cell.style.font, ...withoutBold(font) } }, FONT_MEMBERS),
  }));
}

/** A run's font replaces the cell's: what it does not name is plain. */
function withoutBold(font: Font | undefined): Font {
  return font ? { bold: false, italic: false, underline: false, strike: false, ...font } : {};
}

function readMembers(style: CellStyle, members: Members): Options {
  return Object.fromEntries(Object.entries(members).map(([name, member]) => [name, member.read(style)]));
}

function readFormat(style: CellStyle, options: Options): Options {
  const answer: Record<string, unknown> = {};
  for (const [name, wanted] of Object.entries(options)) {
    if (!wanted) continue;
    const group = FORMAT_GROUPS[name];
    if (group) answer[name] = selected(style, group, wanted, name);
    else if (name === 'borders') answer[name] = readBorders(style, asOptions(wanted));
    else if (name in FORMAT_MEMBERS) answer[name] = FORMAT_MEMBERS[name]?.read(style);
    else if (name !== 'rowHeight' && name !== 'columnWidth')
      throw apiNotFound(`CellPropertiesFormat.${name}`);
  }
  return answer;
}

function selected(style: CellStyle, members: Members, wanted: unknown, group: string): Options {
  if (wanted === true) return readMembers(style, members);
  const answer: Record<string, unknown> = {};
  for (const [name, on] of Object.entries(asOptions(wanted))) {
    const member = members[name];
    if (!member) throw apiNotFound(`CellProperties ${group}.${name}`);
    if (on) answer[name] = member.read(style);
  }
  return answer;
}

function readBorders(style: CellStyle, options: Options): Options {
  const wanted = Object.keys(BORDER_SIDES).filter(
    (side) => options[side] ?? Object.keys(options).length === 0,
  );
  return Object.fromEntries(wanted.map((side) => [side, readBorder(style, BORDER_SIDES[side] ?? 'top')]));
}

/** Sets looks, links and runs cell by cell. */
export function setCellProperties(workspace: Workspace, { sheet, area }: Cells, given: unknown): void {
  const rows = asMatrix(given, area);
  requireAllowed(sheet, 'allowFormatCells');
  rows.forEach((line, row) =>
    line.forEach((data, column) => {
      if (data) setCell(workspace, sheet, rect(area.row + row, area.column + column), asOptions(data));
    }),
  );
  workspace.formatChanged(sheet, area);
}

function setCell(workspace: Workspace, sheet: SheetStore, place: Rect, data: Options): void {
  for (const [name, value] of Object.entries(data)) {
    if (name === 'format') sheet.restyle(place, (style) => writeFormat(style, asOptions(value)));
    else if (name === 'hyperlink')
      sheet.setLink(sheet.touch(place.row, place.column), readLink(asOptions(value)));
    else if (name === 'textRuns') setRuns(workspace, sheet, place, value);
    else if (name !== 'style') throw apiNotFound(`SettableCellProperties.${name}`);
  }
}

function setRuns(workspace: Workspace, sheet: SheetStore, place: Rect, value: unknown): void {
  workspace.requireApi('1.18', 'SettableCellProperties.textRuns');
  if (!Array.isArray(value)) throw invalidArgument();
  requireUnlocked(sheet, place);
  const cell = sheet.touch(place.row, place.column);
  const runs = (value as readonly { text: string; font?: Options }[]).map(({ text, font }): Run => {
    const style = writeMembers(
      { font: cell.style.font ?? {} },
      font ?? {},
      FONT_MEMBERS,
      'RangeTextRun.font',
    );
    return { text, font: style.font ?? {} };
  });
  if (cell.formula !== null) sheet.formulaCount -= 1;
  Object.assign(cell, { formula: null, value: runs.map(({ text }) => text).join(''), runs });
  workspace.contentChanged(sheet, place, { changeType: 'RangeEdited' });
}

function writeFormat(style: CellStyle, data: Options): CellStyle {
  let changed = style;
  for (const [name, value] of Object.entries(data)) {
    const group = FORMAT_GROUPS[name];
    const member = FORMAT_MEMBERS[name];
    if (group) changed = writeMembers(changed, asOptions(value), group, name);
    else if (name === 'borders') changed = writeBorders(changed, asOptions(value));
    else if (member) changed = member.write(changed, value);
    else if (name !== 'rowHeight' && name !== 'columnWidth')
      throw apiNotFound(`CellPropertiesFormat.${name}`);
  }
  return changed;
}

function writeMembers(style: CellStyle, data: Options, members: Members, what: string): CellStyle {
  let changed = style;
  for (const [name, value] of Object.entries(data)) {
    const member = members[name];
    if (!member) throw apiNotFound(`${what}.${name}`);
    changed = member.write(changed, value);
  }
  return changed;
}

function writeBorders(style: CellStyle, data: Options): CellStyle {
  let changed = style;
  for (const [side, border] of Object.entries(data)) {
    const edge = BORDER_SIDES[side];
    if (!edge) throw apiNotFound(`CellBorderCollection.${side}`);
    for (const [member, value] of Object.entries(asOptions(border))) {
      changed = writeBorder(changed, edge, member, value);
    }
  }
  return changed;
}

/** `getRowProperties`: one answer per row, formats from the row's first cell. */
export function rowProperties(workspace: Workspace, { sheet, area }: Cells, given: unknown): unknown {
  const { rowHidden, rowIndex, ...rest } = asOptions(given);
  const wantsHeight = asOptions(rest['format'])['rowHeight'] === true;
  return Array.from({ length: area.rowCount }, (_, offset) => {
    const row = area.row + offset;
    const [[cell = {}] = []] = cellProperties(
      workspace,
      { sheet, area: rect(row, area.column) },
      rest,
    ) as Options[][];
    const height = { rowHeight: sheet.rows[row]?.height ?? STANDARD_HEIGHT };
    return {
      ...cell,
      ...(wantsHeight ? { format: { ...asOptions(cell['format']), ...height } } : {}),
      ...(rowHidden ? { rowHidden: sheet.rows[row]?.hidden === true } : {}),
      ...(rowIndex ? { rowIndex: row } : {}),
    };
  });
}

export function setRowProperties(workspace: Workspace, { sheet, area }: Cells, given: unknown): void {
  const lines = asLines(given, area.rowCount);
  requireAllowed(sheet, 'allowFormatRows');
  lines.forEach((data, offset) => {
    const row = area.row + offset;
    const { rowHidden, ...rest } = asOptions(data);
    const height = asOptions(rest['format'])['rowHeight'];
    if (typeof rowHidden === 'boolean') sheet.touchRow(row).hidden = rowHidden;
    if (typeof height === 'number') sheet.touchRow(row).height = height;
    if (rest['format'])
      sheet.restyle({ ...area, row, rowCount: 1 }, (s) => writeFormat(s, asOptions(rest['format'])));
  });
  workspace.formatChanged(sheet, area);
}

/** `getColumnProperties`: one answer per column, formats from the column's first cell. */
export function columnProperties(workspace: Workspace, { sheet, area }: Cells, given: unknown): unknown {
  const { columnHidden, columnIndex, ...rest } = asOptions(given);
  const wantsWidth = asOptions(rest['format'])['columnWidth'] === true;
  return Array.from({ length: area.columnCount }, (_, offset) => {
    const column = area.column + offset;
    const [[cell = {}] = []] = cellProperties(
      workspace,
      { sheet, area: rect(area.row, column) },
      rest,
    ) as Options[][];
    const width = (sheet.columns.get(column)?.width ?? STANDARD_WIDTH_CHARACTERS) * POINTS_PER_CHARACTER;
    return {
      ...cell,
      ...(wantsWidth ? { format: { ...asOptions(cell['format']), columnWidth: width } } : {}),
      ...(columnHidden ? { columnHidden: sheet.columns.get(column)?.hidden === true } : {}),
      ...(columnIndex ? { columnIndex: column } : {}),
    };
  });
}

export function setColumnProperties(workspace: Workspace, { sheet, area }: Cells, given: unknown): void {
  const lines = asLines(given, area.columnCount);
  requireAllowed(sheet, 'allowFormatColumns');
  lines.forEach((data, offset) => {
    const column = area.column + offset;
    const { columnHidden, ...rest } = asOptions(data);
    const width = asOptions(rest['format'])['columnWidth'];
    if (typeof columnHidden === 'boolean') sheet.touchColumn(column).hidden = columnHidden;
    if (typeof width === 'number') sheet.touchColumn(column).width = width / POINTS_PER_CHARACTER;
    const format = rest['format'];
    if (format) sheet.restyle({ ...area, column, columnCount: 1 }, (s) => writeFormat(s, asOptions(format)));
  });
  workspace.formatChanged(sheet, area);
}

function asOptions(value: unknown): Options {
  return value !== null && typeof value === 'object' ? (value as Options) : {};
}

function asMatrix(value: unknown, area: Rect): readonly (readonly unknown[])[] {
  const rows = asLines(value, area.rowCount) as readonly (readonly unknown[])[];
  if (rows.some((row) => !Array.isArray(row) || row.length !== area.columnCount)) throw invalidArgument();
  return rows;
}

function asLines(value: unknown, count: number): readonly unknown[] {
  if (!Array.isArray(value) || value.length !== count) throw invalidArgument();
  return value;
}
