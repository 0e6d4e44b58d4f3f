import fc from 'fast-check';
import { PROGRESS_STATUSES } from '../../../src/domain/model/status';
import { totals } from '../../../src/domain/progress';

test('every task is counted once, under its own list', () => {
  const entries = fc.array(
    fc.record({
      source: fc.constantFrom('main' as const, 'livelihood' as const),
      progress: fc.option(fc.constantFrom(...PROGRESS_STATUSES), { nil: null }),
    }),
  );
  fc.assert(
    fc.property(entries, (rows) => {
      const tasks = rows.map(({ source }, index) => ({ id: `主-${index}`, source }));
      const statuses = rows.flatMap(({ progress }, index) =>
        progress ? [{ task: `主-${index}`, progress }] : [],
      );
      const counted = totals(tasks, statuses);
      for (const source of ['main', 'livelihood'] as const) {
        const own = counted[source];
        expect(own.all).toBe(rows.filter((row) => row.source === source).length);
        expect(PROGRESS_STATUSES.reduce((sum, status) => sum + own[status], 0)).toBe(own.all);
      }
    }),
  );
});

test('a task nobody reported on counts as not reported', () => {
  expect(totals([{ id: '主-1', source: 'main' }], []).main).toMatchObject({ all: 1, 'not-reported': 1 });
});
