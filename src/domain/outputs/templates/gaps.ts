import type { FormField, FormFields, SubmissionKind } from '../../model/submission';
import { LAYOUTS, type TemplateField } from './layout';

/** A row of a form as the unit filled it in: the cells' texts. */
export interface FilledRow {
  readonly serial: string;
  readonly values: Readonly<Partial<Record<TemplateField, string>>>;
}

/** A form as far as it is filled in. */
export interface FilledForm {
  readonly kind: SubmissionKind;
  readonly form: FormFields;
  readonly rows: readonly FilledRow[];
}

/** A cell that still has to be filled in. */
export type Gap =
  | { readonly in: 'form'; readonly field: FormField }
  | { readonly in: 'row'; readonly field: TemplateField; readonly serial: string; readonly row: number };

const FORM_ENTRIES: readonly FormField[] = ['date', 'reporter', 'phone', 'signature'];
/** Fields a row cannot be sent without; 备注 is free, 存在问题 and 下一步计划 are asked for with 否. */
const NEEDED: Readonly<Record<SubmissionKind, readonly TemplateField[]>> = {
  plan: ['text', 'q1', 'q2', 'q3', 'q4', 'responsible', 'supervisor'],
  report: ['text', 'target', 'progress'],
};
/** 无 is no account of what hinders a task. */
export const SHORTEST_ACCOUNT = 2;
export const YES = '是';
export const NO = '否';

/** The fields a row always needs, for the formulas that mark what is missing. */
export function neededFields(kind: SubmissionKind): readonly TemplateField[] {
  return NEEDED[kind];
}

/**
 * What is still missing, in reading order. The 自查 line and the conditional formats of the form itself count the very
 * same cells, so that the sheet and the pane always agree.
 */
export function gapsOf({ kind, form, rows }: FilledForm): Gap[] {
  const gaps: Gap[] = [];
  if (form.date.trim() === '') gaps.push({ in: 'form', field: 'date' });
  rows.forEach((filled, row) => {
    if (isUsed(filled)) for (const field of missingFields(kind, filled)) gaps.push(gapIn(filled, row, field));
  });
  for (const field of FORM_ENTRIES) {
    if (field !== 'date' && form[field].trim() === '') gaps.push({ in: 'form', field });
  }
  return gaps;
}

function gapIn({ serial }: FilledRow, row: number, field: TemplateField): Gap {
  return { in: 'row', field, serial, row };
}

/** A spare row counts once it has a number or a task. */
function isUsed(row: FilledRow): boolean {
  return row.serial.trim() !== '' || textOf(row, 'text') !== '';
}

function textOf({ values }: FilledRow, field: TemplateField): string {
  return (values[field] ?? '').trim();
}

function missingFields(kind: SubmissionKind, row: FilledRow): TemplateField[] {
  const needed = NEEDED[kind].filter((field) => textOf(row, field) === '');
  if (kind === 'plan') return needed;
  const completion = textOf(row, 'completion');
  const missing = new Set(needed);
  if (completion === NO) {
    for (const field of ['problem', 'next'] as const) {
      if (textOf(row, field).length < SHORTEST_ACCOUNT) missing.add(field);
    }
  }
  if (completion !== YES && completion !== NO) missing.add('completion');
  return LAYOUTS.report.fields.filter((field) => missing.has(field));
}

/** How many of a form's task rows have nothing missing, for a progress bar. */
export function rowsDone(filled: FilledForm): { readonly done: number; readonly total: number } {
  const open = new Set(gapsOf(filled).flatMap((gap) => (gap.in === 'row' ? [gap.row] : [])));
  const used = filled.rows.filter(isUsed).length;
  return { done: used - open.size, total: used };
}
