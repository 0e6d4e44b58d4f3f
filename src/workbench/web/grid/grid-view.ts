import { displayText } from '../../host/excelts/engine';
import { lastColumn, lastRow, rect, sameRect } from '../../host/store/address';
import type { SheetStore } from '../../host/store/sheet';
import { element } from '../dom';
import { editText, type Session } from '../session';
import { WORDING } from '../wording.zh-CN';
import { cellDeclarations, toCss } from './cell-look';
import { fromTsv, toTsv } from './clipboard';
import { CellEditor } from './editor';
import { commandOf, type GridCommand } from './keys';
import { layOut, type Layout } from './layout';
import { COLUMN_HEADER, frozenSize, paint, ROW_HEADER } from './painter';
import {
  farCorner,
  jump,
  neighbour,
  nextInside,
  selectCell,
  selectTo,
  type CellPlace,
  type GridSelection,
} from './selection';

interface GridEvents {
  /** The selection or the text under edit changed. */
  readonly shown: () => void;
  readonly failed: (message: string) => void;
  readonly save: () => void;
  readonly open: () => void;
}

/** The sheet people look at and edit: scrolls, selects, edits, copies and pastes. */
export class GridView {
  readonly root: HTMLElement;
  readonly editor: CellEditor;
  readonly #surface = element('div', { class: 'surface' });
  readonly #spacer = element('div', { class: 'spacer' });
  readonly #scroller = element('div', {
    class: 'scroller',
    attributes: { role: 'grid', 'aria-label': WORDING.grid },
  });
  readonly #selections = new WeakMap<SheetStore, GridSelection>();
  readonly #scrolls = new WeakMap<SheetStore, { readonly left: number; readonly top: number }>();
  #layout: Layout;
  #shown: SheetStore | null = null;
  #frame = 0;
  #dragFrom: CellPlace | null = null;

  constructor(
    private readonly session: Session,
    private readonly events: GridEvents,
  ) {
    this.editor = new CellEditor({ changed: () => this.events.shown(), ended: () => this.events.shown() });
    this.#scroller.append(this.#spacer);
    this.root = element('div', { class: 'grid' }, [this.#surface, this.#scroller, this.editor.field]);
    this.#layout = layOut(this.sheet, { row: 0, column: 0 });
    this.#listen();
  }

  get sheet(): SheetStore {
    return this.session.book.activeSheet;
  }

  get selection(): GridSelection {
    return this.#selections.get(this.sheet) ?? selectCell(this.sheet, { row: 0, column: 0 });
  }

  /** Brings a sheet to the front, with what was selected on it. */
  activate(sheet: SheetStore): void {
    if (!this.commit()) return;
    const { area } = this.#selections.get(sheet) ?? selectCell(sheet, { row: 0, column: 0 });
    this.session.select(sheet, area);
    this.editor.focus();
  }

  /** Draws again after the workbook changed. */
  refresh(): void {
    const { area } = this.selection;
    const layout = layOut(this.sheet, { row: lastRow(area), column: lastColumn(area) });
    this.#layout = layout;
    // at once, not when painted: a scroll position past the old end would be cut
    this.#spacer.style.width = `${layout.columns.total + ROW_HEADER}px`;
    this.#spacer.style.height = `${layout.rows.total + COLUMN_HEADER}px`;
    if (this.#shown !== this.sheet) this.#restoreScroll();
    this.#requestPaint();
  }

  /** Takes over a selection that the add-in made, and shows it. */
  follow(): void {
    const { selected } = this.session;
    if (!sameRect(this.selection.area, selected)) {
      const { row, column } = selected;
      this.#selections.set(this.sheet, { active: { row, column }, area: selected });
      this.refresh();
      this.reveal({ row, column });
    }
  }

  /** Selects a rectangle and shows its first cell. */
  select(selection: GridSelection, reveal: CellPlace = selection.active): void {
    this.#selections.set(this.sheet, selection);
    if (!sameRect(selection.area, this.session.selected)) this.session.select(this.sheet, selection.area);
    this.refresh();
    this.reveal(reveal);
    this.events.shown();
  }

  /** Scrolls so that a cell is in view. */
  reveal({ row, column }: CellPlace): void {
    const { rows, columns } = this.#layout;
    const frozen = frozenSize({ sheet: this.sheet, layout: this.#layout });
    const box = this.#scroller;
    if (column >= (this.sheet.freeze?.columns ?? 0)) {
      const width = box.clientWidth - ROW_HEADER - frozen.x;
      const left = columns.offset(column) - frozen.x;
      box.scrollLeft = nearest(box.scrollLeft, left, columns.size(column), width);
    }
    if (row >= (this.sheet.freeze?.rows ?? 0)) {
      const height = box.clientHeight - COLUMN_HEADER - frozen.y;
      const top = rows.offset(row) - frozen.y;
      box.scrollTop = nearest(box.scrollTop, top, rows.size(row), height);
    }
    this.#requestPaint();
  }

  /** Ends an edit and writes its text; false when Excel would refuse it and the edit goes on. */
  commit(): boolean {
    if (!this.editor.editing) return true;
    const { active } = this.selection;
    const { text } = this.editor;
    if (text !== editText(this.sheet, active.row, active.column) || this.editor.mode === 'replace') {
      if (!this.#attempt(() => this.#type(active, text))) return false;
    }
    this.editor.stop();
    this.refresh();
    return true;
  }

  #type({ row, column }: CellPlace, text: string): void {
    const remark = this.session.type(this.sheet, row, column, text);
    if (remark !== null) this.events.failed(remark);
  }

  cancel(): void {
    this.editor.stop();
    this.#requestPaint();
  }

  /** Every sheet is shown where it was left. */
  #restoreScroll(): void {
    this.#shown = this.sheet;
    const { left, top } = this.#scrolls.get(this.sheet) ?? { left: 0, top: 0 };
    this.#scroller.scrollLeft = left;
    this.#scroller.scrollTop = top;
  }

  #listen(): void {
    this.#scroller.addEventListener('scroll', () => {
      const { scrollLeft: left, scrollTop: top } = this.#scroller;
      if (this.#shown === this.sheet) this.#scrolls.set(this.sheet, { left, top });
      this.#requestPaint();
    });
    this.#scroller.addEventListener('mousedown', (event) => this.#press(event));
    this.#scroller.addEventListener('dblclick', () => this.#startEdit());
    window.addEventListener('mousemove', (event) => this.#drag(event));
    window.addEventListener('mouseup', () => {
      this.#dragFrom = null;
    });
    const { field } = this.editor;
    field.addEventListener('keydown', (event) => this.#key(event));
    field.addEventListener('copy', (event) => this.#copy(event));
    field.addEventListener('cut', (event) => {
      if (this.#copy(event)) this.#clear();
    });
    field.addEventListener('paste', (event) => this.#paste(event));
    new ResizeObserver(() => this.#requestPaint()).observe(this.root);
  }

  #press(event: MouseEvent): void {
    const inside = event.offsetX < this.#scroller.clientWidth && event.offsetY < this.#scroller.clientHeight;
    if (event.button !== 0 || !inside || event.target === this.editor.field) return;
    event.preventDefault();
    if (!this.commit()) return;
    const place = this.#placeAt(event);
    const point = this.#pointIn(event);
    const { rows, columns } = this.#layout;
    if (point.y < COLUMN_HEADER && point.x < ROW_HEADER) this.#run({ kind: 'all' });
    else if (point.y < COLUMN_HEADER) {
      this.select({ active: { row: 0, column: place.column }, area: rect(0, place.column, rows.count, 1) });
    } else if (point.x < ROW_HEADER) {
      this.select({ active: { row: place.row, column: 0 }, area: rect(place.row, 0, 1, columns.count) });
    } else if (event.shiftKey) {
      this.select(selectTo(this.sheet, this.selection.active, place), place);
    } else {
      this.#dragFrom = place;
      this.select(selectCell(this.sheet, place));
    }
    this.editor.focus();
  }

  #drag(event: MouseEvent): void {
    if (this.#dragFrom === null) return;
    const place = this.#placeAt(event);
    const { active } = selectCell(this.sheet, this.#dragFrom);
    this.select(selectTo(this.sheet, active, place), place);
  }

  #key(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const command = commandOf(event, this.editor.mode);
    if (command === null) return;
    event.preventDefault();
    this.#run(command);
  }

  #run(command: GridCommand): void {
    const { sheet, selection } = this;
    const layout = this.#layout;
    switch (command.kind) {
      case 'cancel':
        return this.editor.editing ? this.cancel() : undefined;
      case 'break':
        return this.editor.breakLine();
      case 'save':
        return this.commit() ? this.events.save() : undefined;
      case 'open':
        return this.events.open();
      case 'edit':
        return this.#startEdit();
      case 'clear':
        return this.#clear();
      case 'clear-and-edit':
        return this.editor.start('');
      case 'next': {
        if (!this.commit()) return;
        const inside = nextInside(selection, layout, command.direction);
        if (inside !== null) return this.select({ ...selection, active: inside });
        return this.select(selectCell(sheet, neighbour(sheet, layout, selection.active, command.direction)));
      }
      case 'move': {
        if (!this.commit()) return;
        const from = command.extend ? farCorner(selection) : selection.active;
        const go = command.jump ? jump : neighbour;
        return this.#goTo(go(sheet, layout, from, command.direction), command.extend);
      }
      case 'page': {
        const from = command.extend ? farCorner(selection) : selection.active;
        const distance = this.#scroller.clientHeight - COLUMN_HEADER;
        const top = layout.rows.offset(from.row) + (command.direction === 'down' ? distance : -distance);
        return this.#goTo({ row: layout.rows.indexAt(top), column: from.column }, command.extend);
      }
      case 'home':
        return this.#goTo({ row: command.whole ? 0 : selection.active.row, column: 0 }, command.extend);
      case 'end': {
        const used = sheet.usedArea(true) ?? rect(0, 0);
        return this.#goTo({ row: lastRow(used), column: lastColumn(used) }, command.extend);
      }
      case 'all': {
        const area = sheet.usedArea(false) ?? rect(0, 0);
        return this.select({ active: { row: area.row, column: area.column }, area });
      }
    }
  }

  #goTo(target: CellPlace, extend: boolean): void {
    const { sheet, selection } = this;
    this.select(extend ? selectTo(sheet, selection.active, target) : selectCell(sheet, target), target);
  }

  #startEdit(): void {
    if (this.editor.editing) return;
    const { row, column } = this.selection.active;
    this.editor.start(editText(this.sheet, row, column));
  }

  #clear(): void {
    this.#attempt(() => this.session.clear(this.sheet, this.selection.area));
    this.refresh();
    this.events.shown();
  }

  #copy(event: ClipboardEvent): boolean {
    if (this.editor.editing) return false;
    const { area } = this.selection;
    const used = this.sheet.usedArea(true) ?? rect(0, 0);
    const rows = Math.min(area.rowCount, Math.max(1, lastRow(used) - area.row + 1));
    const columns = Math.min(area.columnCount, Math.max(1, lastColumn(used) - area.column + 1));
    const texts = Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (__, column) => this.#textAt(area.row + row, area.column + column)),
    );
    event.clipboardData?.setData('text/plain', toTsv(texts));
    event.preventDefault();
    return true;
  }

  #textAt(row: number, column: number): string {
    const cell = this.sheet.cell(row, column);
    return cell === undefined ? '' : displayText(cell.value, cell.style);
  }

  #paste(event: ClipboardEvent): void {
    if (this.editor.editing) return;
    event.preventDefault();
    const texts = fromTsv(event.clipboardData?.getData('text/plain') ?? '');
    const { active, area } = this.selection;
    const [single = ''] = texts[0] ?? [];
    const fills = texts.length === 1 && texts[0]?.length === 1;
    const block = fills
      ? Array.from({ length: area.rowCount }, () => new Array<string>(area.columnCount).fill(single))
      : texts;
    const from = fills ? area : active;
    if (!this.#attempt(() => this.session.paste(this.sheet, from.row, from.column, block))) return;
    this.select({ active, area: rect(from.row, from.column, block.length, block[0]?.length ?? 1) });
  }

  #attempt(action: () => void): boolean {
    try {
      action();
      return true;
    } catch (error) {
      this.events.failed(error instanceof Error ? error.message : String(error));
      return false;
    }
  }

  #pointIn(event: MouseEvent): { readonly x: number; readonly y: number } {
    const box = this.root.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  }

  #placeAt(event: MouseEvent): CellPlace {
    const { x, y } = this.#pointIn(event);
    const { rows, columns } = this.#layout;
    const frozen = frozenSize({ sheet: this.sheet, layout: this.#layout });
    const across = x - ROW_HEADER;
    const down = y - COLUMN_HEADER;
    return {
      row: rows.indexAt(down < frozen.y ? down : down + this.#scroller.scrollTop),
      column: columns.indexAt(across < frozen.x ? across : across + this.#scroller.scrollLeft),
    };
  }

  #requestPaint(): void {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.#paint();
    });
  }

  #paint(): void {
    const layout = this.#layout;
    const { scrollLeft, scrollTop, clientWidth, clientHeight } = this.#scroller;
    const scene = { sheet: this.sheet, layout, selection: this.selection };
    paint(this.#surface, {
      ...scene,
      scrollX: scrollLeft,
      scrollY: scrollTop,
      width: clientWidth,
      height: clientHeight,
    });
    this.#placeEditor();
  }

  #placeEditor(): void {
    const { active } = this.selection;
    const block = this.sheet.mergeAt(active.row, active.column) ?? rect(active.row, active.column);
    const { rows, columns } = this.#layout;
    const frozen = frozenSize({ sheet: this.sheet, layout: this.#layout });
    const x = columns.offset(block.column);
    const y = rows.offset(block.row);
    const left = ROW_HEADER + (x < frozen.x ? x : x - this.#scroller.scrollLeft);
    const top = COLUMN_HEADER + (y < frozen.y ? y : y - this.#scroller.scrollTop);
    const css = toCss({
      ...cellDeclarations(this.sheet.styleAt(active.row, active.column), null),
      background: '#fff',
    });
    this.editor.place(
      left,
      top,
      columns.span(block.column, block.columnCount),
      rows.span(block.row, block.rowCount),
      css,
    );
  }
}

/** The scroll position nearest to now that has [start, start + size] in view. */
function nearest(now: number, start: number, size: number, view: number): number {
  if (start < now) return start;
  return start + size > now + view ? Math.min(start, start + size - view) : now;
}
