import { evaluate } from '../../../src/domain/checks/evaluate';
import { EMPTY_LEDGER } from '../../../src/domain/model/ledger';
import { type Ledger } from '../../../src/domain/model/ledger';
import { readTargets } from '../../../src/domain/targets';
import { finding, report, submission, task } from '../../support/records';

const unit = (name: string) => ({ name, aliases: [], kind: 'department' as const, reports: true });

const text = '新建口袋公园6处';
const ledger: Ledger = {
  ...EMPTY_LEDGER,
  year: 2026,
  tasks: [
    task('主-1', { text, targets: readTargets(text) }),
    task('民-1', {
      text: '改造公共厕所4座',
      targets: readTargets('改造公共厕所4座'),
      leadUnits: ['区水务局'],
    }),
  ],
  directory: [unit('区城管局'), unit('区水务局')],
  reports: [report('城管.xlsx', { task: null, text, progress: '' })],
  submissions: [submission('城管.xlsx')],
};

test('rows are matched to their tasks', () => {
  expect(evaluate(ledger, '2026-05').reports[0]?.task).toBe('主-1');
});

test('a row a person assigned by hand keeps its task', () => {
  const assigned = { ...ledger, reports: [report('城管.xlsx', { task: '民-1', text })] };
  expect(evaluate(assigned, '2026-05').reports[0]?.task).toBe('民-1');
});

test('a unit that owes a report is recorded as missing, with the day it was due', () => {
  const missing = evaluate(ledger, '2026-05').submissions.filter(({ status }) => status === 'missing');
  expect(missing).toEqual([
    expect.objectContaining({
      unit: '区水务局',
      kind: 'report',
      period: '2026-05',
      dueOn: '2026-06-05',
      file: null,
    }),
  ]);
});

test('checking twice gives the same ledger', () => {
  const once = evaluate(ledger, '2026-05');
  expect(evaluate(once, '2026-05')).toEqual(once);
});

test('an ignored finding stays ignored, with its reason, and a rewritten cell is a new finding', () => {
  const first = evaluate(ledger, '2026-05');
  const ignored: Ledger = {
    ...first,
    findings: first.findings.map((handled) =>
      handled.finding.code === 'progress-blank'
        ? { ...handled, handling: 'ignored', reason: '附页另报' }
        : handled,
    ),
  };
  const again = evaluate(ignored, '2026-05').findings.find(
    ({ finding: { code } }) => code === 'progress-blank',
  );
  expect(again).toMatchObject({ handling: 'ignored', reason: '附页另报' });
});

test('findings of reading stand until the file is read again, findings of checks are renewed', () => {
  const stale: Ledger = {
    ...ledger,
    findings: [
      {
        finding: finding({ code: 'unreadable-file', details: { reason: 'x' }, task: null }),
        handling: 'open',
        reason: '',
      },
      {
        finding: finding({ code: 'task-missing', details: { text: 'x' }, task: '主-99' }),
        handling: 'open',
        reason: '',
      },
    ],
  };
  const codes = evaluate(stale, '2026-05').findings.map(({ finding: { code, task: id } }) => `${code} ${id}`);
  expect(codes).toContain('unreadable-file null');
  expect(codes).not.toContain('task-missing 主-99');
});

test('every task has a status at the end of the period', () => {
  const checked = evaluate(ledger, '2026-05');
  expect(checked.statuses.map(({ task: id }) => id).sort()).toEqual(['主-1', '民-1'].sort());
  expect(checked.checkedPeriod).toBe('2026-05');
});

test('a day of receipt entered by hand decides whether a report was late', () => {
  const late = { ...ledger, submissions: [submission('城管.xlsx', { receivedOn: '2026-06-20' })] };
  const checked = evaluate(late, '2026-05');
  expect(checked.submissions.find(({ file }) => file === '城管.xlsx')?.status).toBe('late');
  expect(checked.findings.map(({ finding: { code } }) => code)).toContain('late-submission');
  const corrected = {
    ...checked,
    submissions: [submission('城管.xlsx', { receivedOn: '2026-06-02', status: 'late' })],
  };
  expect(evaluate(corrected, '2026-05').submissions.find(({ file }) => file === '城管.xlsx')?.status).toBe(
    'on-time',
  );
});
