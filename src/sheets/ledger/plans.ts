import type { CellValue } from '../../domain/model/grid';
import type { Plan, PlanField } from '../../domain/model/submission';
import type { TaskId } from '../../domain/model/task';
import type { Steps } from '../../domain/model/steps';
import type { SheetSpec } from '../spec';
import { COLUMN, LEDGER_NAMES, LEDGER_NOTES } from '../wording.zh-CN';
import { optionalText, text } from './codecs';
import type { LedgerReading } from './read';
import { readLedger } from './read';
import { planSchema } from './schemas';
import { placedCells } from './placedCells';
import { ledgerSheet } from './sheet';
import type { LedgerTable } from './table';
import { fieldColumn } from './table';

interface PlanRow {
  readonly task: TaskId | null;
  readonly unit: string;
  readonly serial: string;
  readonly text: string;
  readonly q1: string;
  readonly q2: string;
  readonly q3: string;
  readonly q4: string;
  readonly responsible: string;
  readonly supervisor: string;
  readonly remark: string;
  readonly file: string | null;
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly cells: Readonly<Partial<Record<PlanField, string>>>;
}

const [Q1, Q2, Q3, Q4] = COLUMN.quarters;

const TABLE: LedgerTable<PlanRow> = {
  name: LEDGER_NAMES.plans,
  mark: 'plan-ledger',
  note: LEDGER_NOTES.plans,
  tabColor: '#1F4E79',
  columns: [
    fieldColumn('task', COLUMN.taskId, optionalText, { width: 8, style: 'textCentered' }),
    fieldColumn('unit', COLUMN.unit, text, { width: 14, style: 'text' }),
    fieldColumn('serial', COLUMN.serial, text, { width: 6, style: 'textCentered' }),
    fieldColumn('text', COLUMN.taskText, text, { width: 32, style: 'text' }),
    fieldColumn('q1', Q1, text, { width: 20, style: 'text' }),
    fieldColumn('q2', Q2, text, { width: 20, style: 'text' }),
    fieldColumn('q3', Q3, text, { width: 20, style: 'text' }),
    fieldColumn('q4', Q4, text, { width: 20, style: 'text' }),
    fieldColumn('responsible', COLUMN.responsible, text, { width: 9, style: 'textCentered' }),
    fieldColumn('supervisor', COLUMN.supervisor, text, { width: 9, style: 'textCentered' }),
    fieldColumn('remark', COLUMN.remark, text, { width: 12, style: 'text' }),
    fieldColumn('file', COLUMN.file, optionalText, { width: 16, style: 'text' }),
    fieldColumn('sheet', COLUMN.sheet, optionalText, { width: 8, style: 'text' }),
    fieldColumn('cell', COLUMN.cell, optionalText, { width: 7, style: 'textCentered' }),
  ],
  hidden: ['cells'],
  packed: {
    cells: placedCells(['serial', 'text', 'q1', 'q2', 'q3', 'q4', 'responsible', 'supervisor', 'remark']),
  },
  derived: [],
  blank: {
    task: null,
    unit: '',
    serial: '',
    text: '',
    q1: '',
    q2: '',
    q3: '',
    q4: '',
    responsible: '',
    supervisor: '',
    remark: '',
    file: null,
    sheet: null,
    cell: null,
    cells: {},
  },
  required: [],
  unique: null,
  needsSystemData: false,
};

function toRow({ quarters, origin, ...plan }: Plan): PlanRow {
  const [q1, q2, q3, q4] = quarters;
  return { ...plan, q1, q2, q3, q4, ...origin };
}

function toPlan({ q1, q2, q3, q4, file, sheet, cell, ...plan }: PlanRow): Plan {
  return { ...plan, quarters: [q1, q2, q3, q4], origin: { file, sheet, cell } };
}

/** 计划台账: one row per row of the units' 附件3. */
export function plansSheet(plans: readonly Plan[]): Steps<SheetSpec> {
  return ledgerSheet(TABLE, plans, toRow);
}

/** 计划台账 back as plans. */
export function readPlans(
  header: readonly CellValue[],
  rows: readonly (readonly CellValue[])[],
): Steps<LedgerReading<Plan>> {
  return readLedger(TABLE, header, rows, toPlan, planSchema);
}
