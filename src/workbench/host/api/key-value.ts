import { ApiCollection, ApiObject, ITEMS } from '../interpreter/api-object';
import { invalidArgument, itemNotFound } from '../interpreter/errors';
import type { Workspace } from '../model/workspace';
import type { SheetStore } from '../store/sheet';

/** `Excel.WorksheetCustomProperty`. */
export class WorksheetCustomProperty extends ApiObject {
  static readonly type = 'WorksheetCustomProperty';
  static readonly scalars = ['key', 'value'];
  readonly #store: Map<string, string>;
  readonly #key: string;

  constructor(store: Map<string, string>, key: string) {
    super();
    this.#store = store;
    this.#key = key;
  }
  get id(): string {
    return this.#key;
  }
  get key(): string {
    return this.#key;
  }
  get value(): string {
    return this.#store.get(this.#key) ?? '';
  }
  set value(value: unknown) {
    this.#store.set(this.#key, String(value));
  }
  delete(): void {
    this.#store.delete(this.#key);
  }
}

/** `worksheet.customProperties`; keys differ regardless of case. */
export class WorksheetCustomPropertyCollection extends ApiCollection<WorksheetCustomProperty> {
  static readonly type = 'WorksheetCustomPropertyCollection';
  static readonly scalars = [];
  readonly #workspace: Workspace;
  readonly #store: Map<string, string>;

  constructor(workspace: Workspace, sheet: SheetStore) {
    super();
    this.#workspace = workspace;
    this.#store = sheet.customProperties;
  }
  get [ITEMS](): readonly WorksheetCustomProperty[] {
    return [...this.#store.keys()].map((key) => new WorksheetCustomProperty(this.#store, key));
  }
  add(key: string, value: string): WorksheetCustomProperty {
    this.#workspace.requireApi('1.12', 'Worksheet.customProperties');
    if (typeof key !== 'string' || key === '' || key.length > 255) throw invalidArgument();
    const known = this.#known(key) ?? key;
    this.#store.set(known, String(value));
    return new WorksheetCustomProperty(this.#store, known);
  }
  getItem(key: string): WorksheetCustomProperty {
    const known = this.#known(key);
    if (known === undefined) throw itemNotFound('The custom property');
    return new WorksheetCustomProperty(this.#store, known);
  }

  #known(key: string): string | undefined {
    const lower = key.toLowerCase();
    return [...this.#store.keys()].find((own) => own.toLowerCase() === lower);
  }
}

/** `Excel.Setting`: any JSON value, kept for this add-in in this workbook. */
export class Setting extends ApiObject {
  static readonly type = 'Setting';
  static readonly scalars = ['key', 'value'];
  readonly #store: Map<string, unknown>;
  readonly #key: string;

  constructor(store: Map<string, unknown>, key: string) {
    super();
    this.#store = store;
    this.#key = key;
  }
  get _Id(): string {
    return this.#key;
  }
  get key(): string {
    return this.#key;
  }
  get value(): unknown {
    return this.#store.get(this.#key) ?? null;
  }
  set value(value: unknown) {
    this.#store.set(this.#key, value);
  }
  delete(): void {
    this.#store.delete(this.#key);
  }
}

/** `workbook.settings`. */
export class SettingCollection extends ApiCollection<Setting> {
  static readonly type = 'SettingCollection';
  static readonly scalars = [];
  readonly #store: Map<string, unknown>;

  constructor(workspace: Workspace) {
    super();
    this.#store = workspace.store.settings;
  }
  get [ITEMS](): readonly Setting[] {
    return [...this.#store.keys()].map((key) => new Setting(this.#store, key));
  }
  add(key: string, value: unknown): Setting {
    if (typeof key !== 'string' || key === '') throw invalidArgument();
    this.#store.set(key, value);
    return new Setting(this.#store, key);
  }
  getItem(key: string): Setting {
    if (!this.#store.has(key)) throw itemNotFound('The setting');
    return new Setting(this.#store, key);
  }
}
