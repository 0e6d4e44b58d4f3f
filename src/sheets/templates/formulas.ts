import { columnLetters } from '../../domain/model/grid';
import type { SubmissionKind } from '../../domain/model/submission';
import { neededFields, NO, SHORTEST_ACCOUNT, YES } from '../../domain/outputs/templates/gaps';
import { columnOf } from '../../domain/outputs/templates/layout';
import { type TemplateField } from '../../domain/outputs/templates';

/** A condition on one row, written for a cell (`$A8`) or a whole column (`$A$8:$A$19`). */
type Place = (field: TemplateField) => string;

const isBlank = (place: string): string => `(LEN(TRIM(${place}))=0)`;

/** True where the row counts: it has a number or a task. */
function used(place: Place): string {
  return `(LEN(TRIM(${place('serial')}))+LEN(TRIM(${place('text')}))>0)`;
}

/** The condition under which a field of a used row is missing; null for a field that may stay blank. */
function missing(kind: SubmissionKind, field: TemplateField, place: Place): string | null {
  if (neededFields(kind).includes(field)) return `${used(place)}*${isBlank(place(field))}`;
  const completion = `TRIM(${place('completion')})`;
  if (field === 'completion') return `${used(place)}*(${completion}<>"${YES}")*(${completion}<>"${NO}")`;
  if (field === 'problem' || field === 'next') {
    return `${used(place)}*(${completion}="${NO}")*(LEN(TRIM(${place(field)}))<${SHORTEST_ACCOUNT})`;
  }
  return null;
}

/** Formula that is true where a field is missing, for the row numbered `row`; null when it never is. */
export function missingInRow(kind: SubmissionKind, field: TemplateField, row: number): string | null {
  const condition = missing(kind, field, (name) => `$${columnLetters(columnOf(kind, name))}${row}`);
  return condition === null ? null : `${condition}>0`;
}

/** Formula of the number of gaps in the rows from `first` to `last` (as Excel counts) and the given form cells. */
export function gapCount(
  kind: SubmissionKind,
  fields: readonly TemplateField[],
  [first, last]: readonly [number, number],
  formCells: readonly string[],
): string {
  const column: Place = (name) => {
    const letters = columnLetters(columnOf(kind, name));
    return `$${letters}$${first}:$${letters}$${last}`;
  };
  const sums = fields.flatMap((field) => {
    const condition = missing(kind, field, column);
    return condition === null ? [] : [`SUMPRODUCT(${condition})`];
  });
  return [...sums, ...formCells.map(isBlank)].join('+');
}

/** True unless the row says 否 and gives no account of it. */
export function accountGiven(kind: SubmissionKind, field: TemplateField, row: number): string {
  const cell = (name: TemplateField): string => `$${columnLetters(columnOf(kind, name))}${row}`;
  return `OR(TRIM(${cell('completion')})<>"${NO}",LEN(TRIM(${cell(field)}))>=${SHORTEST_ACCOUNT})`;
}
