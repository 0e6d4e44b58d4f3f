import { freshHost, inExcel } from '../support/host';

describe('copying cells', () => {
  beforeEach(() => void freshHost());

  test('empty rows at the end of the source stay empty in the target', async () => {
    const values = await inExcel(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('A1:B1').values = [['序号', '任务']];
      sheet.getRange('D1:E3').values = [
        ['旧', '旧'],
        ['旧', '旧'],
        ['旧', '旧'],
      ];
      sheet.getRange('D1:E3').copyFrom('A1:B3', 'Values');
      const copied = sheet.getRange('D1:E3');
      copied.load('values');
      await context.sync();
      return copied.values;
    });
    expect(values).toEqual([
      ['序号', '任务'],
      ['', ''],
      ['', ''],
    ]);
  });

  test('a smaller source is repeated over a larger target', async () => {
    const values = await inExcel(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('A1:A2').values = [['一'], ['二']];
      sheet.getRange('C1:C4').copyFrom('A1:A2', 'Values');
      const copied = sheet.getRange('C1:C4');
      copied.load('values');
      await context.sync();
      return copied.values;
    });
    expect(values).toEqual([['一'], ['二'], ['一'], ['二']]);
  });
});
