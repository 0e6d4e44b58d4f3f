import { isPeriod, type Period } from '../domain/model/period';

const STRAY = /^(~\$|\.|Thumbs\.db$|desktop\.ini$)/i;

/** True for Office's lock files and what operating systems leave behind: they come along when a folder is picked. */
export function isStrayFile(name: string): boolean {
  return STRAY.test(name);
}

/** The month a folder named YYYY-MM on the path says a file was received for; null without one. */
export function receivedPeriodOf(path: string): Period | null {
  return path.split('/').find(isPeriod) ?? null;
}
