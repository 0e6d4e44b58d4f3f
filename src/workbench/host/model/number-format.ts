import { invalidArgument } from '../interpreter/errors';
import type { Rect } from '../store/address';
import type { CellStyle } from '../store/cell';
import type { SheetStore } from '../store/sheet';
import { without } from '../store/without';

/**
 * Sets the number format of a rectangle: one for all its cells, or a matrix of its shape.
 * @throws ApiError `InvalidArgument` for another shape
 */
export function setNumberFormat(sheet: SheetStore, area: Rect, input: unknown): void {
  if (!Array.isArray(input)) {
    sheet.restyle(area, withFormat(String(input)));
    return;
  }
  const rows = input as unknown[][];
  if (rows.length !== area.rowCount || rows.some((row) => row.length !== area.columnCount))
    throw invalidArgument();
  setFormats(sheet, area, rows);
}

const withFormat =
  (format: string) =>
  (style: CellStyle): CellStyle =>
    format === 'General' ? without(style, 'numFmt') : { ...style, numFmt: format };

/** Sets formats cell by cell, runs of one format in one go so that cells keep sharing styles. */
function setFormats(sheet: SheetStore, area: Rect, formats: readonly (readonly unknown[])[]): void {
  const memo = new Map<string, Map<CellStyle, CellStyle>>();
  formats.forEach((line, row) =>
    line.forEach((format, column) => {
      if (format === null) return;
      const key = String(format);
      const known = memo.get(key) ?? new Map<CellStyle, CellStyle>();
      memo.set(key, known);
      const cell = sheet.touch(area.row + row, area.column + column);
      const made = known.get(cell.style) ?? Object.freeze(withFormat(key)(cell.style));
      known.set(cell.style, made);
      cell.style = made;
    }),
  );
}
