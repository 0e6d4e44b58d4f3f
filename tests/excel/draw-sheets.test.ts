import { drawSheets, listSheets, readSheetGrids, readTables } from '../../src/excel';
import type { SheetSpec } from '../../src/sheets/spec';
import { ledger, ledgerRows as rows, LEDGER_HEADER as HEADER, sheetSpec, tableSpec } from './support/specs';
import { addSheet, freshWorkbook, read, snapshot, syncsOf } from './support/workbook';

beforeEach(freshWorkbook);

describe('drawing what a spec says', () => {
  test('risky texts stay the texts they are', async () => {
    const texts = [
      '=1+1',
      '+5',
      '-3',
      '@SUM(A1)',
      "'quoted",
      '27-1',
      '2021-06',
      '8%',
      'TRUE',
      '1E5',
      '3/4',
      '10:30',
      '00123',
      '主-1',
    ];
    await drawSheets([
      sheetSpec(
        '文本',
        texts.map((text) => [text]),
      ),
    ]);
    const [{ grid } = fail()] = await readSheetGrids({ sheets: ['文本'] });
    expect(grid.values.map(([value]) => value)).toEqual(texts);
    const formulas = await read((context) => {
      const range = context.workbook.worksheets.getItem('文本').getUsedRange();
      range.load('valueTypes');
      return () => range.valueTypes.flat();
    });
    expect(new Set(formulas)).toEqual(new Set(['String']));
  });

  test('they stay texts in cells whose look is text, too, and when the ledger is filled again', async () => {
    const risky = tableSpec('任务台账', '任务台账', HEADER, [['27-1', '=HYPERLINK("http://x")', "'8%"]]);
    await drawSheets([risky]);
    await drawSheets([risky]);
    const table = (await readTables(['任务台账'])).get('任务台账')!;
    expect(table.rows).toEqual([['27-1', '=HYPERLINK("http://x")', "'8%"]]);
  });

  test('numbers, truth values and days keep their kind', async () => {
    const spec = sheetSpec('值', [[12.5, true, { date: '2021-06-30' }, null]], {
      styles: [{ range: { row: 0, column: 2, rowCount: 1, columnCount: 1 }, style: 'date' }],
    });
    await drawSheets([spec]);
    const [{ grid } = fail()] = await readSheetGrids({ sheets: ['值'] });
    expect(grid.values).toEqual([[12.5, true, '2021-06-30']]);
  });

  test('formulas count the table drawn in the same call, whatever the order', async () => {
    const rollUp = sheetSpec('汇总', [
      ['合计', { formula: 'COUNTA(任务台账[编号])', value: 3 }],
      ['正常', { formula: 'COUNTIFS(任务台账[进度],"正常推进")', value: 3 }],
    ]);
    await drawSheets([rollUp, ledger(3)]);
    const [{ grid } = fail()] = await readSheetGrids({ sheets: ['汇总'] });
    expect(grid.values.map((row) => row[1])).toEqual([3, 3]);
  });

  test('merges, hidden columns and weights come back as drawn', async () => {
    const spec = sheetSpec(
      '样',
      [
        ['标题', null],
        ['甲', '乙'],
        [{ runs: [{ text: '全部加粗', bold: true }] }, null],
      ],
      {
        merges: [{ row: 0, column: 0, rowCount: 1, columnCount: 2 }],
        columnWidths: new Map([
          [0, 20],
          [1, 0],
        ]),
      },
    );
    await drawSheets([spec]);
    const [{ grid } = fail()] = await readSheetGrids({ sheets: ['样'] });
    expect(grid.merges).toEqual([{ row: 0, column: 0, rowCount: 1, columnCount: 2 }]);
    expect([...grid.hiddenColumns]).toEqual([1]);
    expect(grid.runs.get(4)).toEqual([{ text: '全部加粗', bold: true }]);
    expect(grid.runs.get(2)).toEqual([{ text: '甲', bold: false }]);
  });

  test('mixed weights are drawn as runs where Excel has them', async () => {
    const runs = [
      { text: '区教育局', bold: true },
      { text: '、区财政局', bold: false },
    ];
    await drawSheets([sheetSpec('单位', [[{ runs }]])]);
    const [{ grid } = fail()] = await readSheetGrids({ sheets: ['单位'] });
    expect(grid.runs.get(0)).toEqual(runs);
  });

  test('validation, conditional format, freeze, print and protection reach the sheet', async () => {
    const cell = { row: 1, column: 0, rowCount: 1, columnCount: 1 };
    const spec = sheetSpec(
      '表单',
      [
        ['是否完成', '备注'],
        [null, null],
      ],
      {
        validations: [
          {
            range: cell,
            kind: 'list',
            values: ['是', '否'],
            prompt: { title: '填写', message: '选是或否' },
            error: { title: '有误', message: '只能填是或否' },
          },
        ],
        conditionalFormats: [{ range: cell, formula: '$A2=""', fill: '#FFF2CC', color: '#7F6000' }],
        freeze: { rows: 1, columns: 1 },
        protection: { unlocked: [cell] },
        print: { orientation: 'landscape', repeatRows: [0, 0], fitToWidth: true },
        tabColor: '#4472C4',
      },
    );
    await drawSheets([spec]);
    const found = await read((context) => {
      const sheet = context.workbook.worksheets.getItem('表单');
      sheet.load('tabColor');
      sheet.protection.load('protected');
      sheet.pageLayout.load('orientation,paperSize,zoom');
      const titles = sheet.pageLayout.getPrintTitleRowsOrNullObject();
      titles.load('address');
      const frozen = sheet.freezePanes.getLocationOrNullObject();
      frozen.load('address');
      const { dataValidation, conditionalFormats } = sheet.getRange('A2');
      dataValidation.load('rule,prompt,errorAlert');
      const rules = conditionalFormats.getCount();
      const open = sheet.getRange('A2').format.protection;
      open.load('locked');
      const shut = sheet.getRange('A1').format.protection;
      shut.load('locked');
      return () => ({
        tab: sheet.tabColor,
        protected: sheet.protection.protected,
        page: sheet.pageLayout.toJSON(),
        titles: titles.address,
        frozen: frozen.address,
        rule: dataValidation.rule,
        prompt: dataValidation.prompt,
        error: dataValidation.errorAlert,
        rules: rules.value,
        open: open.locked,
        shut: shut.locked,
      });
    });
    expect(found).toMatchObject({
      tab: '#4472C4',
      protected: true,
      page: { orientation: 'Landscape', paperSize: 'A4', zoom: { horizontalFitToPages: 1 } },
      rule: { list: { source: '是,否' } },
      prompt: { title: '填写', message: '选是或否' },
      error: { title: '有误', style: 'Stop' },
      rules: 1,
      open: false,
      shut: true,
    });
    expect(found.titles).toMatch(/\$?1:\$?1$/);
    expect(found.frozen).toMatch(/A1$/);
  });

  test('a link leads to the sheet under the name it got', async () => {
    await addSheet('任务台账', [['别人的表']]);
    const index = sheetSpec('目录', [['主-1']], {
      links: [{ row: 0, column: 0, sheet: '任务台账', cell: 'A3', tip: '看台账' }],
    });
    await drawSheets([index, sheetSpec('任务台账', [['我们的表']])]);
    const link = await read((context) => {
      const cell = context.workbook.worksheets.getItem('目录').getRange('A1');
      cell.load('hyperlink,values');
      return () => ({ to: cell.hyperlink.documentReference, text: cell.values[0]![0] });
    });
    expect(link).toEqual({ to: "'任务台账 (2)'!A3", text: '主-1' });
  });
});

describe('drawing again', () => {
  test('a ledger is replaced wholesale, and shrinks', async () => {
    await drawSheets([ledger(20)]);
    const result = await drawSheets([ledger(4)]);
    expect(result.sheets[0]).toMatchObject({ outcome: 'rebuilt', name: '任务台账' });
    const table = (await readTables(['任务台账'])).get('任务台账')!;
    expect(table.rows).toEqual(rows(4));
    const [{ grid } = fail()] = await readSheetGrids({ sheets: ['任务台账'] });
    expect(grid.values).toHaveLength(6);
    expect((await listSheets()).map(({ name }) => name)).toEqual(['Sheet1', '任务台账']);
  });

  test('formulas people wrote over the ledger go on working', async () => {
    await drawSheets([ledger(2)]);
    await addSheet('我的统计', [
      ['=COUNTA(任务台账[编号])', '=任务台账!A3', '=SUMPRODUCT(--(任务台账[进度]="正常推进"))'],
    ]);
    await drawSheets([ledger(7)]);
    const [{ grid } = fail()] = await readSheetGrids({ sheets: ['我的统计'] });
    expect(grid.values[0]).toEqual([7, '主-1', 7]);
  });

  test('an added column on the right keeps them alive, too, and roll-ups of the same call may use it', async () => {
    await drawSheets([ledger(2)]);
    await addSheet('我的统计', [['=COUNTA(任务台账[编号])']]);
    const wider = tableSpec(
      '任务台账',
      '任务台账',
      [...HEADER, '时限'],
      rows(3).map((row) => [...row, '绿']),
    );
    await drawSheets([wider, sheetSpec('汇总', [[{ formula: 'COUNTIFS(任务台账[时限],"绿")', value: 3 }]])]);
    const [mine, ours] = await readSheetGrids({ sheets: ['我的统计', '汇总'] });
    expect([mine!.grid.values[0]![0], ours!.grid.values[0]![0]]).toEqual([3, 3]);
  });

  test('a ledger whose columns changed places is drawn anew under the same names', async () => {
    await drawSheets([ledger(2)]);
    const turned = tableSpec('任务台账', '任务台账', ['任务', '编号', '进度'], [['甲', '主-1', '滞后']]);
    const result = await drawSheets([
      turned,
      sheetSpec('汇总', [[{ formula: 'COUNTIFS(任务台账[进度],"滞后")', value: 1 }]]),
    ]);
    expect(result.sheets[0]).toMatchObject({ outcome: 'replaced', name: '任务台账' });
    expect((await readTables(['任务台账'])).get('任务台账')!.header).toEqual(['任务', '编号', '进度']);
    const [{ grid } = fail()] = await readSheetGrids({ sheets: ['汇总'] });
    expect(grid.values[0]).toEqual([1]);
  });

  test('columns a person added are not lost: a copy of the sheet is kept and named', async () => {
    await drawSheets([ledger(2)]);
    await read((context) => {
      const sheet = context.workbook.worksheets.getItem('任务台账');
      sheet.getRange('D2:D4').values = [['区长批示'], ['已阅'], ['']];
      sheet.tables.getItem('任务台账').resize('A2:D4');
      return () => null;
    });
    const result = await drawSheets([ledger(3)]);
    expect(result.sheets[0]).toMatchObject({ outcome: 'rebuilt', keptAs: '任务台账 旧' });
    const [kept] = await readSheetGrids({ sheets: ['任务台账 旧'] });
    expect(kept!.grid.values[2]).toEqual([...rows(1)[0]!, '已阅']);
    expect(kept!.mark).toBe('kept');
    expect((await drawSheets([ledger(3)])).sheets[0]!.keptAs).toBeNull();
  });

  test('filters and hidden rows of the old ledger do not hide the new one', async () => {
    await drawSheets([ledger(5)]);
    await read((context) => {
      context.workbook.worksheets.getItem('任务台账').getRange('4:6').rowHidden = true;
      return () => null;
    });
    await drawSheets([ledger(5)]);
    const [{ grid } = fail()] = await readSheetGrids({ sheets: ['任务台账'] });
    expect(grid.hiddenRows.size).toBe(0);
  });

  test('a ledger a person protected is filled all the same, and stays in its place', async () => {
    await drawSheets([ledger(2), sheetSpec('后面', [['x']])]);
    await read((context) => {
      context.workbook.worksheets.getItem('任务台账').protection.protect();
      return () => null;
    });
    await drawSheets([ledger(3)]);
    expect((await readTables(['任务台账'])).get('任务台账')!.rows).toHaveLength(3);
    expect((await listSheets()).map(({ name }) => name)).toEqual(['Sheet1', '任务台账', '后面']);
  });

  test('a bulletin is replaced in its place, or kept under a dated name', async () => {
    const bulletin = (text: string): SheetSpec => sheetSpec('整体工作季通报', [[text]]);
    await drawSheets([bulletin('第一稿'), sheetSpec('后面', [['x']])]);
    await drawSheets([bulletin('第二稿')]);
    const result = await drawSheets([bulletin('第三稿')], { keepOld: '06-30' });
    expect(result.sheets[0]).toMatchObject({ outcome: 'replaced', keptAs: '整体工作季通报 06-30旧' });
    const again = await drawSheets([bulletin('第四稿')], { keepOld: '06-30' });
    expect(again.sheets[0]!.keptAs).toBe('整体工作季通报 06-30旧 (2)');
    const found = await readSheetGrids();
    expect(found.map(({ grid }) => [grid.name, grid.values[0]?.[0] ?? null])).toEqual([
      ['Sheet1', null],
      ['整体工作季通报', '第四稿'],
      ['整体工作季通报 06-30旧 (2)', '第三稿'],
      ['整体工作季通报 06-30旧', '第二稿'],
      ['后面', 'x'],
    ]);
  });

  test('the user stays where they are, or is taken to the sheet asked for', async () => {
    await drawSheets([ledger(1), sheetSpec('通报', [['x']])]);
    expect(await activeSheet()).toBe('Sheet1');
    await drawSheets([ledger(2), sheetSpec('通报', [['y']])], { activate: '通报' });
    expect(await activeSheet()).toBe('通报');
    await drawSheets([sheetSpec('通报', [['z']])]);
    expect(await activeSheet()).toBe('通报');
  });
});

describe('what is not ours', () => {
  test('a foreign sheet of the wanted name stays as it is and the caller is told', async () => {
    await addSheet('任务台账', [['手工台账', '=1+1']]);
    const result = await drawSheets([sheetSpec('任务台账', [['我们的']])]);
    expect(result.sheets[0]).toMatchObject({
      wanted: '任务台账',
      name: '任务台账 (2)',
      nameTaken: true,
      outcome: 'created',
    });
    const [foreign] = await readSheetGrids({ sheets: ['任务台账'] });
    expect(foreign!.grid.values).toEqual([['手工台账', 2]]);
    expect(foreign!.mark).toBeNull();
  });

  test('a foreign table of the wanted name stops the drawing before it starts', async () => {
    await addSheet('别人的', [['编号'], ['1']], '任务台账');
    const before = snapshot();
    await expect(drawSheets([ledger(2)])).rejects.toMatchObject({ code: 'table-name-taken' });
    expect(snapshot()).toEqual(before);
  });
});

test('four syncs for 10 rows and for 5,000, the first time and again', async () => {
  const counted: number[] = [];
  for (const count of [10, 5_000]) {
    freshWorkbook();
    const rollUp = sheetSpec('汇总', [[{ formula: 'COUNTA(任务台账[编号])', value: count }]]);
    counted.push(await syncsOf(() => drawSheets([ledger(count), rollUp])));
    counted.push(await syncsOf(() => drawSheets([ledger(count), rollUp])));
  }
  expect(counted).toEqual([4, 4, 4, 4]);
});

async function activeSheet(): Promise<string> {
  return read((context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.load('name');
    return () => sheet.name;
  });
}

function fail(): never {
  throw new Error('the sheet was not read');
}
