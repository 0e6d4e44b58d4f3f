import { quarterOf } from '../../model/period';
import type { Finding } from '../../model/finding';
import { isStep, type Steps } from '../../model/steps';
import type { Plan, Report } from '../../model/submission';
import { isBlank } from '../../text';
import type { CheckContext } from '../context';
import { convert } from '../../language';
import { statedShare } from '../../targets';
import type { StatedFigure } from '../../targets';
import { createFinding } from '../../findings';
import { planCell, reportCell } from '../../findings/createFinding';
import { measuredText } from '../../achievement/figures';
import { textKey } from '../../text/keys';

/** 附件4's quarter target against 附件3's: target-altered (reworded), target-lowered (a figure made smaller). */
export function* checkTargets(context: CheckContext): Steps<Finding[]> {
  const comparison = new TargetComparison(context);
  const findings: Finding[] = [];
  for (const [index, report] of context.input.reports.entries()) {
    if (isStep(index)) yield;
    if (report.task === null || report.cells.target === undefined) continue;
    const plan = context.planFor(report.unit, report.task);
    if (!plan || context.isTakenApart(plan)) continue;
    const quarter = quarterOf(report.period);
    const planned = plan.quarters[quarter - 1] ?? '';
    const change = comparison.of(plan, quarter, planned, report);
    if (change.kind === 'same' || isPartOfTarget(context, report, planned)) continue;
    const parts = {
      unit: report.unit,
      task: report.task,
      period: report.period,
      where: reportCell(report, 'target'),
      quote: report.target,
      suggestion: planned,
      evidence: [planCell(plan, `q${quarter}`)],
    };
    if (change.kind === 'lowered') {
      const details = { planned: change.planned, reported: change.reported };
      findings.push(createFinding('target-lowered', { ...parts, details }));
    } else {
      const details = { planned, reported: report.target.trim() };
      findings.push(createFinding('target-altered', { ...parts, details }));
    }
  }
  return findings;
}

/** One of several rows of a task that repeats its part of the planned target word for word. */
function isPartOfTarget(context: CheckContext, report: Report, planned: string): boolean {
  const part = textKey(report.target);
  if (report.task === null || part === '' || !textKey(planned).includes(part)) return false;
  return context.history.rows(report.unit, report.task, report.period).length > 1;
}

type Change =
  | { readonly kind: 'same' | 'altered' }
  | { readonly kind: 'lowered'; readonly planned: string; readonly reported: string };

const SAME: Change = { kind: 'same' };
const ALTERED: Change = { kind: 'altered' };

const QUARTER_PREFIX =
  /^(?:第?[一二三四1-4]季度(?:末|底)?|上半年|全年)?(?:计划|目标|累计|完成|达到|实现|共|约|为)*/;
const COUNTING_WORDS = /累计|累积|共计|合计|完成|达到|实现|计划|目标|约/g;

/** Compares a pair of texts once, however many units and months have it. */
class TargetComparison {
  private readonly known = new Map<string, boolean>();

  constructor(private readonly context: CheckContext) {}

  of(plan: Plan, quarter: number, planned: string, report: Report): Change {
    const reported = report.target;
    if (planned === reported || isBlank(planned)) return SAME;
    const lowered = this.lowered(plan, quarter, planned, report);
    if (lowered) return lowered;
    const pair = `${planned}\n\n${reported}`;
    let same = this.known.get(pair);
    if (same === undefined) {
      same = this.saysTheSame(planned, reported);
      this.known.set(pair, same);
    }
    return same ? SAME : ALTERED;
  }

  /**
   * A figure smaller than planned, counted the same way. A report that gives the quarter's own share where the plan
   * runs on is compared with that share.
   */
  private lowered(plan: Plan, quarter: number, planned: string, report: Report): Change | null {
    const { figures } = this.context;
    const smaller = loweredInPlace(
      planned,
      figures.read(planned),
      report.target,
      figures.read(report.target),
    );
    if (smaller && !this.isQuartersOwnShare(plan, quarter, planned, smaller.is, report))
      return {
        kind: 'lowered',
        planned: measuredText(smaller.was.value, smaller.was.measure),
        reported: measuredText(smaller.is.value, smaller.is.measure),
      };
    const measures = new Set(figures.read(planned).map((figure) => figure.measure));
    for (const measure of measures) {
      const wanted = { measure, task: this.context.taskOf(report)?.text };
      const was = figures.pick(planned, wanted, 'planned');
      const is = figures.pick(report.target, wanted, 'planned');
      if (!was || !is || is.value >= was.value || was.comparator === '<=') continue;
      if (this.isQuartersOwnShare(plan, quarter, planned, is, report)) continue;
      return {
        kind: 'lowered',
        planned: measuredText(was.value, measure),
        reported: measuredText(is.value, measure),
      };
    }
    const share = statedShare(figures.read(planned), 'planned');
    const shareNow = statedShare(figures.read(report.target), 'planned');
    if (!share || !shareNow || shareNow.value >= share.value) return null;
    return {
      kind: 'lowered',
      planned: measuredText(share.value, '%'),
      reported: measuredText(shareNow.value, '%'),
    };
  }

  /** The quarter's own part of a running total: exactly that in the plan's own words, at least that in others. */
  private isQuartersOwnShare(
    plan: Plan,
    quarter: number,
    planned: string,
    stated: StatedFigure,
    report: Report,
  ): boolean {
    const task = this.context.taskOf(report);
    if (!task || quarter === 1 || stated.mode === 'cumulative') return false;
    const targets = this.context.quarterTargets(plan, task);
    const own = convert(stated.value, stated.measure, targets.measure ?? '');
    if (own === null || targets.reading !== 'cumulative') return false;
    const total = targets.cumulative[quarter - 1] ?? null;
    const earlier = targets.cumulative[quarter - 2] ?? null;
    if (total === null || earlier === null) return false;
    const step = Number((total - earlier).toPrecision(12));
    const { figures } = this.context;
    const reworded =
      bare(planned, figures.read(planned)) !== bare(report.target, figures.read(report.target));
    return reworded ? own >= step : own === step;
  }

  /** Equal but for layout, a quarter's name, how the figure is spelt, or with more said around it. */
  private saysTheSame(planned: string, reported: string): boolean {
    const a = textKey(planned);
    const b = textKey(reported);
    if (a === b || a.replace(QUARTER_PREFIX, '') === b.replace(QUARTER_PREFIX, '')) return true;
    if (a.length >= 4 && b.includes(a)) return true;
    const figuresA = this.context.figures.read(planned);
    const figuresB = this.context.figures.read(reported);
    return sameFigures(figuresA, figuresB) && bare(planned, figuresA) === bare(reported, figuresB);
  }
}

/** The same words with a smaller figure in one place: 新建停车场4个、泊位240个, then 3个 and 240个. */
function loweredInPlace(
  planned: string,
  was: readonly StatedFigure[],
  reported: string,
  is: readonly StatedFigure[],
): { readonly was: StatedFigure; readonly is: StatedFigure } | null {
  if (was.length !== is.length || bare(planned, was) !== bare(reported, is)) return null;
  const pairs = was.flatMap((figure, index) => {
    const other = is[index];
    return other === undefined ? [] : [{ was: figure, is: other }];
  });
  if (pairs.some((pair) => pair.was.measure !== pair.is.measure)) return null;
  return pairs.find((pair) => pair.is.value < pair.was.value && pair.was.comparator !== '<=') ?? null;
}

function sameFigures(a: readonly StatedFigure[], b: readonly StatedFigure[]): boolean {
  if (a.length === 0 || a.length !== b.length) return false;
  return a.every((figure, i) => figure.value === b[i]?.value && figure.measure === b[i]?.measure);
}

/** The text without its figures and the words that merely count. */
function bare(text: string, figures: readonly StatedFigure[]): string {
  let left = text;
  for (const figure of [...figures].reverse()) left = left.slice(0, figure.start) + left.slice(figure.end);
  return textKey(left).replace(COUNTING_WORDS, '');
}
