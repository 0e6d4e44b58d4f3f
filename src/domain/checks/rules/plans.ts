import type { Finding } from '../../model/finding';
import { isStep, type Steps } from '../../model/steps';
import type { Plan, PlanField } from '../../model/submission';
import type { QuantifiedTarget } from '../../model/target';
import type { Task } from '../../model/task';
import { annualTargets } from '../../achievement';
import type { QuarterTargets } from '../../achievement';
import { areComparable } from '../../language';
import type { StatedFigure } from '../../targets';
import { isBlank } from '../../text';
import type { CheckContext } from '../context';
import { createFinding } from '../../findings';
import { planCell } from '../../findings/createFinding';
import { countDifferentThings, measuredText, isPreliminary, isStock } from '../../achievement/figures';
import { saysAllIsDone } from '../../language/phrases';

const QUARTER_FIELDS = ['q1', 'q2', 'q3', 'q4'] as const satisfies readonly PlanField[];

/** 附件3 against 附件1/2 and itself: quarter-target-blank, plan-below-annual, plan-decreasing, missing-responsible. */
export function* checkPlans(context: CheckContext): Steps<Finding[]> {
  const findings: Finding[] = [];
  for (const [index, plan] of context.input.plans.entries()) {
    if (isStep(index)) yield;
    findings.push(...blankQuarters(plan), ...missingPeople(plan));
    const task = context.taskOf(plan);
    if (!task) continue;
    const targets = context.quarterTargets(plan, task);
    const decrease = decreasing(plan, task, targets);
    if (decrease) findings.push(decrease);
    const below = belowAnnual(context, plan, task, targets);
    if (below) findings.push(below);
  }
  return findings;
}

function parts(plan: Plan, field: PlanField, quote: string) {
  return { unit: plan.unit, task: plan.task, where: planCell(plan, field), quote };
}

/**
 * Blank quarters. One that comes after all is done has nothing to say; a dash says that nothing is planned. Before the first
 * quarter with a target and after the last the work may not have begun or may be over: that is only asked.
 */
function blankQuarters(plan: Plan): Finding[] {
  const findings: Finding[] = [];
  const filled = plan.quarters.map((text) => !isBlank(text));
  const [from, to] = [filled.indexOf(true), filled.lastIndexOf(true)];
  for (const [i, field] of QUARTER_FIELDS.entries()) {
    const text = plan.quarters[i] ?? '';
    if (saysAllIsDone(text)) break;
    if (isBlank(text)) {
      findings.push(
        createFinding('quarter-target-blank', {
          ...parts(plan, field, text),
          details: { quarter: i + 1 },
          severity: i < from || (i > to && to >= 0) ? 'warning' : undefined,
        }),
      );
    }
  }
  return findings;
}

function missingPeople(plan: Plan): Finding[] {
  const noCells = Object.keys(plan.cells).length === 0;
  return (['responsible', 'supervisor'] as const)
    .filter((field) => isBlank(plan[field]) && (noCells || plan.cells[field] !== undefined))
    .map((field) =>
      createFinding('missing-responsible', { ...parts(plan, field, plan[field]), details: { field } }),
    );
}

/**
 * A running total that falls from one quarter to the next. Figures that do not say they are running totals count only
 * where they cannot be anything else; those of another stage (开工, then 完工), of another thing, or meant to fall
 * (减至, 以内) are not compared. Where the year has several targets in the unit it is only asked.
 */
function decreasing(plan: Plan, task: Task, targets: QuarterTargets): Finding | null {
  const { stated, measure, reading } = targets;
  if (measure === null || reading === 'level') return null;
  const surelyTotals = endsAtTheYear(targets);
  const several = annualTargets(task).filter((target) => areComparable(target.measure, measure)).length > 1;
  let before: { readonly field: PlanField; readonly text: string; readonly figure: StatedFigure } | null =
    null;
  for (const [i, field] of QUARTER_FIELDS.entries()) {
    const figure = stated[i];
    const text = plan.quarters[i] ?? '';
    if (!figure || (figure.mode !== 'cumulative' && !(surelyTotals && figure.mode === 'plain'))) continue;
    if (mayFall(text, figure)) return null;
    if (before !== null && figure.value < before.figure.value) {
      if (!speakOfOne(before.text, before.figure, text, figure, several)) return null;
      return createFinding('plan-decreasing', {
        ...parts(plan, field, text),
        details: {
          earlier: measuredText(before.figure.value, measure),
          later: measuredText(figure.value, measure),
        },
        evidence: [planCell(plan, before.field)],
        severity: several ? 'warning' : undefined,
      });
    }
    before = { field, text, figure };
  }
  return null;
}

/** A ceiling or a stock that is to shrink: 控制在30家以内, 减至24家. */
function mayFall(text: string, figure: StatedFigure): boolean {
  return figure.comparator === '<=' || isStock(text, figure);
}

/** Two quarters' figures are of the same stage of the work and, as far as they say, of the same thing. */
function speakOfOne(
  earlierText: string,
  earlier: StatedFigure,
  laterText: string,
  later: StatedFigure,
  several: boolean,
): boolean {
  if (isPreliminary(earlierText, earlier) !== isPreliminary(laterText, later)) return false;
  if (several && (earlier.subject === '') !== (later.subject === '')) return false;
  return !countDifferentThings(earlier.subject, later.subject);
}

const FAR_BEYOND = 1.6;

/** The last quarter alone is the year's target, and all four together would be far beyond it. */
function endsAtTheYear({ annual, stated }: QuarterTargets): boolean {
  return annual !== null && stated[3]?.value === annual.value && sumOf(stated) >= annual.value * FAR_BEYOND;
}

function sumOf(stated: QuarterTargets['stated']): number {
  return stated.reduce((sum, figure) => sum + (figure?.value ?? 0), 0);
}

/** The year's target against what the plan comes to. Rates and ceilings (控制在…以内) are not to be added up. */
function belowAnnual(context: CheckContext, plan: Plan, task: Task, targets: QuarterTargets): Finding | null {
  const { annual, reading, measure } = targets;
  if (annual === null || measure === null || reading === 'level' || context.isTakenApart(plan)) return null;
  const planned = plannedForYear(plan.quarters, targets);
  if (planned === null || planned >= lowestAccepted(annual)) return null;
  return createFinding('plan-below-annual', {
    ...parts(plan, 'q4', plan.quarters[3]),
    details: { planned: measuredText(planned, measure), annual: measuredText(annual.value, annual.measure) },
    evidence: [task.origin],
    severity: context.isSharedOut(task) ? 'warning' : undefined,
  });
}

/** What the year comes to; where it is unclear whether quarters add up, the larger of both readings, unless that is absurd. */
function plannedForYear(
  quarters: Plan['quarters'],
  { annual, cumulative, stated, reading }: QuarterTargets,
): number | null {
  if (stated[3] === null) return null;
  // A blank quarter may hold what is missing.
  if (reading !== 'cumulative' && quarters.some(isBlank)) return null;
  if (reading !== 'unknown') return cumulative[3];
  return rises(stated) && annual !== null && sumOf(stated) >= annual.value * FAR_BEYOND
    ? stated[3].value
    : sumOf(stated);
}

function rises(stated: QuarterTargets['stated']): boolean {
  const values = stated.flatMap((figure) => (figure ? [figure.value] : []));
  return values.every((value, i) => value > (values[i - 1] ?? -Infinity));
}

const APPROXIMATE_SHARE = 0.9;

/** 约1600套 and 10余条 leave room below the figure. */
function lowestAccepted(target: QuantifiedTarget): number {
  return target.comparator === '~' && target.value >= 100 ? target.value * APPROXIMATE_SHARE : target.value;
}
