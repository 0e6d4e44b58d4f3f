import type { Period } from './period';
import type { TaskId } from './task';

/** A list drawn earlier. */
export interface SpotCheckRecord {
  readonly period: Period;
  readonly seed: string;
  readonly tasks: readonly TaskId[];
}
