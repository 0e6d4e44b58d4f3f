import fc from 'fast-check';
import type { CellValue } from '../../src/domain/model/grid';
import type { TaskStatus } from '../../src/domain/model/status';
import type { Task } from '../../src/domain/model/task';
import type { Steps } from '../../src/domain/model/steps';
import * as ledger from '../../src/sheets/ledger';
import type { LedgerReading } from '../../src/sheets/ledger';
import type { SheetSpec } from '../../src/sheets/spec';
import { STYLES } from '../../src/sheets/styles';
import { rejectionMessage } from '../../src/sheets/wording.zh-CN';
import {
  directorySheet,
  findingsSheet,
  plansSheet,
  readDirectory,
  readFindings,
  readPlans,
  readReports,
  readSettings,
  readSubmissions,
  readTasks,
  reportsSheet,
  settingsSheet,
  submissionsSheet,
  tasksSheet,
} from './ledgerInOneGo';
import { tableCells } from './readBack';
import { anyHandledFinding, anyPlan, anyReport, anySubmission, anyTask, anyText, anyUnit } from './records';

type Read<T> = (header: readonly CellValue[], rows: readonly (readonly CellValue[])[]) => LedgerReading<T>;

const words = { title: (code: string) => code, message: () => '说明' };
const noTargets = () => [];
const readTasksBack: Read<Task> = (header, rows) => readTasks(header, rows, noTargets);

function readBack<T>(spec: SheetSpec, read: Read<T>): LedgerReading<T> {
  const { header, rows } = tableCells(spec);
  return read(header, rows);
}

function expectRoundTrip<T>(records: T[], spec: SheetSpec, read: Read<T>): void {
  expect(readBack(spec, read)).toEqual({ records, rejected: [], missingColumns: [] });
  for (const block of spec.blocks) {
    for (const cell of block.cells.flat()) {
      if (typeof cell === 'string') expect(cell.length).toBeLessThanOrEqual(32767);
    }
  }
}

const task: Task = {
  id: '主-1',
  source: 'main',
  no: 1,
  category: '产业发展',
  text: '新建口袋公园11个。',
  leaders: ['周远', '何晴'],
  leadUnits: ['区园林局'],
  leadInferred: false,
  coUnits: ['区财政局', '临江街道办事处'],
  unitsOpenEnded: true,
  targets: [
    { value: 11, measure: '个', comparator: '=', subject: '口袋公园', text: '11个', start: 6, end: 9 },
  ],
  origin: { file: null, sheet: '附件1', cell: 'A5' },
};

const status: TaskStatus = {
  task: '主-1',
  period: '2024-06',
  progress: 'behind',
  timeliness: 'yellow',
  achieved: 4,
  expected: 6,
  measure: '个',
  estimated: false,
  decidedBy: '区园林局',
};

function edited(spec: SheetSpec, column: string, value: CellValue, row = 0) {
  const { header, rows } = tableCells(spec);
  rows[row]![header.indexOf(column)] = value;
  return { header, rows };
}

describe('records survive the sheet', () => {
  test('tasks', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyTask, { maxLength: 4, selector: ({ id }) => id }), (tasks) =>
        expectRoundTrip(tasks, tasksSheet(tasks, []), readTasksBack),
      ),
    );
  });
  test('plans', () => {
    fc.assert(
      fc.property(fc.array(anyPlan, { maxLength: 4 }), (plans) =>
        expectRoundTrip(plans, plansSheet(plans), readPlans),
      ),
    );
  });
  test('reports', () => {
    fc.assert(
      fc.property(fc.array(anyReport, { maxLength: 4 }), (reports) =>
        expectRoundTrip(reports, reportsSheet(reports), readReports),
      ),
    );
  });
  test('submissions', () => {
    fc.assert(
      fc.property(fc.array(anySubmission, { maxLength: 4 }), (submissions) =>
        expectRoundTrip(submissions, submissionsSheet(submissions), readSubmissions),
      ),
    );
  });
  test('units', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyUnit, { maxLength: 4, selector: ({ name }) => name }), (units) =>
        expectRoundTrip(units, directorySheet(units), readDirectory),
      ),
    );
  });
  test('findings with their decisions', () => {
    fc.assert(
      fc.property(fc.array(anyHandledFinding, { maxLength: 4 }), (findings) =>
        expectRoundTrip(findings, findingsSheet(findings, words), readFindings),
      ),
    );
  });
  test('settings of every type', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(
          fc.record({
            key: anyText.map((text) => `键${text}`),
            label: anyText,
            value: fc.oneof(fc.integer(), fc.boolean(), anyText),
            note: anyText,
          }),
          { maxLength: 4, selector: ({ key }) => key },
        ),
        (settings) => expectRoundTrip(settings, settingsSheet(settings), readSettings),
      ),
    );
  });
  test('a text longer than a cell', () => {
    const long = { ...task, text: '长'.repeat(70000) };
    expectRoundTrip([long], tasksSheet([long], []), readTasksBack);
  });
});

describe('reading never loses a row', () => {
  const anyCell = fc.oneof(anyText, fc.integer(), fc.boolean(), fc.constant(null));

  test.each<[string, SheetSpec, Read<unknown>]>([
    ['tasks', tasksSheet([task], []), readTasksBack],
    ['reports', reportsSheet([]), readReports],
    ['submissions', submissionsSheet([]), readSubmissions],
    ['findings', findingsSheet([], words), readFindings],
    ['units', directorySheet([]), readDirectory],
  ])('%s: every row of anything is a record, a rejection or blank', (_name, spec, read) => {
    const { header } = tableCells(spec);
    const computed = [
      '量化目标',
      '进度',
      '时限',
      '累计完成',
      '序时目标',
      '计量单位',
      '期间',
      '说明',
      '领导检索',
      '单位检索',
    ];
    const counted =
      spec.name === '任务台账'
        ? header.map((title) => !computed.includes(String(title)))
        : header.map(() => true);
    const row = fc.array(anyCell, { minLength: header.length, maxLength: header.length });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 4 }), (rows) => {
        const { records, rejected } = read(header, rows);
        const readable = (index: number) =>
          counted[index] && !['问题类型', '说明'].includes(String(header[index]));
        const blank = rows.filter((cells) =>
          cells.every((cell, index) => !readable(index) || String(cell ?? '').trim() === ''),
        );
        expect(records.length + rejected.length + blank.length).toBe(rows.length);
      }),
    );
  });

  test('an empty ledger keeps blank rows and reads as nothing', () => {
    const spec = tasksSheet([], []);
    expect(spec.tables[0]!.range.rowCount).toBeGreaterThanOrEqual(2);
    expect(readBack(spec, readTasksBack)).toEqual({ records: [], rejected: [], missingColumns: [] });
  });
});

describe('an edit wins', () => {
  test('names typed with commas or line breaks', () => {
    const { header, rows } = edited(tasksSheet([task], [status]), '牵头单位', '区园林局，区水利局\n区住建局');
    expect(readTasks(header, rows, noTargets).records[0]!.leadUnits).toEqual([
      '区园林局',
      '区水利局',
      '区住建局',
    ]);
  });

  test('an edited task has its targets read again, an untouched one keeps them', () => {
    const spec = tasksSheet([task], [status]);
    const again = jest.fn(() => []);
    const untouched = tableCells(spec);
    expect(readTasks(untouched.header, untouched.rows, again).records[0]!.targets).toEqual(task.targets);
    expect(again).not.toHaveBeenCalled();
    const { header, rows } = edited(spec, '任务内容', '新建口袋公园12个。');
    expect(readTasks(header, rows, again).records[0]!.targets).toEqual([]);
    expect(again).toHaveBeenCalledWith('新建口袋公园12个。');
  });

  test('targets kept by a ledger of version 0.1.0, which called the measure a unit, are read again', () => {
    const { header, rows } = tableCells(tasksSheet([task], []));
    const system = header.indexOf('系统数据');
    const older = rows.map((row) =>
      row.map((cell, column) =>
        column === system && typeof cell === 'string' ? cell.replace('"measure"', '"unit"') : cell,
      ),
    );
    expect(older).not.toEqual(rows);
    const again = { ...task.targets[0]!, subject: '读回' };
    const reading = readTasks(header, older, () => [again]);
    expect(reading).toEqual({ records: [{ ...task, targets: [again] }], rejected: [], missingColumns: [] });
  });

  test('a list with odd characters is kept until it is edited', () => {
    const odd = { ...task, leaders: ['各分管副区长、有关负责人'] };
    const spec = tasksSheet([odd], []);
    expect(readBack(spec, readTasksBack).records[0]!.leaders).toEqual(['各分管副区长、有关负责人']);
    const { header, rows } = edited(spec, '牵头领导', '周远、何晴');
    expect(readTasksBack(header, rows).records[0]!.leaders).toEqual(['周远', '何晴']);
  });

  test('是否完成 corrected in the ledger changes what it means', () => {
    const report = { ...fc.sample(anyReport, 1)[0]!, completion: '基本完成', done: true };
    const spec = reportsSheet([report]);
    expect(readBack(spec, readReports).records[0]!.done).toBe(true);
    const { header, rows } = edited(spec, '是否完成', '否');
    expect(readReports(header, rows).records[0]!.done).toBe(false);
  });

  test('a day typed as people do, a serial number, and a day that does not exist', () => {
    const submission = { ...fc.sample(anySubmission, 1)[0]!, unit: '区园林局', receivedOn: null };
    const spec = submissionsSheet([submission]);
    const received = (cell: CellValue) => {
      const { header, rows } = edited(spec, '收到日期', cell);
      return readSubmissions(header, rows);
    };
    expect(received('2024/7/5').records[0]!.receivedOn).toBe('2024-07-05');
    expect(received('2024年7月5日').records[0]!.receivedOn).toBe('2024-07-05');
    expect(received(45478).records[0]!.receivedOn).toBe('2024-07-05');
    expect(received('2024-02-30').rejected).toMatchObject([
      { row: 0, code: 'unreadable-value', column: '收到日期' },
    ]);
  });

  test('a decision about a finding', () => {
    const entry = fc.sample(anyHandledFinding, 1)[0]!;
    const { header, rows } = edited(findingsSheet([{ ...entry, handling: 'open' }], words), '处理', '已忽略');
    expect(readFindings(header, rows).records[0]).toEqual({ ...entry, handling: 'ignored' });
  });

  test('computed columns are never read', () => {
    const { header, rows } = edited(tasksSheet([task], [status]), '进度', '已完成');
    expect(readTasksBack(header, rows).records).toEqual([task]);
  });
});

describe('rows that cannot be read say why', () => {
  const spec = tasksSheet([task, { ...task, id: '主-2', no: 2 }], []);

  test('a number used twice', () => {
    const { header, rows } = edited(spec, '任务编号', '主-1', 1);
    const { records, rejected } = readTasksBack(header, rows);
    expect(records.map(({ id }) => id)).toEqual(['主-1']);
    expect(rejected).toMatchObject([{ row: 1, code: 'duplicate-key', value: '主-1' }]);
    expect(rejectionMessage('任务台账', 5, rejected[0]!)).toBe(
      '“任务台账”第5行没有读入：“任务编号”中的“主-1”与前面的行重复，请更正。',
    );
  });

  test('a word not in the list', () => {
    const { header, rows } = edited(spec, '来源', '其它');
    expect(readTasksBack(header, rows).rejected).toMatchObject([
      { code: 'unreadable-value', column: '来源', value: '其它' },
    ]);
  });

  test('system data someone broke', () => {
    const { header, rows } = edited(spec, '系统数据', '{"origin":');
    expect(readTasksBack(header, rows).rejected).toMatchObject([{ code: 'damaged-system-data' }]);
    const wrongType = edited(spec, '系统数据', '{"origin":3}');
    expect(readTasksBack(wrongType.header, wrongType.rows).rejected).toMatchObject([
      { code: 'damaged-system-data' },
    ]);
  });

  test('cells cleared while the row stays', () => {
    const { header, rows } = tableCells(plansSheet(fc.sample(anyPlan, 1)));
    const cleared = rows[0]!.map((cell, index) => (header[index] === '系统数据' ? cell : null));
    expect(readPlans(header, [cleared]).rejected).toMatchObject([{ row: 0, code: 'cleared-row' }]);
  });

  test('a row of findings added by hand', () => {
    const { header, rows } = tableCells(findingsSheet([], words));
    rows[0]![header.indexOf('级别')] = '错误';
    expect(readFindings(header, rows).rejected).toMatchObject([{ code: 'missing-system-data' }]);
  });

  test('a removed column', () => {
    const { header, rows } = tableCells(spec);
    const without = (title: string) => {
      const index = header.indexOf(title);
      const drop = (cells: readonly CellValue[]) => cells.filter((_, column) => column !== index);
      return readTasksBack(drop(header), rows.map(drop));
    };
    expect(without('配合单位')).toMatchObject({ missingColumns: ['配合单位'], rejected: [] });
    expect(without('任务编号').rejected.map(({ code }) => code)).toEqual([
      'missing-column',
      'missing-column',
    ]);
  });

  test('moved and added columns do not matter', () => {
    const { header, rows } = tableCells(spec);
    const turned = (cells: readonly CellValue[]) => ['旁注', ...[...cells].reverse()];
    expect(readTasksBack(turned(header), rows.map(turned)).records).toEqual(
      readTasksBack(header, rows).records,
    );
  });

  test('a task added by hand', () => {
    const { header, rows } = tableCells(spec);
    const added = header.map(
      (title) => ({ 任务编号: '民-7', 来源: '民生实事', 任务内容: '新建食堂3处。' })[String(title)] ?? null,
    );
    expect(readTasksBack(header, [...rows, added]).records[2]).toMatchObject({
      id: '民-7',
      source: 'livelihood',
      no: 7,
    });
  });
});

describe('a ledger of many records', () => {
  const reports = fc.sample(anyReport, 300).map((one, index) => ({ ...one, serial: String(index + 1) }));

  /** Takes steps to their end; how many of the records a step looked at, at the most. */
  function mostPerStep(steps: Steps<unknown>, looked: Set<number>): number {
    let most = 0;
    for (let done = false; !done; looked.clear()) {
      done = steps.next().done === true;
      most = Math.max(most, looked.size);
    }
    return most;
  }

  test('is prepared and read one by one, so that the pane can answer in between', () => {
    const looked = new Set<number>();
    const watched = <Item extends object>(items: readonly Item[], key: string | number): Item[] =>
      items.map((item, index) => {
        const value = item[key as keyof Item];
        const copy = Array.isArray(item) ? [...(item as unknown[])] : { ...item };
        return Object.defineProperty(copy, key, {
          enumerable: true,
          get: () => looked.add(index) && value,
        }) as Item;
      });
    expect(mostPerStep(ledger.reportsSheet(watched(reports, 'text')), looked)).toBe(1);
    const { header, rows } = tableCells(reportsSheet(reports));
    const column = header.indexOf('任务内容');
    expect(mostPerStep(ledger.readReports(header, watched(rows, column)), looked)).toBe(1);
  });

  test('keeps every row once, in order, though one of them needs a further column', () => {
    const long = { ...reports[150]!, progress: '长'.repeat(70_000) };
    const all = [...reports.slice(0, 150), long, ...reports.slice(151)];
    const spec = reportsSheet(all);
    expectRoundTrip(all, spec, readReports);
    const widths = new Set(spec.blocks[1]!.cells.map((row) => row.length));
    expect([...widths]).toEqual([spec.tables[0]!.range.columnCount]);
  });
});

describe('the sheet itself', () => {
  test('where a task stands is shown in words, beside the figures', () => {
    const { header, rows } = tableCells(tasksSheet([task], [status]));
    const shown = Object.fromEntries(header.map((title, index) => [String(title), rows[0]![index]]));
    expect(shown).toMatchObject({
      进度: '滞后',
      时限: '临近到期',
      累计完成: 4,
      序时目标: 6,
      计量单位: '个',
      期间: '2024-06',
      说明: '依据区园林局填报',
      量化目标: '11个',
      领导检索: '、周远、何晴、',
    });
  });

  test('what people must not touch is out of sight', () => {
    const spec = tasksSheet([task], []);
    const { header } = tableCells(spec);
    const hidden = header.filter((_, index) => spec.columnWidths.get(index) === 0);
    expect(hidden).toEqual(['领导检索', '单位检索', '系统数据']);
  });

  test('columns that people fill keep 27-1 and 2021-06 as text', () => {
    expect(STYLES.text.numberFormat).toBe('@');
    expect(STYLES.textCentered.numberFormat).toBe('@');
    const spec = reportsSheet(fc.sample(anyReport, 2));
    const serial = tableCells(spec).header.indexOf('序号');
    expect(spec.styles.find(({ range }) => range.column === serial && range.row > 2)!.style).toBe(
      'textCentered',
    );
  });
});
