import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { preparedSample } from '../../support/sample';

/** Writes files to a new folder of their own and returns its path. */
export function folderOf(files: Readonly<Record<string, Uint8Array | string>>): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'duchaban-')), '各单位报送');
  mkdirSync(folder);
  for (const [path, content] of Object.entries(files)) {
    const target = join(folder, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content);
  }
  return folder;
}

/** The sample district's files by path: the notice, 计划/ and 月报/YYYY-MM/. */
export async function sampleByPath(): Promise<Record<string, Uint8Array>> {
  return Object.fromEntries((await preparedSample()).map(({ path, bytes }) => [path, bytes]));
}
