import fc from 'fast-check';
import { recogniseGrid, withMapping } from '../../../src/domain/intake';
import { gridOf } from './grids';

const MAIN = ['序号', '类别', '重点任务', '牵头领导', '责任单位\n(加黑的为牵头部门)'];
const LIVELIHOOD = ['序号', '民生实事内容', '牵头领导', '责任单位'];
const REPORT = [
  '序号',
  '主要任务',
  '季度计划完成\n目标',
  '完成情况',
  '存在问题',
  '下一步计划',
  '是否完成阶段任务目标',
];

const kinds = (...args: Parameters<typeof gridOf>): string[] =>
  recogniseGrid(gridOf(...args)).map((found) => found.kind);

describe('which attachment a table is', () => {
  it.each([
    ['附件1 by its title', [['附件1'], ['2022年主要工作任务责任分解立项表'], MAIN], ['main']],
    [
      '附件2 by its title',
      [['2022年民生实事责任分解表'], ['序号', '主要任务', '牵头领导', '责任单位']],
      ['livelihood'],
    ],
    ['附件2 by its head alone', [LIVELIHOOD], ['livelihood']],
    ['附件1 by its 类别 column alone', [MAIN], ['main']],
    [
      'a cousin of another district',
      [['重点任务责任清单'], ['编号', '工作任务', '责任领导', '承办部门', '完成时限']],
      ['main'],
    ],
    ['附件4', [REPORT], ['report']],
    [
      'a cousin of 附件4',
      [['序号', '重点工作', '本季度目标', '工作进展', '存在的问题', '下步打算', '是否完成']],
      ['report'],
    ],
    [
      'a title nearest to the head, not the notice’s list',
      [
        ['附件1 主要工作任务责任分解立项表'],
        ['附件2 民生实事责任分解表'],
        ['附件1'],
        ['主要工作任务责任分解立项表'],
        MAIN,
      ],
      ['main'],
    ],
  ])('%s', (_, rows, expected) => {
    expect(kinds(rows)).toEqual(expected);
  });

  it.each([
    [
      'a list of people',
      [
        ['姓名', '单位', '电话'],
        ['赵宁', '区发改局', '123'],
      ],
    ],
    [
      'a table of figures',
      [
        ['指标', '一季度', '二季度'],
        ['产值', '1', '2'],
      ],
    ],
    ['prose', [['各责任单位要高度重视重点任务的落实工作。']]],
    ['nothing', []],
  ])('does not take %s for one', (_, rows) => {
    expect(kinds(rows)).toEqual([]);
  });
});

describe('heads', () => {
  it('reads the two rows over the quarters, merged or not', () => {
    const rows = [
      [
        '分解序号',
        '主要工作目标任务',
        '季度目标及推进计划',
        null,
        null,
        null,
        '主要负责人',
        '分管负责人',
        '备注',
      ],
      [null, null, '一季度', '二季度', '三季度', '四季度', null, null, null],
      [1, '建公园。', 'a', 'b', 'c', 'd', '赵宁', '吴昊', ''],
    ];
    const merged = recogniseGrid(
      gridOf(rows, {
        merges: [
          [0, 2, 1, 4],
          [0, 0, 2, 1],
          [0, 1, 2, 1],
        ],
      }),
    );
    for (const [found] of [merged, recogniseGrid(gridOf(rows))]) {
      expect(found).toMatchObject({ kind: 'plan', headerRows: [0, 1], bodyRows: [2] });
      expect(found?.mapping).toMatchObject({
        q1: [2],
        q2: [3],
        q3: [4],
        q4: [5],
        responsible: [6],
        supervisor: [7],
      });
      expect(found?.difference).toMatchObject({ template: '附件3', exact: true });
    }
  });

  it('follows moved and inserted columns and a table that starts anywhere', () => {
    const [found] = recogniseGrid(
      gridOf([[], [null, null, '责任单位', null, '重 点\n任 务', '牵头领导', '序号', '类别']], {
        top: 3,
        left: 2,
      }),
    );
    expect(found?.mapping).toMatchObject({ units: [2], task: [4], leaders: [5], serial: [6], category: [7] });
    expect(found?.difference).toMatchObject({ exact: false, moved: true });
  });

  it('names what differs from the known template', () => {
    const [found] = recogniseGrid(gridOf([['序号', '工作任务', '责任领导', '责任单位', '完成时限']]));
    expect(found?.difference).toMatchObject({
      template: '附件1',
      missing: ['类别'],
      added: ['完成时限'],
      renamed: [
        { from: '重点任务', to: '工作任务' },
        { from: '牵头领导', to: '责任领导' },
      ],
    });
  });

  it('gives equal heads equal fingerprints, whatever their spacing', () => {
    const [a] = recogniseGrid(gridOf([REPORT]));
    const [b] = recogniseGrid(gridOf([REPORT.map((word) => [...word.replace('\n', '')].join(' '))]));
    expect(a?.fingerprint).toBe(b?.fingerprint);
  });

  it('takes repeated heads and titles for page breaks', () => {
    const [found, ...others] = recogniseGrid(
      gridOf([
        ['主要工作任务立项表'],
        MAIN,
        [1, '甲', '任务。', '赵宁', '区甲局'],
        ['主要工作任务立项表'],
        MAIN,
        [2, null, '任务二。', '赵宁', '区甲局'],
      ]),
    );
    expect(others).toEqual([]);
    expect(found).toMatchObject({ headerRows: [1, 4], bodyRows: [2, 5] });
  });

  it('reads several attachments on one sheet, below and beside each other', () => {
    expect(
      kinds([MAIN, [1, '甲', '任务。', '赵宁', '区甲局'], ['附件2'], ['民生实事责任分解表'], LIVELIHOOD]),
    ).toEqual(['main', 'livelihood']);
    expect(kinds([[...MAIN, null, ...LIVELIHOOD]])).toEqual(['main', 'livelihood']);
  });

  it('does not take a heading over the whole table for a further head', () => {
    const [found] = recogniseGrid(
      gridOf(
        [
          ['序号', '工作任务', '季度目标', '工作进展', '是否完成'],
          ['一、主要工作'],
          [1, '甲。', '乙', '丙', '是'],
        ],
        { merges: [[1, 0, 1, 5]] },
      ),
    );
    expect(found?.headerRows).toEqual([0]);
  });

  it('can be given another mapping', () => {
    const [found] = recogniseGrid(gridOf([['序号', '类别', '重点任务', '牵头领导', '责任单位']]));
    if (found === undefined) throw new Error('not recognised');
    expect(withMapping(found, { ...found.mapping, units: undefined, task: [1] })).toMatchObject({
      mapping: { task: [1] },
      missing: ['units'],
    });
  });
});

it('never throws on random grids', () => {
  const cell = fc.oneof(
    fc.constantFrom(null, '序号', '重点任务', '责任单位', '完成情况', '一季度', '附件1', '', 3, true),
    fc.string(),
  );
  const merge = fc.tuple(
    fc.nat(6),
    fc.nat(6),
    fc.integer({ min: 1, max: 9 }),
    fc.integer({ min: 1, max: 9 }),
  );
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { maxLength: 7 }), { maxLength: 9 }),
      fc.array(merge, { maxLength: 3 }),
      (rows, merges) => {
        for (const found of recogniseGrid(gridOf(rows, { merges }))) {
          const all = [...found.frontRows, ...found.headerRows, ...found.bodyRows];
          expect(new Set(all).size).toBe(all.length);
        }
      },
    ),
    { numRuns: 500 },
  );
});
