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
