/** @jest-environment node */
import { rect } from '../../../src/workbench/host/store/address';
import { SheetStore } from '../../../src/workbench/host/store/sheet';
import { layOut } from '../../../src/workbench/web/grid/layout';
import { jump, neighbour, nextInside, selectCell, selectTo } from '../../../src/workbench/web/grid/selection';

/** Row 3 (zero-based) hidden, B2:C3 merged, A1:A3 and A6 filled. */
function sheet(): SheetStore {
  const made = new SheetStore('1', '表');
  made.touchRow(3).hidden = true;
  made.addMerge(rect(1, 1, 2, 2));
  for (const row of [0, 1, 2, 5]) made.touch(row, 0).value = row;
  return made;
}

const at = (row: number, column: number) => ({ row, column });

describe('moving over the sheet', () => {
  const store = sheet();
  const layout = layOut(store, at(0, 0));

  test('a click inside a merged block selects the block', () => {
    expect(selectCell(store, at(2, 2))).toEqual({ active: at(1, 1), area: rect(1, 1, 2, 2) });
  });

  test('a drag that touches a merged block takes all of it', () => {
    expect(selectTo(store, at(0, 0), at(1, 1)).area).toEqual(rect(0, 0, 3, 3));
  });

  test('arrows step over hidden rows and out of merged blocks, and stop at the edge', () => {
    expect(neighbour(store, layout, at(2, 0), 'down')).toEqual(at(4, 0));
    expect(neighbour(store, layout, at(1, 1), 'right')).toEqual(at(1, 3));
    expect(neighbour(store, layout, at(1, 1), 'down')).toEqual(at(4, 1));
    expect(neighbour(store, layout, at(0, 0), 'up')).toEqual(at(0, 0));
  });

  test('Ctrl and an arrow go to the end of the filled cells, then to the next filled one', () => {
    expect(jump(store, layout, at(0, 0), 'down')).toEqual(at(2, 0));
    expect(jump(store, layout, at(2, 0), 'down')).toEqual(at(5, 0));
    expect(jump(store, layout, at(5, 0), 'down').row).toBe(layout.rows.count - 1);
  });

  test('Enter and Tab go round inside a selected rectangle', () => {
    const area = rect(0, 0, 2, 2);
    expect(nextInside({ active: at(0, 0), area }, layout, 'down')).toEqual(at(1, 0));
    expect(nextInside({ active: at(1, 0), area }, layout, 'down')).toEqual(at(0, 1));
    expect(nextInside({ active: at(1, 1), area }, layout, 'right')).toEqual(at(0, 0));
    expect(nextInside({ active: at(0, 0), area }, layout, 'left')).toEqual(at(1, 1));
    expect(nextInside({ active: at(0, 0), area: rect(0, 0) }, layout, 'down')).toBeNull();
  });
});

describe('the layout in pixels', () => {
  test('hidden rows and columns take no room and are never hit', () => {
    const { rows } = layOut(sheet(), at(0, 0));
    expect(rows.size(3)).toBe(0);
    expect(rows.indexAt(rows.offset(4))).toBe(4);
    expect(rows.indexAt(rows.offset(4) - 1)).toBe(2);
  });

  test('a wrapped text makes its row higher, a merged block does not', () => {
    const store = new SheetStore('1', '表');
    const style = { alignment: { wrapText: true } };
    Object.assign(store.touch(0, 0), { value: '很长的完成情况'.repeat(5), style });
    Object.assign(store.touch(1, 0), { value: '很长的完成情况'.repeat(5), style });
    store.addMerge(rect(1, 0, 1, 4));
    const { rows } = layOut(store, at(0, 0));
    expect(rows.size(0)).toBeGreaterThan(2 * rows.size(2));
    expect(rows.size(1)).toBe(rows.size(2));
  });

  test('the sheet reaches past a cell far below', () => {
    expect(layOut(sheet(), at(5000, 60)).rows.count).toBeGreaterThan(5000);
  });
});
