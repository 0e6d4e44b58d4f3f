import type { Rect } from './address';
import { subtract } from './address';
import type { SheetStore } from './sheet';

export type ValidationType = 'list' | 'whole' | 'decimal' | 'date' | 'time' | 'textLength' | 'custom' | 'any';

/** A data validation rule, formulas as files keep them: no leading `=`, lists quoted. */
export interface ValidationRule {
  readonly type: ValidationType;
  readonly operator: string;
  readonly formula1: string;
  readonly formula2: string;
  readonly ignoreBlanks: boolean;
  readonly inCellDropDown: boolean;
  readonly showPrompt: boolean;
  readonly promptTitle: string;
  readonly prompt: string;
  readonly showAlert: boolean;
  readonly alertStyle: 'stop' | 'warning' | 'information';
  readonly alertTitle: string;
  readonly alert: string;
}

/** A rule and where it applies; references in formulas are relative to the first rectangle's first cell. */
export interface Validation {
  readonly areas: readonly Rect[];
  readonly rule: ValidationRule;
}

export const NO_RULE: ValidationRule = {
  type: 'any',
  operator: 'between',
  formula1: '',
  formula2: '',
  ignoreBlanks: true,
  inCellDropDown: true,
  showPrompt: true,
  promptTitle: '',
  prompt: '',
  showAlert: true,
  alertStyle: 'stop',
  alertTitle: '',
  alert: '',
};

/** The rule that governs a cell. */
export function validationAt(sheet: SheetStore, row: number, column: number): Validation | undefined {
  return sheet.validations.find((validation) =>
    validation.areas.some(
      (area) =>
        row >= area.row &&
        row < area.row + area.rowCount &&
        column >= area.column &&
        column < area.column + area.columnCount,
    ),
  );
}

/** Takes every rule off a rectangle. */
export function clearValidation(sheet: SheetStore, area: Rect): void {
  sheet.validations = sheet.validations
    .map((validation) => ({ ...validation, areas: validation.areas.flatMap((a) => subtract(a, area)) }))
    .filter((validation) => validation.areas.length > 0);
}

/** Puts a rule on a rectangle in place of what was there. */
export function setValidation(sheet: SheetStore, area: Rect, rule: ValidationRule): void {
  clearValidation(sheet, area);
  sheet.validations.push({ areas: [area], rule });
}
