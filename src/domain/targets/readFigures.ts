import type { Comparator } from '../model/target';
import { contextsOf } from './context';
import type { QuantityContext } from './context';
import { EXCLUSIONS } from './exclusions';
import * as words from '../language/figureWords';
import { scanQuantities } from './quantities';
import type { Scan } from './quantities';
import { withoutLookAlikes } from '../language/cues';
import { subjectOf } from './subjects';

/** What a figure says about time: a running total, one period's own, a share of the annual target, or not said. */
export type FigureMode = 'cumulative' | 'increment' | 'share-of-annual' | 'plain';

/**
 * What a figure says about the work: done, meant to be done, left, the whole, a part of another figure, work around it
 * (会议), or a stage before it (选址, 招标).
 */
export type FigureRole =
  'achieved' | 'planned' | 'remaining' | 'total' | 'part' | 'incidental' | 'preliminary';

/** A figure of a plan or report text. Values are in base measures, as in QuantifiedTarget. */
export interface StatedFigure {
  readonly value: number;
  readonly measure: string;
  readonly comparator: Comparator;
  readonly mode: FigureMode;
  /** The word the mode was told by (累计, 本月, 新增); '' for plain. */
  readonly cue: string;
  readonly role: FigureRole;
  /** 开工, 完成: the stage the figure speaks of; null when neither is said. */
  readonly stage: 'started' | 'finished' | null;
  /** What is counted, where named. */
  readonly subject: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

// A report may well speak of what is already done, and of the places it was done in.
const FOR_TASKS_ONLY: ReadonlySet<string> = new Set([
  'background',
  'setting',
  'attribute-of-counted-thing',
  'outer-place',
  'existing',
]);
const NOT_A_FIGURE = EXCLUSIONS.filter((rule) => !FOR_TASKS_ONLY.has(rule.name));

const ANY_NUMERAL = /[\d０-９一二两三四五六七八九十百千万亿]/;

/** The figures of a plan or report text in its order. Dates, ordinals, names and time spans are none. Never throws. */
export function readFigures(text: string): StatedFigure[] {
  if (!ANY_NUMERAL.test(text)) return [];
  const figures: StatedFigure[] = [];
  const scan = scanQuantities(text);
  const contexts = contextsOf(scan);
  const cues = cuesOf(scan, contexts);
  contexts.forEach((context, index) => {
    if (NOT_A_FIGURE.some((rule) => rule.applies(context))) return;
    const figure = figureOf(text, context, cues[index] ?? context);
    const previous = figures.at(-1);
    if (previous !== undefined && isShareOf(figure, previous, text))
      figures[figures.length - 1] = { ...previous, mode: 'cumulative', cue: figure.cue };
    figures.push(inLightOf(figures.at(-1), figure, text));
  });
  return figures;
}

const OF_A_MONTH = /月|季|周|期/;
const FARTHEST_SHARE = 24;

/** 招募480名、占年度任务60%: a figure with its share of the year's task beside it is the total so far. */
function isShareOf(share: StatedFigure, figure: StatedFigure, text: string): boolean {
  if (share.mode !== 'share-of-annual' || share.role !== 'achieved' || figure.role !== 'achieved')
    return false;
  if (figure.mode !== 'plain' && (figure.mode !== 'increment' || OF_A_MONTH.test(figure.cue))) return false;
  const between = text.slice(figure.end, share.start);
  return between.length <= FARTHEST_SHARE && !/[。；;\n\d]/.test(between);
}

/** The contexts with the look-alikes of cues hidden: what is asked for words that say something about the figure. */
function cuesOf(scan: Scan, contexts: readonly QuantityContext[]): readonly QuantityContext[] {
  const text = withoutLookAlikes(scan.text);
  return text === scan.text ? contexts : contextsOf({ ...scan, text });
}

/** What the figure before it adds to the reading of a figure. */
function inLightOf(previous: StatedFigure | undefined, figure: StatedFigure, text: string): StatedFigure {
  if (previous === undefined) return figure;
  if (isDonePart(figure, previous)) return { ...figure, role: 'achieved' };
  const saysShareAgain =
    previous.mode === 'share-of-annual' &&
    words.SHARE_IN_FIGURES.test(text.slice(previous.end, figure.start));
  return saysShareAgain && figure.mode === 'plain'
    ? { ...figure, mode: 'cumulative', cue: previous.cue, role: previous.role }
    : figure;
}

/** 共11个小区，其中8个已完工; 开工9个，其中4个完工: what is done of a whole, or of what was begun, is the achievement. */
function isDonePart(figure: StatedFigure, previous: StatedFigure): boolean {
  if (figure.role !== 'part' || previous.measure !== figure.measure) return false;
  return previous.role === 'total' || (previous.stage === 'started' && figure.stage === 'finished');
}

function figureOf(text: string, context: QuantityContext, cues: QuantityContext): StatedFigure {
  const { quantity } = context;
  const since = wordsBefore(cues);
  const subject = subjectOf(context);
  const sentence = sentenceBefore(cues);
  const { mode, cue } = modeOf(cues, since, sentence);
  return {
    value: quantity.value,
    measure: quantity.measure,
    comparator: quantity.comparator,
    mode,
    cue,
    role: mode === 'share-of-annual' ? roleOfShare(cues, sentence) : roleOf(cues, since, sentence, subject),
    stage: stageOf(cues, since),
    subject,
    text: text.slice(quantity.start, quantity.end),
    start: quantity.start,
    end: quantity.end,
  };
}

/** The clause before the figure, from the figure before it on. */
function wordsBefore({ before, previous, quantity, text }: QuantityContext): string {
  return previous === null ? before : text.slice(previous.end, quantity.start);
}

const SENTENCE_ENDS: ReadonlySet<number> = new Set([...'。；;\n！'].map((char) => char.charCodeAt(0)));

function sentenceBefore({ text, quantity }: QuantityContext): string {
  let from = quantity.start;
  while (from > 0 && !SENTENCE_ENDS.has(text.charCodeAt(from - 1))) from--;
  return text.slice(from, quantity.start);
}

function modeOf(
  context: QuantityContext,
  since: string,
  sentence: string,
): { readonly mode: FigureMode; readonly cue: string } {
  const share = context.quantity.measure === '%' ? words.SHARE_OF_ANNUAL.exec(since) : null;
  if (share) return { mode: 'share-of-annual', cue: share[0] };
  const cumulative = lastMatch(sentence, words.CUMULATIVE_CUES);
  const increment = lastMatch(sentence, words.INCREMENT_CUES);
  if (cumulative && cumulative.index > (increment?.index ?? -1))
    return { mode: 'cumulative', cue: cumulative.word };
  if (increment) return { mode: 'increment', cue: increment.word };
  const stands = words.STANDS_AT.exec(sentence);
  if (stands) return { mode: 'cumulative', cue: stands[0].slice(0, 2) };
  const done = words.CUMULATIVE_WORDS.exec(since) ?? words.CUMULATIVE_AFTER.exec(context.after);
  if (done) return { mode: 'cumulative', cue: done[1] ?? '' };
  const added = words.INCREMENT_WORDS.exec(since);
  return added ? { mode: 'increment', cue: added[1] ?? '' } : { mode: 'plain', cue: '' };
}

function roleOf(context: QuantityContext, since: string, sentence: string, subject: string): FigureRole {
  const { after, before, text, quantity } = context;
  if (words.INCIDENTAL_WORDS.test(since) || words.INCIDENTAL_WORDS.test(subject)) return 'incidental';
  if (words.REMAINING_WORDS.test(since) || words.REMAINING_AFTER.test(after)) return 'remaining';
  if (words.ANNUAL_WORDS.test(since)) return 'total';
  if (words.PLANNED_WORDS.test(before) || words.TARGET_HEADING.test(sentence)) return 'planned';
  if (words.WORK_SHARE_AFTER.test(after) || isWholeOfNext(context)) return 'total';
  const following = after === '' ? text.slice(quantity.end, quantity.end + 1) : after;
  if (words.TOTAL_AFTER.test(following) || saysTheWhole(since)) return 'total';
  if (words.PRELIMINARY_WORDS.test(since) || words.PRELIMINARY_AFTER.test(after)) return 'preliminary';
  return isPart(before, text, quantity.start) ? 'part' : 'achieved';
}

/** 30个社区食堂建设已完成12个, 70个新开工项目已开工53个. */
function isWholeOfNext({ quantity, next, between }: QuantityContext): boolean {
  return next !== null && next.measure === quantity.measure && words.DONE_OF_THE_WHOLE.test(between);
}

/** Said before the figure (已完工9个) or after it (9个已完工). */
function stageOf({ after, text, quantity }: QuantityContext, since: string): StatedFigure['stage'] {
  if (words.FINISHED_WORDS.test(since)) return 'finished';
  if (words.STARTED_WORDS.test(since) || words.STARTED_AFTER.test(after)) return 'started';
  if (words.STARTED_NEXT.test(text.slice(quantity.end, quantity.end + 24))) return 'started';
  return words.FINISHED_AFTER.test(after) ? 'finished' : null;
}

function saysTheWhole(since: string): boolean {
  const whole = words.TOTAL_WORDS.exec(since);
  return whole !== null && !words.DONE_BEFORE_TOTAL.test(since.slice(0, whole.index));
}

/** 目标 and 任务 belong to the share itself, so only words of intention make it a plan. */
function roleOfShare(context: QuantityContext, sentence: string): FigureRole {
  const isMeant = words.INTENDED_SHARE.test(context.before) || words.TARGET_HEADING.test(sentence);
  return isMeant ? 'planned' : 'achieved';
}

/** 其中 earlier in the sentence, with no running total started after it. */
function isPart(before: string, text: string, start: number): boolean {
  const from = Math.max(text.lastIndexOf('。', start - 1), text.lastIndexOf('；', start - 1));
  const sentence = text.slice(from + 1, start);
  const at = Math.max(
    sentence.lastIndexOf('其中'),
    before.search(words.PART_WORDS) >= 0 ? sentence.length - before.length : -1,
  );
  return at >= 0 && !/累计|共计|合计/.test(sentence.slice(at));
}

function lastMatch(text: string, pattern: RegExp): { readonly index: number; readonly word: string } | null {
  let last: { index: number; word: string } | null = null;
  for (let from = 0; ;) {
    const match = pattern.exec(text.slice(from));
    if (!match) return last;
    last = { index: from + match.index, word: match[0] };
    from = last.index + match[0].length;
  }
}
