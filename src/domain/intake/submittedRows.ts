import { createFinding } from '../findings';
import type { Finding } from '../model/finding';
import type { Period } from '../model/period';
import type { Plan, PlanField, Report, ReportField } from '../model/submission';
import { cleanLines, cleanText, isBlank, readSerial } from '../text';
import { BodyReader } from './bodyRows';
import { readCompletion } from './completion';
import type { Recognised } from './recognise';
import { SheetView } from './sheetView';

/** A row of 附件3 or 附件4 before it is one or the other: its fields as written and where each stands. */
export interface SubmittedFields<Field extends string> {
  readonly values: Record<Field, string>;
  readonly cells: Partial<Record<Field, string>>;
  readonly row: number;
}

export const PLAN_FIELDS: readonly PlanField[] = [
  'serial',
  'text',
  'q1',
  'q2',
  'q3',
  'q4',
  'responsible',
  'supervisor',
  'remark',
];
export const REPORT_FIELDS: readonly ReportField[] = [
  'serial',
  'text',
  'target',
  'progress',
  'problem',
  'next',
  'completion',
];

/**
 * Reads the rows of a submitted table in order. Rows with a number only are unused template rows; every other row
 * with content becomes a row, joins the one it is merged with, is part of the form, or is a finding.
 */
export function readSubmittedRows<Field extends PlanField | ReportField>(
  recognised: Recognised,
  file: string,
  fields: readonly Field[],
): { rows: SubmittedFields<Field>[]; findings: Finding[] } {
  const reader = new BodyReader(new SheetView(recognised.grid, file), recognised);
  const rows: SubmittedFields<Field>[] = [];
  const findings: Finding[] = [...reader.missingColumnFindings(), ...reader.hiddenRowFindings()];
  for (const row of recognised.bodyRows) {
    if (reader.filled(row).length === 0) continue;
    if (reader.isFormRow(row)) {
      if (reader.hasMoreThanForm(row)) findings.push(reader.unread(row));
      continue;
    }
    if (isSection(reader, row)) continue;
    const read = readFields(reader, row, fields);
    if (isUnusedRow(reader, row, read)) continue;
    if (isBlankBesides(read, ['serial']) || (reader.isNoteRow(row) && reader.filled(row).length <= 2)) {
      findings.push(reader.unread(row));
      continue;
    }
    const above = rows.at(-1);
    if (above !== undefined && joinsAbove(reader, row)) {
      join(above, read, reader, row);
      continue;
    }
    if (above !== undefined && continuesAbove(above, read, reader)) {
      for (const field of fields) above.values[field] = joinedText(above.values[field], read.values[field]);
      continue;
    }
    rows.push(read);
    if (isBlank(read.values['text' as Field])) findings.push(blankTask(reader, row, read));
  }
  return { rows, findings };
}

/** 一、主要工作任务 / 民生实事: a heading that parts the list and carries nothing else. */
function isSection(reader: BodyReader, row: number): boolean {
  const banner = reader.bannerAt(row);
  return (
    banner !== null &&
    /^(?:[（(]?[一二三四五六七八九十][）)、.．]|.{0,12}(?:任务|工作|实事|民生|工程)$)/.test(banner) &&
    banner.length <= 30
  );
}

function readFields<Field extends string>(
  reader: BodyReader,
  row: number,
  fields: readonly Field[],
): SubmittedFields<Field> {
  const values = {} as Record<Field, string>;
  const cells: Partial<Record<Field, string>> = {};
  for (const field of fields) {
    const reading = reader.cell(row, field as PlanField | ReportField);
    values[field] =
      field === 'text' || field === 'serial' ? cleanText(reading.text) : cleanLines(reading.text);
    if (reading.column >= 0) cells[field] = reader.view.address(row, reading.column);
  }
  return { values, cells, row };
}

/** A row of the empty template: its number, and nothing anywhere else. */
function isUnusedRow(reader: BodyReader, row: number, read: SubmittedFields<string>): boolean {
  return (
    reader.filled(row).every((column) => reader.roleOf(column) === 'serial') &&
    readSerial(read.values['serial'] ?? '') !== null &&
    !reader.covered(row, 'text')
  );
}

function isBlankBesides(read: SubmittedFields<string>, ignored: readonly string[]): boolean {
  return Object.entries(read.values).every(([field, value]) => ignored.includes(field) || isBlank(value));
}

/** Number and task are merged with the row above: this row only says more about them. */
function joinsAbove(reader: BodyReader, row: number): boolean {
  const serial = reader.cell(row, 'serial');
  return reader.covered(row, 'text') && !(serial.own && !isBlank(serial.text));
}

function join<Field extends string>(
  above: SubmittedFields<Field>,
  read: SubmittedFields<Field>,
  reader: BodyReader,
  row: number,
): void {
  for (const field of Object.keys(read.values) as Field[]) {
    const own = reader.cell(row, field as PlanField | ReportField);
    if (!own.own || field === 'serial' || field === 'text') continue;
    above.values[field] =
      above.values[field] === '' ? read.values[field] : `${above.values[field]}\n${read.values[field]}`;
  }
}

/**
 * A row cut in two by a page break: no number of its own, the numbers count on without it, and either it stands
 * directly under a repeated head or it holds nothing but the rest of an unended task text.
 */
function continuesAbove(
  above: SubmittedFields<string>,
  read: SubmittedFields<string>,
  reader: BodyReader,
): boolean {
  const last = readSerial(above.values['serial'] ?? '')?.no ?? null;
  if (last === null || !isBlank(read.values['serial'] ?? '')) return false;
  if (reader.nextNumber(read.row) !== last + 1) return false;
  if (reader.recognised.headerRows.includes(read.row - 1)) return true;
  return isBlankBesides(read, ['text']) && !/[。！!；;）)]$/.test(above.values['text'] ?? '');
}

function joinedText(above: string, below: string): string {
  return cleanText(below) === '' ? above : cleanLines(above + below);
}

function blankTask(reader: BodyReader, row: number, read: SubmittedFields<string>): Finding {
  const column = reader.recognised.mapping.text?.[0] ?? reader.recognised.firstColumn;
  return createFinding('blank-task', {
    details: { serial: read.values['serial'] ?? '' },
    where: reader.view.reference(row, column),
    quote: reader.text(row),
  });
}

export function toPlan(
  read: SubmittedFields<PlanField>,
  recognised: Recognised,
  file: string,
  unit: string,
): Plan {
  const { values } = read;
  return {
    ...rowParts(read, recognised, file, unit),
    cells: read.cells,
    quarters: [values.q1, values.q2, values.q3, values.q4],
    responsible: values.responsible,
    supervisor: values.supervisor,
    remark: values.remark,
  };
}

export function toReport(
  read: SubmittedFields<ReportField>,
  recognised: Recognised,
  file: string,
  unit: string,
  period: Period,
): Report {
  const { values } = read;
  return {
    ...rowParts(read, recognised, file, unit),
    cells: read.cells,
    period,
    target: values.target,
    progress: values.progress,
    problem: values.problem,
    next: values.next,
    completion: values.completion,
    done: readCompletion(values.completion),
  };
}

function rowParts(
  read:
    | SubmittedFields<'serial' | 'text' | PlanField | ReportField>
    | SubmittedFields<PlanField>
    | SubmittedFields<ReportField>,
  recognised: Recognised,
  file: string,
  unit: string,
): Pick<Plan, 'serial' | 'text' | 'task' | 'unit' | 'origin'> {
  const values = read.values as Record<'serial' | 'text', string>;
  const cells = read.cells as Partial<Record<'serial' | 'text', string>>;
  return {
    serial: values.serial,
    text: values.text,
    task: null,
    unit,
    origin: { file, sheet: recognised.grid.name, cell: cells.serial ?? cells.text ?? null },
  };
}
