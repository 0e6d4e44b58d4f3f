import { ApiObject } from '../interpreter/api-object';
import { invalidArgument } from '../interpreter/errors';
import type { Workspace } from '../model/workspace';
import { Application, DocumentProperties, Runtime } from './application';
import { CustomXmlPartCollection } from './custom-xml';
import { SettingCollection } from './key-value';
import { NamedItemCollection } from './names';
import { Range } from './range';
import { TableCollection } from './tables';
import { WorksheetCollection } from './worksheets';

/** `Excel.Workbook`, the root of every request. */
export class Workbook extends ApiObject {
  static readonly type = 'Workbook';
  static readonly scalars = ['autoSave', 'isDirty', 'name', 'previouslySaved', 'readOnly'];
  readonly #workspace: Workspace;
  readonly #kept: (referenceId: string) => ApiObject;

  constructor(workspace: Workspace, kept: (referenceId: string) => ApiObject) {
    super();
    this.#workspace = workspace;
    this.#kept = kept;
  }
  get name(): string {
    return this.#workspace.store.name;
  }
  get readOnly(): boolean {
    return false;
  }
  get isDirty(): boolean {
    return true;
  }
  get autoSave(): boolean {
    return false;
  }
  get previouslySaved(): boolean {
    return false;
  }
  get worksheets(): WorksheetCollection {
    return new WorksheetCollection(this.#workspace);
  }
  get tables(): TableCollection {
    return new TableCollection(this.#workspace, null);
  }
  get names(): NamedItemCollection {
    return new NamedItemCollection(this.#workspace, null);
  }
  get settings(): SettingCollection {
    return new SettingCollection(this.#workspace);
  }
  get customXmlParts(): CustomXmlPartCollection {
    return new CustomXmlPartCollection(this.#workspace, null);
  }
  get application(): Application {
    return new Application(this.#workspace);
  }
  get properties(): DocumentProperties {
    return new DocumentProperties(this.#workspace);
  }
  get _Runtime(): Runtime {
    return new Runtime(this.#workspace);
  }

  getSelectedRange(): Range {
    const { sheet, area } = this.#workspace.selection;
    return new Range(this.#workspace, sheet, area);
  }
  getActiveCell(): Range {
    const { sheet, area } = this.#workspace.selection;
    return new Range(this.#workspace, sheet, { ...area, rowCount: 1, columnCount: 1 });
  }
  getIsActiveCollabSession(): boolean {
    return false;
  }

  /** How `Excel.createWorkbook` reaches Excel on the web: the file opens in a window of its own. */
  createAndOpenWorkbook(base64?: string): void {
    new Application(this.#workspace).createWorkbook(base64).open();
  }

  /** The range an event message points to. */
  _GetRangeForEventByReferenceId(id: string): Range {
    const object = this.#kept(id);
    if (!(object instanceof Range)) throw invalidArgument();
    return object;
  }
  /** The same, for ranges whose sheet may be gone. */
  _GetRangeOrNullObjectForEventByReferenceId(id: string): Range | null {
    try {
      return this._GetRangeForEventByReferenceId(id);
    } catch {
      return null;
    }
  }
}
