import * as z from 'zod/mini';
import type { CellValue } from '../../domain/model/grid';
import type { Steps } from '../../domain/model/steps';
import type { SheetSpec } from '../spec';
import { COLUMN, LEDGER_NAMES, LEDGER_NOTES, ON_OFF } from '../wording.zh-CN';
import type { Codec } from './codecs';
import { text, UNREADABLE } from './codecs';
import type { LedgerReading } from './read';
import { readLedger } from './read';
import { ledgerSheet } from './sheet';
import type { LedgerTable } from './table';
import { fieldColumn } from './table';

/** A line of 参数: a threshold, or a rule switched on or off. */
export interface SettingEntry {
  /** Stable name of the setting, such as `nearDueDays` or `rule:target-altered`. */
  readonly key: string;
  readonly label: string;
  readonly value: string | number | boolean;
  readonly note: string;
}

/** A switch shows 启用 or 停用, anything else itself; numbers read back as numbers. */
const settingValue: Codec<SettingEntry['value']> = {
  write: (value) => (typeof value === 'boolean' ? (value ? ON_OFF.on : ON_OFF.off) : value),
  parse: (cell) => {
    const shown = cell.trim();
    if (shown === ON_OFF.on || shown === ON_OFF.off) return shown === ON_OFF.on;
    if (shown === '') return UNREADABLE;
    return Number.isFinite(Number(shown)) ? Number(shown) : shown;
  },
};

const TABLE: LedgerTable<SettingEntry> = {
  name: LEDGER_NAMES.settings,
  mark: 'settings',
  note: LEDGER_NOTES.settings,
  tabColor: '#7F7F7F',
  columns: [
    fieldColumn('label', COLUMN.settingLabel, text, { width: 36, style: 'computed' }),
    fieldColumn('value', COLUMN.settingValue, settingValue, { width: 14, style: 'setting' }),
    fieldColumn('note', COLUMN.explanation, text, { width: 60, style: 'computed' }),
    fieldColumn('key', COLUMN.settingCode, text, { width: 26, style: 'computed' }),
  ],
  hidden: [],
  derived: [],
  blank: { key: '', label: '', value: '', note: '' },
  required: ['key'],
  unique: 'key',
  needsSystemData: false,
};

const settingSchema: z.ZodMiniType<SettingEntry> = z.object({
  key: z.string(),
  label: z.string(),
  value: z.union([z.string(), z.number(), z.boolean()]),
  note: z.string(),
});

/** 参数: thresholds and rule switches. */
export function settingsSheet(settings: readonly SettingEntry[]): Steps<SheetSpec> {
  return ledgerSheet(TABLE, settings, (setting) => setting);
}

/** 参数 back as settings; a value of another type than expected is for the caller's own schema to refuse. */
export function readSettings(
  header: readonly CellValue[],
  rows: readonly (readonly CellValue[])[],
): Steps<LedgerReading<SettingEntry>> {
  return readLedger(TABLE, header, rows, (setting) => setting, settingSchema);
}
