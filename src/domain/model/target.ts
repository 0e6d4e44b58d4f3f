/** `=` exactly, `>=` 以上/超过/突破/不少于, `<=` 以内/不超过, `~` 左右/约/余/多. */
export type Comparator = '=' | '>=' | '<=' | '~';

/** 量化目标: one figure a text commits to. Values are in base units: 1.8万人 is 18000 人, 8% is 8 %. */
export interface QuantifiedTarget {
  readonly value: number;
  readonly measure: string;
  readonly comparator: Comparator;
  /** What is counted, as the text names it (高新技术企业); may be empty. */
  readonly subject: string;
  /** The words it was read from, and their span in the text (UTF-16 offsets). */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** What a rate is given per (季度 in 每季度举办1次, 处 in 每处新增2个); absent for a figure of the whole year. */
  readonly per?: string;
}
