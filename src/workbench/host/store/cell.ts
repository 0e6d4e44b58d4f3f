/** An error as a cell's value, `#N/A`. */
export interface ErrorValue {
  readonly error: string;
}

/** What a cell holds or a formula gives; dates are serial numbers. */
export type Scalar = string | number | boolean | ErrorValue | null;

export interface Color {
  readonly argb?: string;
  readonly theme?: number;
}

export interface Font {
  readonly name?: string;
  readonly family?: number;
  readonly charset?: number;
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean | string;
  readonly strike?: boolean;
  readonly vertAlign?: string;
  readonly color?: Color;
}

export interface Border {
  readonly style?: string;
  readonly color?: Color;
}

export type Edge = 'top' | 'left' | 'bottom' | 'right';

export interface Fill {
  readonly type: string;
  readonly pattern?: string;
  readonly fgColor?: Color;
  readonly bgColor?: Color;
}

export interface Alignment {
  readonly horizontal?: string;
  readonly vertical?: string;
  readonly wrapText?: boolean;
  readonly shrinkToFit?: boolean;
  readonly indent?: number;
  readonly textRotation?: number | 'vertical';
  readonly readingOrder?: string;
}

/**
 * How a cell looks: an immutable value, shared between cells that look alike. Shaped as the file codec has it, so
 * that what we do not model (theme colours, gradients) passes through unharmed.
 */
export interface CellStyle {
  readonly numFmt?: string;
  readonly font?: Font;
  readonly fill?: Fill;
  readonly border?: Readonly<Partial<Record<Edge | 'diagonal', Border>>>;
  readonly alignment?: Alignment;
  readonly protection?: { readonly locked?: boolean; readonly hidden?: boolean };
  /** The cell was typed with a leading apostrophe: text, whatever it looks like. */
  readonly quotePrefix?: boolean;
}

export const DEFAULT_STYLE: CellStyle = {};

/** A stretch of a cell's text with a font of its own. */
export interface Run {
  readonly text: string;
  readonly font?: Font;
}

export interface Link {
  /** A web or file address, or null for a place in this workbook. */
  readonly address: string | null;
  /** `Sheet1!A1`, for a place in this workbook. */
  readonly documentReference: string | null;
  readonly screenTip: string | null;
}

/** Where an array formula spills to, when the file says so. */
export interface ArrayFormula {
  readonly ref: string;
  readonly dynamic: boolean;
}

/** One cell of a sheet. `value` is the result where there is a formula. */
export interface Cell {
  value: Scalar;
  /** Without the leading `=`. */
  formula: string | null;
  runs: readonly Run[] | null;
  style: CellStyle;
  link: Link | null;
  note: string | null;
  array: ArrayFormula | null;
}

export function newCell(style: CellStyle): Cell {
  return { value: null, formula: null, runs: null, style, link: null, note: null, array: null };
}

/** Whether the cell shows anything: a value, a formula. */
export function hasContent(cell: Cell | undefined): cell is Cell {
  return cell !== undefined && (cell.value !== null || cell.formula !== null);
}

export function isError(value: Scalar): value is ErrorValue {
  return value !== null && typeof value === 'object';
}

/** The value as Office.js answers it: errors as their text, nothing as an empty string. */
export function wireValue(value: Scalar): string | number | boolean {
  if (value === null) return '';
  return isError(value) ? value.error : value;
}

export function numberFormatOf(style: CellStyle): string {
  return style.numFmt ?? 'General';
}

/** A cell is locked unless its style says otherwise. */
export function isLocked(style: CellStyle): boolean {
  return style.protection?.locked !== false;
}
