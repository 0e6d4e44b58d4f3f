import fc from 'fast-check';
import { previewParts } from '../../src/taskpane/bulletin/previewParts';

test('lines with tabs become one table, words around it stay words', () => {
  expect(previewParts('通报\n\n【表】进展\n来源\t任务数\n重点任务\t3\n以上。')).toEqual([
    { kind: 'words', text: '通报\n\n【表】进展' },
    {
      kind: 'cells',
      rows: [
        ['来源', '任务数'],
        ['重点任务', '3'],
      ],
    },
    { kind: 'words', text: '以上。' },
  ]);
});

test('nothing of a text is lost', () => {
  const text = fc.array(fc.constantFrom('任务', '\t', '\n', '3', ' ')).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(text, (whole) => {
      const joined = previewParts(whole).map((part) =>
        part.kind === 'words' ? part.text : part.rows.map((row) => row.join('\t')).join('\n'),
      );
      expect(joined.join('\n')).toBe(whole);
    }),
  );
});
