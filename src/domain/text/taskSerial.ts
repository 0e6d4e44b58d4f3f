import type { TaskSource } from '../model/task';

/** 序号 as a unit writes it: 27, 主-27, 民生 5, 27-1, 27.1, 27（1）, 附件2-5. */
export interface Serial {
  /** Null when the serial does not say which attachment it counts in. */
  readonly source: TaskSource | null;
  readonly no: number;
  /** Position inside a task the unit took apart; null when it did not. */
  readonly part: number | null;
}

const SOURCES: readonly (readonly [RegExp, TaskSource])[] = [
  [/^(?:主要工作|主要任务|重点任务|主|附件?[1一])/, 'main'],
  [/^(?:民生实事|民生工程|民生|民|实事|附件?[2二])/, 'livelihood'],
];

const NUMBER = /^[第(]?(\d{1,4})(?:号|项|条|[.、)])?(?:[-－—.(]?(\d{1,3})[)]?)?$/;

const TWO_NUMBERS = /\d\D+\d/;

/** True for 27-1 and the like: a part of a task the unit took apart. */
export function isPartSerial(text: string): boolean {
  return TWO_NUMBERS.test(text) && (parseSerial(text)?.part ?? null) !== null;
}

/** Reads a serial; null when there is none to read. */
export function parseSerial(text: string): Serial | null {
  let rest = text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/[—–－]/g, '-');
  let source: TaskSource | null = null;
  for (const [prefix, value] of SOURCES) {
    const match = prefix.exec(rest);
    if (match) {
      source = value;
      rest = rest.slice(match[0].length).replace(/^[-.、:]+/, '');
      break;
    }
  }
  const number = NUMBER.exec(rest);
  if (!number) return null;
  return { source, no: Number(number[1]), part: number[2] === undefined ? null : Number(number[2]) };
}
