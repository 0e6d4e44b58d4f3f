import { gridFromAnswers, isDateFormat, type RegionAnswer } from '../../src/excel/grid-answer';

const answer = (over: Partial<RegionAnswer>): RegionAnswer => ({
  region: { row: 2, column: 1, rowCount: 2, columnCount: 2 },
  values: [
    ['序号', '任务'],
    [1, ''],
  ],
  texts: [
    ['序号', '任务'],
    ['1', ''],
  ],
  numberFormats: [
    ['General', '@'],
    ['General', '@'],
  ],
  cells: [],
  merges: [],
  rowsHidden: [false, false],
  columnsHidden: [false, false],
  ...over,
});
const extent = { row: 2, column: 1, rowCount: 4, columnCount: 2 };

test.each(['yyyy-mm-dd', 'm/d/yyyy', '[$-804]yyyy"年"m"月"d"日"', 'h:mm', '[h]:mm', 'yyyy"年"'])(
  '%s shows a day or time',
  (format) => {
    expect(isDateFormat(format)).toBe(true);
  },
);

test.each(['General', '@', '0.00', '0.0%', '#,##0"days"', '[Red]0', '0.00E+00', '0\\m', '[$¥-804]#,##0'])(
  '%s does not',
  (format) => {
    expect(isDateFormat(format)).toBe(false);
  },
);

describe('putting answers together', () => {
  test('days arrive as they are shown, blanks as null', () => {
    const grid = gridFromAnswers('表', extent, [
      answer({
        values: [
          [44377, ''],
          [true, '#REF!'],
        ],
        texts: [
          ['2021年6月30日', ''],
          ['TRUE', '#REF!'],
        ],
        numberFormats: [
          ['yyyy"年"m"月"d"日"', '@'],
          ['General', '@'],
        ],
      }),
    ]);
    expect(grid.values).toEqual([
      ['2021年6月30日', null],
      [true, '#REF!'],
    ]);
  });

  test('rows asked for in two requests stand below each other', () => {
    const below = answer({
      region: { row: 4, column: 1, rowCount: 2, columnCount: 2 },
      values: [
        [2, '甲'],
        [3, '乙'],
      ],
      texts: [
        ['2', '甲'],
        ['3', '乙'],
      ],
      rowsHidden: [false, true],
    });
    const grid = gridFromAnswers('表', extent, [answer({}), below]);
    expect(grid.values.map((row) => row[0])).toEqual(['序号', 1, 2, 3]);
    expect([...grid.hiddenRows]).toEqual([3]);
    expect([grid.top, grid.left]).toEqual([2, 1]);
  });

  test('a block told by both requests counts once, whole', () => {
    const merges = [{ row: 3, column: 1, rowCount: 2, columnCount: 1 }];
    const grid = gridFromAnswers('表', extent, [
      answer({ merges }),
      answer({ region: { ...extent, row: 4, rowCount: 2 }, merges }),
    ]);
    expect(grid.merges).toEqual([{ row: 1, column: 0, rowCount: 2, columnCount: 1 }]);
  });

  test('a block that reaches beyond the used range is cut to it', () => {
    const grid = gridFromAnswers('表', extent, [
      answer({ merges: [{ row: 1, column: 0, rowCount: 3, columnCount: 9 }] }),
    ]);
    expect(grid.merges).toEqual([{ row: 0, column: 0, rowCount: 2, columnCount: 2 }]);
  });

  test('a cell of one weight has one run, a mixed one none where Excel does not tell runs', () => {
    const grid = gridFromAnswers('表', extent, [
      answer({ cells: [[{ format: { font: { bold: true } } }, { format: { font: {} } }], []] }),
    ]);
    expect(grid.runs.get(0)).toEqual([{ text: '序号', bold: true }]);
    expect(grid.runs.has(1)).toBe(false);
  });

  test('an empty sheet is a grid without rows', () => {
    expect(gridFromAnswers('空', null, []).values).toEqual([]);
  });
});
