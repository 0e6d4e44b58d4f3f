import type { TextRun } from '../model/grid';
import { unitEnding } from './unitEndings';
import { canBeginUnit, isCompleteUnit } from './unitNames';
import { LEVEL, OPEN_END } from './unitVocabulary';

/** A character of the cell with its weight; white space is a break between lines or a stray. */
export interface Letter {
  readonly character: string;
  readonly bold: boolean;
}

/** What words say of a name: it leads, it is responsible (and leads where nobody is said to), it helps. */
export type Mark = 'lead' | 'responsible' | 'co' | null;

/** A stretch of the cell that holds one name, with what a label before it says of it. */
export interface Token {
  letters: Letter[];
  mark: Mark;
  /** What parted it from the name before: the separator, or a blank for a break; empty for the first. */
  readonly before: string;
}

const SEPARATORS = new Set([...'、，,；;/|。\t①②③④⑤⑥⑦⑧⑨⑩']);
const OPENING = new Set([...'（([【']);
const CLOSING = new Set([...'）)]】']);
/** What says who leads and who helps. */
export const LEAD_WORDS = /^(?:责任)?(?:牵头|主办|主责|负)/;
const LABEL =
  /(?<word>(?:责任)?(?:牵头|主办|主责)|(?:协同|协助|共同)?(?:配合|协办|参与)|协同|协助|参加|责任|其他)\s*(?:责任)?\s*(?:单\s*位|部\s*门)?\s*$/;

/** The letters of a cell with their weight; runs that do not spell the text are left aside. */
export function lettersOf(text: string, runs: readonly TextRun[] | null): Letter[] {
  const joined = runs?.map((run) => run.text).join('') ?? '';
  const pieces =
    runs !== null && joined.replace(/\s+/g, '') === text.replace(/\s+/g, '') ? runs : [{ text, bold: false }];
  return pieces.flatMap((run) =>
    [...run.text.normalize('NFC')].map((character) => ({ character, bold: run.bold })),
  );
}

/** Cuts a cell at separators outside brackets, and at line breaks and spaces where a whole name ends on both sides. */
export function splitTokens(letters: readonly Letter[], known: ReadonlySet<string>): Token[] {
  const tokens: Token[] = [];
  let current: Letter[] = [];
  let depth = 0;
  let mark: Mark = null;
  let before = '';
  const close = (separator: string): void => {
    for (const piece of splitAtBreaks(current, known)) {
      if (piece.length === 0) continue;
      tokens.push({ letters: piece, mark, before });
      before = ' ';
    }
    current = [];
    before = separator;
  };
  for (const letter of letters) {
    if (OPENING.has(letter.character)) depth++;
    if (CLOSING.has(letter.character)) depth = Math.max(0, depth - 1);
    if (depth === 0 && SEPARATORS.has(letter.character)) {
      close(letter.character);
      continue;
    }
    if (depth === 0 && /[:：]/.test(letter.character)) {
      const label = labelAtEnd(current);
      if (label !== null) {
        current = current.slice(0, label.start);
        close('；');
        mark = label.mark;
        continue;
      }
    }
    current.push(letter);
  }
  close('');
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
  /(?<=厅|局|委|办|办公室|办事处|中心|集团|公司|街道|部门|单位)(?:会同|以及|[和及与.．·:：])(?=(?:省|市|区|县|各|有关|相关)[\u4E00-\u9FFF]{2})/;
/** 区发改局区财政局: the level begins a name again. 市公安局城中区分局 is one, so only 区 and 县 count. */
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
      // 会同 stays with the name it makes a helper.
      const from = joint[0] === '会同' ? joint.index : joint.index + joint[0].length;
      const first = letters.slice(0, joint.index);
      return [
        [...first],
        ...(from === joint.index ? [[...letters.slice(from)]] : splitGlued(letters.slice(from), known)),
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

/** The letters as text. */
export function plain(letters: readonly Letter[]): string {
  return letters
    .map((letter) => letter.character)
    .join('')
    .replace(/\s+/g, '');
}
