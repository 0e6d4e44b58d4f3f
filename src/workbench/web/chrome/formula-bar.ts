import { formatA1, parseA1, type Rect } from '../../host/store/address';
import { element } from '../dom';
import { WORDING } from '../wording.zh-CN';

interface FormulaBarEvents {
  readonly goTo: (area: Rect) => void;
  readonly failed: (message: string) => void;
  /** The text is being changed in the bar. */
  readonly typed: (text: string) => void;
  /** Enter or Escape was pressed in the bar. */
  readonly commit: () => void;
  readonly cancel: () => void;
}

/** Name box and formula bar. */
export class FormulaBar {
  readonly root: HTMLElement;
  readonly #name = element('input', {
    class: 'name',
    attributes: { 'aria-label': WORDING.nameBox, spellcheck: 'false', autocomplete: 'off' },
  });
  readonly #formula = element('textarea', {
    class: 'formula',
    attributes: { 'aria-label': WORDING.formulaBar, spellcheck: 'false', rows: '1' },
  });

  constructor(private readonly events: FormulaBarEvents) {
    this.root = element('div', { class: 'formula-bar' }, [
      this.#name,
      element('i', { class: 'fx', text: 'fx' }),
      this.#formula,
    ]);
    this.#name.addEventListener('focus', () => this.#name.select());
    this.#name.addEventListener('keydown', (event) => this.#nameKey(event));
    this.#formula.addEventListener('input', () => this.events.typed(this.#formula.value));
    this.#formula.addEventListener('keydown', (event) => this.#formulaKey(event));
  }

  /** Shows the active cell and its text, unless the bar itself is being typed in. */
  show(active: string, text: string): void {
    if (document.activeElement !== this.#name) this.#name.value = active;
    if (document.activeElement !== this.#formula) this.#formula.value = text;
  }

  #nameKey(event: KeyboardEvent): void {
    if (event.key === 'Escape') this.events.cancel();
    if (event.key !== 'Enter' || event.isComposing) return;
    // the focus moves on: the key must not break a line where it arrives
    event.preventDefault();
    const area = parseA1(this.#name.value);
    if (area === null) this.events.failed(WORDING.noSuchPlace(this.#name.value));
    else {
      this.#name.value = formatA1(area);
      this.#name.blur();
      this.events.goTo(area);
    }
  }

  #formulaKey(event: KeyboardEvent): void {
    if (event.isComposing || event.altKey) return;
    if (event.key === 'Enter' || event.key === 'Tab') {
      event.preventDefault();
      this.#formula.blur();
      this.events.commit();
    } else if (event.key === 'Escape') {
      this.#formula.blur();
      this.events.cancel();
    }
  }
}
