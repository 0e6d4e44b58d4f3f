import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import packagedChromium from '@sparticuz/chromium';
import { chromium, type Browser, type LaunchOptions } from 'playwright-core';

/** Root needs no sandbox in containers, and the pages under test are our own. */
const FLAGS = ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none', '--lang=zh-CN'];

/** Where the packaged browser is kept between runs, by the version of its package. */
function packageFolder(): string {
  const require = createRequire(join(process.cwd(), 'package.json'));
  const entry = require.resolve('@sparticuz/chromium');
  const marker = join('@sparticuz', 'chromium');
  const root = entry.slice(0, entry.lastIndexOf(marker) + marker.length);
  const { version } = require(join(root, 'package.json')) as { version: string };
  return join(tmpdir(), `duchaban-chromium-${version}`);
}

/** Unpacks the browser, its fonts and the system libraries the package carries for machines that lack them. */
async function unpack(folder: string): Promise<void> {
  if (existsSync(folder)) {
    return;
  }
  mkdirSync(dirname(folder), { recursive: true });
  const partial = mkdtempSync(`${folder}-`);
  const saved = { TMPDIR: process.env.TMPDIR, AWS_EXECUTION_ENV: process.env.AWS_EXECUTION_ENV };
  // the package unpacks below the temporary folder, and its libraries only where it believes it is on Lambda
  process.env.TMPDIR = partial;
  process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs20.x';
  try {
    await packagedChromium.executablePath();
  } finally {
    restore(saved);
  }
  try {
    renameSync(partial, folder);
  } catch {
    // another process was faster; its copy is as good
    rmSync(partial, { recursive: true, force: true });
  }
}

function restore(saved: Record<string, string | undefined>): void {
  for (const [name, value] of Object.entries(saved)) {
    if (value === undefined) {
      delete process.env[name];
    } else {
      process.env[name] = value;
    }
  }
}

function runs(executable: string, env: NodeJS.ProcessEnv): boolean {
  return spawnSync(executable, ['--version', '--no-sandbox'], { env }).status === 0;
}

/** The browser inside the npm package, with its own libraries where the machine has none; null off Linux x64. */
async function packagedBrowser(): Promise<LaunchOptions | null> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    return null;
  }
  const folder = packageFolder();
  await unpack(folder);
  const executablePath = join(folder, 'chromium');
  if (runs(executablePath, process.env)) {
    return { executablePath };
  }
  const libraries = join(folder, 'al2023', 'lib');
  const env = {
    ...process.env,
    LD_LIBRARY_PATH: [libraries, process.env.LD_LIBRARY_PATH].filter(Boolean).join(':'),
    FONTCONFIG_PATH: process.env.FONTCONFIG_PATH ?? join(folder, 'fonts'),
  };
  return runs(executablePath, env) ? { executablePath, env: env as Record<string, string> } : null;
}

/**
 * Starts a headless Chromium: the one in the npm package, else an installed Chrome or Edge.
 * @throws when none of them starts, naming what was tried.
 */
export async function launchChromium(): Promise<Browser> {
  const packaged = await packagedBrowser();
  const candidates: LaunchOptions[] = [
    ...(packaged === null ? [] : [packaged]),
    { channel: 'chrome' },
    { channel: 'msedge' },
    { channel: 'chromium' },
  ];
  const failures: string[] = [];
  for (const candidate of candidates) {
    try {
      return await chromium.launch({ headless: true, args: FLAGS, ...candidate });
    } catch (error) {
      const name = candidate.channel ?? candidate.executablePath ?? 'chromium';
      failures.push(`${name}: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`);
    }
  }
  throw new Error(`No browser could be started.\n${failures.join('\n')}`);
}
