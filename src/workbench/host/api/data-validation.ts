import { ApiObject } from '../interpreter/api-object';
import { invalidArgument, itemNotFound } from '../interpreter/errors';
import { requireUnprotected } from '../model/guard';
import { invalidCells } from '../model/validate';
import type { Workspace } from '../model/workspace';
import type { Rect } from '../store/address';
import { cellCount, formatA1, intersect, quoteSheet, rect } from '../store/address';
import type { ValidationRule, ValidationType } from '../store/validation';
import { clearValidation, NO_RULE, setValidation } from '../store/validation';
import { dateSerial } from '../store/typed';
import { RangeAreas } from './range-areas';
import type { Cells } from './targets';
import { CELLS, isRange } from './targets';

type Options = Readonly<Record<string, unknown>>;

/** Rule names of Office.js against the types files keep. */
const TYPES: Readonly<Record<string, ValidationType>> = {
  wholeNumber: 'whole',
  decimal: 'decimal',
  textLength: 'textLength',
  list: 'list',
  date: 'date',
  time: 'time',
  custom: 'custom',
};
const TYPE_NAMES: Readonly<Record<ValidationType, string>> = {
  any: 'None',
  whole: 'WholeNumber',
  decimal: 'Decimal',
  textLength: 'TextLength',
  list: 'List',
  date: 'Date',
  time: 'Time',
  custom: 'Custom',
};
const OPERATORS: Readonly<Record<string, string>> = {
  Between: 'between',
  NotBetween: 'notBetween',
  EqualTo: 'equal',
  NotEqualTo: 'notEqual',
  GreaterThan: 'greaterThan',
  LessThan: 'lessThan',
  GreaterThanOrEqualTo: 'greaterThanOrEqual',
  LessThanOrEqualTo: 'lessThanOrEqual',
};
const NEED_TWO = new Set(['Between', 'NotBetween']);
/** Excel keeps a list written out in at most this many characters. */
const LIST_LENGTH = 255;

/** `Excel.DataValidation` of a rectangle. */
export class DataValidation extends ApiObject {
  static readonly type = 'DataValidation';
  static readonly scalars = ['type', 'rule', 'prompt', 'errorAlert', 'ignoreBlanks', 'valid'];
  readonly #workspace: Workspace;
  readonly #cells: Cells;

  constructor(workspace: Workspace, cells: Cells) {
    super();
    this.#workspace = workspace;
    this.#cells = cells;
  }

  /** `Inconsistent` when some cells have no rule, `MixedCriteria` when rules differ. */
  get type(): string {
    const found = this.#rules();
    if (found === 'mixed') return 'MixedCriteria';
    if (found === 'partly') return 'Inconsistent';
    return TYPE_NAMES[found.type];
  }

  get rule(): unknown {
    const found = this.#rules();
    if (typeof found === 'string') return null;
    return writeRule(found);
  }
  set rule(value: unknown) {
    const read = readRule(value, (range) => `=${absolute(range)}`);
    this.#change((rule) => ({ ...rule, ...read }));
  }

  get prompt(): unknown {
    const found = this.#rules();
    if (typeof found === 'string') return null;
    return { message: found.prompt, showPrompt: found.showPrompt, title: found.promptTitle };
  }
  set prompt(value: unknown) {
    const { message, showPrompt, title } = asOptions(value);
    this.#change((rule) => ({
      ...rule,
      prompt: String(message ?? ''),
      promptTitle: requireTitle(title),
      showPrompt: showPrompt !== false,
    }));
  }

  get errorAlert(): unknown {
    const found = this.#rules();
    if (typeof found === 'string') return null;
    const style = found.alertStyle.charAt(0).toUpperCase() + found.alertStyle.slice(1);
    return { message: found.alert, showAlert: found.showAlert, style, title: found.alertTitle };
  }
  set errorAlert(value: unknown) {
    const { message, showAlert, style, title } = asOptions(value);
    this.#change((rule) => ({
      ...rule,
      alert: String(message ?? ''),
      alertTitle: requireTitle(title),
      showAlert: showAlert !== false,
      alertStyle: String(style ?? 'Stop').toLowerCase() as ValidationRule['alertStyle'],
    }));
  }

  get ignoreBlanks(): boolean | null {
    const found = this.#rules();
    return typeof found === 'string' ? null : found.ignoreBlanks;
  }
  set ignoreBlanks(value: boolean) {
    this.#change((rule) => ({ ...rule, ignoreBlanks: value }));
  }

  /** Whether every cell passes; null when only some do. */
  get valid(): boolean | null {
    const { sheet, area } = this.#cells;
    const failed = invalidCells(this.#workspace, sheet, area).length;
    if (failed === 0) return true;
    return failed === cellCount(area) ? false : null;
  }

  clear(): void {
    const { sheet, area } = this.#cells;
    requireUnprotected(sheet);
    clearValidation(sheet, area);
    this.#workspace.touch('content');
  }

  getInvalidCells(): RangeAreas {
    const { sheet, area } = this.#cells;
    const failed = invalidCells(this.#workspace, sheet, area);
    if (failed.length === 0) throw itemNotFound('An invalid cell');
    return new RangeAreas(
      this.#workspace,
      sheet,
      columnRuns(failed.map(({ row, column }) => rect(row, column))),
    );
  }

  /** The one rule of the rectangle, or why there is not one. */
  #rules(): ValidationRule | 'mixed' | 'partly' {
    const { sheet, area } = this.#cells;
    const found = new Set<ValidationRule>();
    let covered = 0;
    for (const { areas, rule } of sheet.validations) {
      for (const part of areas) {
        const common = intersect(part, area);
        if (!common) continue;
        covered += cellCount(common);
        found.add(rule);
      }
    }
    const different = new Set([...found].map((rule) => JSON.stringify(rule)));
    if (different.size > 1) return 'mixed';
    if (covered > 0 && covered < cellCount(area)) return 'partly';
    return [...found][0] ?? NO_RULE;
  }

  #change(change: (rule: ValidationRule) => ValidationRule): void {
    const { sheet, area } = this.#cells;
    requireUnprotected(sheet);
    const found = this.#rules();
    setValidation(sheet, area, change(typeof found === 'string' ? NO_RULE : found));
    this.#workspace.touch('content');
  }
}

/** Cells under one another become one area. */
function columnRuns(cells: readonly Rect[]): Rect[] {
  const runs: Rect[] = [];
  for (const cell of [...cells].sort((a, b) => a.column - b.column || a.row - b.row)) {
    const last = runs[runs.length - 1];
    if (last && last.column === cell.column && last.row + last.rowCount === cell.row) {
      runs[runs.length - 1] = { ...last, rowCount: last.rowCount + 1 };
    } else runs.push(cell);
  }
  return runs;
}

function absolute(range: Cells): string {
  return `${quoteSheet(range.sheet.name)}!${formatA1(range.area).replace(/([A-Z]+|\d+)/g, '$$$1')}`;
}

function requireTitle(title: unknown): string {
  const text = String(title ?? '');
  if (text.length > 32) throw invalidArgument('A title has at most 32 characters.');
  return text;
}

function readRule(value: unknown, address: (range: Cells) => string): Partial<ValidationRule> {
  const given = Object.entries(asOptions(value)).filter(([, rule]) => rule !== null && rule !== undefined);
  const [entry, ...more] = given;
  if (!entry || more.length > 0) throw invalidArgument('A validation rule has exactly one kind.');
  const [kind, detail] = entry;
  const type = TYPES[kind];
  if (!type) throw invalidArgument(`There is no validation rule "${kind}".`);
  const options = asOptions(detail);
  if (type === 'list') return readList(options, address);
  if (type === 'custom')
    return { type, operator: 'between', formula1: plainFormula(options['formula']), formula2: '' };
  return readComparison(type, options);
}

function readList(options: Options, address: (range: Cells) => string): Partial<ValidationRule> {
  const source = isRange(options['source'])
    ? address(options['source'][CELLS])
    : String(options['source'] ?? '');
  if (source === '') throw invalidArgument();
  if (!source.startsWith('=') && source.length > LIST_LENGTH) {
    throw invalidArgument(`A list written out has at most ${LIST_LENGTH} characters.`);
  }
  return {
    type: 'list',
    operator: 'between',
    formula1: source.startsWith('=') ? source.slice(1) : `"${source.replaceAll('"', '""')}"`,
    formula2: '',
    inCellDropDown: options['inCellDropDown'] !== false,
  };
}

function readComparison(type: ValidationType, options: Options): Partial<ValidationRule> {
  const name = String(options['operator'] ?? '');
  const operator = OPERATORS[name];
  if (!operator) throw invalidArgument();
  const formula1 = plainFormula(options['formula1'], type);
  const formula2 = NEED_TWO.has(name) ? plainFormula(options['formula2'], type) : '';
  if (formula1 === '' || (NEED_TWO.has(name) && formula2 === '')) throw invalidArgument();
  return { type, operator, formula1, formula2 };
}

/** A bound as files keep it: dates become serial numbers, formulas lose their `=`. */
function plainFormula(value: unknown, type?: ValidationType): string {
  if (value === null || value === undefined) return '';
  const text = String(value);
  if (text.startsWith('=')) return text.slice(1);
  const date = type === 'date' ? /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})/.exec(text) : null;
  const serial = date && dateSerial(Number(date[1]), Number(date[2]), Number(date[3]));
  return serial === null ? text : String(serial);
}

function writeRule(rule: ValidationRule): unknown {
  if (rule.type === 'any') return {};
  const kind = Object.keys(TYPES).find((name) => TYPES[name] === rule.type) ?? 'custom';
  if (rule.type === 'custom') return { custom: { formula: `=${rule.formula1}` } };
  if (rule.type === 'list') {
    const written = rule.formula1.startsWith('"');
    const source = written ? rule.formula1.slice(1, -1).replaceAll('""', '"') : `=${rule.formula1}`;
    return { list: { inCellDropDown: rule.inCellDropDown, source } };
  }
  const operator = Object.keys(OPERATORS).find((name) => OPERATORS[name] === rule.operator);
  const bound = (formula: string): unknown => {
    if (formula === '') return undefined;
    return Number.isFinite(Number(formula)) ? Number(formula) : `=${formula}`;
  };
  return { [kind]: { formula1: bound(rule.formula1), formula2: bound(rule.formula2), operator } };
}

function asOptions(value: unknown): Options {
  return value !== null && typeof value === 'object' ? (value as Options) : {};
}
