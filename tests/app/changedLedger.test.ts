import { buildBulletins } from '../../src/app/bulletins';
import { checkPeriod } from '../../src/app/checkPeriod';
import { EMPTY_LEDGER } from '../../src/domain/model/ledger';
import { type Ledger } from '../../src/domain/model/ledger';
import { loadLedger, saveLedger } from '../../src/app/ledgerStore';
import { readSheetGrids } from '../../src/excel';
import { freshHost, inExcel } from '../support/host';
import { report, submission, task } from '../support/records';

const PERIOD = '2026-06';
const UNIT = '区城管局';

/** Four tasks with a report each, checked and written; read back as the pane has them. */
async function checkedLedger(): Promise<Ledger> {
  freshHost();
  const tasks = ['主-1', '主-2', '民-1', '民-2'].map((id) => task(id, { leadUnits: [UNIT] }));
  const reports = tasks.map((one, index) =>
    report(`${UNIT}.xlsx`, {
      task: one.id,
      text: one.text,
      serial: one.id,
      unit: UNIT,
      period: PERIOD,
      target: '',
      progress: `6月召开调度会，${one.id}完成方案编制。`,
      completion: index === 2 ? '否' : '是',
      done: index !== 2,
    }),
  );
  await saveLedger({
    ...EMPTY_LEDGER,
    year: 2026,
    tasks,
    directory: [{ name: UNIT, aliases: [], kind: 'department', reports: true }],
    reports,
    submissions: [submission(`${UNIT}.xlsx`, { unit: UNIT, period: PERIOD })],
  });
  await checkPeriod((await loadLedger()).ledger, PERIOD);
  return (await loadLedger()).ledger;
}

/** Changes a cell of a ledger table's n-th record, counted from one, below a heading. */
async function inCell(
  table: string,
  record: number,
  title: string,
  change: (cell: Excel.Range) => void,
): Promise<void> {
  await inExcel(async (context) => {
    const range = context.workbook.tables.getItem(table).getRange();
    range.load('values');
    await context.sync();
    change(range.getCell(record, range.values[0]!.indexOf(title)));
  });
}

async function column(table: string, title: string): Promise<unknown[]> {
  return inExcel(async (context) => {
    const range = context.workbook.tables.getItem(table).getRange();
    range.load('values');
    await context.sync();
    const [header = [], ...rows] = range.values;
    return rows.map((row) => row[header.indexOf(title)] as unknown);
  });
}

const fillOfText = (record: number) =>
  inExcel(async (context) => {
    const cell = context.workbook.tables.getItem('任务台账').getRange().getCell(record, 3);
    cell.load('format/fill/color');
    await context.sync();
    return cell.format.fill.color;
  });

async function staleMarks(): Promise<unknown[]> {
  const grids = await readSheetGrids({ sheets: ['整体工作季通报2026年第二季度'] });
  return grids.flatMap(({ grid }) => grid.texts.flat().filter((text) => text.includes('已有变动')));
}

describe('a bulletin over a ledger the workbook shows already', () => {
  test('leaves its sheets as they are, marks a person made included', async () => {
    await checkedLedger();
    await inCell('任务台账', 2, '任务内容', (cell) => (cell.format.fill.color = '#FFFF00'));
    const { ledger } = await loadLedger();
    await buildBulletins(ledger, PERIOD, null);
    expect(await fillOfText(2)).toBe('#FFFF00');
    expect(await fillOfText(1)).not.toBe('#FFFF00');
  });

  test('counts what was checked, not what somebody typed over it', async () => {
    await checkedLedger();
    const before = await column('任务台账', '进度');
    await buildBulletins((await loadLedger()).ledger, PERIOD, null);
    await inCell('任务台账', 3, '进度', (cell) => (cell.values = [['已完成']]));
    expect(await staleMarks()).toHaveLength(1);
    const { ledger } = await loadLedger();
    await buildBulletins(ledger, PERIOD, null);
    expect(await column('任务台账', '进度')).toEqual(before);
    expect(await staleMarks()).toEqual([]);
  });

  test('gives a search column its names again when somebody wrote over it', async () => {
    await checkedLedger();
    const title = '单位检索';
    const before = await column('任务台账', title);
    await inCell('任务台账', 3, title, (cell) => (cell.values = [['无']]));
    const { ledger } = await loadLedger();
    await buildBulletins(ledger, PERIOD, null);
    expect(await column('任务台账', title)).toEqual(before);
  });

  test('draws what a changed answer changes', async () => {
    await checkedLedger();
    const before = await column('任务台账', '进度');
    await inCell('月报台账', 1, '是否完成', (cell) => (cell.values = [['否']]));
    const { ledger } = await loadLedger();
    await buildBulletins(ledger, PERIOD, null);
    expect(before).toEqual(['正常推进', '正常推进', '滞后', '正常推进']);
    expect(await column('任务台账', '进度')).toEqual(['滞后', '正常推进', '滞后', '正常推进']);
    expect(await staleMarks()).toEqual([]);
  });
});
