import type { Comparator } from '../model/target';
import {
  COMPARATORS_AFTER,
  COMPARATORS_BEFORE,
  NOT_A_COMPARATOR_AFTER,
  MEASURES,
} from '../language/targetWords';
import type { MeasureEntry, MeasureKind } from '../language/targetWords';
import { numberAt, scale } from '../text/numerals';
import type { NumberToken } from '../text/numerals';

/** A number with its measure, wherever it stands and whatever it means: what both readers choose from. */
export interface Quantity {
  /** In base measures; the lower end of a range. */
  readonly value: number;
  readonly measure: string;
  readonly kind: MeasureKind;
  readonly comparator: Comparator;
  /** A word after the measure set the comparator (以上, 以内, 左右). */
  readonly boundAfter: boolean;
  readonly chinese: boolean;
  /** Span with the comparator words beside it. */
  readonly start: number;
  readonly end: number;
}

/** `text` with half-width digits, same length, so that offsets stay true; and its quantities in order. */
export interface Scan {
  readonly text: string;
  readonly quantities: readonly Quantity[];
}

const UNITS_BY_FIRST: ReadonlyMap<string, readonly MeasureEntry[]> = indexMeasures(MEASURES);
const COMPARATORS_BY_LAST: ReadonlyMap<string, readonly (readonly [string, Comparator])[]> = (() => {
  const index = new Map<string, (readonly [string, Comparator])[]>();
  for (const pair of COMPARATORS_BEFORE) {
    const last = pair[0].slice(-1);
    index.set(last, [...(index.get(last) ?? []), pair]);
  }
  return index;
})();
const COMPARATORS_AFTER_FIRST: ReadonlySet<number> = new Set(
  COMPARATORS_AFTER.map(([word]) => word.charCodeAt(0)),
);
/** 至少建成1处: a verb between the bound and the figure. */
const AT_LEAST_DOING = /(?:至少|不少于)[一-龥]{1,4}$/;
const CHINESE_NUMERALS: ReadonlySet<number> = new Set(
  [...'零〇一二两三四五六七八九十百千万亿'].map((char) => char.charCodeAt(0)),
);
const CONNECTOR = /\s*(?:——?|--?|–|~|～|－|至|到)\s*/y;
const FULL_WIDTH = /[０-９．％]/;

/** A blank left by Word or PDF between a figure and its measure. */
function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x3000 || code === 0xa0;
}

function indexMeasures(measures: readonly MeasureEntry[]): ReadonlyMap<string, readonly MeasureEntry[]> {
  const index = new Map<string, MeasureEntry[]>();
  for (const measure of measures) {
    const first = measure.word.charAt(0);
    const bucket = index.get(first);
    if (bucket) bucket.push(measure);
    else index.set(first, [measure]);
  }
  for (const bucket of index.values()) bucket.sort((a, b) => b.word.length - a.word.length);
  return index;
}

/** Replaces full-width digits, points and percent signs one for one; offsets are unchanged. */
export function normaliseDigits(text: string): string {
  if (!FULL_WIDTH.test(text)) return text;
  return text
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/(?<=\d)．(?=\d)/g, '.')
    .replaceAll('％', '%');
}

/** Every number-with-measure of a text. Linear in its length; never throws. */
export function scanQuantities(original: string): Scan {
  const text = normaliseDigits(original);
  const quantities: Quantity[] = [];
  let listed = -1;
  for (let at = 0; at < text.length;) {
    if (isListNumber(text, at)) {
      at = listed = text.indexOf('.', at) + 1;
      continue;
    }
    const token = startsNumber(text.charCodeAt(at)) ? numberAt(text, at) : null;
    if (token === null) {
      at++;
      continue;
    }
    const taken = quantities.at(-1)?.end ?? 0;
    const quantity =
      !token.chinese && isInsideWord(text, token.start, listed) ? null : quantityAt(text, token, taken);
    if (quantity) quantities.push(quantity);
    at = quantity?.end ?? token.end;
  }
  return { text, quantities };
}

const LIST_NUMBER = /\d{1,2}\.(?=\d+(?:个|座|家|所|处|条|项|名|人|户|套|台|辆|场|次|件|部|栋|宗))/y;

/** 1.4座公厕 opens a point of a list: there is no part of a 座. */
function isListNumber(text: string, at: number): boolean {
  if (at > 0 && !/[。；;：:\n\s（(]/.test(text.charAt(at - 1))) return false;
  LIST_NUMBER.lastIndex = at;
  return LIST_NUMBER.test(text);
}

function startsNumber(code: number): boolean {
  return code < 0x3007 ? code >= 48 && code <= 57 : CHINESE_NUMERALS.has(code);
}

/** 5G, PM2.5, G104, 1+3, 2×35: the figure is part of a name or a formula. `listed`: where a list number has just ended. */
function isInsideWord(text: string, start: number, listed: number): boolean {
  return start > 0 && start !== listed && /[A-Za-z\d+×*.·#№]/.test(text.charAt(start - 1));
}

/** `taken`: where the quantity before it ends, whose words are not read twice (八成以上百元). */
function quantityAt(text: string, token: NumberToken, taken: number): Quantity | null {
  const own = measureAfter(text, token);
  const second = rangeEnd(text, token, own);
  const last = second ?? token;
  const measure = second === null ? own : measureAfter(text, second);
  if (!measure) return null;
  const before = comparatorBefore(text, token.start, taken);
  if (token.bare && !token.approximate && before === null) return null;
  const after = comparatorAfter(text, measure.end);
  const range = second !== null && second.value > token.value;
  const tenths = measure.entry === TENTHS_ENTRY ? 10 : 1;
  return {
    value: (range ? lowerEnd(token, second) : token.value) * tenths,
    measure: measure.entry.measure,
    kind: measure.entry.kind,
    comparator: chooseComparator(
      token.approximate || last.approximate,
      before?.comparator,
      after?.comparator,
      range,
    ),
    boundAfter: after !== null,
    chinese: token.chinese,
    start: before?.start ?? token.start,
    end: after?.end ?? measure.end,
  };
}

/** The first number of a range; it shares the second's factor when it has none of its own: 5—8万. */
function lowerEnd(first: NumberToken, second: NumberToken): number {
  return first.factor === 1 ? scale(first.value, second.factor) : first.value;
}

/** The second number of 3—5个, 10%—15%, 5万至8万元; null when no range follows. */
function rangeEnd(text: string, token: NumberToken, own: FoundMeasure | null): NumberToken | null {
  const at = connectorEnd(text, own?.end ?? token.end);
  const second = at === null ? null : numberAt(text, at);
  if (second === null || second.chinese !== token.chinese) return null;
  return own === null || measureAfter(text, second)?.entry.measure === own.entry.measure ? second : null;
}

/** Where the number after —, - , ~, 至 or 到 starts; null without one. */
function connectorEnd(text: string, from: number): number | null {
  let at = from;
  while (isBlank(text.charCodeAt(at))) at++;
  if (!'—-–~～－至到'.includes(text.charAt(at)) || at >= text.length) return null;
  CONNECTOR.lastIndex = at;
  return CONNECTOR.test(text) ? CONNECTOR.lastIndex : null;
}

interface FoundMeasure {
  readonly entry: MeasureEntry;
  readonly end: number;
}

const PERCENT_ENTRY: MeasureEntry = {
  word: '',
  measure: '%',
  kind: 'share',
  notBefore: '',
  arabicOnly: false,
};
const TENTHS_ENTRY: MeasureEntry = { ...PERCENT_ENTRY, word: '成' };

function measureAfter(text: string, token: NumberToken): FoundMeasure | null {
  if (token.percent) return { entry: PERCENT_ENTRY, end: token.end };
  let at = token.end;
  while (isBlank(text.charCodeAt(at))) at++;
  if (token.chinese && text.charAt(at) === '成') return tenthsAfter(text, token, at);
  for (const entry of UNITS_BY_FIRST.get(text.charAt(at)) ?? []) {
    if (!text.startsWith(entry.word, at) || (entry.arabicOnly && token.chinese)) continue;
    const end = at + entry.word.length;
    const next = text.charAt(end);
    if (next !== '' && entry.notBefore.includes(next)) continue;
    if (/[A-Za-z]$/.test(entry.word) && /[A-Za-z\d]/.test(next)) continue;
    return { entry, end };
  }
  return null;
}

/** 八成以上: tenths, where 成 is not the start of a word (三成立). */
function tenthsAfter(text: string, token: NumberToken, at: number): FoundMeasure | null {
  const isTenths =
    token.value >= 1 &&
    token.value <= 9 &&
    /^成(?:以上|以下|左右|多|[，。；、]|$)/.test(text.slice(at, at + 3));
  return isTenths ? { entry: TENTHS_ENTRY, end: at + 1 } : null;
}

function comparatorBefore(
  text: string,
  start: number,
  taken: number,
): { comparator: Comparator; start: number } | null {
  const found = comparatorEnding(text, start);
  return found !== null && found.start >= taken ? found : null;
}

function comparatorEnding(text: string, start: number): { comparator: Comparator; start: number } | null {
  let at = start;
  while (at > 0 && isBlank(text.charCodeAt(at - 1))) at--;
  if (text.charAt(at - 1) === '上' && /[百千万]/.test(text.charAt(start)))
    return { comparator: '~', start: at - 1 };
  for (const [word, comparator] of COMPARATORS_BY_LAST.get(text.charAt(at - 1)) ?? []) {
    if (!text.endsWith(word, at)) continue;
    const from = at - word.length;
    if (NOT_A_COMPARATOR_AFTER[word]?.includes(text.charAt(from - 1)) && from > 0) return null;
    return { comparator, start: from };
  }
  const near = text.slice(Math.max(0, at - 6), at);
  return near.includes('少') && AT_LEAST_DOING.test(near) ? { comparator: '>=', start } : null;
}

function comparatorAfter(text: string, end: number): { comparator: Comparator; end: number } | null {
  let at = end;
  while (isBlank(text.charCodeAt(at))) at++;
  if (!COMPARATORS_AFTER_FIRST.has(text.charCodeAt(at))) return null;
  for (const [word, comparator] of COMPARATORS_AFTER) {
    if (text.startsWith(word, at)) return { comparator, end: at + word.length };
  }
  return null;
}

/** A bound outweighs 约 and 左右, except 控制在3%左右, which is about 3%. A range promises its lower end. */
function chooseComparator(
  approximate: boolean,
  before: Comparator | undefined,
  after: Comparator | undefined,
  range: boolean,
): Comparator {
  if (after !== undefined) return after;
  if (before !== undefined) return before;
  if (approximate) return '~';
  return range ? '>=' : '=';
}
