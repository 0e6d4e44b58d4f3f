/** What is left of a task's text when layout, punctuation and letter width no longer count. */
export function textKey(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}.%#]+/gu, '')
    .replace(/\.(?!\d)/g, '');
}

const FIGURE = /\d+(?:\.\d+)?/g;
const CHINESE_FIGURE = /[一二三四五六七八九十百千万亿两]+(?=[个家项条处所户人名套部座台辆次场亩公])/g;

/** The key with every figure masked: 13条 and 7条 become the same. */
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
  for (let i = 0; i + 1 < characters.length; i++) pairs.add(characters[i]! + characters[i + 1]!);
  return pairs;
}
