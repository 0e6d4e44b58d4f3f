import {
  appendRows,
  drawSheets,
  readTables,
  replaceRows,
  writeCells,
  writeTableCells,
} from '../../src/excel';
import { tableSpec } from './support/specs';
import { addSheet, freshWorkbook, read, snapshot, syncsOf } from './support/workbook';

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
    const edits = ['=1+1', '27-1', "'8%", '普通文字'].map((value, index) => ({
      table: '任务台账',
      column: index === 3 ? '目标' : '任务',
      row: index % 3,
      value,
    }));
    expect(await syncsOf(() => writeTableCells(edits))).toBe(1);
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

describe('growing and replacing', () => {
  test('rows are added at the end as text, with the column’s look', async () => {
    await drawSheets([ledger(2)]);
    await appendRows('任务台账', [
      ['27-1', '=SUM(1)', 9],
      ['主-4', null, 10],
    ]);
    expect((await body()).slice(2)).toEqual([
      ['27-1', '=SUM(1)', 9],
      ['主-4', null, 10],
    ]);
    const formats = await read((context) => {
      const range = context.workbook.worksheets.getItem('任务台账').getRange('A3:A6');
      range.load('numberFormat');
      return () => range.numberFormat.flat();
    });
    expect(new Set(formats)).toEqual(new Set(['@']));
  });

  test('a table without records takes its first rows in place of the blank one', async () => {
    await drawSheets([tableSpec('任务台账', '任务台账', HEADER, [[null, null, null]])]);
    await appendRows('任务台账', [['主-1', '甲', 1]]);
    expect(await body()).toEqual([['主-1', '甲', 1]]);
  });

  test('replacing shortens, lengthens and empties while formulas stay alive', async () => {
    await drawSheets([ledger(5)]);
    await addSheet('统计', [['=COUNTA(任务台账[编号])']]);
    const count = () =>
      read((context) => {
        const cell = context.workbook.worksheets.getItem('统计').getRange('A1');
        cell.load('values');
        return () => cell.values[0]![0];
      });
    await replaceRows('任务台账', [['主-9', '乙', 1]]);
    expect([await body(), await count()]).toEqual([[['主-9', '乙', 1]], 1]);
    await replaceRows(
      '任务台账',
      Array.from({ length: 8 }, (_, index) => [`主-${index}`, '丙', index]),
    );
    expect([(await body()).length, await count()]).toEqual([8, 8]);
    await replaceRows('任务台账', []);
    expect([await body(), await count()]).toEqual([[], 0]);
  });

  test('what stands below the table is never overwritten', async () => {
    await drawSheets([ledger(2)]);
    await writeCells([{ sheet: '任务台账', cell: 'B7', value: '备注：以纸质为准' }]);
    const before = snapshot();
    await expect(
      appendRows(
        '任务台账',
        Array.from({ length: 4 }, () => ['主-9', '丁', 1]),
      ),
    ).rejects.toMatchObject({ code: 'rows-occupied' });
    expect(snapshot()).toEqual(before);
    await appendRows('任务台账', [['主-3', '丁', 1]]);
    expect(await body()).toHaveLength(3);
  });
});
