import type { Grid } from '../domain/model/grid';
import { LIMITS } from './limits';
import { UnreadableFile } from './reading';
import { gridOf } from './sheetGrid';
import type { SheetCell } from './sheetGrid';

const SHEET_NAME = 'CSV';

/** Reads delimited text; every cell stays the text it is, so that 001 and 1-2 survive. Throws UnreadableFile. */
export async function readCsv(text: string): Promise<Grid | null> {
  const { parseCsv } = await import('hucre');
  const lines = parseCsv(text, { typeInference: false });
  if (lines.length > LIMITS.rows)
    throw new UnreadableFile({ kind: 'too-large', what: 'cells', limit: LIMITS.rows });
  const rows = new Map<number, Map<number, SheetCell>>();
  lines.forEach((line, row) => {
    const cells = new Map<number, SheetCell>();
    line.forEach((value, column) => {
      const shown = value === null ? '' : String(value);
      if (shown !== '') cells.set(column, { value: shown, text: shown });
    });
    if (cells.size > 0) rows.set(row, cells);
  });
  return gridOf({ name: SHEET_NAME, rows, merges: [], hiddenRows: [], hiddenColumns: [] });
}
