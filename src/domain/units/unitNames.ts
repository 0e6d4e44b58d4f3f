import type { Unit, UnitKind } from '../model/unit';
import { comparable as comparableText, differsInOneCharacter, isAnagram, isSubsequence } from '../text';
import { GENERIC_WORDS, GROUP_WORDS, LEVEL, UNIT_ENDINGS } from './unitVocabulary';

/** How a written name was found in the directory. */
export type UnitMatch = 'exact' | 'alias' | 'short-form' | 'none';

export interface UnitResolution {
  /** The directory's unit; null when the name is not surely one of them. */
  readonly unit: Unit | null;
  readonly how: UnitMatch;
  /** When nothing is sure: the one unit the name is most likely a slip of. Never applied by itself. */
  readonly suggestion: Unit | null;
}

const MOST_REMEMBERED = 4000;

/** The same few hundred names are asked about again and again. */
function remembered<Result>(work: (name: string) => Result): (name: string) => Result {
  const known = new Map<string, Result>();
  return (name) => {
    const found = known.get(name);
    if (found !== undefined || known.has(name)) return found as Result;
    if (known.size >= MOST_REMEMBERED) known.clear();
    const result = work(name);
    known.set(name, result);
    return result;
  };
}

const comparable = remembered(comparableText);

const ENDINGS: readonly { ending: string; kind: UnitKind }[] = UNIT_ENDINGS.flatMap(({ kind, endings }) =>
  endings.split(/\s+/).map((ending) => ({ ending, kind })),
).sort((a, b) => b.ending.length - a.ending.length);

/** Endings that say the same: 卫健委 is 卫生健康委员会, 柳溪街道 is 柳溪街道办事处. */
const SAME_ENDINGS: readonly (readonly string[])[] = [
  ['街道办事处', '街道办', '街道', '办事处'],
  ['委员会', '委'],
  ['办公室', '办'],
  ['镇人民政府', '镇政府', '镇'],
  ['乡人民政府', '乡政府', '乡'],
  ['有限责任公司', '有限公司', '公司'],
];

/** The ending a unit's name has; null when it ends like no unit. */
export const unitEnding = remembered((name: string): { ending: string; kind: UnitKind } | null => {
  const bare = name.replace(/[（(][^（()）]*[）)]$/, '');
  return (
    ENDINGS.find(({ ending }) => bare.endsWith(ending) && bare.length > ending.length) ??
    ENDINGS.find(({ ending }) => ending.length >= 3 && bare === ending) ??
    null
  );
});

/** Bodies named by an ending alone, and needing no more. */
const STANDALONE = new Set(['人武部', '武装部', '团区委', '团县委', '团市委', '法院', '检察院', '总工会']);

/** True when a piece of a cell can open a name: an ending on its own (街道办事处, 办公室) or the tail of one cannot. */
export function canBeginUnit(piece: string): boolean {
  if (STANDALONE.has(piece) || isUnitGroup(piece)) return true;
  if (ENDINGS.some(({ ending }) => ending.endsWith(piece))) return false;
  const found = unitEnding(piece);
  return found !== null && (LEVEL.test(piece) || piece.length - found.ending.length >= 2);
}

/** True when the text reads as a whole name: an ending, and something before it. */
export function isCompleteUnit(name: string): boolean {
  return unitEnding(name) !== null || GROUP_WORDS.test(name);
}

/** True for 各街道办事处, 区政府各部门 and the like. */
export function isUnitGroup(name: string): boolean {
  return GROUP_WORDS.test(name);
}

/** The kind of body a name says it is. */
export function unitKind(name: string): UnitKind {
  if (isUnitGroup(name)) return 'group';
  return unitEnding(name)?.kind ?? 'other';
}

/**
 * True when one name is plainly a shorter way of writing the other: the same beginning, the same ending, and the
 * letters between left out (发改局 / 发展改革局). Place names never shorten: 青石街道 is not 青石岭街道.
 */
export function isShortForm(short: string, long: string): boolean {
  const a = parts(comparable(short));
  const b = parts(comparable(long));
  if (a === null || b === null) return false;
  if (a.ending !== b.ending || a.level !== b.level) return false;
  if (a.stem === b.stem) return short !== long;
  if (a.kind === 'subdistrict' || b.kind === 'subdistrict') return false;
  if (a.stem.length < 2 || b.stem.length <= a.stem.length || a.stem[0] !== b.stem[0]) return false;
  if (!isSubsequence(a.stem, b.stem)) return false;
  // 教育局 / 教育和体育局 may be two bodies; 应急局 / 应急管理局 is one.
  if (b.stem.startsWith(a.stem)) return b.stem.slice(a.stem.length).replace(GENERIC_WORDS, '') === '';
  return a.stem.length <= 4;
}

interface NameParts {
  readonly level: string;
  readonly stem: string;
  readonly ending: string;
  readonly kind: UnitKind;
}

/** 临江区 before a name; 青石片区 and 滨河园区 are no districts but part of it. */
const PLACE_BEFORE = /^[\u4E00-\u9FFF]{1,6}(?<![片社园景街校小城库灾])(?:区|县|旗)(?=[\u4E00-\u9FFF]{2})/;

/** Sets 区发改局 apart into level, stem and ending; a place before the level (临江区发改局) is dropped. */
const parts = remembered((name: string): NameParts | null => {
  const found = unitEnding(name);
  if (found === null) return null;
  const body = name.replace(/[(（][^()（）]*[)）]$/, '');
  let front = body.slice(0, body.length - found.ending.length);
  const place = PLACE_BEFORE.exec(front);
  if (place !== null && !LEVEL.test(front)) front = front.slice(place[0].length - 1);
  const written = LEVEL.exec(front)?.[0] ?? '';
  front = front.slice(written.length);
  // 临江区双河镇 is 双河镇: below the district a place needs no level.
  const level = found.kind === 'subdistrict' ? '' : written;
  const same = SAME_ENDINGS.find((group) => group.includes(found.ending));
  return { level, stem: front, ending: same?.[0] ?? found.ending, kind: found.kind };
});

/**
 * Finds a written name in the directory: as it stands, by alias, by short or full form. A likely slip (the same
 * characters in another order, the ending alone different) is only suggested. Never throws.
 */
export function resolveUnit(name: string, directory: readonly Unit[]): UnitResolution {
  const written = comparable(name);
  if (written === '') return { unit: null, how: 'none', suggestion: null };
  const index = indexOf(directory);
  const exact = index.names.get(written);
  if (exact !== undefined) return { unit: exact, how: 'exact', suggestion: null };
  const alias = index.aliases.get(written);
  if (alias !== undefined) return { unit: alias, how: 'alias', suggestion: null };
  const short = only(
    directory.filter((unit) => allNames(unit).some((other) => sameByForm(written, comparable(other)))),
  );
  if (short !== null) return { unit: short, how: 'short-form', suggestion: null };
  return { unit: null, how: 'none', suggestion: likelyMeant(written, directory) };
}

/** The one unit a name is most likely a slip of; null when there is none or more than one. */
export function likelyMeant(name: string, directory: readonly Unit[]): Unit | null {
  const written = comparable(name);
  const others = directory.filter((unit) => comparable(unit.name) !== written && unit.kind !== 'group');
  return (
    only(others.filter((unit) => isAnagram(written, comparable(unit.name)))) ??
    only(others.filter((unit) => sameButEnding(written, comparable(unit.name)))) ??
    only(others.filter((unit) => isLonger(written, comparable(unit.name)))) ??
    only(others.filter((unit) => isOneSlip(written, comparable(unit.name))))
  );
}

function sameByForm(a: string, b: string): boolean {
  if (withoutTailBracket(a) === withoutTailBracket(b)) return true;
  if (withoutPlace(a) === b || withoutPlace(b) === a) return true;
  return isShortForm(a, b) || isShortForm(b, a);
}

function withoutTailBracket(name: string): string {
  return name.replace(/\([^()]*\)$/, '');
}

/** 临江区发改局 as 区发改局. */
function withoutPlace(name: string): string {
  const match = /^[\u4E00-\u9FFF]{1,8}?(?<![片社园景街校小城库灾])(?=(?:区|县|旗)[\u4E00-\u9FFF]{2})/.exec(
    name,
  );
  return match === null || LEVEL.test(name) ? name : name.slice(match[0].length);
}

/** 卫健委 and 卫健局. */
function sameButEnding(a: string, b: string): boolean {
  const first = parts(a);
  const second = parts(b);
  if (first === null || second === null) return false;
  if (first.kind === 'subdistrict' || second.kind === 'subdistrict') return false;
  return first.stem.length >= 2 && first.stem === second.stem && first.level === second.level;
}

/** 城投 and 城投集团: one is the other with more behind it. */
function isLonger(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= 3 && long.startsWith(short) && long.length - short.length <= 8;
}

/** 第一中学 and 第二中学, 东城 and 西城 are no slips of each other. */
const NUMBERED = /[0-9一二三四五六七八九十甲乙丙丁东西南北中上下前后新老大小]/;

/** One letter missing or wrong in a long name; short names differ in one letter by nature (民政局, 财政局). */
function isOneSlip(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < 6) return false;
  if (a.length === b.length) {
    if (!differsInOneCharacter(a, b) || parts(a)?.kind === 'subdistrict') return false;
    const at = [...a].findIndex((letter, index) => letter !== b[index]);
    return !NUMBERED.test(a.charAt(at)) && !NUMBERED.test(b.charAt(at));
  }
  if (Math.abs(a.length - b.length) !== 1 || !(isSubsequence(a, b) || isSubsequence(b, a))) return false;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const added = [...long].find((letter, index) => letter !== short[index]) ?? '';
  return !NUMBERED.test(added) && parts(a)?.kind !== 'subdistrict';
}

function allNames(unit: Unit): readonly string[] {
  return [unit.name, ...unit.aliases];
}

function only<Item>(items: readonly Item[]): Item | null {
  return items.length === 1 ? (items[0] ?? null) : null;
}

interface DirectoryIndex {
  readonly names: ReadonlyMap<string, Unit>;
  readonly aliases: ReadonlyMap<string, Unit>;
}

const indexes = new WeakMap<readonly Unit[], DirectoryIndex>();

function indexOf(directory: readonly Unit[]): DirectoryIndex {
  let index = indexes.get(directory);
  if (index === undefined) {
    index = {
      names: new Map(directory.map((unit) => [comparable(unit.name), unit])),
      aliases: new Map(
        directory.flatMap((unit) => unit.aliases.map((alias) => [comparable(alias), unit] as const)),
      ),
    };
    indexes.set(directory, index);
  }
  return index;
}
