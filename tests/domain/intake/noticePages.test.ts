import { readNotice } from '../../../src/domain/intake';
import type { NoticeReading } from '../../../src/domain/intake';
import type { CellValue, Grid } from '../../../src/domain/model/grid';
import { gridOf } from './grids';

const HEAD = ['序号', '类别', '重点任务', '牵头领导', '责任单位'];
const TITLE = ['2023年重点任务责任分解表'];

type Rows = readonly (readonly CellValue[])[];

const readGrids = (...grids: Grid[]): NoticeReading =>
  readNotice(grids.map((grid) => ({ grid, file: '通知.docx' })));
const read = (
  rows: Rows,
  merges: readonly (readonly [number, number, number, number])[] = [],
): NoticeReading => readGrids(gridOf(rows, { merges }));
const tasksOf = ({ tasks }: NoticeReading): string[] =>
  tasks.map((task) => `${task.id} ${task.category ?? '-'} ${task.text}`);
const unitsOf = ({ tasks }: NoticeReading): string[] =>
  tasks.map((task) => [...task.leadUnits, ...task.coUnits].join());
const codes = ({ findings }: NoticeReading): string[] =>
  findings.filter(({ code }) => code !== 'lead-inferred').map(({ code, where }) => `${code} ${where.cell}`);

describe('a table cut into pieces by its pages', () => {
  const first = gridOf([
    TITLE,
    HEAD,
    [1, '甲类', '修路三条。', '赵宁', '区甲局'],
    [2, null, '建桥', '吴昊', '区乙局'],
  ]);

  it('goes on in a table without a head, with its group', () => {
    const reading = readGrids(
      first,
      gridOf([
        [3, null, '植树。', '赵宁', '区甲局'],
        [4, '乙类', '清河。', '吴昊', '区乙局'],
      ]),
    );
    expect(tasksOf(reading)).toEqual([
      '主-1 甲类 修路三条。',
      '主-2 甲类 建桥',
      '主-3 甲类 植树。',
      '主-4 乙类 清河。',
    ]);
    expect(codes(reading)).toEqual([]);
  });

  it('goes on in the middle of a sentence', () => {
    const reading = readGrids(
      first,
      gridOf([HEAD, [null, null, '两座。', null, null], [3, '乙类', '植树。', '赵宁', '区甲局']]),
    );
    expect(tasksOf(reading)).toEqual(['主-1 甲类 修路三条。', '主-2 甲类 建桥两座。', '主-3 乙类 植树。']);
  });

  it('does not go on in a table with other numbers, another width or a title', () => {
    const rows = [
      [8, null, '沿清河两岸种植树木。', '赵宁', '区甲局'],
      [9, null, '清理清河全部支流河道。', '赵宁', '区甲局'],
      [10, null, '在望江公园种植花草。', '赵宁', '区甲局'],
    ];
    const shorter = rows.map(([no, , ...rest]) => [Number(no) - 5, ...rest]);
    const titled = [['附件3'], ...rows.map(([no, ...rest]) => [Number(no) - 5, ...rest])];
    for (const other of [rows, shorter, titled]) {
      const reading = readGrids(first, gridOf(other));
      expect(reading.tasks).toHaveLength(2);
      expect(codes(reading)).toEqual(['unrecognised-sheet null']);
    }
  });

  it('a second list with a title of its own starts without a group', () => {
    const second = gridOf([['2023年重点项目任务分解表'], HEAD, [1, null, '建厂。', '赵宁', '区甲局']]);
    expect(readGrids(first, second).tasks.map((task) => task.category)).toEqual(['甲类', '甲类', null]);
  });
});

describe('a row cut in two by a page', () => {
  it('keeps its second sentence when no number is missing', () => {
    const reading = read([
      TITLE,
      HEAD,
      [1, '甲类', '修路。', '赵宁', '区甲局'],
      [null, null, '建桥。', null, null],
      [2, null, '植树。', '赵宁', '区甲局'],
    ]);
    expect(tasksOf(reading)).toEqual(['主-1 甲类 修路。建桥。', '主-2 甲类 植树。']);
    expect(codes(reading)).toEqual(['missing-serial C4']);
  });

  it('is a task of its own when a number is missing', () => {
    const reading = read([
      TITLE,
      HEAD,
      [1, '甲类', '修路。', '赵宁', '区甲局'],
      [null, null, '建桥。', null, null],
      [3, null, '植树。', '赵宁', '区甲局'],
    ]);
    expect(tasksOf(reading)).toEqual(['主-1 甲类 修路。', '主-2 甲类 建桥。', '主-3 甲类 植树。']);
  });

  it('keeps the units of its second half', () => {
    const reading = read([
      TITLE,
      HEAD,
      [1, '甲类', '修路。', '赵宁', '区甲局、区农业'],
      HEAD,
      [null, null, null, null, '农村局、区丙局'],
      [2, null, '植树。', '赵宁', '区甲局'],
    ]);
    expect(unitsOf(reading)).toEqual(['区甲局,区农业农村局,区丙局', '区甲局']);
    expect(codes(reading)).toEqual([]);
  });
});

describe('groups of tasks', () => {
  it('are what the left of two task columns says for several rows', () => {
    const head = ['序号', '重点工作', '具体任务', '牵头领导', '责任单位'];
    const body: Rows = [
      [1, '稳增长', '修路。', '赵宁', '区甲局'],
      [2, null, '建桥。', '赵宁', '区甲局'],
    ];
    expect(tasksOf(read([TITLE, head, ...body], [[2, 1, 2, 1]]))).toEqual([
      '主-1 稳增长 修路。',
      '主-2 稳增长 建桥。',
    ]);
  });

  it('name and content of each row stay together', () => {
    const head = ['序号', '项目名称', '建设内容及规模', '牵头领导', '责任单位'];
    expect(tasksOf(read([TITLE, head, [1, '甲厂', '厂房3座', '赵宁', '区甲局']]))).toEqual([
      '主-1 - 甲厂：厂房3座',
    ]);
  });

  it('may be headings in the column of tasks', () => {
    const reading = read([
      TITLE,
      HEAD,
      [null, null, '稳增长促发展', null, null],
      [1, null, '修路。', '赵宁', '区甲局'],
      [null, null, '惠民生', null, null],
      [2, null, '建桥。', '赵宁', '区甲局'],
    ]);
    expect(tasksOf(reading)).toEqual(['主-1 稳增长促发展 修路。', '主-2 惠民生 建桥。']);
    expect(codes(reading)).toEqual([]);
  });

  it('of two levels go by the nearer heading; the upper one is said', () => {
    const head = ['序号', '重点任务', '牵头领导', '责任单位'];
    const reading = read(
      [
        TITLE,
        head,
        ['一、经济发展'],
        ['（一）稳增长（牵头领导：赵宁）'],
        [1, '修路。', '赵宁', '区甲局'],
        ['（二）扩投资'],
        [2, '建桥。', '赵宁', '区甲局'],
      ],
      [
        [2, 0, 1, 4],
        [3, 0, 1, 4],
        [5, 0, 1, 4],
      ],
    );
    expect(tasksOf(reading)).toEqual(['主-1 稳增长 修路。', '主-2 扩投资 建桥。']);
    expect(codes(reading)).toEqual(['unread-row A3']);
  });

  it('lose the number before them', () => {
    expect(tasksOf(read([TITLE, HEAD, [1, '1.稳增长', '修路。', '赵宁', '区甲局']]))).toEqual([
      '主-1 稳增长 修路。',
    ]);
  });
});

describe('cells merged over several tasks', () => {
  it('speak for each of them', () => {
    const reading = read(
      [
        TITLE,
        HEAD,
        [1, '甲类', '修路。', '赵宁', '**区甲局**、区乙局'],
        [2, null, '建桥。', null, null],
        [3, null, '植树。', null, '区丙局'],
      ],
      [
        [2, 1, 3, 1],
        [2, 3, 3, 1],
        [2, 4, 2, 1],
      ],
    );
    expect(unitsOf(reading)).toEqual(['区甲局,区乙局', '区甲局,区乙局', '区丙局']);
    expect(reading.tasks.map((task) => task.leaders.join())).toEqual(['赵宁', '赵宁', '赵宁']);
    expect(reading.tasks[1]?.leadInferred).toBe(false);
  });
});

describe('what closes the letter below its last table', () => {
  it.each([
    '抄送：区委各部门，区人大办。',
    '临江区人民政府办公室 2023年2月20日印发',
    '（此件公开发布）',
    '2023年2月20日',
  ])('%s is no row of the table', (line) => {
    const reading = read([TITLE, HEAD, [1, '甲类', '修路。', '赵宁', '区甲局'], [line]], [[3, 0, 1, 5]]);
    expect(reading.tasks).toHaveLength(1);
    expect(codes(reading)).toEqual([]);
  });

  it('other lines are reported', () => {
    const reading = read(
      [TITLE, HEAD, [1, '甲类', '修路。', '赵宁', '区甲局'], ['未尽事项另行通知']],
      [[3, 0, 1, 5]],
    );
    expect(codes(reading)).toEqual(['unread-row A4']);
  });
});

describe('heads of other districts', () => {
  it.each([
    ['序号|工作类别|工作目标|责任领导|责任部门'],
    ['编号|任务类型|任务名称|区政府分管领导|承办单位'],
    ['序号|方面|工作任务及年度目标|牵头区领导|牵头、配合单位'],
    ['序号|类  别|主要目标任务（2023年）|分管\n副区长|牵头部门及责任单位'],
    ['序号|任务类别|政府工作报告内容|牵头领导|主要责任单位'],
  ])('%s', (head) => {
    const { tasks, findings } = read([
      TITLE,
      head.split('|'),
      [1, '甲类', '修路。', '赵宁', '**区甲局**、区乙局'],
    ]);
    expect(tasks).toMatchObject([
      {
        id: '主-1',
        category: '甲类',
        text: '修路。',
        leaders: ['赵宁'],
        leadUnits: ['区甲局'],
        coUnits: ['区乙局'],
      },
    ]);
    expect(findings).toEqual([]);
  });

  it('a title of both kinds is told by its head', () => {
    const title = ['2023年重点任务及民生实事责任分解表'];
    expect(read([title, HEAD, [1, '甲类', '修路。', '赵宁', '区甲局']]).tasks[0]?.source).toBe('main');
    const livelihood = ['序号', '民生实事内容', '牵头领导', '责任单位'];
    expect(read([title, livelihood, [1, '修路。', '赵宁', '区甲局']]).tasks[0]?.source).toBe('livelihood');
  });
});

it('a day cut in two by a line break is still the day plans are due', () => {
  const text =
    '并填写《2023年工作任务落实计划表》（见附件3），于2\n\n月 18 日前报督查室。每月5日前报送进展。';
  const grid = gridOf([TITLE, HEAD, [1, '甲类', '修路。', '赵宁', '区甲局']]);
  expect(readNotice([{ grid, file: null }], { noticeText: text }).planDueOn).toBe('2023-02-18');
});
