import { ApiObject } from '../interpreter/api-object';
import type { Workspace } from '../model/workspace';
import type { SheetStore } from '../store/sheet';
import type { TableStore } from '../store/table';
import { bodyArea } from '../store/table';
import { RangeSort } from './sort';

/** `Table.autoFilter`: filters themselves are not modelled, rows a file's filter hid are shown again. */
export class TableAutoFilter extends ApiObject {
  static readonly type = 'AutoFilter';
  static readonly scalars = ['enabled', 'isDataFiltered'];
  readonly #workspace: Workspace;
  readonly #sheet: SheetStore;
  readonly #table: TableStore;

  constructor(workspace: Workspace, sheet: SheetStore, table: TableStore) {
    super();
    this.#workspace = workspace;
    this.#sheet = sheet;
    this.#table = table;
  }
  get enabled(): boolean {
    return this.#table.showFilterButton;
  }
  get isDataFiltered(): boolean {
    let hidden = false;
    this.#sheet.eachRow(bodyArea(this.#table), (row) => {
      hidden ||= row.hidden;
    });
    return hidden;
  }
  clearCriteria(): void {
    this.#sheet.eachRow(bodyArea(this.#table), (row) => {
      row.hidden = false;
    });
    this.#workspace.touch('content');
  }
  reapply(): void {
    this.#workspace.touch('content');
  }
}

/** `Table.sort`. */
export class TableSort extends ApiObject {
  static readonly type = 'TableSort';
  static readonly scalars = [];
  readonly #sort: RangeSort;

  constructor(workspace: Workspace, sheet: SheetStore, table: TableStore) {
    super();
    this.#sort = new RangeSort(workspace, { sheet, area: bodyArea(table) });
  }
  apply(fields: unknown, matchCase?: boolean): void {
    this.#sort.apply(fields, matchCase);
  }
}
