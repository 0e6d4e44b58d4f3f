import { readCompletion } from '../domain/intake';
import type { Finding } from '../domain/model/finding';
import type { HandledFinding } from '../domain/model/handling';
import type { Plan, PlanField, Report, ReportField } from '../domain/model/submission';
import type { CellReference } from '../domain/model/task';
import type { Unit } from '../domain/model/unit';
import type { Ledger } from '../domain/model/ledger';
import { acceptSuggested, markAccepted, suggestedDecision } from '../domain/findings/noticeDecisions';

/** The ledger cell a suggestion goes into. */
type Target =
  | { readonly table: 'plans'; readonly index: number; readonly field: PlanField }
  | { readonly table: 'reports'; readonly index: number; readonly field: ReportField };

function placeKey({ file, sheet }: CellReference, cell: string): string {
  return JSON.stringify([file, sheet, cell]);
}

function indexCells(ledger: Pick<Ledger, 'plans' | 'reports'>): Map<string, Target> {
  const targets = new Map<string, Target>();
  for (const table of ['plans', 'reports'] as const) {
    ledger[table].forEach((row: Plan | Report, index) => {
      for (const [field, cell] of Object.entries(row.cells)) {
        targets.set(placeKey(row.origin, cell), { table, index, field } as Target);
      }
    });
  }
  return targets;
}

/** Quarter fields in the order of `Plan.quarters`. */
const QUARTERS: readonly PlanField[] = ['q1', 'q2', 'q3', 'q4'];

function withPlanField(plan: Plan, field: PlanField, value: string): Plan {
  const quarter = QUARTERS.indexOf(field);
  if (quarter < 0) return { ...plan, [field]: value };
  const [q1, q2, q3, q4] = plan.quarters.map((text, index) => (index === quarter ? value : text));
  return { ...plan, quarters: [q1 ?? '', q2 ?? '', q3 ?? '', q4 ?? ''] };
}

function withReportField(report: Report, field: ReportField, value: string): Report {
  const changed = { ...report, [field]: value };
  return field === 'completion' ? { ...changed, done: readCompletion(value) } : changed;
}

/** Records of a unit under its one name: it is ranked once, owes once and is charged once. */
function oneName(
  units: readonly Unit[],
): <Held extends { readonly unit: string | null }>(held: Held) => Held {
  const canonical = new Map(
    units.flatMap(({ name, aliases }) => aliases.map((alias) => [alias, name] as const)),
  );
  for (const { name } of units) canonical.delete(name);
  return (held) => {
    const name = held.unit === null ? undefined : canonical.get(held.unit);
    return name === undefined ? held : { ...held, unit: name };
  };
}

/** Tells for a ledger which findings' suggestions can be written into it. */
export function acceptability(ledger: Ledger): (finding: Finding) => boolean {
  const targets = indexCells(ledger);
  return (finding) => {
    if (suggestedDecision(finding, ledger.tasks)) return true;
    const { where, suggestion } = finding;
    return suggestion !== null && where.cell !== null && targets.has(placeKey(where, where.cell));
  };
}

/**
 * The ledger with the suggestions of findings written into its rows, or settled as decisions about tasks and units,
 * and the findings marked accepted. Findings without a suggestion that can be written stay as they are. Pure.
 */
export function acceptSuggestions(ledger: Ledger, chosen: readonly HandledFinding[]): Ledger {
  const targets = indexCells(ledger);
  const plans = [...ledger.plans];
  const reports = [...ledger.reports];
  const decisions: Finding[] = [];
  const written: Finding[] = [];
  for (const { finding } of chosen) {
    if (suggestedDecision(finding, ledger.tasks)) {
      decisions.push(finding);
      continue;
    }
    const { where, suggestion } = finding;
    const target = where.cell === null ? undefined : targets.get(placeKey(where, where.cell));
    if (suggestion === null || !target) continue;
    if (target.table === 'plans') {
      plans[target.index] = withPlanField(plans[target.index] as Plan, target.field, suggestion);
    } else {
      reports[target.index] = withReportField(reports[target.index] as Report, target.field, suggestion);
    }
    written.push(finding);
  }
  const settled = acceptSuggested({ tasks: ledger.tasks, units: ledger.directory }, decisions);
  const accepted = markAccepted(ledger.findings, [...decisions, ...written]);
  const named = oneName(settled.units);
  return {
    ...ledger,
    plans: plans.map(named),
    reports: reports.map(named),
    submissions: ledger.submissions.map(named),
    issuedTemplates: ledger.issuedTemplates.map(named),
    tasks: settled.tasks,
    directory: settled.units,
    findings: accepted.map((handled) => ({ ...handled, finding: named(handled.finding) })),
  };
}
