import type { Steps } from '../../domain/model/steps';
import type { SheetSpec, SpecCell, SpecRange } from '../../sheets/spec';
import { ExcelProblem } from '../errors';
import { isSheetName } from '../sheet-names';
import { blockRange, isFormula, isRichText } from './cells';
import { overlap } from './style-groups';

/** Excel's limits (support.microsoft.com, "Excel specifications and limits"). */
const CELL_CHARACTERS = 32_767;
const FORMULA_CHARACTERS = 8_192;
const LIST_CHARACTERS = 255;
const PROMPT_TITLE = 32;
const PROMPT_MESSAGE = 255;
const ERROR_MESSAGE = 225;
const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;
const TABLE_NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u;

/**
 * Finds before anything is drawn what Excel would refuse halfway. One step per row.
 * Throws ExcelProblem `invalid-sheet` naming the sheet and what is wrong.
 */
export function* checkSpecs(specs: readonly SheetSpec[]): Steps<void> {
  const names = new Set<string>();
  for (const spec of specs) {
    const wrong = names.has(spec.name.toLowerCase()) ? `duplicate name` : yield* faultOf(spec);
    if (wrong !== null) throw new ExcelProblem('invalid-sheet', { sheet: spec.name, detail: wrong });
    names.add(spec.name.toLowerCase());
  }
}

function* faultOf(spec: SheetSpec): Steps<string | null> {
  if (!isSheetName(spec.name)) return 'name';
  for (const block of spec.blocks) {
    if (!insideSheet(blockRange(block))) return 'block outside the sheet';
    for (const row of block.cells) {
      if (row.some((cell) => cellTooLong(cell))) return 'cell too long';
      yield;
    }
  }
  return mergeFault(spec) ?? tableFault(spec) ?? validationFault(spec);
}

function insideSheet({ row, column, rowCount, columnCount }: SpecRange): boolean {
  return row >= 0 && column >= 0 && row + rowCount <= MOST_ROWS && column + columnCount <= MOST_COLUMNS;
}

function cellTooLong(cell: SpecCell): boolean {
  if (typeof cell === 'string') return cell.length > CELL_CHARACTERS;
  if (cell === null || typeof cell !== 'object') return false;
  if (isFormula(cell)) return cell.formula.length > FORMULA_CHARACTERS;
  return isRichText(cell) && cell.runs.reduce((sum, { text }) => sum + text.length, 0) > CELL_CHARACTERS;
}

function mergeFault({ merges, tables }: SheetSpec): string | null {
  const seen: SpecRange[] = [];
  for (const merge of merges) {
    if (!insideSheet(merge) || merge.rowCount < 1 || merge.columnCount < 1) return 'merge outside the sheet';
    if (seen.some((other) => overlap(other, merge))) return 'overlapping merges';
    if (tables.some(({ range }) => overlap(range, merge))) return 'merge inside a table';
    seen.push(merge);
  }
  return null;
}

function tableFault({ tables, charts = [] }: SheetSpec): string | null {
  if (tables.length > 0 && charts.length > 0) return 'charts beside a table';
  for (const [index, { name, range }] of tables.entries()) {
    if (!TABLE_NAME.test(name)) return `table name ${name}`;
    if (!insideSheet(range) || range.rowCount < 2) return `table ${name} needs a row below its header`;
    if (tables.slice(index + 1).some((other) => overlap(other.range, range)))
      return `overlapping table ${name}`;
  }
  return null;
}

function validationFault({ validations }: SheetSpec): string | null {
  for (const { prompt, error, ...rule } of validations) {
    if (rule.kind === 'list' && rule.values.join(',').length > LIST_CHARACTERS) return 'list too long';
    if (rule.kind === 'list' && rule.values.some((value) => value.includes(',')))
      return 'comma in a list value';
    if (
      prompt !== undefined &&
      (prompt.title.length > PROMPT_TITLE || prompt.message.length > PROMPT_MESSAGE)
    ) {
      return 'prompt too long';
    }
    if (error !== undefined && (error.title.length > PROMPT_TITLE || error.message.length > ERROR_MESSAGE)) {
      return 'error message too long';
    }
  }
  return null;
}
