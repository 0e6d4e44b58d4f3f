import type { CellValue } from '../../src/domain/model/grid';
import type { SheetSpec, SpecCell } from '../../src/sheets/spec';

/** A spec cell as a spreadsheet gives it back: formulas by their value, days as shown. */
function valueOf(cell: SpecCell): CellValue {
  if (cell === null || cell === '') return null;
  if (typeof cell !== 'object') return cell;
  if ('date' in cell) return cell.date;
  return 'runs' in cell ? cell.runs.map((run) => run.text).join('') : cell.value;
}

export interface TableCells {
  readonly header: readonly CellValue[];
  readonly rows: CellValue[][];
}

/** The first table of a sheet as it would be read from the workbook. */
export function tableCells(spec: SheetSpec): TableCells {
  const { range } = spec.tables[0]!;
  const cells = Array.from({ length: range.rowCount }, () =>
    new Array<CellValue>(range.columnCount).fill(null),
  );
  for (const block of spec.blocks) {
    block.cells.forEach((row, i) =>
      row.forEach((cell, j) => {
        const target = cells[block.row + i - range.row];
        if (target && block.column + j < range.columnCount)
          target[block.column + j - range.column] = valueOf(cell);
      }),
    );
  }
  return { header: cells[0]!, rows: cells.slice(1) };
}
