import type { EditMessage, Host } from '../host';
import { ApiError } from '../host/interpreter/errors';
import { requireUnlocked } from '../host/model/guard';
import { clearCells, writeInput } from '../host/model/write';
import { rect, type Rect } from '../host/store/address';
import type { SheetStore } from '../host/store/sheet';
import type { WorkbookStore } from '../host/store/workbook';
import { WORDING } from './wording.zh-CN';

/** What the person at the grid does to the workbook. Everything but looking goes through here. */
export class Session {
  constructor(private readonly host: Host) {}

  get book(): WorkbookStore {
    return this.host.workbook;
  }

  /** The selection as the add-in sees it. */
  get selected(): Rect {
    return this.host.workspace.selection.area;
  }

  /**
   * Types a text into a cell; protection and data validation apply.
   * @returns what a validation rule remarks on a text it lets pass
   * @throws Error with a Chinese sentence when Excel would refuse
   */
  type(sheet: SheetStore, row: number, column: number, text: string): string | null {
    const result = this.host.userEdit(sheet.id, row, column, text);
    if (!result.ok) throw new Error(sentence(result.message));
    return result.warning === null ? null : sentence(result.warning);
  }

  /**
   * Puts a block of texts on the sheet, from a cell on. As in Excel, pasting asks no validation rule.
   * @throws Error with a Chinese sentence when Excel would refuse
   */
  paste(sheet: SheetStore, row: number, column: number, texts: readonly (readonly string[])[]): void {
    const area = rect(row, column, texts.length, texts[0]?.length ?? 1);
    this.#byHand(() => writeInput(this.host.workspace, sheet, area, texts));
  }

  /**
   * Empties cells, keeping their looks.
   * @throws Error with a Chinese sentence when Excel would refuse
   */
  clear(sheet: SheetStore, area: Rect): void {
    this.#byHand(() => {
      requireUnlocked(sheet, area);
      clearCells(sheet, area, 'Contents');
      this.host.workspace.contentChanged(sheet, area, { changeType: 'RangeEdited' });
    });
  }

  /** Selects cells; their sheet comes to the front. */
  select(sheet: SheetStore, area: Rect): void {
    this.host.userSelect(sheet.id, area);
  }

  #byHand(edit: () => void): void {
    const { workspace } = this.host;
    workspace.source = 'Local';
    workspace.trigger = 'Unknown';
    try {
      edit();
    } catch (error) {
      throw new Error(refusal(error), { cause: error });
    } finally {
      this.host.flush();
    }
  }
}

function sentence({ text }: EditMessage): string {
  return text;
}

function refusal(error: unknown): string {
  const code = error instanceof ApiError ? error.code : '';
  if (code === 'AccessDenied') return WORDING.protectedCell;
  if (code === 'InvalidArgument') return WORDING.badFormula;
  return error instanceof Error ? error.message : String(error);
}

/** The text that editing a cell starts from: its formula, its value in full, nothing for an empty cell. */
export function editText(sheet: SheetStore, row: number, column: number): string {
  const cell = sheet.cell(row, column);
  if (cell === undefined) return '';
  if (cell.formula !== null) return `=${cell.formula}`;
  const { value } = cell;
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'object') return value.error;
  return cell.style.quotePrefix === true ? `'${value}` : String(value);
}
