import type { IncomingFile } from '../app/collect';
import { isPeriod, type IsoDate, type Period } from '../domain/model/period';

/** Office's lock files and hidden files come along when a whole folder is picked. */
const NOT_SUBMISSIONS = /^(~\$|\.|Thumbs\.db$|desktop\.ini$)/i;

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
        kind: null,
        receivedPeriod: path.split('/').find(isPeriod) ?? period,
        receivedOn,
        read: async () => new Uint8Array(await file.arrayBuffer()),
      };
    });
}
