import type { SpecTable } from '../../sheets/spec';
import type { ExistingTable } from './plan';

/** Rows between headers as sheet addresses, from the first to the last row of the sheet. */
export interface RowPlan {
  /** Addresses of whole rows whose cells may be cleared entirely. */
  readonly clearable: readonly string[];
  /** Header rows of tables that stay: clearing one would rename its columns and every reference to them. */
  readonly headers: readonly string[];
}

const LAST_ROW = 1_048_576;

/** Splits the sheet at the header rows of the tables that stay. */
export function refillableRows(kept: readonly ExistingTable[], tables: readonly SpecTable[]): RowPlan {
  const names = new Set(tables.map(({ name }) => name.toLowerCase()));
  const rows = kept
    .filter(({ name, place }) => place !== null && names.has(name.toLowerCase()))
    .map(({ place }) => place!.row + 1);
  const headers = [...new Set(rows)].sort((a, b) => a - b);
  const clearable: string[] = [];
  let next = 1;
  for (const header of headers) {
    if (header > next) clearable.push(`${next}:${header - 1}`);
    next = header + 1;
  }
  clearable.push(`${next}:${LAST_ROW}`);
  return { clearable, headers: headers.map((row) => `${row}:${row}`) };
}

/** Queues the emptying of a sheet whose tables stay: cells, looks, merges, rules, panes and hidden rows. */
export function resetSheet(sheet: Excel.Worksheet, { clearable, headers }: RowPlan): void {
  const whole = sheet.getRange();
  whole.conditionalFormats.clearAll();
  whole.dataValidation.clear();
  whole.unmerge();
  whole.rowHidden = false;
  whole.columnHidden = false;
  for (const rows of clearable) sheet.getRange(rows).clear('All');
  for (const row of headers) sheet.getRange(row).clear('Formats');
  sheet.freezePanes.unfreeze();
}
