/** Excel reads a leading one of these as the start of a formula, in half and in full width. */
const FORMULA_START = /^[=+\-@＝＋－＠]/;
/** Digits, currency, brackets, points and spaces open what Excel may take for a number, date or time. */
const NUMBER_START = /^[\s\d０-９.．,，$￥¥€£(（#%％]/;
/** Longer texts that open with a digit are sentences, unless they hold nothing but number and date signs. */
const LONGEST_NUMBER_LIKE = 40;
const NUMBER_SIGNS_ONLY = /^[\s\d０-９.．,，:：/／\-－—+eE%％年月日时分秒$￥¥()（）]*$/;
const ENGLISH_WORDS =
  /^(true|false|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|sun|mon|tue|wed|thu|fri|sat|am|pm)/i;
/** 三月五日, 二〇二一年, 上午9时: read as dates and times by a Chinese Excel. */
const CHINESE_DATE_START = /^(上午|下午|公元|民国|[〇零一二三四五六七八九十百]+[年月日时点])/;
const LONGEST_DATE_LIKE = 20;

/** True when Excel could turn the text into a formula, number, date or truth value, or swallow its first character. */
export function needsQuote(text: string): boolean {
  if (text === '') return false;
  if (text.startsWith("'") || FORMULA_START.test(text)) return true;
  if (NUMBER_START.test(text)) return text.length <= LONGEST_NUMBER_LIKE || NUMBER_SIGNS_ONLY.test(text);
  return text.length <= LONGEST_DATE_LIKE && (ENGLISH_WORDS.test(text) || CHINESE_DATE_START.test(text));
}

/** A text as it must be written so that the cell holds exactly this text: quoted with an apostrophe where needed. */
export function literalText(text: string): string {
  return needsQuote(text) ? `'${text}` : text;
}
