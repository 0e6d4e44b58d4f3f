import type { CellReference, TaskId } from './task';
import type { Period } from './period';
import type { FormField } from './submission';

export type Severity = 'error' | 'warning' | 'info';

/** A way a template we issued came back altered. */
export type TemplateChangeKind =
  | 'rows-deleted'
  | 'rows-inserted'
  | 'rows-moved'
  | 'locked-text'
  | 'columns'
  | 'merged'
  | 'header'
  | 'sheet-copied'
  | 'identity'
  | 'validation';

/**
 * The data each code carries; the wording is made from it in `domain/findings/wording.zh-CN.ts`, nowhere else.
 * Codes are stable, since tests and other programs name them (docs/ARCHITECTURE.md, Rules).
 */
export interface FindingDetails {
  'missing-column': { column: string; sheet: string };
  'unrecognised-sheet': { sheet: string };
  'unreadable-file': { reason: string };
  'password-protected': Record<string, never>;
  'content-in-hidden-rows': { rows: string };
  'duplicate-serial': { serial: string; firstCell: string };
  'missing-serial': { text: string };
  'blank-task': { serial: string };
  'unread-row': { text: string };
  'unknown-unit': { name: string; similar: string | null };
  'unit-alias': { name: string; canonical: string };
  'unknown-leader': { name: string; similar: string | null };
  'ambiguous-leaders': { text: string; reading: string };
  'lead-inferred': { lead: string };
  'missing-form-field': { field: FormField };
  'invalid-phone': { phone: string };
  'invalid-date': { date: string };
  'unit-not-submitted': { unit: string; period: Period | null };
  'late-submission': { filledOn: string; dueOn: string };
  'wrong-period': { written: string; expected: Period };
  'duplicate-submission': { unit: string; otherFile: string };
  'task-not-assigned': { text: string };
  'task-missing': { text: string };
  'task-ambiguous': { text: string; candidates: string };
  'task-text-changed': { written: string; ledger: string };
  'quarter-target-blank': { quarter: number };
  'plan-below-annual': { planned: string; annual: string };
  'plan-decreasing': { earlier: string; later: string };
  'missing-responsible': { field: 'responsible' | 'supervisor' };
  'plan-missing': { text: string };
  'target-altered': { planned: string; reported: string };
  'target-lowered': { planned: string; reported: string };
  'progress-blank': { text: string };
  'progress-vague': { progress: string };
  'progress-copied': { period: Period };
  'progress-decreased': { before: string; now: string; period: Period };
  'completion-invalid': { written: string };
  'yes-but-below': { achieved: string; expected: string };
  'no-but-met': { achieved: string; expected: string };
  'problem-missing': Record<string, never>;
  'next-step-missing': Record<string, never>;
  'co-unit-disagree': { unit: string; figure: string; otherUnit: string; otherFigure: string };
  'figure-conflict': { first: string; second: string };
  'unit-of-measure-changed': { before: string; now: string };
  'promise-unmet': { promise: string };
  'calendar-unknown': { year: number };
  'template-altered': { change: TemplateChangeKind; what: string };
  'template-other-unit': { unit: string; written: string };
  'template-outdated': { year: number; expected: number };
}

export type FindingCode = keyof FindingDetails;

/** 问题: one thing to correct or to ask about. */
export interface Finding<Code extends FindingCode = FindingCode> {
  readonly code: Code;
  readonly severity: Severity;
  readonly unit: string | null;
  readonly task: TaskId | null;
  readonly where: CellReference;
  /** The cell's own text, uncut. */
  readonly quote: string | null;
  readonly details: FindingDetails[Code];
  /** The text that would put it right, ready to be written to the cell; null when only a person can know. */
  readonly suggestion: string | null;
  /** The cells it was judged by: the plan's, last month's. */
  readonly evidence: readonly CellReference[];
  readonly period: Period | null;
}
