import fc from 'fast-check';
import { readNotice } from '../../../src/domain/intake';
import type { NoticeReading } from '../../../src/domain/intake';
import type { CellValue } from '../../../src/domain/model/grid';
import type { Task } from '../../../src/domain/model/task';
import { gridOf } from './grids';

const HEAD = ['序号', '类别', '重点任务', '牵头领导', '责任单位\n(加黑的为牵头部门)'];

const read = (...args: Parameters<typeof gridOf>): NoticeReading =>
  readNotice([{ grid: gridOf(...args), file: '通知.xlsx' }]);
const line = (task: Task): string =>
  `${task.id} ${task.category ?? '-'} ${task.text} ${task.leaders.join()} ${task.leadUnits.join()}+${task.coUnits.join()}`;
const codes = (reading: NoticeReading): string[] =>
  reading.findings.map((finding) => `${finding.code} ${finding.where.cell}`);

describe('a notice as Word and PDF leave it', () => {
  const reading = read(
    [
      ['附件 1'],
      ['2022 年主要工作任务责任分解立项表'],
      HEAD,
      [1, '聚 力 战 略\n支撑，强力推进。', '新建口袋\n公园 3 处。', '赵 宁', '**区园林中心**、区城管局'],
      [2, null, '改造农贸市场。', '吴 昊 赵 宁', '区商务局，**区市场监管局**等'],
      HEAD,
      [3, '聚力战略支撑,强力推进', '整修巷道。', '赵 冯 宁 勇', '区城管局'],
      [4, null, '=1+1', '冯勇', '@区城管局'],
      [5, '守 牢\n底线', '办好热线。', '吴昊', '各街道办事处。'],
    ],
    {
      merges: [
        [1, 0, 1, 5],
        [3, 1, 2, 1],
        [6, 1, 2, 1],
      ],
    },
  );

  it('reads every task with its category, people and units', () => {
    expect(reading.tasks.map(line)).toEqual([
      '主-1 聚力战略支撑，强力推进 新建口袋公园 3 处。 赵宁 区园林中心+区城管局',
      '主-2 聚力战略支撑，强力推进 改造农贸市场。 吴昊,赵宁 区市场监管局+区商务局',
      '主-3 聚力战略支撑，强力推进 整修巷道。 赵宁,冯勇 区城管局+',
      '主-4 聚力战略支撑，强力推进 =1+1 冯勇 @区城管局+',
      '主-5 守牢底线 办好热线。 吴昊 各街道办事处+',
    ]);
    expect(reading.tasks.map((task) => task.unitsOpenEnded)).toEqual([false, true, false, false, false]);
    expect(reading.year).toBe(2022);
  });

  it('says where each task stands', () => {
    expect(reading.tasks[1]?.origin).toEqual({ file: '通知.xlsx', sheet: 'Sheet1', cell: 'C5' });
  });

  it('learns units and leaders; a group does not report', () => {
    expect(reading.leaders).toEqual(['赵宁', '吴昊', '冯勇']);
    expect(reading.units.filter((unit) => !unit.reports).map((unit) => unit.name)).toEqual(['各街道办事处']);
  });
});

describe('categories', () => {
  it('can be headings across the table', () => {
    const { tasks, findings } = read(
      [
        ['序号', '工作任务', '责任领导', '责任单位（加粗为牵头单位）'],
        ['一、坚持创新驱动（2项）'],
        [1, '建平台3个。', '赵宁', '区科技局'],
        [2, '育企业9家。', '赵宁', '区工信局'],
        ['（二）扩大投资'],
        [3, '开工项目8个。', '赵宁', '区发改局'],
      ],
      {
        merges: [
          [1, 0, 1, 4],
          [4, 0, 1, 4],
        ],
      },
    );
    expect(tasks.map((task) => task.category)).toEqual(['坚持创新驱动', '坚持创新驱动', '扩大投资']);
    expect(findings).toEqual([]);
  });

  it('can stand beside a Chinese numeral', () => {
    const { tasks } = read([
      HEAD.filter((word) => word !== '类别'),
      ['一', '经济运行'],
      [1, '稳增长。', '赵宁', '区发改局'],
    ]);
    expect(tasks.map((task) => [task.id, task.category])).toEqual([['主-1', '经济运行']]);
  });

  it('are carried over rows left blank by a page break', () => {
    const { tasks } = read([
      HEAD,
      [1, '甲类', '任务一。', '赵宁', '区甲局'],
      HEAD,
      [2, null, '任务二。', '赵宁', '区甲局'],
    ]);
    expect(tasks.map((task) => task.category)).toEqual(['甲类', '甲类']);
  });
});

describe('columns for lead and co-units', () => {
  it('are read under a head over both', () => {
    const { tasks } = read(
      [
        ['序号', '责任单位', null, '牵头领导', '目标任务'],
        [null, '牵头单位', '配合单位', null, null],
        [1, '区商务局、区投促中心', '各街道办事处等', '赵宁', '引进企业5家。'],
      ],
      {
        merges: [
          [0, 1, 1, 2],
          [0, 0, 2, 1],
          [0, 3, 2, 1],
          [0, 4, 2, 1],
        ],
      },
    );
    expect(tasks[0]).toMatchObject({
      leadUnits: ['区商务局', '区投促中心'],
      coUnits: ['各街道办事处'],
      leadInferred: false,
      unitsOpenEnded: true,
    });
  });

  it('牵头单位 beside 责任单位: a unit in both is a lead only', () => {
    const { tasks } = read([
      ['序号', '重点任务', '牵头领导', '牵头单位', '责任单位'],
      [1, '甲。', '赵宁', '区甲局', '区甲局、区乙局'],
    ]);
    expect(tasks[0]).toMatchObject({ leadUnits: ['区甲局'], coUnits: ['区乙局'] });
  });

  it('责任单位 beside 配合单位 is the lead', () => {
    const { tasks } = read([
      ['序号', '重点任务', '牵头领导', '责任单位', '配合单位'],
      [1, '甲。', '赵宁', '区甲局', '区乙局'],
    ]);
    expect(tasks[0]).toMatchObject({ leadUnits: ['区甲局'], coUnits: ['区乙局'], leadInferred: false });
  });
});

describe('what bold cannot say', () => {
  it('is inferred and marked when a cell of several units has no bold', () => {
    const reading = read([HEAD, [1, '甲', '任务。', '赵宁', '区甲局、区乙局']]);
    expect(reading.tasks[0]).toMatchObject({ leadUnits: ['区甲局'], leadInferred: true });
    expect(codes(reading)).toContain('lead-inferred E2');
  });

  it('raises nothing for a single unit: there is nothing to decide', () => {
    const reading = read([HEAD, [1, '甲', '任务。', '赵宁', '区甲局']]);
    expect(reading.tasks[0]?.leadInferred).toBe(true);
    expect(reading.findings).toEqual([]);
  });

  it('is not inferred where the head says that the first unit leads', () => {
    const head = ['序号', '重点任务', '牵头领导', '责任单位（排在第一位的为牵头单位）'];
    const { tasks } = read([head, [1, '任务。', '赵宁', '区甲局、区乙局']]);
    expect(tasks[0]).toMatchObject({ leadUnits: ['区甲局'], leadInferred: false });
  });

  it('says nothing in a column that is bold throughout', () => {
    const rows = [1, 2, 3, 4, 5].map((no) => [no, '甲', `任务${no}。`, '赵宁', '**区甲局**']);
    expect(read([HEAD, ...rows]).tasks.every((task) => task.leadInferred)).toBe(true);
  });
});

describe('numbers', () => {
  it('fills a gap a missing or repeated number leaves, and says so', () => {
    const reading = read([
      HEAD,
      [1, '甲', '任务一。', '赵宁', '区甲局'],
      [1, '甲', '任务二。', '赵宁', '区甲局'],
      [null, '甲', '任务三。', '赵宁', '区甲局'],
      [4, '甲', '任务四。', '赵宁', '区甲局'],
    ]);
    expect(reading.tasks.map((task) => task.id)).toEqual(['主-1', '主-2', '主-3', '主-4']);
    expect(codes(reading)).toEqual(['duplicate-serial A3', 'missing-serial A4']);
  });

  it('never gives two tasks one number when there is no gap', () => {
    const rows = [1, 2, 2, 3].map((no, index) => [no, '甲', `任务${index}。`, '赵宁', '区甲局']);
    expect(read([HEAD, ...rows]).tasks.map((task) => task.no)).toEqual([1, 2, 4, 3]);
  });

  it('counts on where every category starts again at 1', () => {
    const rows = [
      [1, '甲'],
      [2, '甲'],
      [1, '乙'],
      [2, '乙'],
    ].map(([no, group], index) => [no ?? null, group ?? null, `任务${index}。`, '赵宁', '区甲局']);
    expect(read([HEAD, ...rows]).tasks.map((task) => task.no)).toEqual([1, 2, 3, 4]);
  });

  it('takes a task given twice, in two files, once', () => {
    const grid = gridOf([HEAD, [1, '甲', '任务。', '赵宁', '区甲局']]);
    const reading = readNotice([
      { grid, file: 'a.xlsx' },
      { grid, file: 'b.xlsx' },
    ]);
    expect(reading.tasks).toHaveLength(1);
    expect(codes(reading)).toEqual(['duplicate-serial A2']);
  });
});

describe('rows that are not plain tasks', () => {
  it('joins what is merged over several rows', () => {
    const { tasks } = read(
      [
        HEAD,
        [1, '甲', '任务。', '赵宁', '区甲局'],
        [null, null, null, null, '区乙局'],
        [2, '甲', '又一项。', '赵宁', '区丙局'],
      ],
      {
        merges: [
          [1, 0, 2, 1],
          [1, 1, 2, 1],
          [1, 2, 2, 1],
          [1, 3, 2, 1],
        ],
      },
    );
    expect(tasks.map((task) => [...task.leadUnits, ...task.coUnits])).toEqual([
      ['区甲局', '区乙局'],
      ['区丙局'],
    ]);
  });

  it('joins a sentence a page break cut in two, and says so', () => {
    const reading = read([
      HEAD,
      [1, '甲', '整治河道，新建', '赵宁', '区水务局'],
      HEAD,
      [null, null, '步道3公里。', null, null],
    ]);
    expect(reading.tasks.map((task) => task.text)).toEqual(['整治河道，新建步道3公里。']);
    expect(codes(reading)).toEqual(['missing-serial C4']);
  });

  it('reports blank tasks, notes and hidden rows', () => {
    const reading = read(
      [
        HEAD,
        [1, '甲', '', '赵宁', '区甲局'],
        [2, '甲', '任务。', '赵宁', '区甲局'],
        ['注：加黑的为牵头部门'],
      ],
      { hiddenRows: [2] },
    );
    expect(codes(reading).sort()).toEqual(['blank-task C2', 'content-in-hidden-rows A3', 'unread-row A4']);
    expect(reading.tasks).toHaveLength(1);
  });

  it('reports a sheet that is no attachment when nothing else was found', () => {
    expect(
      codes(
        read([
          ['姓名', '电话'],
          ['赵宁', '1'],
        ]),
      ),
    ).toEqual(['unrecognised-sheet null']);
  });

  it('reports missing columns', () => {
    const reading = read([
      ['重点任务', '责任单位'],
      ['任务。', '区甲局'],
    ]);
    expect(reading.findings.map((finding) => finding.details)).toEqual([
      { column: '序号', sheet: 'Sheet1' },
      { column: '牵头领导', sheet: 'Sheet1' },
      { text: '任务。' },
    ]);
    expect(reading.tasks.map((task) => task.id)).toEqual(['主-1']);
  });
});

describe('names of units over the whole notice', () => {
  const rows = ['区发改局', '区发展改革局', '区投促局', '区投促局', '区促投局', '区民政局', '区财政局'];
  const reading = read([
    HEAD,
    ...rows.map((name, index) => [index + 1, '甲', `任务${index}。`, '赵宁', name]),
  ]);

  it('makes one entry of the short and full name of one unit', () => {
    expect(reading.units.find((unit) => unit.name === '区发改局')?.aliases).toEqual(['区发展改革局']);
    expect(reading.tasks[1]?.leadUnits).toEqual(['区发展改革局']);
  });

  it('asks about a likely slip and changes nothing', () => {
    expect(reading.findings).toEqual([
      expect.objectContaining({ code: 'unit-alias', suggestion: '区发改局' }),
      expect.objectContaining({
        code: 'unknown-unit',
        suggestion: '区投促局',
        details: { name: '区促投局', similar: '区投促局' },
      }),
    ]);
    expect(reading.units.map((unit) => unit.name)).toContain('区促投局');
  });

  it('keeps a directory that was given, and asks about names it lacks', () => {
    const grid = gridOf([
      HEAD,
      [1, '甲', '任务。', '赵宁', '区发展改革局'],
      [2, '甲', '任务二。', '赵宁', '区某某局'],
    ]);
    const directory = [{ name: '区发改局', aliases: [], kind: 'department' as const, reports: true }];
    const given = readNotice([{ grid, file: null }], { directory });
    expect(given.units.map((unit) => [unit.name, unit.aliases])).toEqual([
      ['区发改局', ['区发展改革局']],
      ['区某某局', []],
    ]);
    expect(given.findings.map((finding) => finding.code)).toEqual(['unit-alias', 'unknown-unit']);
  });
});

it('asks about a leader met once whose name is a letter off a frequent one', () => {
  const names = ['孟庆山', '孟庆山', '孟庆山', '孟庆杉', '孟祥云'];
  const reading = read([
    HEAD,
    ...names.map((name, index) => [index + 1, '甲', `任务${index}。`, name, '区甲局']),
  ]);
  expect(reading.findings.map((finding) => [finding.code, finding.suggestion])).toEqual([
    ['unknown-leader', '孟庆山'],
  ]);
});

describe('the day plans are due', () => {
  const due = (noticeText: string): string | null => readNotice([], { noticeText }).planDueOn;

  it.each([
    [
      '临政办〔2022〕3号 2022年度……填写《2022年工作任务落实计划表》（见附件3），于2\n月 25 日前报督查室。',
      '2022-02-25',
    ],
    ['2023年。请于2023年3月1日（星期三）下班前将落实计划表报区政府督查室；6月30日前完成整改。', '2023-03-01'],
    ['2023年。各单位要在次月初5个工作日内报送。', null],
    ['2023年。6月30日前完成整改，9月30日前完成验收。', null],
  ])('%s', (text, expected) => {
    expect(due(text)).toBe(expected);
  });
});

describe('nothing is lost', () => {
  const cell = fc.constantFrom<CellValue>(
    null,
    null,
    '',
    '区甲局、区乙局',
    '赵 宁',
    '甲类',
    '=1+1',
    '+86',
    '@x',
    '一、标题',
    '注：说明',
    0,
    true,
  );
  const row = fc.tuple(
    fc.constantFrom<CellValue>(null, 1, 2, 3, '4', '一', '合计', '5-1'),
    cell,
    fc.boolean(),
    cell,
    cell,
  );

  it('every row with a text is a task or in a finding', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 12 }), (rows) => {
        const marked = rows.map(([serial, category, hasText, leader, unit], index) => [
          serial,
          category,
          hasText ? `任务文${index}号` : null,
          leader,
          unit,
        ]);
        const reading = read([HEAD, ...marked]);
        const said = [
          ...reading.tasks.map((task) => `${task.category} ${task.text}`),
          ...reading.findings.map((finding) => `${finding.quote} ${JSON.stringify(finding.details)}`),
        ].join('\n');
        rows.forEach(([, , hasText], index) => {
          if (hasText) expect(said).toContain(`任务文${index}号`);
        });
        expect(new Set(reading.tasks.map((task) => task.id)).size).toBe(reading.tasks.length);
      }),
      { numRuns: 500 },
    );
  });

  it('random grids never throw', () => {
    const any = fc.oneof(
      fc.constantFrom<CellValue>(null, ...HEAD, '附件2', '民生实事内容', 1, 2),
      fc.string(),
    );
    const merge = fc.tuple(
      fc.nat(8),
      fc.nat(5),
      fc.integer({ min: 1, max: 9 }),
      fc.integer({ min: 1, max: 9 }),
    );
    fc.assert(
      fc.property(
        fc.array(fc.array(any, { maxLength: 6 }), { maxLength: 9 }),
        fc.array(merge, { maxLength: 3 }),
        (rows, merges) => {
          expect(() => read([HEAD, ...rows], { merges })).not.toThrow();
        },
      ),
      { numRuns: 400 },
    );
  });
});
