import { failedReading } from './reading';
import type { FileReading } from './reading';
import { readFileGrids } from './readFileGrids';

/** Reads files one by one or many at a time; the same in a worker and without one. */
export interface Reader {
  /** The reading of one file; never rejects. An aborted signal gives the problem `cancelled`. */
  read(name: string, bytes: Uint8Array, signal?: AbortSignal): Promise<FileReading>;
  /** Ends the reader; reads still under way come back as `cancelled`. */
  dispose(): void;
}

/** A reader that works where it is called: for Node, tests, and hosts without workers. It cannot be interrupted. */
export function createDirectReader(): Reader {
  let disposed = false;
  const cancelled = (signal?: AbortSignal): boolean => disposed || signal?.aborted === true;
  return {
    async read(name, bytes, signal) {
      if (cancelled(signal)) return failedReading({ kind: 'cancelled' });
      const reading = await readFileGrids(name, bytes);
      return cancelled(signal) ? failedReading({ kind: 'cancelled' }) : reading;
    },
    dispose() {
      disposed = true;
    },
  };
}
