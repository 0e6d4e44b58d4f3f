import type * as z from 'zod/mini';
import type { CellValue } from '../../domain/model/grid';
import type { Steps } from '../../domain/model/steps';
import type { RejectionCode } from '../wording.zh-CN';
import { COLUMN } from '../wording.zh-CN';
import { cellString, UNREADABLE } from './codecs';
import type { LedgerTable } from './table';
import { parseSystemData, restoreHidden } from './table';

/** A row that could not be read: reported with everything in it, never dropped. */
export interface RejectedRow {
  /** Zero-based among the rows given. */
  readonly row: number;
  readonly code: RejectionCode;
  readonly column: string | null;
  readonly value: string;
  readonly cells: readonly CellValue[];
}

export interface LedgerReading<Record> {
  readonly records: readonly Record[];
  readonly rejected: readonly RejectedRow[];
  /** Columns people removed: their fields are blank in every record. */
  readonly missingColumns: readonly string[];
}

/** A row's record, or why there is none. */
type RowReading<Row> =
  { readonly row: Row } | { readonly code: RejectionCode; readonly column: string; readonly value: string };

interface Layout {
  /** Column of each heading. */
  readonly at: ReadonlyMap<string, number>;
  readonly system: readonly number[];
}

const SYSTEM_TITLE = new RegExp(`^${COLUMN.system}\\d*$`);

function layoutOf(header: readonly CellValue[]): Layout {
  const titles = header.map((title) => cellString(title).trim());
  const at = new Map<string, number>();
  titles.forEach((title, index) => {
    if (!at.has(title)) at.set(title, index);
  });
  return { at, system: titles.flatMap((title, index) => (SYSTEM_TITLE.test(title) ? [index] : [])) };
}

function allBlank(cells: readonly CellValue[], columns: readonly number[]): boolean {
  return columns.every((index) => cellString(cells[index] ?? null).trim() === '');
}

function readRow<Row>(table: LedgerTable<Row>, layout: Layout, cells: readonly CellValue[]): RowReading<Row> {
  const json = layout.system.map((index) => cellString(cells[index] ?? null)).join('');
  if (json === '' && table.needsSystemData) {
    return { code: 'missing-system-data', column: COLUMN.system, value: '' };
  }
  const kept = parseSystemData(json);
  if (!kept) return { code: 'damaged-system-data', column: COLUMN.system, value: '' };
  const visible = { ...table.blank };
  for (const { title, field } of table.columns) {
    const index = layout.at.get(title);
    if (!field || index === undefined) continue;
    const cell = cells[index] ?? null;
    const value = field.read(cell, field.key in kept ? { value: kept[field.key] } : null);
    if (value === UNREADABLE) return { code: 'unreadable-value', column: title, value: cellString(cell) };
    visible[field.key as keyof Row] = value as Row[keyof Row];
  }
  return { row: restoreHidden(table, visible, kept) };
}

function titleOf<Row>(table: LedgerTable<Row>, key: keyof Row & string): string {
  return table.columns.find(({ field }) => field?.key === key)?.title ?? COLUMN.system;
}

/**
 * Reads a ledger table back into records. Rows people left entirely blank are skipped; every other row is either
 * a record or a rejection. Extra columns, their order and computed columns do not matter. One step per row.
 */
export function* readLedger<Row, Result>(
  table: LedgerTable<Row>,
  header: readonly CellValue[],
  rows: readonly (readonly CellValue[])[],
  toRecord: (row: Row) => Result,
  schema: z.ZodMiniType<Result>,
): Steps<LedgerReading<Result>> {
  const layout = layoutOf(header);
  const missingColumns = table.columns.flatMap(({ title, field }) =>
    field && !layout.at.has(title) ? [title] : [],
  );
  const missingKey = table.required
    .map((key) => titleOf(table, key))
    .find((title) => missingColumns.includes(title));
  const visible = table.columns.flatMap(({ title, field }) => (field ? [layout.at.get(title) ?? -1] : []));
  const seen = new Set<unknown>();
  const records: Result[] = [];
  const rejected: RejectedRow[] = [];
  const readOne = (cells: readonly CellValue[], index: number): void => {
    const cleared = allBlank(cells, visible);
    if (cleared && allBlank(cells, layout.system)) return;
    const reject = (code: RejectionCode, column: string | null, value: string): void => {
      rejected.push({ row: index, code, column, value, cells });
    };
    if (missingKey) return reject('missing-column', missingKey, '');
    if (cleared) return reject('cleared-row', null, '');
    const reading = readRow(table, layout, cells);
    if (!('row' in reading)) return reject(reading.code, reading.column, reading.value);
    const { row } = reading;
    const lacking = table.required.find((key) => String(row[key] ?? '').trim() === '');
    if (lacking) return reject('missing-key', titleOf(table, lacking), '');
    if (table.unique && seen.has(row[table.unique])) {
      return reject('duplicate-key', titleOf(table, table.unique), String(row[table.unique]));
    }
    const record = toRecord(row);
    if (!schema.safeParse(record).success) return reject('damaged-system-data', COLUMN.system, '');
    if (table.unique) seen.add(row[table.unique]);
    records.push(record);
  };
  for (const [index, cells] of rows.entries()) {
    readOne(cells, index);
    yield;
  }
  return { records, rejected, missingColumns };
}
