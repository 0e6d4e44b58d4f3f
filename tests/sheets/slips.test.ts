import { createFinding } from '../../src/domain/findings';
import { returnSlips, type ReturnSlip } from '../../src/domain/outputs/slips';
import { readFileGrids, writeXlsx } from '../../src/files';
import { plainName, sheetNameOf } from '../../src/sheets/form/sheetName';
import { returnSlipSheet } from '../../src/sheets/slips';
import { submission } from '../domain/checks/fixtures';

function slip(unit: string, quotes: readonly string[]): ReturnSlip {
  const file = `月报/2026-06/${unit}.xlsx`;
  const findings = quotes.map((quote, index) =>
    createFinding('progress-vague', {
      ...{ unit, task: '主-1', period: '2026-06', quote, details: { progress: quote } },
      where: { file, sheet: '附件4', cell: `D${6 + index}` },
    }),
  );
  return returnSlips({
    findings,
    submissions: [submission(unit, '2026-06', { file })],
    period: '2026-06',
    issuer: null,
    issuedOn: '2026-07-10',
    workingDays: 3,
    unitOf: (name) => name,
  })[0]!;
}

const cells = (one: ReturnSlip) => returnSlipSheet(one).blocks[0]!.cells;

describe('退回单 as a sheet', () => {
  test('prints on portrait A4 with its header row on every page', () => {
    const sheet = returnSlipSheet(slip('区教体局', ['有序推进。']));
    const [row, last] = sheet.print.repeatRows!;
    expect(sheet.print).toMatchObject({ orientation: 'portrait', fitToWidth: true });
    expect([row, last]).toEqual([row, row]);
    expect(sheet.blocks[0]!.cells[row]).toEqual([
      '序号',
      '任务编号',
      '位置',
      '填报原文',
      '核查情况',
      '处理要求',
      '更正说明',
    ]);
  });

  test('leaves the reply to the unit and numbers the lines', () => {
    const lines = cells(slip('区教体局', ['有序推进。', '持续推进。'])).filter(
      ([number]) => typeof number === 'number',
    );
    expect(lines.map((line) => [line[0], line[2], line[3], line[6]])).toEqual([
      [1, '附件4 D6', '有序推进。', null],
      [2, '附件4 D7', '持续推进。', null],
    ]);
  });

  test("a unit's text never becomes a formula, in the sheet or in the file", async () => {
    const text = '=HYPERLINK("http://x","点我")';
    const sheet = returnSlipSheet(slip('区教体局', [text]));
    const reading = await readFileGrids('退回单.xlsx', await writeXlsx([sheet]));
    if (!reading.ok) throw new Error('unreadable');
    expect(reading.grids[0]!.values.flat()).toContain(text);
  });

  test('gives every row a height of its own: merged cells do not fit themselves', () => {
    const sheet = returnSlipSheet(slip('区教体局', ['推进'.repeat(70)]));
    const rows = sheet.blocks[0]!.cells.length;
    expect([...sheet.rowHeights.keys()]).toEqual(Array.from({ length: rows }, (_, row) => row));
    const tall = Math.max(...sheet.rowHeights.values());
    expect(tall).toBeGreaterThan(90);
  });

  test('bears a name Excel takes, the month kept whole however long the unit', () => {
    const name = returnSlipSheet(
      slip(`区重大项目[二期]/综合协调推进工作领导小组办公室（${'某'.repeat(20)}）`, ['推进。']),
    ).name;
    expect(name.length).toBeLessThanOrEqual(31);
    expect(name).not.toMatch(/[\\/?*[\]:]/);
    expect(name).toMatch(/-6月$/);
  });
});

describe('names', () => {
  test('lose what sheets and files cannot hold, and nothing else', () => {
    expect(plainName('区委编办（机构编制）')).toBe('区委编办（机构编制）');
    expect(plainName('a/b:c*d?"e"')).toBe('a-b-c-d--e-');
    expect(sheetNameOf('退回单-区教体局', '-6月')).toBe('退回单-区教体局-6月');
  });
});
