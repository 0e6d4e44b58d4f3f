import { ApiCollection, ApiObject, ITEMS } from '../interpreter/api-object';
import { apiNotFound, invalidArgument, itemNotFound } from '../interpreter/errors';
import { requireUnprotected } from '../model/guard';
import type { Workspace } from '../model/workspace';
import type { Rect } from '../store/address';
import { contains, intersect } from '../store/address';
import type { CellStyle, Edge } from '../store/cell';
import type { ConditionalRule } from '../store/conditional';
import { clearConditionalRules } from '../store/conditional';
import type { SheetStore } from '../store/sheet';
import { without } from '../store/without';
import { Range } from './range';
import { RangeAreas } from './range-areas';
import type { StyleMember } from './styles';
import { colorText, FONT_MEMBERS, readBorder, readColor, writeBorder } from './styles';

const RULE = Symbol('rule');
const CHANGED = Symbol('changed');

/** Formats a custom or cell-value rule gives. */
class ConditionalPart extends ApiObject {
  readonly [RULE]: ConditionalRule;
  readonly [CHANGED]: () => void;

  constructor(rule: ConditionalRule, changed: () => void) {
    super();
    this[RULE] = rule;
    this[CHANGED] = changed;
  }
}

function styleMember(type: { prototype: object }, name: string, { read, write }: StyleMember): void {
  Object.defineProperty(type.prototype, name, {
    configurable: true,
    get(this: ConditionalPart) {
      return read(this[RULE].style);
    },
    set(this: ConditionalPart, value: unknown) {
      this[RULE].style = write(this[RULE].style, value);
      this[CHANGED]();
    },
  });
}

const CONDITIONAL_FONT = ['bold', 'color', 'italic', 'strikethrough', 'underline'];

export class ConditionalRangeFont extends ConditionalPart {
  static readonly type = 'ConditionalRangeFont';
  static readonly scalars = CONDITIONAL_FONT;
}
for (const name of CONDITIONAL_FONT) {
  const member = FONT_MEMBERS[name];
  if (member) styleMember(ConditionalRangeFont, name, member);
}

export class ConditionalRangeFill extends ConditionalPart {
  static readonly type = 'ConditionalRangeFill';
  static readonly scalars = ['color'];

  clear(): void {
    this[RULE].style = without(this[RULE].style, 'fill');
    this[CHANGED]();
  }
}
/** Differential formats keep a solid fill's colour as the background. */
styleMember(ConditionalRangeFill, 'color', {
  read: (style) => colorText(style.fill?.bgColor ?? style.fill?.fgColor, ''),
  write: (style, value) => ({
    ...style,
    fill: { type: 'pattern', pattern: 'solid', bgColor: readColor(value) },
  }),
});

const EDGES: Readonly<Record<string, Edge>> = {
  EdgeTop: 'top',
  EdgeBottom: 'bottom',
  EdgeLeft: 'left',
  EdgeRight: 'right',
};

export class ConditionalRangeBorder extends ConditionalPart {
  static readonly type = 'ConditionalRangeBorder';
  static readonly scalars = ['color', 'sideIndex', 'style'];
  readonly #edge: Edge;
  readonly #side: string;

  constructor(rule: ConditionalRule, changed: () => void, side: string) {
    super(rule, changed);
    const edge = EDGES[side];
    if (!edge) throw itemNotFound('The border');
    this.#edge = edge;
    this.#side = side;
  }
  get id(): string {
    return this.#side;
  }
  get sideIndex(): string {
    return this.#side;
  }
  get style(): string {
    return readBorder(this[RULE].style, this.#edge).style;
  }
  set style(value: unknown) {
    this[RULE].style = writeBorder(this[RULE].style, this.#edge, 'style', value);
    this[CHANGED]();
  }
  get color(): string {
    return readBorder(this[RULE].style, this.#edge).color;
  }
  set color(value: unknown) {
    this[RULE].style = writeBorder(this[RULE].style, this.#edge, 'color', value);
    this[CHANGED]();
  }
}

export class ConditionalRangeBorderCollection extends ApiCollection<ConditionalRangeBorder> {
  static readonly type = 'ConditionalRangeBorderCollection';
  static readonly scalars = ['count'];
  readonly #rule: ConditionalRule;
  readonly #changed: () => void;

  constructor(rule: ConditionalRule, changed: () => void) {
    super();
    this.#rule = rule;
    this.#changed = changed;
  }
  get [ITEMS](): readonly ConditionalRangeBorder[] {
    return Object.keys(EDGES).map((side) => this.getItem(side));
  }
  getItem(side: string): ConditionalRangeBorder {
    return new ConditionalRangeBorder(this.#rule, this.#changed, side);
  }
  get bottom(): ConditionalRangeBorder {
    return this.getItem('EdgeBottom');
  }
  get top(): ConditionalRangeBorder {
    return this.getItem('EdgeTop');
  }
  get left(): ConditionalRangeBorder {
    return this.getItem('EdgeLeft');
  }
  get right(): ConditionalRangeBorder {
    return this.getItem('EdgeRight');
  }
}

export class ConditionalRangeFormat extends ConditionalPart {
  static readonly type = 'ConditionalRangeFormat';
  static readonly scalars = ['numberFormat'];

  get numberFormat(): string | null {
    return this[RULE].style.numFmt ?? null;
  }
  set numberFormat(value: unknown) {
    this[RULE].style = { ...this[RULE].style, numFmt: String(value) };
    this[CHANGED]();
  }
  get font(): ConditionalRangeFont {
    return new ConditionalRangeFont(this[RULE], this[CHANGED]);
  }
  get fill(): ConditionalRangeFill {
    return new ConditionalRangeFill(this[RULE], this[CHANGED]);
  }
  get borders(): ConditionalRangeBorderCollection {
    return new ConditionalRangeBorderCollection(this[RULE], this[CHANGED]);
  }
}

export class ConditionalFormatRule extends ConditionalPart {
  static readonly type = 'ConditionalFormatRule';
  static readonly scalars = ['formula', 'formulaLocal', 'formulaR1C1'];

  get formula(): string {
    const [formula] = (this[RULE].detail['formulae'] ?? []) as readonly unknown[];
    return formula === undefined ? '' : `=${String(formula)}`;
  }
  set formula(value: unknown) {
    this[RULE].detail = { ...this[RULE].detail, formulae: [String(value).replace(/^=/, '')] };
    this[CHANGED]();
  }
}

export class CustomConditionalFormat extends ConditionalPart {
  static readonly type = 'CustomConditionalFormat';
  static readonly scalars = [];

  get rule(): ConditionalFormatRule {
    return new ConditionalFormatRule(this[RULE], this[CHANGED]);
  }
  get format(): ConditionalRangeFormat {
    return new ConditionalRangeFormat(this[RULE], this[CHANGED]);
  }
}

const OPERATORS: Readonly<Record<string, string>> = {
  Between: 'between',
  NotBetween: 'notBetween',
  EqualTo: 'equal',
  NotEqualTo: 'notEqual',
  GreaterThan: 'greaterThan',
  LessThan: 'lessThan',
  GreaterThanOrEqual: 'greaterThanOrEqual',
  LessThanOrEqual: 'lessThanOrEqual',
};

export class CellValueConditionalFormat extends ConditionalPart {
  static readonly type = 'CellValueConditionalFormat';
  static readonly scalars = ['rule'];

  get rule(): unknown {
    const [formula1, formula2] = (this[RULE].detail['formulae'] ?? []) as readonly unknown[];
    const operator = Object.keys(OPERATORS).find((name) => OPERATORS[name] === this[RULE].detail['operator']);
    return {
      formula1: `=${String(formula1)}`,
      ...(formula2 === undefined ? {} : { formula2: `=${String(formula2)}` }),
      operator,
    };
  }
  set rule(value: unknown) {
    const { formula1, formula2, operator } = (value ?? {}) as Readonly<Record<string, unknown>>;
    const word = OPERATORS[String(operator)];
    if (!word || formula1 === undefined) throw invalidArgument();
    const formulae = [formula1, formula2]
      .filter((f) => f !== undefined && f !== null)
      .map((f) => String(f).replace(/^=/, ''));
    this[RULE].detail = { operator: word, formulae };
    this[CHANGED]();
  }
  get format(): ConditionalRangeFormat {
    return new ConditionalRangeFormat(this[RULE], this[CHANGED]);
  }
}

/** Kinds of conditional formats: Office.js' word and the file's. */
const KINDS: Readonly<Record<string, string>> = { Custom: 'expression', CellValue: 'cellIs' };

/** `Excel.ConditionalFormat`. Rules this host does not model can be listed and deleted, not edited. */
export class ConditionalFormat extends ConditionalPart {
  static readonly type = 'ConditionalFormat';
  static readonly scalars = ['id', 'priority', 'stopIfTrue', 'type'];
  readonly #workspace: Workspace;
  readonly #sheet: SheetStore;

  constructor(workspace: Workspace, sheet: SheetStore, rule: ConditionalRule) {
    super(rule, () => workspace.touch('content'));
    this.#workspace = workspace;
    this.#sheet = sheet;
  }
  get id(): string {
    return this[RULE].id;
  }
  get type(): string {
    return Object.keys(KINDS).find((kind) => KINDS[kind] === this[RULE].type) ?? 'Custom';
  }
  get priority(): number {
    return this.#sheet.conditionalRules.indexOf(this[RULE]);
  }
  set priority(value: number) {
    const rules = this.#sheet.conditionalRules;
    rules.splice(rules.indexOf(this[RULE]), 1);
    rules.splice(value, 0, this[RULE]);
    renumber(this.#sheet);
  }
  get stopIfTrue(): boolean {
    return this[RULE].stopIfTrue;
  }
  set stopIfTrue(value: boolean) {
    this[RULE].stopIfTrue = value;
  }
  get custom(): CustomConditionalFormat {
    if (this[RULE].type !== 'expression') throw itemNotFound('The custom format');
    return new CustomConditionalFormat(this[RULE], this[CHANGED]);
  }
  get cellValue(): CellValueConditionalFormat {
    if (this[RULE].type !== 'cellIs') throw itemNotFound('The cell value format');
    return new CellValueConditionalFormat(this[RULE], this[CHANGED]);
  }
  getRange(): Range {
    const [area] = this[RULE].areas;
    if (!area) throw itemNotFound('The range');
    return new Range(this.#workspace, this.#sheet, area);
  }
  getRanges(): RangeAreas {
    return new RangeAreas(this.#workspace, this.#sheet, this[RULE].areas);
  }
  delete(): void {
    requireUnprotected(this.#sheet);
    this.#sheet.conditionalRules = this.#sheet.conditionalRules.filter((rule) => rule !== this[RULE]);
    this[CHANGED]();
  }
}

/** `Range.conditionalFormats`: those that touch the rectangle. */
export class ConditionalFormatCollection extends ApiCollection<ConditionalFormat> {
  static readonly type = 'ConditionalFormatCollection';
  static readonly scalars = [];
  readonly #workspace: Workspace;
  readonly #sheet: SheetStore;
  readonly #area: Rect;

  constructor(workspace: Workspace, sheet: SheetStore, area: Rect) {
    super();
    this.#workspace = workspace;
    this.#sheet = sheet;
    this.#area = area;
  }
  get [ITEMS](): readonly ConditionalFormat[] {
    return this.#sheet.conditionalRules
      .filter((rule) => rule.areas.some((area) => intersect(area, this.#area)))
      .map((rule) => new ConditionalFormat(this.#workspace, this.#sheet, rule));
  }
  /** A new rule goes before the others, as in Excel. */
  add(type: string): ConditionalFormat {
    requireUnprotected(this.#sheet);
    const kind = KINDS[type];
    if (!kind) throw apiNotFound(`ConditionalFormatCollection.add("${type}")`);
    const style: CellStyle = {};
    const rule: ConditionalRule = {
      id: `{${this.#workspace.store.nextId().toString(16).toUpperCase().padStart(8, '0')}-0003-0000-0000-000000000000}`,
      areas: [this.#area],
      type: kind,
      detail: {},
      style,
      priority: 1,
      stopIfTrue: false,
    };
    this.#sheet.conditionalRules.unshift(rule);
    renumber(this.#sheet);
    return new ConditionalFormat(this.#workspace, this.#sheet, rule);
  }
  getItem(id: string): ConditionalFormat {
    const found = this[ITEMS].find((format) => format.id === id);
    if (!found) throw itemNotFound('The conditional format');
    return found;
  }
  getItemAt(index: number): ConditionalFormat {
    const found = this[ITEMS][index];
    if (!found) throw itemNotFound('The conditional format');
    return found;
  }
  /** Rules that reach beyond the rectangle stay outside it. */
  clearAll(): void {
    requireUnprotected(this.#sheet);
    this.#sheet.conditionalRules = this.#sheet.conditionalRules.filter(
      (rule) => !rule.areas.every((area) => contains(this.#area, area)),
    );
    clearConditionalRules(this.#sheet, this.#area);
    this.#workspace.touch('content');
  }
}

function renumber(sheet: SheetStore): void {
  sheet.conditionalRules.forEach((rule, index) => {
    rule.priority = index + 1;
  });
}
