import { cellAddress, columnLetters } from '../../../domain/model/grid';
import { displayText } from '../../host/excelts/engine';
import { intersect, lastColumn, lastRow, type Rect } from '../../host/store/address';
import type { Cell } from '../../host/store/cell';
import { coveredKey, type SheetStore } from '../../host/store/sheet';
import { element } from '../dom';
import { cellDeclarations, runElements, toCss } from './cell-look';
import type { Layout } from './layout';
import { textPixels } from './measure';
import type { GridSelection } from './selection';
import { tableLook } from './table-look';

export const ROW_HEADER = 48;
export const COLUMN_HEADER = 24;

/** A rectangle of cells to draw and where it lies on the screen. */
interface Region {
  readonly area: Rect;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Sheet pixel that shows at the region's left and top. */
  readonly originX: number;
  readonly originY: number;
}

export interface Scene {
  readonly sheet: SheetStore;
  readonly layout: Layout;
  readonly selection: GridSelection;
  readonly scrollX: number;
  readonly scrollY: number;
  readonly width: number;
  readonly height: number;
}

/** Pixels that the frozen rows and columns take. */
export function frozenSize({ sheet, layout }: Pick<Scene, 'sheet' | 'layout'>): {
  readonly x: number;
  readonly y: number;
} {
  return {
    x: layout.columns.offset(sheet.freeze?.columns ?? 0),
    y: layout.rows.offset(sheet.freeze?.rows ?? 0),
  };
}

/** Draws what is visible of a sheet: frozen and scrolled cells, headers, selection. Everything else is not in the page. */
export function paint(surface: HTMLElement, scene: Scene): void {
  const parts = regions(scene).map((region) => regionElement(scene, region));
  surface.replaceChildren(...parts, ...freezeLines(scene), columnHeaders(scene), rowHeaders(scene), corner());
}

function regions(scene: Scene): Region[] {
  const { sheet, layout, scrollX, scrollY } = scene;
  // frozen columns are a region of their own only while the others have moved: text may run on from them
  const columnsFrozen = scrollX === 0 ? 0 : (sheet.freeze?.columns ?? 0);
  const rowsFrozen = sheet.freeze?.rows ?? 0;
  const frozen = { x: layout.columns.offset(columnsFrozen), y: layout.rows.offset(rowsFrozen) };
  const bodyWidth = Math.max(0, scene.width - ROW_HEADER - frozen.x);
  const bodyHeight = Math.max(0, scene.height - COLUMN_HEADER - frozen.y);
  const horizontal = [
    { first: 0, count: columnsFrozen, left: ROW_HEADER, width: frozen.x, origin: 0 },
    {
      ...visible(layout.columns, frozen.x + scrollX, bodyWidth, columnsFrozen),
      left: ROW_HEADER + frozen.x,
      width: bodyWidth,
    },
  ];
  const vertical = [
    { first: 0, count: rowsFrozen, top: COLUMN_HEADER, height: frozen.y, origin: 0 },
    {
      ...visible(layout.rows, frozen.y + scrollY, bodyHeight, rowsFrozen),
      top: COLUMN_HEADER + frozen.y,
      height: bodyHeight,
    },
  ];
  return vertical.flatMap((rows) =>
    horizontal
      .filter((columns) => columns.count > 0 && rows.count > 0)
      .map((columns) => ({
        area: { row: rows.first, column: columns.first, rowCount: rows.count, columnCount: columns.count },
        left: columns.left,
        top: rows.top,
        width: columns.width,
        height: rows.height,
        originX: columns.origin,
        originY: rows.origin,
      })),
  );
}

function visible(axis: Layout['rows'], origin: number, length: number, least: number) {
  const first = Math.max(axis.indexAt(origin), least);
  const last = axis.indexAt(origin + length);
  return { first, count: last - first + 1, origin };
}

function regionElement(scene: Scene, region: Region): HTMLElement {
  const box = element('div', { class: 'region' });
  box.style.cssText = `left:${region.left}px;top:${region.top}px;width:${region.width}px;height:${region.height}px`;
  const { sheet, layout } = scene;
  const covered = sheet.coveredCells(region.area);
  const merges = new Map(
    sheet.mergesIn(region.area).map((merge) => [coveredKey(merge.row, merge.column), merge]),
  );
  for (let row = region.area.row; row <= lastRow(region.area); row += 1) {
    if (layout.rows.size(row) === 0) continue;
    for (let column = region.area.column; column <= lastColumn(region.area); column += 1) {
      const key = coveredKey(row, column);
      if (layout.columns.size(column) === 0 || covered.has(key) || merges.has(key)) continue;
      box.append(cellElement(scene, region, { row, column, rowCount: 1, columnCount: 1 }));
    }
  }
  for (const merge of merges.values()) box.append(cellElement(scene, region, merge));
  box.append(...selectionElements(scene, region));
  return box;
}

/** @param lap pixels by which a box starts earlier: a line on its left or top lies on its neighbour's */
function placed(scene: Scene, region: Region, area: Rect, lap = { x: 0, y: 0 }): string {
  const { rows, columns } = scene.layout;
  const left = columns.offset(area.column) - region.originX - lap.x;
  const top = rows.offset(area.row) - region.originY - lap.y;
  const width = columns.span(area.column, area.columnCount) + lap.x;
  const height = rows.span(area.row, area.rowCount) + lap.y;
  return `left:${left}px;top:${top}px;width:${width}px;height:${height}px`;
}

function cellElement(scene: Scene, region: Region, area: Rect): HTMLElement {
  const { sheet } = scene;
  const cell = sheet.cell(area.row, area.column);
  const style = sheet.styleAt(area.row, area.column);
  const value = cell?.value ?? null;
  const look = tableLook(sheet, area.row, area.column);
  const css = cellDeclarations(style, value);
  if (look?.background && css['background'] === undefined) css['background'] = look.background;
  if (look?.color && css['color'] === undefined) css['color'] = look.color;
  if (look?.bold) css['font-weight'] = '700';
  const box = element('div', {
    class: `cell${sheet.showGridlines ? ' lined' : ''}${cell?.link ? ' link' : ''}`,
    attributes: { 'data-cell': cellAddress(area.row, area.column), role: 'gridcell' },
  });
  const lap = { x: 'border-left' in css ? 1 : 0, y: 'border-top' in css ? 1 : 0 };
  box.style.cssText = `${placed(scene, region, area, lap)};${toCss(css)}`;
  if (cell !== undefined && value !== null) box.append(content(scene, cell, area));
  if (look?.filterButton) box.append(element('span', { class: 'filter', text: '▾' }));
  if (cell?.note) box.append(element('i', { class: 'note', title: cell.note }));
  return box;
}

function content(scene: Scene, cell: Cell, area: Rect): HTMLElement {
  const text = element('span', { class: 'text' });
  if (cell.runs) text.append(...runElements(cell.runs, cell.style.font));
  else text.textContent = shownText(scene, cell, area);
  const spill = spillWidth(scene, cell, area);
  if (spill > 0) {
    text.classList.add('spills');
    text.style.width = `${spill}px`;
  }
  return text;
}

/** A number that does not fit its column shows as ####, never cut off: a cut figure reads as another figure. */
function shownText(scene: Scene, cell: Cell, area: Rect): string {
  const text = displayText(cell.value, cell.style);
  if (typeof cell.value !== 'number') return text;
  const width = scene.layout.columns.span(area.column, area.columnCount);
  if (textPixels(text, cell.style.font) <= width) return text;
  return Number.isInteger(cell.value) || cell.style.numFmt !== undefined
    ? '#'.repeat(Math.max(1, Math.floor(width / 8)))
    : text;
}

/** Width of text that runs over empty neighbours on its right; 0 when it stays in its own cell. */
function spillWidth({ sheet, layout }: Scene, cell: Cell, area: Rect): number {
  const { alignment, font } = cell.style;
  const straight = typeof cell.value === 'string' && !alignment?.wrapText && area.columnCount === 1;
  if (!straight || /^(?:right|center)/.test(alignment?.horizontal ?? '')) return 0;
  const wanted = textPixels(cell.value as string, font) + 6;
  let width = layout.columns.size(area.column);
  if (wanted <= width) return 0;
  for (let column = area.column + 1; width < wanted && column < layout.columns.count; column += 1) {
    const neighbour = sheet.cell(area.row, column);
    if ((neighbour?.value ?? null) !== null || sheet.mergeAt(area.row, column)) break;
    width += layout.columns.size(column);
  }
  return Math.min(width, wanted);
}

function selectionElements(scene: Scene, region: Region): HTMLElement[] {
  const { sheet, selection } = scene;
  if (intersect(selection.area, region.area) === null) return [];
  const block = sheet.mergeAt(selection.active.row, selection.active.column);
  const active = block ?? { ...selection.active, rowCount: 1, columnCount: 1 };
  const range = element('div', { class: 'selection' });
  range.style.cssText = placed(scene, region, selection.area);
  const single =
    active.rowCount === selection.area.rowCount && active.columnCount === selection.area.columnCount;
  range.classList.toggle('single', single);
  if (single) return [range];
  const cell = element('div', { class: 'active' });
  cell.style.cssText = placed(scene, region, active);
  return [range, cell];
}

/** The thin lines below and beside what is frozen. */
function freezeLines(scene: Scene): HTMLElement[] {
  const { x, y } = frozenSize(scene);
  const line = (css: string): HTMLElement => {
    const box = element('div', { class: 'freeze' });
    box.style.cssText = css;
    return box;
  };
  return [
    ...(x > 0 ? [line(`left:${ROW_HEADER + x - 1}px;top:0;width:1px;height:100%`)] : []),
    ...(y > 0 ? [line(`left:0;top:${COLUMN_HEADER + y - 1}px;width:100%;height:1px`)] : []),
  ];
}

function columnHeaders(scene: Scene): HTMLElement {
  const bar = element('div', { class: 'columns' });
  const { columns } = scene.layout;
  const chosen = scene.selection.area;
  for (const region of regions(scene).filter((part) => part.top === regions(scene)[0]?.top)) {
    const strip = element('div', { class: 'strip' });
    strip.style.cssText = `left:${region.left}px;top:0;width:${region.width}px;height:${COLUMN_HEADER}px`;
    for (let column = region.area.column; column <= lastColumn(region.area); column += 1) {
      if (columns.size(column) === 0) continue;
      const on = column >= chosen.column && column <= lastColumn(chosen);
      const head = element('div', { class: on ? 'head on' : 'head', text: columnLetters(column) });
      head.style.cssText = `left:${columns.offset(column) - region.originX}px;top:0;width:${columns.size(column)}px;height:${COLUMN_HEADER}px`;
      strip.append(head);
    }
    bar.append(strip);
  }
  return bar;
}

function rowHeaders(scene: Scene): HTMLElement {
  const bar = element('div', { class: 'rows' });
  const { rows } = scene.layout;
  const chosen = scene.selection.area;
  for (const region of regions(scene).filter((part) => part.left === regions(scene)[0]?.left)) {
    const strip = element('div', { class: 'strip' });
    strip.style.cssText = `left:0;top:${region.top}px;width:${ROW_HEADER}px;height:${region.height}px`;
    for (let row = region.area.row; row <= lastRow(region.area); row += 1) {
      if (rows.size(row) === 0) continue;
      const on = row >= chosen.row && row <= lastRow(chosen);
      const head = element('div', { class: on ? 'head on' : 'head', text: String(row + 1) });
      head.style.cssText = `left:0;top:${rows.offset(row) - region.originY}px;width:${ROW_HEADER}px;height:${rows.size(row)}px`;
      strip.append(head);
    }
    bar.append(strip);
  }
  return bar;
}

function corner(): HTMLElement {
  const box = element('div', { class: 'corner' });
  box.style.cssText = `left:0;top:0;width:${ROW_HEADER}px;height:${COLUMN_HEADER}px`;
  return box;
}
