import type { CellValue } from '../../domain/model/grid';
import type { Finding, FindingCode } from '../../domain/model/finding';
import type { HandledFinding, Handling } from '../../domain/model/handling';
import { SEVERITY_LABELS } from '../../domain/model/labels.zh-CN';
import type { Steps } from '../../domain/model/steps';
import type { SheetSpec } from '../spec';
import { COLUMN, HANDLING_LABELS, LEDGER_NAMES, LEDGER_NOTES } from '../wording.zh-CN';
import { optionalText, period, text, word, writable } from './codecs';
import type { LedgerReading } from './read';
import { readLedger } from './read';
import { handledFindingSchema } from './schemas';
import type { WordColours } from './sheet';
import { ledgerSheet } from './sheet';
import type { LedgerTable } from './table';
import { computedColumn, fieldColumn } from './table';

/** The words of a finding, from the rules' own wording. */
export interface FindingWords {
  readonly title: (code: FindingCode) => string;
  readonly message: (finding: Finding) => string;
}

interface FindingRow extends Omit<Finding, 'where'> {
  readonly file: string | null;
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly handling: Handling;
  readonly reason: string;
}

const NO_WORDS: FindingWords = { title: (code) => code, message: () => '' };

function toRow({ finding, handling, reason }: HandledFinding): FindingRow {
  const { where, ...rest } = finding;
  return { ...rest, ...where, handling, reason };
}

function toHandled({ file, sheet, cell, handling, reason, ...rest }: FindingRow): HandledFinding {
  return { finding: { ...rest, where: { file, sheet, cell } }, handling, reason };
}

function findingTable(words: FindingWords): LedgerTable<FindingRow> {
  return {
    name: LEDGER_NAMES.findings,
    mark: 'finding-list',
    note: LEDGER_NOTES.findings,
    tabColor: '#C00000',
    columns: [
      fieldColumn('severity', COLUMN.severity, word(SEVERITY_LABELS), {
        width: 7,
        style: 'computedCentered',
      }),
      computedColumn(COLUMN.findingType, (row) => words.title(row.code), { width: 15, style: 'computed' }),
      fieldColumn('unit', COLUMN.unit, optionalText, { width: 15, style: 'computed' }),
      fieldColumn('task', COLUMN.taskId, optionalText, { width: 8, style: 'computedCentered' }),
      fieldColumn('period', COLUMN.period, period, { width: 8, style: 'computedCentered' }),
      fieldColumn('file', COLUMN.file, optionalText, { width: 16, style: 'computed' }),
      fieldColumn('sheet', COLUMN.sheet, optionalText, { width: 8, style: 'computed' }),
      fieldColumn('cell', COLUMN.cell, optionalText, { width: 7, style: 'computedCentered' }),
      fieldColumn('quote', COLUMN.quote, optionalText, { width: 26, style: 'computed' }),
      computedColumn(COLUMN.explanation, (row) => writable(words.message(toHandled(row).finding)) || null, {
        width: 36,
        style: 'computed',
      }),
      fieldColumn('suggestion', COLUMN.suggestion, optionalText, { width: 20, style: 'computed' }),
      fieldColumn('handling', COLUMN.handling, word(HANDLING_LABELS), {
        width: 9,
        style: 'inputCentered',
        choices: Object.values(HANDLING_LABELS),
      }),
      fieldColumn('reason', COLUMN.reason, text, { width: 20, style: 'input' }),
    ],
    hidden: ['code', 'details', 'evidence'],
    derived: [],
    blank: {
      code: 'unread-row',
      severity: 'warning',
      unit: null,
      task: null,
      quote: null,
      details: { text: '' },
      suggestion: null,
      evidence: [],
      period: null,
      file: null,
      sheet: null,
      cell: null,
      handling: 'open',
      reason: '',
    },
    required: [],
    unique: null,
    needsSystemData: true,
  };
}

const SEVERITY_COLOURS: WordColours = {
  title: COLUMN.severity,
  words: [
    [SEVERITY_LABELS.error, '#F4B183', '#7A1F00'],
    [SEVERITY_LABELS.warning, '#FFE699', '#7F4F00'],
  ],
};

/** 问题清单: every finding, with the decision people take about it. */
export function findingsSheet(findings: readonly HandledFinding[], words: FindingWords): Steps<SheetSpec> {
  return ledgerSheet(findingTable(words), findings, toRow, [SEVERITY_COLOURS]);
}

/** 问题清单 back as findings with their decisions. */
export function readFindings(
  header: readonly CellValue[],
  rows: readonly (readonly CellValue[])[],
): Steps<LedgerReading<HandledFinding>> {
  return readLedger(findingTable(NO_WORDS), header, rows, toHandled, handledFindingSchema);
}
