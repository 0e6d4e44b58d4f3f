import type { Plan } from '../model/submission';
import type { QuantifiedTarget } from '../model/target';
import type { Task } from '../model/task';
import { amountOfShare, pickFigure, readFigures, statedShare } from '../targets';
import { areComparable } from '../language';
import type { ReadFigures, StatedFigure } from '../targets';

/**
 * How a plan's quarter figures are to be read: running totals, one quarter's own, some of each as worded, a level that
 * does not add up (a rate), not decidable, or no figures at all.
 */
export type PlanReading = 'cumulative' | 'increment' | 'mixed' | 'level' | 'unknown' | 'none';

export type Quarters<T> = readonly [T, T, T, T];

/** A plan's four quarters as running totals of one target. */
export interface QuarterTargets {
  /** Unit of measure; null when the plan has no comparable figures. */
  readonly measure: string | null;
  readonly subject: string;
  /** The annual target the figures belong to; null when the task has none in this measure. */
  readonly annual: QuantifiedTarget | null;
  /** Running totals by quarter; null where a quarter has no figure or its reading is not decided. */
  readonly cumulative: Quarters<number | null>;
  /** The figures as written, converted to `measure`. */
  readonly stated: Quarters<StatedFigure | null>;
  readonly reading: PlanReading;
  /** What decided the reading: words such as 累计 and 新增, sums against the annual target, or there being one figure. */
  readonly decidedBy: 'wording' | 'arithmetic' | 'single-figure' | null;
}

type Stated = Quarters<StatedFigure | null>;

const LEVEL_MEASURE = /[%‰]|百分点|\/|小时|分钟|天|工作日|分贝|^分$|^倍$/;
// How far a plan may miss the annual target and still show which way it adds up.
const NEAR = 0.2;
const NO_FIGURES: Stated = [null, null, null, null];

/** True for figures that do not add up over a year: rates, levels, time limits, upper bounds. */
export function isLevel({
  measure,
  comparator,
  subject = '',
}: Pick<QuantifiedTarget, 'measure' | 'comparator'> & { readonly subject?: string }): boolean {
  return (LEVEL_MEASURE.test(measure) && !SHARE_OF_WORK.test(subject)) || comparator === '<=';
}

/** 完成工程量的30% grows with the work, unlike a rate. */
const SHARE_OF_WORK = /工程量|工作量|工程进度|形象进度|施工进度/;

/** The targets of a task a year's figures can be held against: rates per period and per place are left out. */
export function annualTargets(task: Pick<Task, 'targets'>): readonly QuantifiedTarget[] {
  return task.targets.filter((target) => target.per === undefined);
}

/**
 * A plan's quarters as running totals of the target most of its figures speak of. When neither wording nor arithmetic
 * tells running totals from increments, the reading is `unknown` and only the first quarter has a figure. `read` is a
 * caller's own memory of texts already read.
 */
export function quarterTargets(
  plan: Pick<Plan, 'quarters'> & Partial<Pick<Plan, 'cells'>>,
  task: Pick<Task, 'text' | 'targets'>,
  read: ReadFigures = readFigures,
): QuarterTargets {
  const figures = plan.quarters.map((text, index) => (isMergedOn(plan.cells, index) ? [] : read(text)));
  const best = annualTargets(task)
    .map((target) => ({ target, stated: statedFor(figures, target, task.text) }))
    .filter(({ stated }) => countOf(stated) > 0)
    .sort((a, b) => countOf(b.stated) - countOf(a.stated) || distance(a) - distance(b))[0];
  if (best)
    return readQuarters(best.stated, best.target, best.target.measure, best.target.subject, task.text);
  const measure = measureOfPlan(figures);
  if (measure === null) return withoutFigures();
  const stated = quarters((index) =>
    pickFigure(figures[index] ?? [], { measure: measure, task: task.text }, 'planned'),
  );
  return readQuarters(stated, null, measure, '', task.text);
}

const QUARTER_FIELDS = ['q1', 'q2', 'q3', 'q4'] as const;

/** The quarter shares one merged cell with the next: its figure is due at the end of the last of them. */
function isMergedOn(cells: Plan['cells'] | undefined, index: number): boolean {
  const field = QUARTER_FIELDS[index];
  const next = QUARTER_FIELDS[index + 1];
  if (cells === undefined || field === undefined || next === undefined) return false;
  return cells[field] !== undefined && cells[next] === cells[field];
}

function withoutFigures(): QuarterTargets {
  return {
    measure: null,
    subject: '',
    annual: null,
    cumulative: [null, null, null, null],
    stated: NO_FIGURES,
    reading: 'none',
    decidedBy: null,
  };
}

function quarters<T>(of: (index: number) => T): Quarters<T> {
  return [of(0), of(1), of(2), of(3)];
}

function statedFor(
  figures: readonly (readonly StatedFigure[])[],
  target: QuantifiedTarget,
  task: string,
): Stated {
  const wanted = { measure: target.measure, subject: target.subject, task };
  return quarters((index) => {
    const own = figures[index] ?? [];
    return pickFigure(own, wanted, 'planned') ?? fromShare(own, target);
  });
}

/**
 * The running total a plan has before a quarter (1–4), null when none: what is only begun (129个项目全部开工) is no step of a
 * plan that counts what is finished.
 */
export function totalBefore(
  { cumulative, stated }: Pick<QuarterTargets, 'cumulative' | 'stated'>,
  quarter: number,
): number | null {
  const begins =
    stated[quarter - 1]?.stage === 'started' || stated.every((figure) => figure?.stage !== 'finished');
  for (let index = quarter - 2; index >= 0; index--) {
    const value = cumulative[index] ?? null;
    if (value !== null && (begins || stated[index]?.stage !== 'started')) return value;
  }
  return null;
}

/** 完成年度目标的50% as a figure of the annual target. */
function fromShare(figures: readonly StatedFigure[], target: QuantifiedTarget): StatedFigure | null {
  const share = statedShare(figures, 'planned');
  if (share === null || isLevel(target)) return null;
  return { ...share, value: amountOfShare(share, target).value, measure: target.measure, mode: 'cumulative' };
}

function countOf(stated: Stated): number {
  return stated.filter((figure) => figure !== null).length;
}

/** How far what the plan comes to is from the annual target, in shares of it. */
function distance({ target, stated }: { target: QuantifiedTarget; stated: Stated }): number {
  const figures = stated.filter((figure) => figure !== null);
  const last = figures.at(-1)?.value ?? 0;
  const miss = (total: number) => Math.abs(total - target.value) / (target.value || 1);
  // Figures that do not say they are running totals may be meant to be added up.
  if (figures.some(({ mode }) => mode === 'cumulative')) return miss(last);
  return Math.min(miss(last), miss(figures.reduce((sum, { value }) => sum + value, 0)));
}

/** Without an annual target: the one measure that several quarters count in. */
function measureOfPlan(figures: readonly (readonly StatedFigure[])[]): string | null {
  const units = figures.map((own) =>
    own.filter(({ role, mode }) => role !== 'incidental' && mode !== 'share-of-annual'),
  );
  const counted = units.flatMap((own) => (own.length === 1 && own[0] ? [own[0].measure] : []));
  const [first] = counted;
  if (first === undefined || counted.length < 2 || LEVEL_MEASURE.test(first)) return null;
  return counted.every((measure) => areComparable(measure, first)) ? first : null;
}

function readQuarters(
  stated: Stated,
  annual: QuantifiedTarget | null,
  measure: string,
  subject: string,
  task: string,
): QuarterTargets {
  const readings = readingsOf(stated, annual, measure, task);
  let total = 0;
  let decided = true;
  const cumulative = quarters((index) => {
    const figure = stated[index] ?? null;
    const how = readings.each[index];
    if (figure === null) return null;
    if (how === 'unknown') decided = false;
    if (!decided && how !== 'cumulative') return null;
    if (how === 'cumulative') decided = true;
    total = how === 'increment' ? Number((total + figure.value).toPrecision(12)) : figure.value;
    return total;
  });
  return {
    measure,
    subject,
    annual,
    cumulative,
    stated,
    reading: readings.whole,
    decidedBy: readings.decidedBy,
  };
}

type Each = 'cumulative' | 'increment' | 'unknown';
interface Readings {
  readonly each: Quarters<Each>;
  readonly whole: PlanReading;
  readonly decidedBy: QuarterTargets['decidedBy'];
}

const all = (each: Each): Quarters<Each> => [each, each, each, each];

function readingsOf(
  stated: Stated,
  annual: QuantifiedTarget | null,
  measure: string,
  task: string,
): Readings {
  if (isLevel(annual ?? { measure, comparator: '=', subject: stated.find((figure) => figure)?.subject }))
    return { each: all('cumulative'), whole: 'level', decidedBy: null };
  const worded = stated.map((figure) => (figure === null ? null : wordedMode(figure, task)));
  if (worded.includes('cumulative') || worded.includes('increment')) return byWording(worded);
  const present = stated.flatMap((figure) => (figure === null ? [] : [figure.value]));
  if (present.length === 1)
    return { each: all('cumulative'), whole: 'cumulative', decidedBy: 'single-figure' };
  const whole = byArithmetic(present, annual?.value ?? null);
  if (whole !== 'unknown') return { each: all(whole), whole, decidedBy: 'arithmetic' };
  // The year's first quarter is its own running total, either way.
  return {
    each: [stated[0] ? 'cumulative' : 'unknown', 'unknown', 'unknown', 'unknown'],
    whole,
    decidedBy: null,
  };
}

/** 新增 says nothing about the plan when the task itself is to 新增 something. */
export function wordedMode(figure: StatedFigure, task: string): 'cumulative' | 'increment' | 'plain' {
  if (figure.mode === 'share-of-annual') return 'cumulative';
  if (figure.mode !== 'increment') return figure.mode;
  return /^新/.test(figure.cue) && (task.includes(figure.cue) || /新[建增开设]/.test(task))
    ? 'plain'
    : 'increment';
}

function byWording(worded: readonly ('cumulative' | 'increment' | 'plain' | null)[]): Readings {
  const hasTotals = worded.includes('cumulative');
  const hasIncrements = worded.includes('increment');
  const first = worded.findIndex((mode) => mode !== null);
  const each = quarters<Each>((index) => {
    const mode = worded[index];
    if (mode === 'cumulative' || mode === 'increment') return mode;
    if (!hasIncrements || index === first) return 'cumulative';
    return hasTotals ? 'unknown' : 'increment';
  });
  const whole = hasTotals && hasIncrements ? 'mixed' : hasTotals ? 'cumulative' : 'increment';
  return { each, whole, decidedBy: 'wording' };
}

/** Running totals end at the annual target, increments add up to it; a near miss still tells, a wide one does not. */
function byArithmetic(
  values: readonly number[],
  annual: number | null,
): 'cumulative' | 'increment' | 'unknown' {
  if (annual === null || annual <= 0) return 'unknown';
  const last = values.at(-1) ?? 0;
  const sum = values.reduce((total, value) => total + value, 0);
  const missOf = (value: number) => Math.abs(value - annual) / annual;
  const rises = values.every((value, index) => index === 0 || value >= (values[index - 1] ?? 0));
  if (missOf(last) < 1e-9) return 'cumulative';
  if (missOf(sum) < 1e-9) return 'increment';
  if (rises && missOf(last) <= NEAR && sum >= annual * (1 + 2 * NEAR)) return 'cumulative';
  return missOf(sum) <= NEAR && last <= annual * 0.6 ? 'increment' : 'unknown';
}
