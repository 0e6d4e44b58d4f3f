import type { CellValue } from '../../domain/model/grid';
import type { IssuedTemplate } from '../../domain/model/issuedTemplate';
import { SUBMISSION_KIND_LABELS } from '../../domain/model/labels.zh-CN';
import type { Steps } from '../../domain/model/steps';
import type { SheetSpec } from '../spec';
import { COLUMN, LEDGER_NAMES, LEDGER_NOTES } from '../wording.zh-CN';
import { day, period, text, whole, word } from './codecs';
import type { LedgerReading } from './read';
import { readLedger } from './read';
import { issuedTemplateSchema } from './schemas';
import { ledgerSheet } from './sheet';
import type { LedgerTable } from './table';
import { fieldColumn } from './table';

const TABLE: LedgerTable<IssuedTemplate> = {
  name: LEDGER_NAMES.issuedTemplates,
  mark: 'template-register',
  note: LEDGER_NOTES.issuedTemplates,
  tabColor: '#BF9000',
  columns: [
    fieldColumn('unit', COLUMN.unit, text, { width: 24, style: 'text' }),
    fieldColumn('kind', COLUMN.kind, word(SUBMISSION_KIND_LABELS), {
      width: 7,
      style: 'textCentered',
      choices: Object.values(SUBMISSION_KIND_LABELS),
    }),
    fieldColumn('period', COLUMN.period, period, { width: 9, style: 'textCentered' }),
    fieldColumn('issuedOn', COLUMN.issuedOn, day, { width: 11, style: 'date' }),
    fieldColumn('dueOn', COLUMN.dueOn, day, { width: 11, style: 'date' }),
    fieldColumn('taskCount', COLUMN.taskCount, whole, { width: 8, style: 'figure' }),
    fieldColumn('file', COLUMN.file, text, { width: 40, style: 'text' }),
  ],
  hidden: [],
  derived: [],
  blank: { unit: '', kind: 'report', period: null, issuedOn: null, dueOn: null, taskCount: 0, file: '' },
  required: ['unit'],
  unique: null,
  needsSystemData: false,
};

/** 下发情况: which template went to whom, and when. */
export function issuedTemplatesSheet(issued: readonly IssuedTemplate[]): Steps<SheetSpec> {
  return ledgerSheet(TABLE, issued, (template) => template);
}

/** 下发情况 back as records. */
export function readIssuedTemplates(
  header: readonly CellValue[],
  rows: readonly (readonly CellValue[])[],
): Steps<LedgerReading<IssuedTemplate>> {
  return readLedger(TABLE, header, rows, (issued) => issued, issuedTemplateSchema);
}
