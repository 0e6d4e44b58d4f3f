import type { CellValue } from '../../domain/model/grid';
import type { Unit } from '../../domain/model/unit';
import type { Steps } from '../../domain/model/steps';
import type { SheetSpec } from '../spec';
import { COLUMN, LEDGER_NAMES, LEDGER_NOTES, UNIT_KIND_LABELS, YES_NO } from '../wording.zh-CN';
import { names, text, word, yesNo } from './codecs';
import type { LedgerReading } from './read';
import { readLedger } from './read';
import { unitSchema } from './schemas';
import { ledgerSheet } from './sheet';
import type { LedgerTable } from './table';
import { fieldColumn } from './table';

const TABLE: LedgerTable<Unit> = {
  name: LEDGER_NAMES.units,
  mark: 'unit-directory',
  note: LEDGER_NOTES.units,
  tabColor: '#7F7F7F',
  columns: [
    fieldColumn('name', COLUMN.unitName, text, { width: 34, style: 'text' }),
    fieldColumn('aliases', COLUMN.aliases, names, { width: 50, style: 'text' }),
    fieldColumn('kind', COLUMN.unitKind, word(UNIT_KIND_LABELS), {
      width: 12,
      style: 'textCentered',
      choices: Object.values(UNIT_KIND_LABELS),
    }),
    fieldColumn('reports', COLUMN.reportsItself, yesNo, {
      width: 12,
      style: 'textCentered',
      choices: Object.values(YES_NO),
    }),
  ],
  hidden: ['place'],
  derived: [],
  blank: { name: '', aliases: [], kind: 'other', reports: true },
  required: ['name'],
  unique: 'name',
  needsSystemData: false,
};

/** 单位目录: every unit the notice names, its short names, and whether it reports by itself. */
export function directorySheet(units: readonly Unit[]): Steps<SheetSpec> {
  return ledgerSheet(TABLE, units, (unit) => unit);
}

/** 单位目录 back as units. */
export function readDirectory(
  header: readonly CellValue[],
  rows: readonly (readonly CellValue[])[],
): Steps<LedgerReading<Unit>> {
  return readLedger(TABLE, header, rows, (unit) => unit, unitSchema);
}
