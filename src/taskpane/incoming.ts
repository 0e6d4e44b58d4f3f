import type { IncomingFile } from '../app/collect';
import { isPeriod, type IsoDate, type Period } from '../domain/model/period';
import type { SubmissionKind } from '../domain/model/submission';

/** Office's lock files and hidden files come along when a whole folder is picked. */
const NOT_SUBMISSIONS = /^(~\$|\.|Thumbs\.db$|desktop\.ini$)/i;

/** What a file was handed in as, where its name or folders say so; needed only when it cannot be read. */
function kindOf(file: File): SubmissionKind | null {
  const said = file.webkitRelativePath || file.name;
  if (/计划|附件\s*[3三]/.test(said)) return 'plan';
  return /月报|情况|附件\s*[4四]/.test(said) || said.split('/').some(isPeriod) ? 'report' : null;
}

/**
 * Picked files as submissions for a month; a folder named YYYY-MM on a file's path says otherwise for that file.
 * A file picked without its folder is shown under the month, since next month's will have the same name.
 */
export function incomingFrom(
  files: readonly File[],
  period: Period,
  receivedOn: IsoDate | null,
): IncomingFile[] {
  return files
    .filter((file) => !NOT_SUBMISSIONS.test(file.name))
    .map((file) => {
      const path = file.webkitRelativePath || `${period}/${file.name}`;
      return {
        path,
        name: file.name,
        size: file.size,
        kind: kindOf(file),
        receivedPeriod: path.split('/').find(isPeriod) ?? period,
        receivedOn,
        read: async () => new Uint8Array(await file.arrayBuffer()),
      };
    });
}
