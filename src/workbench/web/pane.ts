import { element } from './dom';
import { WORDING } from './wording.zh-CN';

/** How a page of the add-in is put into a frame and wired to the host; returns how to take it out again. */
export type AttachFrame = (container: HTMLElement, page: string) => { detach: () => void };

/** The task pane beside the grid: one page at a time, 350 px wide as in Excel. */
export class TaskPane {
  readonly root: HTMLElement;
  readonly #body = element('div', { class: 'frame' });
  #page: string | null = null;
  #detach: (() => void) | null = null;

  constructor(
    title: string,
    private readonly attach: AttachFrame,
  ) {
    this.root = element('aside', { class: 'pane', attributes: { 'aria-label': WORDING.pane } }, [
      element('header', {}, [
        element('span', { text: title }),
        element('button', {
          text: '×',
          title: WORDING.closePane,
          attributes: { 'aria-label': WORDING.closePane },
          onClick: () => this.close(),
        }),
      ]),
      this.#body,
    ]);
  }

  /** Shows a page; the page that is open already is loaded anew, as Excel does. */
  open(page: string): void {
    this.close();
    this.root.hidden = false;
    this.#page = page;
    this.#detach = this.attach(this.#body, page).detach;
  }

  /** Loads the page again, after another workbook was opened. */
  reload(): void {
    if (this.#page !== null) this.open(this.#page);
  }

  close(): void {
    this.#detach?.();
    this.#detach = null;
    this.#page = null;
    this.root.hidden = true;
  }
}
