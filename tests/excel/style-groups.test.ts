import fc from 'fast-check';
import { groupStyles, joinAddresses, overlap, stretches } from '../../src/excel/draw/style-groups';
import type { SpecRange, SpecStyle, StyleName } from '../../src/sheets/spec';

const range = (row: number, column: number, rowCount = 1, columnCount = 1): SpecRange => ({
  row,
  column,
  rowCount,
  columnCount,
});

/** Which style every cell ends up with when the ranges are painted one after another. */
function painted(ranges: readonly { range: SpecRange; style: StyleName }[]): Map<string, StyleName> {
  const cells = new Map<string, StyleName>();
  for (const { range: r, style } of ranges) {
    for (let row = r.row; row < r.row + r.rowCount; row++) {
      for (let column = r.column; column < r.column + r.columnCount; column++)
        cells.set(`${row},${column}`, style);
    }
  }
  return cells;
}

const styleArbitrary: fc.Arbitrary<SpecStyle> = fc.record({
  range: fc.record({
    row: fc.nat(8),
    column: fc.nat(5),
    rowCount: fc.integer({ min: 1, max: 4 }),
    columnCount: fc.integer({ min: 1, max: 4 }),
  }),
  style: fc.constantFrom<StyleName>('text', 'header', 'total'),
});

describe('grouping styles', () => {
  test('paints every cell as one after another would', () => {
    fc.assert(
      fc.property(fc.array(styleArbitrary, { maxLength: 14 }), (styles) => {
        const grouped = groupStyles(styles).flatMap(({ style, ranges }) =>
          ranges.map((r) => ({ range: r, style })),
        );
        expect(painted(grouped)).toEqual(painted(styles));
      }),
    );
  });

  test('alternating rows of two looks take two operations', () => {
    const styles = Array.from({ length: 400 }, (_, row): SpecStyle => ({
      range: range(row, 0, 1, 5),
      style: row % 2 === 0 ? 'text' : 'total',
    }));
    expect(groupStyles(styles)).toHaveLength(2);
  });
});

test('addresses are joined within Excel’s limit and none is lost', () => {
  const ranges = Array.from({ length: 3000 }, (_, row) => range(row * 2, 0, 1, 3));
  const joined = joinAddresses(ranges);
  expect(Math.max(...joined.map(({ length }) => length))).toBeLessThanOrEqual(8192);
  expect(joined.join(',').split(',')).toHaveLength(3000);
});

test('ranges that only touch do not overlap', () => {
  expect(overlap(range(0, 0, 2, 2), range(2, 0))).toBe(false);
  expect(overlap(range(0, 0, 2, 2), range(1, 1))).toBe(true);
});

test('neighbours of equal measure are one stretch', () => {
  expect(
    stretches(
      new Map([
        [3, 20],
        [1, 10],
        [2, 10],
        [5, 20],
      ]),
    ),
  ).toEqual([
    { first: 1, count: 2, measure: 10 },
    { first: 3, count: 1, measure: 20 },
    { first: 5, count: 1, measure: 20 },
  ]);
});
