/**
 * 临江区, a district that does not exist: the project's own sample notice.
 * Everything here is invented; it is as untidy as real notices are (spaced names, odd separators, line breaks).
 */

export const SAMPLE_YEAR = 2026;

/** A responsible unit in a cell: its text and whether it is in bold (牵头部门). */
export interface SampleUnit {
  readonly text: string;
  readonly lead?: boolean;
}

export interface SampleTask {
  readonly text: string;
  /** The leaders' cell as typed, spaces and all. */
  readonly leaders: string;
  readonly units: readonly SampleUnit[];
  /** Text between the units; the notice is not consistent. */
  readonly separator?: string;
  /** What follows the last unit: 等, 等有关部门. */
  readonly tail?: string;
  /** The figure the units plan and report by: full-year value and unit of measure. */
  readonly figure?: { readonly value: number; readonly unit: string };
}

export interface SampleGroup {
  /** 类别, as typed in the merged cell. */
  readonly category: string;
  readonly tasks: readonly SampleTask[];
}

/** A unit in bold. */
export const lead = (text: string): SampleUnit => ({ text, lead: true });
/** A unit in plain letters. */
export const co = (text: string): SampleUnit => ({ text });
