import fc from 'fast-check';
import { createFinding } from '../../../../src/domain/findings';
import type { Finding, FindingCode, FindingDetails } from '../../../../src/domain/model/finding';
import type { HandledFinding } from '../../../../src/domain/model/handling';
import type { ScoringInput } from '../../../../src/domain/outputs/scoring';

const UNITS = ['区民政局', '区财政局', '区水务局', '望江街道办事处', '区教体局'];
const CODES: readonly FindingCode[] = [
  'unit-not-submitted',
  'late-submission',
  'target-lowered',
  'progress-blank',
  'progress-vague',
  'next-step-missing',
  'promise-unmet',
  'yes-but-below',
  'invalid-phone',
];

const DETAILS = { planned: '9个', reported: '8个', progress: '推进', promise: '开会', phone: '12' };
const MORE = {
  achieved: '3个',
  expected: '9个',
  filledOn: '2026-07-09',
  dueOn: '2026-07-07',
  text: '某任务',
};

const anyFinding: fc.Arbitrary<Finding> = fc
  .record({
    code: fc.constantFrom(...CODES),
    unit: fc.constantFrom(...UNITS),
    row: fc.integer({ min: 5, max: 9 }),
    column: fc.constantFrom('C', 'D', 'G'),
    severity: fc.constantFrom('error', 'warning'),
  })
  .map(({ code, unit, row, column, severity }) =>
    createFinding(code, {
      ...{ unit, task: `主-${row}`, period: '2026-06', severity },
      where: { file: `月报/2026-06/${unit}.xlsx`, sheet: '附件4', cell: `${column}${row}` },
      details: { ...DETAILS, ...MORE, unit, period: '2026-06' } as unknown as FindingDetails[typeof code],
    }),
  );

const anyHandled: fc.Arbitrary<HandledFinding> = fc.record({
  finding: anyFinding,
  handling: fc.constantFrom('open', 'accepted', 'ignored'),
  reason: fc.constant(''),
});

const points = fc.oneof(fc.integer({ min: 0, max: 60 }), fc.constantFrom(0.5, 1.5, 0.1, 2.25));

/** A period of an invented district to be scored, with any points and decisions. */
export const anyScoring: fc.Arbitrary<ScoringInput> = fc.record({
  units: fc.subarray(UNITS, { minLength: 1 }),
  findings: fc.array(anyHandled, { maxLength: 25 }),
  settings: fc.record({
    pointsMissing: points,
    pointsLate: points,
    pointsReturned: points,
    pointsNoSubstance: points,
    pointsUnexplained: points,
    pointsPromise: points,
    countOpenWarnings: fc.boolean(),
  }),
  unitOf: fc.constant((name: string) => name),
});
