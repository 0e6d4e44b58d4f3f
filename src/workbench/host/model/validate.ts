import type { Rect } from '../store/address';
import { intersect, lastColumn, lastRow } from '../store/address';
import type { Scalar } from '../store/cell';
import { isError, wireValue } from '../store/cell';
import type { SheetStore } from '../store/sheet';
import type { Validation, ValidationRule } from '../store/validation';
import { validationAt } from '../store/validation';
import { evaluate } from './evaluate';
import type { Question } from './evaluate';
import { relocateFormula } from './formula-references';
import type { Workspace } from './workspace';

export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** The cells of a rectangle whose values break their validation rule. */
export function invalidCells(workspace: Workspace, sheet: SheetStore, area: Rect): CellPlace[] {
  workspace.settle();
  const used = intersect(area, sheet.usedArea(false) ?? area);
  if (!used) return [];
  const checks = new Checks(workspace, sheet);
  for (const validation of sheet.validations) {
    if (validation.rule.type === 'any') continue;
    for (const part of validation.areas) {
      const common = intersect(part, used);
      if (common) checks.add(validation, common);
    }
  }
  return checks.failed();
}

/** Whether a cell's present value passes its rule, and the rule it was held against. */
export function checkCell(
  workspace: Workspace,
  sheet: SheetStore,
  place: CellPlace,
): { ok: boolean; rule: ValidationRule | null } {
  const validation = validationAt(sheet, place.row, place.column);
  if (!validation || validation.rule.type === 'any') return { ok: true, rule: validation?.rule ?? null };
  const checks = new Checks(workspace, sheet);
  checks.add(validation, { row: place.row, column: place.column, rowCount: 1, columnCount: 1 });
  return { ok: checks.failed().length === 0, rule: validation.rule };
}

/** The entries of a list rule, or null when the rule is no list. */
export function listEntries(workspace: Workspace, sheet: SheetStore, place: CellPlace): string[] | null {
  const validation = validationAt(sheet, place.row, place.column);
  if (validation?.rule.type !== 'list') return null;
  return new Checks(workspace, sheet).entries(validation, place);
}

interface Pending {
  readonly place: CellPlace;
  readonly value: Scalar;
  readonly rule: ValidationRule;
  /** Where the answers to its formulas are found. */
  readonly first: number;
}

/** Collects cells and the formulas their rules need, asks the engine once, then judges. */
class Checks {
  readonly #questions: Question[] = [];
  readonly #pending: Pending[] = [];
  readonly #failed: CellPlace[] = [];

  constructor(
    private readonly workspace: Workspace,
    private readonly sheet: SheetStore,
  ) {}

  add(validation: Validation, area: Rect): void {
    const { rule } = validation;
    for (let row = area.row; row <= lastRow(area); row += 1) {
      for (let column = area.column; column <= lastColumn(area); column += 1) {
        const value = this.sheet.cell(row, column)?.value ?? null;
        if (value === null && rule.ignoreBlanks) continue;
        if (rule.type === 'list') this.checkList(validation, { row, column }, value);
        else this.ask(validation, { row, column }, value);
      }
    }
  }

  failed(): CellPlace[] {
    const answers = evaluate(this.workspace.store, this.#questions);
    for (const { place, value, rule, first } of this.#pending) {
      if (!passes(rule, value, answers[first] ?? null, answers[first + 1] ?? null)) this.#failed.push(place);
    }
    return this.#failed.sort((a, b) => a.row - b.row || a.column - b.column);
  }

  private ask(validation: Validation, place: CellPlace, value: Scalar): void {
    const { rule } = validation;
    this.#pending.push({ place, value, rule, first: this.#questions.length });
    for (const formula of [rule.formula1, rule.formula2]) {
      this.#questions.push({ sheet: this.sheet, formula: this.at(validation, place, formula) || '0' });
    }
  }

  /** The formula as it reads for this cell. */
  private at(validation: Validation, place: CellPlace, formula: string): string {
    const origin = validation.areas[0];
    return origin ? relocateFormula(formula, place.row - origin.row, place.column - origin.column) : formula;
  }

  private checkList(validation: Validation, place: CellPlace, value: Scalar): void {
    const text = String(wireValue(value)).toLowerCase();
    const entries = this.entries(validation, place);
    if (entries && !entries.some((entry) => entry.toLowerCase() === text)) this.#failed.push(place);
  }

  /** The entries of a list: written out, or the texts of the cells it points to; null when they cannot be told. */
  entries(validation: Validation, place: CellPlace): string[] | null {
    const { formula1 } = validation.rule;
    if (formula1.startsWith('"'))
      return formula1
        .slice(1, -1)
        .replaceAll('""', '"')
        .split(',')
        .map((e) => e.trim());
    const cells = this.workspace.resolveReference(this.at(validation, place, formula1), this.sheet);
    if (!cells) return null;
    const entries: string[] = [];
    cells.sheet.eachCell(cells.area, (cell) => {
      if (cell.value !== null) entries.push(String(wireValue(cell.value)));
    });
    return entries;
  }
}

function passes(rule: ValidationRule, value: Scalar, first: Scalar, second: Scalar): boolean {
  if (rule.type === 'custom') return first === true || (typeof first === 'number' && first !== 0);
  if (isError(value)) return false;
  const measured = measure(rule, value);
  if (measured === null) return false;
  if (typeof first !== 'number') return false;
  return compare(rule.operator, measured, first, typeof second === 'number' ? second : 0);
}

/** The number a rule looks at: the value itself, or a text's length; null when there is none. */
function measure(rule: ValidationRule, value: Scalar): number | null {
  if (rule.type === 'textLength') return [...String(wireValue(value))].length;
  if (typeof value !== 'number') return null;
  return rule.type === 'whole' && !Number.isInteger(value) ? null : value;
}

function compare(operator: string, value: number, first: number, second: number): boolean {
  switch (operator) {
    case 'between':
      return value >= first && value <= second;
    case 'notBetween':
      return value < first || value > second;
    case 'equal':
      return value === first;
    case 'notEqual':
      return value !== first;
    case 'greaterThan':
      return value > first;
    case 'lessThan':
      return value < first;
    case 'greaterThanOrEqual':
      return value >= first;
    default:
      return value <= first;
  }
}
