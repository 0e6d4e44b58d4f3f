import { forgetCapabilities, readSheetGrids } from '../../src/excel';
import { addSheet, failOn, freshWorkbook, read, syncsOf } from './support/workbook';

beforeEach(async () => {
  forgetCapabilities();
  await freshWorkbook();
});

async function only(name: string) {
  const [reading] = await readSheetGrids({ sheets: [name] });
  if (reading === undefined) throw new Error('not read');
  return reading;
}

describe('what a sheet says', () => {
  test('values, shown texts and the place of a table that starts anywhere', async () => {
    await addSheet(
      '附件1',
      [
        ['序号', '任务'],
        [1, '新建口袋公园3处'],
      ],
      null,
      'C4',
    );
    const { grid, visible, mark } = await only('附件1');
    expect(grid).toMatchObject({
      name: '附件1',
      top: 3,
      left: 2,
      values: [
        ['序号', '任务'],
        [1, '新建口袋公园3处'],
      ],
    });
    expect([visible, mark]).toEqual([true, null]);
  });

  test('days arrive as shown, percentages as numbers', async () => {
    await addSheet('日期', [['2021-06-30', '8%', '27-1']]);
    const { grid } = await only('日期');
    expect(grid.values[0]![0]).toBe(grid.texts[0]![0]);
    expect(grid.values[0]![1]).toBe(0.08);
    expect(typeof grid.values[0]![2]).toBe('string');
  });

  test('merged blocks, hidden rows and columns, hidden sheets', async () => {
    await addSheet(
      '合并',
      [
        ['一、经济', null, 'c'],
        ['a', 'b', 'c'],
        ['d', null, 'f'],
      ],
      null,
      'B2',
    );
    await read((context) => {
      const sheet = context.workbook.worksheets.getItem('合并');
      sheet.getRange('B2:C2').merge();
      sheet.getRange('B4:C4').merge();
      sheet.getRange('3:3').rowHidden = true;
      sheet.getRange('D:D').columnHidden = true;
      sheet.visibility = 'Hidden';
      return () => null;
    });
    const { grid, visible } = await only('合并');
    expect(grid.merges).toEqual([
      { row: 0, column: 0, rowCount: 1, columnCount: 2 },
      { row: 2, column: 0, rowCount: 1, columnCount: 2 },
    ]);
    expect([[...grid.hiddenRows], [...grid.hiddenColumns], visible]).toEqual([[1], [2], false]);
  });

  test('an empty sheet is a grid without rows, a sheet that does not exist is passed over', async () => {
    const readings = await readSheetGrids({ sheets: ['Sheet1', '没有'] });
    expect(readings).toHaveLength(1);
    expect(readings[0]!.grid.values).toEqual([]);
  });

  test('formats run wild to the last row do not make the grid larger', async () => {
    await addSheet('格式', [['a']]);
    await read((context) => {
      context.workbook.worksheets.getItem('格式').getRange('A1:F9000').format.fill.color = '#FFFFFF';
      return () => null;
    });
    expect((await only('格式')).grid.values).toEqual([['a']]);
  });

  test('a used range past all reason is named, and the other sheets are read', async () => {
    await addSheet('远', [['a']]);
    await read((context) => {
      context.workbook.worksheets.getItem('远').getRange('CV100000').values = [['b']];
      return () => null;
    });
    await addSheet('近', [['a']]);
    const readings = await readSheetGrids({ sheets: ['远', '近'] });
    expect(readings.map(({ problem }) => problem?.code ?? null)).toEqual(['too-many-cells', null]);
    expect(readings[0]!.problem!.message).toContain('远');
    expect(readings[1]!.grid.values).toEqual([['a']]);
  });

  test('sheets we generated can be left out', async () => {
    await addSheet('台账', [['a']]);
    await read((context) => {
      context.workbook.worksheets.getItem('台账').customProperties.add('duchaban.mark', 'task-ledger');
      return () => null;
    });
    const names = (await readSheetGrids({ skipMarked: true })).map(({ grid }) => grid.name);
    expect(names).toEqual(['Sheet1']);
    expect((await only('台账')).mark).toBe('task-ledger');
  });
});

describe('weights', () => {
  async function boldSheet(): Promise<void> {
    await addSheet('单位', [['区教育局、区财政局', '区教育局', '区财政局']]);
    await read((context) => {
      const sheet = context.workbook.worksheets.getItem('单位');
      sheet.getRange('A1').setCellProperties([
        [
          {
            textRuns: [
              { text: '区教育局', font: { bold: true } },
              { text: '、区财政局', font: { bold: false } },
            ],
          },
        ],
      ]);
      sheet.getRange('B1').format.font.bold = true;
      return () => null;
    });
  }

  test('runs where Excel has them', async () => {
    await boldSheet();
    const { grid } = await only('单位');
    expect(grid.runs.get(0)).toEqual([
      { text: '区教育局', bold: true },
      { text: '、区财政局', bold: false },
    ]);
    expect(grid.runs.get(1)).toEqual([{ text: '区教育局', bold: true }]);
    expect(grid.runs.get(2)).toEqual([{ text: '区财政局', bold: false }]);
  });

  test('a build that claims 1.18 and fails is read all the same, and asked only once', async () => {
    await boldSheet();
    failOn('textRuns.GetCellProperties', Infinity);
    expect((await only('单位')).grid.values).toEqual([['区教育局、区财政局', '区教育局', '区财政局']]);
    expect(await syncsOf(() => only('单位'))).toBe(2);
  });
});

describe('budgets', () => {
  test('three syncs for one small sheet and for ten with 500 rows each', async () => {
    const rows = Array.from({ length: 500 }, (_, index) => [
      index + 1,
      `推进第${index + 1}项工程`,
      '区教育局',
      '张三',
    ]);
    expect(await syncsOf(() => readSheetGrids())).toBeLessThanOrEqual(3);
    for (let n = 1; n <= 10; n++) await addSheet(`表${n}`, rows);
    let read = 0;
    const syncs = await syncsOf(async () => {
      read = (await readSheetGrids()).reduce((sum, { grid }) => sum + grid.values.length, 0);
    });
    expect(read).toBe(5000);
    expect(syncs).toBeLessThanOrEqual(3);
  });

  test('three syncs for 5,000 rows with lead units in bold, every one of them told', async () => {
    const rows = Array.from({ length: 5000 }, (_, index) => [
      index + 1,
      `推进第${index + 1}项工程`,
      '区教育局、区财政局',
      '张三',
    ]);
    await addSheet('附件1', rows);
    const sheet = excelHost.workbook.findSheet('附件1')!;
    const runs = [{ text: '区教育局', font: { bold: true } }, { text: '、区财政局' }];
    for (let row = 0; row < 5000; row += 2) sheet.cell(row, 2)!.runs = runs;
    let told = 0;
    const syncs = await syncsOf(async () => {
      const { grid } = await only('附件1');
      told = [...grid.runs.values()].filter(
        (cell) => cell.length === 2 && cell[0]!.bold && !cell[1]!.bold,
      ).length;
    });
    expect([syncs, told]).toEqual([3, 2500]);
  });

  test('a refused answer is asked for in parts, and nothing is lost', async () => {
    const rows = Array.from({ length: 300 }, (_, index) => [index + 1, `推进第${index + 1}项工程`]);
    await addSheet('附件1', rows);
    failOn('.GetMergedAreasOrNullObject', 2);
    const { grid } = await only('附件1');
    expect(grid.values).toEqual(rows);
  });

  test('a sheet too large for one answer comes in parts, whole and in order', async () => {
    const rows = Array.from({ length: 9000 }, (_, index) => [index + 1, '甲', '乙', '丙', '丁', '戊']);
    await addSheet('大', rows);
    await read((context) => {
      context.workbook.worksheets.getItem('大').getRange('A6666:A6668').merge();
      return () => null;
    });
    const { grid } = await only('大');
    expect(grid.values).toHaveLength(9000);
    expect(grid.values[8999]![0]).toBe(9000);
    expect(grid.merges).toEqual([{ row: 6665, column: 0, rowCount: 3, columnCount: 1 }]);
  });
});
