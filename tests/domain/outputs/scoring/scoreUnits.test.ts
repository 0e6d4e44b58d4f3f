import fc from 'fast-check';
import { createFinding, NOWHERE } from '../../../../src/domain/findings';
import type { Finding } from '../../../../src/domain/model/finding';
import type { HandledFinding, Handling } from '../../../../src/domain/model/handling';
import {
  deductedFor,
  DEDUCTION_KINDS,
  DEFAULT_SCORING_SETTINGS,
  FULL_SCORE,
  scoreUnits,
  type ScoringSettings,
} from '../../../../src/domain/outputs/scoring';
import { anyScoring } from './anyScoring';

const handled = (finding: Finding, handling: Handling = 'open'): HandledFinding => ({
  finding,
  handling,
  reason: '',
});

const common = { unit: '区民政局', task: '主-3', period: '2026-06' };
const at = (cell: string) => ({ file: '月报/2026-06/区民政局.xlsx', sheet: '附件4', cell });
const lowered = createFinding('target-lowered', {
  ...common,
  where: at('C6'),
  details: { planned: '9个', reported: '8个' },
});
const vague = createFinding('progress-vague', {
  ...common,
  where: at('D6'),
  details: { progress: '推进中' },
});
const missing = createFinding('unit-not-submitted', {
  ...{ unit: '区财政局', period: '2026-06', details: { unit: '区财政局', period: '2026-06' } },
});
const late = createFinding('late-submission', {
  ...{ unit: '区民政局', period: '2026-06', where: { ...NOWHERE, file: 'a.xlsx' } },
  details: { filledOn: '2026-07-09', dueOn: '2026-07-07' },
});

function score(findings: readonly HandledFinding[], settings: Partial<ScoringSettings> = {}) {
  return scoreUnits({
    units: ['区民政局', '区财政局', '区水务局'],
    findings,
    settings: { ...DEFAULT_SCORING_SETTINGS, ...settings },
    unitOf: (name) => name,
  });
}

const of = (unit: string, scores: ReturnType<typeof score>) => scores.find((one) => one.unit === unit)!;

describe('scoring', () => {
  test('a unit nothing was found on keeps the full score', () => {
    expect(of('区水务局', score([handled(lowered)]))).toMatchObject({ score: 100, rank: 1, deductions: [] });
  });

  test('missing, late and returned cost what 参数 says, and cite their findings', () => {
    const scores = score([handled(missing), handled(late), handled(lowered)], { pointsLate: 4 });
    expect(of('区财政局', scores)).toMatchObject({ score: 90, deducted: 10 });
    const { deductions, score: left } = of('区民政局', scores);
    expect(left).toBe(94);
    expect(deductions.map(({ kind, points, findings }) => [kind, points, findings])).toEqual([
      ['late', 4, [late]],
      ['returned', 2, [lowered]],
    ]);
  });

  test('a question costs nothing until a person says that it is so', () => {
    expect(of('区民政局', score([handled(vague)]))).toMatchObject({ score: 100, pending: 2 });
    expect(of('区民政局', score([handled(vague, 'accepted')]))).toMatchObject({ score: 98, pending: 0 });
    expect(of('区民政局', score([handled(vague, 'ignored')]))).toMatchObject({ score: 100, pending: 0 });
    const atOnce = score([handled(vague)], { countOpenWarnings: true });
    expect(of('区民政局', atOnce)).toMatchObject({ score: 98, pending: 0 });
  });

  test('an error a person set aside costs nothing', () => {
    expect(of('区民政局', score([handled(lowered, 'ignored')])).score).toBe(100);
  });

  test('two findings of one kind on one cell are one deduction that cites both', () => {
    const copied = createFinding('progress-copied', {
      ...{ ...common, where: at('D6'), details: { period: '2026-05' } },
    });
    const { deductions } = of('区民政局', score([handled(vague), handled(copied)]));
    expect(deductions.map(({ findings }) => findings)).toEqual([[vague, copied]]);
  });

  test('questions of form are never scored', () => {
    const phone = createFinding('invalid-phone', { ...common, where: at('A20'), details: { phone: '12' } });
    expect(of('区民政局', score([handled(phone, 'accepted')])).deductions).toEqual([]);
  });

  test('an item of nought points is switched off', () => {
    expect(of('区民政局', score([handled(late)], { pointsLate: 0 })).deductions).toEqual([]);
  });

  test('equal scores share a place and the next one is skipped', () => {
    const scores = score([handled(missing)]);
    expect(scores.map(({ unit, rank }) => [unit, rank])).toEqual([
      ['区民政局', 1],
      ['区水务局', 1],
      ['区财政局', 3],
    ]);
  });

  test('never falls below nought', () => {
    expect(of('区财政局', score([handled(missing)], { pointsMissing: 250 }))).toMatchObject({
      score: 0,
      deducted: 250,
    });
  });
});

describe('any findings, decisions and points', () => {
  test('reconcile: the score is the full score less the counted deductions, each citing a finding of its unit', () => {
    fc.assert(
      fc.property(anyScoring, (input) => {
        for (const unit of scoreUnits(input)) {
          const counted = unit.deductions.filter(({ state }) => state === 'counted');
          const sum = counted.reduce((total, { points }) => total + points, 0);
          expect(unit.deducted).toBeCloseTo(sum, 2);
          expect(unit.score).toBeCloseTo(Math.max(0, FULL_SCORE - sum), 2);
          const byKind = DEDUCTION_KINDS.reduce((total, kind) => total + deductedFor(unit, kind), 0);
          expect(byKind).toBeCloseTo(unit.deducted, 1);
          for (const { findings } of unit.deductions) {
            expect(findings.length).toBeGreaterThan(0);
            expect(new Set(findings.map((finding) => finding.unit))).toEqual(new Set([unit.unit]));
          }
        }
      }),
    );
  });

  test('no finding is cited twice, none that was set aside is cited, no unit is lost', () => {
    fc.assert(
      fc.property(anyScoring, (input) => {
        const scores = scoreUnits(input);
        const cited = scores.flatMap(({ deductions }) => deductions.flatMap(({ findings }) => findings));
        expect(new Set(cited).size).toBe(cited.length);
        const ignored = input.findings.filter(({ handling }) => handling === 'ignored');
        expect(ignored.filter(({ finding }) => cited.includes(finding))).toEqual([]);
        expect(scores.map(({ unit }) => unit)).toEqual(expect.arrayContaining([...input.units]));
        expect(new Set(scores.map(({ unit }) => unit)).size).toBe(scores.length);
      }),
    );
  });
});
