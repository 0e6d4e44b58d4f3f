import type { Grid } from '../domain/model/grid';
import { xmlAttribute } from './xmlAttributes';

/** What an OpenDocument sheet hides, which its parser does not report. */
export interface SheetVisibility {
  readonly hidden: boolean;
  /** By the sheet's own zero-based rows and columns. */
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
}

const HIDDEN_STYLE =
  /<style:style\b[^>]*\bstyle:name="([^"]*)"[^>]*>\s*<style:table-properties\b[^>]*\btable:display="false"/g;
const TAG = /<table:(table|table-row|table-column)(\s[^>]*?)?\/?>/g;
/** Rows beyond this are blank tails; see the repeats in `readOds`. */
const LAST_ROW = 1_048_576;

/** Reads what each sheet of a content.xml hides (OpenDocument 1.2 part 1, 9.1.2 and 19.749), by sheet name. */
export function sheetVisibilities(content: string): Map<string, SheetVisibility> {
  const hiddenStyles = new Set([...content.matchAll(HIDDEN_STYLE)].map(([, name]) => name));
  const sheets = new Map<string, SheetVisibility>();
  let rows = new Set<number>();
  let columns = new Set<number>();
  let row = 0;
  let column = 0;
  for (const [, tag, attributes = ''] of content.matchAll(TAG)) {
    if (tag === 'table') {
      rows = new Set();
      columns = new Set();
      row = 0;
      column = 0;
      const hidden = hiddenStyles.has(tableAttribute(attributes, 'style-name'));
      sheets.set(tableAttribute(attributes, 'name'), { hidden, hiddenRows: rows, hiddenColumns: columns });
    } else if (tag === 'table-row') {
      row = passed(row, attributes, 'number-rows-repeated', rows);
    } else {
      column = passed(column, attributes, 'number-columns-repeated', columns);
    }
  }
  return sheets;
}

function passed(start: number, attributes: string, repeat: string, hidden: Set<number>): number {
  const count = Math.max(1, Number(tableAttribute(attributes, repeat)) || 1);
  const end = Math.min(start + count, LAST_ROW);
  if (/^(collapse|filter)$/.test(tableAttribute(attributes, 'visibility'))) {
    for (let index = start; index < end; index++) hidden.add(index);
  }
  return end;
}

function tableAttribute(attributes: string, name: string): string {
  return xmlAttribute(attributes, `table:${name}`);
}

/** A grid with the rows and columns its sheet hides marked. */
export function withVisibility(grid: Grid, visibility: SheetVisibility | undefined): Grid {
  if (!visibility) return grid;
  const inside = (hidden: ReadonlySet<number>, start: number, length: number): Set<number> =>
    new Set([...hidden].map((index) => index - start).filter((index) => index >= 0 && index < length));
  return {
    ...grid,
    hiddenRows: inside(visibility.hiddenRows, grid.top, grid.values.length),
    hiddenColumns: inside(visibility.hiddenColumns, grid.left, grid.values[0]?.length ?? 0),
  };
}
