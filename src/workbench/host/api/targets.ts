import type { ApiObject } from '../interpreter/api-object';
import type { Rect } from '../store/address';
import type { SheetStore } from '../store/sheet';

/** The cells a range object stands for; a symbol, so that no request can name it. */
export const CELLS = Symbol('cells');

/** The sheet a worksheet object stands for. */
export const SHEET = Symbol('sheet');

export interface Cells {
  readonly sheet: SheetStore;
  readonly area: Rect;
}

export interface HasCells extends ApiObject {
  readonly [CELLS]: Cells;
}

export function isRange(value: unknown): value is HasCells {
  return typeof value === 'object' && value !== null && CELLS in value;
}
