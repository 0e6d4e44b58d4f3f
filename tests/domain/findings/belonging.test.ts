import { belongingTo } from '../../../src/domain/findings/belonging';
import { isReadingFinding, keepDecisions, standingFindings } from '../../../src/domain/findings/standing';
import type { Finding } from '../../../src/domain/model/finding';
import { finding, submission } from '../../support/records';

const at = (file: string | null, part: Partial<Finding> = {}) =>
  finding({ where: { file, sheet: null, cell: null }, period: null, ...part });

describe('what a finding is about when May is followed up', () => {
  const belongs = belongingTo(
    [
      submission('计划/区城管局.xlsx', { kind: 'plan', period: null }),
      submission('月报/5月.xlsx', { period: '2026-05' }),
      submission('月报/4月.xlsx', { period: '2026-04' }),
      submission(null, { period: '2026-05' }),
    ],
    '2026-05',
  );

  test.each<[string, Finding, 'plan' | 'report' | null]>([
    ['one of the month', at('计划/区城管局.xlsx', { period: '2026-05' }), 'report'],
    ['one of another month, whatever its file', at('月报/5月.xlsx', { period: '2026-04' }), null],
    ['one of reading the month’s file', at('月报/5月.xlsx'), 'report'],
    ['one of reading another month’s file', at('月报/4月.xlsx'), null],
    ['one of reading a plan', at('计划/区城管局.xlsx'), 'plan'],
    ['one of no file and no month', at(null), null],
    [
      'a plan that was not sent',
      at(null, { code: 'unit-not-submitted', details: { kind: 'plan' } as never }),
      'plan',
    ],
  ])('%s', (_, about, expected) => {
    expect(belongs(about)).toBe(expected);
  });
});

describe('what stands', () => {
  test.each([
    ['unreadable-file', true],
    ['blank-task', true],
    ['unknown-unit', true],
    ['wrong-period', true],
    ['duplicate-submission', true],
    ['late-submission', false],
    ['progress-vague', false],
  ] as const)('%s is found by reading: %s', (code, byReading) => {
    expect(isReadingFinding(code)).toBe(byReading);
  });

  test('a finding set aside does not stand; decisions are kept with what was found again', () => {
    const [one, other] = [finding(), finding({ unit: '区水务局' })];
    const kept = keepDecisions([one, other, one], [{ finding: one, handling: 'ignored', reason: '已核实' }]);
    expect(kept).toEqual([
      { finding: one, handling: 'ignored', reason: '已核实' },
      { finding: other, handling: 'open', reason: '' },
    ]);
    expect(standingFindings(kept)).toEqual([other]);
  });
});
