import { element } from '../dom';

/** `replace` was started by typing: arrows commit; `edit` by F2 or a double click: arrows move in the text. */
type Mode = 'idle' | 'replace' | 'edit';

interface EditorEvents {
  /** Editing has begun or its text has changed. */
  readonly changed: (text: string) => void;
  readonly ended: () => void;
}

/**
 * The text field over the active cell. It keeps the keyboard focus while nothing is edited, unseen, so that typing
 * with a Chinese input method starts in the cell just as plain letters do.
 */
export class CellEditor {
  readonly field = element('textarea', {
    class: 'editor',
    attributes: { spellcheck: 'false', autocomplete: 'off', rows: '1' },
  });
  #mode: Mode = 'idle';

  constructor(private readonly events: EditorEvents) {
    this.field.addEventListener('compositionstart', () => this.#startReplacing());
    this.field.addEventListener('input', () => {
      this.#startReplacing();
      this.#grow();
      this.events.changed(this.field.value);
    });
  }

  get mode(): Mode {
    return this.#mode;
  }

  get editing(): boolean {
    return this.#mode !== 'idle';
  }

  get text(): string {
    return this.field.value;
  }

  /** Puts the field over a cell; `css` makes the text look as it does in the cell. */
  place(left: number, top: number, width: number, height: number, css: string): void {
    this.field.style.cssText = `left:${left}px;top:${top}px;min-width:${width}px;min-height:${height}px;${css}`;
    this.#grow();
  }

  /** Edits the cell's text from its end. */
  start(text: string): void {
    this.#mode = 'edit';
    this.field.value = text;
    this.field.classList.add('on');
    this.field.focus();
    this.field.setSelectionRange(text.length, text.length);
    this.#grow();
    this.events.changed(text);
  }

  /** Shows a text that is being typed elsewhere, in the formula bar. */
  mirror(text: string): void {
    this.#mode = 'edit';
    this.field.value = text;
    this.field.classList.add('on');
    this.#grow();
  }

  /** Puts a line break where the cursor is. */
  breakLine(): void {
    const { selectionStart, selectionEnd } = this.field;
    this.field.setRangeText('\n', selectionStart, selectionEnd, 'end');
    this.#grow();
    this.events.changed(this.field.value);
  }

  stop(): void {
    this.#mode = 'idle';
    this.field.value = '';
    this.field.classList.remove('on');
    this.events.ended();
  }

  focus(): void {
    this.field.focus({ preventScroll: true });
  }

  #startReplacing(): void {
    if (this.#mode !== 'idle') return;
    this.#mode = 'replace';
    this.field.classList.add('on');
  }

  #grow(): void {
    if (!this.editing) return;
    this.field.style.height = 'auto';
    this.field.style.height = `${this.field.scrollHeight}px`;
    this.field.style.width = 'auto';
    this.field.style.width = `${Math.max(this.field.offsetWidth, Math.min(this.field.scrollWidth + 4, 640))}px`;
  }
}
