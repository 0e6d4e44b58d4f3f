import type { SheetSpec, SpecTable } from '../../sheets/spec';
import { ExcelProblem } from '../errors';
import { isFormula } from './cells';
import { fitSheetName, freeSheetName } from '../sheet-names';
import type { SheetEntry } from '../sheets';
import { BACKUP_STEM, KEPT_SUFFIX, STAGING_STEM } from '../wording.zh-CN';

/** What the workbook already holds, as far as drawing has to know. */
export interface WorkbookState {
  readonly sheets: readonly SheetEntry[];
  readonly tables: readonly ExistingTable[];
}

export interface ExistingTable {
  readonly id: string;
  readonly name: string;
  readonly sheetId: string;
  /** Place and header row; null for tables drawing is not concerned with. */
  readonly place: TablePlace | null;
}

export interface TablePlace {
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly header: readonly string[];
}

/**
 * created: the sheet is new. replaced: our older sheet was deleted, or kept under another name.
 * rebuilt: our older sheet and its tables stay the same objects and were filled anew, so formulas elsewhere that
 * refer to them go on working (deleting a table turns every reference to it into #REF!).
 */
export type DrawOutcome = 'created' | 'replaced' | 'rebuilt';

export interface SheetPlan {
  readonly spec: SheetSpec;
  readonly outcome: DrawOutcome;
  /** The name the sheet will bear. */
  readonly name: string;
  /** Our older sheet, for `replaced` and `rebuilt`. */
  readonly old: SheetEntry | null;
  /** The name under which the replaced sheet is kept; null when it is deleted. */
  readonly keptAs: string | null;
  /** The name of a copy kept because the old table has columns of a person's own; null when it has none. */
  readonly copyAs: string | null;
  /** A sheet that is not ours bears the wished name: it stays, ours got another one. */
  readonly nameTaken: boolean;
  readonly stagingName: string;
  /** For `rebuilt`: where the old cells wait in case the last step fails. */
  readonly backupName: string | null;
  /** Tables of the workbook that are refilled (`rebuilt`) or have to go (`replaced`), by lower-case name. */
  readonly oldTables: ReadonlyMap<string, ExistingTable>;
}

/** Decides for every spec what becomes of the sheet; throws `table-name-taken` when a table of that name is not ours. */
export function planSheets(
  specs: readonly SheetSpec[],
  state: WorkbookState,
  keepLabel: string | null,
): SheetPlan[] {
  const taken = new Set(state.sheets.map(({ name }) => name.toLowerCase()));
  const reserve = (wished: string): string => {
    const name = freeSheetName(wished, taken);
    taken.add(name.toLowerCase());
    return name;
  };
  return specs.map((spec) => {
    const oldTables = tablesOf(spec, state);
    const old = oldSheet(spec, state, oldTables);
    assertTablesOurs(spec, oldTables, old);
    const outcome = old === null ? 'created' : canRebuild(spec, oldTables, old) ? 'rebuilt' : 'replaced';
    const name = old?.name ?? reserve(spec.name);
    const kept = outcome === 'replaced' && keepLabel !== null && spec.tables.length === 0;
    return {
      spec,
      outcome,
      name,
      old,
      keptAs: kept ? reserve(fitSheetName(spec.name, ` ${keepLabel}${KEPT_SUFFIX}`)) : null,
      copyAs: hasOwnColumns(spec, oldTables)
        ? reserve(fitSheetName(spec.name, ` ${keepLabel ?? ''}${KEPT_SUFFIX}`))
        : null,
      nameTaken: old === null && name !== spec.name,
      stagingName: reserve(STAGING_STEM),
      backupName: outcome === 'rebuilt' ? reserve(BACKUP_STEM) : null,
      oldTables,
    };
  });
}

function tablesOf(spec: SheetSpec, state: WorkbookState): Map<string, ExistingTable> {
  const wanted = new Set(spec.tables.map(({ name }) => name.toLowerCase()));
  return new Map(
    state.tables
      .filter(({ name }) => wanted.has(name.toLowerCase()))
      .map((table) => [table.name.toLowerCase(), table]),
  );
}

/** Our older sheet: the one with the spec's tables, wherever its tab was renamed to, else the one of the same name. */
function oldSheet(
  spec: SheetSpec,
  state: WorkbookState,
  oldTables: ReadonlyMap<string, ExistingTable>,
): SheetEntry | null {
  const ours = state.sheets.filter(({ mark }) => mark === spec.mark);
  const [table] = oldTables.values();
  if (table !== undefined) {
    const holder = ours.find(({ id }) => id === table.sheetId);
    if (holder !== undefined) return holder;
  }
  return ours.find(({ name }) => name.toLowerCase() === spec.name.toLowerCase()) ?? null;
}

function assertTablesOurs(
  spec: SheetSpec,
  oldTables: ReadonlyMap<string, ExistingTable>,
  old: SheetEntry | null,
): void {
  for (const table of oldTables.values()) {
    if (table.sheetId !== old?.id)
      throw new ExcelProblem('table-name-taken', { sheet: spec.name, table: table.name });
  }
}

/**
 * A table can be refilled in place when it stays at its corner and its columns only grow or shrink at the right end:
 * Excel ties structured references to the column, so a heading that moved would silently change what they count.
 */
function canRebuild(
  spec: SheetSpec,
  oldTables: ReadonlyMap<string, ExistingTable>,
  old: SheetEntry,
): boolean {
  if (spec.tables.length === 0 || oldTables.size === 0) return false;
  return spec.tables.every((table) => {
    const known = oldTables.get(table.name.toLowerCase());
    return known === undefined || (known.sheetId === old.id && sameColumns(spec, table, known.place));
  });
}

function sameColumns(spec: SheetSpec, table: SpecTable, place: TablePlace | null): boolean {
  if (place === null || place.row !== table.range.row || place.column !== table.range.column) return false;
  const header = tableHeader(spec, table);
  const shared = Math.min(header.length, place.header.length);
  return header.slice(0, shared).every((title, index) => title === place.header[index]);
}

/** True when an old table has headings the spec does not know: columns a person added. */
function hasOwnColumns(spec: SheetSpec, oldTables: ReadonlyMap<string, ExistingTable>): boolean {
  return spec.tables.some((table) => {
    const header = new Set(tableHeader(spec, table));
    const known = oldTables.get(table.name.toLowerCase())?.place?.header ?? [];
    return known.some((title) => !header.has(title));
  });
}

/** The headings a spec gives a table. */
export function tableHeader(spec: SheetSpec, table: SpecTable): string[] {
  const { row, column, columnCount } = table.range;
  return Array.from({ length: columnCount }, (_, index) => {
    const block = spec.blocks.find(
      ({ row: top, column: left, cells }) => typeof cells[row - top]?.[column + index - left] === 'string',
    );
    const cell = block?.cells[row - block.row]?.[column + index - block.column];
    return typeof cell === 'string' ? cell : '';
  });
}

/**
 * True when a table or sheet the formulas name takes its last shape only in the last step: written before, they would
 * be tied to the older one and end as #REF! with it.
 */
export function formulasMustWait(plans: readonly SheetPlan[]): boolean {
  const replaced = plans.filter(({ outcome }) => outcome === 'replaced').map(({ name }) => name);
  return plans.some((plan) => changesTable(plan) || namesSheet(plan.spec, replaced));
}

function changesTable({ spec, outcome, oldTables }: SheetPlan): boolean {
  return spec.tables.some((table) => {
    const known = oldTables.get(table.name.toLowerCase());
    if (known === undefined) return outcome === 'rebuilt';
    return outcome === 'replaced' || known.place?.columnCount !== table.range.columnCount;
  });
}

function namesSheet(spec: SheetSpec, names: readonly string[]): boolean {
  if (names.length === 0) return false;
  return spec.blocks.some(({ cells }) =>
    cells.some((row) =>
      row.some((cell) => isFormula(cell) && names.some((name) => cell.formula.includes(name))),
    ),
  );
}
