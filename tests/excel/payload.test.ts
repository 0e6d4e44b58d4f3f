import fc from 'fast-check';
import { cellBytes, sliceRows } from '../../src/excel/payload';
import { inOneGo } from '../../src/domain/steps';

const cell = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.constant(null),
);

test('a cell is never estimated smaller than it is sent', () => {
  fc.assert(
    fc.property(cell, (value) => {
      expect(cellBytes(value)).toBeGreaterThanOrEqual(Buffer.byteLength(JSON.stringify(value)));
    }),
  );
  expect(cellBytes('督查\n"台账"')).toBe(Buffer.byteLength(JSON.stringify('督查\n"台账"')) + 1);
});

test('slices keep every row in order and within the limit', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 30 }),
      fc.integer({ min: 50, max: 400 }),
      (rows, limit) => {
        const slices = inOneGo(sliceRows(rows, limit));
        expect(slices.flatMap((slice) => [...slice.rows])).toEqual(rows);
        for (const slice of slices) {
          expect(rows[slice.start]).toBe(slice.rows[0]);
          expect(slice.bytes <= limit || slice.rows.length === 1).toBe(true);
        }
      },
    ),
  );
});

test('rows past the limit are shared out over as few slices as they need, about equally', () => {
  const rows = Array.from({ length: 110 }, (_, index) => [`第${index}行`, '推进桥梁建设']);
  const total = inOneGo(sliceRows(rows, Infinity))[0]!.bytes;
  const limit = Math.ceil(total / 1.1);
  const slices = inOneGo(sliceRows(rows, limit));
  expect(slices).toHaveLength(2);
  expect(Math.abs(slices[0]!.bytes - slices[1]!.bytes)).toBeLessThan(total / 50);
});
