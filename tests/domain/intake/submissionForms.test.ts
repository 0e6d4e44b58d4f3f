import { readSubmission } from '../../../src/domain/intake';
import type { SubmissionReading } from '../../../src/domain/intake';
import type { CellValue } from '../../../src/domain/model/grid';
import type { Unit } from '../../../src/domain/model/unit';
import { gridOf } from './grids';

const directory: Unit[] = ['区住建局', '区卫生健康局', '双河镇', '望江街道办事处'].map((name) => ({
  name,
  aliases: [],
  kind: 'department',
  reports: true,
}));

type Rows = readonly (readonly CellValue[])[];

const read = (
  rows: Rows,
  file: string,
  merges: readonly (readonly [number, number, number, number])[] = [],
): SubmissionReading =>
  readSubmission({
    file,
    grids: [gridOf(rows, { merges })],
    directory,
    receivedPeriod: file.startsWith('计划') ? null : '2023-05',
  });

const PLAN = [1, '修路', '勘察', '招标', '开工', '通车', '王一', '李二', '无'];
const PLAN_HEAD = [
  '序号',
  '主要任务',
  '一季度',
  '二季度',
  '三季度',
  '四季度',
  '主要负责人',
  '分管负责人',
  '备注',
];
const UNIT = ['填报单位：区住建局', null, null, '填报时间：2023年2月20日'];

describe('columns of quarters', () => {
  it.each([
    ['第一季度|第二季度|第三季度|第四季度'],
    ['1季度|2季度|3季度|4季度'],
    ['1—3月|4—6月|7—9月|10—12月'],
    ['1至3月|4至6月|7至9月|10至12月'],
    ['1-3月份|1-6月份|1-9月份|1-12月份'],
    ['3月底前|6月底前|9月底前|12月底前'],
    ['至一季度末|至二季度末|至三季度末|至四季度末'],
    ['季度目标一季度|季度目标二季度|季度目标三季度|季度目标四季度'],
    ['一季度\n（1-3月）|二季度\n（4-6月）|三季度\n（7-9月）|四季度\n（10-12月）'],
  ])('%s', (quarters) => {
    const head = ['序号', '任务内容', ...quarters.split('|'), '单位主要负责人', '单位分管负责人', '备注'];
    const { plans, findings } = read([['2023年工作任务推进计划表'], UNIT, head, PLAN], '计划/区住建局.xls');
    expect(plans).toMatchObject([
      {
        text: '修路',
        quarters: ['勘察', '招标', '开工', '通车'],
        responsible: '王一',
        supervisor: '李二',
        remark: '无',
      },
    ]);
    expect(findings).toEqual([]);
  });

  it('一 to 四 under one head', () => {
    const upper = ['序号', '任务内容', '季度目标', null, null, null, '责任人', null, '备注'];
    const lower = [null, null, '一', '二', '三', '四', '主要负责人', '分管负责人', null];
    const { plans } = read([['2023年工作任务推进计划表'], UNIT, upper, lower, PLAN], '计划/区住建局.xls', [
      [2, 2, 1, 4],
      [2, 6, 1, 2],
    ]);
    expect(plans).toMatchObject([
      { quarters: ['勘察', '招标', '开工', '通车'], responsible: '王一', supervisor: '李二' },
    ]);
  });

  it('twelve columns of months are no quarters', () => {
    const months = Array.from({ length: 12 }, (_, index) => `${index + 1}月`);
    const rows = [
      ['2023年工作任务推进计划表'],
      UNIT,
      ['序号', '任务内容', ...months],
      [1, '修路', ...months],
    ];
    expect(read(rows, '计划/区住建局.xls').plans).toEqual([]);
  });

  it("the year's figure beside the task is not part of its text", () => {
    const head = ['序号', '任务内容', '年度目标', ...PLAN_HEAD.slice(2)];
    const row = [1, '修路', '3条', ...PLAN.slice(2)];
    expect(read([['2023年工作任务推进计划表'], UNIT, head, row], '计划/区住建局.xls').plans[0]?.text).toBe(
      '修路',
    );
  });
});

describe('columns of a report', () => {
  const ROW = [1, '修路', '修3条', '已修3条', '无', '验收', '是'];
  it.each([
    ['序号|重点任务|二季度目标|5月份完成情况|存在的问题及原因|下步工作打算|是否完成（是/否）'],
    ['序号|目标任务|阶段性目标任务|截至5月底进展情况|存在困难问题|下阶段工作计划|完成情况（是/否）'],
    ['序号|工作任务|第二季度计划目标|实际完成情况|存在问题|下一步计划及完成时限|是否完成阶段目标'],
    ['序号|任务|计划完成目标|当前进度|问题|下步举措|完成与否'],
    ['序号|任务|4-6月目标|本月工作开展情况|问题|下月打算|是否完成目标'],
  ])('%s', (head) => {
    const rows = [['2023年主要工作任务落实情况表'], ['（5月）'], UNIT, head.split('|'), ROW];
    const { reports, findings } = read(rows, '月报/2023-05/区住建局.xls');
    expect(reports).toMatchObject([
      { text: '修路', target: '修3条', progress: '已修3条', problem: '无', next: '验收', done: true },
    ]);
    expect(findings).toEqual([]);
  });
});

describe('a row cut in two by a page', () => {
  const rest = Array.from<null>({ length: 7 }).fill(null);

  it('is one row where the numbers count on', () => {
    const rows = [
      ['2023年工作任务推进计划表'],
      UNIT,
      PLAN_HEAD,
      PLAN,
      PLAN_HEAD,
      [null, '三条', '一处', ...rest.slice(1)],
      [2, ...PLAN.slice(1)],
    ];
    const { plans } = read(rows, '计划/区住建局.xls');
    expect(plans.map((plan) => [plan.text, plan.quarters[0]])).toEqual([
      ['修路三条', '勘察一处'],
      ['修路', '勘察'],
    ]);
  });

  it('is a row of its own where a number is missing', () => {
    const rows = [
      ['2023年工作任务推进计划表'],
      UNIT,
      PLAN_HEAD,
      PLAN,
      [null, '建桥', ...rest],
      [3, ...PLAN.slice(1)],
    ];
    expect(read(rows, '计划/区住建局.xls').plans).toHaveLength(3);
  });
});

describe('whose form it is', () => {
  it.each([
    ['in the title', '区住建局2023年工作任务落实计划表', '区住建局'],
    ['in brackets behind the title', '2023年工作任务落实计划表（区住建局）', '区住建局'],
  ])('%s', (_, title, unit) => {
    expect(read([[title], PLAN_HEAD, PLAN], '计划/附件3.xlsx').unit).toBe(unit);
  });

  it('a title that names nobody leaves it open', () => {
    expect(read([['2023年工作任务落实计划表'], PLAN_HEAD, PLAN], '计划/附件3.xlsx').unit).toBeNull();
  });

  it.each([
    ['临江区双河镇人民政府', '双河镇'],
    ['望江街道', '望江街道办事处'],
    ['区卫健局（盖章）', '区卫生健康局'],
  ])('%s', (written, unit) => {
    const rows = [['2023年工作任务落实计划表'], [`填报单位：${written}`], PLAN_HEAD, PLAN];
    expect(read(rows, '计划/附件3.xlsx').unit).toBe(unit);
  });
});
