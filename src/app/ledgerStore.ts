import * as z from 'zod/mini';
import { findingMessage, findingTitle } from '../domain/findings';
import { cellAddress } from '../domain/model/grid';
import type { Steps } from '../domain/model/steps';
import { readTargets } from '../domain/targets';
import {
  drawSheets,
  readTablesAndState,
  type DrawOptions,
  type DrawResult,
  type StateWrite,
  type TableReading,
} from '../excel';
import { Breath } from '../pace/breath';
import {
  directorySheet,
  findingsSheet,
  isShown,
  issuedTemplatesSheet,
  plansSheet,
  readDirectory,
  readFindings,
  readIssuedTemplates,
  readPlans,
  readReports,
  readSubmissions,
  readTasks,
  reportsSheet,
  settingsSheet,
  submissionsSheet,
  tasksSheet,
  type LedgerReading,
  type RejectedRow,
} from '../sheets/ledger';
import type { SheetSpec } from '../sheets/spec';
import { COLUMN, LEDGER_NAMES } from '../sheets/wording.zh-CN';
import { statusesAt } from '../domain/checks/evaluate';
import { EMPTY_LEDGER } from '../domain/model/ledger';
import { type Ledger } from '../domain/model/ledger';
import { AppProblem } from './problem';
import { readUsableSettings, settingEntries, settingsFrom } from './settings';

/** What the ledger's tables have no column for, kept in the workbook's custom XML part. */
const stateSchema = z.object({
  year: z.nullable(z.int()),
  planDueOn: z.nullable(z.string()),
  noticeFiles: z.array(z.string()),
  checkedPeriod: z.nullable(z.string()),
  issued: z.array(
    z.object({
      kind: z.enum([
        'livelihood-monthly',
        'overall-quarterly',
        'completed',
        'single-matter',
        'submissions',
        'plan-submissions',
      ]),
      period: z.string(),
      number: z.number(),
      issuedOn: z.nullable(z.string()),
      tasks: z.array(z.string()),
    }),
  ),
  // Later additions: a workbook written before them is read all the same.
  doubtDecisions: z._default(
    z.array(
      z.object({
        task: z.string(),
        period: z.string(),
        choice: z.enum(['verify', 'own-answer', 'leave-out']),
      }),
    ),
    [],
  ),
  spotChecks: z._default(
    z.array(z.object({ period: z.string(), seed: z.string(), tasks: z.array(z.string()) })),
    [],
  ),
});

/** A row of a ledger table people edited so that it cannot be read; it stays on the sheet as it is. */
export interface UnreadableLedgerRow extends RejectedRow {
  readonly sheet: string;
  /** The cell that cannot be read; the row's first where it is not one cell's fault. */
  readonly cell: string;
}

export interface LoadedLedger {
  readonly ledger: Ledger;
  readonly unreadable: readonly UnreadableLedgerRow[];
}

const FINDING_WORDS = { title: findingTitle, message: findingMessage };

type LedgerPart = keyof typeof LEDGER_NAMES;

const SHEETS: Readonly<Record<LedgerPart, (ledger: Ledger) => Steps<SheetSpec>>> = {
  tasks: (ledger) => tasksSheet(ledger.tasks, ledger.statuses),
  plans: (ledger) => plansSheet(ledger.plans),
  reports: (ledger) => reportsSheet(ledger.reports),
  submissions: (ledger) => submissionsSheet(ledger.submissions),
  issuedTemplates: (ledger) => issuedTemplatesSheet(ledger.issuedTemplates),
  findings: (ledger) => findingsSheet(ledger.findings, FINDING_WORDS),
  units: (ledger) => directorySheet(ledger.directory),
  settings: (ledger) => settingsSheet(settingEntries(ledger.settings)),
};

const PARTS = Object.keys(SHEETS) as LedgerPart[];

/** The parts that have a sheet: 下发情况 only once something was handed out. */
function partsOf(ledger: Ledger): LedgerPart[] {
  return PARTS.filter((part) => part !== 'issuedTemplates' || ledger.issuedTemplates.length > 0);
}

/** Prepares the sheets of some parts; the pane answers meanwhile. */
async function partSheets(
  ledger: Ledger,
  parts: readonly LedgerPart[],
): Promise<ReadonlyMap<LedgerPart, SheetSpec>> {
  const breath = new Breath();
  const sheets = new Map<LedgerPart, SheetSpec>();
  for (const part of parts) sheets.set(part, await breath.run(SHEETS[part](ledger)));
  return sheets;
}

/** Draws the sheets of some parts, and others with them. */
async function drawParts(
  ledger: Ledger,
  parts: readonly LedgerPart[],
  others: readonly SheetSpec[] = [],
  options: DrawOptions = {},
): Promise<DrawResult> {
  const sheets = await partSheets(ledger, parts);
  return drawSheets([...sheets.values(), ...others], options);
}

function cellOf({ header, firstRow, firstColumn }: TableReading, { row, column }: RejectedRow): string {
  const offset = column === null || column === COLUMN.system ? 0 : Math.max(0, header.indexOf(column));
  return cellAddress(firstRow + row, firstColumn + offset);
}

/** What the workbook showed of a ledger when it was read: kept beside it, so that what stands is not drawn again. */
const shownTables = new WeakMap<Ledger, ReadonlyMap<string, TableReading>>();

/** Reads the ledger back from the open workbook. A workbook without one gives the empty ledger. */
export async function loadLedger(): Promise<LoadedLedger> {
  const { tables, state: loaded } = await readTablesAndState(Object.values(LEDGER_NAMES), stateSchema);
  const state = loaded.value;
  const checkedPeriod = state?.checkedPeriod ?? null;
  const unreadable: UnreadableLedgerRow[] = [];
  const breath = new Breath();
  const records = async <Row>(
    name: string,
    read: (table: TableReading) => Steps<LedgerReading<Row>>,
  ): Promise<readonly Row[]> => {
    const table = tables.get(name);
    if (!table) return [];
    const reading = await breath.run(read(table));
    unreadable.push(
      ...reading.rejected.map((row) => ({ ...row, sheet: table.sheet, cell: cellOf(table, row) })),
    );
    return reading.records;
  };
  const ledger: Ledger = {
    year: state?.year ?? EMPTY_LEDGER.year,
    planDueOn: state?.planDueOn ?? null,
    noticeFiles: state?.noticeFiles ?? [],
    tasks: await records(LEDGER_NAMES.tasks, ({ header, rows }) => readTasks(header, rows, readTargets)),
    plans: await records(LEDGER_NAMES.plans, ({ header, rows }) => readPlans(header, rows)),
    reports: await records(LEDGER_NAMES.reports, ({ header, rows }) => readReports(header, rows)),
    submissions: await records(LEDGER_NAMES.submissions, ({ header, rows }) => readSubmissions(header, rows)),
    findings: await records(LEDGER_NAMES.findings, ({ header, rows }) => readFindings(header, rows)),
    issuedTemplates: await records(LEDGER_NAMES.issuedTemplates, ({ header, rows }) =>
      readIssuedTemplates(header, rows),
    ),
    directory: await records(LEDGER_NAMES.units, ({ header, rows }) => readDirectory(header, rows)),
    settings: settingsFrom(
      await records(LEDGER_NAMES.settings, ({ header, rows }) => readUsableSettings(header, rows)),
    ),
    checkedPeriod,
    issued: state?.issued ?? [],
    doubtDecisions: state?.doubtDecisions ?? [],
    spotChecks: state?.spotChecks ?? [],
    statuses: [],
  };
  const read = checkedPeriod ? { ...ledger, statuses: statusesAt(ledger, checkedPeriod) } : ledger;
  shownTables.set(read, tables);
  return { ledger: read, unreadable };
}

/**
 * The ledger as the workbook holds it now, to be changed and written again. Throws AppProblem `unreadable-rows` while
 * a row cannot be read: drawing the ledger anew would lose it.
 */
export async function loadLedgerToEdit(): Promise<Ledger> {
  const { ledger, unreadable } = await loadLedger();
  const [first] = unreadable;
  if (first) {
    const { sheet, cell } = first;
    throw new AppProblem({ kind: 'unreadable-rows', count: unreadable.length, sheet, cell });
  }
  return ledger;
}

/** Draws the whole ledger into the workbook, and other sheets with it; the old sheets stand until the new ones do. */
export async function saveLedger(
  ledger: Ledger,
  others: readonly SheetSpec[] = [],
  options: DrawOptions = {},
): Promise<DrawResult> {
  return drawParts(ledger, partsOf(ledger), others, { ...options, state: stateOf(ledger) });
}

/** The parts no bulletin counts: looked at only when their records changed. */
const UNCOUNTED: Readonly<Partial<Record<LedgerPart, keyof Ledger>>> = {
  plans: 'plans',
  reports: 'reports',
  units: 'directory',
  settings: 'settings',
};

function sameRecords(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (!Array.isArray(one) || !Array.isArray(other) || one.length !== other.length) return false;
  return one.every((record, index) => {
    const match: unknown = other[index];
    return record === match || JSON.stringify(record) === JSON.stringify(match);
  });
}

/**
 * Draws sheets over the ledger, and of the ledger what the workbook does not show already: bulletins count what its
 * cells show. 核查 (`saveLedger`) draws it anew in any case.
 * @param before the ledger as it was read from the workbook
 */
export async function saveChangedLedger(
  before: Ledger,
  ledger: Ledger,
  others: readonly SheetSpec[],
  options: DrawOptions,
): Promise<DrawResult> {
  const changed = partsOf(ledger).filter((part) => {
    const records = UNCOUNTED[part];
    return records === undefined || !sameRecords(before[records], ledger[records]);
  });
  const shown = shownTables.get(before);
  const sheets = [...(await partSheets(ledger, changed))].flatMap(([part, sheet]) => {
    const table = shown?.get(LEDGER_NAMES[part]);
    return table && isShown(sheet, table) ? [] : [sheet];
  });
  return drawSheets([...sheets, ...others], { ...options, state: stateOf(ledger) });
}

/** What the ledger's tables have no column for, to be stored with them. */
function stateOf(ledger: Ledger): StateWrite {
  const { year, planDueOn, noticeFiles, checkedPeriod, issued, doubtDecisions, spotChecks } = ledger;
  const value = { year, planDueOn, noticeFiles, checkedPeriod, issued, doubtDecisions, spotChecks };
  return { value, setAsideUnreadable: true };
}

/** Draws only some of the ledger's sheets, when only their records changed. */
export async function saveLedgerParts(ledger: Ledger, parts: readonly LedgerPart[]): Promise<void> {
  await drawParts(ledger, parts);
}
