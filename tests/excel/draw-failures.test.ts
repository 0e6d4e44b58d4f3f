import { drawSheets, ExcelProblem, listSheets, markedSheets, readTables } from '../../src/excel';
import type { SheetSpec } from '../../src/sheets/spec';
import { ledger, sheetSpec, tableSpec } from './support/specs';
import { addSheet, failOn, freshWorkbook, read, snapshot, syncsOf } from './support/workbook';

beforeEach(freshWorkbook);

describe('a drawing that fails', () => {
  test.each([
    ['a name too long', sheetSpec('名'.repeat(32), [['x']])],
    ['a name Excel forbids', sheetSpec('a/b', [['x']])],
    [
      'overlapping merges',
      sheetSpec('合并', [['x']], {
        merges: [
          { row: 0, column: 0, rowCount: 2, columnCount: 2 },
          { row: 1, column: 1, rowCount: 2, columnCount: 2 },
        ],
      }),
    ],
    ['a text past the limit', sheetSpec('长', [['长'.repeat(32_768)]])],
    ['a table without rows', tableSpec('空表', '空表', ['甲'], [])],
  ])('%s is refused before anything is touched', async (_, spec) => {
    const before = snapshot();
    const syncs = await syncsOf(() =>
      expect(drawSheets([ledger(1), spec])).rejects.toMatchObject({ code: 'invalid-sheet' }),
    );
    expect(syncs).toBe(0);
    expect(snapshot()).toEqual(before);
  });

  test.each(['.Values', 'Tables.Add', '.Formulas', '.Merge', 'PageLayout.Orientation'])(
    '%s refused while staging leaves the workbook as it was',
    async (member) => {
      await drawSheets([ledger(3), sheetSpec('汇总', [[{ formula: 'COUNTA(任务台账[编号])', value: 3 }]])]);
      const before = snapshot();
      failOn(member);
      const spec = sheetSpec(
        '新表',
        [
          ['x', { formula: '1+1', value: 2 }],
          ['y', null],
        ],
        {
          merges: [{ row: 1, column: 0, rowCount: 1, columnCount: 2 }],
        },
      );
      const more = tableSpec('另一张', '另一张', ['甲'], [['乙']]);
      await expect(drawSheets([ledger(9), spec, more])).rejects.toBeInstanceOf(ExcelProblem);
      failOn(null);
      expect(snapshot()).toEqual(before);
    },
  );

  test.each(['.Resize', '.Name', '.Position', '.Activate'])(
    '%s refused in the last step: the old cells and names come back',
    async (member) => {
      const bulletin = (text: string): SheetSpec => sheetSpec('通报', [[text]]);
      await drawSheets([ledger(3), bulletin('旧')]);
      await addSheet('我的统计', [['=COUNTA(任务台账[编号])']]);
      const before = snapshot();
      failOn(member);
      await expect(drawSheets([ledger(9), bulletin('新')], { activate: '通报' })).rejects.toBeInstanceOf(
        ExcelProblem,
      );
      failOn(null);
      expect(snapshot()).toEqual(before);
    },
  );

  test('old sheets that cannot be cleared away do not spoil what stands, and go with the next drawing', async () => {
    const bulletin = (text: string): SheetSpec => sheetSpec('通报', [[text]]);
    await drawSheets([ledger(3), bulletin('旧')]);
    failOn('.Delete');
    await drawSheets([ledger(9), bulletin('新')]);
    failOn(null);
    expect((await markedSheets()).map(({ name }) => name)).toEqual(['任务台账', '通报']);
    await drawSheets([sheetSpec('别的', [['x']])]);
    expect((await listSheets()).map(({ name }) => name)).toEqual(['Sheet1', '任务台账', '通报', '别的']);
    expect((await readTables(['任务台账'])).get('任务台账')!.rows).toHaveLength(9);
  });

  test('events are on again afterwards, and after success', async () => {
    await drawSheets([ledger(1)]);
    expect(await eventsEnabled()).toBe(true);
    failOn('.Values');
    await expect(drawSheets([ledger(2)])).rejects.toBeInstanceOf(ExcelProblem);
    failOn(null);
    expect(await eventsEnabled()).toBe(true);
  });

  test('sheets left behind by a drawing that was cut off are swept away by the next', async () => {
    await addSheet('生成中', [['x']]);
    await read((context) => {
      context.workbook.worksheets.getItem('生成中').customProperties.add('duchaban.mark', 'staging');
      return () => null;
    });
    await drawSheets([ledger(1)]);
    expect((await listSheets()).map(({ name }) => name)).toEqual(['Sheet1', '任务台账']);
  });
});

async function eventsEnabled(): Promise<boolean> {
  return read((context) => {
    const { runtime } = context;
    runtime.load('enableEvents');
    return () => runtime.enableEvents;
  });
}
