import { mkdirSync } from 'node:fs';
import { bundleWorkbench } from './bundle';
import { BUILD_FOLDER, SHOT_FOLDER } from './folders';

/** Bundles the workbench once for all browser tests. */
export default async function bundleForTests(): Promise<void> {
  mkdirSync(SHOT_FOLDER, { recursive: true });
  await bundleWorkbench(BUILD_FOLDER);
}
