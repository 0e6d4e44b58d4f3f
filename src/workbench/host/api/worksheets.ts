import { ApiCollection, ITEMS } from '../interpreter/api-object';
import { itemNotFound } from '../interpreter/errors';
import { addSheet } from '../model/sheets';
import type { Workspace } from '../model/workspace';
import { Worksheet } from './worksheet';

/** `workbook.worksheets`. */
export class WorksheetCollection extends ApiCollection<Worksheet> {
  static readonly type = 'WorksheetCollection';
  static readonly scalars = [];
  readonly #workspace: Workspace;

  constructor(workspace: Workspace) {
    super();
    this.#workspace = workspace;
  }
  get [ITEMS](): readonly Worksheet[] {
    return this.#workspace.store.sheets.map((sheet) => new Worksheet(this.#workspace, sheet));
  }
  add(name?: string): Worksheet {
    return new Worksheet(this.#workspace, addSheet(this.#workspace, name));
  }
  getItem(key: unknown): Worksheet {
    const sheet = this.#workspace.store.findSheet(String(key));
    if (!sheet) throw itemNotFound();
    return new Worksheet(this.#workspace, sheet);
  }
  getActiveWorksheet(): Worksheet {
    return new Worksheet(this.#workspace, this.#workspace.store.activeSheet);
  }
  getFirst(visibleOnly = false): Worksheet {
    return this.#end([...this[ITEMS]], visibleOnly);
  }
  getLast(visibleOnly = false): Worksheet {
    return this.#end([...this[ITEMS]].reverse(), visibleOnly);
  }
  override getCount(visibleOnly = false): number {
    return this[ITEMS].filter((sheet) => !visibleOnly || sheet.visibility === 'Visible').length;
  }

  #end(sheets: readonly Worksheet[], visibleOnly: boolean): Worksheet {
    const found = sheets.find((sheet) => !visibleOnly || sheet.visibility === 'Visible');
    if (!found) throw itemNotFound('The worksheet');
    return found;
  }
}
