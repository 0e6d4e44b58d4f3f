import type { Unit, UnitKind } from '../model/unit';
import { comparable as comparableText, differsInOneCharacter, isAnagram, isSubsequence } from '../text';
import { attachedTo } from './attachedBodies';
import { isTailOfEnding, remembered, unitEnding } from './unitEndings';
import { localName } from './home';
import { sameEnding, shortWords } from './shortForms';
import { GENERIC_WORDS, GROUP_WORDS, LEVEL } from './unitVocabulary';

/**
 * How a written name was found in the directory. `place-unknown`: a place stands before it and nobody knows whether it is
 * the issuer's own; the suggestion is then the unit of that name, not yet a match.
 */
export type UnitMatch = 'exact' | 'alias' | 'short-form' | 'place-unknown' | 'none';

export interface UnitResolution {
  /** The directory's unit; null when the name is not surely one of them. */
  readonly unit: Unit | null;
  readonly how: UnitMatch;
  /** When nothing is sure: the one unit the name is most likely a slip of. Never applied by itself. */
  readonly suggestion: Unit | null;
}

const comparable = remembered(comparableText);

/** Bodies named by an ending alone, and needing no more. */
const STANDALONE = new Set([
  '人武部', '武装部', '团区委', '团县委', '团市委', '法院', '检察院', '总工会', '经开区', '高新区', '开发区',
]); // prettier-ignore

/** True when a piece of a cell can open a name: an ending on its own (街道办事处, 办公室) or the tail of one cannot. */
export function canBeginUnit(piece: string): boolean {
  if (STANDALONE.has(piece) || isUnitGroup(piece)) return true;
  if (isTailOfEnding(piece)) return false;
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

/** Endings before which a generic word more or less changes nothing. */
const GENERIC_ENDINGS: ReadonlySet<string> = new Set(['局', '委员会', '办公室']);

/**
 * True when both names are known forms of one body: the same words in their short or full form, the same ending
 * (发改局 / 发展和改革局). Place names never shorten: 青石街道 is not 青石岭街道.
 */
export function isShortForm(short: string, long: string): boolean {
  const a = parts(comparable(short));
  const b = parts(comparable(long));
  if (a === null || b === null || short === long) return false;
  if (a.ending !== b.ending || a.level !== b.level) return false;
  if (a.stem === b.stem) return true;
  if (a.kind === 'subdistrict' || b.kind === 'subdistrict' || a.stem.length < 2) return false;
  if (a.words === b.words) return true;
  // 教育局 / 教育和体育局 may be two bodies, 教育中心 / 教育服务中心 too; 应急局 / 应急管理局 is one.
  if (!GENERIC_ENDINGS.has(a.ending)) return false;
  return b.words.startsWith(a.words) && b.words.slice(a.words.length).replace(GENERIC_WORDS, '') === '';
}

/** As short as a likely abbreviation can be: the beginning kept, letters between left out. Only ever suggested. */
function mayAbbreviate(short: string, long: string): boolean {
  const a = parts(short);
  const b = parts(long);
  if (a === null || b === null || a.ending !== b.ending || a.level !== b.level) return false;
  if (a.kind === 'subdistrict' || b.kind === 'subdistrict') return false;
  if (a.stem.length < 2 || b.stem.length <= a.stem.length || a.stem[0] !== b.stem[0]) return false;
  return a.stem.length <= 4 && !b.stem.startsWith(a.stem) && isSubsequence(a.stem, b.stem);
}

interface NameParts {
  readonly level: string;
  readonly stem: string;
  /** The stem in its known short form. */
  readonly words: string;
  readonly ending: string;
  readonly kind: UnitKind;
}

/** Sets 区发改局 apart into level, stem and ending. */
const parts = remembered((name: string): NameParts | null => {
  const found = unitEnding(name);
  if (found === null) return null;
  const body = name.replace(/[(（][^()（）]*[)）]$/, '');
  const front = body.slice(0, body.length - found.ending.length);
  const written = LEVEL.exec(front)?.[0] ?? '';
  const stem = front.slice(written.length);
  // Below the district a place needs no level.
  const level = found.kind === 'subdistrict' ? '' : written;
  return { level, stem, words: shortWords(stem), ending: sameEnding(found.ending), kind: found.kind };
});

/**
 * Finds a written name in the directory: as it stands, by alias, by short or full form. A likely slip (the same
 * characters in another order, the ending alone different) is only suggested. Never throws.
 */
export function resolveUnit(name: string, directory: readonly Unit[]): UnitResolution {
  const written = comparable(name);
  if (written === '') return { unit: null, how: 'none', suggestion: null };
  const { home, names, aliases, local } = indexOf(directory);
  const exact = names.get(written);
  if (exact !== undefined) return { unit: exact, how: 'exact', suggestion: null };
  const alias = aliases.get(written);
  if (alias !== undefined) return { unit: alias, how: 'alias', suggestion: null };
  const here = localName(written, home);
  const short =
    only(local.get(here) ?? []) ??
    only(directory.filter((unit) => allNames(unit).some((other) => isSameBody(here, other, home))));
  if (short !== null) return { unit: short, how: 'short-form', suggestion: null };
  const placed =
    home === null ? only(directory.filter((unit) => isElsewhere(written, comparable(unit.name)))) : null;
  if (placed !== null) return { unit: null, how: 'place-unknown', suggestion: placed };
  return { unit: null, how: 'none', suggestion: likelyMeant(name, directory) };
}

/** True when two names are known to be one body's: by its place, its known forms, or an attached body left out. */
export function isSameBody(one: string, other: string, home: string | null): boolean {
  const a = localName(comparable(one), home);
  const b = localName(comparable(other), home);
  return a === b || sameByForm(a, b);
}

/** The one unit a name is most likely a slip of; null when there is none or more than one. */
export function likelyMeant(name: string, directory: readonly Unit[]): Unit | null {
  const { home } = indexOf(directory);
  const written = localName(comparable(name), home);
  const others = directory.filter(
    (unit) => comparable(unit.name) !== comparable(name) && unit.kind !== 'group',
  );
  const likely = (likes: (a: string, b: string) => boolean): Unit | null =>
    only(others.filter((unit) => likes(written, localName(comparable(unit.name), home))));
  return (
    likely(isAnagram) ??
    likely(sameButEnding) ??
    likely(isLonger) ??
    likely(isOneSlip) ??
    likely((a, b) => mayAbbreviate(a, b) || mayAbbreviate(b, a)) ??
    likely((a, b) => isElsewhere(a, b) || isElsewhere(b, a)) ??
    only(others.filter((unit) => allNames(unit).some((other) => attachedTo(other, written) !== null)))
  );
}

/** 青石片区 and 滨河园区 are no districts but part of one. */
const PLACE_BEFORE = /^[\u4E00-\u9FFF]{1,10}?(?<![片社园景街校小城库灾新])(?=(?:区|县|旗)[\u4E00-\u9FFF]{2})/;

/** 临江区发改局 beside 区发改局 where nobody knows that 临江区 is the issuer's own place. */
function isElsewhere(long: string, short: string): boolean {
  const place = PLACE_BEFORE.exec(long);
  if (place === null || place[0] === '') return false;
  const rest = long.slice(place[0].length);
  return rest === short || isShortForm(rest, short) || isShortForm(short, rest);
}

function sameByForm(a: string, b: string): boolean {
  // Two names with brackets that differ are two bodies, or one body with two attached.
  const [bareA, bareB] = [withoutTailBracket(a), withoutTailBracket(b)];
  if (bareA !== a && bareB !== b && a !== b) return false;
  if (bareA === bareB) return true;
  return isShortForm(a, b) || isShortForm(b, a);
}

function withoutTailBracket(name: string): string {
  return name.replace(/\([^()]*\)$/, '');
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
  readonly home: string | null;
  readonly names: ReadonlyMap<string, Unit>;
  readonly aliases: ReadonlyMap<string, Unit>;
  /** By name or alias as written at home. */
  readonly local: ReadonlyMap<string, readonly Unit[]>;
}

const indexes = new WeakMap<readonly Unit[], DirectoryIndex>();

function indexOf(directory: readonly Unit[]): DirectoryIndex {
  let index = indexes.get(directory);
  if (index === undefined) {
    const home = directory.find(({ place }) => place !== undefined)?.place ?? null;
    const local = new Map<string, Unit[]>();
    for (const unit of directory) {
      for (const name of new Set(allNames(unit).map((each) => localName(comparable(each), home)))) {
        local.set(name, [...(local.get(name) ?? []), unit]);
      }
    }
    index = {
      home,
      names: new Map(directory.map((unit) => [comparable(unit.name), unit])),
      aliases: new Map(
        directory.flatMap((unit) => unit.aliases.map((alias) => [comparable(alias), unit] as const)),
      ),
      local,
    };
    indexes.set(directory, index);
  }
  return index;
}
