import type { ProblemItem } from '../../src/domain/outputs/problems';
import { meetingOrder, problemTrackingSheet } from '../../src/sheets/problems';
import { task } from '../domain/checks/fixtures';
import { calculate } from './calculate';

const TASKS = [task(1, '新建口袋公园6处。', ['区城管局']), task(2, '改造老旧管网18公里。', ['区水务局'])];

function item(extra: Partial<ProblemItem>): ProblemItem {
  return {
    unit: '区水务局',
    task: '主-2',
    state: 'new',
    problem: '因管线权属不清，迁改方案未定',
    cause: '管线权属不清',
    next: '召开联席会',
    firstReported: '2026-06',
    lastReported: '2026-06',
    months: 1,
    promise: null,
    evidence: [{ file: '月报/2026-06/区水务局.xlsx', sheet: '附件4', cell: 'E6' }],
    ...extra,
  };
}

const rowsOf = (items: readonly ProblemItem[]) =>
  problemTrackingSheet(items, TASKS, '2026-06').blocks[0]!.cells.filter(
    ([number]) => typeof number === 'number',
  );

describe('问题跟踪 as a sheet', () => {
  test('runs as a meeting takes it: what lasts longest first, what is solved last', () => {
    const items = [
      item({ state: 'solved' }),
      item({ state: 'new' }),
      item({ state: 'continuing', months: 2 }),
      item({ state: 'dropped' }),
      item({ state: 'continuing', months: 4 }),
      item({ state: 'new', task: '主-1' }),
      item({ state: 'unreported' }),
    ];
    expect(meetingOrder(items, TASKS).map(({ state, months, task: of }) => [state, months, of])).toEqual([
      ['continuing', 4, '主-2'],
      ['continuing', 2, '主-2'],
      ['unreported', 1, '主-2'],
      ['dropped', 1, '主-2'],
      ['new', 1, '主-1'],
      ['new', 1, '主-2'],
      ['solved', 1, '主-2'],
    ]);
    expect(rowsOf(items).map((row) => row[0])).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  test('shows the problem, its cause, the next step, and the cells it was reported in', () => {
    const [row] = rowsOf([item({})]);
    expect(row).toEqual(
      expect.arrayContaining([
        ...['新增', '改造老旧管网18公里', '区水务局', '因管线权属不清，迁改方案未定', '管线权属不清'],
        ...['召开联席会', '2026-06', '月报/2026-06/区水务局.xlsx 附件4 E6'],
      ]),
    );
  });

  test('asks about a promise nobody spoke of instead of calling it broken', () => {
    const [row] = rowsOf([item({ promise: 'unmet' })]);
    const shown = row!.filter((cell) => typeof cell === 'string').join(' ');
    expect(shown).toContain('已到期，本期未读到回应，是否已落实？');
    expect(shown).not.toMatch(/失信|食言|未兑现|未落实/);
  });

  test('keeps the latest cells of a long story and says how many there are', () => {
    const evidence = ['02', '03', '04', '05', '06'].map((month) => ({
      ...{ file: `月报/2026-${month}/区水务局.xlsx`, sheet: '附件4', cell: 'E6' },
    }));
    const [row] = rowsOf([item({ evidence })]);
    const shown = row!.find((cell) => typeof cell === 'string' && cell.includes('共5处')) as string;
    expect(shown.split('\n')).toHaveLength(4);
    expect(shown).toContain('2026-06');
    expect(shown).not.toContain('2026-02');
  });

  test('counts the states from the column it shows', () => {
    const items = [item({ state: 'continuing' }), item({ state: 'new' }), item({ state: 'new' })];
    const line = calculate([problemTrackingSheet(items, TASKS, '2026-06')]).find(({ formula }) =>
      formula.includes('COUNTIF'),
    )!;
    expect(line.actual).toBe('持续 1 件　新增 2 件');
    expect(line.actual).toBe(line.expected);
  });

  test('prints on landscape A4 with its header, and says so when there is nothing', () => {
    const sheet = problemTrackingSheet([], TASKS, '2026-06');
    expect(sheet.print).toMatchObject({ orientation: 'landscape', repeatRows: [3, 3] });
    expect(sheet.blocks[0]!.cells.flat()).toContain('本期没有需要跟踪的问题。');
  });
});
