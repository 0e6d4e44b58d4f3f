/** @jest-environment-options {"excelApi":"1.14"} */
import { compareVersions } from '../../src/workbench/host/model/requirement-sets';
import { freshHost, inExcel } from '../support/host';

beforeEach(() => void freshHost());

describe('a host lowered to Office LTSC 2021', () => {
  test('says so', () => {
    const { requirements } = Office.context;
    expect(requirements.isSetSupported('ExcelApi', '1.14')).toBe(true);
    expect(requirements.isSetSupported('ExcelApi', '1.15')).toBe(false);
  });

  test('fails what came later, an option inside an old call included', async () => {
    await expect(
      inExcel((context) => {
        const cell = context.workbook.worksheets.getActiveWorksheet().getRange('A1');
        cell.values = [['甲']];
        cell.getCellProperties({ textRuns: true });
      }),
    ).rejects.toMatchObject({ code: 'ApiNotFound' });
  });

  test('answers what it has', async () => {
    await inExcel(async (context) => {
      const properties = context.workbook.worksheets
        .getActiveWorksheet()
        .getRange('A1:B1')
        .getCellProperties({ format: { font: { bold: true } } });
      await context.sync();
      expect(properties.value).toEqual([
        [{ format: { font: { bold: false } } }, { format: { font: { bold: false } } }],
      ]);
    });
  });
});

test('versions are compared by parts', () => {
  expect(compareVersions('1.9', '1.14')).toBeLessThan(0);
  expect(compareVersions('1.18', '1.18')).toBe(0);
  expect(compareVersions('2.0', '1.18')).toBeGreaterThan(0);
});
