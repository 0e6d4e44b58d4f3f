import { cellCount } from '../../host/store/address';
import type { SheetStore } from '../../host/store/sheet';
import { element } from '../dom';
import type { GridSelection } from '../grid/selection';
import { WORDING } from '../wording.zh-CN';

/** Traffic between the pane and the host since it was last reset. */
export interface Traffic {
  readonly syncs: number;
  readonly sent: number;
  readonly received: number;
}

const MESSAGE_MS = 6000;

/** What is going on, a figure or two about the selection, and what office.js has cost so far. */
export class StatusBar {
  readonly #mode = element('span', { class: 'mode', text: WORDING.ready });
  readonly #selected = element('span', { class: 'selected' });
  readonly #traffic = element('span', { class: 'traffic' });
  readonly root = element('footer', { class: 'status' }, [this.#mode, this.#selected, this.#traffic]);
  #timer: ReturnType<typeof setTimeout> | undefined;
  #idle: string = WORDING.ready;

  show(mode: string): void {
    this.#idle = mode;
    if (!this.root.classList.contains('failed')) this.#mode.textContent = mode;
  }

  fail(message: string): void {
    clearTimeout(this.#timer);
    this.#mode.textContent = message;
    this.root.classList.add('failed');
    this.#timer = setTimeout(() => {
      this.root.classList.remove('failed');
      this.#mode.textContent = this.#idle;
    }, MESSAGE_MS);
  }

  select(sheet: SheetStore, { area }: GridSelection): void {
    let filled = 0;
    let sum: number | null = null;
    sheet.eachCell(area, ({ value }) => {
      if (value === null) return;
      filled += 1;
      if (typeof value === 'number') sum = (sum ?? 0) + value;
    });
    const figure =
      sum === null ? null : (sum as number).toLocaleString('zh-CN', { maximumFractionDigits: 4 });
    this.#selected.textContent = cellCount(area) > 1 && filled > 1 ? WORDING.selected(filled, figure) : '';
  }

  traffic({ syncs, sent, received }: Traffic): void {
    this.#traffic.textContent = WORDING.counters(syncs, size(sent), size(received));
  }
}

function size(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  return bytes < 1024 * 1024 ? `${(bytes / 1024).toFixed(1)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
