import { ApiObject } from '../interpreter/api-object';
import { invalidArgument, itemNotFound } from '../interpreter/errors';
import { copySheet, deleteSheet, moveSheet, renameSheet, requireOtherVisible } from '../model/sheets';
import type { Workspace } from '../model/workspace';
import type { Rect } from '../store/address';
import { parseA1, rect, WHOLE_SHEET } from '../store/address';
import type { SheetStore, Visibility } from '../store/sheet';
import { ChartCollection } from './charts';
import { WorksheetCustomPropertyCollection } from './key-value';
import { NamedItemCollection } from './names';
import { PageLayout } from './page-layout';
import { Range } from './range';
import { RangeAreas } from './range-areas';
import { readColor } from './styles';
import { TableCollection } from './tables';
import { SHEET } from './targets';
import { WorksheetFreezePanes, WorksheetProtection } from './worksheet-parts';

const VISIBILITIES: readonly string[] = ['Visible', 'Hidden', 'VeryHidden'] satisfies Visibility[];

/** `Excel.Worksheet`. */
export class Worksheet extends ApiObject {
  static readonly type = 'Worksheet';
  static readonly scalars = [
    'enableCalculation',
    'id',
    'name',
    'position',
    'showGridlines',
    'showHeadings',
    'standardHeight',
    'standardWidth',
    'tabColor',
    'visibility',
  ];
  readonly [SHEET]: SheetStore;
  readonly #workspace: Workspace;

  constructor(workspace: Workspace, sheet: SheetStore) {
    super();
    this.#workspace = workspace;
    this[SHEET] = sheet;
  }

  get id(): string {
    return this[SHEET].id;
  }
  get name(): string {
    return this[SHEET].name;
  }
  set name(value: unknown) {
    renameSheet(this.#workspace, this[SHEET], String(value));
  }
  get position(): number {
    return this.#workspace.store.sheets.indexOf(this[SHEET]);
  }
  set position(value: unknown) {
    moveSheet(this.#workspace, this[SHEET], Number(value));
  }
  get visibility(): string {
    return this[SHEET].visibility;
  }
  set visibility(value: unknown) {
    const wanted = String(value);
    if (!VISIBILITIES.includes(wanted)) throw invalidArgument();
    if (wanted !== 'Visible' && this[SHEET].visibility === 'Visible') {
      requireOtherVisible(this.#workspace, this[SHEET]);
    }
    this[SHEET].visibility = wanted as Visibility;
    if (wanted !== 'Visible' && this.#workspace.store.activeSheet === this[SHEET]) {
      const next = this.#workspace.store.sheets.find((sheet) => sheet.visibility === 'Visible');
      if (next) this.#workspace.activate(next);
    }
    this.#workspace.touch('structure');
  }
  get tabColor(): string {
    return this[SHEET].tabColor;
  }
  set tabColor(value: unknown) {
    const color = value === '' || value === null ? '' : (readColor(value).argb ?? '');
    this[SHEET].tabColor = color === '' ? '' : `#${color.slice(-6)}`;
    this.#workspace.touch('structure');
  }
  get showGridlines(): boolean {
    return this[SHEET].showGridlines;
  }
  set showGridlines(value: boolean) {
    this[SHEET].showGridlines = value;
    this.#workspace.touch('structure');
  }
  get showHeadings(): boolean {
    return this[SHEET].showHeadings;
  }
  set showHeadings(value: boolean) {
    this[SHEET].showHeadings = value;
    this.#workspace.touch('structure');
  }
  /** `showGridlines` and `showHeadings` as older clients write them. */
  get gridlines(): boolean {
    return this.showGridlines;
  }
  set gridlines(value: boolean) {
    this.showGridlines = value;
  }
  get headings(): boolean {
    return this.showHeadings;
  }
  set headings(value: boolean) {
    this.showHeadings = value;
  }
  get standardHeight(): number {
    return 14.25;
  }
  get standardWidth(): number {
    return 8.43;
  }
  get enableCalculation(): boolean {
    return true;
  }

  get tables(): TableCollection {
    return new TableCollection(this.#workspace, this[SHEET]);
  }
  get names(): NamedItemCollection {
    return new NamedItemCollection(this.#workspace, this[SHEET]);
  }
  get charts(): ChartCollection {
    return new ChartCollection(this.#workspace, this[SHEET]);
  }
  get freezePanes(): WorksheetFreezePanes {
    return new WorksheetFreezePanes(this.#workspace, this[SHEET]);
  }
  get protection(): WorksheetProtection {
    return new WorksheetProtection(this.#workspace, this[SHEET]);
  }
  get pageLayout(): PageLayout {
    return new PageLayout(this.#workspace, this[SHEET]);
  }
  get customProperties(): WorksheetCustomPropertyCollection {
    return new WorksheetCustomPropertyCollection(this.#workspace, this[SHEET]);
  }

  getRange(address?: string): Range {
    if (address === undefined || address === '') return this.#range(WHOLE_SHEET);
    const area = parseA1(address);
    if (area) return this.#range(area);
    const named = this.#workspace.resolveReference(address, this[SHEET]);
    if (named?.sheet !== this[SHEET]) throw invalidArgument();
    return this.#range(named.area);
  }
  getRanges(address: string): RangeAreas {
    const areas = address.split(/[,，]/).map((part) => parseA1(part));
    if (areas.some((area) => area === null)) throw invalidArgument();
    return new RangeAreas(this.#workspace, this[SHEET], areas as Rect[]);
  }
  getRangeByIndexes(row: number, column: number, rowCount: number, columnCount: number): Range {
    return this.#range(rect(row, column, rowCount, columnCount));
  }
  getCell(row: number, column: number): Range {
    return this.#range(rect(row, column));
  }
  /** An empty sheet's used range is its first cell. */
  getUsedRange(valuesOnly = false): Range {
    return this.#range(this[SHEET].usedArea(valuesOnly) ?? rect(0, 0));
  }
  getUsedRangeOrNullObject(valuesOnly = false): Range | null {
    const used = this[SHEET].usedArea(valuesOnly);
    return used && this.#range(used);
  }
  getNext(visibleOnly = false): Worksheet {
    return this.#neighbour(1, visibleOnly);
  }
  getPrevious(visibleOnly = false): Worksheet {
    return this.#neighbour(-1, visibleOnly);
  }
  activate(): void {
    this.#workspace.activate(this[SHEET]);
  }
  calculate(): void {
    this.#workspace.calculate();
  }
  delete(): void {
    deleteSheet(this.#workspace, this[SHEET]);
  }
  copy(positionType = 'End', relativeTo?: unknown): Worksheet {
    const { sheets } = this.#workspace.store;
    const other = relativeTo instanceof Worksheet ? sheets.indexOf(relativeTo[SHEET]) : -1;
    const places: Readonly<Record<string, number>> = {
      None: sheets.length,
      Beginning: 0,
      End: sheets.length,
      Before: other,
      After: other + 1,
    };
    const place = places[positionType];
    if (place === undefined || place < 0) throw invalidArgument();
    return new Worksheet(this.#workspace, copySheet(this.#workspace, this[SHEET], place));
  }

  /** The client asks for another sheet through one it has, by id. */
  _GetSheetById(id: string): Worksheet {
    const sheet = this.#workspace.store.findSheet(id);
    if (!sheet) throw itemNotFound('The worksheet');
    return new Worksheet(this.#workspace, sheet);
  }

  #range(area: Rect): Range {
    return new Range(this.#workspace, this[SHEET], area);
  }

  #neighbour(step: 1 | -1, visibleOnly: boolean): Worksheet {
    const { sheets } = this.#workspace.store;
    for (let i = sheets.indexOf(this[SHEET]) + step; i >= 0 && i < sheets.length; i += step) {
      const sheet = sheets[i];
      if (sheet && (!visibleOnly || sheet.visibility === 'Visible'))
        return new Worksheet(this.#workspace, sheet);
    }
    throw itemNotFound('The worksheet');
  }
}
