import type { Plan } from '../model/submission';
import type { QuantifiedTarget } from '../model/target';
import type { Task } from '../model/task';
import type { FigureWanted, StatedFigure } from '../targets';
import type { FigureReader } from './figures';
import { textKey } from './matching/textKey';

/** What a plan promises by the end of a quarter, of one thing. */
export interface Expectation {
  readonly wanted: FigureWanted;
  /** Running total from the start of the year. */
  readonly total: number;
  /** The same a quarter earlier; 0 before the first, null where the plan has no figure. */
  readonly totalBefore: number | null;
  /** The quarter's target says nothing beside its figures. */
  readonly alone: boolean;
}

/** One thing a plan counts, as written, by quarter. */
export interface PlanSeries {
  readonly wanted: FigureWanted;
  /** The task's targets it may be about; several when nothing in the plan tells them apart. */
  readonly targets: readonly QuantifiedTarget[];
  readonly written: readonly (number | null)[];
  /** Quarters (0–3) whose text itself says it is a running total. */
  readonly saidCumulative: readonly boolean[];
  /** `unknown` when neither wording nor arithmetic tells whether quarters add up. */
  readonly reading: 'cumulative' | 'increment' | 'unknown';
}

/**
 * The plan's figures, one series for each of the task's targets, and for each unit of measure no target has.
 * Cumulative when a quarter says 累计, or the last quarter alone is the year's target; by increment when a quarter says
 * 新增 or 本季度, or only all quarters together make the year's target (design section 5).
 */
export function readPlanSeries(plan: Plan, task: Task, figures: FigureReader): PlanSeries[] {
  const ofTargets = task.targets
    .filter((target) => target.comparator !== '<=')
    .map((target) => {
      const wanted = { unit: target.unit, subject: target.subject, task: task.text };
      return seriesOf(plan, wanted, [target], figures);
    });
  const measured = new Set(task.targets.map((target) => target.unit));
  const others = new Set(
    plan.quarters
      .flatMap((text) => figures.read(text))
      .filter((figure) => isAmount(figure) && !measured.has(figure.unit))
      .map((figure) => figure.unit),
  );
  const ofOthers = [...others].map((unit) => seriesOf(plan, { unit, task: task.text }, [], figures));
  return merged(
    [...ofTargets, ...ofOthers].filter((series) => series.written.some((value) => value !== null)),
  );
}

function isAmount(figure: StatedFigure): boolean {
  return (
    figure.unit !== '%' &&
    figure.mode !== 'share-of-annual' &&
    (figure.role === 'achieved' || figure.role === 'planned')
  );
}

function seriesOf(
  plan: Plan,
  wanted: FigureWanted,
  targets: readonly QuantifiedTarget[],
  figures: FigureReader,
): PlanSeries {
  const picked = plan.quarters.map((text) => figures.pick(text, wanted, 'planned'));
  const written = picked.map((figure) => figure?.value ?? null);
  const saidCumulative = picked.map((figure) => figure?.mode === 'cumulative');
  const saidIncrement = picked.some((figure) => figure?.mode === 'increment');
  const reading = readingOf(written, saidCumulative.some(Boolean), saidIncrement, targets);
  return { wanted, targets, written, saidCumulative, reading };
}

function readingOf(
  written: readonly (number | null)[],
  saidCumulative: boolean,
  saidIncrement: boolean,
  targets: readonly QuantifiedTarget[],
): PlanSeries['reading'] {
  if (saidCumulative) return 'cumulative';
  if (saidIncrement) return 'increment';
  const given = written.filter((value) => value !== null);
  const annual = targets.map((target) => target.value);
  const last = written[3] ?? null;
  if (
    last !== null &&
    annual.includes(last) &&
    given.every((value, i) => i === 0 || value >= given[i - 1]!)
  ) {
    return 'cumulative';
  }
  if (given.length > 1 && annual.includes(given.reduce((sum, value) => sum + value, 0))) return 'increment';
  return 'unknown';
}

/** Targets the plan does not tell apart (新增12家，培育3家 planned as 累计完成…家) share one series. */
function merged(all: readonly PlanSeries[]): PlanSeries[] {
  const byFigures = new Map<string, PlanSeries>();
  for (const series of all) {
    const key = `${series.wanted.unit}\n${series.written.join()}`;
    const other = byFigures.get(key);
    if (!other) byFigures.set(key, series);
    else byFigures.set(key, { ...other, targets: [...other.targets, ...series.targets] });
  }
  return [...byFigures.values()];
}

/** Running total at the end of a quarter (0–3); null where the plan does not give one. */
export function totalAt(series: PlanSeries, quarter: number): number | null {
  if (series.reading === 'unknown') return null;
  if (series.reading === 'cumulative') return series.written[quarter] ?? null;
  let sum = 0;
  for (let i = 0; i <= quarter; i++) sum += series.written[i] ?? 0;
  return (series.written[quarter] ?? null) === null ? null : sum;
}

/** What the plan expects by the end of a quarter (1–4), of each thing it counts. */
export function expectationsOf(
  allSeries: readonly PlanSeries[],
  quarterText: string,
  quarter: number,
  figures: FigureReader,
): Expectation[] {
  const alone = everyClauseHasFigure(quarterText, figures);
  return allSeries.flatMap((series) => {
    const total = totalAt(series, quarter - 1);
    if (total === null || total <= 0) return [];
    const totalBefore = quarter === 1 ? 0 : totalAt(series, quarter - 2);
    return [{ wanted: series.wanted, total, totalBefore, alone }];
  });
}

function everyClauseHasFigure(text: string, figures: FigureReader): boolean {
  const clauses = text.split(/[，,；;。\n]/).filter((clause) => textKey(clause) !== '');
  return clauses.every((clause) => figures.read(clause).length > 0);
}
