import { checkAll } from '../../../src/domain/checks';
import { findingMessage } from '../../../src/domain/findings';
import type { Report } from '../../../src/domain/model/submission';
import { honestDistrict } from './honestDistrict';

const DISTRICT = honestDistrict();
const errors = (reports: readonly Report[]) =>
  checkAll({ ...DISTRICT, reports }).filter((finding) => finding.severity === 'error');

describe('a district in which everything is in order', () => {
  test('has every row matched to its task', () => {
    expect([...DISTRICT.plans, ...DISTRICT.reports].filter((row) => row.task === null)).toEqual([]);
  });

  test('gives not one error', () => {
    expect(errors(DISTRICT.reports).map((finding) => `${finding.task} ${findingMessage(finding)}`)).toEqual(
      [],
    );
  });

  test('gives not one warning', () => {
    const warnings = checkAll(DISTRICT).filter((finding) => finding.severity === 'warning');
    expect(warnings.map((finding) => `${finding.code} ${findingMessage(finding)}`)).toEqual([]);
  });

  test('shows a fault planted in any of its rows with figures', () => {
    const june = DISTRICT.reports.filter(
      (row) => row.period === '2026-06' && row.done && /累计/.test(row.progress),
    );
    expect(june.length).toBeGreaterThan(30);
    for (const row of june) {
      const faulty = {
        ...row,
        progress: '截至6月底，累计完成1' + row.target.replace(/^[^\d]*[\d.]+万?/, ''),
      };
      const codes = errors(DISTRICT.reports.map((other) => (other === row ? faulty : other)))
        .filter((finding) => finding.task === row.task)
        .map((finding) => finding.code)
        .sort();
      expect([row.target, row.progress, ...codes]).toEqual([
        row.target,
        row.progress,
        'progress-decreased',
        'yes-but-below',
      ]);
    }
  });
});
