import type { Direction } from './selection';

/** What a key press in the grid asks for. */
export type GridCommand =
  | { readonly kind: 'move'; readonly direction: Direction; readonly extend: boolean; readonly jump: boolean }
  | { readonly kind: 'next'; readonly direction: Direction }
  | { readonly kind: 'page'; readonly direction: 'up' | 'down'; readonly extend: boolean }
  | { readonly kind: 'home'; readonly whole: boolean; readonly extend: boolean }
  | { readonly kind: 'end'; readonly extend: boolean }
  | { readonly kind: 'all' | 'edit' | 'clear' | 'clear-and-edit' | 'save' | 'open' | 'break' | 'cancel' };

export type KeyPress = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/** Reads a key press as Excel would; null when it is ordinary typing or not ours. */
export function commandOf(press: KeyPress, mode: 'idle' | 'replace' | 'edit'): GridCommand | null {
  const control = press.ctrlKey || press.metaKey;
  switch (press.key) {
    case 'Enter':
      if (press.altKey) return mode === 'idle' ? null : { kind: 'break' };
      return { kind: 'next', direction: press.shiftKey ? 'up' : 'down' };
    case 'Tab':
      return { kind: 'next', direction: press.shiftKey ? 'left' : 'right' };
    case 'Escape':
      return { kind: 'cancel' };
  }
  if (control && press.key.toLowerCase() === 's') return { kind: 'save' };
  if (control && press.key.toLowerCase() === 'o') return { kind: 'open' };
  if (mode === 'edit') return null;
  const direction = ARROWS[press.key];
  if (direction !== undefined && !press.altKey) {
    return { kind: 'move', direction, extend: press.shiftKey && mode === 'idle', jump: control };
  }
  return mode === 'idle' ? idleCommand(press, control) : null;
}

function idleCommand(press: KeyPress, control: boolean): GridCommand | null {
  switch (press.key) {
    case 'PageUp':
    case 'PageDown':
      return { kind: 'page', direction: press.key === 'PageUp' ? 'up' : 'down', extend: press.shiftKey };
    case 'Home':
      return { kind: 'home', whole: control, extend: press.shiftKey };
    case 'End':
      return control ? { kind: 'end', extend: press.shiftKey } : null;
    case 'F2':
      return { kind: 'edit' };
    case 'Delete':
      return { kind: 'clear' };
    case 'Backspace':
      return { kind: 'clear-and-edit' };
  }
  return control && press.key.toLowerCase() === 'a' ? { kind: 'all' } : null;
}
