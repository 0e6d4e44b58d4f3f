import { isQuarterEnd, monthOf, quarterOf } from '../../model/period';
import type { Finding } from '../../model/finding';
import { isStep, type Steps } from '../../model/steps';
import type { Report } from '../../model/submission';
import type { CheckContext } from '../context';
import { createFinding } from '../../findings';
import { planCell, reportCell } from '../../findings/createFinding';
import { measuredText } from '../../achievement/figures';
import type { ReachedTotal } from '../../achievement/figures';
import type { Expectation } from '../../achievement/expectation';

/** 是否完成阶段任务目标 against the figures: completion-invalid, yes-but-below, no-but-met. */
export function* checkCompletion(context: CheckContext): Steps<Finding[]> {
  const findings: Finding[] = [];
  for (const [index, report] of context.input.reports.entries()) {
    if (isStep(index)) yield;
    if (report.done === null) {
      if (hasCompletionColumn(report)) {
        findings.push(
          createFinding('completion-invalid', {
            ...parts(report),
            details: { written: report.completion.trim() },
          }),
        );
      }
      continue;
    }
    const finding = report.done ? yesButBelow(context, report) : noButMet(context, report);
    if (finding) findings.push(finding);
  }
  return findings;
}

function hasCompletionColumn(report: Report): boolean {
  return report.cells.completion !== undefined || Object.keys(report.cells).length === 0;
}

function parts(report: Report) {
  return {
    unit: report.unit,
    task: report.task,
    period: report.period,
    where: reportCell(report, 'completion'),
    quote: report.completion,
  };
}

/**
 * 是 below the planned figure. At a quarter's end the quarter target is due. Inside a quarter it is not yet: only a
 * figure below the schedule interpolated by month is asked about.
 */
function yesButBelow(context: CheckContext, report: Report): Finding | null {
  const quarter = quarterOf(report.period);
  const expectation = context.expectation(report, quarter);
  if (!expectation) return null;
  const atEnd = isQuarterEnd(report.period);
  const stated = context.figures.total(report.progress, expectation.wanted, expectation.annual);
  const total = stated ?? (atEnd ? assumedTotal(context, report, expectation) : null);
  if (!total) return null;
  const due = atEnd ? expectation.total : scheduled(report, expectation);
  if (total.value >= Math.min(due, expectation.least)) return null;
  return createFinding('yes-but-below', {
    ...parts(report),
    ...(atEnd && stated ? {} : { severity: 'warning' as const }),
    details: {
      achieved: measuredText(total.value, total.measure),
      expected: measuredText(due, total.measure),
    },
    evidence: [reportCell(report, 'progress'), ...evidenceOf(context, report, quarter)],
  });
}

/**
 * 607.7亿元 without a word of what it counts from: taken for the total, and only asked about, where no month before has a
 * figure that it could be added to.
 */
function assumedTotal(context: CheckContext, report: Report, { wanted }: Expectation): ReachedTotal | null {
  const figure = context.figures.pick(report.progress, wanted, 'achieved');
  if (figure === null || figure.mode !== 'plain') return null;
  const previous = context.history.previous(report);
  return previous && context.figures.pick(previous.progress, wanted, 'achieved') ? null : figure;
}

/** The straight line from the last quarter's target to this one's, rounded down in the unit's favour. */
function scheduled(report: Report, expectation: Expectation): number {
  const monthsIn = ((monthOf(report.period) - 1) % 3) + 1;
  const before = expectation.totalBefore ?? 0;
  return Math.floor(before + ((expectation.total - before) * monthsIn) / 3);
}

/** 否 although the quarter's figure is reached, and the target is nothing but that figure. */
function noButMet(context: CheckContext, report: Report): Finding | null {
  const quarter = quarterOf(report.period);
  const expectation = context.expectation(report, quarter);
  if (!expectation?.alone) return null;
  const total = context.figures.total(report.progress, expectation.wanted, expectation.annual);
  if (!total || total.value < expectation.least) return null;
  return createFinding('no-but-met', {
    ...parts(report),
    details: {
      achieved: measuredText(total.value, total.measure),
      expected: measuredText(expectation.total, total.measure),
    },
    evidence: [reportCell(report, 'progress'), ...evidenceOf(context, report, quarter)],
  });
}

function evidenceOf(context: CheckContext, report: Report, quarter: 1 | 2 | 3 | 4) {
  const plan = report.task === null ? null : context.planFor(report.unit, report.task);
  return plan ? [planCell(plan, `q${quarter}`)] : [reportCell(report, 'target')];
}
