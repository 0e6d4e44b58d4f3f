import { monthOf, yearOf } from '../model/period';
import type { Period } from '../model/period';
import type { Report } from '../model/submission';
import type { QuantifiedTarget } from '../model/target';
import { pickFigure, readFigures, statedShare } from '../targets';
import type { FigureWanted, StatedFigure } from '../targets';
import { isLevel, wordedMode } from './quarterTargets';

/**
 * Where a running total comes from: stated as one, added up from monthly figures, derived from a share of the annual
 * target, or taken for one because the text does not say.
 */
export type AchievedBasis = 'stated' | 'added' | 'derived' | 'assumed';

/** What one report says has been achieved so far. */
export interface Achieved {
  readonly period: Period;
  readonly value: number;
  readonly basis: AchievedBasis;
}

/** What a series is of. */
export interface SeriesSubject {
  readonly unit: string;
  readonly subject: string;
  readonly annual: QuantifiedTarget | null;
  readonly task: string;
}

/**
 * Running totals by month from one unit's reports on one task, all of one year. A month whose report has no figure of
 * this kind, or one that cannot be added up because an earlier month is missing, is absent.
 */
export function seriesOf(reports: readonly Report[], of: SeriesSubject): ReadonlyMap<Period, Achieved> {
  const series = new Map<Period, Achieved>();
  const ordered = [...reports].sort((a, b) => (a.period < b.period ? -1 : a.period > b.period ? 1 : 0));
  for (const report of ordered) {
    const achieved = achievedIn(report, of, series);
    if (achieved) series.set(report.period, { period: report.period, ...achieved });
  }
  return series;
}

/** Months up to and including `period` that the figure has stood still; 0 when it moved or is unknown. */
export function unchangedMonths(series: ReadonlyMap<Period, Achieved>, period: Period): number {
  const now = series.get(period);
  if (!now) return 0;
  let months = 0;
  for (const earlier of [...series.values()].reverse()) {
    if (earlier.period >= period) continue;
    if (earlier.value !== now.value) break;
    months++;
  }
  return months;
}

type Reading = Omit<Achieved, 'period'> | null;

function achievedIn(report: Report, of: SeriesSubject, series: ReadonlyMap<Period, Achieved>): Reading {
  const figures = readFigures(report.progress);
  if (figures.length === 0) return null;
  const wanted: FigureWanted = { unit: of.unit, subject: of.subject, task: of.task };
  const figure = pickFigure(figures, wanted);
  if (figure === null) return fromShare(figures, of);
  if (isLevel(of.annual ?? { unit: of.unit, comparator: '=' }))
    return { value: figure.value, basis: 'stated' };
  const mode = wordedMode(figure, of.task);
  if (mode === 'cumulative') return { value: figure.value, basis: 'stated' };
  const before = latestBefore(series, report.period);
  if (mode === 'increment') return added(figure, report.period, series);
  // A plain figure below an earlier total is likely one month's own: not to be read as a fall.
  return before !== null && figure.value < before ? null : { value: figure.value, basis: 'assumed' };
}

function fromShare(figures: readonly StatedFigure[], { annual }: SeriesSubject): Reading {
  const share = statedShare(figures);
  if (share === null || annual === null || isLevel(annual)) return null;
  return { value: Number(((annual.value * share) / 100).toPrecision(6)), basis: 'derived' };
}

/** 本月完成3个 on top of last month's total, 本季度 on top of the last quarter's; the year starts at 0. */
function added(figure: StatedFigure, period: Period, series: ReadonlyMap<Period, Achieved>): Reading {
  const month = monthOf(period);
  const since = figure.cue.includes('季') ? month - ((month - 1) % 3) - 1 : month - 1;
  const base = since === 0 ? 0 : series.get(`${yearOf(period)}-${String(since).padStart(2, '0')}`)?.value;
  return base === undefined ? null : { value: Number((base + figure.value).toPrecision(12)), basis: 'added' };
}

function latestBefore(series: ReadonlyMap<Period, Achieved>, period: Period): number | null {
  let latest: number | null = null;
  for (const [month, { value }] of series) if (month < period) latest = value;
  return latest;
}
