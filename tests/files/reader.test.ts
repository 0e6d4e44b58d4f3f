import { MessageChannel } from 'node:worker_threads';
import { expose } from 'comlink';
import nodeEndpoint from 'comlink/dist/umd/node-adapter';
import type { FileReading } from '../../src/files';
import { createDirectReader, createReaderPool, writeXlsx } from '../../src/files';
import { failedReading } from '../../src/files/reading';
import type { KillableEndpoint } from '../../src/files/readerPool';
import { good } from './support/office';
import { blankSheet } from './support/spec';

const done: FileReading = { ok: true, format: 'csv', grids: [], hiddenSheets: [] };
const nothing = new Uint8Array([1]);

interface Crew {
  readonly spawn: () => KillableEndpoint;
  hired: number;
  killed: number;
  /** Workers fire `error` as soon as somebody listens for it. */
  die: boolean;
}

/** Workers that are message ports of this process; a name that starts with 卡 never comes back. */
function crew(): Crew {
  const workers: Crew = {
    hired: 0,
    killed: 0,
    die: false,
    spawn: () => {
      workers.hired++;
      const { port1, port2 } = new MessageChannel();
      const read = (name: string): Promise<FileReading> =>
        name.startsWith('卡') ? new Promise(() => undefined) : Promise.resolve(done);
      expose({ read }, nodeEndpoint(port2 as never));
      const endpoint = nodeEndpoint(port1 as never);
      return {
        ...endpoint,
        addEventListener: (type, listener) => {
          if (type === 'message') endpoint.addEventListener(type, listener);
          else if (workers.die) setTimeout(() => (listener as EventListener)(new Event(type)));
        },
        terminate: () => {
          workers.killed++;
          port1.close();
        },
      };
    },
  };
  return workers;
}

describe('a pool of readers', () => {
  it('reads many files with few workers', async () => {
    const workers = crew();
    const pool = createReaderPool({ size: 2, spawn: workers.spawn });
    const readings = await Promise.all(
      Array.from({ length: 20 }, (_, index) => pool.read(`${index}.xlsx`, nothing)),
    );
    expect(readings).toEqual(Array(20).fill(done));
    expect(workers.hired).toBe(2);
    pool.dispose();
    expect(workers.killed).toBe(2);
  });

  it('kills a worker that hangs, says so, and goes on with another', async () => {
    const workers = crew();
    const pool = createReaderPool({ size: 1, secondsPerFile: 0.05, spawn: workers.spawn });
    const [hung, next] = await Promise.all([pool.read('卡住.xlsx', nothing), pool.read('b.xlsx', nothing)]);
    expect(hung).toEqual(failedReading({ kind: 'too-slow', seconds: 0.05 }));
    expect(next).toEqual(done);
    expect(workers).toMatchObject({ hired: 2, killed: 1 });
    pool.dispose();
  });

  it('cancels files that run or wait, by signal and by disposal', async () => {
    const workers = crew();
    const pool = createReaderPool({ size: 1, spawn: workers.spawn });
    const stop = new AbortController();
    const running = pool.read('卡一.xlsx', nothing, stop.signal);
    const waiting = pool.read('b.xlsx', nothing, stop.signal);
    await new Promise((resolve) => setTimeout(resolve));
    stop.abort();
    expect(await Promise.all([running, waiting])).toEqual(
      Array(2).fill(failedReading({ kind: 'cancelled' })),
    );
    const last = pool.read('卡二.xlsx', nothing);
    pool.dispose();
    expect(await last).toEqual(failedReading({ kind: 'cancelled' }));
    expect(await pool.read('c.xlsx', nothing)).toEqual(failedReading({ kind: 'cancelled' }));
  });

  it('says when a worker dies, and does not use it again', async () => {
    const workers = crew();
    workers.die = true;
    const pool = createReaderPool({ size: 1, spawn: workers.spawn });
    expect(await pool.read('卡.xlsx', nothing)).toEqual(failedReading({ kind: 'no-worker' }));
    expect(workers.killed).toBe(1);
    pool.dispose();
  });

  it('says when workers cannot be started', async () => {
    const pool = createReaderPool({
      spawn: () => {
        throw new Error('blocked by policy');
      },
    });
    expect(await pool.read('a.xlsx', nothing)).toEqual(failedReading({ kind: 'no-worker' }));
    pool.dispose();
  });
});

describe('a direct reader', () => {
  it('reads like the pool, without workers', async () => {
    const bytes = await writeXlsx([
      blankSheet('5月', { blocks: [{ row: 0, column: 0, cells: [['序号']] }] }),
    ]);
    const reader = createDirectReader();
    expect(good(await reader.read('a.xlsx', bytes)).grids[0]!.name).toBe('5月');
    reader.dispose();
    expect(await reader.read('a.xlsx', bytes)).toEqual(failedReading({ kind: 'cancelled' }));
  });
});
