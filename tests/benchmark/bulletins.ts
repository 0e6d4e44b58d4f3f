/**
 * A quarter's bulletins over 5,000 tasks on the embedded host: syncs, bytes and seconds, in a fresh process and once its
 * code is warm. Prints; asserts nothing.
 */
import { buildBulletins, bulletinInput, composeBulletins, dueBulletins } from '../../src/app/bulletins';
import { evaluate } from '../../src/domain/checks/evaluate';
import { EMPTY_LEDGER } from '../../src/domain/model/ledger';
import { type Ledger } from '../../src/domain/model/ledger';
import { loadLedger, saveLedger } from '../../src/app/ledgerStore';
import { buildSpotChecks } from '../../src/app/spotCheck';
import { overview } from '../../src/domain/outputs/bulletin';
import type { Report, Submission } from '../../src/domain/model/submission';
import { taskId, type Task } from '../../src/domain/model/task';
import { readTargets } from '../../src/domain/targets';
import { bulletinSheets } from '../../src/sheets/bulletin';
import { overviewSheets } from '../../src/sheets/overview';
import { bootHeadless } from '../../src/workbench/headless/boot';

const TASKS = 5000;
const ROUNDS = 3;
const UNITS = 70;
const PERIOD = '2026-06';
const ORIGIN = { file: null, sheet: null, cell: null };

function tasks(): Task[] {
  return Array.from({ length: TASKS }, (_, index) => {
    const source = index % 5 === 0 ? 'livelihood' : 'main';
    const text = `新建改造${(index % 40) + 6}处口袋公园，完善配套设施（第${index + 1}号）。`;
    return {
      id: taskId(source, index + 1),
      source,
      no: index + 1,
      category: source === 'main' ? `第${(index % 9) + 1}类工作` : null,
      text,
      leaders: [`领导${index % 12}`],
      leadUnits: [`区第${index % UNITS}局`],
      leadInferred: false,
      coUnits: [],
      unitsOpenEnded: false,
      targets: readTargets(text),
      origin: ORIGIN,
    };
  });
}

function reportsOf(all: readonly Task[], period: string): Report[] {
  return all
    .filter((_, index) => index % 11 !== 0)
    .map((task, index) => ({
      serial: String(task.no),
      text: task.text,
      task: task.id,
      unit: task.leadUnits[0] as string,
      origin: { file: `月报/${period}/${task.leadUnits[0]}.xlsx`, sheet: '附件4', cell: `A${index + 5}` },
      cells: {},
      period,
      target: '累计完成3处',
      progress: `截至${Number(period.slice(5))}月底，累计完成${(index % 5) + 1}处。`,
      problem: index % 3 === 0 ? '部分点位征地手续未办结。' : '无',
      next: '下月完成剩余点位施工并组织验收。',
      completion: index % 5 < 2 ? '否' : '是',
      done: index % 5 >= 2,
    }));
}

function submissions(period: string): Submission[] {
  return Array.from({ length: UNITS }, (_, index) => ({
    unit: `区第${index}局`,
    kind: 'report',
    period,
    status: 'on-time',
    file: `月报/${period}/区第${index}局.xlsx`,
    filledOn: `${period}-28`,
    receivedOn: null,
    dueOn: null,
    form: null,
    sheet: null,
    formCells: {},
    rowCount: 70,
  }));
}

async function timed<T>(label: string, work: () => Promise<T> | T): Promise<T> {
  const start = performance.now();
  const before = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  const seconds = ((performance.now() - start) / 1000).toFixed(2);
  // On a shared machine the time of the processor says more than the clock.
  process.stdout.write(`${label}：${seconds} s（处理器 ${((user + system) / 1e6).toFixed(2)} s）\n`);
  return result;
}

/** Domain and sheet descriptions by themselves. */
async function measureContent(ledger: Ledger): Promise<Ledger> {
  const checked = await timed('核查（领域）', () => evaluate(ledger, PERIOD));
  const input = bulletinInput(checked, PERIOD, null);
  const bulletins = await timed('生成内容（领域）', () => composeBulletins(input, dueBulletins(input)));
  const data = await timed('总览内容（领域）', () => overview(input, []));
  await timed('生成工作表描述', () => [...bulletins.flatMap(bulletinSheets), ...overviewSheets(data, null)]);
  return checked;
}

/** The use cases in a workbook of their own; each starts, as in the pane, from the ledger as the workbook holds it. */
async function measureBuilding(checked: Ledger): Promise<void> {
  const headless = await bootHeadless();
  const load = async (): Promise<Ledger> => (await loadLedger()).ledger;
  const measure = async (label: string, work: () => Promise<unknown>): Promise<void> => {
    headless.host.resetCounters();
    await timed(label, work);
    const { syncs, requestBytes, responseBytes } = headless.host.counters;
    const megabytes = ((requestBytes + responseBytes) / 1024 / 1024).toFixed(1);
    process.stdout.write(`  sync ${syncs} 次，${megabytes} MB\n`);
  };
  await measure('写入已核查的台账（基准）', () => saveLedger(checked));
  const ready = await timed('读回台账', load);
  await measure('季度通报全部（核查＋通报表＋总览），台账已核查', () => buildBulletins(ready, PERIOD, null));
  const again = await load();
  await measure('抽查清单（核查＋清单）', () => buildSpotChecks(again, PERIOD));
  headless.close();
}

/** As after files were collected: the ledger's own sheets change with the bulletins. */
async function measureUnchecked(ledger: Ledger): Promise<void> {
  const headless = await bootHeadless();
  await saveLedger(evaluate(ledger, '2026-05'));
  const { ledger: other } = await loadLedger();
  await timed('季度通报全部（核查＋台账＋通报表＋总览），台账另有变化', () =>
    buildBulletins(other, PERIOD, null),
  );
  headless.close();
}

async function main(): Promise<void> {
  const all = tasks();
  const months = ['2026-04', '2026-05', PERIOD];
  const directory = Array.from({ length: UNITS }, (_, index) => ({
    name: `区第${index}局`,
    aliases: [],
    kind: 'department' as const,
    reports: true,
  }));
  const ledger: Ledger = {
    ...EMPTY_LEDGER,
    year: 2026,
    tasks: all,
    directory,
    reports: months.flatMap((period) => reportsOf(all, period)),
    submissions: months.flatMap(submissions),
  };
  for (let round = 1; round <= ROUNDS; round += 1) {
    process.stdout.write(`—— 第 ${round} 轮${round === 1 ? '（新进程）' : ''} ——\n`);
    const checked = await measureContent(ledger);
    if (round === 1) process.stdout.write(`${TASKS} 项任务，问题 ${checked.findings.length} 条\n`);
    await measureBuilding(checked);
    await measureUnchecked(ledger);
  }
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? '') : String(error)}\n`);
    process.exit(1);
  },
);
