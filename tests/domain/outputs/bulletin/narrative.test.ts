import {
  completedTasks,
  livelihoodMonthly,
  newlyCompleted,
  overallQuarterly,
  partsText,
  singleMatter,
  submissionsBulletin,
} from '../../../../src/domain/outputs/bulletin';
import type { BulletinInput } from '../../../../src/domain/outputs/bulletin';
import { createFinding, NOWHERE } from '../../../../src/domain/findings';
import type { Bulletin, BulletinTable, IssuedBulletin } from '../../../../src/domain/model/bulletin';
import { input, livelihoodIn, PERIOD, report, status, submission, task } from './district';

function paragraphs(bulletin: Bulletin): string[] {
  return bulletin.blocks.flatMap((block) => (block.kind === 'paragraph' ? [partsText(block.parts)] : []));
}

function text(bulletin: Bulletin): string {
  return paragraphs(bulletin).join('\n');
}

function headings(bulletin: Bulletin): string[] {
  return bulletin.blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
}

function tables(bulletin: Bulletin): BulletinTable[] {
  const blocks = [...bulletin.blocks, ...bulletin.attachments.flatMap((attachment) => attachment.blocks)];
  return blocks.filter((block) => block.kind === 'table');
}

function table(bulletin: Bulletin, caption: string): BulletinTable {
  return tables(bulletin).find((candidate) => candidate.caption === caption)!;
}

const first = (one: BulletinInput): string => paragraphs(livelihoodMonthly(one))[0]!;

describe('民生实事月通报 reads naturally', () => {
  test('some of each: zero states are not listed', () => {
    const mixed = livelihoodIn('completed', 'on-track', 'on-track', 'behind');
    expect(first(mixed)).toBe(
      '截至6月底，4项民生实事中，已完成1项，正常推进2项，滞后1项。已完成和正常推进的共3项，占4项的75.0%。',
    );
  });

  test('all completed', () => {
    const bulletin = livelihoodMonthly(livelihoodIn('completed', 'completed', 'completed'));
    expect(paragraphs(bulletin)[0]).toBe('截至6月底，3项民生实事已全部完成。');
    expect(text(bulletin)).not.toMatch(/请|滞后于序时进度的任务有/);
  });

  test('one, on track', () => {
    expect(first(livelihoodIn('on-track'))).toBe('截至6月底，1项民生实事按序时进度推进。');
  });

  test('completed and on track only', () => {
    expect(first(livelihoodIn('completed', 'on-track', 'on-track'))).toBe(
      '截至6月底，3项民生实事中，已完成1项，其余2项均按序时进度推进。',
    );
  });

  test('nobody reported: no rate, no praise, no blame', () => {
    const bulletin = livelihoodMonthly(livelihoodIn('not-reported', 'not-reported'));
    expect(paragraphs(bulletin)[0]).toBe('截至6月底，2项民生实事均未报送进展情况。');
    expect(text(bulletin)).not.toMatch(/没有滞后|%/);
    expect(headings(bulletin)).toEqual(['一、总体进展', '二、未报进展情况', '三、下一步要求']);
  });

  test('no livelihood tasks at all', () => {
    const bulletin = livelihoodMonthly(input({ tasks: [task(1)] }));
    expect(text(bulletin)).toBe('截至6月底，台账中没有民生实事。');
    expect(tables(bulletin)).toEqual([]);
  });

  test('doubtful tasks are open questions: out of the rate, never among the late', () => {
    const one = livelihoodIn('on-track', 'behind', 'doubtful');
    const finding = createFinding('yes-but-below', {
      unit: '区第3局',
      task: '民-3',
      where: NOWHERE,
      quote: '是',
      details: { achieved: '4处', expected: '6处' },
      period: PERIOD,
    });
    const bulletin = livelihoodMonthly({ ...one, findings: [finding] });
    expect(paragraphs(bulletin)[0]).toContain('除待核实的1项外，正常推进的共1项，占其余2项的50.0%。');
    expect(table(bulletin, '滞后任务情况表').rowTasks).toEqual(['民-2']);
    const doubtful = table(bulletin, '待核实任务情况表');
    expect(doubtful.rowTasks).toEqual(['民-3']);
    expect(String(doubtful.rows[0]!.at(-1))).toMatch(/4处.*6处/);
  });

  test('the late are named with figures, reasons and next steps; the worse first', () => {
    const one = livelihoodIn('behind', 'far-behind', 'behind');
    const [slow, far, silent] = one.tasks;
    const bulletin = livelihoodMonthly({
      ...one,
      statuses: [
        status(slow!, 'behind', {
          achieved: 4,
          expected: 6,
          measure: '处',
          estimated: true,
          decidedBy: '区第1局',
        }),
        status(far!, 'far-behind', { decidedBy: '区第2局' }),
        status(silent!, 'behind'),
      ],
      reports: [
        report(slow!, { problem: '管线迁改未完成。', next: '7月底前完成迁改。' }),
        report(slow!, { unit: '区第9局', problem: '别家的话', next: '' }),
        report(far!, { problem: '无', next: '' }),
      ],
    });
    const items = paragraphs(bulletin).filter((line) => /^\d．/.test(line));
    expect(items).toEqual([
      '1．建成第2处口袋公园（民-2，区第2局牵头）。连续滞后；责任单位填报未完成阶段目标。责任单位未说明滞后原因，也未填报下一步计划。',
      '2．建成第1处口袋公园（民-1，区第1局牵头）。累计完成4处，序时目标6处（按月折算）。存在问题：管线迁改未完成。下一步：7月底前完成迁改。',
      '3．建成第3处口袋公园（民-3，区第3局牵头）。责任单位未说明滞后原因，也未填报下一步计划。',
    ]);
  });

  test('last month’s reports are not taken for this month’s', () => {
    const one = livelihoodIn('behind');
    const bulletin = livelihoodMonthly({
      ...one,
      reports: [report(one.tasks[0]!, { period: '2024-05', problem: '上月的问题' })],
    });
    expect(JSON.stringify(bulletin)).not.toContain('上月的问题');
  });
});

describe('整体工作季通报', () => {
  const tasks = [
    task(1, { leaders: ['周远', '何晴'], leadUnits: ['区园林局', '区水利局'] }),
    task(2, { leaders: ['何晴'], leadUnits: ['区水利局'] }),
    task(3, { category: null, leaders: [], leadUnits: [] }),
    task(1, { source: 'livelihood', leaders: ['各分管副区长'], leadUnits: ['区住建局'] }),
  ];
  const one = input({
    tasks,
    statuses: [
      status(tasks[0]!, 'completed'),
      status(tasks[1]!, 'behind'),
      status(tasks[2]!, 'on-track'),
      status(tasks[3]!, 'doubtful'),
    ],
  });
  const bulletin = overallQuarterly(one);
  const shown = (caption: string) =>
    table(bulletin, caption).rows.map((row) =>
      row.slice(0, 2).map((cell) => (typeof cell === 'object' ? (cell as { value: number }).value : cell)),
    );

  test('a task of two leaders counts for each, once in the total', () => {
    expect(shown('各牵头领导任务进展情况')).toEqual([
      ['周远', 1],
      ['何晴', 2],
      ['各分管副区长', 1],
      ['未明确牵头领导', 1],
    ]);
    expect(table(bulletin, '各牵头领导任务进展情况').totalRow![1]).toMatchObject({ value: 4 });
    expect(JSON.stringify(bulletin.blocks)).toContain('由多位领导牵头的任务在每位领导名下各计一次');
  });

  test('categories: main ones, those without one, and 民生实事', () => {
    expect(shown('各工作类别任务进展情况')).toEqual([
      ['做强先进制造', 2],
      ['未归类', 1],
      ['民生实事', 1],
    ]);
  });

  test('units: full marks first; one with nothing but doubts, or no unit at all, gets no place', () => {
    const ranking = table(bulletin, '牵头单位任务推进情况排名').rows.map((row) => [
      row[0],
      (row.at(-1) as { rank: number | null }).rank,
    ]);
    expect(ranking).toEqual([
      ['区园林局', 1],
      ['区水利局', 2],
      ['区住建局', null],
      ['未明确牵头单位', null],
    ]);
  });

  test('two third places, then fifth', () => {
    const rates: [string, number][] = [
      ['甲局', 4],
      ['乙局', 3],
      ['丙局', 2],
      ['丁局', 2],
      ['戊局', 1],
    ];
    const many = rates.flatMap(([unit, good], unitIndex) =>
      [0, 1, 2, 3].map((index) => ({
        task: task(unitIndex * 10 + index, { leadUnits: [unit] }),
        progress: index < good ? ('on-track' as const) : ('behind' as const),
      })),
    );
    const ranked = overallQuarterly(
      input({
        tasks: many.map((row) => row.task),
        statuses: many.map((row) => status(row.task, row.progress)),
      }),
    );
    const places = table(ranked, '牵头单位任务推进情况排名').rows.map(
      (row) => (row.at(-1) as { rank: number }).rank,
    );
    expect(places).toEqual([1, 2, 3, 3, 5]);
  });

  test('the title names the quarter', () => {
    expect(bulletin.title).toBe('关于2024年第二季度整体工作推进情况的通报');
    expect(bulletin.name.length).toBeLessThanOrEqual(27);
  });
});

describe('办结通报', () => {
  const one = livelihoodIn('completed', 'completed', 'on-track', 'behind');
  const issued: IssuedBulletin[] = [
    { kind: 'completed', period: '2024-05', number: 1, issuedOn: null, tasks: ['民-1', '民-4'] },
    { kind: 'completed', period: '2023-12', number: 7, issuedOn: null, tasks: ['民-2'] },
  ];

  test('only what no earlier one of the year announced', () => {
    expect(newlyCompleted({ ...one, issued }).map(({ task: { id } }) => id)).toEqual(['民-2']);
    const bulletin = completedTasks({ ...one, issued });
    expect(bulletin.number).toBe(2);
    expect(paragraphs(bulletin)[0]).toBe(
      '上期办结通报以来，截至6月底，新办结1项任务。累计办结2项，占4项任务的50.0%。',
    );
  });

  test('one announced too early is put to the reader', () => {
    const bulletin = completedTasks({ ...one, issued });
    expect(table(bulletin, '前期通报办结、本期进度有变化的任务').rowTasks).toEqual(['民-4']);
  });

  test('none', () => {
    const bulletin = completedTasks(livelihoodIn('on-track'));
    expect(text(bulletin)).toBe('截至6月底，没有新办结的任务。');
  });

  test('the last ones', () => {
    const bulletin = completedTasks(livelihoodIn('completed', 'completed'));
    expect(text(bulletin)).toBe('截至6月底，共办结2项任务。至此，2项任务已全部办结。');
  });
});

describe('报送情况通报', () => {
  const returns = (...states: Parameters<typeof submission>[1][]) =>
    submissionsBulletin(
      input({ submissions: states.map((state, index) => submission(`区第${index + 1}局`, state)) }),
    );

  test.each([
    [['on-time', 'on-time'], '应报送6月份月报的2家单位均按时报送。'],
    [['missing', 'missing'], '应报送6月份月报的2家单位均未报送。'],
    [['on-time', 'late', 'missing'], '应报送6月份月报的单位3家，按时报送1家，迟报1家，未报1家。'],
    [[], '没有应报送6月份月报的单位。'],
  ] as const)('%j', (states, sentence) => {
    expect(paragraphs(returns(...states))[0]).toBe(sentence);
  });

  test('late, missing and unreadable ones are listed apart; other months are not counted', () => {
    const bulletin = submissionsBulletin(
      input({
        submissions: [
          submission('区甲局', 'late'),
          submission('区乙局', 'missing'),
          submission('区丙局', 'unreadable'),
          { ...submission('区丁局', 'missing'), period: '2024-05' },
        ],
      }),
    );
    expect(tables(bulletin).map(({ caption, rows }) => [caption, rows.length])).toEqual([
      ['报送情况汇总表', 2],
      ['迟报单位', 1],
      ['未报单位', 1],
      ['报送文件无法读取的单位', 1],
    ]);
  });
});

describe('一事一通报', () => {
  test('says who leads, where it stands and what was reported month by month', () => {
    const park = task(3, { coUnits: ['区财政局'], leadUnits: ['区园林局'] });
    const bulletin = singleMatter(
      park,
      input({
        tasks: [park],
        statuses: [
          status(park, 'behind', { achieved: 2, expected: 6, measure: '处', decidedBy: '区园林局' }),
        ],
        reports: [
          report(park, { problem: '征迁未完成。', next: '8月完成。' }),
          report(park, { period: '2024-05' }),
          report(park, { period: '2024-07' }),
        ],
      }),
    );
    expect(paragraphs(bulletin).slice(0, 4)).toEqual([
      '“建成第3处口袋公园，完善配套设施”（主-3）为本年度重点任务（做强先进制造），由周远牵头，区园林局负责，区财政局配合。',
      '截至6月底，该任务滞后于序时进度，累计完成2处，序时目标6处。',
      '存在问题：征迁未完成。',
      '下一步计划：8月完成。',
    ]);
    expect(table(bulletin, '各月填报情况').rows.map(([month]) => month)).toEqual(['5月', '6月']);
  });

  test('a task that is not in the ledger is refused', () => {
    expect(() => singleMatter(task(9), input({ tasks: [task(1)] }))).toThrow(RangeError);
  });
});
