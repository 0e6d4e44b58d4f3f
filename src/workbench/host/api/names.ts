import { ApiCollection, ApiObject, ITEMS } from '../interpreter/api-object';
import { invalidArgument, itemAlreadyExists, itemNotFound } from '../interpreter/errors';
import { evaluate } from '../model/evaluate';
import type { Workspace } from '../model/workspace';
import { formatA1, quoteSheet } from '../store/address';
import { isError, wireValue } from '../store/cell';
import type { SheetStore } from '../store/sheet';
import type { NameStore } from '../store/workbook';
import { Range } from './range';
import { CELLS, isRange } from './targets';
import { Worksheet } from './worksheet';

const NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u;

/** `Excel.NamedItem`. */
export class NamedItem extends ApiObject {
  static readonly type = 'NamedItem';
  static readonly scalars = ['comment', 'formula', 'name', 'scope', 'type', 'value', 'visible'];
  readonly #workspace: Workspace;
  readonly #item: NameStore;

  constructor(workspace: Workspace, item: NameStore) {
    super();
    this.#workspace = workspace;
    this.#item = item;
  }
  get _Id(): string {
    return this.#item.name;
  }
  get name(): string {
    return this.#item.name;
  }
  get comment(): string {
    return this.#item.comment;
  }
  set comment(value: unknown) {
    this.#item.comment = String(value);
  }
  get visible(): boolean {
    return this.#item.visible;
  }
  set visible(value: boolean) {
    this.#item.visible = value;
  }
  get scope(): string {
    return this.#item.sheet ? 'Worksheet' : 'Workbook';
  }
  get formula(): string {
    return `=${this.#item.formula}`;
  }
  set formula(value: unknown) {
    this.#item.formula = String(value).replace(/^=/, '');
    this.#workspace.store.stale = true;
  }
  get type(): string {
    if (this.#workspace.resolveReference(this.#item.formula, this.#item.sheet)) return 'Range';
    const [value = null] = this.#evaluate();
    if (isError(value)) return 'Error';
    if (typeof value === 'number') return 'Double';
    return typeof value === 'boolean' ? 'Boolean' : 'String';
  }
  get value(): unknown {
    const target = this.#workspace.resolveReference(this.#item.formula, this.#item.sheet);
    if (target) return `${quoteSheet(target.sheet.name)}!${formatA1(target.area)}`;
    return wireValue(this.#evaluate()[0] ?? null);
  }
  get worksheet(): Worksheet {
    if (!this.#item.sheet) throw itemNotFound('The worksheet of the name');
    return new Worksheet(this.#workspace, this.#item.sheet);
  }
  getRange(): Range {
    const target = this.#workspace.resolveReference(this.#item.formula, this.#item.sheet);
    if (!target) throw itemNotFound('The range of the name');
    return new Range(this.#workspace, target.sheet, target.area);
  }
  delete(): void {
    const { store } = this.#workspace;
    store.names = store.names.filter((item) => item !== this.#item);
    store.stale = true;
  }

  #evaluate(): ReturnType<typeof evaluate> {
    const sheet = this.#item.sheet ?? this.#workspace.store.activeSheet;
    return evaluate(this.#workspace.store, [{ sheet, formula: this.#item.formula }]);
  }
}

/** `workbook.names` and `worksheet.names`. */
export class NamedItemCollection extends ApiCollection<NamedItem> {
  static readonly type = 'NamedItemCollection';
  static readonly scalars = [];
  readonly #workspace: Workspace;
  readonly #sheet: SheetStore | null;

  constructor(workspace: Workspace, sheet: SheetStore | null) {
    super();
    this.#workspace = workspace;
    this.#sheet = sheet;
  }
  get [ITEMS](): readonly NamedItem[] {
    return this.#workspace.store.names
      .filter((item) => item.sheet === this.#sheet)
      .map((item) => new NamedItem(this.#workspace, item));
  }
  add(name: string, reference: unknown, comment?: string): NamedItem {
    const { store } = this.#workspace;
    if (!NAME.test(name) || /^[A-Za-z]{1,3}\d+$/.test(name)) throw invalidArgument(`"${name}" is no name.`);
    if (store.findName(name, this.#sheet) || store.findTable(name)) throw itemAlreadyExists();
    const item: NameStore = {
      name,
      formula: referenceText(reference),
      sheet: this.#sheet,
      visible: true,
      comment: comment ?? '',
    };
    store.names.push(item);
    store.stale = true;
    return new NamedItem(this.#workspace, item);
  }
  getItem(name: string): NamedItem {
    const item = this.#workspace.store.findName(name, this.#sheet);
    if (!item) throw itemNotFound('The name');
    return new NamedItem(this.#workspace, item);
  }
}

/** What a name stands for, as text without `=`; ranges become absolute references. */
function referenceText(reference: unknown): string {
  if (isRange(reference)) {
    const { sheet, area } = reference[CELLS];
    return `${quoteSheet(sheet.name)}!${formatA1(area).replace(/([A-Z]+|\d+)/g, '$$$1')}`;
  }
  return String(reference).replace(/^=/, '');
}
