import { parseA1 } from '../store/address';
import type { Scalar } from '../store/cell';
import type { SheetStore } from '../store/sheet';

const PART = String.raw`"(?:[^"]|"")*"|\(-?\d{1,15}\)|\$?[A-Z]{1,3}\$?\d+`;
/** Texts, whole numbers in brackets and plain cells joined: `"、"&F4&"、"`. */
const JOINED = new RegExp(`^(?:${PART})(?:&(?:${PART}))*$`);
const JOINED_PART = /"((?:[^"]|"")*)"|\((-?\d{1,15})\)|(\$?[A-Z]{1,3}\$?\d+)/g;
const WHOLE_NUMBER = /^\((-?\d{1,15})\)$/;
const TEXT = /^"(?:[^"]|"")*"$/;

/**
 * The result of a formula that needs no engine: a number, texts joined, a link that shows the same text whether its
 * target is found or not. Null for every other.
 */
export function plainResult(formula: string, sheet: SheetStore): Scalar {
  const number = WHOLE_NUMBER.exec(formula);
  return number ? Number(number[1]) : joinedText(formula, sheet);
}

/** What a formula that only joins texts, whole numbers and plain cells gives; null for any other. */
export function joinedText(formula: string, sheet: SheetStore): string | null {
  if (!JOINED.test(formula) || !/["&]/.test(formula)) return null;
  let joined = '';
  for (const [, text, number, reference] of formula.matchAll(JOINED_PART)) {
    const part =
      reference === undefined ? (text?.replaceAll('""', '"') ?? number) : cellText(reference, sheet);
    if (part === undefined || part === null) return null;
    joined += part;
  }
  return joined;
}

/** The text a cell adds; null when only the engine can tell. */
function cellText(reference: string, sheet: SheetStore): string | null {
  const area = parseA1(reference);
  const cell = area && sheet.cell(area.row, area.column);
  if (!area || (cell && cell.formula !== null)) return null;
  const value = cell?.value ?? '';
  return typeof value === 'string' ? value : null;
}

/** The text of `IFERROR(HYPERLINK(…,"text"),"text")`; null for any other formula. */
export function linkText(formula: string): string | null {
  const outer = callOf('IFERROR', formula);
  const inner = outer?.length === 2 ? callOf('HYPERLINK', outer[0] ?? '') : null;
  const shown = inner?.length === 2 ? inner[1] : undefined;
  return shown !== undefined && TEXT.test(shown) && shown === outer?.[1]
    ? shown.slice(1, -1).replaceAll('""', '"')
    : null;
}

/** The arguments of a formula that is one call of a function and nothing else. */
function callOf(name: string, formula: string): readonly string[] | null {
  if (!formula.startsWith(`${name}(`)) return null;
  const call = readArguments(formula, name.length + 1);
  return call?.end === formula.length ? call.args : null;
}

/** The arguments of a call from its opening bracket on, and where the call ends. */
export function readArguments(formula: string, start: number): { args: string[]; end: number } | null {
  const args: string[] = [];
  let depth = 0;
  let from = start;
  let quote = '';
  for (let at = start; at < formula.length; at += 1) {
    const sign = formula[at] ?? '';
    if (quote !== '') {
      if (sign === quote) quote = '';
    } else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '(' || sign === '{' || sign === '[') depth += 1;
    else if (depth > 0 && (sign === ')' || sign === '}' || sign === ']')) depth -= 1;
    else if (depth === 0 && (sign === ',' || sign === ')')) {
      args.push(formula.slice(from, at).trim());
      from = at + 1;
      if (sign === ')') return { args, end: at + 1 };
    }
  }
  return null;
}
