import type { Finding } from '../../model/finding';
import { isStep, type Steps } from '../../model/steps';
import type { Report } from '../../model/submission';
import type { Task } from '../../model/task';
import type { CheckContext } from '../context';
import { areComparable, areInterchangeable } from '../../language';
import type { StatedFigure } from '../../targets';
import { textKey } from '../../text/keys';
import { createFinding } from '../../findings';
import { reportCell } from '../../findings/createFinding';
import { commonTotals, measuredText } from '../../achievement/figures';

/** Figures against each other: figure-conflict, unit-of-measure-changed, co-unit-disagree. */
export function* checkConsistency(context: CheckContext): Steps<Finding[]> {
  const findings: Finding[] = [];
  for (const [index, report] of context.input.reports.entries()) {
    if (isStep(index)) yield;
    const share = shareConflict(context, report);
    if (share) findings.push(share);
    const unit = unitChanged(context, report);
    if (unit) findings.push(unit);
  }
  for (const bundle of context.reportBundles) {
    yield;
    findings.push(...sameTaskConflicts(context, bundle.rows));
  }
  findings.push(...coUnitDisagreements(context));
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

/** The one thing there is; null when there is none or more than one. */
function onlyOne<Item>(items: Iterable<Item>): Item | null {
  let only: Item | null = null;
  for (const item of items) {
    if (only !== null) return null;
    only = item;
  }
  return only;
}

/** 累计完成5个，占年度目标的60%: held against the year's target as the notice and as the unit's plan have it. */
function shareConflict(context: CheckContext, report: Report): Finding | null {
  const task = context.taskOf(report);
  const share = context.figures.share(report.progress);
  const totals = context.figures.totals(report.progress);
  const total = onlyOne(totals.values());
  if (!task || share === null || total === null) return null;
  const annual = annualFigures(context, report, task, total.measure);
  if (annual.length === 0) return null;
  const fits = annual.some(
    (value) => Math.abs((total.value / value) * 100 - share) <= context.settings.thresholds.sharePoints,
  );
  if (fits) return null;
  return createFinding('figure-conflict', {
    ...parts(report),
    details: { first: total.text, second: measuredText(share, '%') },
  });
}

function annualFigures(context: CheckContext, report: Report, task: Task, unit: string): number[] {
  const values = task.targets.filter((target) => target.measure === unit).map((target) => target.value);
  const plan = context.planFor(report.unit, task.id);
  const last = plan
    ? context.figures.pick(plan.quarters[3], { measure: unit, task: task.text }, 'planned')
    : null;
  if (last) values.push(last.value);
  return values.filter((value) => value > 0);
}

/**
 * A figure that stood in one unit of measure last month stands in another in the same words (已完成48个农家店, 已完成58户农家店),
 * and neither text has both. Measures that count the same things by another word (个, 处) are no change.
 */
function unitChanged(context: CheckContext, report: Report): Finding | null {
  const { figures } = context;
  const previous = context.history.previous(report);
  if (!previous) return null;
  const now = figures.read(report.progress);
  const before = figures.read(previous.progress);
  for (const figure of now) {
    if (!isCounted(figure) || has(before, figure)) continue;
    const was = before.find(
      (other) =>
        isCounted(other) &&
        !has(now, other) &&
        inTheSameWords(report.progress, figure, previous.progress, other),
    );
    if (was) {
      return createFinding('unit-of-measure-changed', {
        ...parts(report),
        details: { before: was.measure, now: figure.measure },
        evidence: [reportCell(previous, 'progress')],
      });
    }
  }
  return null;
}

/** What a report counts as achieved; rates and shares have no unit to change. */
function isCounted({ role, mode, measure }: StatedFigure): boolean {
  return role === 'achieved' && mode !== 'share-of-annual' && !/[%‰]|百分点/.test(measure);
}

/** Some figure counts the same things, if by another word. */
function has(figures: readonly StatedFigure[], { measure }: StatedFigure): boolean {
  for (const other of figures) {
    if (!isCounted(other)) continue;
    if (areComparable(other.measure, measure) || areInterchangeable(other.measure, measure)) return true;
  }
  return false;
}

const SAME_WORDS = 2;

/** The same words stand right before both figures, or right after them. */
function inTheSameWords(text: string, figure: StatedFigure, other: string, was: StatedFigure): boolean {
  const before = [textKey(text.slice(0, figure.start)), textKey(other.slice(0, was.start))].map((words) =>
    words.slice(-SAME_WORDS),
  );
  if (before[0] !== '' && before[0] === before[1]) return true;
  const after = [textKey(text.slice(figure.end)), textKey(other.slice(was.end))].map((words) =>
    words.slice(0, SAME_WORDS),
  );
  return after[0] !== '' && after[0] === after[1];
}

/** One submission, two rows on tasks with the very same text, two different running totals. */
function sameTaskConflicts(context: CheckContext, rows: readonly Report[]): Finding[] {
  const first = new Map<string, Report>();
  const findings: Finding[] = [];
  for (const row of rows) {
    const task = context.taskOf(row);
    if (!task || context.figures.totals(row.progress).size === 0) continue;
    const key = context.taskKey(task);
    const other = first.get(key);
    if (!other) {
      first.set(key, row);
      continue;
    }
    if (other.task === row.task) continue;
    const difference = differentTotals(context, other, row);
    if (difference) {
      const details = { first: difference.first, second: difference.second };
      findings.push(
        createFinding('figure-conflict', {
          ...parts(row),
          details,
          evidence: [reportCell(other, 'progress')],
        }),
      );
    }
  }
  return findings;
}

function differentTotals(
  context: CheckContext,
  a: Report,
  b: Report,
): { readonly first: string; readonly second: string } | null {
  const { figures } = context;
  const pair = commonTotals(figures.totals(a.progress), figures.totals(b.progress)).find(
    ({ first, second }) => first !== second,
  );
  return pair
    ? { first: measuredText(pair.first, pair.measure), second: measuredText(pair.second, pair.measure) }
    : null;
}

/**
 * Units that report the same task by the same measure: both plan the whole of it, and their running totals differ.
 * Units that each plan a share of their own do not disagree.
 */
function coUnitDisagreements(context: CheckContext): Finding[] {
  const leads = new Map<string, Report>();
  const others: Report[] = [];
  for (const report of context.input.reports) {
    const task = context.taskOf(report);
    if (!task || !context.isSharedOut(task) || context.figures.totals(report.progress).size === 0) continue;
    const lead = task.leadUnits[0];
    if (lead !== undefined && context.unitOf(lead) === context.unitOf(report.unit)) {
      leads.set(task.id + report.period, report);
    } else others.push(report);
  }
  return others.flatMap((report) => {
    const lead = leads.get(report.task + report.period);
    const difference =
      lead && planTheSame(context, lead, report) ? differentTotals(context, lead, report) : null;
    if (!lead || !difference) return [];
    const details = {
      unit: report.unit,
      figure: difference.second,
      otherUnit: lead.unit,
      otherFigure: difference.first,
    };
    return [
      createFinding('co-unit-disagree', {
        ...parts(report),
        details,
        evidence: [reportCell(lead, 'progress')],
      }),
    ];
  });
}

function planTheSame(context: CheckContext, a: Report, b: Report): boolean {
  const task = context.taskOf(a);
  if (!task || b.task === null) return false;
  const planA = context.planFor(a.unit, task.id);
  const planB = context.planFor(b.unit, b.task);
  if (!planA || !planB) return false;
  return task.targets.some((target) => {
    const wanted = { measure: target.measure, subject: target.subject, task: task.text };
    return [planA, planB].every(
      (plan) => context.figures.pick(plan.quarters[3], wanted, 'planned')?.value === target.value,
    );
  });
}
