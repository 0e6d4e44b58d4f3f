import { isCompleteUnit } from './unitNames';
import type { Letter, Mark, Token } from './unitTokens';
import { LEAD_WORDS, plain } from './unitTokens';
import { OPEN_END } from './unitVocabulary';

/** One name of the cell with its letters, whose weight tells whether it leads. */
export interface Entry {
  name: string;
  readonly letters: readonly Letter[];
  mark: Mark;
  /** What parted it from the name before. */
  readonly before: string;
  /** A word behind the name says so, and speaks for the list before it as well: 区财政局、区税务局牵头. */
  byWord: boolean;
}

/** 区工信局牵头负责, 区财政局等部门配合, 按职责分工负责 behind a name. */
const VERB =
  /(?:((?:按照?)?(?:各自)?职责(?:分工)?|分工|分别|共同)|为)?(牵头|主办|主责|负总责|负责|配合|协办|协助|参与|落实|组织推进|组织实施)(?:组织|负责|实施|推进|落实|抓好落实)*(?:单位|部门)?$/;
/** 会同区民政局 helps whoever stands before. */
const HELPER_BEFORE = /^(?:会同|协同|联合)(?=省|市|区|县|各|有关|相关)/;

/** What a verb says of the names it stands behind; null where it says nothing of who leads. */
function markOf(verb: string): Mark {
  if (/负责/.test(verb)) return 'responsible';
  if (LEAD_WORDS.test(verb)) return 'lead';
  return /配合|协办|协助|参与/.test(verb) ? 'co' : null;
}

/** 1. or ① before a name. */
const ENUMERATOR = /^(?:\d{1,2}[.．、)）]|[①-⑳])/;
const STAR = /^[*＊★☆▲△●◆]+|[*＊★☆▲△●◆]+$/g;

/** One token as one or more entries: 等 taken off, brackets judged, marks of the lead understood. */
export function readToken(
  token: Token,
  known: ReadonlySet<string>,
): { entries: Entry[]; openEnded: boolean } {
  let letters = token.letters.filter((letter) => !/\s/.test(letter.character));
  let mark = token.mark;
  let byWord = false;
  let openEnded = false;
  const take = (count: number): void => {
    letters = letters.slice(0, count);
  };
  const trim = (): void => {
    while (letters.length > 0 && /[.．·:：、，,；;。\-—]/.test(letters.at(-1)?.character ?? ''))
      letters = letters.slice(0, -1);
    letters = letters.slice(ENUMERATOR.exec(plain(letters))?.[0].length ?? 0);
    while (letters.length > 0 && /[.．:：、，,；;。]/.test(letters[0]?.character ?? ''))
      letters = letters.slice(1);
  };
  trim();
  if (HELPER_BEFORE.test(plain(letters))) {
    letters = letters.slice(2);
    mark = 'co';
  }
  const words = VERB.exec(plain(letters));
  if (words !== null && isCompleteUnit(plain(letters).slice(0, words.index).replace(OPEN_END, ''))) {
    // 按职责分工负责 says nothing of who leads.
    const said = words[1] === undefined ? markOf(words[2] ?? '') : null;
    if (said !== null && mark !== 'co') {
      mark = said;
      byWord = true;
    }
    take(words.index);
    trim();
  }
  const open = OPEN_END.exec(plain(letters));
  if (open !== null && (open.index > 1 || open.index === 0) && !known.has(plain(letters))) {
    openEnded = true;
    take(open.index);
    trim();
  }
  if (/^由(?=省|市|区|县)/.test(plain(letters))) letters = letters.slice(1);
  const starred = plain(letters).replace(STAR, '');
  if (starred !== plain(letters) && starred !== '') {
    const start = plain(letters).indexOf(starred);
    letters = letters.slice(start, start + starred.length);
    mark = 'lead';
  }
  if (letters.length === 0) return { entries: [], openEnded };
  return { entries: readBracket(letters, { mark, byWord, before: token.before }, known), openEnded };
}

/** （牵头）区发改局: the mark before the name. */
const MARK_BEFORE =
  /^[（([【]((?:责任)?(?:牵头|主办|主责|负责)|配合|协办|协同|协助|参与)(?:责任)?(?:单位|部门)?[）)\]】](?=.)/;
/** （牵头） or （配合单位） behind the name; （区财政局、区审计局配合） names those who help. */
const MARK_INSIDE = /^(.*?)((?:责任)?(?:牵头|主办|主责)|配合|协办|协同|协助|参与)(?:责任)?(?:单位|部门)?$/;

/** A bracket marks the lead, names helpers, or belongs to the name: attached bodies, a place, another word for it. */
function readBracket(
  letters: Letter[],
  said: Pick<Entry, 'mark' | 'byWord' | 'before'>,
  known: ReadonlySet<string>,
): Entry[] {
  const before = MARK_BEFORE.exec(plain(letters));
  if (before !== null) {
    const mark = LEAD_WORDS.test(before[1] ?? '') ? 'lead' : 'co';
    return readBracket(letters.slice(before[0].length), { ...said, mark }, known);
  }
  const text = plain(letters);
  const whole: Entry = { name: text, letters, ...said };
  const match = /^(.+?)[（([【]([^（()）[\]【】]+)[）)\]】]$/.exec(text);
  if (match === null) return [whole];
  const [, outer = '', inner = ''] = match;
  const outerLetters = letters.slice(0, outer.length);
  const inside = MARK_INSIDE.exec(inner);
  const insideMark = inside === null ? null : LEAD_WORDS.test(inside[2] ?? '') ? 'lead' : 'co';
  if (inside !== null && inside[1] === '')
    return [{ ...whole, name: outer, letters: outerLetters, mark: insideMark, byWord: false }];
  // Without a word that they help, bodies in the bracket are attached and stay with the name.
  if (inside === null || known.has(text) || insideMark === 'lead' || /负责$/.test(inner)) return [whole];
  const bodies = (inside[1] ?? '')
    .replace(OPEN_END, '')
    .split(/[、，,；;/]/)
    .filter((body) => body !== '');
  const helping = bodies.every((body) => known.has(body) || isCompleteUnit(body) || bodies.length > 1);
  if (!helping || !isCompleteUnit(outer)) return [whole];
  const entries: Entry[] = [{ ...whole, name: outer, letters: outerLetters }];
  let from = outer.length + 1;
  for (const body of bodies) {
    const start = text.indexOf(body, from);
    const own = letters.slice(start, start + body.length);
    entries.push({ name: body, letters: own, mark: insideMark, byWord: false, before: '' });
    from = start + body.length;
  }
  return entries;
}
