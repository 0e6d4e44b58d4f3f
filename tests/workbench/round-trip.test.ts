import { freshHost, inExcel, openSample } from '../support/host';

beforeEach(() => void freshHost());

/** Draws with Office.js, saves, opens what was saved, and reads with Office.js again. */
async function reopened<T>(
  draw: (sheet: Excel.Worksheet) => unknown,
  read: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>,
): Promise<T> {
  await inExcel((context) => void draw(context.workbook.worksheets.getActiveWorksheet()));
  await openSample(await excelHost.save());
  return inExcel((context) => read(context.workbook.worksheets.getActiveWorksheet(), context));
}

describe('what a saved and opened workbook keeps', () => {
  test('values of every kind, formulas and their results', async () => {
    const range = await reopened(
      (sheet) => {
        sheet.getRange('A1:D2').values = [
          ['任务', 3, true, '2021-06'],
          ['=SUM(B1,2)', "'=1+1", '=1/0', '=IF(A1="任务","是","否")'],
        ];
      },
      async (sheet, context) => {
        const cells = sheet.getRange('A1:D2');
        cells.load('values,formulas,text');
        await context.sync();
        return cells;
      },
    );
    expect(range.values).toEqual([
      ['任务', 3, true, 44348],
      [5, '=1+1', '#DIV/0!', '是'],
    ]);
    expect(range.formulas[1]).toEqual(['=SUM(B1,2)', '=1+1', '=1/0', '=IF(A1="任务","是","否")']);
    expect(range.text[0]?.[3]).toBe('2021年6月');
    expect(excelHost.workbook.activeSheet.cell(1, 1)?.style.quotePrefix).toBe(true);
  });

  test('results stand in the file for readers that do not calculate', async () => {
    await inExcel((context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1:A2').values = [
        ['=TEXTJOIN("、",TRUE,"甲","乙")'],
        [2],
      ];
    });
    const bytes = await excelHost.save();
    await excelHost.open(bytes);
    excelHost.workbook.stale = false;
    const cell = excelHost.workbook.activeSheet.cell(0, 0);
    expect(cell).toMatchObject({ value: '甲、乙', formula: 'TEXTJOIN("、",TRUE,"甲","乙")' });
  });

  test('merged blocks, rich text and looks', async () => {
    const found = await reopened(
      (sheet) => {
        sheet.getRange('A1:C1').merge();
        sheet.getRange('A1').values = [['区甲局、区乙局']];
        sheet.getRange('A1').setCellProperties([
          [
            {
              textRuns: [
                { text: '区甲局', font: { bold: true } },
                { text: '、区乙局', font: { bold: false } },
              ],
            },
          ],
        ]);
        const body = sheet.getRange('A2:B2');
        body.values = [['红', '格']];
        body.format.fill.color = '#FFC7CE';
        body.format.font.color = '#9C0006';
        body.format.wrapText = true;
        body.format.verticalAlignment = 'Center';
        body.format.borders.getItem('EdgeBottom').style = 'Double';
        body.format.protection.locked = false;
      },
      async (sheet, context) => {
        const merged = sheet.getRange('A1:C5').getMergedAreasOrNullObject();
        merged.load('address');
        const runs = sheet.getRange('A1').getCellProperties({ textRuns: true });
        const { format } = sheet.getRange('A2:B2');
        format.load('wrapText,verticalAlignment,fill/color,font/color,protection/locked');
        const bottom = format.borders.getItem('EdgeBottom');
        bottom.load('style');
        await context.sync();
        return { merged, runs, format, bottom };
      },
    );
    expect(found.merged.address).toBe('Sheet1!A1:C1');
    const [[cell]] = found.runs.value as [[Excel.CellProperties]];
    expect(cell.textRuns?.map(({ text, font }) => [text, font?.bold])).toEqual([
      ['区甲局', true],
      ['、区乙局', false],
    ]);
    expect(found.format.toJSON()).toMatchObject({
      wrapText: true,
      verticalAlignment: 'Center',
      fill: { color: '#FFC7CE' },
      font: { color: '#9C0006' },
      protection: { locked: false },
    });
    expect(found.bottom.style).toBe('Double');
  });

  test('validation rules of every kind, with prompts and alerts', async () => {
    const rules: Record<string, Excel.DataValidationRule> = {
      A1: { list: { inCellDropDown: true, source: '是,否' } },
      A2: { wholeNumber: { operator: 'Between', formula1: 1, formula2: 9 } },
      A3: { decimal: { operator: 'GreaterThan', formula1: 0.5 } },
      A4: { date: { operator: 'LessThanOrEqualTo', formula1: '=DATE(2021,12,31)' } },
      A5: { textLength: { operator: 'LessThan', formula1: 200 } },
      A6: { custom: { formula: '=OR(A1="是",LEN(B6)>0)' } },
      A7: { list: { inCellDropDown: false, source: '=$C$1:$C$3' } },
      A8: { date: { operator: 'GreaterThan', formula1: '=TODAY()' } },
    };
    const found = await reopened(
      (sheet) => {
        for (const [address, rule] of Object.entries(rules))
          sheet.getRange(address).dataValidation.rule = rule;
        const { dataValidation } = sheet.getRange('A1');
        dataValidation.prompt = { title: '是否完成', message: '只填 是 或 否\n不留空', showPrompt: true };
        dataValidation.errorAlert = {
          title: '填错了',
          message: '“√”也不行 & <其他>',
          showAlert: true,
          style: 'Warning',
        };
        dataValidation.ignoreBlanks = false;
      },
      async (sheet, context) => {
        const loaded = Object.keys(rules).map((address) => {
          const { dataValidation } = sheet.getRange(address);
          dataValidation.load('rule,prompt,errorAlert,ignoreBlanks');
          return dataValidation;
        });
        await context.sync();
        return loaded;
      },
    );
    expect(found.map(({ rule }) => JSON.parse(JSON.stringify(rule)))).toEqual(Object.values(rules));
    expect(found[0]).toMatchObject({
      prompt: { title: '是否完成', message: '只填 是 或 否\n不留空' },
      errorAlert: { title: '填错了', message: '“√”也不行 & <其他>', style: 'Warning' },
      ignoreBlanks: false,
    });
  });

  test('a table with its formulas, a conditional format and a name', async () => {
    const found = await reopened(
      (sheet) => {
        sheet.getRange('A1:C3').values = [
          ['编号', '进度', '倍'],
          ['主-1', 2, ''],
          ['主-2', 3, ''],
        ];
        const table = sheet.tables.add('A1:C3', true);
        table.name = '台账';
        table.style = 'TableStyleLight9';
        sheet.getRange('C2:C3').formulas = [['=[@进度]*2'], ['=[@进度]*2']];
        sheet.getRange('E1').formulas = [['=SUM(台账[倍])']];
        const { custom } = sheet.getRange('B2:B3').conditionalFormats.add('Custom');
        custom.rule.formula = '=$B2<3';
        custom.format.fill.color = '#FFEB9C';
        sheet.names.context.workbook.names.add('合计', sheet.getRange('E1'));
      },
      async (sheet, context) => {
        const table = sheet.tables.getItem('台账');
        const body = table.getDataBodyRange();
        const total = context.workbook.names.getItem('合计').getRange();
        const { custom } = sheet.getRange('B2').conditionalFormats.getItemAt(0);
        table.load('style,name');
        body.load('values,formulas,address');
        total.load('values');
        custom.rule.load('formula');
        custom.format.fill.load('color');
        await context.sync();
        return { table, body, total, formula: custom.rule.formula, color: custom.format.fill.color };
      },
    );
    expect(found.table.style).toBe('TableStyleLight9');
    expect(found.body.address).toBe('Sheet1!A2:C3');
    expect(found.body.values.map((row) => row[2])).toEqual([4, 6]);
    expect(found.total.values).toEqual([[10]]);
    expect([found.formula, found.color]).toEqual(['=$B2<3', '#FFEB9C']);
  });

  test('view, page, protection, sizes, hidden rows, links, marks and state', async () => {
    const found = await reopened(
      (sheet) => {
        sheet.getRange('A1:B9').values = Array.from({ length: 9 }, (_, row) => [`行${row}`, row]);
        sheet.freezePanes.freezeAt(sheet.getRange('A1:A2'));
        sheet.pageLayout.orientation = 'Landscape';
        sheet.pageLayout.paperSize = 'A4';
        sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
        sheet.pageLayout.setPrintTitleRows('1:2');
        sheet.pageLayout.topMargin = 36;
        sheet.getRange('A:A').format.columnWidth = 210;
        sheet.getRange('3:3').format.rowHeight = 40;
        sheet.getRange('7:8').rowHidden = true;
        sheet.getRange('A5').hyperlink = {
          documentReference: 'Sheet1!A1',
          screenTip: '回到开头',
          textToDisplay: '行4',
        };
        sheet.tabColor = '#C00000';
        sheet.showGridlines = false;
        sheet.customProperties.add('mark', '任务台账');
        sheet.protection.protect({ allowSort: true, selectionMode: 'Unlocked' });
        sheet.context.workbook.customXmlParts.add('<state xmlns="urn:test:state"><v>&lt;一&gt;</v></state>');
      },
      async (sheet, context) => {
        const frozen = sheet.freezePanes.getLocationOrNullObject();
        const titles = sheet.pageLayout.getPrintTitleRowsOrNullObject();
        const hidden = sheet.getRange('A1:A9').getRowProperties({ rowHidden: true });
        const link = sheet.getRange('A5');
        const part = context.workbook.customXmlParts.getByNamespace('urn:test:state').getOnlyItem();
        const xml = part.getXml();
        const size = sheet.getRange('A3').format;
        frozen.load('address');
        titles.load('address');
        link.load('hyperlink');
        size.load('rowHeight,columnWidth');
        sheet.pageLayout.load('orientation,paperSize,zoom,topMargin');
        sheet.protection.load('protected,options');
        sheet.customProperties.load('items/key,items/value');
        sheet.load('tabColor,showGridlines');
        await context.sync();
        return { sheet, frozen, titles, hidden, link, xml, size };
      },
    );
    expect(found.frozen.address).toBe('Sheet1!A1:A2');
    expect(found.titles.address).toBe('Sheet1!1:2');
    expect(found.hidden.value.map(({ rowHidden }) => rowHidden)).toEqual(
      Array.from({ length: 9 }, (_, row) => row === 6 || row === 7),
    );
    expect(found.link.hyperlink).toEqual({
      documentReference: 'Sheet1!A1',
      screenTip: '回到开头',
      textToDisplay: '行4',
    });
    expect(found.xml.value).toBe('<state xmlns="urn:test:state"><v>&lt;一&gt;</v></state>');
    expect([found.size.rowHeight, Math.round(found.size.columnWidth)]).toEqual([40, 210]);
    expect(found.sheet.pageLayout.toJSON()).toMatchObject({
      orientation: 'Landscape',
      paperSize: 'A4',
      zoom: { horizontalFitToPages: 1 },
      topMargin: 36,
    });
    expect(found.sheet.protection.protected).toBe(true);
    expect(found.sheet.protection.options).toMatchObject({
      allowSort: true,
      allowFormatCells: false,
      selectionMode: 'Unlocked',
    });
    expect(found.sheet.customProperties.items.map(({ key, value }) => [key, value])).toEqual([
      ['mark', '任务台账'],
    ]);
    expect([found.sheet.tabColor, found.sheet.showGridlines]).toEqual(['#C00000', false]);
  });

  test('hidden sheets and their order', async () => {
    const sheets = await reopened(
      (sheet) => {
        sheet.context.workbook.worksheets.add('身份').visibility = 'VeryHidden';
        sheet.context.workbook.worksheets.add('隐藏').visibility = 'Hidden';
      },
      async (sheet, context) => {
        const { worksheets } = sheet.context.workbook;
        worksheets.load('items/name,items/visibility');
        await context.sync();
        return worksheets.items.map(({ name, visibility }) => [name, visibility]);
      },
    );
    expect(sheets).toEqual([
      ['Sheet1', 'Visible'],
      ['身份', 'VeryHidden'],
      ['隐藏', 'Hidden'],
    ]);
  });

  test('bytes that are no workbook are refused and the open one stays', async () => {
    await inExcel((context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1').values = [['还在']];
    });
    await expect(excelHost.open(new Uint8Array([80, 75, 3, 4, 1, 2, 3]))).rejects.toThrow();
    expect(excelHost.workbook.activeSheet.cell(0, 0)?.value).toBe('还在');
  });
});
