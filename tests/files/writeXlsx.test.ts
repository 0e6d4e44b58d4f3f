import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from 'hucre';
import type { Workbook } from 'hucre';
import { writeXlsx } from '../../src/files';
import type { SheetSpec, SpecCell } from '../../src/sheets/spec';
import { gridsOf, runsAt } from './support/office';
import { blankSheet, fullForm } from './support/spec';

const guide = blankSheet("说明'一'页", { blocks: [{ row: 0, column: 0, cells: [['填表说明']] }] });

async function workbookOf(...specs: SheetSpec[]): Promise<Workbook> {
  return readXlsx(await writeXlsx(specs), { readStyles: true });
}

async function part(specs: SheetSpec[], path: string): Promise<string> {
  return strFromU8(unzipSync(await writeXlsx(specs))[path]!);
}

const oneCell = (cell: SpecCell): SheetSpec =>
  blankSheet('表', { blocks: [{ row: 0, column: 0, cells: [['界', cell]] }] });

describe('what is written is read back', () => {
  it('keeps texts, dates, percentages, merges, bold runs and sizes of a whole form', async () => {
    const [grid] = await gridsOf(await writeXlsx([fullForm(), guide]));
    expect(grid!.texts[1]).toEqual(['填报单位：区园林绿化中心', '', '', '填报时间：', '2031-05-08', '']);
    expect(grid!.texts[3]!.slice(2)).toEqual(['区园林绿化中心、区城管局', '9', '100.0%', '是']);
    expect(runsAt(grid!, 3, 2)).toEqual([
      ['区园林绿化中心', true],
      ['、区城管局', false],
    ]);
    expect(grid!.merges).toHaveLength(2);
  });

  it.each([
    '=1+1',
    '+86 531',
    '-3',
    '@SUM(A1)',
    "'引号",
    '#REF!',
    '#N/A',
    'TRUE',
    '001',
    '_x0041_',
    ' 前后空格 ',
    '两\n行',
    "=cmd|'/c calc'!A1",
  ])('keeps %j a text', async (text) => {
    const [grid] = await gridsOf(await writeXlsx([oneCell(text)]));
    expect(grid!.values[0]).toEqual(['界', text]);
    const workbook = await workbookOf(oneCell(text));
    expect(workbook.sheets[0]!.cells?.get('0,1')?.formula).toBeUndefined();
  });

  it('any text survives, less the characters XML has no place for', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: 'binary', maxLength: 40 }), { minLength: 1, maxLength: 5 }),
        async (texts) => {
          const expected = texts.map((text) =>
            text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '').replace(/\r\n?/g, '\n'),
          );
          const [grid] = await gridsOf(
            await writeXlsx([
              blankSheet('表', { blocks: [{ row: 0, column: 0, cells: [['界', ...texts, '界']] }] }),
            ]),
          );
          expect(grid!.texts[0]).toEqual(['界', ...expected, '界']);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('equal sheets and dates give equal bytes', async () => {
    const options = { writtenAt: new Date(Date.UTC(2031, 5, 8)) };
    expect(await writeXlsx([fullForm(), guide], options)).toEqual(
      await writeXlsx([fullForm(), guide], options),
    );
  });
});

describe('features of a sheet', () => {
  let workbook: Workbook;
  beforeAll(async () => {
    workbook = await workbookOf(fullForm(), guide);
  });

  it('writes formulas with the value the domain computed', () => {
    const cell = workbook.sheets[0]!.cells!.get('3,4')!;
    expect([cell.formula, cell.formulaResult]).toEqual(['D4/9', 1]);
  });

  it('writes validations with their prompts and errors, cut to what Excel takes', () => {
    const rules = workbook.sheets[0]!.dataValidations!;
    expect(rules[0]).toMatchObject({
      type: 'list',
      range: 'F4:F5',
      values: ['是', '否'],
      inputTitle: '是否完成',
      errorMessage: '只能填 是 或 否',
    });
    expect(rules[3]).toMatchObject({ type: 'date', formula1: '47849', formula2: '48213' });
    expect(rules[4]!.errorMessage).toHaveLength(255);
  });

  it('puts a list that does not fit into a rule on a hidden sheet', () => {
    const rule = workbook.sheets[0]!.dataValidations![1]!;
    expect(rule.formula1).toBe("'下拉选项'!$A$1:$A$3");
    const lists = workbook.sheets[2]!;
    expect([lists.name, lists.veryHidden]).toEqual(['下拉选项', true]);
    expect(lists.rows).toEqual([['区城管局'], ['水利，农业"两办"'], ['A,B']]);
  });

  it('locks all but the unlocked ranges', () => {
    const { cells, protection } = workbook.sheets[0]!;
    expect(protection?.sheet).toBe(true);
    expect(cells!.get('3,3')!.style!.protection).toEqual({ locked: false });
    expect(cells!.get('2,3')!.style!.protection).toEqual({ locked: true });
  });

  it('writes table, freeze, conditional format, link, print set-up and tab colour', () => {
    const sheet = workbook.sheets[0]!;
    expect(sheet.freezePane).toEqual({ rows: 3, columns: 1 });
    expect(sheet.conditionalRules).toMatchObject([{ range: 'F4:F5', formula: '$F4="否"' }]);
    expect(sheet.cells!.get('3,0')!.hyperlink?.location).toBe("'说明''一''页'!A1");
    expect(sheet.pageSetup).toMatchObject({
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '$1:$3',
    });
    expect(sheet.view?.tabColor?.rgb).toContain('C00000');
    expect(sheet.tables).toMatchObject([{ name: '落实情况', range: 'A3:F5' }]);
  });

  it('quotes the sheet in the rows repeated in print: a bare name with a hyphen counts as damage', async () => {
    const xml = await part([{ ...fullForm(), name: "月通报2024-06's 附件" }], 'xl/workbook.xml');
    expect(xml.replace(/&apos;/g, "'")).toContain(">'月通报2024-06''s 附件'!$1:$3</definedName>");
  });

  it('hides a column of width 0', async () => {
    const [grid] = await gridsOf(
      await writeXlsx([
        blankSheet('表', {
          blocks: [{ row: 0, column: 0, cells: [['甲', '乙']] }],
          columnWidths: new Map([[1, 0]]),
        }),
      ]),
    );
    expect([...grid!.hiddenColumns]).toEqual([1]);
  });

  it('names table columns as the header cells are, line breaks escaped', async () => {
    expect(await part([fullForm(), guide], 'xl/tables/table1.xml')).toContain(
      'name="是否完成_x000a_阶段目标"',
    );
  });

  it('keeps the mark of what drew the sheet', async () => {
    const files = unzipSync(await writeXlsx([fullForm(), guide]));
    expect(strFromU8(files['xl/worksheets/sheet1.xml']!)).toContain('<customPr name="duchaban.mark"');
    expect(new TextDecoder('utf-16le').decode(files['xl/mark1.bin'])).toBe('report-template');
  });

  it('spells out what files need in formulas, but not inside their texts', async () => {
    const xml = await part(
      [oneCell({ formula: '=IFS(任务台账[@进度]="IFS(a)",MAX(B1))', value: null })],
      'xl/worksheets/sheet1.xml',
    );
    expect(xml).toContain('<f>_xlfn.IFS(任务台账[[#This Row],[进度]]="IFS(a)",MAX(B1))</f>');
  });
});

describe('sheets that cannot be written', () => {
  it.each([
    ['', 'empty'],
    ['一'.repeat(32), 'longer'],
    ['5/6月', 'holds'],
    ["'月报", 'apostrophe'],
    ['History', 'reserved'],
  ])('refuses the sheet name %j', async (name, why) => {
    await expect(writeXlsx([blankSheet(name)])).rejects.toThrow(why);
  });

  it('takes a name of 31 characters', async () => {
    expect(
      (await gridsOf(await writeXlsx([{ ...oneCell('x'), name: '一'.repeat(31) }])))[0]!.name,
    ).toHaveLength(31);
  });

  it('refuses two sheets whose names differ in case only, and tables without a header', async () => {
    await expect(writeXlsx([blankSheet('Plan'), blankSheet('PLAN')])).rejects.toThrow('twice');
    const table = {
      name: 't',
      range: { row: 0, column: 0, rowCount: 2, columnCount: 3 },
      style: 'TableStyleLight1',
    };
    await expect(writeXlsx([{ ...oneCell('x'), tables: [table] }])).rejects.toThrow('header C1');
  });
});
