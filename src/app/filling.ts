import { fillingState, type FillingState } from '../domain/outputs/templates';
import type { IsoDate } from '../domain/model/period';
import {
  lostRules,
  onSheetChanged,
  readSheetGrids,
  restoreRules,
  writeCells,
  type Unsubscribe,
} from '../excel';
import { templateValidations } from '../sheets/templates';

/** Several edits in quick succession are answered once. */
const SETTLE_MS = 150;
const DAY_MS = 86_400_000;
/** Day 0 of Excel's date system. */
const SERIAL_ZERO = Date.UTC(1899, 11, 30);

/**
 * 填报: the template in the open workbook, with what is missing and what the 督查室's own rules find in it. Null when
 * the workbook holds no template of ours; the pane then keeps to the 督查室's pages. Three syncs.
 */
export async function readFilling(): Promise<FillingState | null> {
  const sheets = await readSheetGrids();
  return fillingState(sheets.map(({ grid }) => grid));
}

/** Writes one answer into its cell, text as text. Throws ExcelProblem when Excel refuses. */
export async function writeEntry(state: FillingState, cell: string, value: string): Promise<void> {
  await writeCells([{ sheet: state.sheet, cell, value: value === '' ? null : value, textCell: true }]);
}

/** Writes 填报时间 as a date, so that the cell shows it as the form does. */
export async function writeFilledOn(state: FillingState, day: IsoDate): Promise<void> {
  const cell = state.form.date?.cell;
  if (cell === undefined) return;
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const serial = (Date.UTC(year, month - 1, date) - SERIAL_ZERO) / DAY_MS;
  await writeCells([{ sheet: state.sheet, cell, value: serial, textCell: true }]);
}

/**
 * Calls back with the new state after cells were edited, by this user, a co-author or a paste; null once the template
 * is gone. Our own writes are not told, so the pane reads anew after each. End with the function it resolves to.
 * @param onProblem hears of a reading Excel refused; the state shown until then stands
 */
export async function followFilling(
  onState: (state: FillingState | null) => void,
  onProblem: (problem: unknown) => void,
): Promise<Unsubscribe> {
  let waiting: ReturnType<typeof setTimeout> | null = null;
  let ended = false;
  const stop = await onSheetChanged(() => {
    if (waiting !== null) clearTimeout(waiting);
    waiting = setTimeout(() => {
      readFilling().then((state) => {
        if (!ended) onState(state);
      }, onProblem);
    }, SETTLE_MS);
  });
  return async () => {
    ended = true;
    if (waiting !== null) clearTimeout(waiting);
    await stop();
  };
}

/**
 * Puts back the entry rules a paste destroyed; returns how many. Rows, columns and values are left alone, and nothing
 * is done to a template whose rows or columns were moved: its rules would land on the wrong cells.
 */
export async function repairRules({ identity, sheet, changes }: FillingState): Promise<number> {
  const moved = changes.some(
    ({ kind }) => kind === 'rows-inserted' || kind === 'rows-deleted' || kind === 'columns',
  );
  if (moved) return 0;
  const lost = await lostRules(sheet, templateValidations(identity));
  await restoreRules(sheet, lost);
  return lost.length;
}
