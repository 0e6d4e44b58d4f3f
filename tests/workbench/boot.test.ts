import { eventsDelivered, freshHost, inExcel, traffic } from '../support/host';

beforeEach(() => void freshHost());

describe('office.js on the embedded host', () => {
  test('starts as Excel on the web in Simplified Chinese', async () => {
    const info = await Office.onReady();
    expect(String(info.host)).toBe('Excel');
    expect(Office.context.displayLanguage).toBe('zh-CN');
    expect(Office.context.requirements.isSetSupported('ExcelApi', '1.18')).toBe(true);
    expect(Office.context.requirements.isSetSupported('ExcelApi', '1.19')).toBe(false);
  });

  test('reads back what was written', async () => {
    await inExcel(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('B2:C3');
      range.values = [
        ['任务', 3],
        [true, ''],
      ];
      range.load('values,address,rowIndex,columnCount');
      await context.sync();
      expect(range.values).toEqual([
        ['任务', 3],
        [true, ''],
      ]);
      expect([range.address, range.rowIndex, range.columnCount]).toEqual(['Sheet1!B2:C3', 1, 2]);
    });
  });

  test('a property that was not loaded throws', async () => {
    await inExcel(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.load('id');
      await context.sync();
      expect(() => sheet.name).toThrow(/not available|load/i);
    });
  });

  test('a missing sheet is an error of office.js, or a null object', async () => {
    await expect(
      inExcel((context) => {
        context.workbook.worksheets.getItem('没有').load('name');
      }),
    ).rejects.toMatchObject({ code: 'ItemNotFound', name: 'RichApi.Error' });
    await inExcel(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject('没有');
      const range = sheet.getUsedRangeOrNullObject(true);
      range.load('address');
      await context.sync();
      expect([sheet.isNullObject, range.isNullObject]).toEqual([true, true]);
    });
  });

  test('what the host does not model fails instead of doing nothing', async () => {
    await expect(
      inExcel((context) => {
        context.workbook.worksheets.getActiveWorksheet().shapes.addTextBox('x');
      }),
    ).rejects.toMatchObject({ code: 'ApiNotFound' });
    await expect(
      inExcel((context) => {
        context.workbook.worksheets.getActiveWorksheet().load('constructor');
      }),
    ).rejects.toMatchObject({ code: 'ApiNotFound' });
  });

  test('counts syncs and bytes', async () => {
    const counted = await traffic(async () => {
      await inExcel(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange('A1').values = [['四个汉字']];
        await context.sync();
      });
    });
    expect(counted.syncs).toBe(1);
    expect(counted.requestBytes).toBeGreaterThan('四个汉字'.length * 3);
    expect(counted.responseBytes).toBeGreaterThan(0);
    excelHost.resetCounters();
    expect(excelHost.counters).toEqual({ syncs: 0, requestBytes: 0, responseBytes: 0 });
  });
});

describe('events', () => {
  test('a person’s edit reaches the sheet, the workbook and the table that listen', async () => {
    const seen: string[] = [];
    await inExcel(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('A1:B2').values = [
        ['编号', '任务'],
        ['主-1', ''],
      ];
      const table = sheet.tables.add('A1:B2', true);
      sheet.onChanged.add(async (event) => void seen.push(`sheet ${event.address} ${event.source}`));
      context.workbook.worksheets.onChanged.add(async (event) => void seen.push(`book ${event.address}`));
      table.onChanged.add(
        async (event) => void seen.push(`table ${event.address} ${event.details.valueAfter}`),
      );
      await context.sync();
    });
    excelHost.userEdit('Sheet1', 1, 1, '修路');
    excelHost.userEdit('Sheet1', 9, 9, '表外', 'Remote');
    await eventsDelivered();
    expect(seen.sort()).toEqual([
      'book B2',
      'book J10',
      'sheet B2 Local',
      'sheet J10 Remote',
      'table B2 修路',
    ]);
  });

  test('writes made with events switched off are not heard of', async () => {
    const seen: string[] = [];
    await inExcel(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.onChanged.add(async (event) => void seen.push(event.address));
      await context.sync();
      context.runtime.enableEvents = false;
      sheet.getRange('A1').values = [['安静']];
      context.runtime.enableEvents = true;
      sheet.getRange('A2').values = [['听见']];
      await context.sync();
    });
    await eventsDelivered();
    expect(seen).toEqual(['A2']);
  });

  test('an event leads to its range', async () => {
    const values: unknown[] = [];
    await inExcel(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().onChanged.add(async (event) => {
        await Excel.run(async (inner) => {
          const range = event.getRange(inner);
          range.load('values');
          await inner.sync();
          values.push(range.values);
        });
      });
      await context.sync();
    });
    excelHost.userEdit('Sheet1', 2, 2, '甲');
    await eventsDelivered();
    expect(values).toEqual([[['甲']]]);
  });

  test('selecting tells the sheet and the document', async () => {
    const seen: string[] = [];
    await inExcel(async (context) => {
      context.workbook.worksheets
        .getActiveWorksheet()
        .onSelectionChanged.add(async (event) => void seen.push(event.address));
      await context.sync();
    });
    excelHost.userSelect('Sheet1', { row: 4, column: 1, rowCount: 1, columnCount: 2 });
    await eventsDelivered();
    expect(seen).toEqual(['B5:C5']);
    await inExcel(async (context) => {
      const selected = context.workbook.getSelectedRange();
      selected.load('address');
      await context.sync();
      expect(selected.address).toBe('Sheet1!B5:C5');
    });
  });

  test('an unregistered listener is not called', async () => {
    const seen: string[] = [];
    const handler = await inExcel((context) =>
      context.workbook.worksheets
        .getActiveWorksheet()
        .onChanged.add(async (event) => void seen.push(event.address)),
    );
    handler.remove();
    await handler.context.sync();
    excelHost.userEdit('Sheet1', 0, 0, '甲');
    await eventsDelivered();
    expect(seen).toEqual([]);
  });
});
