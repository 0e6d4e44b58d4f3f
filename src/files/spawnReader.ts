/** Starts a reading worker; the bundler turns the URL into a file of its own. */
export function spawnReader(): Worker {
  return new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'file-reader' });
}
