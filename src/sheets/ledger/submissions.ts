import type { CellValue } from '../../domain/model/grid';
import { SUBMISSION_KIND_LABELS, SUBMISSION_STATUS_LABELS } from '../../domain/model/labels.zh-CN';
import type { IsoDate, Period } from '../../domain/model/period';
import type { Submission, SubmissionKind, SubmissionStatus } from '../../domain/model/submission';
import type { Steps } from '../../domain/model/steps';
import type { SheetSpec } from '../spec';
import { COLUMN, LEDGER_NAMES, LEDGER_NOTES } from '../wording.zh-CN';
import { day, optionalText, period, text, whole, word } from './codecs';
import type { LedgerReading } from './read';
import { readLedger } from './read';
import { submissionSchema } from './schemas';
import type { WordColours } from './sheet';
import { placedCells } from './placedCells';
import { ledgerSheet } from './sheet';
import type { LedgerTable } from './table';
import { fieldColumn } from './table';

interface SubmissionRow extends Pick<Submission, 'sheet' | 'formCells'> {
  readonly unit: string;
  readonly kind: SubmissionKind;
  readonly period: Period | null;
  readonly status: SubmissionStatus;
  readonly filledOn: IsoDate | null;
  readonly receivedOn: IsoDate | null;
  readonly dueOn: IsoDate | null;
  readonly rowCount: number;
  readonly file: string | null;
  readonly formUnit: string;
  readonly formDate: string;
  readonly reporter: string;
  readonly phone: string;
  readonly signature: string;
  /** False when no form was read: the five fields are then not blank but unknown. */
  readonly hasForm: boolean;
}

const TABLE: LedgerTable<SubmissionRow> = {
  name: LEDGER_NAMES.submissions,
  mark: 'submission-ledger',
  note: LEDGER_NOTES.submissions,
  tabColor: '#548235',
  columns: [
    fieldColumn('unit', COLUMN.unit, text, { width: 20, style: 'text' }),
    fieldColumn('kind', COLUMN.kind, word(SUBMISSION_KIND_LABELS), {
      width: 7,
      style: 'textCentered',
      choices: Object.values(SUBMISSION_KIND_LABELS),
    }),
    fieldColumn('period', COLUMN.period, period, { width: 8, style: 'textCentered' }),
    fieldColumn('status', COLUMN.status, word(SUBMISSION_STATUS_LABELS), {
      width: 9,
      style: 'textCentered',
      choices: Object.values(SUBMISSION_STATUS_LABELS),
    }),
    fieldColumn('filledOn', COLUMN.filledOn, day, { width: 11, style: 'date' }),
    fieldColumn('receivedOn', COLUMN.receivedOn, day, { width: 11, style: 'date' }),
    fieldColumn('dueOn', COLUMN.dueOn, day, { width: 11, style: 'date' }),
    fieldColumn('rowCount', COLUMN.rowCount, whole, { width: 8, style: 'figure' }),
    fieldColumn('file', COLUMN.file, optionalText, { width: 26, style: 'text' }),
    fieldColumn('formUnit', COLUMN.formUnit, text, { width: 18, style: 'text' }),
    fieldColumn('formDate', COLUMN.formDate, text, { width: 14, style: 'textCentered' }),
    fieldColumn('reporter', COLUMN.reporter, text, { width: 9, style: 'textCentered' }),
    fieldColumn('phone', COLUMN.phone, text, { width: 14, style: 'textCentered' }),
    fieldColumn('signature', COLUMN.signature, text, { width: 11, style: 'textCentered' }),
  ],
  hidden: ['hasForm', 'sheet', 'formCells'],
  packed: { formCells: placedCells(['unit', 'date', 'reporter', 'phone', 'signature']) },
  derived: [],
  blank: {
    unit: '',
    kind: 'report',
    period: null,
    status: 'on-time',
    filledOn: null,
    receivedOn: null,
    dueOn: null,
    rowCount: 0,
    file: null,
    formUnit: '',
    formDate: '',
    reporter: '',
    phone: '',
    signature: '',
    hasForm: false,
    sheet: null,
    formCells: {},
  },
  required: [],
  unique: null,
  needsSystemData: false,
};

const STATUS_COLOURS: WordColours = {
  title: COLUMN.status,
  words: [
    [SUBMISSION_STATUS_LABELS.late, '#FFE699', '#7F4F00'],
    [SUBMISSION_STATUS_LABELS.missing, '#F4B183', '#7A1F00'],
    [SUBMISSION_STATUS_LABELS.unreadable, '#D9D2E9', '#3B2A6B'],
  ],
};

function toRow({ form, ...submission }: Submission): SubmissionRow {
  return {
    ...submission,
    formUnit: form?.unit ?? '',
    formDate: form?.date ?? '',
    reporter: form?.reporter ?? '',
    phone: form?.phone ?? '',
    signature: form?.signature ?? '',
    hasForm: form !== null,
  };
}

function toSubmission(row: SubmissionRow): Submission {
  const { formUnit, formDate, reporter, phone, signature, hasForm, ...submission } = row;
  const form = { unit: formUnit, date: formDate, reporter, phone, signature };
  return { ...submission, form: hasForm || Object.values(form).some((field) => field !== '') ? form : null };
}

/** 报送情况: who sent what, when. */
export function submissionsSheet(submissions: readonly Submission[]): Steps<SheetSpec> {
  return ledgerSheet(TABLE, submissions, toRow, [STATUS_COLOURS]);
}

/** 报送情况 back as submissions. */
export function readSubmissions(
  header: readonly CellValue[],
  rows: readonly (readonly CellValue[])[],
): Steps<LedgerReading<Submission>> {
  return readLedger(TABLE, header, rows, toSubmission, submissionSchema);
}
