import type { SheetSpec, SpecCell } from '../../../src/sheets/spec';

/** A sheet of plain cells, everything else empty unless given. */
export function sheetSpec(
  name: string,
  cells: readonly (readonly SpecCell[])[],
  over: Partial<SheetSpec> = {},
): SheetSpec {
  return {
    name,
    mark: `test:${name}`,
    blocks: [{ row: 0, column: 0, cells }],
    styles: [],
    merges: [],
    columnWidths: new Map(),
    rowHeights: new Map(),
    tables: [],
    validations: [],
    conditionalFormats: [],
    links: [],
    freeze: null,
    protection: null,
    print: { orientation: 'portrait', fitToWidth: true },
    tabColor: null,
    ...over,
  };
}

/** A sheet with a title in row 1 and one table below it. */
export function tableSpec(
  name: string,
  table: string,
  header: readonly string[],
  rows: readonly (readonly SpecCell[])[],
  over: Partial<SheetSpec> = {},
): SheetSpec {
  const range = { row: 1, column: 0, rowCount: rows.length + 1, columnCount: header.length };
  return sheetSpec(name, [], {
    blocks: [
      { row: 0, column: 0, cells: [[name]] },
      { row: 1, column: 0, cells: [header, ...rows] },
    ],
    styles: [
      { range: { row: 0, column: 0, rowCount: 1, columnCount: 1 }, style: 'ledgerTitle' },
      { range: { ...range, rowCount: 1 }, style: 'header' },
      { range: { ...range, row: 2, rowCount: rows.length }, style: 'text' },
    ],
    tables: [{ name: table, range, style: 'TableStyleLight9' }],
    ...over,
  });
}

export const LEDGER_HEADER = ['编号', '任务', '进度'];

/** Invented ledger rows. */
export function ledgerRows(count: number): SpecCell[][] {
  return Array.from({ length: count }, (_, index) => [
    `主-${index + 1}`,
    `推进第${index + 1}号桥梁建设，完成主体工程`,
    '正常推进',
  ]);
}

/** A small 任务台账 of that many tasks. */
export function ledger(count: number): SheetSpec {
  return tableSpec('任务台账', '任务台账', LEDGER_HEADER, ledgerRows(count));
}
