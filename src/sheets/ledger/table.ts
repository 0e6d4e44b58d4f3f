import type { CellValue } from '../../domain/model/grid';
import type { SpecCell, StyleName } from '../spec';
import type { Codec } from './codecs';
import { cellString, shownText } from './codecs';
import type { Packing } from './placedCells';

/** A visible field of a row, with its cell's writing and reading tied to its type. */
export interface BoundField<Row> {
  readonly key: keyof Row & string;
  /** True when the cell written for the row reads back as the very same value. */
  readonly survives: (row: Row, cell: SpecCell) => boolean;
  /** The value of a cell; the stored one when the cell still shows it, so that an edit wins. */
  readonly read: (cell: CellValue, stored: { readonly value: unknown } | null) => unknown;
}

export interface LedgerColumn<Row> {
  readonly title: string;
  /** In characters; 0 hides the column. */
  readonly width: number;
  readonly style: StyleName;
  /** Words offered in a drop-down. */
  readonly choices?: readonly string[];
  /** `sheetRow` is the row's number on the sheet, for formulas. */
  readonly write: (row: Row, sheetRow: number) => SpecCell;
  /** Null for a column the system computes: written, never read. */
  readonly field: BoundField<Row> | null;
}

/** A hidden field that was worked out from a visible one and is worked out again once that was edited. */
export interface DerivedField<Row> {
  readonly key: keyof Row & string;
  readonly from: keyof Row & string;
  readonly derive: (row: Row) => unknown;
  /** False for what an earlier version kept in another shape; it is then worked out anew. */
  readonly isCurrent?: (stored: unknown) => boolean;
}

/**
 * One ledger table: the columns people see, and the fields kept for them in 系统数据.
 * `Row` is the record laid flat, one field per column.
 */
export interface LedgerTable<Row> {
  readonly name: string;
  readonly mark: string;
  readonly note: string;
  readonly tabColor: string;
  readonly columns: readonly LedgerColumn<Row>[];
  readonly hidden: readonly (keyof Row & string)[];
  /** Hidden fields kept in a shorter form. */
  readonly packed?: Readonly<Partial<Record<keyof Row & string, Packing>>>;
  readonly derived: readonly DerivedField<Row>[];
  /** A row as a person would add it by hand, before its cells are read. */
  readonly blank: Row;
  /** Fields that name the row: none may be blank. */
  readonly required: readonly (keyof Row & string)[];
  /** The field no two rows may share. */
  readonly unique: (keyof Row & string) | null;
  /** True when a row means nothing without its 系统数据. */
  readonly needsSystemData: boolean;
}

function sameValue(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object') return one === other;
  return JSON.stringify(one) === JSON.stringify(other);
}

/** A column people may correct, tied to a field of the row. */
export function fieldColumn<Row, Key extends keyof Row & string>(
  key: Key,
  title: string,
  codec: Codec<Row[Key]>,
  look: { readonly width: number; readonly style: StyleName; readonly choices?: readonly string[] },
): LedgerColumn<Row> {
  return {
    title,
    ...look,
    write: (row) => codec.write(row[key]),
    field: {
      key,
      survives: (row, cell) => sameValue(codec.parse(shownText(cell)), row[key]),
      read: (cell, stored) => {
        const shown = cellString(cell);
        if (stored && shownText(codec.write(stored.value as Row[Key])) === shown) return stored.value;
        return codec.parse(shown);
      },
    },
  };
}

/** A grey column the system fills in; never read back. */
export function computedColumn<Row>(
  title: string,
  write: (row: Row, sheetRow: number) => SpecCell,
  look: { readonly width: number; readonly style: StyleName },
): LedgerColumn<Row> {
  return { title, ...look, write, field: null };
}

/** Short fingerprint (FNV-1a) telling whether a text was edited since something was worked out from it. */
function fingerprint(value: unknown): string {
  let hash = 0x811c9dc5;
  for (const character of JSON.stringify(value) ?? '') {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return hash.toString(36);
}

/**
 * What 系统数据 keeps of a row: hidden fields, and visible ones that their cell cannot show exactly.
 * @param cells the row's cells, one per column of the table
 */
export function systemData<Row>(table: LedgerTable<Row>, row: Row, cells: readonly SpecCell[]): string {
  const kept: Record<string, unknown> = {};
  for (const key of table.hidden) kept[key] = table.packed?.[key]?.pack(row[key]) ?? row[key];
  for (const { key, from } of table.derived) kept[key] = [fingerprint(row[from]), row[key]];
  table.columns.forEach(({ field }, column) => {
    if (field && !field.survives(row, cells[column] ?? null)) kept[field.key] = row[field.key as keyof Row];
  });
  return Object.keys(kept).length === 0 ? '' : escapeUnwritable(JSON.stringify(kept));
}

/** JSON leaves some characters bare that a cell cannot carry. */
function escapeUnwritable(json: string): string {
  return json.replace(/[\u007F-\u009F\u2028\u2029\uFFFE\uFFFF]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

/** Reads 系统数据 back; null when it is not what we wrote. */
export function parseSystemData(json: string): Readonly<Record<string, unknown>> | null {
  if (json === '') return {};
  try {
    const kept: unknown = JSON.parse(json);
    return typeof kept === 'object' && kept !== null && !Array.isArray(kept)
      ? (kept as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}

/** The row with its hidden fields as kept, and its derived ones kept or worked out anew. */
export function restoreHidden<Row>(
  table: LedgerTable<Row>,
  visible: Row,
  kept: Readonly<Record<string, unknown>>,
): Row {
  const row = { ...visible };
  for (const key of table.hidden) {
    const packing = table.packed?.[key];
    if (key in kept) row[key] = (packing ? packing.unpack(kept[key]) : kept[key]) as Row[typeof key];
  }
  for (const { key, from, derive, isCurrent } of table.derived) {
    const stored = kept[key];
    const holds =
      Array.isArray(stored) && stored[0] === fingerprint(row[from]) && (isCurrent?.(stored[1]) ?? true);
    row[key] = (holds ? stored[1] : derive(row)) as Row[typeof key];
  }
  return row;
}
