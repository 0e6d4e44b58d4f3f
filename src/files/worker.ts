import { expose } from 'comlink';
import { readFileGrids } from './readFileGrids';

/** What a reading worker offers. */
export const readingWorker = { read: readFileGrids };

export type ReadingWorker = typeof readingWorker;

expose(readingWorker);
