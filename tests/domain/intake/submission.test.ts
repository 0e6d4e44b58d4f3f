import fc from 'fast-check';
import { readSubmission } from '../../../src/domain/intake';
import type { SubmissionReading } from '../../../src/domain/intake';
import type { CellValue, Grid } from '../../../src/domain/model/grid';
import type { Period } from '../../../src/domain/model/period';
import type { Unit } from '../../../src/domain/model/unit';
import { gridOf } from './grids';

const unit = (name: string): Unit => ({
  name,
  aliases: [],
  kind: 'department',
  reports: true,
  place: '临江区',
});
const directory = [
  '区发改局',
  '区住建局',
  '区投促局',
  '区教体局',
  '临江城投',
  '临江城投集团',
  '柳溪街道办事处',
].map(unit);
const HEAD = [
  '序号',
  '主要任务',
  '季度计划\n完成目标',
  '完 成 情 况',
  '存在问题',
  '下一步计划',
  '是否完成阶段任务目标',
];
const PLAN_HEAD = [
  '分解序号',
  '主要工作目标任务',
  '一季度',
  '二季度',
  '三季度',
  '四季度',
  '主要负责人',
  '分管负责人',
  '备注',
];

function read(
  grids: Grid | readonly Grid[],
  file = '月报/2022-05/x.xlsx',
  receivedPeriod: Period | null = '2022-05',
): SubmissionReading {
  return readSubmission({
    file,
    grids: Array.isArray(grids) ? grids : [grids as Grid],
    directory,
    receivedPeriod,
  });
}

const codes = (reading: SubmissionReading): string[] =>
  reading.findings.map((finding) => `${finding.code} ${finding.where.cell}`);

describe('a monthly report', () => {
  const reading = read(
    gridOf([
      ['附件 4'],
      ['2022 年主要工作任务落实情况表'],
      ['（ 五 月）'],
      ['填 报 单 位：', null, '临江区住房和城乡建设局', null, '填报时间', 44719],
      HEAD,
      ['主-3', '新建公园\n1座。', '完成2座', '累计完成1座\n栽树30棵', '无', '继续', '√'],
      ['27-1', '修路。', '', '=1+1', null, '', '未完成'],
      [4, '', '', '', '', '', ''],
      [],
      ['填报人：张工  联系电话：0500-1234567  负责人签字：李明'],
    ]),
  );

  it('is read row by row, each field with its cell', () => {
    expect(
      reading.reports.map(({ serial, text, target, progress, done }) => [
        serial,
        text,
        target,
        progress,
        done,
      ]),
    ).toEqual([
      ['主-3', '新建公园1座。', '完成2座', '累计完成1座\n栽树30棵', true],
      ['27-1', '修路。', '', '=1+1', false],
    ]);
    expect(reading.reports[1]?.cells).toMatchObject({ progress: 'D7', completion: 'G7' });
    expect(reading.reports[0]?.origin).toEqual({ file: '月报/2022-05/x.xlsx', sheet: 'Sheet1', cell: 'A6' });
  });

  it('knows its unit by its full name, its month and its form', () => {
    expect(reading).toMatchObject({
      kind: 'report',
      unit: '区住建局',
      period: '2022-05',
      filledOn: '2022-06-07',
    });
    expect(reading.form).toEqual({
      unit: '临江区住房和城乡建设局',
      date: '44719',
      reporter: '张工',
      phone: '0500-1234567',
      signature: '李明',
    });
    expect(codes(reading)).toEqual(['unit-alias C4']);
  });
});

describe('a plan', () => {
  it('is read from a two-row head with quarters split further', () => {
    const reading = read(
      gridOf(
        [
          ['填报单位：区投促局', null, null, null, null, '填报时间：2022年2月22日'],
          [
            '分解序号',
            '主要工作目标任务',
            '季度目标及推进计划',
            null,
            null,
            null,
            null,
            '主要负责人',
            '分管负责人',
            '备注',
          ],
          [null, null, '一季度', null, '二季度', '三季度', '四季度', null, null, null],
          [1, '引企5家。', '1家', '办推介会', '2家', '3家', '5家', '赵宁', '吴昊', null],
        ],
        {
          merges: [
            [1, 2, 1, 5],
            [2, 2, 1, 2],
          ],
        },
      ),
      '计划/区投促局.xlsx',
      null,
    );
    expect(reading).toMatchObject({
      kind: 'plan',
      unit: '区投促局',
      period: null,
      filledOn: '2022-02-22',
      findings: [],
    });
    expect(reading.plans[0]).toMatchObject({
      quarters: ['1家\n办推介会', '2家', '3家', '5家'],
      responsible: '赵宁',
      supervisor: '吴昊',
    });
  });

  it('keeps blank quarters blank', () => {
    const [plan] = read(
      gridOf([PLAN_HEAD, ['主-1', '甲。', '', null, ' ', 'd', '', '', '']]),
      '区投促局.xlsx',
      null,
    ).plans;
    expect(plan?.quarters).toEqual(['', '', '', 'd']);
  });
});

describe('whose it is', () => {
  const report = (written: string | null, file: string): SubmissionReading =>
    read(gridOf([['填报单位：' + (written ?? '')], HEAD, [1, '甲', '乙', '丙', '', '', '是']]), file);

  it.each([
    ['填报单位 before the file name', '区发改局', '区住建局.xlsx', '区发改局'],
    [
      'the file name when the field is blank',
      null,
      '月报/2022-05/附件4-区投资促进局5月月报（最终版）.xlsx',
      '区投促局',
    ],
    ['the longer of two names in the file name', null, '临江城投集团5月.xls', '临江城投集团'],
    ['a short ending', '柳溪街道', 'x.xlsx', '柳溪街道办事处'],
  ])('%s', (_, written, file, expected) => {
    expect(report(written, file).unit).toBe(expected);
  });

  it('suggests for a slip and does not decide', () => {
    const reading = report('区促投局', 'x.xlsx');
    expect(reading.unit).toBeNull();
    expect(reading.findings).toEqual([
      expect.objectContaining({ code: 'unknown-unit', suggestion: '区投促局' }),
    ]);
  });
});

describe('the month', () => {
  const form = (title: string, month: string | null, date = ''): Grid =>
    gridOf([
      [title],
      [month],
      ['填报单位：区发改局', null, '填报时间：' + date],
      HEAD,
      [1, '甲', '乙', '丙', '', '', '是'],
    ]);

  it.each([
    ['another month', form('2022年落实情况表', '（4月）')],
    ['another year', form('2021年落实情况表', '（5月）')],
  ])('%s is said, and the month of receipt kept', (_, grid) => {
    const reading = read(grid);
    expect(reading.findings.map((finding) => finding.code)).toEqual(['wrong-period']);
    expect(reading.reports[0]?.period).toBe('2022-05');
  });

  it.each([
    ['left blank', form('2022年落实情况表', '（  月）')],
    ['written in the title', form('2022年5月落实情况表', null)],
    ['a date in the form is no month of the report', form('2022年落实情况表', '（5月）', '2022年6月3日')],
  ])('%s raises nothing', (_, grid) => {
    expect(read(grid).findings).toEqual([]);
  });

  it.each([
    ['as written', form('2022年落实情况表', '（4月）', '2022年6月3日'), 'x.xlsx', '2022-04'],
    ['from the file name', form('2022年落实情况表', null), '区发改局4月.xlsx', '2022-04'],
    ['from the date it was filled in', form('2022年落实情况表', null, '2022年1月5日'), 'x.xlsx', '2021-12'],
  ])('without a month of receipt it is taken %s', (_, grid, file, expected) => {
    expect(read(grid, file, null).period).toBe(expected);
  });

  it('keeps rows of unknown month out of the records but in the findings', () => {
    const reading = read(form('落实情况表', null), 'x.xlsx', null);
    expect(reading).toMatchObject({ period: null, reports: [] });
    expect(codes(reading)).toEqual(['unread-row B5']);
    expect(reading.findings[0]?.quote?.split('\n')).toEqual(['1', '甲', '乙', '丙', '是']);
  });

  it('reads the sheet of the month from a workbook that keeps them all', () => {
    const reading = read([
      gridOf([['（4月）'], HEAD, [1, '甲', '乙', '四月', '', '', '是']], { name: '4月' }),
      gridOf([['（5月）'], HEAD, [1, '甲', '乙', '五月', '', '', '是']], { name: '5月' }),
    ]);
    expect(reading.reports.map((report) => report.progress)).toEqual(['五月']);
    expect(reading.findings.map((finding) => [finding.code, finding.where.sheet])).toEqual([
      ['unread-row', '4月'],
    ]);
  });
});

describe('rows that are not plain', () => {
  it('joins what is merged, skips headings, reports notes', () => {
    const reading = read(
      gridOf(
        [
          HEAD,
          ['一、主要工作'],
          [1, '甲。', '目标', '进展一', '', '', '是'],
          [null, null, null, '进展二', '有困难', '', null],
          ['备注：数据截至月底'],
        ],
        {
          merges: [
            [1, 0, 1, 7],
            [2, 0, 2, 1],
            [2, 1, 2, 1],
          ],
        },
      ),
      '区发改局.xlsx',
    );
    expect(reading.reports).toHaveLength(1);
    expect(reading.reports[0]).toMatchObject({ progress: '进展一\n进展二', problem: '有困难' });
    expect(codes(reading)).toEqual(['unread-row A5']);
  });

  it('keeps a row without a task text, and says so', () => {
    const reading = read(gridOf([HEAD, [7, '', '目标', '进展', '', '', '是']]), '区发改局.xlsx');
    expect(reading.reports[0]).toMatchObject({ serial: '7', text: '', progress: '进展' });
    expect(codes(reading)).toEqual(['blank-task B2']);
  });

  it.each([
    ['√', true],
    ['是。', true],
    ['已完成', true],
    ['× ', false],
    ['否', false],
    ['未完成', false],
    ['基本完成', null],
    ['', null],
  ])('reads 是否完成 %s as %s', (written, done) => {
    expect(read(gridOf([HEAD, [1, '甲', '乙', '丙', '', '', written]])).reports[0]).toMatchObject({
      done,
      completion: written.trim(),
    });
  });
});

describe('what cannot be read', () => {
  it('says so for each sheet and still knows the unit', () => {
    const reading = read(gridOf([['随便写的'], ['甲', '乙']]), '区发改局.xlsx');
    expect(reading).toMatchObject({ kind: null, unit: '区发改局', reports: [] });
    expect(reading.findings.map((finding) => finding.code)).toEqual(['unrecognised-sheet']);
  });

  it('reports columns that are missing', () => {
    const head = HEAD.filter((word) => word !== '下一步计划');
    const reading = read(gridOf([head, [1, '甲', '乙', '丙', '', '是']]), '区发改局.xlsx');
    expect(reading.findings.map((finding) => finding.details)).toEqual([
      { column: '下一步计划', sheet: 'Sheet1' },
    ]);
  });
});

it('every filled row is a record or in a finding, and nothing throws', () => {
  const cell = fc.constantFrom<CellValue>(null, '', '是', '=1+1', '注：说明', '填报人：', '一、标题', 3);
  const row = fc.tuple(
    fc.constantFrom<CellValue>(null, 1, '2', '一', '主-3', '合计'),
    fc.boolean(),
    cell,
    cell,
    cell,
    cell,
    cell,
  );
  const merge = fc.tuple(
    fc.integer({ min: 1, max: 6 }),
    fc.nat(6),
    fc.integer({ min: 1, max: 3 }),
    fc.integer({ min: 1, max: 3 }),
  );
  fc.assert(
    fc.property(fc.array(row, { maxLength: 8 }), fc.array(merge, { maxLength: 2 }), (rows, merges) => {
      const marked = rows.map(([serial, hasText, ...rest], index) => [
        serial,
        hasText ? `任务文${index}号` : null,
        ...rest,
      ]);
      const plain = read(gridOf([HEAD, ...marked]));
      const said = [
        ...plain.reports.map((report) => report.text),
        ...plain.findings.map((finding) => finding.quote),
      ].join('\n');
      rows.forEach(([, hasText], index) => {
        if (hasText) expect(said).toContain(`任务文${index}号`);
      });
      expect(() => read(gridOf([HEAD, ...marked], { merges }))).not.toThrow();
    }),
    { numRuns: 400 },
  );
});
