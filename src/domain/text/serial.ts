import type { TaskSource } from '../model/task';
import { comparable } from './keys';
import { chineseNumeralValue } from './numerals';

/** 序号 taken apart, as a notice numbers its tasks and as a unit refers to them. */
export interface Serial {
  /** Null when the serial does not say which attachment it counts in. */
  readonly source: TaskSource | null;
  /** The words that say so: 主, 民生实事, 附件2; empty when there are none. */
  readonly label: string;
  readonly no: number;
  /** Position inside a task the unit took apart: 27-1, 27（1）; null when it did not. */
  readonly part: number | null;
  /** Written in Chinese characters: such a number counts chapters as often as tasks. */
  readonly chinese: boolean;
}

const LABELS: readonly (readonly [label: string, source: TaskSource])[] = [
  ['主要工作|主要任务|重点任务|主|附件?[1一]', 'main'],
  ['民生实事|民生工程|民生|民|实事|附件?[2二]', 'livelihood'],
];

// Repetition is bounded, since a whole cell of brackets must not cost more than reading it.
const OPENING = '[([【第No.\\-]{0,6}';
const CLOSING = '[)\\]】.、号项条]{0,6}';
const AFTER_LABEL = '[([【第No.、:\\-]{0,6}';
const PART = '(?=\\D)[号项条.、)]?[-.(]?(\\d{1,3})';
const NUMBERED = new RegExp(
  `^${OPENING}(?:(${LABELS.map(([label]) => label).join('|')})${AFTER_LABEL})?(\\d{1,5})(?:\\.0+(?!\\d))?(?:${PART})?${CLOSING}$`,
  'i',
);
const IN_CHINESE = new RegExp(`^${OPENING}([一二三四五六七八九十百]+)${CLOSING}$`, 'i');
const SOURCES = LABELS.map(([label, source]) => [new RegExp(`^(?:${label})$`), source] as const);

/** Takes a serial apart: 27, ③, （1）, 第3项, 十二、, 主-27, 附件2-5, 27-1, 27（1）; null when the text is no serial. */
export function readSerial(text: string): Serial | null {
  const written = comparable(text).replace(/[—–]/g, '-');
  const match = NUMBERED.exec(written);
  if (match === null) return chineseSerial(written);
  const [, label = '', no, part] = match;
  const source = SOURCES.find(([known]) => known.test(label))?.[1] ?? null;
  return { source, label, no: Number(no), part: part === undefined ? null : Number(part), chinese: false };
}

function chineseSerial(written: string): Serial | null {
  const no = chineseNumeralValue(IN_CHINESE.exec(written)?.[1] ?? '');
  return no === null ? null : { source: null, label: '', no, part: null, chinese: true };
}

/** The serial by which a unit names a task; null when it names none, as 一 over a group of rows does not. */
export function readTaskSerial(text: string): Serial | null {
  const serial = readSerial(text);
  return serial === null || serial.chinese ? null : serial;
}

/** Two numbers with something between them, without which a serial has no part; asked of every row. */
const TWO_NUMBERS = /\p{N}\P{N}+\p{N}/u;

/** True for 27-1 and the like: a part of a task the unit took apart. */
export function isPartSerial(text: string): boolean {
  return TWO_NUMBERS.test(text) && (readSerial(text)?.part ?? null) !== null;
}

/** The serial of a part of a task: 主-27 and 2 make 主-27-2. */
export function partSerial(serial: string, part: number): string {
  return `${serial}-${part}`;
}
