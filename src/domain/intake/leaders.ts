import { looksLikeName, squash, SURNAMES } from '../text';
import { isLeaderGroup, isOffice, isPlainName, leaderTokens } from './leaderTokens';

/** 牵头领导 of one task, read. */
export interface LeadersReading {
  readonly leaders: readonly string[];
  /** False when the reading is one of several possible ones: ask. */
  readonly sure: boolean;
}

/** Names met in the document, by how sure each is: a cell of its own counts more than a place in a list. */
export interface Roster {
  readonly sure: ReadonlyMap<string, number>;
  readonly likely: ReadonlyMap<string, number>;
}

/** Learns who the leaders are from the cells that can be read in one way only. */
export function learnRoster(cells: readonly string[]): Roster {
  const sure = new Map<string, number>();
  const likely = new Map<string, number>();
  const count = (map: Map<string, number>, name: string): unknown => map.set(name, (map.get(name) ?? 0) + 1);
  for (const cell of cells) {
    const tokens = leaderTokens(cell).filter((token) => !isLeaderGroup(squash(token)));
    for (const token of tokens) {
      const pieces = token.split(/\s+/).filter((piece) => piece !== '');
      const alone = tokens.length === 1;
      const names = spacedNames(pieces);
      for (const name of names) count(alone && names.length === 1 ? sure : likely, name);
    }
  }
  return { sure, likely };
}

/** Names a token can only be read as: whole pieces, and two or three single letters at most. */
function spacedNames(pieces: readonly string[]): string[] {
  const singles = pieces.filter((piece) => piece.length === 1).join('');
  const first = pieces.findIndex((piece) => piece.length === 1);
  const together = pieces.slice(first, first + singles.length).every((piece) => piece.length === 1);
  if (singles.length === 1 || singles.length > 3 || !together) return [];
  const names = pieces.filter((piece) => piece.length > 1);
  return [...names, ...(singles === '' ? [] : [singles])].every(isPlainName)
    ? [...names, ...(singles === '' ? [] : [singles])]
    : [];
}

/**
 * Reads a cell of leaders: spaced names (赵 宁), several people with or without separators, names read side by side
 * from two columns (赵 冯 宁 勇), and groups. The roster of the same document decides between readings; what stays
 * open is kept as it reads best and reported as not sure. Never throws.
 */
export function readLeaders(cell: string, roster: Roster): LeadersReading {
  if (squash(cell) === '') return { leaders: [], sure: true };
  const across = readAcrossLines(cell, roster);
  if (across !== null) return across;
  const leaders: string[] = [];
  let sure = true;
  for (const token of leaderTokens(cell)) {
    const read = readToken(token, roster);
    leaders.push(...read.leaders);
    sure &&= read.sure;
  }
  return { leaders: [...new Set(leaders)], sure };
}

function readToken(token: string, roster: Roster): LeadersReading {
  const text = squash(token);
  if (isLeaderGroup(text) || isOffice(text)) return { leaders: [text], sure: true };
  if (!/^[\u3400-\u9FFF·]+$/.test(text)) return { leaders: [text], sure: isPlainName(text) };
  const pieces = token.split(/\s+/).filter((piece) => piece !== '');
  const sureNames = new Set(roster.sure.keys());
  const allNames = new Set([...sureNames, ...roster.likely.keys()]);
  const candidates: (() => LeadersReading | null)[] = [
    () => reading(segmentByRoster(text, sureNames), true),
    () => reading(shuffleOfRoster(text, sureNames), true),
    () => reading(segmentByRoster(text, allNames), true),
    () => reading(shuffleOfRoster(text, allNames), true),
    () =>
      pieces.length === 1 || pieces.every((piece) => piece.length === 1)
        ? reading(besideStranger(text, sureNames), false)
        : null,
    () => bySpacing(pieces, roster),
    () => reading(sideBySide(pieces), false),
    () => reading(segmentBySurname(text), false),
  ];
  for (const candidate of candidates) {
    const found = candidate();
    if (found !== null) return found;
  }
  return { leaders: [text], sure: false };
}

function reading(leaders: readonly string[] | null, sure: boolean): LeadersReading | null {
  return leaders === null ? null : { leaders, sure };
}

/** Names of the roster one after another making up the whole text. */
function segmentByRoster(text: string, names: ReadonlySet<string>): string[] | null {
  if (names.has(text)) return [text];
  const best: (string[] | null)[] = Array.from({ length: text.length + 1 }, () => null);
  best[0] = [];
  for (let end = 2; end <= text.length; end++) {
    for (let length = 4; length >= 2; length--) {
      const before = best[end - length];
      const name = text.slice(end - length, end);
      if (before === null || before === undefined || best[end] !== null) continue;
      if (name.length === length && names.has(name)) best[end] = [...before, name];
    }
  }
  return best[text.length] ?? null;
}

/** Two or three sure names of the roster shuffled into one another, as when columns of names are read line by line. */
function shuffleOfRoster(text: string, names: ReadonlySet<string>): string[] | null {
  if (text.length < 4 || text.length > 10) return null;
  const letters = new Set(text);
  const usable = [...names].filter(
    (name) => name !== text && [...name].every((letter) => letters.has(letter)),
  );
  if (usable.length > 24) return null;
  const found: string[][] = [];
  const choose = (from: number, chosen: readonly string[], length: number): void => {
    if (length === text.length) {
      if (chosen.length > 1 && isShuffle(text, chosen)) found.push(inReadingOrder(text, chosen));
      return;
    }
    for (let i = from; i < usable.length && chosen.length < 4; i++) {
      const name = usable[i];
      if (name !== undefined && length + name.length <= text.length)
        choose(i + 1, [...chosen, name], length + name.length);
    }
  };
  choose(0, [], 0);
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** Known names read side by side with one person not met elsewhere: what is left over must look like a name. */
function besideStranger(text: string, names: ReadonlySet<string>): string[] | null {
  if (text.length < 4 || text.length > 9 || pairs(text).some((pair) => names.has(pair))) return null;
  const found: string[][] = [];
  const choose = (rest: string, chosen: readonly string[]): void => {
    if (chosen.length > 0 && looksLikeName(rest) && isShuffle(text, [...chosen, rest])) {
      found.push(inReadingOrder(text, [...chosen, rest]));
      return;
    }
    for (const name of names) {
      const left = without(rest, name);
      if (left !== null && left.length >= 2 && (chosen.at(-1) ?? '') < name) choose(left, [...chosen, name]);
    }
  };
  choose(text, []);
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** The text without the letters of a name, taken in order; null when they are not there. */
function without(text: string, name: string): string | null {
  let from = 0;
  let rest = text;
  for (const letter of name) {
    const at = rest.indexOf(letter, from);
    if (at < 0) return null;
    rest = rest.slice(0, at) + rest.slice(at + 1);
    from = at;
  }
  return rest;
}

function isShuffle(text: string, names: readonly string[]): boolean {
  let states: number[][] = [names.map(() => 0)];
  for (const letter of text) {
    const next = new Map<string, number[]>();
    for (const state of states) {
      names.forEach((name, index) => {
        if (name[state[index] ?? 0] !== letter) return;
        const moved = state.map((position, other) => (other === index ? position + 1 : position));
        next.set(moved.join(), moved);
      });
    }
    states = [...next.values()];
    if (states.length === 0) return false;
  }
  return true;
}

function inReadingOrder(text: string, names: readonly string[]): string[] {
  return [...names].sort((a, b) => text.indexOf(a.charAt(0)) - text.indexOf(b.charAt(0)));
}

/** The writer's own spacing: whole names, or single letters two by two (or three for one person). */
function bySpacing(pieces: readonly string[], roster: Roster): LeadersReading | null {
  const names: string[] = [];
  let singles = '';
  let sure = true;
  const flush = (): boolean => {
    if (singles.length === 2 || singles.length === 3) names.push(singles);
    else if (singles.length % 2 === 0 && pairs(singles).every((name) => looksLikeName(name))) {
      names.push(...pairs(singles));
      sure &&= singles === '';
    } else return false;
    singles = '';
    return true;
  };
  for (const piece of pieces) {
    if (piece.length === 1) singles += piece;
    else if (!flush() || !isPlainName(piece)) return null;
    else names.push(piece);
  }
  if (!flush()) return null;
  return { leaders: names, sure: sure && names.every((name) => isLikelyPerson(name, roster)) };
}

/** A known surname, or met more than once: 待定 is neither. */
function isLikelyPerson(name: string, roster: Roster): boolean {
  return looksLikeName(name) || (roster.sure.get(name) ?? 0) + (roster.likely.get(name) ?? 0) > 1;
}

function pairs(letters: string): string[] {
  return letters.match(/../g) ?? [];
}

/** Single letters of two people read line by line: the first two are the surnames. */
function sideBySide(pieces: readonly string[]): string[] | null {
  if (pieces.length !== 4 || pieces.some((piece) => piece.length !== 1)) return null;
  const [a = '', b = '', c = '', d = ''] = pieces;
  return SURNAMES.has(a) && SURNAMES.has(b) ? [a + c, b + d] : null;
}

/** Names run together, parted at surnames when there is only one way to do it. */
function segmentBySurname(text: string): string[] | null {
  const ways: string[][] = [];
  const walk = (from: number, names: readonly string[]): void => {
    if (ways.length > 1) return;
    if (from === text.length) {
      if (names.length > 1) ways.push([...names]);
      return;
    }
    for (const length of [2, 3, 4]) {
      const name = text.slice(from, from + length);
      if (name.length === length && looksLikeName(name)) walk(from + length, [...names, name]);
    }
  };
  if (text.length <= 12) walk(0, []);
  return ways.length === 1 ? (ways[0] ?? null) : null;
}

/** 赵 冯 on one line and 宁 勇 on the next: lines of single letters are columns of names when the roster says so. */
function readAcrossLines(cell: string, roster: Roster): LeadersReading | null {
  const lines = cell
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (lines.length < 2 || /[、，,；;]/.test(cell)) return null;
  const text = squash(cell);
  if (isLeaderGroup(text)) return null;
  const sureNames = new Set(roster.sure.keys());
  const names = new Set([...sureNames, ...roster.likely.keys()]);
  const readByLine = (known: ReadonlySet<string>): boolean =>
    lines.every((line) => segmentByRoster(squash(line), known) !== null);
  if (readByLine(sureNames)) return null;
  const whole = segmentByRoster(text, sureNames) ?? shuffleOfRoster(text, sureNames);
  if (whole === null && readByLine(names)) return null;
  const known = whole ?? segmentByRoster(text, names) ?? verticalName(lines);
  return known === null ? columnsOfNames(lines) : { leaders: known, sure: true };
}

/** Unknown names set in columns: surnames on the first line, none of them on the second. */
function columnsOfNames(lines: readonly string[]): LeadersReading | null {
  const rows = lines.map((line) => line.split(/\s+/));
  const [first = [], second = []] = rows;
  const isColumns =
    rows.every((row) => row.length === first.length && row.every((letter) => letter.length === 1)) &&
    first.length >= 2 &&
    first.every((letter) => SURNAMES.has(letter)) &&
    !SURNAMES.has(second[0] ?? '') &&
    rows.length <= 3;
  if (!isColumns) return null;
  return { leaders: first.map((_, column) => rows.map((row) => row[column] ?? '').join('')), sure: false };
}

/** One letter to a line is one name written downwards. */
function verticalName(lines: readonly string[]): string[] | null {
  const text = lines.join('');
  return lines.every((line) => line.length === 1) && isPlainName(text) ? [text] : null;
}
