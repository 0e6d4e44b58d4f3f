import type { Plan } from '../model/submission';
import type { QuantifiedTarget } from '../model/target';
import type { Task } from '../model/task';
import { totalBefore } from './quarterTargets';
import type { QuarterTargets } from './quarterTargets';
import { amountOfShare, statedShare } from '../targets';
import { areComparable, areInterchangeable } from '../language';
import type { FigureWanted, StatedFigure } from '../targets';
import type { FigureReader } from './figures';
import { textKey } from '../text/keys';

/** What a plan promises by the end of a quarter. */
export interface Expectation {
  readonly wanted: FigureWanted;
  /** The year's target it is a step to; null when the task has none in this unit. */
  readonly annual: QuantifiedTarget | null;
  /** The least that keeps the promise: below `total` only where the plan states a rounded share (43.3%). */
  readonly least: number;
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
  if (targets.measure === null || targets.reading === 'level') return null;
  const total = targets.cumulative[quarter - 1] ?? null;
  if (total === null || total <= 0) return null;
  const text = plan.quarters[quarter - 1] ?? '';
  const stage = targets.stated[quarter - 1]?.stage ?? null;
  return {
    wanted: { measure: targets.measure, subject: targets.subject, task: task.text, stage },
    annual: targets.annual,
    least: Math.min(total, leastOf(text, targets, figures) ?? total),
    total,
    totalBefore: quarter === 1 ? 0 : totalBefore(targets, quarter),
    alone: saysOneFigure(text, targets.measure, figures),
  };
}

/** What a plan's share of the annual target may have been rounded up from; null when it states no share. */
function leastOf(text: string, { annual, measure }: QuarterTargets, figures: FigureReader): number | null {
  const read = figures.read(text);
  const share = annual && statedShare(read, 'planned');
  if (!share || measure === null || read.some((figure) => areComparable(figure.measure, measure)))
    return null;
  return amountOfShare(share, annual).least;
}

const TIME_ONLY =
  /^(?:截至|截止|到|至)?(?:\d{4}年|年|本季度|季度|[一二三四]季度|\d{1,2}月|月|[末底初前份]|\d{1,2}日|上半年|全年)*$/;
const ANNUAL_ONLY = /^(?:年度|全年|总)(?:目标|任务)[^率%]*$/;

/** Every clause, those apart that only say when or repeat the year's target, is about figures in the plan's own unit. */
function saysOneFigure(text: string, measure: string, figures: FigureReader): boolean {
  const clauses = text
    .split(/[，,；;。\n]/)
    .map(textKey)
    .filter((clause) => !TIME_ONLY.test(clause) && !ANNUAL_ONLY.test(clause));
  const isOwn = (figure: StatedFigure) =>
    figure.mode === 'share-of-annual' ||
    areComparable(figure.measure, measure) ||
    areInterchangeable(figure.measure, measure);
  return (
    clauses.length > 0 &&
    clauses.every((clause) => {
      const read = figures.read(clause);
      return read.length > 0 && read.every(isOwn);
    })
  );
}
