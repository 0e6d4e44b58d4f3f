import {
  countBy,
  filterFindings,
  groupFindings,
  isFindingGrouping,
  isUnfiltered,
  NO_FILTER,
  type FindingFilter,
} from '../../../src/domain/findings/view';
import type { Finding } from '../../../src/domain/model/finding';
import type { HandledFinding, Handling } from '../../../src/domain/model/handling';
import { finding } from '../../support/records';

const handled = (part: Partial<Finding>, handling: Handling = 'open'): HandledFinding => ({
  finding: finding(part),
  handling,
  reason: '',
});

const blank = handled({
  unit: '区水务局',
  task: '主-3',
  where: { file: '区水务局.XLSX', sheet: null, cell: 'D6' },
});
const vague = handled(
  { code: 'progress-vague', severity: 'warning', details: { progress: '' }, quote: '有序推进中', task: null },
  'ignored',
);
const alias = handled({
  ...{ code: 'unit-alias', severity: 'info', details: { name: '城管局', canonical: '区城管局' } },
  ...{ unit: null, task: null, quote: null },
});
const all = [alias, vague, blank];

describe('what the list shows', () => {
  test.each<[string, Partial<FindingFilter>, HandledFinding[]]>([
    ['everything', {}, all],
    ['one severity', { severity: 'warning' }, [vague]],
    ['one rule', { code: 'unit-alias' }, [alias]],
    ['one unit', { unit: '区水务局' }, [blank]],
    ['what was decided', { handling: 'ignored' }, [vague]],
    ['what is still open', { handling: 'open' }, [alias, blank]],
    ['a number searched for', { search: '主-3' }, [blank]],
    ['a file, whatever its letters', { search: ' 水务局.xlsx ' }, [blank]],
    ['a quoted text', { search: '有序' }, [vague]],
    ['words of the message', { search: '城管局' }, [alias, vague]],
    ['two wishes at once', { severity: 'error', search: '城管局' }, []],
    ['nothing that is named across two of its texts', { search: '区水务局主-3' }, []],
  ])('%s', (_, part, expected) => {
    expect(filterFindings(all, { ...NO_FILTER, ...part })).toEqual(expected);
  });

  test('blanks search for nothing, and a filter that lets everything through is known as one', () => {
    expect(isUnfiltered({ ...NO_FILTER, search: '  ' })).toBe(true);
    expect(isUnfiltered({ ...NO_FILTER, search: '公园' })).toBe(false);
    expect(isUnfiltered({ ...NO_FILTER, unit: '区水务局' })).toBe(false);
  });
});

test('counts add up to the findings, the largest first', () => {
  const counts = countBy([blank, vague, alias], ({ handling }) => handling);
  expect(counts).toEqual([
    { key: 'open', count: 2 },
    { key: 'ignored', count: 1 },
  ]);
  expect(countBy([vague, alias, blank], ({ handling }) => handling)[0]).toEqual({ key: 'open', count: 2 });
});

describe('groups', () => {
  const more = [
    handled({ unit: '区民政局', code: 'progress-vague', severity: 'warning', details: { progress: '' } }),
    handled({ unit: '区民政局' }, 'accepted'),
    handled({ unit: '区住建局' }),
  ];

  test('those of no unit stand last, the gravest and then the fullest first, errors first inside each', () => {
    const groups = groupFindings([alias, alias, vague, ...more, blank], 'unit');
    expect(groups.map(({ key, findings, open }) => [key, findings.length, open])).toEqual([
      ['区民政局', 2, 1],
      ['区住建局', 1, 1],
      ['区水务局', 1, 1],
      ['区城管局', 1, 0],
      [null, 2, 2],
    ]);
    expect(groups[0]?.findings.map(({ finding: { severity } }) => severity)).toEqual(['error', 'warning']);
  });

  test.each([
    ['rule', ['progress-blank', 'progress-vague', 'unit-alias']],
    ['severity', ['error', 'warning', 'info']],
  ] as const)('by %s', (grouping, keys) => {
    expect(groupFindings([alias, vague, blank], grouping).map(({ key }) => key)).toEqual(keys);
  });

  test('only the three groupings there are can be remembered', () => {
    expect(['unit', 'rule', 'severity'].every(isFindingGrouping)).toBe(true);
    expect(isFindingGrouping('file')).toBe(false);
    expect(isFindingGrouping(undefined)).toBe(false);
  });
});
