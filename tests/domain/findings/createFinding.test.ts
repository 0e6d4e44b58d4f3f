import { readFileSync } from 'node:fs';
import { createFinding, FINDING_CODES, RULES } from '../../../src/domain/findings';
import { planCell, reportCell } from '../../../src/domain/findings/createFinding';
import { brief } from '../../../src/domain/findings/wording/ruleWording';
import type { FindingCode, Severity } from '../../../src/domain/model/finding';
import type { Plan } from '../../../src/domain/model/submission';
import { report } from '../../support/records';

describe('a finding', () => {
  const details = { details: { text: '' } } as const;

  test('says nothing it was not told', () => {
    expect(createFinding('progress-blank', details)).toEqual({
      code: 'progress-blank',
      ...{
        severity: 'error',
        unit: null,
        task: null,
        period: null,
        quote: null,
        suggestion: null,
        evidence: [],
      },
      where: { file: null, sheet: null, cell: null },
      ...details,
    });
  });

  test('keeps what it was told, and may be less certain than its rule', () => {
    const parts = {
      ...{
        unit: '区城管局',
        task: '主-1',
        period: '2026-05',
        quote: '',
        suggestion: '',
        severity: 'warning' as Severity,
      },
      where: { file: 'a.xlsx', sheet: '附件4', cell: 'D6' },
      evidence: [{ file: 'b.xlsx', sheet: '附件3', cell: 'E6' }],
    } as const;
    expect(createFinding('progress-blank', { ...parts, ...details })).toMatchObject({ ...parts, ...details });
  });

  test('points at the field’s own cell, and at the row where the field has none', () => {
    const row = report('a.xlsx', { cells: { progress: 'D6' } });
    expect(reportCell(row, 'progress')).toEqual({ file: 'a.xlsx', sheet: '附件4', cell: 'D6' });
    expect(reportCell(row, 'next')).toEqual({ file: 'a.xlsx', sheet: '附件4', cell: 'A6' });
    const plan = {
      origin: { file: 'b.xlsx', sheet: '附件3', cell: 'A7' },
      cells: { q2: 'D7' },
    } as unknown as Plan;
    expect(planCell(plan, 'q2').cell).toBe('D7');
    expect(planCell(plan, 'q3').cell).toBe('A7');
  });
});

describe('the catalogue', () => {
  const page = readFileSync('docs/ARCHITECTURE.md', 'utf8');
  const listed = (heading: string): string[] => {
    const from = page.indexOf(heading);
    return [...page.slice(from, page.indexOf('\n\n', from)).matchAll(/`([a-z0-9-]+)`/g)].map(
      ([, code = '']) => code,
    );
  };

  test.each<[Severity, string]>([
    ['error', 'Errors:'],
    ['info', 'Infos:'],
  ])('%s is what the architecture page says it is; every other rule asks', (severity, heading) => {
    const codes = FINDING_CODES.filter((code) => RULES[code].severity === severity);
    expect(codes.sort()).toEqual(listed(heading).sort());
  });

  test('what nobody may switch off is what the architecture page says', () => {
    const fixed = FINDING_CODES.filter((code) => !RULES[code].switchable);
    expect(fixed.sort()).toEqual(listed('Never switched off:').sort());
  });

  test('every rule has one severity and its code is listed', () => {
    const known = new Set<FindingCode>(FINDING_CODES);
    expect(known.size).toBe(FINDING_CODES.length);
    for (const code of FINDING_CODES) {
      expect(['error', 'warning', 'info']).toContain(RULES[code].severity);
      expect(page).toContain(`\`${code}\``);
    }
  });
});

test.each([
  ['  两行\n  合成 一行 ', '两行 合成 一行'],
  ['六'.repeat(60), '六'.repeat(60)],
  ['七'.repeat(61), `${'七'.repeat(59)}…`],
])('a quoted text stands on one line and is cut where it grows long: %j', (text, shown) => {
  expect(brief(text)).toBe(shown);
});
