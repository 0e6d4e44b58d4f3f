import { isQuarterEnd, shiftPeriod } from '../../model/period';
import type { Finding } from '../../model/finding';
import { isStep, type Steps } from '../../model/steps';
import type { Report } from '../../model/submission';
import type { CheckContext } from '../context';
import { createFinding } from '../../findings';
import { reportCell } from '../../findings/createFinding';
import { namesNoProblem, namesNoStep } from '../../language/phrases';
import { promiseState } from '../promises';

/** 存在问题 and 下一步计划: problem-missing, next-step-missing, promise-unmet. */
export function* checkProblems(context: CheckContext): Steps<Finding[]> {
  const findings: Finding[] = [];
  for (const [index, report] of context.input.reports.entries()) {
    if (isStep(index)) yield;
    if (report.done === false) {
      if (isQuarterEnd(report.period) && hasColumn(report, 'problem') && namesNoProblem(report.problem)) {
        const where = reportCell(report, 'problem');
        findings.push(
          createFinding('problem-missing', { ...parts(report), where, quote: report.problem, details: {} }),
        );
      }
      if (hasColumn(report, 'next') && namesNoStep(report.next)) {
        const where = reportCell(report, 'next');
        findings.push(
          createFinding('next-step-missing', { ...parts(report), where, quote: report.next, details: {} }),
        );
      }
    }
    const promise = unmetPromise(context, report);
    if (promise) {
      findings.push(
        createFinding('promise-unmet', {
          ...parts(report),
          where: reportCell(report, 'progress'),
          quote: report.progress,
          details: { promise: promise.next },
          evidence: [reportCell(promise, 'next')],
        }),
      );
    }
  }
  return findings;
}

function parts({ unit, task, period }: Report) {
  return { unit, task, period };
}

function hasColumn(report: Report, field: 'problem' | 'next'): boolean {
  return report.cells[field] !== undefined || Object.keys(report.cells).length === 0;
}

/** Last month's report, when the unit itself says the task is not done and what was promised for now is not mentioned. */
function unmetPromise(context: CheckContext, report: Report): Report | null {
  if (report.done !== false) return null;
  const previous = context.history.previous(report);
  if (!previous || previous.period !== shiftPeriod(report.period, -1)) return null;
  return promiseState(previous, report) === 'unmet' ? previous : null;
}
