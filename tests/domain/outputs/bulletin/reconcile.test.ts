import fc from 'fast-check';
import {
  completedTasks,
  livelihoodMonthly,
  overallQuarterly,
  reconcile,
  reconcileBulletin,
  submissionsBulletin,
} from '../../../../src/domain/outputs/bulletin';
import { anyLedger, input, livelihoodIn, status, submission, task } from './district';

describe('reconciliation', () => {
  test('any sound ledger reconciles, and so do all bulletins made from it', () => {
    fc.assert(
      fc.property(anyLedger, (ledger) => {
        const bulletins = [livelihoodMonthly, overallQuarterly, completedTasks].map((build) => build(ledger));
        const lines = [
          ...reconcile(ledger),
          ...[...bulletins, submissionsBulletin(ledger)].flatMap(reconcileBulletin),
        ];
        for (const line of lines) expect({ ...line, ok: line.ok }).toEqual({ ...line, ok: true });
      }),
    );
  });

  const failing = (ledger: Parameters<typeof reconcile>[0]) =>
    reconcile(ledger)
      .filter(({ ok }) => !ok)
      .map(({ label }) => label);

  test('a task without a status, or with two', () => {
    const one = livelihoodIn('on-track', 'behind');
    expect(failing({ ...one, statuses: one.statuses.slice(1) })).toEqual(['每项任务有且只有一个本期进度']);
    expect(failing({ ...one, statuses: [...one.statuses, one.statuses[0]!] })).toEqual([
      '每项任务有且只有一个本期进度',
    ]);
  });

  test('a status of a task that is not in the ledger', () => {
    const one = livelihoodIn('on-track');
    expect(failing({ ...one, statuses: [...one.statuses, status(task(8), 'behind')] })).toEqual([
      '进度记录都对应台账中的任务',
    ]);
  });

  test('statuses of another month do not count', () => {
    const one = livelihoodIn('on-track');
    expect(failing({ ...one, period: '2024-07' })).toContain('每项任务有且只有一个本期进度');
  });

  test('a unit with two returns for the month', () => {
    const twice = input({ submissions: [submission('区甲局', 'late'), submission('区甲局', 'on-time')] });
    expect(failing(twice)).toEqual(['每个应报单位只有一条报送记录']);
  });

  test('a table whose line does not add up is found', () => {
    const bulletin = overallQuarterly(livelihoodIn('on-track', 'behind'));
    const [heading, paragraph, block, ...rest] = bulletin.blocks;
    if (block?.kind !== 'table') throw new Error('expected the summary table');
    const [row, ...rows] = block.rows;
    const wrong = row!.map((cell, index) =>
      index === 1 ? { ...(cell as object), value: 3 } : cell,
    ) as typeof row;
    const broken = {
      ...bulletin,
      blocks: [heading!, paragraph!, { ...block, rows: [wrong!, ...rows] }, ...rest],
    };
    expect(reconcileBulletin(broken).filter(({ ok }) => !ok)).toMatchObject([{ total: 3 }]);
  });
});
