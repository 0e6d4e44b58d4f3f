import { buildBulletins } from '../../app/bulletins';
import { checkPeriod } from '../../app/checkPeriod';
import { collectSubmissions } from '../../app/collectSubmissions';
import { importNotice, previewOpenWorkbook } from '../../app/importNotice';
import { EMPTY_LEDGER } from '../../domain/model/ledger';
import { type Ledger } from '../../domain/model/ledger';
import { loadLedger, saveLedger } from '../../app/ledgerStore';
import { isPeriod } from '../../domain/model/period';
import { taskId } from '../../domain/model/task';
import { createDirectReader } from '../../files';
import { SAMPLE_PERIOD, sampleFiles, sampleNotice } from '../sample';
import { bootHeadless, type HeadlessHost } from './boot';

/** Tasks of the large ledger: fifty districts' worth. */
const LARGE = 5000;

interface Measured {
  readonly operation: string;
  readonly syncs: number;
  readonly requestKilobytes: number;
  readonly responseKilobytes: number;
}

const KILOBYTE = 1024;

async function measured(
  { host }: HeadlessHost,
  operation: string,
  work: () => Promise<unknown>,
  rows: Measured[],
): Promise<void> {
  host.resetCounters();
  await work();
  const { syncs, requestBytes, responseBytes } = host.counters;
  rows.push({
    operation,
    syncs,
    requestKilobytes: Math.round(requestBytes / KILOBYTE),
    responseKilobytes: Math.round(responseBytes / KILOBYTE),
  });
}

/** The sample's tasks over and over, numbered on. */
function largeLedger(ledger: Ledger): Ledger {
  const tasks = Array.from({ length: LARGE }, (_, index) => {
    const task = ledger.tasks[index % ledger.tasks.length] as Ledger['tasks'][number];
    return { ...task, no: index + 1, source: 'main' as const, id: taskId('main', index + 1) };
  });
  return { ...ledger, tasks };
}

async function sampleOperations(headless: HeadlessHost): Promise<Measured[]> {
  const rows: Measured[] = [];
  const reader = createDirectReader();
  const files = (await sampleFiles())
    .filter(({ path }) => path.includes('/'))
    .map(({ path, bytes }) => ({
      path,
      name: path.split('/').at(-1) as string,
      kind: null,
      receivedPeriod: path.split('/').find(isPeriod) ?? null,
      receivedOn: null,
      read: async () => bytes,
    }));
  await headless.open(await sampleNotice());
  let ledger: Ledger = EMPTY_LEDGER;
  const steps: [string, () => Promise<unknown>][] = [
    ['识别附件（读取全部工作表）', () => previewOpenWorkbook(EMPTY_LEDGER)],
    ['立项（写入台账）', async () => importNotice(await previewOpenWorkbook(ledger), ledger)],
    ['收报 47 份（写入台账）', () => collectSubmissions(files, ledger, { reader })],
    ['核查（写入台账）', () => checkPeriod(ledger, SAMPLE_PERIOD)],
    ['通报（全部通报表）', () => buildBulletins(ledger, SAMPLE_PERIOD, null)],
    ['打开窗格（读回台账）', loadLedger],
  ];
  for (const [operation, work] of steps) {
    // As in the pane, an action starts from the ledger as the workbook holds it.
    ledger = (await loadLedger()).ledger;
    await measured(headless, operation, work, rows);
  }
  const large = largeLedger(ledger);
  await measured(headless, `写入 ${LARGE} 项任务的台账`, () => saveLedger(large), rows);
  await measured(headless, `读回 ${LARGE} 项任务的台账`, loadLedger, rows);
  return rows;
}

/** Prints what each operation sends over the channel, as the README's table. */
async function main(): Promise<void> {
  const headless = await bootHeadless();
  const rows = await sampleOperations(headless);
  const lines = rows.map(
    ({ operation, syncs, requestKilobytes, responseKilobytes }) =>
      `| ${operation} | ${syncs} | ${requestKilobytes} | ${responseKilobytes} |`,
  );
  process.stdout.write(
    ['| 操作 | sync 次数 | 请求 KB | 应答 KB |', '|---|---|---|---|', ...lines, ''].join('\n'),
  );
  headless.close();
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${String(error)}\n`);
    process.exit(1);
  },
);
