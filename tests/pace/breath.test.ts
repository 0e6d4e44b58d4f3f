import type { Steps } from '../../src/domain/model/steps';
import { drawSheets, readTables } from '../../src/excel';
import { Breath } from '../../src/pace/breath';
import { slowClock } from '../support/clock';
import { ledger, ledgerRows } from '../excel/support/specs';
import { failOn, freshWorkbook, snapshot, syncsOf } from '../excel/support/workbook';

beforeEach(freshWorkbook);

/** More than a stretch holds by the slow clock, many times over. */
const MANY = 600;
/** A stretch is 12 ms: one turn at least for so many steps. */
const STEPS_PER_TURN = 13;

function* counting(end: number, seen: number[]): Steps<string> {
  for (let step = 0; step < end; step += 1) {
    seen.push(step);
    yield;
  }
  return '完';
}

test('steps are taken once each and in order, with turns for the pane between them', async () => {
  const clock = slowClock();
  const seen: number[] = [];
  expect(await new Breath().run(counting(MANY, seen))).toBe('完');
  expect(seen).toEqual(Array.from({ length: MANY }, (_, step) => step));
  expect(clock.taken()).toBeGreaterThanOrEqual(Math.floor(MANY / STEPS_PER_TURN) - 1);
  clock.stop();
});

test('short work is done without a turn, and what a step throws comes out', async () => {
  let turns = 0;
  const turn = setInterval(() => (turns += 1), 0);
  const now = jest.spyOn(performance, 'now').mockReturnValue(0);
  await new Breath().run(counting(MANY, []));
  expect(turns).toBe(0);
  now.mockRestore();
  clearInterval(turn);
  const refusing = function* (): Steps<void> {
    yield;
    throw new Error('第二步');
  };
  await expect(new Breath().run(refusing())).rejects.toThrow('第二步');
});

test('a large table is prepared in many turns, by as many requests as a small one, and holds every row in order', async () => {
  const small = await syncsOf(() => drawSheets([ledger(1)]));
  freshWorkbook();
  const clock = slowClock();
  const large = await syncsOf(() => drawSheets([ledger(MANY)]));
  const turns = clock.taken();
  clock.stop();
  expect(large).toBe(small);
  // checking, writing, measuring and looking for formulas and weights each go over every row
  expect(turns).toBeGreaterThanOrEqual(Math.floor((4 * MANY) / STEPS_PER_TURN));
  const tables = await readTables(['任务台账']);
  expect(tables.get('任务台账')!.rows).toEqual(ledgerRows(MANY));
});

test('a refusal between turns leaves the workbook as it was', async () => {
  await drawSheets([ledger(3)]);
  const before = snapshot();
  const clock = slowClock();
  failOn('.Values');
  await expect(drawSheets([ledger(MANY)])).rejects.toMatchObject({ name: 'ExcelProblem' });
  failOn(null);
  clock.stop();
  expect(snapshot()).toEqual(before);
});
