import { drawSheets, readTables, writeCells } from '../../src/excel';
import { tableSpec } from './support/specs';
import { addSheet, freshWorkbook, read, syncsOf } from './support/workbook';

const HEADER = ['编号', '任务', '目标'];
const ledger = (count: number) =>
  tableSpec(
    '任务台账',
    '任务台账',
    HEADER,
    Array.from({ length: count }, (_, index) => [`主-${index + 1}`, `任务${index + 1}`, index]),
  );

beforeEach(freshWorkbook);

async function body(): Promise<unknown[][]> {
  return (await readTables(['任务台账'])).get('任务台账')!.rows;
}

describe('reading tables', () => {
  test('header, rows and place; tables that do not exist are absent', async () => {
    await drawSheets([ledger(2)]);
    const tables = await readTables(['任务台账', '计划台账']);
    expect(tables.get('任务台账')).toEqual({
      header: HEADER,
      rows: [
        ['主-1', '任务1', 0],
        ['主-2', '任务2', 1],
      ],
      sheet: '任务台账',
      firstRow: 2,
      firstColumn: 0,
    });
    expect(tables.has('计划台账')).toBe(false);
  });

  test('a table with one blank row has no records, days come as days', async () => {
    await drawSheets([
      tableSpec('空', '空表', ['甲', '乙'], [[null, null]]),
      tableSpec('报送', '报送情况', ['收到'], [[{ date: '2021-07-05' }]], {
        styles: [{ range: { row: 2, column: 0, rowCount: 1, columnCount: 1 }, style: 'date' }],
      }),
    ]);
    const tables = await readTables(['空表', '报送情况']);
    expect(tables.get('空表')!.rows).toEqual([]);
    expect(tables.get('报送情况')!.rows).toEqual([['2021-07-05']]);
  });

  test.each([10, 5_000])('three syncs for %i rows in two tables', async (count) => {
    const other = tableSpec('计划台账', '计划台账', ['编号'], [['主-1']]);
    await drawSheets([ledger(count), other]);
    let found = 0;
    expect(
      await syncsOf(async () => {
        found = (await readTables(['任务台账', '计划台账'])).size;
      }),
    ).toBeLessThanOrEqual(3);
    expect(found).toBe(2);
    expect(await body()).toHaveLength(count);
  });
});

describe('writing single cells', () => {
  test('text stays text, in one sync', async () => {
    await drawSheets([ledger(3)]);
    const { sheet, firstRow } = (await readTables(['任务台账'])).get('任务台账')!;
    const edits = ['=1+1', '27-1', "'8%", '普通文字'].map((value, index) => ({
      sheet,
      cell: `${index === 3 ? 'C' : 'B'}${firstRow + (index % 3) + 1}`,
      value,
    }));
    expect(await syncsOf(() => writeCells(edits))).toBe(1);
    expect((await body()).map((row) => row[1])).toEqual(['=1+1', '27-1', "'8%"]);
    expect((await body())[0]![2]).toBe('普通文字');
  });

  test('also on a sheet without a table; null empties', async () => {
    await addSheet('附件1', [['a', 'b']]);
    await writeCells([
      { sheet: '附件1', cell: 'A1', value: '1-2' },
      { sheet: '附件1', cell: 'B1', value: null },
    ]);
    const values = await read((context) => {
      const range = context.workbook.worksheets.getItem('附件1').getRange('A1:B1');
      range.load('values');
      return () => range.values;
    });
    expect(values).toEqual([['1-2', '']]);
  });

  test('a sheet that is gone is a problem of its own', async () => {
    await expect(writeCells([{ sheet: '没有', cell: 'A1', value: 1 }])).rejects.toMatchObject({
      code: 'item-not-found',
    });
  });
});
