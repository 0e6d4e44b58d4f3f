import fc from 'fast-check';
import { placedCells } from '../../src/sheets/ledger/placedCells';

const FIELDS = ['serial', 'text', 'progress'];
const { pack, unpack } = placedCells(FIELDS);

const cell = fc.oneof(
  fc.tuple(fc.constantFrom('A', 'C', 'AB'), fc.nat(999)).map(([column, row]) => `${column}${row + 1}`),
  fc.string(),
);
const cells = fc.dictionary(fc.constantFrom(...FIELDS, 'other'), cell, { noNullPrototype: true });

test('whatever is packed comes back the same, through the JSON it is kept in', () => {
  fc.assert(
    fc.property(cells, (value) => {
      expect(unpack(JSON.parse(JSON.stringify(pack(value))))).toEqual(value);
    }),
  );
});

test('places are kept in the order of the fields', () => {
  expect(pack({ text: 'B9', serial: 'A9' })).toBe('A9 B9 -');
  expect(pack({})).toBe('- - -');
});

test('what a workbook kept in full is read as before', () => {
  expect(unpack({ serial: 'A9', progress: 'D9' })).toEqual({ serial: 'A9', progress: 'D9' });
});

test('what somebody broke is not taken for places', () => {
  expect(unpack('A9 B9')).toBe('A9 B9');
  expect(unpack(7)).toBe(7);
});
