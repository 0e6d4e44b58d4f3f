import type { Finding, FindingCode, FindingDetails, Severity } from '../model/finding';
import type { Period } from '../model/period';
import type { CellReference, TaskId } from '../model/task';
import type { Plan, PlanField, Report, ReportField } from '../model/submission';
import { RULES } from './catalogue';

interface FindingParts<Code extends FindingCode> {
  readonly details: FindingDetails[Code];
  readonly unit?: string | null;
  readonly task?: TaskId | null;
  readonly where?: CellReference;
  readonly quote?: string | null;
  readonly suggestion?: string | null;
  readonly evidence?: readonly CellReference[];
  readonly period?: Period | null;
  /** Set when this one is less certain than its rule usually is. */
  readonly severity?: Severity;
}

export const NOWHERE: CellReference = { file: null, sheet: null, cell: null };

/** A finding of the rule's own severity unless the parts say otherwise. */
export function createFinding<Code extends FindingCode>(
  code: Code,
  parts: FindingParts<Code>,
): Finding<Code> {
  return {
    code,
    severity: parts.severity ?? RULES[code].severity,
    unit: parts.unit ?? null,
    task: parts.task ?? null,
    where: parts.where ?? NOWHERE,
    quote: parts.quote ?? null,
    details: parts.details,
    suggestion: parts.suggestion ?? null,
    evidence: parts.evidence ?? [],
    period: parts.period ?? null,
  };
}

/** The cell of one field of a plan row; the row itself when the field has no cell. */
export function planCell(plan: Plan, field: PlanField): CellReference {
  return { ...plan.origin, cell: plan.cells[field] ?? plan.origin.cell };
}

/** The cell of one field of a report row; the row itself when the field has no cell. */
export function reportCell(report: Report, field: ReportField): CellReference {
  return { ...report.origin, cell: report.cells[field] ?? report.origin.cell };
}
