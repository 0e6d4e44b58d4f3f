import type { DataValidation } from 'hucre';
import { cellAddress, columnLetters } from '../domain/model/grid';
import type { SpecPrompt, SpecValidation } from '../sheets/spec';
import { dateSerial, fileFormula, rangeReference, safeText } from './xlsxCells';

/** Excel's limits for the texts of a validation (sml.xsd leaves them open; Excel refuses longer ones). */
const LONGEST_TITLE = 32;
const LONGEST_MESSAGE = 255;
const LONGEST_INLINE_LIST = 255;

/** Lists that do not fit into a rule: each becomes a column of a hidden sheet. */
export class ListColumns {
  private readonly columns = new Map<string, readonly string[]>();

  constructor(readonly sheetName: string) {}

  /** Reference to the column that holds these values. */
  reference(values: readonly string[]): string {
    const key = JSON.stringify(values);
    if (!this.columns.has(key)) this.columns.set(key, values);
    const letters = columnLetters([...this.columns.keys()].indexOf(key));
    return `'${this.sheetName}'!$${letters}$1:$${letters}$${values.length}`;
  }

  /** The lists side by side, row by row; empty when none was needed. */
  get rows(): (string | null)[][] {
    const lists = [...this.columns.values()];
    const height = lists.reduce((longest, list) => Math.max(longest, list.length), 0);
    return Array.from({ length: height }, (_, row) => lists.map((list) => safeText(list[row] ?? '') || null));
  }
}

/** The library's rule of a spec's validation. */
export function fileValidation(validation: SpecValidation, lists: ListColumns): DataValidation {
  return {
    range: rangeReference(validation.range, cellAddress),
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: 'stop',
    ...ruleOf(validation, lists),
    ...(validation.prompt
      ? {
          showInputMessage: true,
          inputTitle: cut(validation.prompt.title, LONGEST_TITLE),
          inputMessage: cut(validation.prompt.message, LONGEST_MESSAGE),
        }
      : {}),
    ...(validation.error ? errorTexts(validation.error) : {}),
  };
}

function errorTexts(error: SpecPrompt): Partial<DataValidation> {
  return { errorTitle: cut(error.title, LONGEST_TITLE), errorMessage: cut(error.message, LONGEST_MESSAGE) };
}

type Rule = Pick<DataValidation, 'type' | 'operator' | 'formula1' | 'formula2'>;

function ruleOf(validation: SpecValidation, lists: ListColumns): Rule {
  switch (validation.kind) {
    case 'list':
      return { type: 'list', formula1: listFormula(validation.values, lists) };
    case 'custom':
      return { type: 'custom', formula1: fileFormula(validation.formula) };
    case 'date':
      return {
        type: 'date',
        operator: 'between',
        ...limits(dayLimit(validation.min), dayLimit(validation.max)),
      };
    default:
      return { type: validation.kind, operator: 'between', ...limits(validation.min, validation.max) };
  }
}

function limits(min: string | number, max: string | number): Pick<DataValidation, 'formula1' | 'formula2'> {
  return { formula1: String(min), formula2: String(max) };
}

/** A day as its serial, which no locale can misread; anything else is a formula. */
function dayLimit(limit: string): string | number {
  return dateSerial(limit) ?? fileFormula(limit);
}

function listFormula(values: readonly string[], lists: ListColumns): string {
  const inline = values.join(',');
  const fits = inline.length <= LONGEST_INLINE_LIST && !values.some((value) => /[,"\n]/.test(value));
  return fits ? `"${inline}"` : lists.reference(values);
}

function cut(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1)}…`;
}
