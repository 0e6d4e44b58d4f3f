import fc from 'fast-check';
import { answerKey, comparable, searchKey } from '../../../src/domain/text';
import { bigrams, figuresOf, maskedKey, textKey } from '../../../src/domain/text/keys';

test('names are the same in any width and spacing, and not in another case', () => {
  expect(comparable('区 发改局（Ａ）')).toBe('区发改局(A)');
  expect(comparable('a')).not.toBe(comparable('A'));
});

test('an answer is the same in another spacing, and not in other punctuation', () => {
  expect(answerKey('已完成\n 3处')).toBe(answerKey('已完成3处'));
  expect(answerKey('已完成，3处')).not.toBe(answerKey('已完成,3处'));
});

test('words searched for stay apart', () => {
  expect(searchKey('ＡＩ　公园')).toBe('ai 公园');
});

test('the wording of a task is the same without punctuation, and its figures stay', () => {
  expect(textKey('新建公园，3.5公里。')).toBe('新建公园3.5公里');
  expect(maskedKey(textKey('新建13条'))).toBe(maskedKey(textKey('新建7条')));
  expect(figuresOf('13条2.5亿')).toEqual(['13', '2.5']);
});

test('neighbouring pairs', () => {
  expect([...bigrams('公园公园')]).toEqual(['公园', '园公']);
  expect([...bigrams('园')]).toEqual(['园']);
  expect([...bigrams('')]).toEqual([]);
});

test('a key is its own key', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(textKey(textKey(text))).toBe(textKey(text));
      expect(comparable(comparable(text))).toBe(comparable(text));
    }),
  );
});
