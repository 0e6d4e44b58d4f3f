import * as z from 'zod';
import { drawSheets, ExcelProblem, listSheets, markedSheets, readTables } from '../../src/excel';
import type { SheetSpec } from '../../src/sheets/spec';
import { ledger, sheetSpec, tableSpec } from './support/specs';
import { loadState } from './support/state';
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

  describe('with the add-in’s own data', () => {
    const schema = z.object({ issued: z.array(z.string()) });
    const stateOf = (...issued: string[]) => ({ value: { issued } });
    const stored = async () => (await loadState(schema)).value?.issued ?? null;

    test('both are stored, in as many requests as the sheets alone', async () => {
      const alone = await syncsOf(() => drawSheets([ledger(3)]));
      const both = await syncsOf(() => drawSheets([ledger(4)], { state: stateOf('第1期') }));
      expect(both).toBe(alone);
      expect(await stored()).toEqual(['第1期']);
      await drawSheets([ledger(5)], { state: stateOf('第1期', '第2期') });
      expect(await stored()).toEqual(['第1期', '第2期']);
    });

    test('data alone is stored too', async () => {
      await drawSheets([], { state: stateOf('第1期') });
      expect(await stored()).toEqual(['第1期']);
      failOn('.SetXml');
      await expect(drawSheets([], { state: stateOf('第2期') })).rejects.toBeInstanceOf(ExcelProblem);
      failOn(null);
      expect(await stored()).toEqual(['第1期']);
    });

    test.each([
      ['the data refused', '.SetXml', null],
      ['what follows the data refused', '.Add', '.SetXml'],
    ])('%s: sheets and data are as they were', async (_, member, after) => {
      await drawSheets([ledger(3), sheetSpec('通报', [['旧']])], { state: stateOf('第1期') });
      const before = snapshot();
      failOn(member, 1, after);
      const drawing = drawSheets([ledger(9), sheetSpec('通报', [['新']])], { state: stateOf('第2期') });
      await expect(drawing).rejects.toBeInstanceOf(ExcelProblem);
      failOn(null);
      expect(snapshot()).toEqual(before);
      expect(await stored()).toEqual(['第1期']);
    });

    test('the first data is gone again when what follows is refused', async () => {
      await drawSheets([ledger(3)]);
      failOn('CustomProperties.Add', 1, 'CustomXmlParts.Add');
      await expect(drawSheets([ledger(9)], { state: stateOf('第1期') })).rejects.toBeInstanceOf(ExcelProblem);
      failOn(null);
      expect(await stored()).toBeNull();
      expect((await readTables(['任务台账'])).get('任务台账')!.rows).toHaveLength(3);
    });

    test('data that cannot be read stops the drawing before anything is touched', async () => {
      await drawSheets([ledger(3)]);
      await read((context) => {
        context.workbook.customXmlParts.add(
          '<state xmlns="urn:duchaban:ledger:state" version="9">{}</state>',
        );
        return () => null;
      });
      const before = snapshot();
      await expect(drawSheets([ledger(9)], { state: stateOf('第1期') })).rejects.toMatchObject({
        code: 'state-unreadable',
      });
      expect(snapshot()).toEqual(before);
    });
  });

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
