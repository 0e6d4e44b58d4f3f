import {
  drawSheets,
  onSheetChanged,
  onTableChanged,
  type WorkbookChange,
  withoutEvents,
  writeCells,
} from '../../src/excel';
import { tableSpec } from './support/specs';
import { addSheet, freshWorkbook, read, typeInCell, waitForEvents } from './support/workbook';

beforeEach(freshWorkbook);

test('a change in a table tells the table, the cells and who made it', async () => {
  await drawSheets([tableSpec('任务台账', '任务台账', ['编号'], [['主-1']])]);
  const seen: WorkbookChange[] = [];
  const stop = await onTableChanged((change) => seen.push(change));
  typeInCell('任务台账', 'A3', '主-2');
  await waitForEvents();
  expect(seen).toMatchObject([{ address: 'A3', source: 'Local' }]);
  expect(seen[0]!.tableId).not.toBeNull();
  await stop();
  typeInCell('任务台账', 'A3', '主-3');
  await waitForEvents();
  expect(seen).toHaveLength(1);
});

test('what a co-author types is told as remote', async () => {
  await addSheet('表', [['a']]);
  const seen: WorkbookChange[] = [];
  const stop = await onSheetChanged((change) => seen.push(change));
  typeInCell('表', 'A1', 'b', 'Remote');
  await waitForEvents();
  expect(seen).toMatchObject([{ address: 'A1', source: 'Remote', tableId: null }]);
  await stop();
});

test('our own writes are not told, and later changes are', async () => {
  await addSheet('表', [['a']]);
  const seen: WorkbookChange[] = [];
  const stop = await onSheetChanged((change) => seen.push(change));
  await writeCells([{ sheet: '表', cell: 'A1', value: 'b' }]);
  await withoutEvents(async () => {
    await read((context) => {
      context.workbook.worksheets.getItem('表').getRange('A2').values = [['c']];
      return () => null;
    });
    await writeCells([{ sheet: '表', cell: 'A3', value: 'd' }]);
    await read((context) => {
      context.workbook.worksheets.getItem('表').getRange('A4').values = [['e']];
      return () => null;
    });
  });
  await waitForEvents();
  expect(seen).toEqual([]);
  typeInCell('表', 'A5', 'f');
  await waitForEvents();
  expect(seen).toHaveLength(1);
  await stop();
});

test('events come on again when the quiet work fails', async () => {
  await addSheet('表', [['a']]);
  await expect(withoutEvents(async () => Promise.reject(new Error('x')))).rejects.toThrow();
  const enabled = await read((context) => {
    const { runtime } = context;
    runtime.load('enableEvents');
    return () => runtime.enableEvents;
  });
  expect(enabled).toBe(true);
});
