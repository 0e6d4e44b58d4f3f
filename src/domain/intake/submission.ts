import { parseDate } from '../calendar';
import { createFinding } from '../findings';
import type { Finding } from '../model/finding';
import type { Grid } from '../model/grid';
import type { IsoDate, Period } from '../model/period';
import { monthOf, periodOf, yearOf } from '../model/period';
import type { FormField, FormFields, Plan, Report, SubmissionKind } from '../model/submission';
import type { CellReference } from '../model/task';
import type { Unit } from '../model/unit';
import { isBlank } from '../text';
import type { FormReading } from './form';
import { readForm } from './form';
import type { Recognised } from './recognise';
import { looksLikeTable, recogniseGrid } from './recognise';
import { SheetView } from './sheetView';
import { monthInName, periodBefore, writtenMonth } from './submissionPeriod';
import { fileStem, submittedUnit } from './submittedUnit';
import { PLAN_FIELDS, readSubmittedRows, REPORT_FIELDS, toPlan, toReport } from './submittedRows';

export interface SubmissionInput {
  readonly file: string;
  readonly grids: readonly Grid[];
  readonly directory: readonly Unit[];
  /** The month it was received for (its folder, or what the user chose); null when not known. */
  readonly receivedPeriod: Period | null;
}

/** One returned workbook, read. Rows are not matched to tasks yet: their `task` is null. */
export interface SubmissionReading {
  readonly kind: SubmissionKind | null;
  /** The directory's name of the unit; null when it could not be told. */
  readonly unit: string | null;
  readonly period: Period | null;
  readonly year: number | null;
  readonly form: FormFields | null;
  /** Where each field of the form stands. */
  readonly formCells: Readonly<Partial<Record<FormField, string>>>;
  readonly sheet: string | null;
  readonly filledOn: IsoDate | null;
  readonly plans: readonly Plan[];
  readonly reports: readonly Report[];
  readonly findings: readonly Finding[];
  readonly attachments: readonly Recognised[];
}

/**
 * Reads a unit's 附件3 or 附件4: form, rows, unit and month. Every row with content is in the plans or reports or in
 * the findings. Never throws.
 */
export function readSubmission(input: SubmissionInput): SubmissionReading {
  const attachments = input.grids.flatMap((grid) => recogniseGrid(grid));
  const tables = tablesOf(attachments, input.receivedPeriod);
  const first = tables[0];
  if (first === undefined) return nothingRead(input, attachments);
  const form = formOf(first, input.file);
  const filledOn =
    form.fields.date === ''
      ? null
      : parseDate(
          form.fields.date,
          input.receivedPeriod === null ? (first.year ?? undefined) : yearOf(input.receivedPeriod),
        );
  const where: CellReference = { file: input.file, sheet: first.grid.name, cell: form.cells.unit ?? null };
  const front = first.frontRows.map((row) => (first.grid.texts[row] ?? []).join(''));
  const { unit, findings } = submittedUnit(form.fields.unit, input.file, input.directory, where, front);
  const context: Context = { input, first, unit: unit ?? form.fields.unit, filledOn, findings };
  const shared = {
    unit,
    form: form.fields,
    formCells: form.cells,
    sheet: first.grid.name,
    filledOn,
    attachments,
  };
  findings.push(...strayTables(input, attachments, tables));
  if (first.kind === 'plan') {
    const plans = tables.flatMap((table) => readPlans(table, context));
    return {
      ...shared,
      kind: 'plan',
      period: null,
      year: first.year,
      plans,
      reports: [],
      findings: owned(findings, unit, null),
    };
  }
  const period = periodOfReport(context);
  const reports = tables.flatMap((table) => readReports(table, period, context));
  return {
    ...shared,
    kind: 'report',
    period,
    year: period === null ? first.year : yearOf(period),
    plans: [],
    reports,
    findings: owned(findings, unit, period),
  };
}

interface Context {
  readonly input: SubmissionInput;
  readonly first: Recognised;
  readonly unit: string;
  readonly filledOn: IsoDate | null;
  readonly findings: Finding[];
}

/** The tables the submission consists of: of one kind, and of one month when a workbook keeps several. */
function tablesOf(attachments: readonly Recognised[], received: Period | null): Recognised[] {
  const reports = attachments.filter((attachment) => attachment.kind === 'report');
  const plans = attachments.filter((attachment) => attachment.kind === 'plan');
  const chosen = filledTables(
    received === null ? (plans.length > 0 ? plans : reports) : reports.length > 0 ? reports : plans,
  );
  if (chosen[0]?.kind !== 'report' || received === null) return chosen;
  const months = chosen.map((table) => monthOfTable(table));
  const wanted = chosen.filter((_, index) => months[index] === null || months[index] === monthOf(received));
  const exact = months.filter((month) => month === monthOf(received)).length;
  return exact > 0 && new Set(months).size > 1 ? wanted : chosen;
}

/** A blank template beside a filled one is left out. */
function filledTables(tables: readonly Recognised[]): Recognised[] {
  const filled = tables.filter((table) => {
    const text = table.mapping.text?.[0];
    return text !== undefined && table.bodyRows.some((row) => !isBlank(table.grid.texts[row]?.[text] ?? ''));
  });
  return filled.length > 0 ? filled : [...tables];
}

function monthOfTable(table: Recognised): number | null {
  return (
    writtenMonth(new SheetView(table.grid, null), table)?.month ?? monthInName(table.grid.name)?.month ?? null
  );
}

function formOf(table: Recognised, file: string): FormReading {
  const view = new SheetView(table.grid, file);
  const last = table.bodyRows.at(-1) ?? 0;
  return readForm(view, [...table.frontRows, ...table.bodyRows.filter((row) => row <= last)]);
}

function readPlans(table: Recognised, { input, unit, findings }: Context): Plan[] {
  const read = readSubmittedRows(table, input.file, PLAN_FIELDS);
  findings.push(...read.findings);
  return read.rows.map((row) => toPlan(row, table, input.file, unit));
}

function readReports(table: Recognised, period: Period | null, { input, unit, findings }: Context): Report[] {
  const read = readSubmittedRows(table, input.file, REPORT_FIELDS);
  findings.push(...read.findings);
  if (period !== null) return read.rows.map((row) => toReport(row, table, input.file, unit, period));
  for (const row of read.rows) {
    findings.push(
      createFinding('unread-row', {
        details: { text: row.values.text },
        where: { file: input.file, sheet: table.grid.name, cell: row.cells.text ?? null },
        // the whole row: whatever was typed stands in the finding when it can stand nowhere else
        quote: REPORT_FIELDS.map((field) => row.values[field])
          .filter((value) => value !== '')
          .join('\n'),
      }),
    );
  }
  return [];
}

/** The month of a report: the one it was received for, else the one written, else the one its date points to. */
function periodOfReport({ input, first, filledOn, findings }: Context): Period | null {
  const view = new SheetView(first.grid, input.file);
  const month = writtenMonth(view, first);
  const named = month ?? monthInName(first.grid.name) ?? monthInName(fileStem(input.file));
  const year = month?.year ?? first.year;
  const expected = input.receivedPeriod;
  if (expected === null) return periodAsWritten(named, year, filledOn);
  const wrongMonth = month !== null && month.month !== monthOf(expected);
  const wrongYear = year !== null && year !== yearOf(expected);
  if (wrongMonth || wrongYear) findings.push(wrongPeriod(view, first, month, year, expected));
  return expected;
}

/** Another month or year is written than the one it was received for; said where it is written. */
function wrongPeriod(
  view: SheetView,
  first: Recognised,
  month: ReturnType<typeof writtenMonth>,
  year: number | null,
  expected: Period,
): Finding {
  const ofYear = year === null ? '' : `${year}年`;
  const written = month === null ? ofYear : `${ofYear}${month.month}月`;
  const row =
    month?.row ??
    first.frontRows.find((front) => view.rowText(front).includes(String(year))) ??
    first.headerRows[0] ??
    0;
  return createFinding('wrong-period', {
    details: { written, expected },
    where: view.reference(row, month?.column ?? view.filledColumns(row)[0] ?? 0),
    quote: view.rowText(row),
    suggestion: `${yearOf(expected)}年${monthOf(expected)}月`,
  });
}

/** Where nobody says which month it was received for: the month named, in the year written or that of the form's date. */
function periodAsWritten(
  named: { readonly year: number | null; readonly month: number } | null,
  year: number | null,
  filledOn: IsoDate | null,
): Period | null {
  const byDate = filledOn === null ? null : periodBefore(filledOn);
  if (named === null) return byDate;
  const ofYear = year ?? named.year ?? (byDate === null ? null : yearOf(byDate));
  return ofYear === null ? null : periodOf(ofYear, named.month);
}

/** Filled sheets of a submission that are not part of what was read: said, so that nothing is lost quietly. */
function strayTables(
  input: SubmissionInput,
  attachments: readonly Recognised[],
  used: readonly Recognised[],
): Finding[] {
  const findings: Finding[] = [];
  for (const grid of input.grids) {
    const own = attachments.filter((attachment) => attachment.grid === grid);
    if (own.length === 0 && looksLikeTable(grid)) findings.push(unrecognised(input.file, grid));
  }
  for (const table of filledTables(attachments)) {
    if (used.includes(table) || (table.kind !== 'plan' && table.kind !== 'report')) continue;
    const row = table.headerRows[0] ?? 0;
    const text = table.grid.name;
    findings.push(
      createFinding('unread-row', {
        details: { text },
        where: {
          file: input.file,
          sheet: table.grid.name,
          cell: new SheetView(table.grid, input.file).address(row, table.firstColumn),
        },
        quote: text,
      }),
    );
  }
  return findings;
}

function unrecognised(file: string, grid: Grid): Finding {
  return createFinding('unrecognised-sheet', {
    details: { sheet: grid.name },
    where: { file, sheet: grid.name, cell: null },
  });
}

function nothingRead(input: SubmissionInput, attachments: readonly Recognised[]): SubmissionReading {
  const { unit } = submittedUnit('', input.file, input.directory, {
    file: input.file,
    sheet: null,
    cell: null,
  });
  return {
    kind: null,
    unit,
    period: input.receivedPeriod,
    year: null,
    form: null,
    formCells: {},
    sheet: null,
    filledOn: null,
    plans: [],
    reports: [],
    findings: owned(
      input.grids.map((grid) => unrecognised(input.file, grid)),
      unit,
      input.receivedPeriod,
    ),
    attachments,
  };
}

/** Findings of a submission belong to its unit and month. */
function owned(findings: readonly Finding[], unit: string | null, period: Period | null): Finding[] {
  return findings.map((finding) => ({
    ...finding,
    unit: finding.unit ?? unit,
    period: finding.period ?? period,
  }));
}
