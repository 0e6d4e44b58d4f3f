import type { TextRun } from '../model/grid';
import { canBeginUnit, isCompleteUnit, unitEnding } from './unitNames';
import { LEVEL, OPEN_END, SHARED_DEPARTMENT_TAILS, SHARED_PLACE_TAILS } from './unitVocabulary';

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

const SEPARATORS = new Set([...'、，,；;/|。\t']);
const OPENING = new Set([...'（([【']);
const CLOSING = new Set([...'）)]】']);
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
  const entries: Entry[] = [];
  for (const token of tokens) {
    const read = readToken(token, known);
    openEnded ||= read.openEnded;
    entries.push(...read.entries);
  }
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
      const label = plain(current);
      const labelMark = markOfLabel(label);
      if (labelMark !== null) {
        mark = labelMark;
        current = [];
        continue;
      }
    }
    current.push(letter);
  }
  close();
  return tokens;
}

function markOfLabel(label: string): Mark {
  if (/^(?:牵头|主办|主责|责任牵头)(?:责任)?(?:单位|部门)?$/.test(label)) return 'lead';
  if (/^(?:配合|协办|协同|参与|参加|协助|责任|其他)(?:责任)?(?:单位|部门)?$/.test(label)) return 'co';
  return null;
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
  for (const piece of filled) {
    const previous = joined.at(-1);
    if (previous !== undefined && !isBreak(plain(previous), plain(piece), known)) previous.push(...piece);
    else joined.push([...piece]);
  }
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
  const wholeBefore = unitEnding(before) !== null || /(?:部门|单位|企业|镇街|街镇)$/.test(before);
  return wholeBefore && before.length >= 3 && canBeginUnit(following);
}

/** 和, 及 between two whole names; inside 工业和信息化局 neither side is one. */
const JOINT =
  /(?<=局|委|办|办公室|办事处|中心|集团|公司|街道|部门|单位)(?:会同|以及|[和及与])(?=(?:省|市|区|县|各|有关|相关)[\u4E00-\u9FFF]{2})/;

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
    while (letters.length > 0 && /[.．:：、，,；;。]/.test(letters[0]?.character ?? ''))
      letters = letters.slice(1);
  };
  trim();
  const open = OPEN_END.exec(plain(letters));
  if (open !== null && (open.index > 1 || open.index === 0) && !known.has(plain(letters))) {
    openEnded = true;
    take(open.index);
    trim();
  }
  const words = /(?:为)?(牵头|主办|负责|配合|协办|参与)(?:单位|部门)?$/.exec(plain(letters));
  if (words !== null && words.index >= 3 && isCompleteUnit(plain(letters).slice(0, words.index))) {
    mark = /牵头|主办|负责/.test(words[1] ?? '') ? 'lead' : 'co';
    take(words.index);
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

/** A bracket marks the lead, adds a body, or belongs to the name. */
function readBracket(letters: Letter[], mark: Mark, known: ReadonlySet<string>): Entry[] {
  const text = plain(letters);
  const whole: Entry = { name: text, letters, mark };
  const match = /^(.+?)[（([【]([^（()）[\]【】]+)[）)\]】]$/.exec(text);
  if (match === null) return [whole];
  const [, outer = '', inner = ''] = match;
  if (/^(?:牵头|主办|主责)(?:责任)?(?:单位|部门)?$/.test(inner))
    return [{ ...whole, name: outer, letters: letters.slice(0, outer.length), mark: 'lead' }];
  if (/^(?:配合|协办|协同|参与)(?:单位|部门)?$/.test(inner))
    return [{ ...whole, name: outer, letters: letters.slice(0, outer.length), mark: 'co' }];
  if (/牵头|主办|负责/.test(inner) || known.has(text)) return [whole];
  const bodies = inner.split(/[、，,；;/]/).filter((body) => body !== '');
  const added = bodies.every(
    (body) => known.has(body) || (LEVEL.test(body) && unitEnding(body) !== null && body.length >= 3),
  );
  if (!added || !isCompleteUnit(outer)) return [whole];
  const entries: Entry[] = [{ name: outer, letters: letters.slice(0, outer.length), mark }];
  let from = outer.length + 1;
  for (const body of bodies) {
    const start = text.indexOf(body, from);
    entries.push({ name: body, letters: letters.slice(start, start + body.length), mark: null });
    from = start + body.length;
  }
  return entries;
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
  const said = marked.length > 0 ? marked : byWords;
  const allBold = bold.length === units.length && units.length > 1;
  const boldLeads = allBold ? [] : bold;
  const leads = said.length > 0 ? said : boldLeads.length > 0 ? boldLeads : units.slice(0, 1);
  const inferred = said.length === 0 && boldLeads.length === 0 && !firstLeads && units.length > 0;
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
