import { readSubmission } from '../../../src/domain/intake';
import { gridOf } from './grids';

const directory = [{ name: '区住建局', aliases: [], kind: 'department' as const, reports: true }];
const HEAD = [
  '序号',
  '主要工作目标任务',
  '一季度',
  '二季度',
  '三季度',
  '四季度',
  '主要负责人',
  '分管负责人',
  '备注',
];

describe('a cell merged over quarters', () => {
  const rows = [
    ['2026年工作任务落实计划表'],
    ['填报单位：区住建局'],
    HEAD,
    ['1', '加装电梯80部', '累计完成30部', null, '累计完成60部', '累计完成80部', '沈一鸣', '陆遥', null],
    ['2', '完善巡检制度', '印发方案', null, null, null, '沈一鸣', '陆遥', null],
  ];
  const plans = (merges: readonly (readonly [number, number, number, number])[]) =>
    readSubmission({ file: 'x.xlsx', grids: [gridOf(rows, { merges })], directory, receivedPeriod: null })
      .plans;

  test('speaks for each of them, from one cell', () => {
    const [lifts, checks] = plans([
      [3, 2, 1, 2],
      [4, 2, 1, 4],
    ]);
    expect(lifts!.quarters).toEqual(['累计完成30部', '累计完成30部', '累计完成60部', '累计完成80部']);
    expect([lifts!.cells.q1, lifts!.cells.q2, lifts!.cells.q3]).toEqual(['C4', 'C4', 'E4']);
    expect(checks!.quarters).toEqual(['印发方案', '印发方案', '印发方案', '印发方案']);
  });

  test('cells that are empty and not merged stay empty', () => {
    expect(plans([])[0]!.quarters[1]).toBe('');
  });

  test('a block that reaches beyond the quarters does not fill the names', () => {
    expect(plans([[4, 2, 1, 5]])[1]!.responsible).toBe('');
  });
});

describe('a December report', () => {
  const year = (title: string) =>
    readSubmission({
      file: '月报/2026-12/区住建局.xlsx',
      grids: [
        gridOf([
          [title],
          ['填报单位：区住建局', null, null, null, '填报时间：2027年1月5日'],
          [
            '序号',
            '主要任务',
            '季度计划完成目标',
            '完成情况',
            '存在问题',
            '下一步计划',
            '是否完成阶段任务目标',
          ],
          ['1', '加装电梯80部', '累计完成80部', '累计完成80部', '无', '总结', '是'],
        ]),
      ],
      directory,
      receivedPeriod: '2026-12',
    }).findings.map(({ code }) => code);

  test('filled in in January is for its own year', () => {
    expect(year('主要工作任务落实情况表（12月）')).toEqual([]);
  });

  test('whose title names another year is for another', () => {
    expect(year('2025年主要工作任务落实情况表（12月）')).toContain('wrong-period');
  });
});
