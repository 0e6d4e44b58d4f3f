import fc from 'fast-check';
import { scoreUnits } from '../../src/domain/outputs/scoring';
import { scoringSheets } from '../../src/sheets/scoring';
import { anyScoring } from '../domain/outputs/scoring/anyScoring';
import { calculate } from './calculate';
import { tableCells } from './readBack';

describe('督查评分', () => {
  test('every score, sum and place on the sheet is what the domain says, worked out from 扣分明细', () => {
    fc.assert(
      fc.property(anyScoring, (input) => {
        const sheets = scoringSheets(scoreUnits(input), '2026-06', input.settings);
        const calculated = calculate(sheets);
        expect(calculated.length).toBeGreaterThanOrEqual(input.units.length * 10);
        for (const cell of calculated) {
          expect({ ...cell, actual: Number(cell.actual) }).toEqual({ ...cell, actual: cell.expected });
        }
      }),
      { numRuns: 30 },
    );
  });

  test('every deduction is a line of 扣分明细 that says where to look it up', () => {
    fc.assert(
      fc.property(anyScoring, (input) => {
        const scores = scoreUnits(input);
        const [, details] = scoringSheets(scores, '2026-06', input.settings);
        const { header, rows } = tableCells(details!);
        const filled = rows.filter((row) => row[0] !== null);
        expect(filled).toHaveLength(scores.reduce((sum, { deductions }) => sum + deductions.length, 0));
        const [matter, basis] = [header.indexOf('情况'), header.indexOf('依据')];
        for (const row of filled) {
          expect(row[matter]).toBeTruthy();
          expect(row[basis]).toBeTruthy();
        }
      }),
      { numRuns: 30 },
    );
  });
});
