import { createFinding } from '../../findings';
import { readTaskSerial } from '../../text/serial';
import { readSubmission, submittedUnit, type SubmissionInput, type SubmissionReading } from '../../intake';
import { resolveUnit } from '../../units';
import type { Finding } from '../../model/finding';
import type { Plan, Report } from '../../model/submission';
import type { CellReference, TaskId } from '../../model/task';
import { squash } from '../../text';
import { changeSeverity, changesOf, findRows } from './changes';
import type { TemplateIdentity } from './identity';
import { fieldColumn, openTemplateSheet, textAt, type TemplateSheet } from './openSheet';

export interface ReturnedInput extends SubmissionInput {
  /** The ledger's year; null when there is none. */
  readonly year: number | null;
}

/** A returned workbook, with the template it was filled in on. */
export interface ReturnedReading extends SubmissionReading {
  /** Null when the file is no template of ours, or its identity was damaged. */
  readonly template: TemplateIdentity | null;
}

/**
 * Reads a returned 附件3 or 附件4. On a template of ours nothing is guessed: unit, month and each row's task come from
 * its identity, and what was altered is reported. Any other form is read by `readSubmission` alone. Never throws.
 */
export function readReturned(input: ReturnedInput): ReturnedReading {
  const opened = input.grids.map((grid) => ({ grid, sheet: openTemplateSheet(grid) }));
  const own = opened.flatMap(({ sheet }) => (sheet ? [sheet] : []));
  if (own.length === 0) return { ...readSubmission(input), template: null };
  const main = fullest(own, input);
  const copies = own.filter((sheet) => sheet !== main && isCopyOf(sheet, main));
  const grids = opened.flatMap(({ grid, sheet }) =>
    sheet === null ? [grid] : copies.includes(sheet) ? [] : [sheet.grid],
  );
  const identity = main.identity;
  const reading = readSubmission({
    ...input,
    grids,
    receivedPeriod: input.receivedPeriod ?? identity?.period ?? null,
  });
  const findings = [...altered(main, copies, input.file), ...lostInCopies(main, copies, input.file)];
  if (identity === null) return withFindings({ ...reading, template: null }, findings);
  return applyIdentity(reading, main, identity, input, findings);
}

/** The sheet that counts: of the month it was received for, then the one most was typed on. */
function fullest(sheets: readonly TemplateSheet[], { receivedPeriod }: SubmissionInput): TemplateSheet {
  const score = (sheet: TemplateSheet): number =>
    (sheet.identity !== null && sheet.identity.period === receivedPeriod ? 1e9 : 0) + typedLength(sheet);
  return sheets.reduce((best, sheet) => (score(sheet) > score(best) ? sheet : best));
}

function typedLength(sheet: TemplateSheet): number {
  return [...entriesOf(sheet).values()].reduce((sum, text) => sum + text.length, 0);
}

function isCopyOf({ identity }: TemplateSheet, main: TemplateSheet): boolean {
  return identity !== null && JSON.stringify(identity) === JSON.stringify(main.identity);
}

/** What was typed in each issued row, by serial. */
function entriesOf(sheet: TemplateSheet): Map<string, string> {
  const columns = (['q1', 'q2', 'q3', 'q4', 'progress', 'problem', 'next', 'completion'] as const).flatMap(
    (field) => fieldColumn(sheet, field) ?? [],
  );
  return new Map(
    findRows(sheet).map(({ row, serial }) => [
      serial,
      columns
        .map((column) => textAt(sheet.grid, row, column).trim())
        .filter((text) => text !== '')
        .join('；'),
    ]),
  );
}

function at(sheet: TemplateSheet, file: string, cell: string | null): CellReference {
  return { file, sheet: sheet.grid.name, cell };
}

function altered(main: TemplateSheet, copies: readonly TemplateSheet[], file: string): Finding[] {
  const changes = changesOf(main).map(({ kind, cell, what }) =>
    createFinding('template-altered', {
      details: { change: kind, what },
      where: at(main, file, cell),
      severity: changeSeverity(kind),
    }),
  );
  const [copy] = copies;
  if (!copy) return changes;
  const what = copies.map(({ grid }) => grid.name).join('、');
  return [
    ...changes,
    createFinding('template-altered', {
      details: { change: 'sheet-copied', what },
      where: at(copy, file, null),
    }),
  ];
}

/** Rows filled in differently on a copied sheet: not read, but not lost either. */
function lostInCopies(main: TemplateSheet, copies: readonly TemplateSheet[], file: string): Finding[] {
  const kept = entriesOf(main);
  return copies.flatMap((copy) =>
    [...entriesOf(copy)]
      .filter(([serial, text]) => text !== '' && text !== kept.get(serial))
      .map(([serial, text]) =>
        createFinding('unread-row', {
          details: { text: `${serial}：${text}` },
          where: at(copy, file, null),
          quote: text,
        }),
      ),
  );
}

function withFindings(reading: ReturnedReading, findings: readonly Finding[]): ReturnedReading {
  const { unit, period } = reading;
  const owned = findings.map((finding) => ({
    ...finding,
    unit: finding.unit ?? unit,
    period: finding.period ?? period,
  }));
  return { ...reading, findings: [...reading.findings, ...owned] };
}

function applyIdentity(
  reading: SubmissionReading,
  sheet: TemplateSheet,
  identity: TemplateIdentity,
  input: ReturnedInput,
  findings: readonly Finding[],
): ReturnedReading {
  const { file, year } = input;
  const issuedTo = directoryName(identity.unit, input);
  const unit = reading.unit ?? issuedTo;
  const outdated = identity.kind === 'plan' && year !== null && identity.year !== year;
  const own: Finding[] = [...findings];
  if (outdated) {
    own.push(
      createFinding('template-outdated', {
        details: { year: identity.year, expected: year },
        where: at(sheet, file, null),
      }),
    );
  }
  const written = otherUnit(reading, issuedTo, input);
  if (written !== null) {
    own.push(
      createFinding('template-other-unit', {
        details: { unit: identity.unit, written },
        where: at(sheet, file, reading.formCells.unit ?? null),
        quote: reading.form?.unit ?? null,
      }),
    );
  }
  const sameYear = year === null || identity.year === year;
  const tasks = sameYear ? taskFinder(sheet, identity) : () => null;
  const settled = <Row extends Plan | Report>(row: Row): Row => ({
    ...row,
    unit: unit ?? row.unit,
    task: tasks(row),
  });
  return withFindings(
    {
      ...reading,
      unit,
      year: identity.year,
      plans: reading.plans.map(settled),
      reports: reading.reports.map(settled),
      template: identity,
    },
    own,
  );
}

function directoryName(name: string, { directory }: SubmissionInput): string {
  return resolveUnit(name, directory).unit?.name ?? name;
}

/** The unit the form or the file's name gives instead of the one the template was issued to; null when they agree. */
function otherUnit(reading: SubmissionReading, issuedTo: string, input: SubmissionInput): string | null {
  const written = reading.form?.unit ?? '';
  if (written !== '' && directoryName(written, input) !== issuedTo && squash(written) !== squash(issuedTo)) {
    return written;
  }
  const nowhere = { file: input.file, sheet: null, cell: null };
  const byFile = submittedUnit('', input.file, input.directory, nowhere).unit;
  return byFile !== null && byFile !== issuedTo ? byFile : null;
}

/** A row's task: by the row it was issued in, else by the serial somebody gave a part (27-1, 主-27-2). */
function taskFinder(sheet: TemplateSheet, identity: TemplateIdentity): (row: Plan | Report) => TaskId | null {
  const issued = new Map(findRows(sheet).map(({ row, serial }) => [sheet.grid.top + row + 1, serial]));
  const taskIds = new Set(identity.rows.map(({ serial }) => wholeTask(serial)));
  return ({ origin, serial }) => {
    const row = Number(/\d+$/.exec(origin.cell ?? '')?.[0]);
    const own = issued.get(row);
    if (own !== undefined) return wholeTask(own);
    const parsed = readTaskSerial(serial);
    if (!parsed) return null;
    const fitting = [...taskIds].filter((id) => {
      const task = readTaskSerial(id);
      return task?.no === parsed.no && (parsed.source === null || task.source === parsed.source);
    });
    const [only, ...others] = fitting;
    return only === undefined || others.length > 0 ? null : only;
  };
}

/** `主-27` of `主-27-2`. */
function wholeTask(serial: string): TaskId {
  return serial.replace(/^([^-]+-\d+)-\d+$/, '$1');
}
