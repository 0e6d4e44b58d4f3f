import { monthOf, periodOf, quarterOf, yearOf } from '../model/period';
import type { Period } from '../model/period';
import type { Report } from '../model/submission';
import type { QuantifiedTarget } from '../model/target';
import { amountOfShare, pickFigure, readFigures, statedShare } from '../targets';
import type { ReadFigures, StatedFigure } from '../targets';
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
  readonly measure: string;
  readonly subject: string;
  readonly annual: QuantifiedTarget | null;
  readonly task: string;
  /** The stage each quarter's target speaks of, where it does. */
  readonly stages?: readonly StatedFigure['stage'][];
}

/**
 * Running totals of one unit on one task in one year, read month by month as they are asked for: a report that states
 * its total needs no other, one that adds to the month before asks for that one.
 */
export class AchievedSeries {
  private readonly reports: ReadonlyMap<Period, Report>;
  private readonly known = new Map<Period, Achieved | null>();

  /** `reports`: at most one a month; of several the last stands. */
  constructor(
    reports: readonly Report[],
    private readonly of: SeriesSubject,
    private readonly figuresOf: ReadFigures = readFigures,
  ) {
    this.reports = new Map(reports.map((report) => [report.period, report]));
  }

  /** What has been achieved by the end of a month; null when its report has no figure that can be added up. */
  at(period: Period): Achieved | null {
    let achieved = this.known.get(period);
    if (achieved === undefined) {
      const report = this.reports.get(period);
      const reading = report ? this.read(report) : null;
      achieved = reading ? { period, ...reading } : null;
      this.known.set(period, achieved);
    }
    return achieved;
  }

  /** All months with a figure, in order. */
  all(): readonly Achieved[] {
    const periods = [...this.reports.keys()].sort();
    return periods.flatMap((period) => this.at(period) ?? []);
  }

  /** Months before `period` whose figure was the same, counted back without a break; 0 when unknown. */
  unchangedMonths(period: Period): number {
    const now = this.at(period);
    let months = 0;
    for (let month = monthOf(period) - 1; now !== null && month >= 1; month--) {
      if (this.at(periodOf(yearOf(period), month))?.value !== now.value) break;
      months++;
    }
    return months;
  }

  private read(report: Report): Reading {
    const { of } = this;
    const figures = this.figuresOf(report.progress);
    if (figures.length === 0) return null;
    const stage = of.stages?.[quarterOf(report.period) - 1] ?? null;
    const figure = pickFigure(figures, { measure: of.measure, subject: of.subject, task: of.task, stage });
    if (figure === null) return fromShare(figures, of);
    // What is finished says nothing of how much was started.
    if (stage === 'started' && figure.stage === 'finished') return null;
    if (isLevel(of.annual ?? { measure: of.measure, comparator: '=' }))
      return { value: figure.value, basis: 'stated' };
    const mode = wordedMode(figure, of.task);
    if (mode === 'cumulative') return { value: figure.value, basis: 'stated' };
    if (mode === 'increment') return this.added(figure, report.period);
    // A plain figure below an earlier total is likely one month's own: not to be read as a fall.
    const before = this.latestBefore(report.period);
    return before !== null && figure.value < before ? null : { value: figure.value, basis: 'assumed' };
  }

  /** 本月完成3个 on top of last month's total, 本季度 on top of the last quarter's; the year starts at 0. */
  private added(figure: StatedFigure, period: Period): Reading {
    const month = monthOf(period);
    const since = figure.cue.includes('季') ? month - ((month - 1) % 3) - 1 : month - 1;
    const base = since === 0 ? 0 : this.at(periodOf(yearOf(period), since))?.value;
    return base === undefined
      ? null
      : { value: Number((base + figure.value).toPrecision(12)), basis: 'added' };
  }

  private latestBefore(period: Period): number | null {
    for (let month = monthOf(period) - 1; month >= 1; month--) {
      const earlier = this.at(periodOf(yearOf(period), month));
      if (earlier) return earlier.value;
    }
    return null;
  }
}

/** The running totals of one unit's reports on one task by month; months without a usable figure are absent. */
export function seriesOf(reports: readonly Report[], of: SeriesSubject): ReadonlyMap<Period, Achieved> {
  return new Map(new AchievedSeries(reports, of).all().map((achieved) => [achieved.period, achieved]));
}

type Reading = Omit<Achieved, 'period'> | null;

function fromShare(figures: readonly StatedFigure[], { annual }: SeriesSubject): Reading {
  const share = statedShare(figures);
  if (share === null || annual === null || isLevel(annual)) return null;
  return { value: amountOfShare(share, annual).value, basis: 'derived' };
}
