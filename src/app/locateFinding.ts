import { findingTitle } from '../domain/findings';
import type { Finding } from '../domain/model/finding';
import { cellAddress } from '../domain/model/grid';
import { readTables, selectCell, type TableReading } from '../excel';
import { COLUMN, LEDGER_NAMES } from '../sheets/wording.zh-CN';

/** The column of the ledger that shows what a finding's rule complains of, where a rule looks at one column. */
const COLUMN_OF: Readonly<Record<string, string>> = {
  'target-altered': COLUMN.target,
  'target-lowered': COLUMN.target,
  'progress-blank': COLUMN.progress,
  'progress-vague': COLUMN.progress,
  'progress-copied': COLUMN.progress,
  'progress-decreased': COLUMN.progress,
  'yes-but-below': COLUMN.completion,
  'no-but-met': COLUMN.completion,
  'completion-invalid': COLUMN.completion,
  'problem-missing': COLUMN.problem,
  'next-step-missing': COLUMN.next,
  'promise-unmet': COLUMN.next,
  'missing-responsible': COLUMN.responsible,
};

const rowNumber = (cell: unknown) => /\d+$/.exec(String(cell ?? ''))?.[0] ?? null;

/** Row of a ledger table that was read from a cell of a file; sorting and filtering do not matter. */
function rowReadFrom({ header, rows }: TableReading, { where }: Finding): number {
  const [file, sheet, cell] = [COLUMN.file, COLUMN.sheet, COLUMN.cell].map((title) => header.indexOf(title));
  if (file === undefined || sheet === undefined || cell === undefined) return -1;
  return rows.findIndex(
    (row) =>
      row[file] === where.file &&
      (row[sheet] ?? null) === where.sheet &&
      rowNumber(row[cell]) === rowNumber(where.cell),
  );
}

/** Row whose cells have the given texts under the given headings; a null text stands for an empty cell. */
function rowWith({ header, rows }: TableReading, wanted: Readonly<Record<string, string | null>>): number {
  const cells = Object.entries(wanted).map(([title, text]) => ({ column: header.indexOf(title), text }));
  if (cells.some(({ column }) => column < 0)) return -1;
  return rows.findIndex((row) => cells.every(({ column, text }) => (row[column] ?? null) === text));
}

/** Where a finding about a whole submission, or its absence, shows in 报送情况. */
function submissionRow(table: TableReading, { unit, period, where }: Finding): number {
  const byFile = where.file === null ? -1 : rowWith(table, { [COLUMN.file]: where.file });
  return byFile >= 0 || unit === null
    ? byFile
    : rowWith(table, { [COLUMN.unit]: unit, [COLUMN.period]: period });
}

/** Every finding has a row of its own in 问题清单, whatever else is gone. */
function findingRow(table: TableReading, { code, unit, task, period, where }: Finding): number {
  return rowWith(table, {
    [COLUMN.findingType]: findingTitle(code),
    [COLUMN.unit]: unit,
    [COLUMN.taskId]: task,
    [COLUMN.period]: period,
    [COLUMN.file]: where.file,
    [COLUMN.sheet]: where.sheet,
    [COLUMN.cell]: where.cell,
  });
}

function place(table: TableReading, row: number, title: string): { sheet: string; cell: string } {
  const column = Math.max(0, table.header.indexOf(title));
  return { sheet: table.sheet, cell: cellAddress(table.firstRow + row, table.firstColumn + column) };
}

/** The tables a finding may show in, best first, with how to find its row and which of its columns to select. */
const PLACES: readonly {
  readonly table: string;
  readonly row: (table: TableReading, finding: Finding) => number;
  readonly column: (finding: Finding) => string;
}[] = [
  { table: LEDGER_NAMES.reports, row: rowReadFrom, column: ({ code }) => COLUMN_OF[code] ?? COLUMN.taskText },
  { table: LEDGER_NAMES.plans, row: rowReadFrom, column: ({ code }) => COLUMN_OF[code] ?? COLUMN.taskText },
  {
    table: LEDGER_NAMES.tasks,
    row: (table, { task }) => (task === null ? -1 : rowWith(table, { [COLUMN.taskId]: task })),
    column: () => COLUMN.taskId,
  },
  { table: LEDGER_NAMES.submissions, row: submissionRow, column: () => COLUMN.unit },
  { table: LEDGER_NAMES.findings, row: findingRow, column: () => COLUMN.findingType },
];

/**
 * Goes to what a finding is about: its own cell in the open workbook, else the ledger row its file's row became,
 * else its task in 任务台账, its submission in 报送情况, or at last its own row in 问题清单.
 * Returns false when none of them is there any more.
 */
export async function locateFinding(finding: Finding): Promise<boolean> {
  const { where } = finding;
  if (where.file === null && where.sheet !== null && (await selectCell(where))) return true;
  const tables = await readTables(PLACES.map(({ table }) => table));
  for (const { table: name, row: find, column } of PLACES) {
    const table = tables.get(name);
    const row = table ? find(table, finding) : -1;
    if (table && row >= 0) return selectCell(place(table, row, column(finding)));
  }
  return false;
}
