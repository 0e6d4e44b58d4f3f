const INVISIBLE = /[\u200B-\u200D\u2060\uFEFF\u00AD]/g;
/** As `INVISIBLE`, and white space: in one pass, since every text that is compared goes through it. */
const UNSEEN = /[\s\u200B-\u200D\u2060\uFEFF\u00AD]+/g;
/** Ideographs and the full-width punctuation that sits between them. */
const WIDE =
  '\\u2E80-\\u9FFF\\uF900-\\uFAFF\\uFF01-\\uFF60\\u3001-\\u303F\\u2018-\\u201F\\u2026\\u2014\\u00B7';
const WIDE_PUNCTUATION = '\\u3001-\\u303F\\uFF01-\\uFF0F\\uFF1A-\\uFF20\\u2018-\\u201F\\u2026\\u2014\\u00B7';
const BETWEEN_WIDE = new RegExp(`(?<=[${WIDE}])[^\\S\\n]+(?=[${WIDE}])`, 'g');
const BESIDE_PUNCTUATION = new RegExp(
  `[^\\S\\n]+(?=[${WIDE_PUNCTUATION}])|(?<=[${WIDE_PUNCTUATION}])[^\\S\\n]+`,
  'g',
);

/** The text without any white space or invisible characters: for comparing, and for names and headings. */
export function squash(text: string): string {
  return text.replace(UNSEEN, '');
}

/** True when there is nothing to see in the text. */
export function isBlank(text: string): boolean {
  return squash(text) === '';
}

/**
 * A sentence cleaned of line breaks and of the stray spaces Word and PDF leave between ideographs, otherwise
 * untouched: a single space beside digits or Latin letters stays (`增长 8%`). Idempotent.
 */
export function cleanText(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .replace(/[^\S\n]*[\r\n\u2028\u2029\v\f][\s]*/g, '\n')
    .trim()
    .replace(/(?<=[A-Za-z0-9])\n(?=[A-Za-z0-9])/g, ' ')
    .replace(/\n/g, '')
    .replace(BETWEEN_WIDE, '')
    .replace(BESIDE_PUNCTUATION, '')
    .replace(/[^\S\n]+/g, ' ')
    .trim();
}

/**
 * A longer answer (完成情况, a quarter's target) kept in its own lines: each line cleaned, empty lines dropped.
 */
export function cleanLines(text: string): string {
  return text
    .split(/\r\n|[\r\n\u2028\u2029\v\f]/)
    .map(cleanText)
    .filter((line) => line !== '')
    .join('\n');
}

const HALF_TO_WIDE: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
};

/** Half-width punctuation next to an ideograph made full-width: headings are compared and shown that way. */
export function widenPunctuation(text: string): string {
  return text.replace(
    /(?<=[\u4E00-\u9FFF”’）])[,;:?!]|[,;:?!](?=[\u4E00-\u9FFF“‘（])/g,
    (mark) => HALF_TO_WIDE[mark] ?? mark,
  );
}
