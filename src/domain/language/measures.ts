import { scale } from '../text/numerals';

/** Units that measure the same thing, with their size in the first of them. */
const DIMENSIONS: readonly Readonly<Record<string, number>>[] = [
  { 米: 1, 延米: 1, 延长米: 1, 公里: 1000, 华里: 500 },
  { 平方米: 1, 亩: 2000 / 3, 公顷: 10000, 平方公里: 1e6 },
  { 公斤: 1, 斤: 0.5, 吨: 1000 },
  { 千瓦: 1, 兆瓦: 1000 },
  { 小时: 1, 分钟: 1 / 60 },
  { 人: 1, 名: 1, 位: 1 },
  { 场: 1, 场次: 1 },
  { 棵: 1, 株: 1 },
  { 栋: 1, 幢: 1, 楼栋: 1 },
  { 泊位: 1, 车位: 1, 停车位: 1, 停车泊位: 1 },
  { 床位: 1, 张: 1, 床: 1 },
  { 处: 1, '个（处）': 1, '处（个）': 1 },
  { 期: 1, 期次: 1 },
  { 批: 1, 批次: 1 },
]; // prettier-ignore

const BY_MEASURE: ReadonlyMap<string, { readonly dimension: number; readonly size: number }> = new Map(
  DIMENSIONS.flatMap((measures, dimension) =>
    Object.entries(measures).map(([measure, size]) => [measure, { dimension, size }]),
  ),
);

/** Measure words that count the same things: 口袋公园18处 and 18个, 义诊120次 and 120场. 户 and 套 do not. */
const INTERCHANGEABLE: readonly ReadonlySet<string>[] = [
  new Set(['个', '处', '座', '家', '所', '间', '点位', '块', '片']),
  new Set(['个', '台', '套', '台套', '部', '辆', '组', '盏', '根', '眼', '口']),
  new Set(['个', '条', '项', '支', '件', '门', '类', '种']),
  new Set(['场', '场次', '次', '期', '期次']),
  new Set(['件', '起', '例', '宗']),
];

/** True when only the measure word differs, so that figures on one thing can still be compared. */
export function areInterchangeable(first: string, second: string): boolean {
  return first !== second && INTERCHANGEABLE.some((words) => words.has(first) && words.has(second));
}

/** Units of which there is never half a one; scheduled figures in them are rounded down. */
const DIVISIBLE = /工作日|天|周|个月|分钟|秒|米|亩|公顷|公里|华里|吨|斤|瓦|元|%|‰|百分点|小时|倍|升|分贝|煤/;

/** True for things counted one by one (个, 家, 人), false for what is measured (元, 公里, %). */
export function isCountedInWholes(measure: string): boolean {
  return !DIVISIBLE.test(measure);
}

/**
 * A value in another measure of the same kind: 2 公里 is 2000 米, 15 亩 is 1 公顷, 5 名 is 5 人. Null when the measures do not
 * measure the same thing (户 and 套, 人 and 人次).
 */
export function convert(value: number, from: string, to: string): number | null {
  if (from === to) return value;
  const source = BY_MEASURE.get(from);
  const target = BY_MEASURE.get(to);
  if (!source || source.dimension !== target?.dimension) return null;
  return Number(scale(value * source.size, 1 / target.size).toPrecision(12));
}

/** True when figures in the two measures can be compared. */
export function areComparable(first: string, second: string): boolean {
  return convert(1, first, second) !== null;
}
