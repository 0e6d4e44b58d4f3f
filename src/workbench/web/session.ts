import { ApiError } from '../host/interpreter/errors';
import { requireUnlocked } from '../host/model/guard';
import { clearCells, writeInput } from '../host/model/write';
import type { Workspace } from '../host/model/workspace';
import { rect, type Rect } from '../host/store/address';
import type { SheetStore } from '../host/store/sheet';
import type { WorkbookStore } from '../host/store/workbook';
import { WORDING } from './wording.zh-CN';

/** What the person at the grid does to the workbook. Everything but looking goes through here. */
export class Session {
  /** @param changed called after every change, so that the page is drawn anew and the add-in hears of it */
  constructor(
    private readonly workspace: Workspace,
    private readonly changed: () => void,
  ) {}

  get book(): WorkbookStore {
    return this.workspace.store;
  }

  /** The selection as the add-in sees it. */
  get selected(): Rect {
    return this.workspace.selection.area;
  }

  /**
   * Writes texts as if typed, from a cell on.
   * @throws Error with a Chinese sentence when Excel would refuse
   */
  type(sheet: SheetStore, row: number, column: number, texts: readonly (readonly string[])[]): void {
    const area = rect(row, column, texts.length, texts[0]?.length ?? 1);
    this.#byHand(() => writeInput(this.workspace, sheet, area, texts));
  }

  /**
   * Empties cells, keeping their looks.
   * @throws Error with a Chinese sentence when Excel would refuse
   */
  clear(sheet: SheetStore, area: Rect): void {
    this.#byHand(() => {
      requireUnlocked(sheet, area);
      clearCells(sheet, area, 'Contents');
      this.workspace.contentChanged(sheet, area, { changeType: 'RangeEdited' });
    });
  }

  select(sheet: SheetStore, area: Rect): void {
    this.workspace.select(sheet, area);
    this.changed();
  }

  activate(sheet: SheetStore): void {
    this.workspace.activate(sheet);
    this.changed();
  }

  #byHand(edit: () => void): void {
    const { trigger } = this.workspace;
    this.workspace.trigger = 'Unknown';
    try {
      edit();
    } catch (error) {
      throw new Error(refusal(error), { cause: error });
    } finally {
      this.workspace.trigger = trigger;
    }
    this.changed();
  }
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
