import type { Figure } from '../../model/bulletin';
import type { Period } from '../../model/period';
import { PROGRESS_STATUSES } from '../../model/status';
import type { TaskStatus } from '../../model/status';
import { countSubmissions, rate } from './figure';
import { allStandings, ON_SCHEDULE, progressOf, VERIFIED_STATES } from './input';
import type { BulletinInput } from './input';
import { basisOf } from './sections';
import { byRate, categoryGroups, leadUnitGroups, rateOnSchedule, ratedGroups, stateFigures } from './tables';
import type { RatedGroup } from './tables';
import { NONE_NAMED } from './terms.zh-CN';
import { sourceName } from './wording.zh-CN';
import type { StateFigures } from './wording.zh-CN';

/** A month of the trend: how many tasks stood where at its end. */
export interface TrendMonth {
  readonly period: Period;
  /** In the order of PROGRESS_STATUSES. */
  readonly counts: readonly number[];
  /** Percentage on schedule, one decimal; null when nothing can be divided. */
  readonly rate: number | null;
}

/** 总览: the whole ledger at a glance, every task counted, whatever was decided about bulletins. */
export interface Overview {
  readonly year: number;
  readonly period: Period;
  readonly total: StateFigures;
  readonly rate: Figure | null;
  /** Month's reports due, and in time. */
  readonly returns: { readonly expected: Figure; readonly onTime: Figure };
  readonly sources: readonly RatedGroup[];
  readonly categories: readonly RatedGroup[];
  /** Most tasks first, then the better rate. */
  readonly units: readonly RatedGroup[];
  /** Earlier months first; the last is the period itself. */
  readonly trend: readonly TrendMonth[];
  readonly basis: readonly Figure[];
}

/** Where the tasks stood at the end of an earlier month. */
export interface PastMonth {
  readonly period: Period;
  readonly statuses: readonly TaskStatus[];
}

function trendMonth(input: BulletinInput, { period, statuses }: PastMonth): TrendMonth {
  const standings = allStandings({ tasks: input.tasks, statuses, period });
  const counts = PROGRESS_STATUSES.map(
    (state) => standings.filter((standing) => progressOf(standing) === state).length,
  );
  const sum = (states: readonly string[]) =>
    PROGRESS_STATUSES.reduce(
      (total, state, index) => total + (states.includes(state) ? (counts[index] ?? 0) : 0),
      0,
    );
  const verified = sum(VERIFIED_STATES);
  return {
    period,
    counts,
    rate: verified === 0 ? null : Math.round((1000 * sum(ON_SCHEDULE)) / verified) / 10,
  };
}

/**
 * The ledger at the end of the input's period, by source, category and lead unit, and month by month.
 * @param past earlier months, ascending, each with every task's status of that month
 */
export function overview(input: BulletinInput, past: readonly PastMonth[]): Overview {
  const standings = allStandings(input);
  const month = { kind: 'report', period: input.period } as const;
  const sources = (['main', 'livelihood'] as const)
    .filter((source) => standings.some(({ task }) => task.source === source))
    .map((source) => ({ label: sourceName(source), criteria: { source }, rated: true }));
  const none = { none: NONE_NAMED.category, livelihood: sourceName('livelihood') };
  return {
    year: input.year,
    period: input.period,
    total: stateFigures(standings, {}),
    rate: rateOnSchedule(standings, {}),
    returns: {
      expected: countSubmissions(input.submissions, month),
      onTime: countSubmissions(input.submissions, { ...month, status: 'on-time' }),
    },
    sources: ratedGroups(standings, sources),
    categories: ratedGroups(standings, categoryGroups(standings, none)),
    units: ratedGroups(standings, leadUnitGroups(standings, NONE_NAMED.leadUnit)).sort(
      (one, other) => other.figures.all.value - one.figures.all.value || byRate(one, other),
    ),
    trend: [...past, { period: input.period, statuses: input.statuses }].map((one) => trendMonth(input, one)),
    basis: basisOf({ ...input, decisions: [] }),
  };
}

/** Percentage of reports in time; null when none was due. */
export function punctualityRate({ returns }: Overview): Figure | null {
  return rate(returns.onTime, returns.expected);
}
