import { lineCount, rowHeight } from './measure';
import type { SheetSpec, SpecCell, StyleName } from './spec';
import { STYLES } from './styles';

const DEFAULT_WIDTH = 8.43;

function shownText(cell: SpecCell): string {
  if (cell === null || typeof cell !== 'object') return cell === null ? '' : String(cell);
  if ('runs' in cell) return cell.runs.map((run) => run.text).join('');
  return 'formula' in cell ? String(cell.value ?? '') : cell.date;
}

/** Style of each column of a row, the last one applied; null where none is. */
function rowStyles(spec: SheetSpec, row: number, width: number): (StyleName | null)[] {
  const styles = new Array<StyleName | null>(width).fill(null);
  for (const { range, style } of spec.styles) {
    if (row >= range.row && row < range.row + range.rowCount) {
      styles.fill(style, range.column, Math.min(width, range.column + range.columnCount));
    }
  }
  return styles;
}

/**
 * Heights in points of the rows a spec leaves to fit themselves, estimated from their texts: for renderers that
 * cannot measure. Merged cells count for nothing, as in Excel.
 */
export function estimateRowHeights(spec: SheetSpec): ReadonlyMap<number, number> {
  const heights = new Map<number, number>();
  const merged = new Set(spec.merges.map(({ row, column }) => `${row},${column}`));
  for (const block of spec.blocks) {
    block.cells.forEach((cells, index) => {
      const row = block.row + index;
      if (spec.rowHeights.has(row)) return;
      const styles = rowStyles(spec, row, block.column + cells.length);
      cells.forEach((cell, offset) => {
        const column = block.column + offset;
        const style = styles[column];
        const width = spec.columnWidths.get(column) ?? DEFAULT_WIDTH;
        if (!style || width === 0 || merged.has(`${row},${column}`)) return;
        const look = STYLES[style];
        const lines = look.wrap ? lineCount(shownText(cell), [width], look) : 1;
        heights.set(row, Math.max(heights.get(row) ?? 0, rowHeight(lines, look)));
      });
    });
  }
  return heights;
}
