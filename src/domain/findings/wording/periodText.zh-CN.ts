import { monthOf, yearOf } from '../../model/period';
import type { Period } from '../../model/period';

/** `2021年6月`. */
export function periodText(period: Period): string {
  return `${yearOf(period)}年${monthOf(period)}月`;
}
