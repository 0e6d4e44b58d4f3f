import type { TextRun } from '../model/grid';
import { canBeginUnit, isCompleteUnit, isUnitGroup, unitEnding } from './unitNames';
import { GROUP_REST, LEVEL, OPEN_END, SHARED_DEPARTMENT_TAILS, SHARED_PLACE_TAILS } from './unitVocabulary';

/** 责任单位 of one task, read. */
export interface UnitsReading {
  readonly leadUnits: readonly string[];
  readonly coUnits: readonly string[];
  /** The list ends in 等…. */
  readonly openEnded: boolean;
  /** Nothing in the cell says who leads: the first unit was taken. */
  readonly leadInferred: boolean;
  /** Every unit in the order written. */
  readonly units: readonly string[];
}

/** A character of the cell with its weight; white space is a break between lines or a stray. */
interface Letter {
  readonly character: string;
  readonly bold: boolean;
}

type Mark = 'lead' | 'co' | null;

interface Entry {
  name: string;
  readonly letters: readonly Letter[];
  readonly mark: Mark;
}

const SEPARATORS = new Set([...'、，,；;/|。\t①②③④⑤⑥⑦⑧⑨⑩']);
const OPENING = new Set([...'（([【']);
const CLOSING = new Set([...'）)]】']);
/** What says who leads and who helps. */
const LEAD_WORDS = /^(?:责任)?(?:牵头|主办|主责|负)/;
/** 区工信局牵头负责, 区财政局等部门配合, 按职责分工负责 behind a name. */
const VERB =
  /(?:((?:按照?)?(?:各自)?职责(?:分工)?|分工|分别|共同)|为)?(牵头|主办|主责|负总责|负责|配合|协办|协助|参与|落实)(?:负责|落实|抓好落实)?(?:单位|部门)?$/;
/** 1. or ① before a name. */
const ENUMERATOR = /^(?:\d{1,2}[.．、)）]|[①-⑳])/;
const LABEL =
  /(?<word>(?:责任)?(?:牵头|主办|主责)|配合|协办|协同|协助|参与|参加|责任|其他)\s*(?:责任)?\s*(?:单\s*位|部\s*门)?\s*$/;
const STAR = /^[*＊★☆▲△●◆]+|[*＊★☆▲△●◆]+$/g;

/**
 * Reads a cell of responsible units. Lead units come from bold runs, else from words (（牵头）, 牵头单位：…, a star);
 * with neither, or with everything bold, the first unit is taken and marked inferred. `known` are names already
 * learned from the document; `firstLeads` says the head of the column declares the first unit to be the lead.
 * Names are kept as written, without 等. Never throws.
 */
export function readUnits(
  text: string,
  runs: readonly TextRun[] | null,
  known: ReadonlySet<string> = new Set(),
  options: { readonly firstLeads?: boolean; readonly ignoreBold?: boolean } = {},
): UnitsReading {
  const tokens = splitTokens(lettersOf(text, options.ignoreBold === true ? null : runs), known);
  let openEnded = false;
  const found: Entry[] = [];
  for (const token of tokens) {
    const read = readToken(token, known);
    openEnded ||= read.openEnded;
    found.push(...read.entries);
  }
  const entries = joinGroups(found);
  shareTails(entries, known);
  return decide(entries, openEnded, options.firstLeads === true);
}

function lettersOf(text: string, runs: readonly TextRun[] | null): Letter[] {
  const joined = runs?.map((run) => run.text).join('') ?? '';
  const pieces =
    runs !== null && joined.replace(/\s+/g, '') === text.replace(/\s+/g, '') ? runs : [{ text, bold: false }];
  return pieces.flatMap((run) =>
    [...run.text.normalize('NFC')].map((character) => ({ character, bold: run.bold })),
  );
}

interface Token {
  letters: Letter[];
  mark: Mark;
}

/** Cuts a cell at separators outside brackets, and at line breaks and spaces where a whole name ends on both sides. */
function splitTokens(letters: readonly Letter[], known: ReadonlySet<string>): Token[] {
  const tokens: Token[] = [];
  let current: Letter[] = [];
  let depth = 0;
  let mark: Mark = null;
  const close = (): void => {
    for (const piece of splitAtBreaks(current, known)) {
      if (piece.length > 0) tokens.push({ letters: piece, mark });
    }
    current = [];
  };
  for (const letter of letters) {
    if (OPENING.has(letter.character)) depth++;
    if (CLOSING.has(letter.character)) depth = Math.max(0, depth - 1);
    if (depth === 0 && SEPARATORS.has(letter.character)) {
      close();
      continue;
    }
    if (depth === 0 && /[:：]/.test(letter.character)) {
      const label = labelAtEnd(current);
      if (label !== null) {
        current = current.slice(0, label.start);
        close();
        mark = label.mark;
        continue;
      }
    }
    current.push(letter);
  }
  close();
  return tokens;
}

/** The label before a colon (牵头单位：, 配合：), at the start of what was read so far or after a whole name. */
function labelAtEnd(letters: readonly Letter[]): { start: number; mark: Mark } | null {
  const text = letters.map((letter) => (/\s/.test(letter.character) ? ' ' : letter.character)).join('');
  const match = LABEL.exec(text);
  const word = match?.groups?.['word'];
  if (match === null || word === undefined) return null;
  const before = text.slice(0, match.index).trimEnd();
  if (before !== '' && before.length === match.index && !isCompleteUnit(before)) return null;
  return { start: match.index, mark: LEAD_WORDS.test(word) ? 'lead' : 'co' };
}

function splitAtBreaks(letters: readonly Letter[], known: ReadonlySet<string>): Letter[][] {
  const pieces: Letter[][] = [[]];
  for (const letter of letters) {
    if (/\s/.test(letter.character)) {
      if (pieces.at(-1)?.length !== 0) pieces.push([]);
    } else {
      pieces.at(-1)?.push(letter);
    }
  }
  const filled = pieces.filter((piece) => piece.length > 0);
  const joined: Letter[][] = [];
  filled.forEach((piece, index) => {
    const previous = joined.at(-1);
    const beside = plain(piece);
    // A second name may itself be broken: 柳溪街道 / 区教育和体 / 育局.
    const whole = beside + plain(filled[index + 1] ?? []);
    const parted =
      previous === undefined ||
      isBreak(plain(previous), beside, known) ||
      (LEVEL.test(beside) && unitEnding(beside) === null && isBreak(plain(previous), whole, known));
    if (parted) joined.push([...piece]);
    else previous.push(...piece);
  });
  return joined.flatMap((piece) => splitGlued(piece, known));
}

/** True when a line break between two pieces parts two units rather than one name. */
function isBreak(before: string, after: string, known: ReadonlySet<string>): boolean {
  const following = after.replace(OPEN_END, '');
  if (known.has(before + following)) return false;
  if (known.has(before) && known.has(following)) return true;
  if (/等$/.test(before) || /^[（(等]/.test(after)) return false;
  // 区政府 / 各部门 is one group written over two lines.
  if (/政府$/.test(before) && /^各/.test(after)) return false;
  // 县一中 / 县民政局: whatever the first is called, a whole name of the same level begins a line of its own.
  const level = LEVEL.exec(following)?.[0];
  const sameLevel = level !== undefined && before.startsWith(level) && before.length >= 3;
  if (sameLevel && isOwnName(following, level) && !/[府委局办和及与]$/.test(before)) return true;
  const wholeBefore = unitEnding(before) !== null || /(?:部门|单位|企业|镇街|街镇)$/.test(before);
  return wholeBefore && before.length >= 3 && canBeginUnit(following);
}

/** More than a level and an ending: 区民政局, not 区管委会. */
function isOwnName(name: string, level: string): boolean {
  const found = unitEnding(name);
  return found !== null && name.length - level.length - found.ending.length >= 2;
}

/** 和, 及 or a dot between two whole names; inside 工业和信息化局 neither side is one. */
const JOINT =
  /(?<=局|委|办|办公室|办事处|中心|集团|公司|街道|部门|单位)(?:会同|以及|[和及与.．·:：])(?=(?:省|市|区|县|各|有关|相关)[\u4E00-\u9FFF]{2})/;
/** 区发改局区财政局: the level begins a name again. 市公安局市中区分局 is one, so only 区 and 县 count. */
const LEVEL_AGAIN = /^([区县])[\u4E00-\u9FFF]{2,}?(?:局|委|委员会|办公室|集团|公司)(?=\1[\u4E00-\u9FFF]{2})/;

/** 区发改局和区财政局, 区发改局区财政局: parted only where both sides are whole names. */
function splitGlued(letters: readonly Letter[], known: ReadonlySet<string>): Letter[][] {
  const text = plain(letters);
  if (known.has(text)) return [[...letters]];
  const joint = JOINT.exec(text);
  if (joint !== null) {
    const before = text.slice(0, joint.index).replace(OPEN_END, '');
    const after = text.slice(joint.index + joint[0].length).replace(OPEN_END, '');
    if (isCompleteUnit(before) && isCompleteUnit(after)) {
      return [
        [...letters.slice(0, joint.index)],
        ...splitGlued(letters.slice(joint.index + joint[0].length), known),
      ];
    }
  }
  const again = LEVEL_AGAIN.exec(text);
  if (again !== null && isOwnName(text.slice(again[0].length).replace(OPEN_END, ''), again[1] ?? '')) {
    return [[...letters.slice(0, again[0].length)], ...splitGlued(letters.slice(again[0].length), known)];
  }
  for (let cut = 3; cut <= text.length - 3; cut++) {
    if (known.has(text.slice(0, cut)) && known.has(text.slice(cut).replace(OPEN_END, ''))) {
      return [[...letters.slice(0, cut)], [...letters.slice(cut)]];
    }
  }
  return [[...letters]];
}

function plain(letters: readonly Letter[]): string {
  return letters
    .map((letter) => letter.character)
    .join('')
    .replace(/\s+/g, '');
}

/** One token as one or more entries: 等 taken off, brackets judged, marks of the lead understood. */
function readToken(token: Token, known: ReadonlySet<string>): { entries: Entry[]; openEnded: boolean } {
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

/** 各镇、街道 is one group, not one group and a body called 街道. */
function joinGroups(entries: readonly Entry[]): Entry[] {
  const joined: Entry[] = [];
  for (const entry of entries) {
    const before = joined.at(-1);
    if (before !== undefined && GROUP_REST.test(entry.name) && isUnitGroup(before.name))
      before.name += `、${entry.name}`;
    else joined.push(entry);
  }
  return joined;
}

/** 柳溪、青石、望江片区项目指挥部 is three bodies of one kind; 区发改、财政局 two departments of one level. */
function shareTails(entries: readonly Entry[], known: ReadonlySet<string>): void {
  let start = 0;
  for (let i = 0; i < entries.length; i++) {
    const entry = entries[i];
    if (entry === undefined) continue;
    if (!known.has(entry.name) && isBareStem(entry.name)) continue;
    const heads = entries.slice(start, i);
    if (heads.length > 0) shareTail(heads, entry);
    start = i + 1;
  }
}

/** A name without an ending of its own; 春和园 and 南站 are places however they end. */
function isBareStem(name: string): boolean {
  if (!/^[\u4E00-\u9FFF]{2,5}$/.test(name)) return false;
  return !isCompleteUnit(name) || (name.length <= 4 && !LEVEL.test(name) && /[园场台社站]$/.test(name));
}

function shareTail(heads: readonly Entry[], last: Entry): void {
  const level = LEVEL.exec(heads[0]?.name ?? '')?.[0] ?? '';
  if (LEVEL.test(last.name)) return;
  const place = SHARED_PLACE_TAILS.find(
    (tail) => last.name.endsWith(tail) && last.name.length - tail.length >= 2,
  );
  if (place !== undefined) {
    if (level !== '') return;
    for (const head of heads) head.name += place;
    return;
  }
  const department = SHARED_DEPARTMENT_TAILS.find(
    (tail) => last.name.endsWith(tail) && last.name.length - tail.length >= 2,
  );
  if (department === undefined || level === '' || heads.slice(1).some((head) => LEVEL.test(head.name)))
    return;
  heads.forEach((head, index) => {
    head.name = `${index === 0 ? '' : level}${head.name}${department}`;
  });
  last.name = level + last.name;
}

function decide(entries: readonly Entry[], openEnded: boolean, firstLeads: boolean): UnitsReading {
  const byWords = pointedAt(entries);
  const units = distinct(entries.map((entry) => entry.name));
  const marked = distinct(entries.filter((entry) => entry.mark === 'lead').map((entry) => entry.name));
  const bold = distinct(entries.filter(isBold).map((entry) => entry.name));
  const helping = entries.some((entry) => entry.mark === 'co');
  // Where some are said to help, the others lead.
  const others = helping
    ? distinct(entries.filter((entry) => entry.mark === null).map((entry) => entry.name))
    : [];
  const said = marked.length > 0 ? marked : byWords;
  const allBold = bold.length === units.length && units.length > 1;
  const boldLeads = allBold ? [] : bold;
  const first = others.length > 0 ? others : units.slice(0, 1);
  const leads = said.length > 0 ? said : boldLeads.length > 0 ? boldLeads : first;
  const inferred =
    said.length === 0 && boldLeads.length === 0 && !firstLeads && others.length !== 1 && units.length > 0;
  return {
    units,
    leadUnits: units.filter((unit) => leads.includes(unit)),
    coUnits: units.filter((unit) => !leads.includes(unit)),
    openEnded,
    leadInferred: inferred,
  };
}

/** （区应急局牵头） at the end of a list points at one of its units; inside a group's own name it stays there. */
function pointedAt(entries: readonly Entry[]): string[] {
  for (const entry of entries) {
    const match = /[（(]由?([^（()）]+?)(?:牵头|主办|负责)[）)]$/.exec(entry.name);
    const pointed = match?.[1];
    if (match === null || pointed === undefined) continue;
    const outer = entry.name.slice(0, match.index);
    if (pointed === outer || entries.some((other) => other.name === pointed)) {
      entry.name = outer;
      return [pointed];
    }
  }
  return [];
}

/** Half or more of the name is bold: a span may be a letter off. */
function isBold(entry: Entry): boolean {
  const bold = entry.letters.filter((letter) => letter.bold).length;
  return entry.letters.length > 0 && bold * 2 >= entry.letters.length;
}

function distinct(names: readonly string[]): string[] {
  return [...new Set(names)];
}
