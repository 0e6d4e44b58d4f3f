import type { Plan } from '../model/submission';
import type { Task } from '../model/task';
import type { FigureReader } from './figures';
import { textKey } from './matching/textKey';

/** What a plan promises by the end of a quarter, in one unit of measure. */
export interface Expectation {
  readonly unit: string;
  /** Running total from the start of the year. */
  readonly total: number;
  /** The same a quarter earlier; 0 before the first, null where the plan has no figure. */
  readonly totalBefore: number | null;
  /** The quarter's target says nothing beside its figures. */
  readonly alone: boolean;
}

/** Figures of a plan in one unit of measure, as written, by quarter. */
export interface PlanSeries {
  readonly unit: string;
  readonly written: readonly (number | null)[];
  /** `unknown` when neither wording nor arithmetic tells whether quarters add up. */
  readonly reading: 'cumulative' | 'increment' | 'unknown';
  /** Quarters (0–3) whose text itself says it is a running total. */
  readonly saidCumulative: readonly boolean[];
}

/**
 * The plan's figures by unit. Cumulative when a quarter says 累计, or the last quarter alone is the year's target;
 * by increment when a quarter says 新增/本季度, or only all quarters together make the year's target (design section 5).
 */
export function readPlanSeries(plan: Plan, task: Task, figures: FigureReader): PlanSeries[] {
  const quarters = plan.quarters.map((text) => figures.read(text));
  const units = new Set(quarters.flatMap((quarter) => [...quarter.amounts.keys()]));
  return [...units].map((unit) => {
    const amounts = quarters.map((quarter) => quarter.amounts.get(unit) ?? null);
    const written = amounts.map((amount) => amount?.value ?? null);
    const saidCumulative = amounts.map((amount) => amount?.mode === 'cumulative');
    return {
      unit,
      written,
      saidCumulative,
      reading: readingOf(unit, written, saidCumulative, quarters, task),
    };
  });
}

function readingOf(
  unit: string,
  written: readonly (number | null)[],
  saidCumulative: readonly boolean[],
  quarters: readonly { readonly all: readonly { readonly unit: string; readonly mode: string }[] }[],
  task: Task,
): PlanSeries['reading'] {
  if (saidCumulative.some(Boolean)) return 'cumulative';
  const saysIncrement = quarters.some((quarter) =>
    quarter.all.some((figure) => figure.unit === unit && figure.mode === 'increment'),
  );
  if (saysIncrement) return 'increment';
  const given = written.filter((value) => value !== null);
  const last = written[3];
  const annual = task.targets.filter((target) => target.unit === unit).map((target) => target.value);
  if (last != null && annual.includes(last) && rises(given)) return 'cumulative';
  if (given.length > 1 && annual.includes(given.reduce((sum, value) => sum + value, 0))) return 'increment';
  return 'unknown';
}

function rises(values: readonly number[]): boolean {
  return values.every((value, i) => i === 0 || value >= values[i - 1]!);
}

/** Running total at the end of a quarter (0–3); null where the plan does not give one. */
export function totalAt(series: PlanSeries, quarter: number): number | null {
  if (series.reading === 'unknown') return null;
  if (series.reading === 'cumulative') return series.written[quarter] ?? null;
  let sum = 0;
  for (let i = 0; i <= quarter; i++) sum += series.written[i] ?? 0;
  return series.written[quarter] == null ? null : sum;
}

/** What the plan expects by the end of a quarter (1–4), for each unit of measure it can be compared in. */
export function expectationsOf(
  series: readonly PlanSeries[],
  quarterText: string,
  quarter: number,
  figures: FigureReader,
): Expectation[] {
  const alone = everyClauseHasFigure(quarterText, figures);
  return series.flatMap((one) => {
    const total = totalAt(one, quarter - 1);
    if (total === null || total <= 0) return [];
    return [{ unit: one.unit, total, totalBefore: quarter === 1 ? 0 : totalAt(one, quarter - 2), alone }];
  });
}

function everyClauseHasFigure(text: string, figures: FigureReader): boolean {
  const clauses = text.split(/[，,；;。\n]/).filter((clause) => textKey(clause) !== '');
  return clauses.every((clause) => figures.read(clause).all.length > 0);
}
