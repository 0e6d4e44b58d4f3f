import { isLevel } from './quarterTargets';
import { amountOfShare, pickFigure, readFigures as readFiguresOf, statedShare } from '../targets';
import { areComparable, convert, isCountedInWholes } from '../language';
import type { FigurePurpose, FigureWanted, ReadFigures, StatedFigure } from '../targets';

/** What has been read of one text. */
interface Reading {
  readonly figures: readonly StatedFigure[];
  totals: ReadonlyMap<string, StatedFigure> | null;
}

/** What has been reached, whichever way the text says it. */
export interface ReachedTotal {
  readonly value: number;
  readonly measure: string;
}

interface AnnualTarget {
  readonly value: number;
  readonly measure: string;
}

const NOTHING: ReadonlyMap<string, StatedFigure> = new Map();

/** Reads the figures of texts, each text once. */
export class FigureReader {
  private readonly known = new Map<string, Reading>();

  constructor(private readonly readFigures: ReadFigures = readFiguresOf) {}

  /** Every figure of the text, in its order. */
  read(text: string): readonly StatedFigure[] {
    return this.reading(text).figures;
  }

  /** The one figure that speaks of what is wanted, in the wanted measure; null when none or several do. */
  pick(text: string, wanted: FigureWanted, purpose: FigurePurpose): StatedFigure | null {
    return pickFigure(this.read(text), wanted, purpose);
  }

  /**
   * What a report's text says has been reached so far: as `pick`, but only a running total will do; or the share of
   * `annual` it states instead, read in the unit's favour.
   */
  total(text: string, wanted: FigureWanted, annual: AnnualTarget | null = null): ReachedTotal | null {
    const figures = this.read(text);
    const figure = pickFigure(figures, wanted) ?? this.onlyTotal(text, wanted);
    // More may have been started than is finished already.
    if (figure !== null && wanted.stage === 'started' && figure.stage === 'finished') return null;
    if (figure !== null) return figure.mode === 'cumulative' ? figure : null;
    const share = annual && statedShare(figures);
    // A figure that the share stands beside says the same again; any other leaves open whose share it is.
    const saysOther = figures.some(
      ({ role, measure, cue }) =>
        role === 'achieved' && cue !== share?.cue && areComparable(measure, wanted.measure),
    );
    if (!share || saysOther) return null;
    return { value: amountOfShare(share, annual).most, measure: annual.measure };
  }

  /** The text's running totals by measure, where it has exactly one in that measure. */
  totals(text: string): ReadonlyMap<string, StatedFigure> {
    const reading = this.reading(text);
    reading.totals ??= onlyOnes(
      reading.figures.filter((figure) => isReachedTotal(figure) && !isStock(text, figure)),
    );
    return reading.totals;
  }

  /** 占年度目标的25%, in percent; null when the text states none, several, or only means to reach it. */
  share(text: string): number | null {
    return statedShare(this.read(text))?.value ?? null;
  }

  /** A running total that names no thing, alone in its measure: 已建成3个. */
  private onlyTotal(text: string, { measure, stage }: FigureWanted): StatedFigure | null {
    for (const figure of this.totals(text).values()) {
      if (isStarted(figure) && stage !== 'started') continue;
      const value = convert(figure.value, figure.measure, measure);
      if (value !== null && thingOf(figure.subject).length < 2) return { ...figure, value, measure };
    }
    return null;
  }

  private reading(text: string): Reading {
    let reading = this.known.get(text);
    if (!reading) {
      reading = { figures: this.readFigures(text), totals: null };
      this.known.set(text, reading);
    }
    return reading;
  }
}

/** A rate or a level (微克/立方米, 分钟) is no total, whatever word stands before it. */
function isReachedTotal(figure: StatedFigure): boolean {
  return (
    figure.mode === 'cumulative' &&
    figure.role === 'achieved' &&
    !isLevel({ measure: figure.measure, comparator: figure.comparator })
  );
}

const STOCK =
  /平均|人均|户均|每[场次人户家天]|浓度|用[水电能气]量|能耗|单耗|(?:降|减|压)[^，,。；;、\d]{0,4}[至到]|缩短[^，,。；;、\d]{0,3}[至到]|剩余|余额|库存|存量|在册|现有|现状|保有|涉及/;
const PRELIMINARY = /排查|摸排|摸底|申报|报名|储备|征集|谋划|签约|立项|招标|开工|启动|动工|进场|设计/;

/** Averages, what is left, what there is: they may honestly fall. */
export function isStock(text: string, figure: StatedFigure): boolean {
  return STOCK.test(clauseBefore(text, figure));
}

/** Said of a stage before the work is done: 开工, 申报, 排查. */
export function isPreliminary(text: string, figure: StatedFigure): boolean {
  return figure.stage === 'started' || PRELIMINARY.test(clauseBefore(text, figure));
}

function clauseBefore(text: string, { start }: StatedFigure): string {
  return (
    text
      .slice(0, start)
      .split(/[，,。；;、\n]/)
      .at(-1) ?? ''
  );
}

/** Two figures in one measure count different things, and nobody can tell which is which. */
function onlyOnes(figures: readonly StatedFigure[]): ReadonlyMap<string, StatedFigure> {
  if (figures.length === 0) return NOTHING;
  const byMeasure = new Map<string, StatedFigure>();
  const repeated = new Set<string>();
  for (const figure of figures) {
    const other = byMeasure.get(figure.measure);
    // 累计开工9个、完工4个: what is finished counts.
    if (other && isStarted(other) !== isStarted(figure)) {
      if (isStarted(other)) byMeasure.set(figure.measure, figure);
      continue;
    }
    if (other) repeated.add(figure.measure);
    byMeasure.set(figure.measure, figure);
  }
  for (const measure of repeated) byMeasure.delete(measure);
  return byMeasure;
}

function isStarted({ stage }: StatedFigure): boolean {
  return stage === 'started';
}

/** Pairs of running totals two texts have in common: the same measure or one that converts. */
export function commonTotals(
  first: ReadonlyMap<string, StatedFigure>,
  second: ReadonlyMap<string, StatedFigure>,
): { readonly measure: string; readonly first: number; readonly second: number }[] {
  const pairs = [];
  for (const figure of first.values()) {
    for (const other of second.values()) {
      const value = convert(other.value, other.measure, figure.measure);
      if (value === null || isStarted(figure) !== isStarted(other)) continue;
      if (countDifferentThings(figure.subject, other.subject)) continue;
      pairs.push({ measure: figure.measure, first: figure.value, second: value });
    }
  }
  return pairs;
}

const NOT_A_THING =
  /截至|截止|目前|至今|今年|年初|以来|季度|\d+|年|月|底|末|初|份|累计?|累积|共计?|总计|总量|总数|已|经|完成|完工|建成|实现|达到?|新增|全部/g;

function thingOf(subject: string): string {
  return subject.replace(NOT_A_THING, '');
}

/** Both name what they count, and have no word in common. */
export function countDifferentThings(first: string, second: string): boolean {
  const a = thingOf(first);
  const b = thingOf(second);
  if (a.length < 2 || b.length < 2) return false;
  for (let i = 0; i + 1 < a.length; i++) if (b.includes(a.slice(i, i + 2))) return false;
  return true;
}

/** A figure as people write it: 1.5万人, 24部, 40%, 22.33亿元. */
export function measuredText(value: number, measure: string): string {
  if (measure === '%') return `${trim(value)}%`;
  const rounded = isCountedInWholes(measure) ? value : Number(value.toPrecision(6));
  const inHundredMillions = measure === '元' || Number.isInteger(trimmed(rounded, 1e6));
  if (rounded >= 1e8 && inHundredMillions) return `${trim(rounded / 1e8)}亿${measure}`;
  if (rounded >= 1e4 && Number.isInteger(trimmed(rounded, 100))) return `${trim(rounded / 1e4)}万${measure}`;
  return `${trim(rounded)}${measure}`;
}

function trimmed(value: number, size: number): number {
  return Number((value / size).toFixed(6));
}

function trim(value: number): string {
  return String(Number(value.toFixed(4)));
}
