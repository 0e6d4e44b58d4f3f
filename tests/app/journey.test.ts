import { buildBulletins } from '../../src/app/bulletins';
import { checkPeriod } from '../../src/app/checkPeriod';
import type { IncomingFile } from '../../src/app/collect';
import { collectSubmissions } from '../../src/app/collectSubmissions';
import { handleFindings } from '../../src/app/handleFindings';
import { importNotice, previewOpenWorkbook } from '../../src/app/importNotice';
import { EMPTY_LEDGER } from '../../src/domain/model/ledger';
import { type Ledger } from '../../src/domain/model/ledger';
import { loadLedger } from '../../src/app/ledgerStore';
import { AppProblem } from '../../src/app/problem';
import { isPeriod } from '../../src/domain/model/period';
import { compareTasks } from '../../src/domain/model/taskChanges';
import { listSheets, readSheetGrids } from '../../src/excel';
import { createDirectReader } from '../../src/files';
import { SAMPLE_PERIOD, sampleNotice, type SampleFile } from '../../src/workbench/sample';
import { freshHost, openSample, traffic } from '../support/host';
import { preparedSample } from '../support/sample';

let files: readonly SampleFile[];
const reader = createDirectReader();

beforeAll(async () => {
  files = await preparedSample();
});

function incoming(): IncomingFile[] {
  return files
    .filter(({ path }) => path.includes('/'))
    .map(({ path, bytes }) => ({
      path,
      name: path.split('/').at(-1) as string,
      kind: path.startsWith('计划') ? 'plan' : 'report',
      receivedPeriod: path.split('/').find(isPeriod) ?? null,
      receivedOn: null,
      read: async () => bytes,
    }));
}

async function imported(): Promise<Ledger> {
  await openSample(await sampleNotice());
  return importNotice(await previewOpenWorkbook(EMPTY_LEDGER), EMPTY_LEDGER);
}

async function rawSheets(): Promise<string> {
  const sheets = await readSheetGrids({ sheets: ['附件1', '附件2'] });
  return JSON.stringify(sheets.map(({ grid }) => grid.values));
}

test('the ledger read back from its tables is the ledger that was written, at every step', async () => {
  const steps: Ledger[] = [await imported()];
  expect((await loadLedger()).ledger).toEqual(steps[0]);

  const { ledger: collected } = await collectSubmissions(incoming(), steps[0] as Ledger, { reader });
  expect((await loadLedger()).ledger).toEqual(collected);

  const checked = await checkPeriod(collected, SAMPLE_PERIOD);
  const afterCheck = await loadLedger();
  expect(afterCheck.unreadable).toEqual([]);
  expect(afterCheck.ledger).toEqual(checked);

  const built = await buildBulletins(checked, SAMPLE_PERIOD, '2026-07-09');
  expect((await loadLedger()).ledger).toEqual(built.ledger);
}, 120_000);

test('the raw sheets are never changed', async () => {
  await openSample(await sampleNotice());
  const before = await rawSheets();
  const ledger = await importNotice(await previewOpenWorkbook(EMPTY_LEDGER), EMPTY_LEDGER);
  await buildBulletins(ledger, SAMPLE_PERIOD, '2026-07-09');
  expect(await rawSheets()).toBe(before);
}, 60_000);

test('importing the same notice again changes nothing, and the preview says so', async () => {
  const ledger = await imported();
  const again = await previewOpenWorkbook(ledger);
  expect(again.changes).toMatchObject({ added: [], removed: [], changed: [], unchanged: 60 });
});

test('a decision on a finding is written to 问题清单 and survives the next check', async () => {
  const { ledger } = await collectSubmissions(incoming(), await imported(), { reader });
  const checked = await checkPeriod(ledger, SAMPLE_PERIOD);
  const blank = checked.findings.filter(({ finding }) => finding.code === 'progress-blank');
  expect(blank).toHaveLength(1);
  await handleFindings(checked, blank, 'ignored', '已电话核实');
  const again = await checkPeriod((await loadLedger()).ledger, SAMPLE_PERIOD);
  expect(again.findings.find(({ finding }) => finding.code === 'progress-blank')).toMatchObject({
    handling: 'ignored',
    reason: '已电话核实',
  });
}, 60_000);

test('building a bulletin again keeps the earlier sheet under another name', async () => {
  const { ledger } = await collectSubmissions(incoming(), await imported(), { reader });
  const first = await buildBulletins(ledger, SAMPLE_PERIOD, '2026-07-09', ['submissions']);
  const name = first.bulletins[0]?.name as string;
  const before = (await listSheets()).map((sheet) => sheet.name);
  const second = await buildBulletins(first.ledger, SAMPLE_PERIOD, '2026-07-10', ['submissions']);
  const after = (await listSheets()).map((sheet) => sheet.name);
  expect(after).toEqual(expect.arrayContaining(before));
  const kept = after.filter((sheet) => !before.includes(sheet));
  expect(kept.filter((sheet) => sheet.startsWith(name.slice(0, 4)))).toHaveLength(1);
  expect(kept.every((sheet) => sheet.includes('旧'))).toBe(true);
  expect(second.bulletins[0]?.number).toBe(first.bulletins[0]?.number);
}, 60_000);

test('a workbook without attachments is refused and stays as it is', async () => {
  freshHost();
  await expect(previewOpenWorkbook(EMPTY_LEDGER)).rejects.toBeInstanceOf(AppProblem);
  expect((await listSheets()).map(({ name }) => name)).toEqual(['Sheet1']);
});

test('collecting before the notice was imported is refused', async () => {
  freshHost();
  await expect(collectSubmissions(incoming(), EMPTY_LEDGER, { reader })).rejects.toBeInstanceOf(AppProblem);
  expect(await listSheets()).toHaveLength(1);
});

test('an operation keeps to its budget of syncs whatever the number of rows', async () => {
  await openSample(await sampleNotice());
  const preview = traffic(async () => void (await previewOpenWorkbook(EMPTY_LEDGER)));
  expect((await preview).syncs).toBeLessThanOrEqual(3);
  const ledger = await imported();
  // drawing: 4; the add-in's own state in a custom XML part: 3
  expect((await traffic(() => checkPeriod(ledger, SAMPLE_PERIOD))).syncs).toBeLessThanOrEqual(7);
  // tables: 3; state: 2
  expect((await traffic(loadLedger)).syncs).toBeLessThanOrEqual(5);
}, 60_000);

test('collected rows know their tasks at once, and lose one that the next notice words otherwise', async () => {
  const { ledger } = await collectSubmissions(incoming(), await imported(), { reader });
  const row = ledger.reports.find(({ task }) => task === '民-2');
  expect(row?.text).toContain('护眼灯');
  const reread = await previewOpenWorkbook(ledger);
  const tasks = reread.reading.tasks.map((task) =>
    task.id === '民-2' ? { ...task, text: '增设夜间公交线路3条。' } : task,
  );
  const reworded = {
    ...reread,
    reading: { ...reread.reading, tasks },
    changes: compareTasks(ledger.tasks, tasks),
  };
  const again = await importNotice(reworded, ledger);
  expect(again.reports.filter(({ task }) => task === '民-2')).toEqual([]);
  expect(again.reports.find(({ text }) => text === row?.text)?.task).toBeNull();
}, 60_000);
