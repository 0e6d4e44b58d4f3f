import { releaseProxy, wrap } from 'comlink';
import type { Endpoint, Remote } from 'comlink';
import type { Reader } from './reader';
import { failedReading } from './reading';
import type { FileProblem, FileReading } from './reading';
import type { ReadingWorker } from './worker';

/** What the pool needs of a worker: a comlink endpoint that can be killed. */
export type KillableEndpoint = Endpoint & { terminate(): void };

export interface ReaderPoolOptions {
  /** Workers at most; by default one less than the machine has processors, four at most. */
  readonly size?: number;
  /** Seconds one file may take before its worker is killed. */
  readonly secondsPerFile?: number;
  /** Starts a worker; replaced in tests. */
  readonly spawn?: () => KillableEndpoint | Promise<KillableEndpoint>;
}

const MOST_WORKERS = 4;
const SECONDS_PER_FILE = 20;

interface Job {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly finish: (reading: FileReading) => void;
}

interface Hand {
  readonly endpoint: KillableEndpoint;
  readonly remote: Remote<ReadingWorker>;
  /** Settles when the worker dies: its script did not load, or it ran out of memory. */
  readonly death: Promise<FileProblem>;
}

/** Reads many files off the main thread. A file that hangs costs its worker, not the pane; cancelling is at once. */
export function createReaderPool(options: ReaderPoolOptions = {}): Reader {
  return new ReaderPool(options);
}

class ReaderPool implements Reader {
  private readonly size: number;
  private readonly seconds: number;
  private readonly spawn: () => KillableEndpoint | Promise<KillableEndpoint>;
  private readonly waiting: Job[] = [];
  private readonly running = new Map<Job, (problem: FileProblem) => void>();
  private readonly idle: Hand[] = [];
  private disposed = false;

  constructor(options: ReaderPoolOptions) {
    this.size = Math.max(1, options.size ?? defaultSize());
    this.seconds = options.secondsPerFile ?? SECONDS_PER_FILE;
    this.spawn = options.spawn ?? spawnInBrowser;
  }

  read(name: string, bytes: Uint8Array, signal?: AbortSignal): Promise<FileReading> {
    if (this.disposed || signal?.aborted) return Promise.resolve(failedReading({ kind: 'cancelled' }));
    return new Promise((resolve) => {
      const onAbort = (): void => this.cancel(job);
      const job: Job = {
        name,
        bytes,
        finish: (reading) => {
          signal?.removeEventListener('abort', onAbort);
          resolve(reading);
        },
      };
      signal?.addEventListener('abort', onAbort);
      this.waiting.push(job);
      this.startNext();
    });
  }

  dispose(): void {
    this.disposed = true;
    for (const job of this.waiting.splice(0)) job.finish(failedReading({ kind: 'cancelled' }));
    for (const stop of [...this.running.values()]) stop({ kind: 'cancelled' });
    for (const hand of this.idle.splice(0)) retire(hand);
  }

  private cancel(job: Job): void {
    const stop = this.running.get(job);
    if (stop) {
      stop({ kind: 'cancelled' });
      return;
    }
    const place = this.waiting.indexOf(job);
    if (place >= 0) this.waiting.splice(place, 1);
    job.finish(failedReading({ kind: 'cancelled' }));
  }

  private startNext(): void {
    while (this.running.size < this.size) {
      const job = this.waiting.shift();
      if (job === undefined) return;
      void this.run(job);
    }
  }

  private async run(job: Job): Promise<void> {
    const stopped = new Promise<FileProblem>((resolve) => this.running.set(job, resolve));
    const timer = setTimeout(
      () => this.running.get(job)?.({ kind: 'too-slow', seconds: this.seconds }),
      this.seconds * 1000,
    );
    const outcome = await this.outcomeOf(job, stopped);
    clearTimeout(timer);
    this.running.delete(job);
    job.finish(outcome);
    if (!this.disposed) this.startNext();
  }

  private async outcomeOf(job: Job, stopped: Promise<FileProblem>): Promise<FileReading> {
    let hand: Hand;
    try {
      hand = this.idle.pop() ?? (await this.hire());
    } catch {
      return failedReading({ kind: 'no-worker' });
    }
    const result = await Promise.race([
      hand.remote.read(job.name, job.bytes).catch((): FileProblem => ({ kind: 'damaged' })),
      hand.death,
      stopped,
    ]);
    if ('ok' in result && !this.disposed) {
      this.idle.push(hand);
      return result;
    }
    retire(hand);
    return 'ok' in result ? result : failedReading(result);
  }

  private async hire(): Promise<Hand> {
    const endpoint = await this.spawn();
    const death = new Promise<FileProblem>((resolve) => {
      endpoint.addEventListener('error', () => resolve({ kind: 'no-worker' }));
    });
    return { endpoint, remote: wrap<ReadingWorker>(endpoint), death };
  }
}

function retire({ endpoint, remote }: Hand): void {
  endpoint.terminate();
  remote[releaseProxy]();
}

async function spawnInBrowser(): Promise<KillableEndpoint> {
  const { spawnReader } = await import('./spawnReader');
  return spawnReader();
}

function defaultSize(): number {
  const processors = typeof navigator === 'undefined' ? 2 : (navigator.hardwareConcurrency ?? 2);
  return Math.min(MOST_WORKERS, Math.max(1, processors - 1));
}
