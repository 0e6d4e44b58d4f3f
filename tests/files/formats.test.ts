import * as XLSX from '@e965/xlsx';
import { writeXlsx as writeWithHucre } from 'hucre';
import { fileProblemText, readFileGrids } from '../../src/files';
import { good, gridsOf, packed } from './support/office';

const ROWS = [
  ['附件4', null, null],
  ['序号', '任务', '完成率'],
  ['001', '新建口袋公园9处', 0.08],
];

function legacyWorkbook(bookType: XLSX.BookType): Uint8Array {
  const sheet = XLSX.utils.aoa_to_sheet(ROWS);
  sheet['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 2 } }];
  sheet['C3']!.z = '0%';
  const workbook = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(workbook, sheet, '5月');
  return new Uint8Array(XLSX.write(workbook, { bookType, type: 'array' }) as ArrayBuffer);
}

/** Encodes the few characters a test needs in GBK, which no platform API writes. */
function gbk(text: string): Uint8Array {
  const codes: Record<string, number> = {
    序: 0xd0f2,
    号: 0xbac5,
    任: 0xc8ce,
    务: 0xcef1,
    公: 0xb9ab,
    园: 0xd4b0,
  };
  return Uint8Array.from(
    [...text].flatMap((character) => {
      const code = codes[character];
      return code === undefined ? [character.charCodeAt(0)] : [code >> 8, code & 0xff];
    }),
  );
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('workbooks of other programs', () => {
  it.each([
    ['biff8', '区人才办.xls', 'xls'],
    ['biff8', '区人才办.et', 'et'],
    ['biff8', '区人才办.xlsx', 'xls'],
    ['xlsb', '区人才办.xlsb', 'xlsb'],
    ['ods', '区人才办.ods', 'ods'],
    ['xlml', '区人才办.xls', 'xml'],
  ] as const)('reads %s named %s', async (bookType, name, format) => {
    const reading = good(await readFileGrids(name, legacyWorkbook(bookType)));
    expect(reading.format).toBe(format);
    const [grid] = reading.grids;
    expect(grid!.name).toBe('5月');
    expect(grid!.texts).toEqual([
      ['附件4', '', ''],
      ['序号', '任务', '完成率'],
      ['001', '新建口袋公园9处', '8%'],
    ]);
    expect(grid!.values[2]).toEqual(['001', '新建口袋公园9处', 0.08]);
    expect(grid!.merges).toEqual([{ row: 0, column: 0, rowCount: 1, columnCount: 3 }]);
  });

  it('reads an .xlsx whose extension says .xls', async () => {
    const bytes = await writeWithHucre({ sheets: [{ name: '5月', rows: ROWS }] });
    expect(good(await readFileGrids('区人才办.xls', bytes)).format).toBe('xlsx');
  });

  it('shows dates of an .xls in formats its library does not know', async () => {
    const sheet = XLSX.utils.aoa_to_sheet([[47976]]);
    sheet['A1']!.z = 'yyyy.m.d';
    const workbook = XLSX.utils.book_new();
    XLSX.utils.book_append_sheet(workbook, sheet, '5月');
    const bytes = new Uint8Array(XLSX.write(workbook, { bookType: 'biff8', type: 'array' }) as ArrayBuffer);
    expect((await gridsOf(bytes, 'a.xls'))[0]!.values).toEqual([['2031.5.8']]);
  });

  it('knows what an OpenDocument sheet hides', async () => {
    const namespaces = ['office', 'style', 'table', 'text']
      .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
      .join(' ');
    const cell = (text: string): string =>
      `<table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell>`;
    const row = (text: string, attributes = ''): string =>
      `<table:table-row ${attributes}>${cell(text)}${cell('丙')}</table:table-row>`;
    const content =
      `<office:document-content ${namespaces}><office:automatic-styles><style:style style:name="ta1"><style:table-properties table:display="true"/></style:style>` +
      '<style:style style:name="ta2"><style:table-properties table:display="false"/></style:style></office:automatic-styles><office:body><office:spreadsheet>' +
      `<table:table table:name="5月" table:style-name="ta1"><table:table-column/><table:table-column table:visibility="collapse"/>${row('甲')}${row('乙', 'table:number-rows-repeated="2" table:visibility="filter"')}${row('丁')}</table:table>` +
      `<table:table table:name="备查" table:style-name="ta2">${row('戊')}</table:table></office:spreadsheet></office:body></office:document-content>`;
    const manifest = '<manifest:manifest></manifest:manifest>';
    const bytes = packed({ 'content.xml': content, 'META-INF/manifest.xml': manifest });
    const reading = good(await readFileGrids('a.ods', bytes));
    expect(reading.hiddenSheets).toEqual(['备查']);
    expect(reading.grids[0]!.texts.map((texts) => texts[0])).toEqual(['甲', '乙', '乙', '丁']);
    expect([...reading.grids[0]!.hiddenRows]).toEqual([1, 2]);
    expect([...reading.grids[0]!.hiddenColumns]).toEqual([1]);
  });

  it('leaves hidden sheets of an .xls out', async () => {
    const workbook = XLSX.utils.book_new();
    XLSX.utils.book_append_sheet(workbook, XLSX.utils.aoa_to_sheet([['看得见']]), '5月');
    XLSX.utils.book_append_sheet(workbook, XLSX.utils.aoa_to_sheet([['看不见']]), '备查');
    workbook.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] };
    const bytes = new Uint8Array(XLSX.write(workbook, { bookType: 'biff8', type: 'array' }) as ArrayBuffer);
    const reading = good(await readFileGrids('a.xls', bytes));
    expect(reading.grids.map((grid) => grid.name)).toEqual(['5月']);
    expect(reading.hiddenSheets).toEqual(['备查']);
  });
});

describe('text formats', () => {
  it.each([
    ['UTF-8', utf8('序号,任务\n001,公园')],
    ['UTF-8 with a mark', utf8('\ufeff序号,任务\n001,公园')],
    ['GBK', gbk('序号,任务\n001,公园')],
    ['tabs', utf8('序号\t任务\n001\t公园')],
    [
      'UTF-16',
      Uint8Array.from([
        0xff,
        0xfe,
        ...new Uint8Array(Uint16Array.from([...'序号\t任务\n001\t公园'].map((c) => c.charCodeAt(0))).buffer),
      ]),
    ],
  ])('reads delimited text in %s, every cell as text', async (_, bytes) => {
    const reading = good(await readFileGrids('报送.csv', bytes));
    expect(reading.format).toBe('csv');
    expect(reading.grids[0]!.values).toEqual([
      ['序号', '任务'],
      ['001', '公园'],
    ]);
  });

  it.each([
    [
      'UTF-8',
      utf8(
        '<html><table><tr><td>序号</td><td>任务</td></tr><tr><td>001</td><td>=1+1</td></tr></table></html>',
      ),
    ],
    [
      'GBK',
      gbk(
        '<!DOCTYPE html><html><table><tr><td>序号</td><td>任务</td></tr><tr><td>001</td><td>=1+1</td></tr></table></html>',
      ),
    ],
  ])('reads an HTML table in %s that poses as .xls', async (_, bytes) => {
    const reading = good(await readFileGrids('报送.xls', bytes));
    expect(reading.format).toBe('html');
    expect(reading.grids[0]!.texts).toEqual([
      ['序号', '任务'],
      ['001', '=1+1'],
    ]);
  });
});

describe('files of another kind', () => {
  const compound = (stream: string): Uint8Array => {
    const container = XLSX.CFB.utils.cfb_new();
    XLSX.CFB.utils.cfb_add(container, `/${stream}`, new Uint8Array(600));
    return new Uint8Array(XLSX.CFB.write(container, { type: 'array' }) as number[]);
  };

  it.each([
    ['PDF', utf8('%PDF-1.7\n'), 'PDF'],
    ['a photo', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]), '图片'],
    ['old Word', compound('WordDocument'), '另存为 .docx'],
    ['RTF', utf8('{\\rtf1\\ansi 通知}'), '另存为 .docx'],
    ['OFD', packed({ 'OFD.xml': '<ofd/>' }), 'OFD'],
    ['a zip of workbooks', packed({ '5月/区水务局.xlsx': 'x' }), '解压'],
    ['a presentation', packed({ 'ppt/presentation.xml': '<p/>' }), '演示文稿'],
    ['a web archive', utf8('MIME-Version: 1.0\nContent-Type: multipart/related'), '.xlsx'],
    ['a program', Uint8Array.from([0x4d, 0x5a, 0x90, 0]), '程序'],
  ])('says of %s what to do', async (_, bytes, advice) => {
    const reading = await readFileGrids('报送.xlsx', bytes);
    expect(reading.ok ? 'read' : fileProblemText(reading.reason)).toContain(advice);
  });
});
