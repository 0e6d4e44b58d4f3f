import { ApiCollection, ApiObject, ITEMS } from '../interpreter/api-object';
import { invalidArgument, itemNotFound } from '../interpreter/errors';
import { requireAllowed } from '../model/guard';
import { autofitColumns, autofitRows } from '../model/autofit';
import type { Workspace } from '../model/workspace';
import type { Rect } from '../store/address';
import { intersect, isEntireColumns, isEntireRows, lastColumn, lastRow } from '../store/address';
import type { CellStyle, Edge } from '../store/cell';
import type { SheetStore } from '../store/sheet';
import { without } from '../store/without';
import type { StyleMember } from './styles';
import {
  FILL_MEMBERS,
  FONT_MEMBERS,
  FORMAT_MEMBERS,
  PROTECTION_MEMBERS,
  readBorder,
  writeBorder,
} from './styles';

/** Points of a column one character wide, and of the standard row and column. */
export const POINTS_PER_CHARACTER = 5.25;
export const STANDARD_HEIGHT = 14.25;
export const STANDARD_WIDTH_CHARACTERS = 9.14;

const TARGET = Symbol('target');

interface Target {
  readonly workspace: Workspace;
  readonly sheet: SheetStore;
  readonly areas: readonly Rect[];
}

/** The value all cells of some rectangles share, or null when they differ. */
function shared(target: Target, read: (style: CellStyle) => unknown): unknown {
  const seen = new Map<CellStyle, unknown>();
  let first: unknown;
  let any = false;
  for (const style of styles(target)) {
    if (seen.has(style)) continue;
    const value = read(style);
    seen.set(style, value);
    if (any && value !== first) return null;
    first = value;
    any = true;
  }
  return first ?? null;
}

/** The styles found in the rectangles; of entire rows and columns, those of existing cells and the rest's. */
function* styles({ sheet, areas }: Target): Generator<CellStyle> {
  for (const area of areas) {
    const whole = isEntireRows(area) || isEntireColumns(area);
    const bottom = whole ? Math.min(lastRow(area), sheet.rows.length - 1) : lastRow(area);
    for (let row = area.row; row <= bottom; row += 1) {
      const cells = sheet.rows[row]?.cells.length ?? 0;
      const right = whole ? Math.min(lastColumn(area), cells - 1) : lastColumn(area);
      for (let column = area.column; column <= right; column += 1) yield sheet.styleAt(row, column);
    }
    if (whole) yield sheet.styleAt(lastRow(area), lastColumn(area));
  }
}

function change(target: Target, write: (style: CellStyle) => CellStyle): void {
  requireAllowed(target.sheet, 'allowFormatCells');
  for (const area of target.areas) {
    target.sheet.restyle(area, write);
    target.workspace.formatChanged(target.sheet, area);
  }
}

/** Gives a class a property for each member of a table of looks. */
function withMembers(type: { prototype: object }, members: Readonly<Record<string, StyleMember>>): void {
  for (const [name, { read, write }] of Object.entries(members)) {
    Object.defineProperty(type.prototype, name, {
      configurable: true,
      get(this: { [TARGET]: Target }) {
        return shared(this[TARGET], read);
      },
      set(this: { [TARGET]: Target }, value: unknown) {
        change(this[TARGET], (style) => write(style, value));
      },
    });
  }
}

abstract class FormatPart extends ApiObject {
  readonly [TARGET]: Target;

  constructor(target: Target) {
    super();
    this[TARGET] = target;
  }
}

export class RangeFont extends FormatPart {
  static readonly type = 'RangeFont';
  static readonly scalars = Object.keys(FONT_MEMBERS);
}
withMembers(RangeFont, FONT_MEMBERS);

export class RangeFill extends FormatPart {
  static readonly type = 'RangeFill';
  static readonly scalars = Object.keys(FILL_MEMBERS);

  clear(): void {
    change(this[TARGET], (style) => without(style, 'fill'));
  }
}
withMembers(RangeFill, FILL_MEMBERS);

export class FormatProtection extends FormatPart {
  static readonly type = 'FormatProtection';
  static readonly scalars = Object.keys(PROTECTION_MEMBERS);
}
withMembers(FormatProtection, PROTECTION_MEMBERS);

const SIDES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
] as const;
const DIAGONALS = ['DiagonalDown', 'DiagonalUp'] as const;
type Side = (typeof SIDES)[number] | (typeof DIAGONALS)[number];

/** The cells along a side and the edges of theirs that make it up. */
function sideEdges(area: Rect, side: Side): { area: Rect; edge: Edge }[] {
  const pieces: { area: Rect; edge: Edge }[] = [];
  const { row, column, rowCount, columnCount } = area;
  if (side === 'EdgeTop') pieces.push({ area: { ...area, rowCount: 1 }, edge: 'top' });
  if (side === 'EdgeBottom')
    pieces.push({ area: { ...area, row: lastRow(area), rowCount: 1 }, edge: 'bottom' });
  if (side === 'EdgeLeft') pieces.push({ area: { ...area, columnCount: 1 }, edge: 'left' });
  if (side === 'EdgeRight') {
    pieces.push({ area: { ...area, column: lastColumn(area), columnCount: 1 }, edge: 'right' });
  }
  if (side === 'InsideHorizontal' && rowCount > 1) {
    pieces.push({ area: { ...area, rowCount: rowCount - 1 }, edge: 'bottom' });
    pieces.push({ area: { ...area, row: row + 1, rowCount: rowCount - 1 }, edge: 'top' });
  }
  if (side === 'InsideVertical' && columnCount > 1) {
    pieces.push({ area: { ...area, columnCount: columnCount - 1 }, edge: 'right' });
    pieces.push({ area: { ...area, column: column + 1, columnCount: columnCount - 1 }, edge: 'left' });
  }
  return pieces;
}

export class RangeBorder extends FormatPart {
  static readonly type = 'RangeBorder';
  static readonly scalars = ['sideIndex', 'style', 'weight', 'color'];
  readonly #side: Side;

  constructor(target: Target, side: Side) {
    super(target);
    this.#side = side;
  }

  get id(): string {
    return this.#side;
  }
  get sideIndex(): string {
    return this.#side;
  }
  get style(): unknown {
    return this.#read('style');
  }
  set style(value: unknown) {
    this.#write('style', value);
  }
  get weight(): unknown {
    return this.#read('weight');
  }
  set weight(value: unknown) {
    this.#write('weight', value);
  }
  get color(): unknown {
    return this.#read('color');
  }
  set color(value: unknown) {
    this.#write('color', value);
  }

  #read(name: 'style' | 'weight' | 'color'): unknown {
    const { workspace, sheet, areas } = this[TARGET];
    const values = areas
      .flatMap((area) => sideEdges(area, this.#side))
      .map(({ area, edge }) =>
        shared({ workspace, sheet, areas: [area] }, (style) => readBorder(style, edge)[name]),
      );
    const first = values[0];
    if (first === undefined) return name === 'style' ? 'None' : null;
    return values.every((value) => value === first) ? first : null;
  }

  #write(name: string, value: unknown): void {
    const { workspace, sheet, areas } = this[TARGET];
    for (const { area, edge } of areas.flatMap((own) => sideEdges(own, this.#side))) {
      change({ workspace, sheet, areas: [area] }, (style) => writeBorder(style, edge, name, value));
    }
  }
}

export class RangeBorderCollection extends ApiCollection<RangeBorder> {
  static readonly type = 'RangeBorderCollection';
  static readonly scalars = ['count'];
  readonly #target: Target;

  constructor(target: Target) {
    super();
    this.#target = target;
  }

  get [ITEMS](): readonly RangeBorder[] {
    return SIDES.map((side) => new RangeBorder(this.#target, side));
  }

  getItem(index: string): RangeBorder {
    const side = [...SIDES, ...DIAGONALS].find((name) => name.toLowerCase() === String(index).toLowerCase());
    if (!side) throw itemNotFound('The border');
    return new RangeBorder(this.#target, side);
  }

  getItemAt(index: number): RangeBorder {
    return this.getItem(SIDES[index] ?? '');
  }
}

export class RangeFormat extends FormatPart {
  static readonly type = 'RangeFormat';
  static readonly scalars = [
    'wrapText',
    'horizontalAlignment',
    'verticalAlignment',
    'columnWidth',
    'rowHeight',
    'textOrientation',
    'useStandardHeight',
    'useStandardWidth',
    'readingOrder',
    'shrinkToFit',
    'indentLevel',
    'autoIndent',
  ];

  get font(): RangeFont {
    return new RangeFont(this[TARGET]);
  }
  get fill(): RangeFill {
    return new RangeFill(this[TARGET]);
  }
  get borders(): RangeBorderCollection {
    return new RangeBorderCollection(this[TARGET]);
  }
  get protection(): FormatProtection {
    return new FormatProtection(this[TARGET]);
  }

  get rowHeight(): number | null {
    return this.#common((area, sheet) => {
      const heights = new Set<number>();
      for (let row = area.row; row <= lastRow(area) && heights.size < 2; row += 1) {
        heights.add(sheet.rows[row]?.height ?? STANDARD_HEIGHT);
        if (row >= sheet.rows.length) break;
      }
      return heights;
    });
  }
  set rowHeight(value: unknown) {
    const height = requireSize(value, 409);
    this.#eachRow((row, sheet) => {
      sheet.touchRow(row).height = height;
    });
  }

  get columnWidth(): number | null {
    return this.#common((area, sheet) => {
      const widths = new Set<number>();
      for (let column = area.column; column <= lastColumn(area) && widths.size < 2; column += 1) {
        widths.add((sheet.columns.get(column)?.width ?? STANDARD_WIDTH_CHARACTERS) * POINTS_PER_CHARACTER);
      }
      return widths;
    });
  }
  set columnWidth(value: unknown) {
    const width =
      requireSize(value, 255 * POINTS_PER_CHARACTER + POINTS_PER_CHARACTER) / POINTS_PER_CHARACTER;
    this.#eachColumn((column, sheet) => {
      sheet.touchColumn(column).width = width;
    });
  }

  get useStandardHeight(): boolean {
    const { sheet, areas } = this[TARGET];
    return areas.every((area) => {
      let standard = true;
      sheet.eachRow(area, (row) => {
        standard &&= row.height === undefined;
      });
      return standard;
    });
  }
  set useStandardHeight(value: boolean) {
    if (value) {
      this.#eachRow((row, sheet) => {
        sheet.touchRow(row).height = undefined;
      });
    }
  }

  get useStandardWidth(): boolean {
    return this.columnWidth === STANDARD_WIDTH_CHARACTERS * POINTS_PER_CHARACTER;
  }
  set useStandardWidth(value: boolean) {
    if (value) {
      this.#eachColumn((column, sheet) => {
        sheet.touchColumn(column).width = undefined;
      });
    }
  }

  autofitColumns(): void {
    const { workspace, sheet, areas } = this[TARGET];
    requireAllowed(sheet, 'allowFormatColumns');
    workspace.settle();
    for (const area of areas) autofitColumns(sheet, area);
    workspace.touch('content');
  }

  autofitRows(): void {
    const { workspace, sheet, areas } = this[TARGET];
    requireAllowed(sheet, 'allowFormatRows');
    workspace.settle();
    for (const area of areas) autofitRows(sheet, area);
    workspace.touch('content');
  }

  adjustIndent(amount: number): void {
    change(this[TARGET], (style) => ({
      ...style,
      alignment: { ...style.alignment, indent: Math.max(0, (style.alignment?.indent ?? 0) + amount) },
    }));
  }

  #common(read: (area: Rect, sheet: SheetStore) => Set<number>): number | null {
    const { sheet, areas } = this[TARGET];
    const values = new Set(areas.flatMap((area) => [...read(area, sheet)]));
    return values.size === 1 ? ([...values][0] ?? null) : null;
  }

  #eachRow(visit: (row: number, sheet: SheetStore) => void): void {
    const { workspace, sheet, areas } = this[TARGET];
    requireAllowed(sheet, 'allowFormatRows');
    for (const area of areas) {
      const used = isEntireColumns(area) ? intersect(area, sheet.usedArea(false) ?? area) : area;
      if (used) for (let row = used.row; row <= lastRow(used); row += 1) visit(row, sheet);
    }
    workspace.touch('content');
  }

  #eachColumn(visit: (column: number, sheet: SheetStore) => void): void {
    const { workspace, sheet, areas } = this[TARGET];
    requireAllowed(sheet, 'allowFormatColumns');
    for (const area of areas) {
      for (let column = area.column; column <= lastColumn(area); column += 1) visit(column, sheet);
    }
    workspace.touch('content');
  }
}
withMembers(RangeFormat, FORMAT_MEMBERS);

function requireSize(value: unknown, largest: number): number {
  if (typeof value !== 'number' || !(value >= 0) || value > largest) throw invalidArgument();
  return value;
}
