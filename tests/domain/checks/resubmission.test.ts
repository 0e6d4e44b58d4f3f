import { EMPTY_LEDGER } from '../../../src/domain/model/ledger';
import { type Ledger } from '../../../src/domain/model/ledger';
import { compareResubmissions } from '../../../src/domain/checks/resubmission';
import { Breath } from '../../../src/pace/breath';
import { inOneGo } from '../../../src/domain/model/steps';
import type { Report } from '../../../src/domain/model/submission';
import { slowClock } from '../../support/clock';
import { report, submission, task } from '../../support/records';

const PERIOD = '2026-05';
const CELLS = { text: 'B6', target: 'C6', progress: 'D6', problem: 'E6', next: 'F6', completion: 'G6' };

const tasks = [
  task('主-1', { text: '新建口袋公园7处。', leadUnits: ['区城管局'] }),
  task('主-2', { text: '整治背街小巷12条。', leadUnits: ['区城管局'] }),
];

const row = (file: string, part: Partial<Report> = {}) =>
  report(file, { task: '主-1', text: '新建口袋公园7处。', cells: CELLS, ...part });

function ledgerOf(file: string, reports: readonly Report[]): Ledger {
  return { ...EMPTY_LEDGER, year: 2026, tasks, submissions: [submission(file)], reports };
}

async function compare(before: readonly Report[], after: readonly Report[]) {
  const [result, ...others] = await new Breath().run(
    compareResubmissions(ledgerOf('旧.xlsx', before), ledgerOf('新.xlsx', after), PERIOD),
  );
  expect(others).toEqual([]);
  return result!;
}

const codes = (findings: readonly { code: string }[]) => findings.map(({ code }) => code);

test('a blank that was filled in is fixed, and is not counted as a change elsewhere', async () => {
  const result = await compare(
    [row('旧.xlsx', { progress: '' })],
    [row('新.xlsx', { progress: '截至5月底，累计建成3处。' })],
  );
  expect(codes(result.fixed)).toContain('progress-blank');
  expect(codes(result.notFixed)).not.toContain('progress-blank');
  expect(result.changedElsewhere).toEqual([]);
});

test('a finding nobody attended to is not fixed; what was changed instead is named', async () => {
  const result = await compare(
    [row('旧.xlsx', { progress: '', problem: '无' })],
    [row('新.xlsx', { progress: '', problem: '资金尚未到位' })],
  );
  expect(codes(result.notFixed)).toContain('progress-blank');
  expect(codes(result.fixed)).not.toContain('progress-blank');
  expect(result.changedElsewhere).toEqual([
    { task: '主-1', text: '新建口袋公园7处。', field: 'problem', before: '无', after: '资金尚未到位' },
  ]);
});

test('a new fault appears as such', async () => {
  const result = await compare(
    [row('旧.xlsx', { progress: '截至5月底，累计建成3处。' })],
    [row('新.xlsx', { progress: '' })],
  );
  expect(codes(result.appeared)).toContain('progress-blank');
});

test('rows that came and went are named', async () => {
  const other = {
    task: '主-2',
    text: '整治背街小巷12条。',
    origin: { file: '新.xlsx', sheet: '5月', cell: 'A7' },
  };
  const result = await compare([row('旧.xlsx')], [report('新.xlsx', { ...other, cells: {} })]);
  const whole = result.changedElsewhere.filter(({ field }) => field === null);
  expect(whole.map(({ task: id, before }) => [id, before === null])).toEqual([
    ['主-2', true],
    ['主-1', false],
  ]);
});

test('line breaks and spaces alone are no change', async () => {
  const result = await compare(
    [row('旧.xlsx', { progress: '累计建成3处。' })],
    [row('新.xlsx', { progress: ' 累计建成\n3处。' })],
  );
  expect(result.changedElsewhere).toEqual([]);
});

test('a first submission, another month and a file nobody could read are compared with nothing', async () => {
  const after = ledgerOf('新.xlsx', [row('新.xlsx')]);
  const unread = { ...after, submissions: [submission('旧.xlsx', { status: 'unreadable' as const })] };
  const earlier = { ...after, submissions: [submission('旧.xlsx', { period: '2026-04' })] };
  expect(inOneGo(compareResubmissions(EMPTY_LEDGER, after, PERIOD))).toEqual([]);
  expect(inOneGo(compareResubmissions(unread, after, PERIOD))).toEqual([]);
  expect(inOneGo(compareResubmissions(earlier, after, PERIOD))).toEqual([]);
});

test('many resubmissions are compared one by one, in order, with turns for the pane between them', async () => {
  const units = Array.from({ length: 200 }, (_, index) => `区第${index}局`);
  const received = (name: string, progress: string): Ledger => ({
    ...EMPTY_LEDGER,
    year: 2026,
    tasks,
    submissions: units.map((unit) => submission(`${name}/${unit}.xlsx`, { unit })),
    reports: units.map((unit) => row(`${name}/${unit}.xlsx`, { unit, progress })),
  });
  const clock = slowClock();
  const compared = await new Breath().run(
    compareResubmissions(received('旧', ''), received('新', '截至5月底，累计建成3处。'), PERIOD),
  );
  const turns = clock.taken();
  clock.stop();
  expect(compared.map(({ file }) => file)).toEqual(units.map((unit) => `新/${unit}.xlsx`));
  expect(compared.every(({ fixed }) => codes(fixed).includes('progress-blank'))).toBe(true);
  expect(turns).toBeGreaterThanOrEqual(units.length / 13);
});
