import type { CellValue } from '../../domain/model/grid';
import { readCompletion } from '../../domain/intake';
import type { Report, ReportField } from '../../domain/model/submission';
import type { TaskId } from '../../domain/model/task';
import type { Steps } from '../../domain/model/steps';
import type { SheetSpec } from '../spec';
import { COLUMN, LEDGER_NAMES, LEDGER_NOTES } from '../wording.zh-CN';
import { optionalText, period, text } from './codecs';
import type { LedgerReading } from './read';
import { readLedger } from './read';
import { reportSchema } from './schemas';
import { placedCells } from './placedCells';
import { ledgerSheet } from './sheet';
import type { LedgerTable } from './table';
import { fieldColumn } from './table';

interface ReportRow {
  readonly period: string | null;
  readonly task: TaskId | null;
  readonly unit: string;
  readonly serial: string;
  readonly text: string;
  readonly target: string;
  readonly progress: string;
  readonly problem: string;
  readonly next: string;
  readonly completion: string;
  readonly done: boolean | null;
  readonly file: string | null;
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly cells: Readonly<Partial<Record<ReportField, string>>>;
}

const TABLE: LedgerTable<ReportRow> = {
  name: LEDGER_NAMES.reports,
  mark: 'report-ledger',
  note: LEDGER_NOTES.reports,
  tabColor: '#1F4E79',
  columns: [
    fieldColumn('period', COLUMN.period, period, { width: 8, style: 'textCentered' }),
    fieldColumn('task', COLUMN.taskId, optionalText, { width: 8, style: 'textCentered' }),
    fieldColumn('unit', COLUMN.unit, text, { width: 14, style: 'text' }),
    fieldColumn('serial', COLUMN.serial, text, { width: 6, style: 'textCentered' }),
    fieldColumn('text', COLUMN.taskText, text, { width: 28, style: 'text' }),
    fieldColumn('target', COLUMN.target, text, { width: 24, style: 'text' }),
    fieldColumn('progress', COLUMN.progress, text, { width: 40, style: 'text' }),
    fieldColumn('problem', COLUMN.problem, text, { width: 20, style: 'text' }),
    fieldColumn('next', COLUMN.next, text, { width: 20, style: 'text' }),
    fieldColumn('completion', COLUMN.completion, text, { width: 7, style: 'textCentered' }),
    fieldColumn('file', COLUMN.file, optionalText, { width: 16, style: 'text' }),
    fieldColumn('sheet', COLUMN.sheet, optionalText, { width: 8, style: 'text' }),
    fieldColumn('cell', COLUMN.cell, optionalText, { width: 7, style: 'textCentered' }),
  ],
  hidden: ['cells'],
  packed: {
    cells: placedCells(['serial', 'text', 'target', 'progress', 'problem', 'next', 'completion']),
  },
  derived: [{ key: 'done', from: 'completion', derive: (row) => readCompletion(row.completion) }],
  blank: {
    period: null,
    task: null,
    unit: '',
    serial: '',
    text: '',
    target: '',
    progress: '',
    problem: '',
    next: '',
    completion: '',
    done: null,
    file: null,
    sheet: null,
    cell: null,
    cells: {},
  },
  required: ['period'],
  unique: null,
  needsSystemData: false,
};

function toRow({ origin, ...report }: Report): ReportRow {
  return { ...report, ...origin };
}

function toReport({ file, sheet, cell, period: month, ...report }: ReportRow): Report {
  return { ...report, period: month ?? '', origin: { file, sheet, cell } };
}

/** 月报台账: one row per row of the units' 附件4, every month received. */
export function reportsSheet(reports: readonly Report[]): Steps<SheetSpec> {
  return ledgerSheet(TABLE, reports, toRow);
}

/** 月报台账 back as reports. */
export function readReports(
  header: readonly CellValue[],
  rows: readonly (readonly CellValue[])[],
): Steps<LedgerReading<Report>> {
  return readLedger(TABLE, header, rows, toReport, reportSchema);
}
