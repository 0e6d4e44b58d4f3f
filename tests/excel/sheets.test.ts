import { activateFirst, drawSheets, listSheets, markedSheets, selectCell } from '../../src/excel';
import { sheetSpec } from './support/specs';
import { addSheet, freshWorkbook, read, syncsOf } from './support/workbook';

beforeEach(freshWorkbook);

test('only our sheets are marked, kept ones no longer', async () => {
  await addSheet('附件1', [['a']]);
  await drawSheets([sheetSpec('通报', [['一']])]);
  await drawSheets([sheetSpec('通报', [['二']])], { keepOld: '06-30' });
  expect((await markedSheets()).map(({ name }) => name)).toEqual(['通报']);
  expect(await syncsOf(listSheets)).toBe(2);
});

test('selecting shows the sheet and marks the cell', async () => {
  await addSheet('附件1', [['a']]);
  await read((context) => {
    context.workbook.worksheets.getItem('附件1').visibility = 'Hidden';
    return () => null;
  });
  expect(await selectCell({ sheet: '附件1', cell: 'D8' })).toBe(true);
  const selected = await read((context) => {
    const range = context.workbook.getSelectedRange();
    range.load('address');
    return () => range.address;
  });
  expect(selected.replace(/'/g, '')).toBe('附件1!D8');
});

test('a sheet that is gone is no error, only not found', async () => {
  expect(await selectCell({ sheet: '没有', cell: 'A1' })).toBe(false);
  expect(await selectCell({ sheet: null, cell: 'A1' })).toBe(false);
});

test('the first of several sheets that is there comes to the front, and nothing moves when none is', async () => {
  await addSheet('任务台账', [['a']]);
  const activeName = () =>
    read((context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.load('name');
      return () => sheet.name;
    });
  expect(await activateFirst(['问题清单', '任务台账'])).toBe(true);
  expect(await activeName()).toBe('任务台账');
  expect(await activateFirst(['没有'])).toBe(false);
  expect(await activeName()).toBe('任务台账');
});
