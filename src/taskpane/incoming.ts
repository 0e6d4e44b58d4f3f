import type { IncomingFile } from '../app/collect';
import { isStrayFile, receivedPeriodOf } from '../app/incomingFile';
import type { IsoDate, Period } from '../domain/model/period';
import type { SubmissionKind } from '../domain/model/submission';

/** What a file was handed in as, where its name or folders say so; needed only when it cannot be read. */
function kindOf(file: File): SubmissionKind | null {
  const said = file.webkitRelativePath || file.name;
  if (/计划|附件\s*[3三]/.test(said)) return 'plan';
  return /月报|情况|附件\s*[4四]/.test(said) || receivedPeriodOf(said) !== null ? 'report' : null;
}

/**
 * Picked files as submissions for a month; a folder named YYYY-MM on a file's path says otherwise for that file.
 * A file picked without its folder is shown under the month, since next month's will have the same name.
 * No file is asked for its size: the pane would wait for the disk, or the network drive, a thousand times over.
 */
export function incomingFrom(
  files: readonly File[],
  period: Period,
  receivedOn: IsoDate | null,
): IncomingFile[] {
  return files
    .filter((file) => !isStrayFile(file.name))
    .map((file) => {
      const path = file.webkitRelativePath || `${period}/${file.name}`;
      return {
        path,
        name: file.name,
        kind: kindOf(file),
        receivedPeriod: receivedPeriodOf(path) ?? period,
        receivedOn,
        read: async () => new Uint8Array(await file.arrayBuffer()),
      };
    });
}
