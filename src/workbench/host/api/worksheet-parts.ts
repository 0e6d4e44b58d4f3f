import { ApiObject } from '../interpreter/api-object';
import { ApiError, invalidArgument, itemNotFound } from '../interpreter/errors';
import type { Workspace } from '../model/workspace';
import { lastColumn, lastRow, MAX_COLUMNS, MAX_ROWS, rect, requireA1 } from '../store/address';
import type { Rect } from '../store/address';
import type { SheetStore } from '../store/sheet';
import { Range } from './range';
import { CELLS, isRange } from './targets';

/** `Excel.WorksheetFreezePanes`. */
export class WorksheetFreezePanes extends ApiObject {
  static readonly type = 'WorksheetFreezePanes';
  static readonly scalars = [];
  readonly #workspace: Workspace;
  readonly #sheet: SheetStore;

  constructor(workspace: Workspace, sheet: SheetStore) {
    super();
    this.#workspace = workspace;
    this.#sheet = sheet;
  }
  /** Everything down to and including the range stays in view. */
  freezeAt(frozen: unknown): void {
    const area = areaOf(frozen);
    this.#freeze(
      area.rowCount === MAX_ROWS ? 0 : lastRow(area) + 1,
      area.columnCount === MAX_COLUMNS ? 0 : lastColumn(area) + 1,
    );
  }
  freezeRows(count = 1): void {
    this.#freeze(count, 0);
  }
  freezeColumns(count = 1): void {
    this.#freeze(0, count);
  }
  unfreeze(): void {
    this.#sheet.freeze = null;
    this.#workspace.touch('structure');
  }
  getLocation(): Range {
    const freeze = this.#sheet.freeze;
    if (!freeze) throw itemNotFound('The frozen pane');
    return new Range(
      this.#workspace,
      this.#sheet,
      rect(0, 0, freeze.rows || MAX_ROWS, freeze.columns || MAX_COLUMNS),
    );
  }

  #freeze(rows: number, columns: number): void {
    if (rows < 0 || columns < 0 || (rows === 0 && columns === 0)) throw invalidArgument();
    this.#sheet.freeze = { rows, columns };
    this.#workspace.touch('structure');
  }
}

function areaOf(value: unknown): Rect {
  if (typeof value === 'string') return requireA1(value);
  if (isRange(value)) return value[CELLS].area;
  throw invalidArgument();
}

/** What a freshly protected sheet allows: nothing but selecting. */
const DEFAULT_OPTIONS: Readonly<Record<string, boolean | string>> = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: 'Normal',
};

/** `Excel.WorksheetProtection`. A password is remembered as a secret text while the workbook is open. */
export class WorksheetProtection extends ApiObject {
  static readonly type = 'WorksheetProtection';
  static readonly scalars = ['options', 'protected'];
  readonly #workspace: Workspace;
  readonly #sheet: SheetStore;

  constructor(workspace: Workspace, sheet: SheetStore) {
    super();
    this.#workspace = workspace;
    this.#sheet = sheet;
  }
  get protected(): boolean {
    return this.#sheet.protection !== null;
  }
  get options(): unknown {
    return this.#sheet.protection?.options ?? { ...DEFAULT_OPTIONS };
  }
  /** @throws ApiError `InvalidOperation` when the sheet is protected already */
  protect(options?: unknown, password?: string): void {
    if (this.#sheet.protection) throw new ApiError('InvalidOperation', 'The worksheet is protected already.');
    const given = Object.entries((options ?? {}) as Readonly<Record<string, boolean | string | undefined>>);
    const chosen: Record<string, boolean | string> = { ...DEFAULT_OPTIONS };
    for (const [name, value] of given) {
      if (!(name in DEFAULT_OPTIONS)) throw invalidArgument(`There is no protection option "${name}".`);
      if (value !== undefined && value !== null) chosen[name] = value;
    }
    this.#sheet.protection = { options: chosen, secret: password ? { password } : {} };
    this.#announce(true);
  }
  /** Does nothing on an unprotected sheet. @throws ApiError `AccessDenied` for a wrong password */
  unprotect(password?: string): void {
    const protection = this.#sheet.protection;
    if (!protection) return;
    const wanted = protection.secret['password'];
    if (protection.secret['hashValue'] !== undefined || (wanted !== undefined && wanted !== password)) {
      throw new ApiError('AccessDenied', 'The password is not correct.');
    }
    this.#sheet.protection = null;
    this.#announce(false);
  }

  #announce(isProtected: boolean): void {
    this.#workspace.touch('structure');
    this.#workspace.events.emit('worksheetProtectionChanged', [this.#sheet.id, 'Workbook'], () => ({
      isProtected,
      source: this.#workspace.source,
      worksheetId: this.#sheet.id,
    }));
  }
}
