/** A number found in a text. */
export interface NumberToken {
  readonly value: number;
  readonly start: number;
  readonly end: number;
  /** Written in Chinese characters: 三十二. Such numbers are also words of names and idioms, so rules are stricter. */
  readonly chinese: boolean;
  /** 余, 多, 几 beside it. */
  readonly approximate: boolean;
  /** Only a multiplier was written (百, 万): a number when 近, 上, 余 … stands by. */
  readonly bare: boolean;
  /** Multiplied by 百, 千, 万 or 亿 after an Arabic figure; a range shares it: 5—8万. */
  readonly factor: number;
  /** The text says 百分之. */
  readonly percent: boolean;
}

const DIGITS: Readonly<Record<string, number>> = {
  零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9,
}; // prettier-ignore
const SMALL_PLACES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const LARGE_PLACES: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };

const ARABIC = /(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?/y;
// 千 before 米, 瓦, 克, 伏 belongs to the unit, 百 before 分 to 百分点.
const MULTIPLIER = /\s*([余多来几])?\s*(十万|百万|千万|十亿|百亿|千亿|万亿|亿|万|千(?![米瓦克伏])|百(?!分))/y;
const MARK_AFTER = /\s*[余多来几](?![少元样种方年媒功层])/y;
const CHINESE = /[零〇一二两三四五六七八九十百千万亿]+(?:点[零〇一二三四五六七八九]+)?/y;
const PERCENT_PREFIX = '百分之';

const FACTORS: Readonly<Record<string, number>> = {
  百: 1e2, 千: 1e3, 万: 1e4, 十万: 1e5, 百万: 1e6, 千万: 1e7, 亿: 1e8, 十亿: 1e9, 百亿: 1e10, 千亿: 1e11, 万亿: 1e12,
}; // prettier-ignore

/** Product without the noise of binary fractions: 12.3 × 10000 is 123000. */
export function scale(value: number, factor: number): number {
  return factor === 1 ? value : Number((value * factor).toPrecision(15));
}

/**
 * The value of a Chinese numeral: 三十二 32, 两 2, 一万二千 12000, 一点五 1.5, 二〇二一 2021; null when the characters are
 * not one numeral (百百).
 */
export function chineseNumeralValue(text: string): number | null {
  const point = text.indexOf('点');
  if (point < 0) return wholeValue(text);
  const whole = wholeValue(text.slice(0, point));
  const fraction = digitString(text.slice(point + 1));
  return whole === null || fraction === null ? null : Number(`${whole}.${fraction}`);
}

function digitString(text: string): string | null {
  let digits = '';
  for (const char of text) {
    const digit = DIGITS[char];
    if (digit === undefined) return null;
    digits += digit;
  }
  return digits === '' ? null : digits;
}

function wholeValue(text: string): number | null {
  if (!/[十百千万亿]/.test(text)) {
    const digits = digitString(text);
    return digits === null ? null : Number(digits);
  }
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  let lastPlace = Infinity;
  for (const char of text) {
    const large = LARGE_PLACES[char];
    const small = SMALL_PLACES[char];
    if (large !== undefined) {
      const head = section + (digit ?? 0);
      total = (total + (head === 0 ? 1 : head)) * large;
      section = 0;
      digit = null;
      lastPlace = Infinity;
    } else if (small !== undefined) {
      if (small >= lastPlace) return null;
      section += (digit ?? 1) * small;
      digit = null;
      lastPlace = small;
    } else {
      const next = DIGITS[char];
      if (next === undefined || (digit !== null && digit !== 0)) return null;
      digit = next;
    }
  }
  return total + section + (digit ?? 0);
}

/** The number starting exactly at `at`, or null. `text` must already have half-width digits. */
export function numberAt(text: string, at: number): NumberToken | null {
  const code = text.charCodeAt(at);
  if (code >= 48 && code <= 57) return arabicAt(text, at, at, false);
  if (text.startsWith(PERCENT_PREFIX, at)) return percentAt(text, at);
  return chineseAt(text, at, at, false);
}

function percentAt(text: string, at: number): NumberToken | null {
  const from = at + PERCENT_PREFIX.length;
  const code = text.charCodeAt(from);
  return code >= 48 && code <= 57 ? arabicAt(text, from, at, true) : chineseAt(text, from, at, true);
}

function arabicAt(text: string, from: number, start: number, percent: boolean): NumberToken | null {
  ARABIC.lastIndex = from;
  const match = ARABIC.exec(text);
  if (!match) return null;
  const written = Number(match[0].includes(',') ? match[0].replaceAll(',', '') : match[0]);
  let end = ARABIC.lastIndex;
  let factor = 1;
  let approximate = false;
  if (!percent && mayContinue(text, end)) {
    MULTIPLIER.lastIndex = end;
    const multiplier = MULTIPLIER.exec(text);
    if (multiplier) {
      factor = FACTORS[multiplier[2] ?? ''] ?? 1;
      approximate = multiplier[1] !== undefined;
      end = MULTIPLIER.lastIndex;
    }
    MARK_AFTER.lastIndex = end;
    if (MARK_AFTER.test(text)) {
      approximate = true;
      end = MARK_AFTER.lastIndex;
    }
  }
  return {
    value: scale(written, factor),
    start,
    end,
    chinese: false,
    approximate,
    bare: false,
    factor,
    percent,
  };
}

/** A cheap look at the next character before the regular expressions are tried. */
function mayContinue(text: string, at: number): boolean {
  const char = text.charAt(at);
  return char === ' ' || char === '\u3000' || char === '\u00a0' || '余多来几十百千万亿'.includes(char);
}

function chineseAt(text: string, from: number, start: number, percent: boolean): NumberToken | null {
  CHINESE.lastIndex = from;
  const match = CHINESE.exec(text);
  if (!match) return null;
  let digits = match[0];
  // 三千瓦 and 十千米: the last 千 belongs to the unit.
  if (digits.endsWith('千') && digits.length > 1 && /[米瓦克伏]/.test(text.charAt(from + digits.length))) {
    digits = digits.slice(0, -1);
  }
  const value = chineseNumeralValue(digits);
  if (value === null) return null;
  let end = from + digits.length;
  MARK_AFTER.lastIndex = end;
  const approximate = !percent && MARK_AFTER.test(text);
  if (approximate) end = MARK_AFTER.lastIndex;
  const bare = digits.length === 1 && /[百千万亿]/.test(digits);
  return { value, start, end, chinese: true, approximate, bare, factor: 1, percent };
}
