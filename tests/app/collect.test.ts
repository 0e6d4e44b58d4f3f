import { collectFiles, type IncomingFile } from '../../src/app/collect';
import { matchRowsInSteps } from '../../src/domain/checks/evaluate';
import { withMatchedRows } from '../../src/domain/checks/evaluate';
import { EMPTY_LEDGER } from '../../src/domain/model/ledger';
import { type Ledger } from '../../src/domain/model/ledger';
import { loadLedger, saveLedger } from '../../src/app/ledgerStore';
import { Breath } from '../../src/pace/breath';
import type { Reader } from '../../src/files';
import { slowClock } from '../support/clock';
import { freshHost } from '../support/host';
import { report, task } from '../support/records';

const FILES = 20;

/** Files that note when they are opened, and a reader that finds each of them to be no workbook. */
function watched(): { files: IncomingFile[]; opened: string[]; reader: Reader } {
  const opened: string[] = [];
  const files = Array.from({ length: FILES }, (_, index): IncomingFile => {
    const path = `2026-06/${index}.xlsx`;
    return {
      path,
      name: `${index}.xlsx`,
      kind: 'report',
      receivedPeriod: '2026-06',
      receivedOn: null,
      read: async () => {
        opened.push(path);
        return new Uint8Array();
      },
    };
  });
  const reader: Reader = {
    read: async (_name, _bytes, signal) => {
      const kind = signal?.aborted ? 'cancelled' : 'empty';
      return { ok: false, code: 'unreadable-file', reason: { kind } };
    },
    dispose: () => undefined,
  };
  return { files, opened, reader };
}

describe('cancelling', () => {
  test('no further file is opened, and only what was read has an outcome', async () => {
    const { files, opened, reader } = watched();
    const stop = new AbortController();
    const done: string[] = [];
    let openedWhenStopped = 0;
    const collection = await collectFiles(files, {
      reader,
      directory: [],
      planDueOn: null,
      signal: stop.signal,
      onProgress: (count, _total, path) => {
        done.push(path);
        if (count !== 3) return;
        openedWhenStopped = opened.length;
        stop.abort();
      },
    });
    expect(openedWhenStopped).toBeLessThan(FILES);
    expect(opened).toHaveLength(openedWhenStopped);
    expect(collection.cancelled).toBe(true);
    expect(collection.outcomes.map(({ path }) => path).sort()).toEqual(done.sort());
  });

  test('a file that was being read when the user stopped has no outcome, not even 无法读取', async () => {
    const { files } = watched();
    const stop = new AbortController();
    const reader: Reader = {
      read: async () => {
        stop.abort();
        return { ok: false, code: 'unreadable-file', reason: { kind: 'cancelled' } };
      },
      dispose: () => undefined,
    };
    const collection = await collectFiles(files, {
      reader,
      directory: [],
      planDueOn: null,
      signal: stop.signal,
    });
    expect(collection).toMatchObject({ outcomes: [], findings: [], cancelled: true });
  });
});

test('rows matched with pauses get the tasks they get at once, in their order', async () => {
  const tasks = [task('主-1'), task('主-2'), task('主-3')];
  const open = (file: string, number: number) =>
    report(file, { task: null, text: `新建口袋公园${number}处`, serial: `${number}` });
  const ledger = {
    ...EMPTY_LEDGER,
    tasks,
    reports: [
      open('甲.xlsx', 2),
      open('乙.xlsx', 1),
      report('乙.xlsx', { task: '主-1', text: '由人指定' }),
      open('甲.xlsx', 3),
      report('乙.xlsx', { task: null, text: '与台账无关的一句话', serial: '' }),
    ],
  };
  const gently = await new Breath().run(matchRowsInSteps(ledger));
  expect(gently.reports.map((row) => row.task)).toEqual(['主-2', '主-1', '主-1', '主-3', null]);
  expect(gently).toEqual(withMatchedRows(ledger));
});

test('long work gives the pane its turn, short work goes on at once', async () => {
  const now = jest.spyOn(performance, 'now');
  now.mockReturnValue(1_000);
  const breath = new Breath();
  const turns: string[] = [];
  setTimeout(() => turns.push('pane'), 0);
  now.mockReturnValue(1_001);
  await breath.take();
  expect(turns).toEqual([]);
  now.mockReturnValue(1_040);
  await breath.take();
  expect(turns).toEqual(['pane']);
  now.mockRestore();
});

test('a ledger of many rows is written and read back in many turns, every row once and in order', async () => {
  const rows = Array.from({ length: 400 }, (_, index) =>
    report('甲.xlsx', { serial: `${index + 1}`, progress: `截至5月底累计完成${index}处。` }),
  );
  const many: Ledger = { ...EMPTY_LEDGER, year: 2026, tasks: [task('主-1')], reports: rows };
  freshHost();
  const clock = slowClock();
  let written = 0;
  const first = jest.spyOn(excelHost, 'process').mockImplementationOnce((request) => {
    written = clock.taken();
    return excelHost.process(request);
  });
  await saveLedger(many);
  const saved = clock.taken();
  const { ledger } = await loadLedger();
  const loaded = clock.taken() - saved;
  first.mockRestore();
  clock.stop();
  expect(ledger.reports).toEqual(rows);
  // preparing the sheets alone, before Excel is asked for anything
  expect(written).toBeGreaterThanOrEqual(rows.length / 13);
  expect(loaded).toBeGreaterThanOrEqual(rows.length / 13);
});
