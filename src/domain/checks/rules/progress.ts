import { monthOf } from '../../model/period';
import type { Finding } from '../../model/finding';
import { isStep, type Steps } from '../../model/steps';
import type { Report } from '../../model/submission';
import type { CheckContext } from '../context';
import { areComparable, areInterchangeable } from '../../language';
import type { StatedFigure } from '../../targets';
import { createFinding } from '../../findings';
import { reportCell } from '../../findings/createFinding';
import { annualTargets, isLevel } from '../../achievement';
import { commonTotals, isStock, measuredText } from '../../achievement/figures';
import {
  isVague,
  saysDone,
  saysNothing,
  namesMonth,
  namesOtherDays,
  withoutDates,
} from '../../language/phrases';

/** 完成情况: progress-blank, progress-vague, progress-copied, progress-decreased. */
export function* checkProgress(context: CheckContext): Steps<Finding[]> {
  const texts = new ProgressTexts(context);
  const findings: Finding[] = [];
  for (const [index, report] of context.input.reports.entries()) {
    if (isStep(index)) yield;
    if (saysNothing(report.progress)) {
      findings.push(createFinding('progress-blank', { ...parts(report), details: { text: report.text } }));
      continue;
    }
    if (texts.isVague(report)) {
      findings.push(
        createFinding('progress-vague', { ...parts(report), details: { progress: report.progress } }),
      );
    }
    const previous = context.history.previous(report);
    if (!previous) continue;
    if (isCopied(context, texts, report, previous)) {
      findings.push(
        createFinding('progress-copied', {
          ...parts(report),
          details: { period: previous.period },
          // Another day in the same words may be another event: a month replaced is not.
          severity: namesOtherDays(report.progress, previous.progress) ? 'info' : undefined,
          evidence: [reportCell(previous, 'progress')],
        }),
      );
    }
    const fall = fallen(context, report, previous);
    if (fall) {
      findings.push(
        createFinding('progress-decreased', {
          ...parts(report),
          details: { before: fall.before, now: fall.now, period: fall.report.period },
          evidence: [reportCell(fall.report, 'progress')],
          severity: fall.own ? undefined : 'warning',
        }),
      );
    }
  }
  return findings;
}

function parts(report: Report) {
  return {
    unit: report.unit,
    task: report.task,
    period: report.period,
    where: reportCell(report, 'progress'),
    quote: report.progress,
  };
}

/** Answers about single texts, each worked out once. */
class ProgressTexts {
  private readonly undated = new Map<string, string>();

  constructor(private readonly context: CheckContext) {}

  isVague(report: Report): boolean {
    const taskText = this.context.taskOf(report)?.text ?? report.text;
    return isVague(report.progress, taskText, this.context.settings.thresholds.vagueRemainder);
  }

  withoutDates(progress: string): string {
    let text = this.undated.get(progress);
    if (text === undefined) {
      text = withoutDates(progress);
      this.undated.set(progress, text);
    }
    return text;
  }
}

/**
 * The same as last month's but for months and dates. Not a copy: what was finished then and still is, and a running
 * total stated anew for this month that honestly has not moved.
 */
function isCopied(context: CheckContext, texts: ProgressTexts, report: Report, previous: Report): boolean {
  if (report.progress !== previous.progress) {
    if (!sameFigures(context.figures.read(report.progress), context.figures.read(previous.progress)))
      return false;
    if (texts.withoutDates(report.progress) !== texts.withoutDates(previous.progress)) return false;
  }
  if (previous.done === true && saysDone(report.progress)) return false;
  const restated =
    report.progress !== previous.progress && namesMonth(report.progress, monthOf(report.period));
  return !(restated && context.figures.totals(report.progress).size > 0);
}

function sameFigures(now: readonly StatedFigure[], before: readonly StatedFigure[]): boolean {
  return now.length === before.length && now.every((figure, i) => figure.value === before[i]?.value);
}

const CORRECTED = /核减|调减|更正|修正|订正|剔除|去重|重复统计|口径调整|统计口径|核实后/;

interface Fall {
  readonly before: string;
  readonly now: string;
  readonly report: Report;
  /** The figure is in a unit of measure the task itself or its plan counts in. */
  readonly own: boolean;
}

/** A figure beside the task's own (助餐 at a canteen being built) may be one month's, whatever stands before it. */
function isOwnMeasure(context: CheckContext, report: Report, unit: string): boolean {
  const task = context.taskOf(report);
  if (task === null) return true;
  const plan = context.planFor(report.unit, task.id);
  const planned = plan && context.quarterTargets(plan, task).measure;
  return [...task.targets.map((target) => target.measure), ...(planned ? [planned] : [])].some(
    (own) => areComparable(own, unit) || areInterchangeable(own, unit),
  );
}

/**
 * The task's own figure of two reports, in one measure; null where either does not say it. A task of several figures has
 * several.
 */
function ownFigures(
  context: CheckContext,
  report: Report,
  earlier: Report,
): { readonly now: StatedFigure; readonly before: StatedFigure }[] {
  const task = context.taskOf(report);
  if (task === null) return [];
  const plan = context.planFor(report.unit, task.id);
  const planned = plan && context.quarterTargets(plan, task);
  const wanted = [
    ...annualTargets(task).map(({ measure, subject }) => ({ measure, subject })),
    ...(planned?.measure ? [{ measure: planned.measure, subject: planned.subject }] : []),
  ];
  return wanted.flatMap((what) => {
    const now = context.figures.pick(report.progress, { ...what, task: task.text }, 'achieved');
    const before = context.figures.pick(earlier.progress, { ...what, task: task.text }, 'achieved');
    return now && before ? [{ now, before }] : [];
  });
}

/** Some figure is lower than one the earlier report has in its measure: without that nothing fell, and nearly none has. */
function isAnyLower({ figures }: CheckContext, report: Report, earlier: Report): boolean {
  const before = figures.read(earlier.progress);
  for (const now of figures.read(report.progress))
    for (const was of before)
      if (now.value < was.value && areComparable(now.measure, was.measure)) return true;
  return false;
}

/**
 * The task's own figure fell. Both running totals: certain. Neither says what it counts from: each may be a month's own,
 * unless the two together are beyond the year's figure; then it is asked.
 */
function ownFall(context: CheckContext, report: Report, earlier: Report): Fall | 'none' | null {
  const pairs = ownFigures(context, report, earlier);
  const fell = pairs.find(({ now, before }) => now.value < before.value);
  if (pairs.length === 0) return null;
  if (fell === undefined) return 'none';
  const { now, before } = fell;
  const bothTotals = now.mode === 'cumulative' && before.mode === 'cumulative';
  const task = context.taskOf(report);
  const annual =
    task?.targets.find((target) => areComparable(target.measure, now.measure))?.value ?? Infinity;
  if (isLevel(now) || isStock(report.progress, now)) return null;
  if (!bothTotals && now.value + before.value <= annual) return null;
  return {
    before: measuredText(before.value, before.measure),
    now: measuredText(now.value, now.measure),
    report: earlier,
    own: bothTotals,
  };
}

/** A running total below the last one reported in the same unit of measure, unless the text says it was corrected. */
function fallen(context: CheckContext, report: Report, previous: Report): Fall | null {
  const { figures } = context;
  if (CORRECTED.test(report.progress)) return null;
  const ownFell = isAnyLower(context, report, previous) ? ownFall(context, report, previous) : null;
  if (ownFell !== null && ownFell !== 'none') return ownFell;
  const now = figures.totals(report.progress);
  const share = figures.share(report.progress);
  if (now.size === 0 && share === null) return null;
  for (let earlier: Report | null = previous; earlier; earlier = context.history.previous(earlier)) {
    const common = commonTotals(now, figures.totals(earlier.progress));
    const fall = common.find((pair) => pair.first < pair.second);
    if (fall) {
      const { measure, first, second } = fall;
      // The task's own figure did not fall: what did stands beside it.
      const own = ownFell !== 'none' && isOwnMeasure(context, report, measure);
      return {
        before: measuredText(second, measure),
        now: measuredText(first, measure),
        report: earlier,
        own,
      };
    }
    if (common.length > 0) return null;
    const earlierShare = figures.share(earlier.progress);
    if (share !== null && earlierShare !== null) {
      if (share >= earlierShare) return null;
      const [before, now] = [measuredText(earlierShare, '%'), measuredText(share, '%')];
      return { before, now, report: earlier, own: true };
    }
  }
  return null;
}
