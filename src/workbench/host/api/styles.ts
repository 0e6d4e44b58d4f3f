import { invalidArgument } from '../interpreter/errors';
import type { Border, CellStyle, Color, Edge } from '../store/cell';
import { without } from '../store/without';

/** Standard font of a new workbook. */
const STANDARD_FONT = { name: '宋体', size: 11 } as const;

/** Office theme colours, for what opened files colour by theme. */
const THEME = [
  '#FFFFFF',
  '#000000',
  '#E7E6E6',
  '#44546A',
  '#4472C4',
  '#ED7D31',
  '#A5A5A5',
  '#FFC000',
  '#5B9BD5',
  '#70AD47',
];

const NAMED_COLORS: Readonly<Record<string, string>> = {
  black: '#000000',
  white: '#FFFFFF',
  red: '#FF0000',
  green: '#008000',
  blue: '#0000FF',
  yellow: '#FFFF00',
  orange: '#FFA500',
  gray: '#808080',
  grey: '#808080',
};

export function colorText(color: Color | undefined, usual: string): string {
  if (color?.argb !== undefined) return `#${color.argb.slice(-6).toUpperCase()}`;
  return color?.theme === undefined ? usual : (THEME[color.theme] ?? usual);
}

/** @throws ApiError when the text is no colour. */
export function readColor(text: unknown): Color {
  const given = String(text);
  const hex = NAMED_COLORS[given.toLowerCase()] ?? given;
  if (!/^#?[0-9a-f]{6}$/i.test(hex)) throw invalidArgument(`"${given}" is no colour.`);
  return { argb: `FF${hex.replace('#', '').toUpperCase()}` };
}

/** A look of a cell as Office.js names it: how to read it from a style and how to write it into one. */
export interface StyleMember {
  readonly read: (style: CellStyle) => unknown;
  readonly write: (style: CellStyle, value: unknown) => CellStyle;
}

const font = (style: CellStyle, change: object): CellStyle => ({
  ...style,
  font: { ...style.font, ...change },
});
const align = (style: CellStyle, change: object): CellStyle => ({
  ...style,
  alignment: { ...style.alignment, ...change },
});

const UNDERLINES: Readonly<Record<string, string>> = {
  single: 'Single',
  double: 'Double',
  singleAccounting: 'SingleAccountant',
  doubleAccounting: 'DoubleAccountant',
};

export const FONT_MEMBERS: Readonly<Record<string, StyleMember>> = {
  name: {
    read: (style) => style.font?.name ?? STANDARD_FONT.name,
    write: (style, value) => font(style, { name: String(value), scheme: undefined }),
  },
  size: {
    read: (style) => style.font?.size ?? STANDARD_FONT.size,
    write: (style, value) => font(style, { size: Number(value) }),
  },
  bold: {
    read: (style) => style.font?.bold === true,
    write: (style, value) => font(style, { bold: value === true }),
  },
  italic: {
    read: (style) => style.font?.italic === true,
    write: (style, value) => font(style, { italic: value === true }),
  },
  strikethrough: {
    read: (style) => style.font?.strike === true,
    write: (style, value) => font(style, { strike: value === true }),
  },
  subscript: {
    read: (style) => style.font?.vertAlign === 'subscript',
    write: (style, value) => font(style, { vertAlign: value === true ? 'subscript' : undefined }),
  },
  superscript: {
    read: (style) => style.font?.vertAlign === 'superscript',
    write: (style, value) => font(style, { vertAlign: value === true ? 'superscript' : undefined }),
  },
  underline: {
    read: (style) => {
      const kind = style.font?.underline;
      if (kind === undefined || kind === false || kind === 'none') return 'None';
      return kind === true ? 'Single' : (UNDERLINES[kind] ?? 'Single');
    },
    write: (style, value) =>
      font(style, {
        underline: Object.keys(UNDERLINES).find((key) => UNDERLINES[key] === value) ?? false,
      }),
  },
  color: {
    read: (style) => colorText(style.font?.color, '#000000'),
    write: (style, value) => font(style, { color: readColor(value) }),
  },
  tintAndShade: { read: () => 0, write: (style) => style },
};

export const FILL_MEMBERS: Readonly<Record<string, StyleMember>> = {
  color: {
    read: (style) =>
      style.fill?.type === 'pattern' && style.fill.pattern !== 'none'
        ? colorText(style.fill.fgColor, '#FFFFFF')
        : '#FFFFFF',
    write: (style, value) => {
      const rest = without(style, 'fill');
      if (value === '' || value === null) return rest;
      return { ...rest, fill: { type: 'pattern', pattern: 'solid', fgColor: readColor(value) } };
    },
  },
};

const HORIZONTAL: Readonly<Record<string, string>> = {
  General: 'general',
  Left: 'left',
  Center: 'center',
  Right: 'right',
  Fill: 'fill',
  Justify: 'justify',
  CenterAcrossSelection: 'centerContinuous',
  Distributed: 'distributed',
};
const VERTICAL: Readonly<Record<string, string>> = {
  Top: 'top',
  Center: 'middle',
  Bottom: 'bottom',
  Justify: 'justify',
  Distributed: 'distributed',
};

/** The client's word for the file's, or the other way round. */
function translate(words: Readonly<Record<string, string>>, client: unknown): string {
  const word = words[String(client)];
  if (word === undefined) throw invalidArgument(`"${String(client)}" is not known here.`);
  return word;
}

function backward(words: Readonly<Record<string, string>>, file: string | undefined, usual: string): string {
  return Object.keys(words).find((key) => words[key] === file) ?? usual;
}

export const FORMAT_MEMBERS: Readonly<Record<string, StyleMember>> = {
  horizontalAlignment: {
    read: (style) => backward(HORIZONTAL, style.alignment?.horizontal, 'General'),
    write: (style, value) => {
      const horizontal = translate(HORIZONTAL, value);
      return align(style, { horizontal: horizontal === 'general' ? undefined : horizontal });
    },
  },
  verticalAlignment: {
    read: (style) => backward(VERTICAL, style.alignment?.vertical, 'Bottom'),
    write: (style, value) => align(style, { vertical: translate(VERTICAL, value) }),
  },
  wrapText: {
    read: (style) => style.alignment?.wrapText === true,
    write: (style, value) => align(style, { wrapText: value === true }),
  },
  shrinkToFit: {
    read: (style) => style.alignment?.shrinkToFit === true,
    write: (style, value) => align(style, { shrinkToFit: value === true }),
  },
  indentLevel: {
    read: (style) => style.alignment?.indent ?? 0,
    write: (style, value) => align(style, { indent: Number(value) }),
  },
  textOrientation: {
    read: (style) =>
      style.alignment?.textRotation === 'vertical' ? 180 : (style.alignment?.textRotation ?? 0),
    write: (style, value) =>
      align(style, { textRotation: Number(value) === 180 ? 'vertical' : Number(value) }),
  },
  readingOrder: { read: () => 'Context', write: (style) => style },
  autoIndent: { read: () => false, write: (style) => style },
};

export const PROTECTION_MEMBERS: Readonly<Record<string, StyleMember>> = {
  locked: {
    read: (style) => style.protection?.locked !== false,
    write: (style, value) => ({ ...style, protection: { ...style.protection, locked: value === true } }),
  },
  formulaHidden: {
    read: (style) => style.protection?.hidden === true,
    write: (style, value) => ({ ...style, protection: { ...style.protection, hidden: value === true } }),
  },
};

/** Line styles and weights of Office.js against the one word files use. */
const LINES: readonly { readonly style: string; readonly weight: string; readonly file: string }[] = [
  { style: 'Continuous', weight: 'Thin', file: 'thin' },
  { style: 'Continuous', weight: 'Hairline', file: 'hair' },
  { style: 'Continuous', weight: 'Medium', file: 'medium' },
  { style: 'Continuous', weight: 'Thick', file: 'thick' },
  { style: 'Dash', weight: 'Thin', file: 'dashed' },
  { style: 'Dash', weight: 'Medium', file: 'mediumDashed' },
  { style: 'Dot', weight: 'Thin', file: 'dotted' },
  { style: 'DashDot', weight: 'Thin', file: 'dashDot' },
  { style: 'DashDot', weight: 'Medium', file: 'mediumDashDot' },
  { style: 'DashDotDot', weight: 'Thin', file: 'dashDotDot' },
  { style: 'DashDotDot', weight: 'Medium', file: 'mediumDashDotDot' },
  { style: 'SlantDashDot', weight: 'Medium', file: 'slantDashDot' },
  { style: 'Double', weight: 'Thick', file: 'double' },
];

/** Style, weight and colour of one edge as Office.js has them. */
export function readBorder(style: CellStyle, edge: Edge): { style: string; weight: string; color: string } {
  const border = style.border?.[edge];
  const line = LINES.find(({ file }) => file === border?.style);
  return {
    style: line?.style ?? 'None',
    weight: line?.weight ?? 'Thin',
    color: border?.style === undefined ? '#000000' : colorText(border.color, '#000000'),
  };
}

/** The style with one member of one edge changed. */
export function writeBorder(style: CellStyle, edge: Edge, member: string, value: unknown): CellStyle {
  const border = changedBorder(style.border?.[edge], member, value);
  return { ...style, border: { ...style.border, [edge]: border } };
}

function changedBorder(border: Border | undefined, member: string, value: unknown): Border | undefined {
  if (member === 'color') return { ...border, style: border?.style ?? 'thin', color: readColor(value) };
  const current = LINES.find(({ file }) => file === border?.style);
  if (member === 'style' && value === 'None') return undefined;
  const wanted =
    member === 'style'
      ? (LINES.find((line) => line.style === value && line.weight === current?.weight) ??
        LINES.find((line) => line.style === value))
      : LINES.find((line) => line.weight === value && line.style === (current?.style ?? 'Continuous'));
  if (!wanted) throw invalidArgument(`A border has no ${member} "${String(value)}".`);
  return { ...border, style: wanted.file };
}
