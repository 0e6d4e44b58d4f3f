import type { Rect } from '../store/address';
import { cellCount, lastColumn, lastRow, parseA1, splitAddress } from '../store/address';
import type { Scalar } from '../store/cell';
import { isError } from '../store/cell';
import type { SheetStore } from '../store/sheet';
import type { WorkbookStore } from '../store/workbook';
import { joinedText, readArguments } from './plain-results';

/** The cells of a range in reading order, and where each value stands. */
interface Column {
  readonly values: readonly Scalar[];
  readonly keys: readonly (string | null)[];
  readonly places: ReadonlyMap<string, readonly number[]>;
  /** It holds formulas or errors: the engine has to work it out. */
  readonly live: boolean;
  /** It holds texts that read as numbers, which a number would match too. */
  readonly numericTexts: boolean;
  /** Places found for patterns and for `<>` so far. */
  readonly patterns: Map<string, Places>;
}

/** Where a criterion holds, in reading order. */
interface Places {
  readonly list: readonly number[];
  readonly has: (place: number) => boolean;
}

const CALL = /(?<![\p{L}\p{N}_.])(COUNTIFS?|SUMIFS?|MATCH)\(/giu;
/** A criterion that is more than the value to look for: an operator, a wildcard, something that reads as a number. */
const SPECIAL = /^[<>=]|[*?~]|^\s*$|^\s*[-+¥$(]?[\d.]|^(?:true|false)$/i;

/**
 * Works out COUNTIFS and its like, and exact MATCH, where every range holds plain values and every criterion is one value to look for,
 * and puts the figure in their place. The engine compares cell by cell, which over thousands of rows and hundreds of
 * formulas takes seconds; here each range is indexed once. Whatever is not as plain as that is left to the engine.
 */
export class ConditionalCounts {
  readonly #store: WorkbookStore;
  readonly #columns = new Map<string, Column>();
  /** Columns by the argument that names them, sheet by sheet. */
  readonly #named = new Map<SheetStore, Map<string, Column | null>>();

  constructor(store: WorkbookStore) {
    this.#store = store;
  }

  /** The formula, as it stands on a sheet, with the calls that could be worked out replaced by their figures. */
  resolve(formula: string, sheet: SheetStore): string {
    CALL.lastIndex = 0;
    let resolved = '';
    let from = 0;
    for (let match = CALL.exec(formula); match; match = CALL.exec(formula)) {
      const call = isInsideText(formula, match.index) ? null : readArguments(formula, CALL.lastIndex);
      const name = (match[1] ?? '').toUpperCase();
      const figure =
        call && (name === 'MATCH' ? this.#place(call.args, sheet) : this.#figure(name, call.args, sheet));
      if (figure === null || !call) continue;
      resolved += `${formula.slice(from, match.index)}(${figure})`;
      from = call.end;
      CALL.lastIndex = from;
    }
    return resolved + formula.slice(from);
  }

  /** Where an exact MATCH finds its value, counted from one; null where it finds none: the engine says so. */
  #place([value = '', range = '', kind]: readonly string[], sheet: SheetStore): number | null {
    if (kind !== '0') return null;
    const column = this.#column(range, sheet);
    const key = column && this.#key(value, column, sheet);
    const area = this.#cells(range, sheet)?.area;
    if (!column || key === null || !area || (area.rowCount > 1 && area.columnCount > 1)) return null;
    const [first] = column.places.get(key) ?? [];
    return first === undefined ? null : first + 1;
  }

  #figure(name: string, args: readonly string[], sheet: SheetStore): number | null {
    const sums = name.startsWith('SUM');
    const many = name.endsWith('S');
    const pairs = many ? args.slice(sums ? 1 : 0) : args.slice(0, 2);
    const sumText = sums ? (many ? args[0] : (args[2] ?? args[0])) : undefined;
    if (pairs.length < 2 || pairs.length % 2 === 1 || (!many && args.length > (sums ? 3 : 2))) return null;
    const columns: Column[] = [];
    const criteria: Places[] = [];
    for (let i = 0; i < pairs.length; i += 2) {
      const column = this.#column(pairs[i] ?? '', sheet);
      const places = column && this.#places(pairs[i + 1] ?? '', column, sheet);
      if (!column || places === null) return null;
      columns.push(column);
      criteria.push(places);
    }
    const sum = sumText === undefined ? null : this.#column(sumText, sheet);
    const size = columns[0]?.values.length;
    const sameSize = [...columns, ...(sum ? [sum] : [])].every(({ values }) => values.length === size);
    if (!sameSize || (sums && !sum)) return null;
    return total(criteria, sum);
  }

  /** The range an argument names, indexed; null when it is none or holds anything but plain values. */
  #column(text: string, from: SheetStore): Column | null {
    const named = this.#named.get(from) ?? new Map<string, Column | null>();
    this.#named.set(from, named);
    const known = named.get(text);
    if (known !== undefined) return known;
    const column = this.#readColumn(text, from);
    named.set(text, column);
    return column;
  }

  #readColumn(text: string, from: SheetStore): Column | null {
    const cells = this.#cells(text, from);
    if (!cells || !text.includes(':')) return null;
    const { sheet, area } = cells;
    if (cellCount(area) > 1_000_000) return null;
    const id = `${sheet.id}!${area.row}:${area.column}:${area.rowCount}:${area.columnCount}`;
    const known = this.#columns.get(id) ?? index(sheet, area);
    this.#columns.set(id, known);
    return known.live ? null : known;
  }

  #cells(text: string, from: SheetStore): { sheet: SheetStore; area: Rect } | null {
    const area = parseA1(text);
    const name = splitAddress(text.trim()).sheet;
    const sheet = name === null ? from : this.#store.findSheet(name);
    return area && sheet ? { sheet, area } : null;
  }

  /** Where a criterion holds; null when only the engine can tell. */
  #places(text: string, column: Column, from: SheetStore): Places | null {
    const other = /^"<>((?:[^"]|"")+)"$/.exec(text)?.[1];
    if (other !== undefined) return this.#otherPlaces(`"${other}"`, column, from);
    const pattern = patternOf(text);
    if (pattern !== null) return column.patterns.get(pattern) ?? search(column, pattern);
    const key = this.#key(text, column, from);
    if (key === null) return null;
    return { list: column.places.get(key) ?? [], has: (place) => column.keys[place] === key };
  }

  /** Where anything but a plain value stands. */
  #otherPlaces(text: string, column: Column, from: SheetStore): Places | null {
    const known = column.patterns.get(`<>${text}`);
    if (known) return known;
    const key = this.#key(text, column, from);
    if (key === null) return null;
    const has = (place: number): boolean => column.keys[place] !== key;
    const places = { list: column.keys.flatMap((_, place) => (has(place) ? [place] : [])), has };
    column.patterns.set(`<>${text}`, places);
    return places;
  }

  /** What a criterion looks for, as the key of an indexed value; null when only the engine can tell. */
  #key(text: string, column: Column, from: SheetStore): string | null {
    const literal = /^"((?:[^"]|"")*)"$/.exec(text);
    if (literal) return textKey((literal[1] ?? '').replaceAll('""', '"'));
    if (/^-?\d+(?:\.\d+)?$/.test(text)) return column.numericTexts ? null : keyOf(Number(text));
    const cells = this.#cells(text, from);
    if (!cells || cellCount(cells.area) !== 1 || text.includes(':')) return null;
    const cell = cells.sheet.cell(cells.area.row, cells.area.column);
    if (!cell || cell.formula !== null) return null;
    if (typeof cell.value === 'string') return textKey(cell.value);
    return typeof cell.value === 'number' && !column.numericTexts ? keyOf(cell.value) : null;
  }
}

function textKey(text: string): string | null {
  return SPECIAL.test(text) ? null : keyOf(text);
}

function keyOf(value: Scalar): string | null {
  if (typeof value === 'string') return value === '' ? null : `s${value.toLowerCase()}`;
  return typeof value === 'number' ? `n${value}` : null;
}

function index(sheet: SheetStore, area: Rect): Column {
  const values: Scalar[] = [];
  const keys: (string | null)[] = [];
  const places = new Map<string, number[]>();
  let live = false;
  let numericTexts = false;
  const bottom = lastRow(area);
  const right = lastColumn(area);
  for (let row = area.row; row <= bottom; row += 1) {
    for (let column = area.column; column <= right; column += 1) {
      const cell = sheet.cell(row, column);
      const joined = cell?.formula ? joinedText(cell.formula, sheet) : null;
      const value = joined ?? cell?.value ?? null;
      const key = keyOf(value);
      live ||= cell !== undefined && joined === null && (cell.formula !== null || isError(value));
      numericTexts ||= typeof value === 'string' && SPECIAL.test(value);
      if (key !== null) {
        const at = places.get(key);
        if (at) at.push(values.length);
        else places.set(key, [values.length]);
      }
      values.push(value);
      keys.push(key);
    }
  }
  return { values, keys, places, live, numericTexts, patterns: new Map() };
}

function total(criteria: readonly Places[], sum: Column | null): number {
  const fewest = criteria.reduce((best, next) => (next.list.length < best.list.length ? next : best));
  let figure = 0;
  for (const place of fewest.list) {
    if (!criteria.every((criterion) => criterion.has(place))) continue;
    const value = sum?.values[place];
    figure += sum ? (typeof value === 'number' ? value : 0) : 1;
  }
  return figure;
}

/** A literal criterion with wildcards for texts; null for any other. */
function patternOf(text: string): string | null {
  const literal = /^"((?:[^"]|"")*)"$/.exec(text)?.[1]?.replaceAll('""', '"');
  return literal !== undefined && /[*?~]/.test(literal) && !/^[<>=]/.test(literal) ? literal : null;
}

/** The texts that fit a pattern: * any letters, ? any one, ~ takes the next sign as it is. */
function search(column: Column, pattern: string): Places {
  const within = /^\*([^*?~]+)\*$/.exec(pattern)?.[1];
  const has = within === undefined ? fitting(column, pattern) : containing(column, within);
  const places = { list: column.values.flatMap((_, place) => (has(place) ? [place] : [])), has };
  column.patterns.set(pattern, places);
  return places;
}

/** Texts with a piece anywhere in them: the keys hold them in small letters. */
function containing({ keys }: Column, piece: string): Places['has'] {
  const small = piece.toLowerCase();
  return (place) => keys[place]?.startsWith('s') === true && keys[place].includes(small, 1);
}

function fitting({ values }: Column, pattern: string): Places['has'] {
  const source = pattern.replace(/~([*?~])|[*?]|[^*?~]+|~/g, (sign: string, plain: string | undefined) => {
    if (plain !== undefined) return escaped(plain);
    if (sign === '*') return '[^]*';
    return sign === '?' ? '[^]' : escaped(sign);
  });
  const fits = new RegExp(`^${source}$`, 'iu');
  const places = new Set(
    values.flatMap((value, place) => (typeof value === 'string' && fits.test(value) ? [place] : [])),
  );
  return (place) => places.has(place);
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

function isInsideText(formula: string, at: number): boolean {
  return (formula.slice(0, at).match(/"/g)?.length ?? 0) % 2 === 1;
}
