import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { BUILD_FOLDER, SHOT_FOLDER } from './folders';

const ROOT = join(__dirname, '../../..');

/** Builds the workbench once for all browser tests. */
export default function buildWorkbench(): void {
  mkdirSync(SHOT_FOLDER, { recursive: true });
  const webpack = join(ROOT, 'node_modules/webpack-cli/bin/cli.js');
  const options = [
    '--mode',
    'development',
    '--env',
    'workbench',
    '--env',
    `out=${BUILD_FOLDER}`,
    '--devtool',
    'false',
  ];
  const build = spawnSync(process.execPath, [webpack, ...options], { cwd: ROOT, encoding: 'utf8' });
  if (build.status !== 0) {
    throw new Error(`The workbench could not be built.\n${build.stdout}\n${build.stderr}`);
  }
}
