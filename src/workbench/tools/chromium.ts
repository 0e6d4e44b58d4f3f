import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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

const EXECUTABLE = 'chromium';

/** Unpacks in a process of its own: the package reads where to and what from the environment. */
const UNPACK = "import('@sparticuz/chromium').then((chromium) => chromium.default.executablePath())";

/**
 * Unpacks the browser, its fonts and the system libraries the package carries for machines that lack them.
 * @throws Error when that fails
 */
function unpack(folder: string): void {
  if (existsSync(join(folder, EXECUTABLE))) {
    return;
  }
  rmSync(folder, { recursive: true, force: true });
  const partial = mkdtempSync(`${folder}-`);
  const child = spawnSync(process.execPath, ['-e', UNPACK], {
    cwd: process.cwd(),
    encoding: 'utf8',
    // the libraries come along only where the package believes it is on Lambda
    env: { ...process.env, TMPDIR: partial, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x', NODE_OPTIONS: '' },
  });
  if (child.status !== 0) {
    rmSync(partial, { recursive: true, force: true });
    throw new Error(`The packaged browser cannot be unpacked.\n${child.stderr}`);
  }
  try {
    renameSync(partial, folder);
  } catch {
    // another process was faster; its copy is as good
    rmSync(partial, { recursive: true, force: true });
  }
}

function runs(executable: string, env: NodeJS.ProcessEnv): boolean {
  return spawnSync(executable, ['--version', '--no-sandbox'], { env }).status === 0;
}

/** The browser inside the npm package, with its own libraries where the machine has none; null off Linux x64. */
function packagedBrowser(): LaunchOptions | null {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    return null;
  }
  const folder = packageFolder();
  unpack(folder);
  const executablePath = join(folder, EXECUTABLE);
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
  const packaged = packagedBrowser();
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
