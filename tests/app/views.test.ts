import fc from 'fast-check';
import type { FileOutcome, FileOutcomeKind } from '../../src/app/collect';
import { countOutcomes, OUTCOME_ORDER, sortOutcomes } from '../../src/app/collectView';
import {
  countBy,
  FINDING_GROUPINGS,
  filterFindings,
  groupFindings,
  isUnfiltered,
  NO_FILTER,
} from '../../src/domain/findings/view';
import { EMPTY_LEDGER } from '../../src/domain/model/ledger';
import { receivedOnDay } from '../../src/app/receivedDates';
import { createFinding, findingKey } from '../../src/domain/findings';
import type { HandledFinding } from '../../src/domain/model/handling';
import { submission } from '../support/records';

const UNITS = ['区城管局', '区水务局', null];
const handledFinding: fc.Arbitrary<HandledFinding> = fc
  .record({
    code: fc.constantFrom('progress-blank', 'target-lowered', 'lead-inferred'),
    unit: fc.constantFrom(...UNITS),
    row: fc.integer({ min: 1, max: 2000 }),
    handling: fc.constantFrom('open', 'accepted', 'ignored'),
  })
  .map(({ code, unit, row, handling }) => ({
    finding: createFinding(code as 'progress-blank', {
      details: { text: '任务' },
      unit,
      where: { file: 'a.xlsx', sheet: '5月', cell: `D${row}` },
    }),
    handling: handling as HandledFinding['handling'],
    reason: '',
  }));
const findings = fc.uniqueArray(handledFinding, { selector: ({ finding }) => findingKey(finding) });

test('every finding is in exactly one group, whatever the grouping', () => {
  fc.assert(
    fc.property(findings, fc.constantFrom(...FINDING_GROUPINGS), (all, grouping) => {
      const groups = groupFindings(all, grouping);
      const members = groups.flatMap((group) => group.findings);
      expect(members).toHaveLength(all.length);
      expect(new Set(members)).toEqual(new Set(all));
      const open = groups.reduce((sum, group) => sum + group.open, 0);
      expect(open).toBe(all.filter(({ handling }) => handling === 'open').length);
    }),
  );
});

test('the counts of a filter say how many it lets through', () => {
  fc.assert(
    fc.property(findings, (all) => {
      const counts = countBy(all, ({ finding }) => finding.unit);
      expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(all.length);
      for (const { key, count } of counts) {
        if (key !== null) expect(filterFindings(all, { ...NO_FILTER, unit: key })).toHaveLength(count);
      }
    }),
  );
});

test('errors stand first in a group, groups with errors before others, findings of no unit last', () => {
  const make = (unit: string | null, code: 'progress-blank' | 'progress-vague') => ({
    finding: createFinding(code, { details: { text: '', progress: '' }, unit }),
    handling: 'open' as const,
    reason: '',
  });
  const groups = groupFindings(
    [
      make(null, 'progress-blank'),
      make('甲', 'progress-vague'),
      make('乙', 'progress-vague'),
      make('乙', 'progress-blank'),
    ],
    'unit',
  );
  expect(groups.map(({ key }) => key)).toEqual(['乙', '甲', null]);
  expect(groups[0]?.findings.map(({ finding }) => finding.code)).toEqual([
    'progress-blank',
    'progress-vague',
  ]);
});

test('search looks at units, task numbers, quoted text and the message', () => {
  const finding = createFinding('target-lowered', {
    details: { planned: '11家', reported: '6家' },
    unit: '区商务局',
    task: '民-15',
    quote: '累计完成6家',
  });
  const list = [{ finding, handling: 'open' as const, reason: '' }];
  const found = (search: string) => filterFindings(list, { ...NO_FILTER, search }).length;
  expect(['商务', '民-15', '累计完成', '调低', ' 11家 '].map(found)).toEqual([1, 1, 1, 1, 1]);
  expect(found('水务')).toBe(0);
});

test('a filter of blanks only lets everything through', () => {
  expect(isUnfiltered({ ...NO_FILTER, search: '  ' })).toBe(true);
  expect(isUnfiltered({ ...NO_FILTER, severity: 'info' })).toBe(false);
});

const outcome = (path: string, kind: FileOutcomeKind): FileOutcome => ({
  path,
  outcome: kind,
  unit: null,
  kind: null,
  period: null,
  rowCount: 0,
  findings: [],
});

test('files nobody could read stand first, and the counts make up all files', () => {
  const kinds: FileOutcomeKind[] = [
    'accepted',
    'notice',
    'unreadable',
    'replaced',
    'accepted-with-findings',
    'unreadable',
  ];
  const outcomes = kinds.map((kind, index) => outcome(`${index}.xlsx`, kind));
  const sorted = sortOutcomes(outcomes).map((one) => one.outcome);
  expect(sorted.slice(0, 2)).toEqual(['unreadable', 'unreadable']);
  expect(sorted.at(-1)).toBe('accepted');
  const counts = countOutcomes(outcomes);
  expect(counts.map(({ kind }) => kind)).toEqual(OUTCOME_ORDER);
  expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(outcomes.length);
});

describe('the day a file arrived', () => {
  const ledger = {
    ...EMPTY_LEDGER,
    submissions: [
      submission('甲.xlsx', { filledOn: '2026-06-03', dueOn: '2026-06-05', status: 'on-time' as const }),
      submission('乙.xlsx', { filledOn: '2026-06-03', dueOn: '2026-06-05', status: 'on-time' as const }),
    ],
  };
  const statuses = (day: string | null) =>
    receivedOnDay(ledger, '甲.xlsx', day).submissions.map(({ status }) => status);

  test('a day after the last one makes it late, the last day itself does not, other files stay', () => {
    expect(statuses('2026-06-08')).toEqual(['late', 'on-time']);
    expect(statuses('2026-06-05')).toEqual(['on-time', 'on-time']);
  });

  test('taken back, 填报时间 decides again', () => {
    const late = receivedOnDay(ledger, '甲.xlsx', '2026-06-08');
    expect(receivedOnDay(late, '甲.xlsx', null).submissions).toEqual(ledger.submissions);
  });
});
