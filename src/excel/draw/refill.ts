import type { SheetSpec, SpecTable } from '../../sheets/spec';
import { coveredRange } from './cells';
import type { ExistingTable } from './plan';

/** Rows of a sheet as addresses, divided at the header rows of the tables that stay. */
export interface RowPlan {
  readonly whole: string;
  /** Rows whose cells may be cleared entirely. */
  readonly clearable: readonly string[];
  /** Header rows of tables that stay: clearing one would rename its columns and every reference to them. */
  readonly headers: readonly string[];
}

/** Plans the emptying of a sheet whose cells reach down to `usedRows` rows before `spec` is drawn on it. */
export function planRows(spec: SheetSpec, kept: Iterable<ExistingTable>, usedRows: number): RowPlan {
  const covered = coveredRange(spec.blocks);
  const last = Math.max(1, usedRows, covered === null ? 0 : covered.row + covered.rowCount);
  const headers = headerRows(kept, spec.tables);
  const clearable: string[] = [];
  let next = 1;
  for (const header of headers) {
    if (header > next) clearable.push(`${next}:${header - 1}`);
    next = header + 1;
  }
  if (next <= last) clearable.push(`${next}:${last}`);
  return { whole: `1:${last}`, clearable, headers: headers.map((row) => `${row}:${row}`) };
}

function headerRows(kept: Iterable<ExistingTable>, tables: readonly SpecTable[]): number[] {
  const names = new Set(tables.map(({ name }) => name.toLowerCase()));
  const rows = new Set<number>();
  for (const { name, place } of kept) {
    if (place !== null && names.has(name.toLowerCase())) rows.add(place.row + 1);
  }
  return [...rows].sort((a, b) => a - b);
}

/** Queues the emptying: cells, looks, merges, rules, panes, hidden rows and columns; tables stay. */
export function resetSheet(sheet: Excel.Worksheet, { whole, clearable, headers }: RowPlan): void {
  const rows = sheet.getRange(whole);
  rows.rowHidden = false;
  rows.columnHidden = false;
  rows.unmerge();
  sheet.getRange().conditionalFormats.clearAll();
  sheet.getRange().dataValidation.clear();
  for (const address of clearable) sheet.getRange(address).clear('All');
  for (const address of headers) sheet.getRange(address).clear('Formats');
  sheet.freezePanes.unfreeze();
}
