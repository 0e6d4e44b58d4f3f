import { ApiCollection, ApiObject, ITEMS } from '../interpreter/api-object';
import { itemNotFound } from '../interpreter/errors';
import type { ClearScope } from '../model/write';
import type { Workspace } from '../model/workspace';
import type { Rect } from '../store/address';
import { cellCount, formatA1, isEntireColumns, isEntireRows, quoteSheet } from '../store/address';
import type { SheetStore } from '../store/sheet';
import { Range } from './range';
import { RangeFormat } from './range-format';
import { Worksheet } from './worksheet';

/** Ranges of one sheet: the items of `RangeAreas.areas`. */
export class RangeCollection extends ApiCollection<Range> {
  static readonly type = 'RangeCollection';
  static readonly scalars = [];
  readonly #ranges: readonly Range[];

  constructor(ranges: readonly Range[]) {
    super();
    this.#ranges = ranges;
  }
  get [ITEMS](): readonly Range[] {
    return this.#ranges;
  }
  getItemAt(index: number): Range {
    const range = this.#ranges[index];
    if (!range) throw itemNotFound('The range');
    return range;
  }
}

/** `Excel.RangeAreas`: several rectangles of one sheet. */
export class RangeAreas extends ApiObject {
  static readonly type = 'RangeAreas';
  static readonly scalars = [
    'address',
    'addressLocal',
    'areaCount',
    'cellCount',
    'isEntireColumn',
    'isEntireRow',
  ];
  readonly #workspace: Workspace;
  readonly #sheet: SheetStore;
  readonly #areas: readonly Rect[];

  constructor(workspace: Workspace, sheet: SheetStore, areas: readonly Rect[]) {
    super();
    if (areas.length === 0) throw itemNotFound('The areas');
    this.#workspace = workspace;
    this.#sheet = sheet;
    this.#areas = areas;
  }
  get address(): string {
    return this.#areas.map((area) => `${quoteSheet(this.#sheet.name)}!${formatA1(area)}`).join(',');
  }
  get addressLocal(): string {
    return this.address;
  }
  get areaCount(): number {
    return this.#areas.length;
  }
  get cellCount(): number {
    return this.#areas.reduce((sum, area) => sum + cellCount(area), 0);
  }
  get isEntireColumn(): boolean {
    return this.#areas.every(isEntireColumns);
  }
  get isEntireRow(): boolean {
    return this.#areas.every(isEntireRows);
  }
  get worksheet(): Worksheet {
    return new Worksheet(this.#workspace, this.#sheet);
  }
  get areas(): RangeCollection {
    return new RangeCollection(this.#areas.map((area) => new Range(this.#workspace, this.#sheet, area)));
  }
  get format(): RangeFormat {
    return new RangeFormat({ workspace: this.#workspace, sheet: this.#sheet, areas: this.#areas });
  }
  clear(scope: ClearScope = 'All'): void {
    for (const range of this.areas[ITEMS]) range.clear(scope);
  }
}
