import fc from 'fast-check';
import { createFinding } from '../../../../src/domain/findings';
import type { Finding } from '../../../../src/domain/model/finding';
import type { TaskStatus } from '../../../../src/domain/model/status';
import type { Task } from '../../../../src/domain/model/task';
import {
  selectSpotChecks,
  taskRisks,
  type RiskInput,
  type TaskRisk,
} from '../../../../src/domain/outputs/spotcheck';
import { PERIOD, status, task } from '../bulletin/district';

function risks(part: Partial<RiskInput>): TaskRisk[] {
  return taskRisks({ period: PERIOD, tasks: [], statuses: [], before: [], findings: [], drawn: [], ...part });
}

const only = (one: Task, with_: Partial<TaskStatus> = {}, part: Partial<RiskInput> = {}) =>
  risks({ tasks: [one], statuses: [{ ...status(one, 'on-track'), ...with_ }], ...part })[0]!;

const codes = ({ reasons }: TaskRisk) => reasons.map(({ code }) => code);

describe('the risk of a task, in words', () => {
  const one = task(1);
  const found = (code: 'progress-blank' | 'progress-copied' | 'progress-vague', period = PERIOD): Finding =>
    code === 'progress-copied'
      ? createFinding(code, { task: one.id, period, details: { period: '2024-05' } })
      : code === 'progress-vague'
        ? createFinding(code, { task: one.id, period, details: { progress: '有序推进' } })
        : createFinding(code, { task: one.id, period, details: { text: '' } });

  test('a task on schedule without findings has none', () => {
    expect(only(one)).toMatchObject({ score: 0, reasons: [] });
  });

  test('every point has its reason: the score is their sum', () => {
    const risk = only(
      one,
      { progress: 'far-behind', timeliness: 'red' },
      { findings: [found('progress-blank'), found('progress-copied'), found('progress-vague')] },
    );
    expect(codes(risk)).toEqual(['far-behind', 'overdue', 'errors', 'vague', 'copied']);
    expect(risk.score).toBe(risk.reasons.reduce((sum, { points }) => sum + points, 0));
    expect(risk.reasons.map(({ text }) => text).join('；')).toContain('填报有1处应更正（完成情况空白）');
  });

  test('findings of another month or task say nothing about this one', () => {
    const other = { ...found('progress-blank'), task: '主-9' };
    expect(only(one, {}, { findings: [found('progress-blank', '2024-05'), other] }).score).toBe(0);
  });

  test('half the year in one month is worth a look; steady work is not', () => {
    const parks = task(1, {
      targets: [
        { value: 10, measure: '处', comparator: '=', subject: '口袋公园', text: '10处', start: 0, end: 3 },
      ],
    });
    const jumped = (before: number, now: number) =>
      codes(
        only(
          parks,
          { achieved: now, measure: '处' },
          { before: [status(parks, 'on-track', { achieved: before, measure: '处' })] },
        ),
      );
    expect(jumped(2, 7)).toEqual(['jump']);
    expect(jumped(2, 6)).toEqual([]);
  });

  test('the largest of many comparable targets; of equal ones none', () => {
    const sized = (values: number[]) =>
      values.map((value, index) =>
        task(index + 1, {
          targets: [
            { value, measure: '元', comparator: '=', subject: '', text: `${value}元`, start: 0, end: 1 },
          ],
        }),
      );
    const large = (values: number[]) => {
      const tasks = sized(values);
      return risks({ tasks, statuses: tasks.map((each) => status(each, 'on-track')) })
        .filter((risk) => codes(risk).includes('large-figure'))
        .map(({ task: { id } }) => id);
    };
    expect(large([1, 2, 3, 4, 500])).toEqual(['主-5']);
    expect(large([7, 7, 7, 7, 7])).toEqual([]);
    expect(large([1, 500])).toEqual([]);
  });

  test('once lists were drawn, tasks looked at this year step back and others forward', () => {
    const tasks = [task(1), task(2)];
    const drawn = [{ period: '2024-05', seed: 'x', tasks: ['主-1'] }];
    const [seen, unseen] = risks({ tasks, statuses: tasks.map((each) => status(each, 'behind')), drawn });
    expect(seen!.score).toBeLessThan(unseen!.score);
    expect(seen!.reasons.at(-1)!.text).toBe('本年度已抽查（5月）');
    // The list of the period itself is the one being drawn.
    expect(codes(only(task(1), {}, { drawn: [{ period: PERIOD, seed: 'x', tasks: ['主-1'] }] }))).toEqual([]);
  });
});

const pool: fc.Arbitrary<TaskRisk[]> = fc
  .array(fc.record({ unit: fc.integer({ min: 0, max: 4 }), score: fc.integer({ min: 0, max: 60 }) }), {
    maxLength: 40,
  })
  .map((rows) =>
    rows.map(({ unit, score }, index) => ({
      task: task(index + 1, { leadUnits: unit === 0 ? [] : [`区第${unit}局`] }),
      progress: 'on-track' as const,
      score,
      reasons: [],
    })),
  );
const options = fc.record({
  count: fc.integer({ min: 1, max: 15 }),
  randomShare: fc.constantFrom(0, 0.3, 0.5, 1),
  perUnit: fc.integer({ min: 1, max: 4 }),
  seed: fc.string({ maxLength: 8 }),
});

const ids = (checks: readonly { risk: TaskRisk }[]) => checks.map(({ risk }) => risk.task.id);

describe('the draw', () => {
  test('keeps to count, quota and share, takes no task twice, and is short only when the quota leaves no choice', () => {
    fc.assert(
      fc.property(pool, options, (all, wanted) => {
        const checks = selectSpotChecks(all, wanted);
        const drawn = ids(checks);
        expect(new Set(drawn).size).toBe(drawn.length);
        expect(drawn.length).toBeLessThanOrEqual(wanted.count);
        const perUnit = new Map<string, number>();
        for (const { risk } of checks) {
          const unit = risk.task.leadUnits[0] ?? '';
          perUnit.set(unit, (perUnit.get(unit) ?? 0) + 1);
        }
        for (const taken of perUnit.values()) expect(taken).toBeLessThanOrEqual(wanted.perUnit);
        if (drawn.length < wanted.count) {
          for (const risk of all) {
            const full = (perUnit.get(risk.task.leadUnits[0] ?? '') ?? 0) >= wanted.perUnit;
            expect(full || drawn.includes(risk.task.id)).toBe(true);
          }
        }
        const byRisk = checks.filter(({ drawn: how }) => how === 'risk');
        expect(byRisk.length).toBeLessThanOrEqual(
          wanted.count - Math.round(wanted.count * wanted.randomShare),
        );
        for (const { risk } of byRisk) expect(risk.score).toBeGreaterThan(0);
      }),
    );
  });

  test('the same seed gives the same list, however the ledger is sorted; another seed another list', () => {
    const all = Array.from({ length: 40 }, (_, index) => ({
      task: task(index + 1, { leadUnits: [`区第${index}局`] }),
      progress: 'on-track' as const,
      score: 0,
      reasons: [],
    }));
    const wanted = { count: 10, randomShare: 1, perUnit: 2, seed: '2024-06' };
    const first = ids(selectSpotChecks(all, wanted));
    expect(ids(selectSpotChecks([...all].reverse(), wanted))).toEqual(first);
    expect(ids(selectSpotChecks(all, { ...wanted, seed: '2024-07' }))).not.toEqual(first);
  });

  test('no task is favoured by the draw', () => {
    const all = Array.from({ length: 10 }, (_, index) => ({
      task: task(index + 1, { leadUnits: [`区第${index}局`] }),
      progress: 'on-track' as const,
      score: 0,
      reasons: [],
    }));
    const times = new Map<string, number>();
    for (let seed = 0; seed < 2000; seed++) {
      for (const id of ids(selectSpotChecks(all, { count: 1, randomShare: 1, perUnit: 1, seed: `s${seed}` })))
        times.set(id, (times.get(id) ?? 0) + 1);
    }
    for (const {
      task: { id },
    } of all)
      expect(Math.abs((times.get(id) ?? 0) - 200)).toBeLessThan(70);
  });

  test('options that make no sense are refused', () => {
    const wanted = { count: 3, randomShare: 0.5, perUnit: 1, seed: '' };
    for (const wrong of [
      { count: 0 },
      { count: 2.5 },
      { randomShare: 1.2 },
      { randomShare: Number.NaN },
      { perUnit: 0 },
    ])
      expect(() => selectSpotChecks([], { ...wanted, ...wrong })).toThrow(RangeError);
  });
});
