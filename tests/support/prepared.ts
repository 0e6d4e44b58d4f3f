import {
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Names the folder of a test run in the environment, which jest hands on to its workers. */
const RUN_FOLDER = 'DUCHABAN_TEST_RUN';

/** How often, and how many times, a test looks for what another one is making. */
const LOOK_MS = 50;
const LOOKS = 1_200;

/** Gives the test run a folder for what its test files share; a run never meets what an earlier program made. */
export function openRunFolder(): void {
  process.env[RUN_FOLDER] = mkdtempSync(join(tmpdir(), 'duchaban-run-'));
}

export function removeRunFolder(): void {
  const folder = process.env[RUN_FOLDER];
  if (folder) rmSync(folder, { recursive: true, force: true });
}

/**
 * What `make` gives, made by the first test file of the run that asks for it. It is handed over as JSON, to the one that
 * made it too, so that every test gets the same.
 */
export async function prepared<Value>(name: string, make: () => Promise<Value>): Promise<Value> {
  const folder = process.env[RUN_FOLDER];
  if (!folder) return make();
  const file = join(folder, `${name}.json`);
  const claim = join(folder, `${name}.claim`);
  for (let look = 0; look < LOOKS && !existsSync(file) && !claimed(claim); look += 1) {
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
  if (!existsSync(file)) await handOver(file, claim, make);
  return JSON.parse(readFileSync(file, 'utf8')) as Value;
}

async function handOver(file: string, claim: string, make: () => Promise<unknown>): Promise<void> {
  try {
    const partial = `${file}.${process.pid}`;
    writeFileSync(partial, JSON.stringify(await make(), onlyPlain));
    // whole or not at all, for those who look meanwhile
    renameSync(partial, file);
  } finally {
    // where making failed, the next one tries
    rmSync(claim, { force: true });
  }
}

/** @throws TypeError for what JSON would hand over as something else without a word */
function onlyPlain(key: string, value: unknown): unknown {
  const plain = value === null || Array.isArray(value) || typeof value !== 'object';
  if (value === undefined || (!plain && !/Object\]$/.test(Object.prototype.toString.call(value)))) {
    throw new TypeError(`JSON cannot hand over ${key}`);
  }
  return value;
}

/** Whether it falls to this test file to make it. */
function claimed(claim: string): boolean {
  try {
    closeSync(openSync(claim, 'wx'));
    return true;
  } catch (error) {
    // a folder that is gone would be waited for in vain
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  }
}
