import type { Plan } from '../model/submission';
import type { Task } from '../model/task';
import type { QuarterTargets } from '../progress';
import type { FigureWanted } from '../targets';
import type { FigureReader } from './figures';
import { textKey } from './matching/textKey';

/** What a plan promises by the end of a quarter. */
export interface Expectation {
  readonly wanted: FigureWanted;
  /** Running total from the start of the year. */
  readonly total: number;
  /** The same a quarter earlier; 0 before the first, null where the plan has no figure. */
  readonly totalBefore: number | null;
  /** The quarter's target says nothing beside this one figure. */
  readonly alone: boolean;
}

/** What the plan expects by the end of a quarter (1–4); null where it gives no figure that adds up over the year. */
export function expectationOf(
  plan: Plan,
  task: Task,
  targets: QuarterTargets,
  quarter: number,
  figures: FigureReader,
): Expectation | null {
  if (targets.unit === null || targets.reading === 'level') return null;
  const total = targets.cumulative[quarter - 1] ?? null;
  if (total === null || total <= 0) return null;
  return {
    wanted: { unit: targets.unit, subject: targets.subject, task: task.text },
    total,
    totalBefore: quarter === 1 ? 0 : (targets.cumulative[quarter - 2] ?? null),
    alone: saysOneFigure(plan.quarters[quarter - 1]!, figures),
  };
}

function saysOneFigure(text: string, figures: FigureReader): boolean {
  const clauses = text.split(/[，,；;。\n]/).filter((clause) => textKey(clause) !== '');
  return clauses.length === 1 && figures.read(text).length === 1;
}
