import { readFileGrids } from '../../src/files';
import { good, gridsOf, rawXlsx, runsAt } from './support/office';

const cells = (xml: string): string => `<sheetData><row r="1">${xml}</row></sheetData>`;
const inline = (ref: string, content: string, style = ''): string =>
  `<c r="${ref}" t="inlineStr"${style}><is>${content}</is></c>`;
const bold = '<rPr><b/></rPr>';
const xfs = (...formats: string[]): string =>
  `<fonts><font/><font><b/></font><font><b val="0"/></font></fonts><cellXfs><xf/>${formats.join('')}</cellXfs>`;

describe('weight of text', () => {
  it('keeps the bold runs that mark the lead unit', async () => {
    const [grid] = await gridsOf(
      rawXlsx({ sheet: cells(inline('A1', `<r>${bold}<t>区水务局</t></r><r><t>、区城管局</t></r>`)) }),
    );
    expect(runsAt(grid!, 0, 0)).toEqual([
      ['区水务局', true],
      ['、区城管局', false],
    ]);
    expect(grid!.texts[0]![0]).toBe('区水务局、区城管局');
  });

  it('reads <b val="0"/> as not bold, in a run and in a cell style', async () => {
    const [grid] = await gridsOf(
      rawXlsx({
        sheet: cells(
          inline('A1', '<r><rPr><b val="0"/></rPr><t>区水务局</t></r>') +
            inline('B1', '<t>区城管局</t>', ' s="1"'),
        ),
        styles: xfs('<xf fontId="2"/>'),
      }),
    );
    expect(runsAt(grid!, 0, 0)).toEqual([['区水务局', false]]);
    expect(runsAt(grid!, 0, 1)).toEqual([['区城管局', false]]);
  });

  it('reads a cell that is bold by its style as one bold run', async () => {
    const [grid] = await gridsOf(
      rawXlsx({ sheet: cells(inline('A1', '<t>区水务局</t>', ' s="1"')), styles: xfs('<xf fontId="1"/>') }),
    );
    expect(runsAt(grid!, 0, 0)).toEqual([['区水务局', true]]);
  });

  it('gives a run without properties the weight of its cell', async () => {
    const [grid] = await gridsOf(
      rawXlsx({
        sheet: cells(
          inline('A1', '<r><t>区水务局</t></r><r><rPr><sz val="9"/></rPr><t>、区城管局</t></r>', ' s="1"'),
        ),
        styles: xfs('<xf fontId="1"/>'),
      }),
    );
    expect(runsAt(grid!, 0, 0)).toEqual([
      ['区水务局', true],
      ['、区城管局', false],
    ]);
  });

  it('takes 黑体 among lighter faces for 加黑, but not a cell all in 黑体', async () => {
    const face = (name: string): string => `<rPr><rFont val="${name}"/></rPr>`;
    const [grid] = await gridsOf(
      rawXlsx({
        sheet: cells(
          inline('A1', `<r>${face('黑体')}<t>区水务局</t></r><r>${face('仿宋')}<t>、区城管局</t></r>`) +
            inline('B1', `<r>${face('黑体')}<t>区水务局</t></r><r>${face('黑体')}<t>、区城管局</t></r>`),
        ),
      }),
    );
    expect(runsAt(grid!, 0, 0)).toEqual([
      ['区水务局', true],
      ['、区城管局', false],
    ]);
    expect(runsAt(grid!, 0, 1)).toEqual([['区水务局、区城管局', false]]);
  });
});

describe('what a cell shows', () => {
  const shown = async (code: string, value: string): Promise<[unknown, string]> => {
    const [grid] = await gridsOf(
      rawXlsx({
        sheet: cells(`<c r="A1" s="1"><v>${value}</v></c>`),
        styles: `<numFmts><numFmt numFmtId="164" formatCode="${code.replaceAll('"', '&quot;')}"/></numFmts>${xfs('<xf numFmtId="164"/>')}`,
      }),
    );
    return [grid!.values[0]![0], grid!.texts[0]![0]!];
  };

  it.each([
    ['0%', '0.08', 0.08, '8%'],
    ['0.0%', '0.085', 0.085, '8.5%'],
    ['#,##0.00', '3200.5', 3200.5, '3,200.50'],
    ['0"个"', '11', 11, '11个'],
    ['General"户"', '12', 12, '12户'],
    ['000', '7', 7, '007'],
    ['0_ ', '-3', -3, '-3'],
    ['0!.0,"万"', '12345', 12345, '12345'],
  ])('shows %s of %s as people see it', async (code, stored, value, text) => {
    expect(await shown(code, stored)).toEqual([value, text]);
  });

  it.each([
    ['yyyy"年"m"月"d"日"', '2031年5月8日'],
    ['[$-804]yyyy"年"m"月";@', '2031年5月'],
    ['yyyy.m.d', '2031.5.8'],
    ['yyyy/m/d h:mm', '2031/5/8 0:00'],
    ['m"月"d"日"', '5月8日'],
  ])('keeps a date in %s as its text', async (code, text) => {
    expect(await shown(code, '47976')).toEqual([text, text]);
  });

  it('knows the Chinese built-in formats, which a file names by number only', async () => {
    const [grid] = await gridsOf(
      rawXlsx({
        sheet: cells(
          '<c r="A1" s="1"><v>47976</v></c><c r="B1" s="2"><v>47976</v></c><c r="C1" s="3"><v>47976</v></c>',
        ),
        styles: xfs('<xf numFmtId="31"/>', '<xf numFmtId="57"/>', '<xf numFmtId="14"/>'),
      }),
    );
    expect(grid!.texts[0]).toEqual(['2031年5月8日', '2031年5月', '2031/5/8']);
  });

  it('counts dates from 1904 where the workbook does', async () => {
    const [grid] = await gridsOf(
      rawXlsx({
        sheet: cells('<c r="A1" s="1"><v>46514</v></c>'),
        styles: xfs('<xf numFmtId="14"/>'),
        extra: {
          'xl/workbook.xml':
            '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><workbookPr date1904="1"/><sheets><sheet name="附件4" sheetId="1" r:id="rId1"/></sheets></workbook>',
        },
      }),
    );
    expect(grid!.texts[0]).toEqual(['2031/5/8']);
  });

  it('keeps error cells as their text and formulas as their cached value', async () => {
    const [grid] = await gridsOf(
      rawXlsx({
        sheet: cells(
          '<c r="A1" t="e"><f>A9</f><v>#REF!</v></c><c r="B1"><f>1+1</f><v>2</v></c><c r="C1" t="str"><f>"a"</f><v>已完成</v></c><c r="D1" t="b"><v>1</v></c>',
        ),
      }),
    );
    expect(grid!.values[0]).toEqual(['#REF!', 2, '已完成', true]);
    expect(grid!.texts[0]).toEqual(['#REF!', '2', '已完成', 'TRUE']);
  });

  it('shows a sum of fractions without the noise of its storage', async () => {
    const [grid] = await gridsOf(rawXlsx({ sheet: cells('<c r="A1"><v>0.30000000000000004</v></c>') }));
    expect(grid!.texts[0]![0]).toBe('0.3');
  });
});

describe('shape of a sheet', () => {
  it('is cut to what is used, says where that stands, and is rectangular', async () => {
    const [grid] = await gridsOf(
      rawXlsx({
        sheet:
          '<sheetData><row r="3"><c r="C3" t="inlineStr"><is><t>序号</t></is></c></row><row r="5"><c r="E5"><v>1</v></c></row><row r="90"><c r="A90" s="1"/></row></sheetData>',
        styles: xfs('<xf fontId="1"/>'),
      }),
    );
    expect([grid!.top, grid!.left]).toEqual([2, 2]);
    expect(grid!.values).toEqual([
      ['序号', null, null],
      [null, null, null],
      [null, null, 1],
    ]);
  });

  it('marks rows and columns that are hidden, filtered away, or have no height or width', async () => {
    const row = (number: number, attributes: string): string =>
      `<row r="${number}" ${attributes}><c r="A${number}"><v>${number}</v></c><c r="B${number}"><v>1</v></c><c r="C${number}"><v>1</v></c></row>`;
    const [grid] = await gridsOf(
      rawXlsx({
        sheet: `<cols><col min="2" max="2" hidden="1"/><col min="3" max="3" width="0" customWidth="1"/></cols><sheetData>${row(1, '')}${row(2, 'hidden="1"')}${row(3, 'ht="0" customHeight="1"')}</sheetData>`,
      }),
    );
    expect([...grid!.hiddenRows]).toEqual([1, 2]);
    expect([...grid!.hiddenColumns]).toEqual([1, 2]);
  });

  it('keeps merges and leaves their value in the first cell only', async () => {
    const [grid] = await gridsOf(
      rawXlsx({
        sheet:
          '<sheetData><row r="2"><c r="B2"><v>1</v></c><c r="C2"><v>99</v></c><c r="D2"><v>2</v></c></row></sheetData><mergeCells><mergeCell ref="B2:C3"/></mergeCells>',
      }),
    );
    expect(grid!.merges).toEqual([{ row: 0, column: 0, rowCount: 2, columnCount: 2 }]);
    expect(grid!.values).toEqual([
      [1, null, 2],
      [null, null, null],
    ]);
  });

  it('leaves hidden sheets out and names them', async () => {
    const bytes = rawXlsx({
      sheet: cells('<c r="A1"><v>1</v></c>'),
      extra: {
        'xl/workbook.xml':
          '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="附件4" sheetId="1" r:id="rId1"/><sheet name="上月 &amp; 备查" sheetId="2" state="hidden" r:id="rId9"/></sheets></workbook>',
      },
    });
    const reading = good(await readFileGrids('月报.xlsx', bytes));
    expect(reading.grids.map((grid) => grid.name)).toEqual(['附件4']);
    expect(reading.hiddenSheets).toEqual(['上月 & 备查']);
  });

  it('reads a workbook that has a chart sheet', async () => {
    const bytes = rawXlsx({
      sheet: cells('<c r="A1"><v>1</v></c>'),
      extra: {
        'xl/workbook.xml':
          '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="图" sheetId="2" r:id="rId8"/><sheet name="附件4" sheetId="1" r:id="rId1"/></sheets></workbook>',
        'xl/_rels/workbook.xml.rels':
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId8" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/chartsheet" Target="chartsheets/sheet1.xml"/></Relationships>',
        'xl/chartsheets/sheet1.xml': '<chartsheet/>',
      },
    });
    expect((await gridsOf(bytes)).map((grid) => grid.name)).toEqual(['附件4']);
  });
});
