import { squash } from './clean';

/** Whether two names, labels or headings are the same as written: white space and letter width do not count. */
export function comparable(text: string): string {
  return squash(text.normalize('NFKC'));
}

/** Whether an answer was changed when it was sent again: white space alone does not count. */
export function answerKey(text: string): string {
  return squash(text);
}

/** What somebody searches by: letter width and case do not count, but words stay apart. */
export function searchKey(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/** Whether two texts say the same of a task: layout, punctuation, case and letter width do not count. */
export function textKey(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}.%#]+/gu, '')
    .replace(/\.(?!\d)/g, '');
}

const FIGURE = /\d+(?:\.\d+)?/g;
const CHINESE_FIGURE = /[一二三四五六七八九十百千万亿两]+(?=[个家项条处所户人名套部座台辆次场亩公])/g;

/** Whether two wordings differ in figures only: the key of a text with every figure masked: 13条 and 7条 become the same. */
export function maskedKey(key: string): string {
  return key.replace(FIGURE, '#').replace(CHINESE_FIGURE, '#');
}

/** The Arabic figures of a key, in order. */
export function figuresOf(key: string): string[] {
  return key.match(FIGURE) ?? [];
}

/** Distinct neighbouring pairs of characters; a single character stands for itself. */
export function bigrams(key: string): Set<string> {
  const pairs = new Set<string>();
  const characters = Array.from(key);
  if (characters.length === 1) pairs.add(key);
  let before: string | null = null;
  for (const character of characters) {
    if (before !== null) pairs.add(before + character);
    before = character;
  }
  return pairs;
}
