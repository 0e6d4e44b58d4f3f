import { ApiObject } from '../interpreter/api-object';
import { invalidArgument } from '../interpreter/errors';
import { requireUnlocked } from '../model/guard';
import type { Workspace } from '../model/workspace';
import type { Cell, Scalar } from '../store/cell';
import { isError } from '../store/cell';
import type { Cells } from './targets';

interface SortField {
  readonly key: number;
  readonly ascending?: boolean;
}

/** `Excel.RangeSort`, by rows and by value. */
export class RangeSort extends ApiObject {
  static readonly type = 'RangeSort';
  static readonly scalars = [];
  readonly #workspace: Workspace;
  readonly #cells: Cells;

  constructor(workspace: Workspace, cells: Cells) {
    super();
    this.#workspace = workspace;
    this.#cells = cells;
  }

  apply(fields: unknown, _matchCase?: boolean, hasHeaders = false): void {
    if (!Array.isArray(fields)) throw invalidArgument();
    const { sheet } = this.#cells;
    const skip = hasHeaders ? 1 : 0;
    const area = {
      ...this.#cells.area,
      row: this.#cells.area.row + skip,
      rowCount: this.#cells.area.rowCount - skip,
    };
    requireUnlocked(sheet, area);
    this.#workspace.settle();
    const rows = Array.from({ length: area.rowCount }, (_, row) =>
      Array.from({ length: area.columnCount }, (_c, column) =>
        sheet.cell(area.row + row, area.column + column),
      ),
    );
    rows.sort((a, b) => compareRows(a, b, fields as readonly SortField[]));
    rows.forEach((cells, row) =>
      cells.forEach((cell, column) => {
        const target = sheet.touchRow(area.row + row).cells;
        if (cell) target[area.column + column] = cell;
        else delete target[area.column + column];
      }),
    );
    this.#workspace.contentChanged(sheet, area, { changeType: 'RangeEdited' });
  }
}

type SortRow = readonly (Cell | undefined)[];

function compareRows(a: SortRow, b: SortRow, fields: readonly SortField[]): number {
  for (const { key, ascending = true } of fields) {
    const left = a[key]?.value ?? null;
    const right = b[key]?.value ?? null;
    if (left === null || right === null) {
      if (left !== right) return left === null ? 1 : -1;
      continue;
    }
    const order = compareValues(left, right);
    if (order !== 0) return ascending ? order : -order;
  }
  return 0;
}

/** Numbers before texts before truth values before errors. */
function compareValues(a: Scalar, b: Scalar): number {
  const rank = rankOf(a) - rankOf(b);
  if (rank !== 0) return rank;
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return String(a).localeCompare(String(b), 'zh-CN');
}

function rankOf(value: Scalar): number {
  if (typeof value === 'number') return 0;
  if (typeof value === 'string') return 1;
  return isError(value) ? 3 : 2;
}
