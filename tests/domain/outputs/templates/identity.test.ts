import fc from 'fast-check';
import {
  isIdentity,
  readIdentity,
  rowHash,
  TEMPLATE_VERSION,
  writeIdentity,
} from '../../../../src/domain/outputs/templates/identity';
import { type TemplateIdentity } from '../../../../src/domain/outputs/templates';
import { readRowData } from '../../../../src/domain/outputs/templates/rowData';

const identity: TemplateIdentity = {
  version: TEMPLATE_VERSION,
  kind: 'report',
  unit: '区水务局（河长办）',
  year: 2026,
  period: '2026-06',
  dueOn: '2026-07-07',
  rows: [{ serial: '主-27-1', hash: rowHash('改造管网\n8公里', '累计4公里'), targetGiven: true }],
  spareRows: 4,
};

test('what was written is read back', () => {
  expect(readIdentity(writeIdentity(identity))).toEqual(identity);
});

test('any single character changed is noticed', () => {
  const text = writeIdentity(identity);
  fc.assert(
    fc.property(fc.nat(text.length - 1), fc.string({ minLength: 1, maxLength: 1 }), (at, character) => {
      const changed = text.slice(0, at) + character + text.slice(at + 1);
      const read = isIdentity(changed) ? readIdentity(changed) : null;
      if (changed !== text)
        expect(read === null || JSON.stringify(read) === JSON.stringify(identity)).toBe(true);
    }),
  );
});

test('a template of a later version is not taken for one of this', () => {
  expect(readIdentity(writeIdentity({ ...identity, version: TEMPLATE_VERSION + 1 }))).toBeNull();
});

test('no text makes reading throw', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      readIdentity(text);
      readIdentity(`督查填报模板 0 ${text}`);
      readRowData(text);
    }),
  );
});

test('a hash holds whatever line breaks and spaces a program leaves, and no other text', () => {
  expect(rowHash('改造 管网\r\n8公里', '累计4公里')).toBe(rowHash('改造管网8公里', '累计4公里'));
  expect(rowHash('改造管网8公里', '累计4公里')).not.toBe(rowHash('改造管网9公里', '累计4公里'));
  expect(rowHash('甲', '乙')).not.toBe(rowHash('甲乙', ''));
});
