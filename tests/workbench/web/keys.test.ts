/** @jest-environment node */
import { commandOf, type KeyPress } from '../../../src/workbench/web/grid/keys';

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...held,
});

describe('keys in the grid', () => {
  test('Enter and Tab go on, with Shift backwards', () => {
    expect(commandOf(press('Enter'), 'idle')).toEqual({ kind: 'next', direction: 'down' });
    expect(commandOf(press('Tab', { shiftKey: true }), 'edit')).toEqual({ kind: 'next', direction: 'left' });
  });

  test('arrows move while typing over a cell, but stay in the text after F2', () => {
    expect(commandOf(press('ArrowLeft'), 'replace')).toMatchObject({ kind: 'move', direction: 'left' });
    expect(commandOf(press('ArrowLeft'), 'edit')).toBeNull();
  });

  test('Shift extends the selection, but not while a cell is being typed', () => {
    expect(commandOf(press('ArrowDown', { shiftKey: true }), 'idle')).toMatchObject({ extend: true });
    expect(commandOf(press('ArrowDown', { shiftKey: true }), 'replace')).toMatchObject({ extend: false });
  });

  test('Alt+Enter breaks a line only inside an edit', () => {
    expect(commandOf(press('Enter', { altKey: true }), 'edit')).toEqual({ kind: 'break' });
    expect(commandOf(press('Enter', { altKey: true }), 'idle')).toBeNull();
  });

  test('Delete empties cells, and deletes a letter inside an edit', () => {
    expect(commandOf(press('Delete'), 'idle')).toEqual({ kind: 'clear' });
    expect(commandOf(press('Delete'), 'edit')).toBeNull();
  });

  test.each(['a', '区', '=', ' '])('typing %s is left to the cell', (key) => {
    expect(commandOf(press(key), 'idle')).toBeNull();
  });

  test('copy and paste are left to the browser', () => {
    expect(commandOf(press('c', { ctrlKey: true }), 'idle')).toBeNull();
    expect(commandOf(press('v', { metaKey: true }), 'idle')).toBeNull();
  });
});
