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

function rowOfTask({ header, rows }: TableReading, task: string | null): number {
  const column = header.indexOf(COLUMN.taskId);
  return task === null || column < 0 ? -1 : rows.findIndex((row) => row[column] === task);
}

function place(table: TableReading, row: number, title: string): { sheet: string; cell: string } {
  const column = Math.max(0, table.header.indexOf(title));
  return { sheet: table.sheet, cell: cellAddress(table.firstRow + row, table.firstColumn + column) };
}

/**
 * Goes to what a finding is about: its own cell in the open workbook, else the ledger row its file's row became,
 * else its task in 任务台账. Returns false when none of them is there any more.
 */
export async function locateFinding(finding: Finding): Promise<boolean> {
  if (finding.where.file === null && finding.where.sheet !== null) return selectCell(finding.where);
  const names = [LEDGER_NAMES.reports, LEDGER_NAMES.plans];
  const tables = await readTables([...names, LEDGER_NAMES.tasks]);
  for (const name of names) {
    const table = tables.get(name);
    const row = table ? rowReadFrom(table, finding) : -1;
    if (table && row >= 0) return selectCell(place(table, row, COLUMN_OF[finding.code] ?? COLUMN.taskText));
  }
  const tasks = tables.get(LEDGER_NAMES.tasks);
  const row = tasks ? rowOfTask(tasks, finding.task) : -1;
  return tasks && row >= 0 ? selectCell(place(tasks, row, COLUMN.taskId)) : false;
}
