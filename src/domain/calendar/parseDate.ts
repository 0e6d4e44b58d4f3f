import type { IsoDate } from '../model/period';
import { civilDayFromNumber, dayNumber, isoDateOf, isRealDay } from './civilDay';

const CHINESE_DIGITS: Readonly<Record<string, number>> = {
  零: 0, 〇: 0, '○': 0, Ｏ: 0, O: 0, o: 0,
  一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9,
}; // prettier-ignore

// 1 January 2000 and 31 December 2099 as Excel serials: five-digit numbers outside are not taken for days.
const FIRST_SERIAL = 36526;
const LAST_SERIAL = 73050;
const EXCEL_EPOCH = dayNumber({ year: 1899, month: 12, day: 30 });

const NUMBER = '[\\d零〇○ＯOo一二三四五六七八九十]';
const TRAILER =
  '(?:T\\d{1,2}[:：]\\d{2}(?:[:：]\\d{2}(?:\\.\\d+)?)?Z?)?(?:[(（]?(?:星期|周)[一二三四五六日天][)）]?)?';
const CHINESE_FORM = new RegExp(`^(?:(${NUMBER}{4})年)?(${NUMBER}{1,2})月(${NUMBER}{1,3})[日号]${TRAILER}$`);
const SEPARATED_FORM = new RegExp(`^(?:(\\d{4})([-./年]))?(\\d{1,2})([-./月])(\\d{1,2})[日号]?${TRAILER}$`);

/**
 * The day a 填报时间 or similar cell names: 2021年7月5日, 2021.7.5, 2021-07-05, 2021/7/5, 二〇二一年七月五日,
 * 20210705, an Excel serial, spaces anywhere. A day without a year takes `fallbackYear`, and is null without one.
 * Null when the text is not one day or the day does not exist (2月30日). Never throws.
 */
export function parseDate(text: string, fallbackYear?: number): IsoDate | null {
  // A time of day keeps a mark where its space was, so that 5 10:22 is not read as 510:22.
  const compact = toHalfWidth(text)
    .replace(/(\d)\s+(?=\d{1,2}:\d{2})/g, '$1T')
    .replace(/\s+/g, '');
  return (
    fromSerial(compact) ??
    fromCompact(compact) ??
    fromSeparated(compact, fallbackYear) ??
    fromChinese(compact, fallbackYear)
  );
}

function toHalfWidth(text: string): string {
  return text
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/[．。]/g, '.')
    .replace(/／/g, '/')
    .replace(/[－–—]/g, '-');
}

function fromSerial(text: string): IsoDate | null {
  if (!/^\d{5}(?:\.\d+)?$/.test(text)) return null;
  const serial = Math.floor(Number(text));
  if (serial < FIRST_SERIAL || serial > LAST_SERIAL) return null;
  return isoDateOf(civilDayFromNumber(EXCEL_EPOCH + serial));
}

function fromCompact(text: string): IsoDate | null {
  const match = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  return match ? dayOrNull(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}

function fromSeparated(text: string, fallbackYear: number | undefined): IsoDate | null {
  const match = SEPARATED_FORM.exec(text);
  if (!match) return null;
  const [, year, first, month, second, day] = match;
  // 2021.7-5 is a slip we do not guess at; 2021年7月5日 has two different separators by nature.
  if (first !== undefined && first !== second && !(first === '年' && second === '月')) return null;
  return dayOrNull(year === undefined ? fallbackYear : Number(year), Number(month), Number(day));
}

function fromChinese(text: string, fallbackYear: number | undefined): IsoDate | null {
  const match = CHINESE_FORM.exec(text);
  if (!match) return null;
  const year = match[1] === undefined ? fallbackYear : digitByDigit(match[1]);
  return dayOrNull(year, smallNumber(match[2] ?? ''), smallNumber(match[3] ?? ''));
}

function dayOrNull(
  year: number | null | undefined,
  month: number | null,
  day: number | null,
): IsoDate | null {
  if (year === null || year === undefined || month === null || day === null || !isRealDay(year, month, day))
    return null;
  return isoDateOf({ year, month, day });
}

function digitByDigit(text: string): number | null {
  const digits = [...text].map((char) => (/\d/.test(char) ? Number(char) : CHINESE_DIGITS[char]));
  return digits.some((digit) => digit === undefined) ? null : Number(digits.join(''));
}

/** 5, 05, 五, 十, 十一, 二十, 三十一: a month or a day. */
function smallNumber(text: string): number | null {
  const ten = text.indexOf('十');
  if (ten < 0) return digitByDigit(text);
  const tens = ten === 0 ? 1 : digitByDigit(text.slice(0, ten));
  const ones = ten === text.length - 1 ? 0 : digitByDigit(text.slice(ten + 1));
  return tens === null || ones === null ? null : tens * 10 + ones;
}
