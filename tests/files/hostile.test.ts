import * as XLSX from '@e965/xlsx';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { writeXlsx as writeWithHucre } from 'hucre';
import type { FileProblem } from '../../src/files';
import { fileProblemText, readFileGrids } from '../../src/files';
import { packed, rawDocx, rawXlsx } from './support/office';

async function problemOf(bytes: Uint8Array, name = '月报.xlsx'): Promise<FileProblem | null> {
  const reading = await readFileGrids(name, bytes);
  return reading.ok ? null : reading.reason;
}

const workbook = (): Promise<Uint8Array> =>
  writeWithHucre({
    sheets: [
      {
        name: '附件4',
        rows: [
          ['序号', '任务'],
          [1, '新建口袋公园9处'],
        ],
      },
    ],
  });

/** Changes bytes of a file at every place a marker stands. */
function patched(
  bytes: Uint8Array,
  from: readonly number[],
  to: (at: number, copy: Uint8Array) => void,
): Uint8Array {
  const copy = bytes.slice();
  for (let at = 0; at + from.length <= copy.length; at++) {
    if (from.every((byte, index) => copy[at + index] === byte)) to(at, copy);
  }
  return copy;
}

const DIRECTORY_ENTRY = [0x50, 0x4b, 0x01, 0x02];

describe('files that are no good', () => {
  it('says that an empty file is empty', async () => {
    expect(await problemOf(new Uint8Array(0))).toEqual({ kind: 'empty' });
  });

  it('says that a workbook without content has none', async () => {
    expect(await problemOf(rawXlsx({ sheet: '<sheetData/>' }))).toEqual({ kind: 'no-content' });
  });

  it('says that what is there is hidden', async () => {
    const bytes = await writeWithHucre({
      sheets: [
        { name: '空', rows: [] },
        { name: '附件4', rows: [['序号']], hidden: true },
      ],
    });
    expect(await problemOf(bytes)).toEqual({ kind: 'only-hidden-sheets', sheets: ['附件4'] });
  });

  it('finds a file cut short anywhere', async () => {
    const bytes = await workbook();
    for (const length of [4, 30, 200, bytes.length >> 1, bytes.length - 1]) {
      expect(await problemOf(bytes.slice(0, length))).toEqual({ kind: 'damaged' });
    }
  });

  it('finds a changed byte in the packed content, which could be a changed figure', async () => {
    const bytes = zipSync(
      { 'word/document.xml': strToU8('x'), 'xl/workbook.xml': strToU8('<a/>') },
      { level: 0 },
    );
    const at = bytes.findIndex(
      (_, index) => String.fromCharCode(...bytes.slice(index, index + 4)) === '<a/>',
    );
    bytes[at + 1] = 0x62;
    expect(await problemOf(bytes)).toEqual({ kind: 'damaged' });
  });

  it('does not read words as a workbook', async () => {
    expect(await problemOf(Uint8Array.from({ length: 400 }, (_, index) => (index * 37) % 32))).toEqual({
      kind: 'unknown-format',
    });
  });
});

describe('files with a password', () => {
  it.each([['/EncryptedPackage'], ['/EncryptionInfo']])(
    'knows an encrypted Office file by %s',
    async (stream) => {
      const container = XLSX.CFB.utils.cfb_new();
      XLSX.CFB.utils.cfb_add(container, stream, new Uint8Array(600));
      const bytes = new Uint8Array(XLSX.CFB.write(container, { type: 'array' }) as number[]);
      const reading = await readFileGrids('月报.xlsx', bytes);
      expect(reading).toEqual({ ok: false, code: 'password-protected', reason: { kind: 'encrypted' } });
    },
  );

  it('knows one that was really encrypted', async () => {
    const bytes = await writeWithHucre({
      sheets: [{ name: '附件4', rows: [['序号']] }],
      encryption: { password: '123456', spinCount: 1000 },
    });
    expect(await problemOf(bytes)).toEqual({ kind: 'encrypted' });
  });

  it('knows an encrypted OpenDocument sheet by its manifest', async () => {
    const bytes = packed({
      'content.xml': 'gibberish',
      'META-INF/manifest.xml':
        '<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>',
    });
    expect(await problemOf(bytes, '月报.ods')).toEqual({ kind: 'encrypted' });
  });

  it('knows an encrypted entry of a zip', async () => {
    const bytes = patched(await workbook(), DIRECTORY_ENTRY, (at, copy) => {
      copy[at + 8]! |= 1;
    });
    expect(await problemOf(bytes)).toEqual({ kind: 'encrypted' });
  });
});

describe('files made to harm', () => {
  const zeros = (megabytes: number): Uint8Array => new Uint8Array(megabytes * 1024 * 1024).fill(0x20);

  it('refuses a part that unpacks out of all proportion', async () => {
    const bytes = rawXlsx({ sheet: '<sheetData/>', extra: { 'xl/sharedStrings.xml': zeros(20) } });
    expect(await problemOf(bytes)).toMatchObject({ kind: 'too-large', what: 'ratio' });
  });

  it('refuses a part that lies about its size, small or large', async () => {
    for (const size of [600, 400_000]) {
      const honest = rawXlsx({
        sheet: '<sheetData/>',
        extra: { 'xl/sharedStrings.xml': new Uint8Array(size).map((_, i) => (i * i) % 251) },
      });
      const lying = patched(honest, DIRECTORY_ENTRY, (at, copy) => {
        const view = new DataView(copy.buffer);
        if (view.getUint32(at + 24, true) === size) view.setUint32(at + 24, 100, true);
      });
      expect(await problemOf(lying)).toEqual({ kind: 'damaged' });
    }
  });

  it('refuses document types in workbooks, Word files and OpenDocument', async () => {
    const bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>';
    expect(
      await problemOf(rawXlsx({ sheet: '', extra: { 'xl/sharedStrings.xml': `${bomb}<sst>&b;</sst>` } })),
    ).toEqual({ kind: 'unsafe-xml' });
    expect(await problemOf(packed({ 'word/document.xml': `${bomb}<w:document/>` }))).toEqual({
      kind: 'unsafe-xml',
    });
    expect(await problemOf(packed({ 'content.xml': `${bomb}<x/>` }), 'a.ods')).toEqual({
      kind: 'unsafe-xml',
    });
    const spreadsheetXml = `<?xml version="1.0"?>${bomb}<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"></Workbook>`;
    expect(await problemOf(strToU8(spreadsheetXml), 'a.xls')).toEqual({ kind: 'unsafe-xml' });
  });

  it('refuses column definitions and merges by the thousand', async () => {
    const columns = '<col min="1" max="16384" width="9"/>'.repeat(2_000);
    expect(await problemOf(rawXlsx({ sheet: `<cols>${columns}</cols>` }))).toMatchObject({ what: 'columns' });
    const prefixed = '<x:col min="1" max="16384" width="9"/>'.repeat(2_000);
    expect(await problemOf(rawXlsx({ sheet: `<x:cols xmlns:x="y">${prefixed}</x:cols>` }))).toMatchObject({
      what: 'columns',
    });
    const merges = '<mergeCell ref="A1:XFD1048576"/>'.repeat(60_000);
    expect(await problemOf(rawXlsx({ sheet: `<mergeCells>${merges}</mergeCells>` }))).toMatchObject({
      what: 'merges',
    });
  });

  it('refuses a sheet whose two cells are a world apart', async () => {
    const sheet =
      '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>';
    expect(await problemOf(rawXlsx({ sheet }))).not.toBeNull();
  });

  it('reads one cell merged over the whole sheet', async () => {
    const sheet =
      '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>';
    expect(await problemOf(rawXlsx({ sheet }))).toBeNull();
  });

  it('refuses a Word file nested without end', async () => {
    const depth = 5_000;
    const body = '<w:sdt><w:sdtContent>'.repeat(depth) + '</w:sdtContent></w:sdt>'.repeat(depth);
    expect(await problemOf(rawDocx(body), 'a.docx')).toMatchObject({ what: 'nesting' });
  });

  it('does not walk the blank tail an OpenDocument sheet repeats', async () => {
    const cell = (content: string, repeat: number): string =>
      `<table:table-cell table:number-columns-repeated="${repeat}">${content}</table:table-cell>`;
    const content = `<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet><table:table table:name="5月"><table:table-row><table:table-cell office:value-type="string"><text:p>序号</text:p></table:table-cell>${cell('', 16383)}</table:table-row><table:table-row table:number-rows-repeated="1048575">${cell('', 16384)}</table:table-row></table:table></office:spreadsheet></office:body></office:document-content>`;
    const bytes = packed({
      mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
      'content.xml': content,
      'META-INF/manifest.xml': '<manifest:manifest></manifest:manifest>',
    });
    const reading = await readFileGrids('a.ods', bytes);
    expect(reading).toMatchObject({ ok: true, grids: [{ values: [['序号']] }] });
  });
});

describe('whatever the bytes', () => {
  const settled = async (name: string, bytes: Uint8Array): Promise<void> => {
    const reading = await readFileGrids(name, bytes);
    if (!reading.ok) expect(fileProblemText(reading.reason)).toMatch(/[\u4e00-\u9fff]/);
  };

  it('random bytes never throw', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('a.xlsx', 'a.xls', 'a.docx', 'a.csv'),
        fc.uint8Array({ maxLength: 400 }),
        settled,
      ),
      { numRuns: 300 },
    );
  });

  it('random bytes behind a known signature never throw', async () => {
    const signatures = [
      [0x50, 0x4b, 0x03, 0x04],
      [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
      [0x09, 0x08, 0x10, 0x00],
      [...strToU8('<html><table>')],
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...signatures),
        fc.uint8Array({ maxLength: 700 }),
        (signature, bytes) => settled('a.xls', Uint8Array.from([...signature, ...bytes])),
      ),
      { numRuns: 200 },
    );
  });

  it('a workbook with bytes changed anywhere never throws, and never yields another figure', async () => {
    const bytes = await workbook();
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const copy = bytes.slice();
        copy[at]! ^= change;
        const reading = await readFileGrids('a.xlsx', copy);
        if (reading.ok)
          expect(reading.grids.map((grid) => grid.values)).toEqual([
            [
              ['序号', '任务'],
              [1, '新建口袋公园9处'],
            ],
          ]);
      }),
      { numRuns: 300 },
    );
  });
});
