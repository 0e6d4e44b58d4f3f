/**
 * @jest-environment
 * @jest-environment-options {"excelApi": "1.13"}
 */
import { drawSheets, readSheetGrids, readTables, supports, textRunsWork } from '../../src/excel';
import { ledger, ledgerRows, sheetSpec } from './support/specs';
import { loadState, saveState } from './support/state';
import { addSheet, freshWorkbook, read } from './support/workbook';

beforeEach(freshWorkbook);

test('this file runs on the manifest’s floor', () => {
  expect([supports('1.14'), supports('1.18'), textRunsWork()]).toEqual([false, false, false]);
  expect(Office.context.requirements.isSetSupported('ExcelApi', '1.13')).toBe(true);
});

test('sheets are drawn, drawn again, and read', async () => {
  const bulletin = sheetSpec('通报', [['标题', { formula: 'COUNTA(任务台账[编号])', value: 3 }]]);
  await drawSheets([ledger(3), bulletin]);
  await drawSheets([ledger(5), bulletin], { keepOld: '06-30' });
  expect((await readTables(['任务台账'])).get('任务台账')!.rows).toEqual(ledgerRows(5));
  const [reading] = await readSheetGrids({ sheets: ['通报'] });
  expect(reading!.grid.values).toEqual([['标题', 5]]);
});

test('mixed weights are drawn as plain text; whole bold cells stay bold', async () => {
  const mixed = {
    runs: [
      { text: '区教育局', bold: true },
      { text: '、区财政局', bold: false },
    ],
  };
  const bold = { runs: [{ text: '区教育局', bold: true }] };
  await drawSheets([sheetSpec('单位', [[mixed, bold]])]);
  const [reading] = await readSheetGrids({ sheets: ['单位'] });
  expect(reading!.grid.values).toEqual([['区教育局、区财政局', '区教育局']]);
  expect(reading!.grid.runs.get(1)).toEqual([{ text: '区教育局', bold: true }]);
});

test('the weight of a cell that is partly bold is unknown, never guessed', async () => {
  await addSheet('单位', [['区教育局、区财政局', '区教育局', '区财政局']]);
  const cell = excelHost.workbook.findSheet('单位')!.cell(0, 0)!;
  cell.runs = [{ text: '区教育局', font: { bold: true } }, { text: '、区财政局' }];
  await read((context) => {
    context.workbook.worksheets.getItem('单位').getRange('B1').format.font.bold = true;
    return () => null;
  });
  const [reading] = await readSheetGrids({ sheets: ['单位'] });
  expect(reading!.grid.runs.has(0)).toBe(false);
  expect(reading!.grid.runs.get(1)).toEqual([{ text: '区教育局', bold: true }]);
  expect(reading!.grid.runs.get(2)).toEqual([{ text: '区财政局', bold: false }]);
});

test('state is kept', async () => {
  await saveState({ value: { a: 1 } });
  expect((await loadState({ parse: (value) => value })).value).toEqual({ a: 1 });
});
