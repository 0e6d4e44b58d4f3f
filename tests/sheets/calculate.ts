import { Workbook } from '@cj-tech-master/excelts';
import { installFormulaEngine } from '@cj-tech-master/excelts/formula';
import type { SheetSpec, SpecCell } from '../../src/sheets/spec';

installFormulaEngine();

export interface Calculated {
  readonly sheet: string;
  readonly address: string;
  readonly formula: string;
  /** What the domain says, and what the workbook says. */
  readonly expected: string | number | null;
  readonly actual: unknown;
}

function plainValue(cell: SpecCell): string | number | boolean | null {
  if (cell === null || typeof cell !== 'object') return cell;
  if ('date' in cell) return cell.date;
  return 'runs' in cell ? cell.runs.map((run) => run.text).join('') : null;
}

/** Puts the sheets into one workbook of the embedded host's engine and calculates every formula. */
export function calculate(specs: readonly SheetSpec[]): Calculated[] {
  const workbook = new Workbook();
  const formulas: { cell: { value: unknown }; place: Omit<Calculated, 'actual'> }[] = [];
  for (const spec of specs) {
    const sheet = workbook.addWorksheet(spec.name);
    for (const table of spec.tables) {
      const header = spec.blocks
        .flatMap((block) => block.cells.map((cells, index) => ({ row: block.row + index, cells })))
        .find(({ row }) => row === table.range.row)!.cells;
      sheet.addTable({
        name: table.name,
        ref: sheet.getCell(table.range.row + 1, table.range.column + 1).address,
        headerRow: true,
        columns: header.map((title) => ({ name: String(title) })),
        rows: Array.from({ length: table.range.rowCount - 1 }, () => header.map(() => null)),
      } as never);
    }
    for (const block of spec.blocks) {
      block.cells.forEach((row, i) =>
        row.forEach((value, j) => {
          const cell = sheet.getCell(block.row + i + 1, block.column + j + 1);
          if (typeof value === 'object' && value !== null && 'formula' in value) {
            cell.value = { formula: value.formula } as never;
            const place = {
              sheet: spec.name,
              address: cell.address,
              formula: value.formula,
              expected: value.value,
            };
            formulas.push({ cell: cell as { value: unknown }, place });
          } else cell.value = plainValue(value) as never;
        }),
      );
    }
  }
  workbook.calculateFormulas();
  return formulas.map(({ cell, place }) => ({
    ...place,
    actual: (cell.value as { result?: unknown }).result,
  }));
}
