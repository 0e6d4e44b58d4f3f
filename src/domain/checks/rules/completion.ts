import { isQuarterEnd, monthOf, quarterOf } from '../../model/period';
import type { Finding } from '../../model/finding';
import type { Report } from '../../model/submission';
import type { CheckContext } from '../context';
import { createFinding, planCell, reportCell } from '../createFinding';
import { figureText } from '../figures';
import type { Expectation } from '../planSeries';

/** 是否完成阶段任务目标 against the figures: completion-invalid, yes-but-below, no-but-met. */
export function checkCompletion(context: CheckContext): Finding[] {
  const findings: Finding[] = [];
  for (const report of context.input.reports) {
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
  for (const expectation of context.expectations(report, quarter)) {
    const total = context.figures.total(report.progress, expectation.wanted);
    if (!total) continue;
    const due = isQuarterEnd(report.period) ? expectation.total : scheduled(report, expectation);
    if (total.value >= due) continue;
    return createFinding('yes-but-below', {
      ...parts(report),
      ...(isQuarterEnd(report.period) ? {} : { severity: 'warning' as const }),
      details: { achieved: figureText(total.value, total.unit), expected: figureText(due, total.unit) },
      evidence: [reportCell(report, 'progress'), ...evidenceOf(context, report, quarter)],
    });
  }
  return null;
}

/** The straight line from the last quarter's target to this one's, rounded down in the unit's favour. */
function scheduled(report: Report, expectation: Expectation): number {
  const monthsIn = ((monthOf(report.period) - 1) % 3) + 1;
  const before = expectation.totalBefore ?? 0;
  return Math.floor(before + ((expectation.total - before) * monthsIn) / 3);
}

/** 否 although every figure of the quarter's target is reached, and the target is nothing but figures. */
function noButMet(context: CheckContext, report: Report): Finding | null {
  const quarter = quarterOf(report.period);
  const expectations = context.expectations(report, quarter);
  if (expectations.length === 0 || expectations.some((expectation) => !expectation.alone)) return null;
  const reached = expectations.map((expectation) =>
    context.figures.total(report.progress, expectation.wanted),
  );
  if (reached.some((total, i) => !total || total.value < expectations[i]!.total)) return null;
  return createFinding('no-but-met', {
    ...parts(report),
    details: {
      achieved: reached.map((total) => figureText(total!.value, total!.unit)).join('、'),
      expected: expectations
        .map((expectation) => figureText(expectation.total, expectation.wanted.unit))
        .join('、'),
    },
    evidence: [reportCell(report, 'progress'), ...evidenceOf(context, report, quarter)],
  });
}

function evidenceOf(context: CheckContext, report: Report, quarter: 1 | 2 | 3 | 4) {
  const plan = report.task === null ? null : context.planFor(report.unit, report.task);
  return plan ? [planCell(plan, `q${quarter}`)] : [reportCell(report, 'target')];
}
