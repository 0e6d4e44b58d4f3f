import type { TextRun } from '../model/grid';
import type { Entry } from './unitEntries';
import { readToken } from './unitEntries';
import { isCompleteUnit, isUnitGroup } from './unitNames';
import type { Letter, Mark } from './unitTokens';
import { lettersOf, splitTokens } from './unitTokens';
import {
  FIRST_LEADS,
  GROUP_REST,
  LEVEL,
  LIST_NOTE,
  SHARED_DEPARTMENT_TAILS,
  SHARED_PLACE_TAILS,
} from './unitVocabulary';

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
  const letters = withoutNotes(lettersOf(text, options.ignoreBold === true ? null : runs));
  const tokens = splitTokens(letters, known);
  let openEnded = false;
  const found: Entry[] = [];
  for (const token of tokens) {
    const read = readToken(token, known);
    openEnded ||= read.openEnded;
    found.push(...read.entries);
  }
  const entries = joinGroups(attachBrackets(found));
  spreadMarks(entries);
  shareTails(entries, known);
  return decide(entries, openEnded, options.firstLeads === true || FIRST_LEADS.test(text));
}

/** （列第一位者为牵头单位，下同） is about the list and no part of a name. */
function withoutNotes(letters: readonly Letter[]): Letter[] {
  const text = letters.map(({ character }) => (character.length === 1 ? character : '□')).join('');
  const notes = [...text.matchAll(LIST_NOTE)].map(
    ({ index, 0: note }) => [index, index + note.length] as const,
  );
  return letters.filter((_, at) => notes.every(([from, to]) => at < from || at >= to));
}

/** 区交通局、（区公路养护中心）: a stray mark before the bracket does not part it from its body. */
function attachBrackets(entries: readonly Entry[]): Entry[] {
  const joined: Entry[] = [];
  for (const entry of entries) {
    const before = joined.at(-1);
    if (before !== undefined && /^[（([【].+[）)\]】]$/.test(entry.name)) before.name += entry.name;
    else joined.push({ ...entry });
  }
  return joined;
}

/**
 * 区财政局、区税务局牵头: the word speaks for the whole list before it, back to the last mark stronger than what parts the
 * list. A bracket （牵头） speaks for its own name only. 会同 makes helpers of all that follow in its list.
 */
function spreadMarks(entries: readonly Entry[]): void {
  const listed = entries.some(({ before }) => before === '、');
  const parts = (before: string, mark: Mark): boolean =>
    before !== '、' && (listed || mark === 'co' || !/[，,]/.test(before));
  for (let at = entries.length - 1; at > 0; at--) {
    const [entry, before] = [entries[at], entries[at - 1]];
    if (!entry?.byWord || before === undefined || before.mark !== null || parts(entry.before, entry.mark))
      continue;
    before.mark = entry.mark;
    before.byWord = true;
  }
  // Who is responsible leads only where nobody is said to lead, and helps those who do.
  const someLead = entries.some(({ mark }) => mark === 'lead');
  let helpers = false;
  entries.forEach((entry) => {
    helpers = entry.mark === 'co' && !entry.byWord ? true : helpers && entry.before === '、';
    if (entry.mark === 'responsible') entry.mark = someLead || helpers ? 'co' : 'lead';
  });
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
    // 市人行 and 区财政局 are whole as they stand: what the last one ends in is not theirs.
    if (heads.some((head) => LEVEL.test(head.name))) return;
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
