import { remapped } from '../../src/taskpane/remapped';

const mapping = { serial: [0], task: [1, 2], leaders: [3], units: [4] };

test('a column assigned to another role is taken from the one that had it', () => {
  expect(remapped(mapping, 'category', 3)).toEqual({ serial: [0], task: [1, 2], units: [4], category: [3] });
});

test('a role over several columns keeps those nobody took', () => {
  expect(remapped(mapping, 'category', 2)).toMatchObject({ task: [1], category: [2] });
});

test('a role set to no column is gone, the others stay', () => {
  expect(remapped(mapping, 'leaders', null)).toEqual({ serial: [0], task: [1, 2], units: [4] });
});

test('choosing the column a role has already changes nothing', () => {
  expect(remapped(mapping, 'serial', 0)).toEqual(mapping);
});
