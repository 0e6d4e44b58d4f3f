import type { IsoDate } from '../domain/model/period';

/** The day it is where the user sits. */
export function today(): IsoDate {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}
