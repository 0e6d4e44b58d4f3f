import { cleanText, comparable, squash, widenPunctuation } from '../text';

/** 一、 / （一） / 第一部分 before a heading: its place in the list, not its name. */
const LIST_MARK =
  /^(?:[（(][一二三四五六七八九十]+[）)]|[一二三四五六七八九十]+[、.．]|第[一二三四五六七八九十]+(?:部分|类|大类)[、：:]?)/;
/** 1.经济发展 in a column of categories; standing alone it may as well be the text of an item. */
const ARABIC_MARK = /^\d{1,2}[.．、](?=[\u4E00-\u9FFF“])/;
/** Who leads the group or how many items it has, in a bracket behind the heading. */
const ASIDE = /[（(][^（()）]*(?:领导|单位|部门|牵头)[^（()）]*[）)]$/;
const COUNT = /[（(]共?\d+(?:项|件|条|个)[^（()）]*[）)]$/;

/** A category's name: no white space, full-width punctuation, no full stop, list mark or count of items. */
export function cleanCategory(text: string): string {
  const name = widenPunctuation(squash(cleanText(text)));
  const bare = name
    .replace(LIST_MARK, '')
    .replace(ARABIC_MARK, '')
    .replace(ASIDE, '')
    .replace(COUNT, '')
    .replace(/[。．.、，；：:;,]+$/, '');
  return bare === '' ? name : bare;
}

/** True when a heading carries a list mark (一、…): it opens a group of tasks. */
export function hasListMark(text: string): boolean {
  return LIST_MARK.test(squash(text));
}

/** Gives variants of one category (punctuation, a lost letter of spacing) the spelling used first. */
export class CategoryNames {
  private readonly first = new Map<string, string>();

  canonical(text: string): string {
    const name = cleanCategory(text);
    const key = comparable(name).replace(/[\p{P}\p{S}]/gu, '');
    const known = this.first.get(key);
    if (known !== undefined) return known;
    this.first.set(key, name);
    return name;
  }
}
