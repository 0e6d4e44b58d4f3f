import fc from 'fast-check';
import { overview } from '../../../../src/domain/outputs/bulletin';
import { PROGRESS_STATUSES } from '../../../../src/domain/model/status';
import { anyLedger, livelihoodIn, PERIOD, submission } from './district';

describe('总览', () => {
  test('parts equal totals for any ledger: states, sources, categories, the last month', () => {
    fc.assert(
      fc.property(anyLedger, (ledger) => {
        const data = overview(ledger, [{ period: '2024-05', statuses: [] }]);
        const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
        const states = PROGRESS_STATUSES.map((state) => data.total[state].value);
        const all = ledger.tasks.length;
        expect(sum(states)).toBe(all);
        expect(sum(data.sources.map(({ figures }) => figures.all.value))).toBe(all);
        expect(sum(data.categories.map(({ figures }) => figures.all.value))).toBe(all);
        expect(data.trend.map(({ period }) => period)).toEqual(['2024-05', PERIOD]);
        expect(data.trend[1]).toMatchObject({ counts: states, rate: data.rate?.value ?? null });
        for (const month of data.trend) expect(sum(month.counts)).toBe(all);
        for (const { figures } of data.units)
          expect(sum(PROGRESS_STATUSES.map((state) => figures[state].value))).toBe(figures.all.value);
      }),
    );
  });

  test('a task left out of a bulletin still stands in it', () => {
    const one = livelihoodIn('doubtful', 'on-track');
    const decisions = [{ task: '民-1', period: PERIOD, choice: 'leave-out' as const }];
    expect(overview({ ...one, decisions }, []).total).toMatchObject({
      all: { value: 2 },
      doubtful: { value: 1 },
    });
  });

  test('reports in time are counted for the month', () => {
    const submissions = [submission('区甲局', 'on-time'), submission('区乙局', 'late')];
    const { returns } = overview({ ...livelihoodIn('on-track'), submissions }, []);
    expect([returns.expected.value, returns.onTime.value]).toEqual([2, 1]);
  });
});
