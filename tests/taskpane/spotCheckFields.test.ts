import { fieldsOf, readSpotCheckFields } from '../../src/taskpane/bulletin/spotCheckFields';

const FIELDS = { count: '10', share: '30', perUnit: '2', seed: '2026-06' };

test('what fields show is read back as it was', () => {
  const options = { count: 8, randomShare: 0.25, perUnit: 3, seed: '第二轮' };
  expect(readSpotCheckFields(fieldsOf(options)).options).toEqual(options);
});

test('full-width digits and stray spaces are read', () => {
  expect(readSpotCheckFields({ ...FIELDS, count: ' １２ ' }).options?.count).toBe(12);
});

test.each([
  ['count', ''],
  ['count', '0'],
  ['count', '1.5'],
  ['count', '-3'],
  ['perUnit', '两项'],
  ['share', '101'],
  ['share', ''],
  ['seed', '  '],
] as const)('%s “%s” is named as wrong, and nothing is drawn', (field, text) => {
  const { options, problems } = readSpotCheckFields({ ...FIELDS, [field]: text });
  expect(options).toBeNull();
  expect(Object.keys(problems)).toEqual([field]);
});
