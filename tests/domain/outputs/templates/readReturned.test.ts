import fc from 'fast-check';
import type { CellValue, Grid } from '../../../../src/domain/model/grid';
import { fillingState, readReturned, type TemplateContent } from '../../../../src/domain/outputs/templates';
import { templateSheet } from '../../../../src/sheets/templates';

const data = { leadUnits: ['区水务局'], coUnits: [], unitsOpenEnded: false, quarters: null, previous: null };
const content: TemplateContent = {
  kind: 'report',
  unit: '区水务局',
  year: 2026,
  period: '2026-06',
  dueOn: '2026-07-07',
  rows: [
    { serial: '主-3', text: '整治河道6公里', target: '累计完成3公里', data: { ...data, task: '主-3' } },
    { serial: '民-1', text: '改造老旧供水管网8公里', target: '', data: { ...data, task: '民-1' } },
  ],
  spareRows: 4,
};

/** The form's cells as a reader gives them, with some of them changed. */
function gridOf(change: (cells: CellValue[][]) => void = () => undefined): Grid {
  const cells: CellValue[][] = Array.from({ length: 15 }, () => Array.from({ length: 9 }, () => null));
  for (const block of templateSheet(content).blocks) {
    block.cells.forEach((line, i) =>
      line.forEach((cell, j) => {
        const value = typeof cell === 'object' && cell !== null && 'value' in cell ? cell.value : cell;
        cells[block.row + i]![block.column + j] = value as CellValue;
      }),
    );
  }
  change(cells);
  return {
    name: '附件4',
    top: 0,
    left: 0,
    values: cells,
    texts: cells.map((line) => line.map((cell) => (cell === null ? '' : String(cell)))),
    merges: [],
    runs: new Map(),
    hiddenRows: new Set([0]),
    hiddenColumns: new Set(),
  };
}

const directory = [{ name: '区水务局', aliases: [], kind: 'department' as const, reports: true }];
const read = (grid: Grid) =>
  readReturned({ file: 'a.xlsx', grids: [grid], directory, receivedPeriod: null, year: 2026 });

test('parts on spare rows find their task however they are numbered; a number nobody has stays open', () => {
  const { reports, findings } = read(
    gridOf((cells) => {
      cells[9]!.splice(0, 2, '3-1', '整治东坪河2公里');
      cells[10]!.splice(0, 2, '民-1-2', '改造西岭片区管网');
      cells[11]!.splice(0, 2, '99-1', '另一项工作');
    }),
  );
  expect(reports.map(({ task }) => task)).toEqual(['主-3', '民-1', '主-3', '民-1', null]);
  expect(findings).toEqual([]);
});

test('a target no plan gave is the unit’s to fill in: typing it alters nothing', () => {
  const { findings, reports } = read(gridOf((cells) => (cells[8]![2] = '累计完成5公里')));
  expect(findings).toEqual([]);
  expect(reports[1]).toMatchObject({ task: '民-1', target: '累计完成5公里' });
});

test('a given target that was changed is a locked text changed', () => {
  const { findings } = read(gridOf((cells) => (cells[7]![2] = '累计完成2公里')));
  expect(findings).toMatchObject([
    { code: 'template-altered', details: { change: 'locked-text', what: '主-3' }, where: { cell: 'A8' } },
  ]);
});

test('the identity, the hidden data and the grey column never show up in what was read', () => {
  const { reports, findings } = read(gridOf((cells) => (cells[7]![7] = '上月整治1公里')));
  expect(JSON.stringify([reports, findings])).not.toMatch(/督查|上月整治/);
});

test('a form of another make is read as before', () => {
  const grid = gridOf((cells) => {
    cells[0]!.fill(null);
    for (const line of cells) line[8] = null;
  });
  const { template, unit, reports } = read(grid);
  expect([template, unit]).toEqual([null, '区水务局']);
  expect(reports.map(({ task }) => task)).toEqual([null, null]);
});

test('a row whose number was overwritten by a label of the form is asked about, not dropped', () => {
  const answer = '截至6月底累计完成3公里。';
  const { findings } = read(
    gridOf((cells) => {
      cells[7]![0] = '填报人：';
      cells[7]![3] = answer;
    }),
  );
  expect(findings.find(({ code }) => code === 'unread-row')?.quote).toContain(answer);
});

test('whatever is typed or broken around its identity, reading does not throw and no answer is lost', () => {
  const cell = fc.record({
    row: fc.integer({ min: 1, max: 14 }),
    column: fc.nat(8),
    value: fc.oneof(
      fc.string(),
      fc.constantFrom('序号', '填报人：', '督查数据 {}', '督查填报模板', '主-3'),
      fc.constant(null),
    ),
  });
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 6 }), (edits) => {
      const answer = '截至6月底累计完成3公里。';
      const grid = gridOf((cells) => {
        for (const { row, column, value } of edits) cells[row]![column] = value;
        cells[7]![3] = answer;
      });
      const { reports, findings } = read(grid);
      fillingState([grid]);
      const kept = [
        ...reports.map((row) => JSON.stringify(row)),
        ...findings.map(({ quote }) => quote ?? ''),
      ];
      const told = findings.some(({ code }) => code === 'missing-column' || code === 'unrecognised-sheet');
      expect(told || kept.join('\n').includes(answer)).toBe(true);
    }),
  );
});
