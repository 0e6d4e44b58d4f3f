import type { FindingCode } from './finding';

export interface CheckThresholds {
  /** How far two statements of one share may lie apart, in percentage points, before they disagree. */
  readonly sharePoints: number;
  /** Part of a progress text that may be more than set phrases while it still says nothing, in characters. */
  readonly vagueRemainder: number;
}
export interface CheckSettings {
  /** Rules switched off in 参数; codes that cannot be switched off are checked all the same. */
  readonly off: ReadonlySet<FindingCode>;
  readonly thresholds: CheckThresholds;
}
export const DEFAULT_SETTINGS: CheckSettings = {
  off: new Set(),
  thresholds: { sharePoints: 1, vagueRemainder: 3 },
};

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

/** Points of 督查 scoring, edited by people in the 参数 table. Nought switches an item off. */
export interface ScoringSettings {
  /** Nothing was sent. */
  readonly pointsMissing: number;
  /** Sent after the due day. */
  readonly pointsLate: number;
  /** Each cell or row that had to be returned for correction. */
  readonly pointsReturned: number;
  /** Each 完成情况 that is blank, empty of content or last month's. */
  readonly pointsNoSubstance: number;
  /** Each unfinished task without its problem or its next step. */
  readonly pointsUnexplained: number;
  /** Each promised step that fell due and was not spoken of. */
  readonly pointsPromise: number;
  /** Count what is still only a question (an open warning) at once; otherwise it waits for a person's decision. */
  readonly countOpenWarnings: boolean;
}
export const DEFAULT_SCORING_SETTINGS: ScoringSettings = {
  pointsMissing: 10,
  pointsLate: 5,
  pointsReturned: 2,
  pointsNoSubstance: 2,
  pointsUnexplained: 1,
  pointsPromise: 1,
  countOpenWarnings: false,
};

/** 退回单. */
export interface ReturnSettings {
  /** Working days a unit has to answer, after the day of issue. */
  readonly slipWorkingDays: number;
}

/** What people set in 参数. */
export interface LedgerSettings {
  readonly checks: CheckSettings;
  readonly progress: ProgressSettings;
  readonly returns: ReturnSettings;
  readonly scoring: ScoringSettings;
  /** 发文单位 of the bulletins; empty until someone fills it in. */
  readonly issuer: string;
}
export const DEFAULT_LEDGER_SETTINGS: LedgerSettings = {
  checks: DEFAULT_SETTINGS,
  progress: DEFAULT_PROGRESS_SETTINGS,
  returns: { slipWorkingDays: 3 },
  scoring: DEFAULT_SCORING_SETTINGS,
  issuer: '',
};
