import type { Period } from '../../model/period';
import type { TaskRisk } from './risk';
import { shuffled } from './seededRandom';

export interface SpotCheckOptions {
  /** How many tasks to look at. */
  readonly count: number;
  /** Share of them drawn at random, 0 to 1; the rest are those of the highest risk. */
  readonly randomShare: number;
  /** At most this many of one lead unit. */
  readonly perUnit: number;
  /** What the draw follows from; the same seed gives the same list. */
  readonly seed: string;
}

export interface SpotCheck {
  readonly risk: TaskRisk;
  readonly drawn: 'risk' | 'random';
}

/** 抽查清单 as content. */
export interface SpotCheckList {
  readonly year: number;
  readonly period: Period;
  readonly options: SpotCheckOptions;
  /** Tasks it was drawn from. */
  readonly pool: number;
  /** By risk first, highest first; then those drawn at random, as drawn. */
  readonly checks: readonly SpotCheck[];
}

/** The first lead unit counts for the quota; tasks without one share a quota. */
function unitOf({ task }: TaskRisk): string {
  return task.leadUnits[0] ?? '';
}

class Quota {
  private readonly taken = new Map<string, number>();

  constructor(private readonly perUnit: number) {}

  take(risk: TaskRisk): boolean {
    const unit = unitOf(risk);
    const taken = this.taken.get(unit) ?? 0;
    if (taken >= this.perUnit) return false;
    this.taken.set(unit, taken + 1);
    return true;
  }
}

function checkOptions({ count, randomShare, perUnit }: SpotCheckOptions): void {
  if (!Number.isInteger(count) || count < 1) throw new RangeError(`count: ${count}`);
  if (!Number.isInteger(perUnit) || perUnit < 1) throw new RangeError(`perUnit: ${perUnit}`);
  if (!(randomShare >= 0 && randomShare <= 1)) throw new RangeError(`randomShare: ${randomShare}`);
}

/** By id, so that sorting the ledger changes no draw. */
function byId(one: TaskRisk, other: TaskRisk): number {
  return one.task.id < other.task.id ? -1 : one.task.id > other.task.id ? 1 : 0;
}

/**
 * Draws a list: the highest risks, then a random share of the others, no unit above its quota. What there are too few
 * risky tasks for is drawn at random; fewer than `count` come out where the quota allows no more. Throws RangeError for
 * options that make no sense.
 */
export function selectSpotChecks(risks: readonly TaskRisk[], options: SpotCheckOptions): SpotCheck[] {
  checkOptions(options);
  const { count, randomShare, perUnit, seed } = options;
  const quota = new Quota(perUnit);
  const byRisk = Math.min(count, count - Math.round(count * randomShare));
  const pool = [...risks].sort(byId);
  const ranked = pool
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score || byId(one, other));
  const risky: TaskRisk[] = [];
  for (const risk of ranked) if (risky.length < byRisk && quota.take(risk)) risky.push(risk);
  const chosen = new Set(risky);
  const random: TaskRisk[] = [];
  for (const risk of shuffled(
    pool.filter((one) => !chosen.has(one)),
    seed,
  )) {
    if (risky.length + random.length < count && quota.take(risk)) random.push(risk);
  }
  return [
    ...risky.map((risk) => ({ risk, drawn: 'risk' as const })),
    ...random.map((risk) => ({ risk, drawn: 'random' as const })),
  ];
}
