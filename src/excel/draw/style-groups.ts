import type { SpecRange, SpecStyle, StyleName } from '../../sheets/spec';
import { rangeAddress } from '../sheet-names';

/** Ranges that take one look in one operation. */
export interface StyleGroup {
  readonly style: StyleName;
  readonly ranges: readonly SpecRange[];
}

/** Excel refuses longer addresses of several ranges (learn.microsoft.com, Worksheet.getRanges: 8,192 characters). */
const LONGEST_ADDRESS = 8_000;

/** True when two ranges share a cell. */
export function overlap(a: SpecRange, b: SpecRange): boolean {
  return (
    a.row < b.row + b.rowCount &&
    b.row < a.row + a.rowCount &&
    a.column < b.column + b.columnCount &&
    b.column < a.column + a.columnCount
  );
}

/**
 * Gathers ranges of one style across the list, so that the number of operations depends on the styles used, not on the
 * ranges. A later style still wins where ranges overlap: a range joins an earlier group only past groups it does not touch.
 */
export function groupStyles(styles: readonly SpecStyle[]): StyleGroup[] {
  const groups: { style: StyleName; ranges: SpecRange[] }[] = [];
  for (const { range, style } of styles) {
    let target: (typeof groups)[number] | undefined;
    for (const group of [...groups].reverse()) {
      if (group.style === style) target = group;
      if (group.ranges.some((other) => overlap(other, range))) break;
    }
    if (target === undefined) groups.push({ style, ranges: [range] });
    else target.ranges.push(range);
  }
  return groups;
}

/** Addresses of ranges, comma separated, each string short enough for one call. */
export function joinAddresses(ranges: readonly SpecRange[]): string[] {
  const joined: string[] = [];
  for (const range of ranges) {
    const address = rangeAddress(range);
    const last = joined[joined.length - 1];
    if (last !== undefined && last.length + address.length < LONGEST_ADDRESS) {
      joined[joined.length - 1] = `${last},${address}`;
    } else joined.push(address);
  }
  return joined;
}

/** Rows or columns of one measure, as stretches without gaps. */
export interface Stretch {
  readonly first: number;
  readonly count: number;
  readonly measure: number;
}

/** Neighbouring rows (or columns) of equal height (or width) as one stretch. */
export function stretches(measures: ReadonlyMap<number, number>): Stretch[] {
  const result: Stretch[] = [];
  for (const [index, measure] of [...measures].sort(([a], [b]) => a - b)) {
    const last = result[result.length - 1];
    if (last !== undefined && last.measure === measure && last.first + last.count === index) {
      result[result.length - 1] = { ...last, count: last.count + 1 };
    } else result.push({ first: index, count: 1, measure });
  }
  return result;
}
