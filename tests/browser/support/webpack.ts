import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './folders';

/**
 * Builds the workbench into a folder as webpack does for people.
 * @throws Error with webpack's words when that fails
 */
export function buildWorkbench(mode: 'development' | 'production', out: string): void {
  const webpack = join(ROOT, 'node_modules/webpack-cli/bin/cli.js');
  const options = ['--mode', mode, '--env', 'workbench', '--env', `out=${out}`, '--devtool', 'false'];
  const build = spawnSync(process.execPath, [webpack, ...options], { cwd: ROOT, encoding: 'utf8' });
  if (build.status !== 0) {
    throw new Error(`The workbench could not be built.\n${build.stdout}\n${build.stderr}`);
  }
}
