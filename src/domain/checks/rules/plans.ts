import type { Finding } from '../../model/finding';
import type { Plan, PlanField } from '../../model/submission';
import type { QuantifiedTarget } from '../../model/target';
import type { Task } from '../../model/task';
import { isBlank } from '../../text';
import type { CheckContext } from '../context';
import { createFinding, planCell } from '../createFinding';
import { figureText } from '../figures';
import { saysAllIsDone } from '../phrases';
import type { PlanSeries } from '../planSeries';

const QUARTER_FIELDS: readonly PlanField[] = ['q1', 'q2', 'q3', 'q4'];

/** 附件3 against 附件1/2 and itself: quarter-target-blank, plan-below-annual, plan-decreasing, missing-responsible. */
export function checkPlans(context: CheckContext): Finding[] {
  const findings: Finding[] = [];
  for (const plan of context.input.plans) {
    findings.push(...blankQuarters(plan), ...missingPeople(plan));
    const task = context.taskOf(plan);
    if (!task) continue;
    for (const series of context.planSeries(plan, task)) {
      const decrease = decreasing(plan, series);
      if (decrease) findings.push(decrease);
      const below = belowAnnual(context, plan, task, series);
      if (below) findings.push(below);
    }
  }
  return findings;
}

function parts(plan: Plan, field: PlanField, quote: string) {
  return { unit: plan.unit, task: plan.task, where: planCell(plan, field), quote };
}

/** Blank quarters. One that comes after all is done has nothing to say; a dash says that nothing is planned. */
function blankQuarters(plan: Plan): Finding[] {
  const findings: Finding[] = [];
  for (const [i, text] of plan.quarters.entries()) {
    if (saysAllIsDone(text)) break;
    if (isBlank(text)) {
      findings.push(
        createFinding('quarter-target-blank', {
          ...parts(plan, QUARTER_FIELDS[i]!, text),
          details: { quarter: i + 1 },
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

/** A running total that falls from one quarter to the next. Only figures that are surely running totals count. */
function decreasing(plan: Plan, series: PlanSeries): Finding | null {
  if (series.reading !== 'cumulative') return null;
  let before = -1;
  for (let i = 0; i < series.written.length; i++) {
    const value = series.written[i] ?? null;
    if (value === null) continue;
    const earlier = before < 0 ? null : series.written[before]!;
    if (earlier !== null && value < earlier && series.saidCumulative[before] && series.saidCumulative[i]) {
      return createFinding('plan-decreasing', {
        ...parts(plan, QUARTER_FIELDS[i]!, plan.quarters[i]!),
        details: {
          earlier: figureText(earlier, series.wanted.unit),
          later: figureText(value, series.wanted.unit),
        },
        evidence: [planCell(plan, QUARTER_FIELDS[before]!)],
      });
    }
    before = i;
  }
  return null;
}

function belowAnnual(context: CheckContext, plan: Plan, task: Task, series: PlanSeries): Finding | null {
  if (context.isTakenApart(plan)) return null;
  const planned = plannedForYear(series);
  if (planned === null) return null;
  const target = annualTarget(series, planned);
  if (!target || planned >= lowestAccepted(target)) return null;
  return createFinding('plan-below-annual', {
    ...parts(plan, 'q4', plan.quarters[3]),
    details: {
      planned: figureText(planned, series.wanted.unit),
      annual: figureText(target.value, target.unit),
    },
    evidence: [task.origin],
    severity: context.isSharedOut(task) ? 'warning' : undefined,
  });
}

/** What the year comes to; where it is unclear whether quarters add up, the larger of both readings. */
function plannedForYear(series: PlanSeries): number | null {
  const last = series.written[3] ?? null;
  if (last === null) return null;
  if (series.reading === 'cumulative') return last;
  return series.written.reduce<number>((sum, value) => sum + (value ?? 0), 0);
}

const APPROXIMATE_SHARE = 0.9;

/** 约1600套 and 10余条 leave room below the figure. */
function lowestAccepted(target: QuantifiedTarget): number {
  return target.comparator === '~' && target.value >= 100 ? target.value * APPROXIMATE_SHARE : target.value;
}

/** Far enough above a smaller target to be surely about another one. */
const CLEARLY_ABOVE = 1.5;

/**
 * The year's target a plan's figures are about: the only one in their unit, or, of several, the next above what is
 * planned, unless the plan may be about one of the smaller ones.
 */
function annualTarget({ targets }: PlanSeries, planned: number): QuantifiedTarget | null {
  if (targets.length <= 1) return targets[0] ?? null;
  const met = targets.filter((target) => target.value <= planned);
  if (met.some((target) => planned < target.value * CLEARLY_ABOVE)) return null;
  const above = targets.filter((target) => target.value > planned).sort((a, b) => a.value - b.value);
  return above[0] ?? null;
}
