/** @jest-environment node */
import * as fc from 'fast-check';
import { fromTsv, toTsv } from '../../../src/workbench/web/grid/clipboard';

describe('cells on the clipboard', () => {
  test('plain cells are separated by tabs and line breaks', () => {
    expect(
      toTsv([
        ['序号', '任务'],
        ['1', '改造老旧小区'],
      ]),
    ).toBe('序号\t任务\r\n1\t改造老旧小区');
  });

  test('what Excel puts there is read back, its closing line break ignored', () => {
    expect(fromTsv('1\t"第一行\n第二行"\r\n2\t说“好”\r\n')).toEqual([
      ['1', '第一行\n第二行'],
      ['2', '说“好”'],
    ]);
  });

  test.each([
    ['a quote inside a cell', '12" 管\t3', [['12" 管', '3']]],
    ['a quote at the start without an end', '"353"工程\t3', [['"353"工程', '3']]],
    ['a doubled quote', '"说""好"""', [['说"好"']]],
    ['an empty clipboard', '', [['']]],
    [
      'rows of unlike length',
      '1\n2\t3',
      [
        ['1', ''],
        ['2', '3'],
      ],
    ],
  ])('%s', (_, text, cells) => {
    expect(fromTsv(text)).toEqual(cells);
  });

  test('nothing is lost between copy and paste', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '区', '"', '\t', '\n', ' ', '=') });
    const block = fc
      .integer({ min: 1, max: 4 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 4 }),
      );
    fc.assert(
      fc.property(block, (cells) => {
        // a block that ends in empty rows and columns loses them on any spreadsheet's clipboard
        fc.pre(cells.every((row) => row.at(-1) !== '') || (cells[0]?.length ?? 0) > 1);
        fc.pre((cells.at(-1) ?? []).some((text) => text !== ''));
        expect(fromTsv(toTsv(cells))).toEqual(cells);
      }),
    );
  });
});
