import type { FindingDetails } from '../../model/finding';
import type { Period } from '../../model/period';
import type { ProgressStatus, Timeliness } from '../../model/status';
import type { Task } from '../../model/task';

/** 牵头, 配合, or a unit that reported the task without being named for it. */
export type UnitRole = 'lead' | 'co' | 'unlisted';

/** What a unit reported on a task for one month. */
export interface MonthEntry {
  readonly period: Period;
  readonly reported: boolean;
  /** Achieved from the beginning of the year, in the row's unit of measure; null without a figure that adds up. */
  readonly achieved: number | null;
  /** Its own answer to 是否完成阶段任务目标. */
  readonly done: boolean | null;
}

/** Something to ask about a row; none of them says that anybody is wrong. */
export type Hint =
  /** The lead has finished the task, this unit is behind with it. */
  | { readonly kind: 'co-behind' }
  /** Every other unit that reported has finished, the lead is behind. */
  | { readonly kind: 'lead-behind' }
  /** Only other units reported; without the lead's report the task counts as not reported. */
  | { readonly kind: 'lead-silent' }
  /** Both plan the whole task and report different totals. */
  | { readonly kind: 'figures-differ'; readonly details: FindingDetails['co-unit-disagree'] }
  /** Counted in another unit of measure than the lead's: the figures cannot be compared. */
  | { readonly kind: 'measure-differs'; readonly lead: string }
  /** Reported by a unit the notice does not name for the task. */
  | { readonly kind: 'not-named' };

/** One unit on one task. */
export interface UnitRow {
  readonly unit: string;
  readonly role: UnitRole;
  /** Its report decides where the task stands. */
  readonly decides: boolean;
  /** The quarter's target as the unit wrote it; empty when it wrote none. */
  readonly quarterTarget: string;
  /** One a month of `SideBySide.months`. */
  readonly months: readonly MonthEntry[];
  readonly progress: ProgressStatus;
  readonly timeliness: Timeliness;
  /** Where the figure should stand at the end of the period; null when it has no schedule. */
  readonly expected: number | null;
  readonly estimated: boolean;
  readonly measure: string | null;
  /** Months running behind schedule, the period included; 0 when it is not behind. */
  readonly monthsBehind: number;
  /** Months the figure has stood still, when so long that it counts as stale; else 0. */
  readonly monthsStill: number;
  readonly hints: readonly Hint[];
}

/** A task of several units. */
export interface TaskRows {
  readonly task: Task;
  /** Collective names (各街道办事处) among its units: members show as rows once they report. */
  readonly groups: readonly string[];
  /** Leads first, each part as the notice lists it. */
  readonly units: readonly UnitRow[];
  /** Something to ask, or somebody behind or standing still. */
  readonly attention: boolean;
}

/** Every task of several units with its units side by side. */
export interface SideBySide {
  readonly period: Period;
  /** Months of the year anybody reported for, up to and including the period. */
  readonly months: readonly Period[];
  readonly tasks: readonly TaskRows[];
  /** Tasks of one unit and collective names none of whose members reported: nothing stands beside the unit yet. */
  readonly unnamed: readonly Task[];
}
