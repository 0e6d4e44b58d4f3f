import type { Collection } from '../../src/app/collect';
import { mergeCollection } from '../../src/app/collectSubmissions';
import { EMPTY_LEDGER } from '../../src/domain/model/ledger';
import { type Ledger } from '../../src/domain/model/ledger';
import { finding, report, submission, task } from '../support/records';

const ledger: Ledger = {
  ...EMPTY_LEDGER,
  year: 2026,
  tasks: [task('主-1')],
  submissions: [
    submission('旧.xlsx'),
    submission('另一家.xlsx', { unit: '区水务局' }),
    submission('上月.xlsx', { period: '2026-04' }),
  ],
  reports: [
    report('旧.xlsx'),
    report('另一家.xlsx', { unit: '区水务局' }),
    report('上月.xlsx', { period: '2026-04' }),
  ],
  findings: [
    {
      finding: finding({ where: { file: '旧.xlsx', sheet: null, cell: null } }),
      handling: 'open',
      reason: '',
    },
    {
      finding: finding({ where: { file: '另一家.xlsx', sheet: null, cell: null } }),
      handling: 'ignored',
      reason: '已电话核实',
    },
  ],
};

const collection = (part: Partial<Collection>): Collection => ({
  outcomes: [],
  plans: [],
  reports: [],
  submissions: [],
  findings: [],
  cancelled: false,
  ...part,
});

const resubmitted = collection({
  outcomes: [
    {
      path: '新.xlsx',
      outcome: 'accepted',
      unit: '区城管局',
      kind: 'report',
      period: '2026-05',
      rowCount: 1,
      findings: [],
    },
  ],
  reports: [report('新.xlsx', { progress: '截至5月底累计完成2处。' })],
  submissions: [submission('新.xlsx')],
});

test('a resubmission takes the place of the earlier one, rows and findings alike', () => {
  const merged = mergeCollection(ledger, resubmitted);
  expect(merged.submissions.map(({ file }) => file).sort()).toEqual(
    ['上月.xlsx', '另一家.xlsx', '新.xlsx'].sort(),
  );
  expect(merged.reports.map(({ origin }) => origin.file).sort()).toEqual(
    ['上月.xlsx', '另一家.xlsx', '新.xlsx'].sort(),
  );
  expect(merged.findings.map(({ finding: { where } }) => where.file)).toEqual(['另一家.xlsx']);
});

test('decisions on other units stay with their reasons', () => {
  const [kept] = mergeCollection(ledger, resubmitted).findings;
  expect(kept).toMatchObject({ handling: 'ignored', reason: '已电话核实' });
});

test('collecting nothing changes nothing', () => {
  expect(mergeCollection(ledger, collection({}))).toEqual(ledger);
});

test('a unit that had been missing is no longer missing once its file is in', () => {
  const before = {
    ...ledger,
    submissions: [submission(null, { status: 'missing' })],
    reports: [],
    findings: [],
  };
  const merged = mergeCollection(before, resubmitted);
  expect(merged.submissions.map(({ status }) => status)).toEqual(['on-time']);
});
