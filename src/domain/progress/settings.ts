/** Thresholds of section 5, edited by people in the 参数 table. */
export interface ProgressSettings {
  /** Inside a quarter the scheduled figure is an estimate: a task is behind only below this share of it. */
  readonly estimateTolerance: number;
  /** A target said to be approximate (约, 左右) counts as met from this share on. */
  readonly approximateTolerance: number;
  /** Periods running behind that make 滞后 严重滞后. */
  readonly farBehindPeriods: number;
  /** Days before a due day from which an unmet target shows yellow. */
  readonly nearDueDays: number;
  /** Months a reported figure may stand still before the task counts as stale. */
  readonly staleMonths: number;
}

export const DEFAULT_PROGRESS_SETTINGS: ProgressSettings = {
  estimateTolerance: 0.9,
  approximateTolerance: 0.95,
  farBehindPeriods: 2,
  nearDueDays: 31,
  staleMonths: 3,
};
