import { eventsDelivered, freshHost, inExcel } from '../support/host';

beforeEach(() => void freshHost());

const active = (context: Excel.RequestContext): Excel.Worksheet =>
  context.workbook.worksheets.getActiveWorksheet();

describe('rows put in and taken out', () => {
  test('formulas, tables, merges and rules move along', async () => {
    await inExcel(async (context) => {
      const sheet = active(context);
      sheet.getRange('A3:B5').values = [
        ['编号', '数'],
        ['主-1', 2],
        ['主-2', 3],
      ];
      sheet.tables.add('A3:B5', true).name = '台账';
      sheet.getRange('D1').formulas = [['=SUM(B4:B5)+$B$4']];
      sheet.getRange('D8:E8').merge();
      sheet.getRange('B4:B5').dataValidation.rule = { wholeNumber: { operator: 'GreaterThan', formula1: 0 } };
      sheet.getRange('2:3').insert('Down');
      const body = sheet.tables.getItem('台账').getDataBodyRange();
      const formula = sheet.getRange('D1');
      const merged = sheet.getRange('A1:E20').getMergedAreasOrNullObject();
      const rule = sheet.getRange('B6:B7').dataValidation;
      body.load('address,values');
      formula.load('formulas,values');
      merged.load('address');
      rule.load('type');
      await context.sync();
      expect(body.address).toBe('Sheet1!A6:B7');
      expect(formula.formulas).toEqual([['=SUM(B6:B7)+$B$6']]);
      expect(formula.values).toEqual([[7]]);
      expect(merged.address).toBe('Sheet1!D10:E10');
      expect(rule.type).toBe('WholeNumber');
    });
  });

  test('a reference to deleted cells is #REF!, one around them shrinks', async () => {
    await inExcel(async (context) => {
      const sheet = active(context);
      sheet.getRange('A1:A4').values = [[1], [2], [3], [4]];
      sheet.getRange('C1:C2').formulas = [['=SUM(A1:A4)'], ['=A9']];
      sheet.getRange('E1').formulas = [['=A3']];
      sheet.getRange('A3:A3').delete('Up');
      const formulas = sheet.getRange('C1:E2');
      formulas.load('formulas,values');
      await context.sync();
      expect(formulas.formulas).toEqual([
        ['=SUM(A1:A3)', '', '=#REF!'],
        ['=A8', '', ''],
      ]);
      expect(formulas.values[0]?.[0]).toBe(7);
    });
  });

  test('part of a table is not torn off', async () => {
    await expect(
      inExcel((context) => {
        const sheet = active(context);
        sheet.tables.add('A1:C3', true);
        sheet.getRange('A2').insert('Down');
      }),
    ).rejects.toMatchObject({ code: 'InvalidArgument' });
  });
});

describe('tables', () => {
  test('grow by resizing, shrink by deleting rows, and follow a new name', async () => {
    await inExcel(async (context) => {
      const sheet = active(context);
      sheet.getRange('A1:B2').values = [
        ['编号', '数'],
        ['主-1', 1],
      ];
      const table = sheet.tables.add('A1:B2', true);
      table.name = '旧名';
      sheet.getRange('D1').formulas = [['=SUM(旧名[数])']];
      sheet.getRange('A3:B4').values = [
        ['主-2', 2],
        ['主-3', 3],
      ];
      table.resize('A1:B4');
      table.name = '新名';
      table.rows.getItemAt(0).delete();
      const total = sheet.getRange('D1');
      total.load('values,formulas');
      table.rows.load('count');
      await context.sync();
      expect(total.formulas).toEqual([['=SUM(新名[数])']]);
      expect(total.values).toEqual([[5]]);
      expect(table.rows.count).toBe(2);
    });
  });

  test('a single row counts like any other', async () => {
    await inExcel(async (context) => {
      const sheet = active(context);
      sheet.getRange('A1:B2').values = [
        ['编号', '进度'],
        ['主-1', '滞后'],
      ];
      sheet.tables.add('A1:B2', true).name = '台账';
      const count = sheet.getRange('D1:D2');
      count.formulas = [['=COUNTIFS(台账[进度],"滞后")'], ['=ROWS(台账[[#All],[编号]:[进度]])']];
      count.load('values');
      await context.sync();
      expect(count.values).toEqual([[1], [2]]);
    });
  });

  test('headers are made texts, filled and unique', async () => {
    await inExcel(async (context) => {
      const sheet = active(context);
      sheet.getRange('A1:C1').values = [['甲', '甲', 2021]];
      const header = sheet.tables.add('A1:C2', true).getHeaderRowRange();
      header.load('values');
      await context.sync();
      expect(header.values).toEqual([['甲', '甲2', '2021']]);
    });
  });

  test.each([
    ['overlap', (sheet: Excel.Worksheet) => sheet.tables.add('B2:C4', true)],
    ['cover merged cells', (sheet: Excel.Worksheet) => sheet.tables.add('F1:G3', true)],
  ])('do not %s', async (_what, add) => {
    await expect(
      inExcel((context) => {
        const sheet = active(context);
        sheet.tables.add('A1:B3', true);
        sheet.getRange('F1:G1').merge();
        add(sheet);
      }),
    ).rejects.toMatchObject({ code: 'InvalidArgument' });
  });

  test('a name taken is taken, whatever its case', async () => {
    await expect(
      inExcel((context) => {
        const sheet = active(context);
        sheet.tables.add('A1:B3', true).name = 'Ledger';
        sheet.tables.add('D1:E3', true).name = 'LEDGER';
      }),
    ).rejects.toMatchObject({ code: 'ItemAlreadyExists' });
  });
});

describe('protection', () => {
  const locked = async (act: (sheet: Excel.Worksheet) => void): Promise<unknown> =>
    inExcel((context) => {
      const sheet = active(context);
      sheet.getRange('B2:B3').format.protection.locked = false;
      sheet.protection.protect({ allowFormatColumns: true });
      act(sheet);
    });

  test.each<[string, (sheet: Excel.Worksheet) => void]>([
    ['a locked cell', (sheet) => (sheet.getRange('A1').values = [['甲']])],
    ['a block with one locked cell', (sheet) => (sheet.getRange('B2:C2').values = [['甲', '乙']])],
    ['looks', (sheet) => (sheet.getRange('B2').format.font.bold = true)],
    ['rows', (sheet) => void sheet.getRange('5:5').insert('Down')],
    ['rules', (sheet) => sheet.getRange('B2').dataValidation.clear()],
    ['tables', (sheet) => void sheet.tables.add('B2:B3', true)],
    ['a second protection', (sheet) => sheet.protection.protect()],
  ])('keeps %s', async (_what, act) => {
    await expect(locked(act)).rejects.toMatchObject({
      code: expect.stringMatching(/AccessDenied|InvalidOperation/),
    });
  });

  test('lets through what it allows', async () => {
    await locked((sheet) => {
      sheet.getRange('B2:B3').values = [['甲'], ['乙']];
      sheet.getRange('A:A').format.columnWidth = 100;
    });
    expect(excelHost.workbook.activeSheet.cell(2, 1)?.value).toBe('乙');
  });
});

describe('a person at the grid', () => {
  beforeEach(async () => {
    await inExcel((context) => {
      const sheet = active(context);
      sheet.getRange('A1:B2').values = [
        ['编号', '是否完成'],
        ['主-1', '否'],
      ];
      sheet.tables.add('A1:B2', true).name = '台账';
      const { dataValidation } = sheet.getRange('B2:B9');
      dataValidation.rule = { list: { inCellDropDown: true, source: '是,否' } };
      dataValidation.errorAlert = {
        title: '填错了',
        message: '请填 是 或 否',
        showAlert: true,
        style: 'Stop',
      };
    });
  });

  test('is stopped by a rule with its own message, and nobody hears of it', async () => {
    const heard: string[] = [];
    await inExcel(async (context) => {
      active(context).onChanged.add(async ({ address }) => void heard.push(address));
    });
    expect(excelHost.userEdit('Sheet1', 1, 1, '√')).toEqual({
      ok: false,
      message: { title: '填错了', text: '请填 是 或 否' },
    });
    expect(excelHost.workbook.activeSheet.cell(1, 1)?.value).toBe('否');
    expect(excelHost.userEdit('Sheet1', 1, 1, '是')).toEqual({ ok: true, warning: null });
    await eventsDelivered();
    expect(heard).toEqual(['B2']);
  });

  test('makes the table longer by typing below it', () => {
    excelHost.userEdit('Sheet1', 2, 0, '主-2');
    expect(excelHost.workbook.findTable('台账')?.table.area.rowCount).toBe(3);
    excelHost.userEdit('Sheet1', 9, 0, '远处');
    expect(excelHost.workbook.findTable('台账')?.table.area.rowCount).toBe(3);
  });

  test('cannot type into a locked cell', async () => {
    await inExcel((context) => active(context).protection.protect());
    expect(excelHost.userEdit('Sheet1', 1, 1, '是').ok).toBe(false);
  });

  test('the grid is told what changed', () => {
    const changes: unknown[] = [];
    const stop = excelHost.onModelChange((change) => changes.push(change));
    excelHost.userEdit('Sheet1', 5, 5, '甲');
    excelHost.userSelect('Sheet1', { row: 0, column: 0, rowCount: 1, columnCount: 1 });
    stop();
    excelHost.userEdit('Sheet1', 6, 5, '乙');
    expect(changes).toEqual([
      { content: true, structure: false, selection: false },
      { content: false, structure: false, selection: true },
    ]);
  });

  test('pasted values that break their rules are found', async () => {
    await inExcel(async (context) => {
      const range = active(context).getRange('B2:B9');
      range.getCell(0, 0).values = [['√']];
      range.getCell(3, 0).values = [['完成']];
      range.getCell(4, 0).values = [['是']];
      const wrong = range.dataValidation.getInvalidCellsOrNullObject();
      wrong.load('address');
      range.dataValidation.load('valid');
      await context.sync();
      expect(wrong.address).toBe('Sheet1!B2,Sheet1!B5');
      expect(range.dataValidation.valid).toBeNull();
    });
  });

  test('custom rules are worked out cell by cell', async () => {
    await inExcel(async (context) => {
      const sheet = active(context);
      sheet.getRange('D1:E3').values = [
        ['否', ''],
        ['否', '缺资金'],
        ['是', ''],
      ];
      const { dataValidation } = sheet.getRange('D1:D3');
      dataValidation.rule = { custom: { formula: '=OR($D1="是",LEN($E1)>0)' } };
      const wrong = dataValidation.getInvalidCellsOrNullObject();
      wrong.load('address');
      await context.sync();
      expect(wrong.address).toBe('Sheet1!D1');
    });
  });
});

describe('sheets', () => {
  test('formulas follow a new name and lose a deleted sheet', async () => {
    await inExcel(async (context) => {
      const other = context.workbook.worksheets.add('旧');
      other.getRange('A1').values = [[7]];
      const formulas = active(context).getRange('A1:A2');
      formulas.formulas = [['=旧!A1'], ["=SUM('旧'!A1:A2)"]];
      other.name = '新 名';
      formulas.load('formulas,values');
      await context.sync();
      expect(formulas.formulas).toEqual([["='新 名'!A1"], ["=SUM('新 名'!A1:A2)"]]);
      expect(formulas.values).toEqual([[7], [7]]);
      other.delete();
      formulas.load('formulas');
      await context.sync();
      expect(formulas.formulas).toEqual([['=#REF!'], ['=SUM(#REF!)']]);
    });
  });

  test.each(['', '甲/乙', 'x'.repeat(32), 'Sheet1'])('the name “%s” is refused', async (name) => {
    await expect(
      inExcel((context) => {
        context.workbook.worksheets.add('可以').name = name;
      }),
    ).rejects.toMatchObject({ code: expect.stringMatching(/InvalidArgument|ItemAlreadyExists/) });
  });

  test('the last visible one stays', async () => {
    await expect(inExcel((context) => active(context).delete())).rejects.toMatchObject({
      code: 'InvalidOperation',
    });
  });

  test('a copy brings cells, rules and a table of its own', async () => {
    await inExcel(async (context) => {
      const sheet = active(context);
      sheet.getRange('A1:B2').values = [
        ['编号', '数'],
        ['主-1', 5],
      ];
      sheet.tables.add('A1:B2', true).name = '台账';
      const copy = sheet.copy('End');
      copy.load('name');
      copy.tables.load('items/name');
      const cells = copy.getRange('A2:B2');
      cells.load('values');
      await context.sync();
      expect(copy.name).toBe('Sheet1 (2)');
      expect(cells.values).toEqual([['主-1', 5]]);
      expect(copy.tables.items.map(({ name }) => name)).not.toContain('台账');
    });
  });
});

test('a workbook made for someone is recorded', async () => {
  await Excel.createWorkbook('UEsDBA==');
  expect(excelHost.createdWorkbooks.at(-1)).toBe('UEsDBA==');
  await expect(Excel.createWorkbook('AAAA')).rejects.toMatchObject({ code: 'InvalidArgument' });
});

test('settings of the document are kept', async () => {
  Office.context.document.settings.set('页', 'collect');
  await new Promise((resolve) => Office.context.document.settings.saveAsync(resolve));
  expect(JSON.parse(String(excelHost.documentSettings.get('页')))).toBe('collect');
});
