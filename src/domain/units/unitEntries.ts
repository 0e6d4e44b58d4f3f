import { isCompleteUnit, isUnitGroup, unitEnding } from './unitNames';
import type { Letter, Mark, Token } from './unitTokens';
import { LEAD_WORDS, plain } from './unitTokens';
import { LEVEL, OPEN_END } from './unitVocabulary';

/** One name of the cell with its letters, whose weight tells whether it leads. */
export interface Entry {
  name: string;
  readonly letters: readonly Letter[];
  readonly mark: Mark;
}

/** 区工信局牵头负责, 区财政局等部门配合, 按职责分工负责 behind a name. */
const VERB =
  /(?:((?:按照?)?(?:各自)?职责(?:分工)?|分工|分别|共同)|为)?(牵头|主办|主责|负总责|负责|配合|协办|协助|参与|落实)(?:负责|落实|抓好落实)?(?:单位|部门)?$/;
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
  const words = VERB.exec(plain(letters));
  if (words !== null && isCompleteUnit(plain(letters).slice(0, words.index).replace(OPEN_END, ''))) {
    // 按职责分工负责 says nothing of who leads.
    if (words[1] === undefined) mark = LEAD_WORDS.test(words[2] ?? '') ? 'lead' : 'co';
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
  return { entries: readBracket(letters, mark, known), openEnded };
}

/** （牵头）区发改局: the mark before the name. */
const MARK_BEFORE =
  /^[（([【]((?:责任)?(?:牵头|主办|主责|负责)|配合|协办|协同|协助|参与)(?:责任)?(?:单位|部门)?[）)\]】](?=.)/;
/** （牵头） or （配合单位） behind the name; （区财政局、区审计局配合） names those who help. */
const MARK_INSIDE = /^(.*?)((?:责任)?(?:牵头|主办|主责)|配合|协办|协同|协助|参与)(?:责任)?(?:单位|部门)?$/;

/** A bracket marks the lead, adds bodies, or belongs to the name. */
function readBracket(letters: Letter[], mark: Mark, known: ReadonlySet<string>): Entry[] {
  const before = MARK_BEFORE.exec(plain(letters));
  if (before !== null) {
    const said = LEAD_WORDS.test(before[1] ?? '') ? 'lead' : 'co';
    return readBracket(letters.slice(before[0].length), said, known);
  }
  const text = plain(letters);
  const whole: Entry = { name: text, letters, mark };
  const match = /^(.+?)[（([【]([^（()）[\]【】]+)[）)\]】]$/.exec(text);
  if (match === null) return [whole];
  const [, outer = '', inner = ''] = match;
  const outerLetters = letters.slice(0, outer.length);
  const said = MARK_INSIDE.exec(inner);
  const saidMark = said === null ? null : LEAD_WORDS.test(said[2] ?? '') ? 'lead' : 'co';
  if (said !== null && said[1] === '')
    return [{ ...whole, name: outer, letters: outerLetters, mark: saidMark }];
  if (known.has(text) || saidMark === 'lead' || /负责$/.test(inner)) return [whole];
  const listed = (said?.[1] ?? inner).replace(OPEN_END, '').split(/[、，,；;/]/);
  const bodies = listed.filter((body) => body !== '');
  const added = bodies.every(
    (body) =>
      known.has(body) ||
      (said !== null && (isCompleteUnit(body) || bodies.length > 1)) ||
      (LEVEL.test(body) && unitEnding(body) !== null && body.length >= 3),
  );
  if (!added || !isCompleteUnit(outer) || (said === null && isUnitGroup(outer))) return [whole];
  const entries: Entry[] = [{ name: outer, letters: outerLetters, mark }];
  let from = outer.length + 1;
  for (const body of bodies) {
    const start = text.indexOf(body, from);
    entries.push({ name: body, letters: letters.slice(start, start + body.length), mark: saidMark });
    from = start + body.length;
  }
  return entries;
}
