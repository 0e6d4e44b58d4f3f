import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import type { IncomingFile } from '../../app/collect';
import { isStrayFile, receivedPeriodOf } from '../../app/incomingFile';
import type { SubmissionKind } from '../../domain/model/submission';

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => a.name.localeCompare(b.name, 'zh-CN'))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (isStrayFile(entry.name)) return [];
      return entry.isDirectory() ? filesBelow(path) : [path];
    });
}

/**
 * The files of a --plans or --reports folder, sub-folders included. Paths are given below the folder's parent
 * (月报/2026-06/区水务局.xls); a sub-folder named YYYY-MM says which month was received.
 */
export function incomingFiles(folder: string, kind: SubmissionKind): IncomingFile[] {
  const parent = join(folder, '..');
  return filesBelow(folder).map((path) => {
    const shown = relative(parent, path).split(sep).join('/');
    return {
      path: shown,
      name: basename(path),
      kind,
      receivedPeriod: receivedPeriodOf(shown),
      receivedOn: null,
      read: async () => new Uint8Array(readFileSync(path)),
    };
  });
}
