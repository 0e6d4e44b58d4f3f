import { EMPTY_LEDGER } from '../../src/domain/model/ledger';
import { type Ledger } from '../../src/domain/model/ledger';
import { loadLedger, saveLedger } from '../../src/app/ledgerStore';
import { buildSideBySide, compareUnits } from '../../src/app/sideBySide';
import { evaluate } from '../../src/domain/checks/evaluate';
import { readSheetGrids } from '../../src/excel';
import { plan, report, submission, target, task, unit } from '../domain/checks/fixtures';
import { freshHost, inExcel, traffic } from '../support/host';

const PERIOD = '2026-06';
const UNITS = ['区住建局', '望江街道办事处'] as const;
const LIFTS = task(1, '完成既有住宅加装电梯80部。', [...UNITS], { targets: [target(80, '部')] });

const lifts = (name: string, count: number) =>
  report(LIFTS, name, PERIOD, {
    target: '累计完成40部',
    progress: `截至6月底累计完成${count}部。`,
    done: count >= 40,
  });

/** The lead has all 80 lifts, the street has 20. */
function district(extra: Partial<Ledger> = {}): Ledger {
  return {
    ...EMPTY_LEDGER,
    year: 2026,
    tasks: [LIFTS],
    directory: UNITS.map((name) => unit(name)),
    plans: UNITS.map((name) =>
      plan(LIFTS, name, ['累计完成10部', '累计完成40部', '累计完成60部', '累计完成80部']),
    ),
    reports: [lifts('区住建局', 80), lifts('望江街道办事处', 20)],
    submissions: UNITS.flatMap((name) => [submission(name, null), submission(name, PERIOD)]),
    ...extra,
  };
}

beforeEach(() => {
  freshHost();
});

test('the sheet shows both units, asks about the one behind, and its links lead to the ledger', async () => {
  await saveLedger(district());
  const { ledger } = await loadLedger();
  expect(await buildSideBySide(ledger, PERIOD)).toEqual({ sheet: '牵头配合对照', notices: [] });
  const [{ grid } = { grid: null }] = await readSheetGrids({ sheets: ['牵头配合对照'] });
  const lines = grid!.texts;
  expect(lines.find((line) => line[1] === '区住建局')!.slice(0, 9)).toEqual([
    ...['主-1', '区住建局', '牵头', '累计完成40部', '80', '40', '部', '已完成', '正常'],
  ]);
  expect(lines.find((line) => line[1] === '望江街道办事处')!.join()).toContain('是否还有未完成的工作？');
  expect(lines.find((line) => line[1] === LIFTS.text)![0]).toBe('主-1');
  expect(lines.flat().join()).toContain('待核实 1 处');
});

test('the lead stands as the checked ledger says', async () => {
  const checked = evaluate(district(), PERIOD);
  const [lead] = compareUnits(district(), PERIOD).tasks[0]!.units;
  expect(lead).toMatchObject({ decides: true, progress: checked.statuses[0]!.progress });
});

test('answers written into it are kept when it is built again', async () => {
  await saveLedger(district());
  await buildSideBySide(district(), PERIOD);
  await inExcel((context) => {
    context.workbook.worksheets.getItem('牵头配合对照').getRange('L8').values = [['已核实，资料后补']];
  });
  const { notices } = await buildSideBySide(district(), PERIOD);
  const [kept] = notices;
  if (kept?.kind !== 'kept') throw new Error('expected the sheet to be kept');
  const [old] = await readSheetGrids({ sheets: [kept.keptAs] });
  expect(JSON.stringify(old!.grid.values)).toContain('已核实，资料后补');
});

test('it is drawn in the four requests any sheet takes', async () => {
  await saveLedger(district());
  const { syncs } = await traffic(() => buildSideBySide(district(), PERIOD));
  expect(syncs).toBeLessThanOrEqual(4);
});

test('needs a ledger', async () => {
  await expect(buildSideBySide(EMPTY_LEDGER, PERIOD)).rejects.toMatchObject({
    details: { kind: 'no-ledger' },
  });
});
