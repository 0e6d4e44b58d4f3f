export { deductionKind, DEDUCTION_KINDS, pointsOf } from './deductions';
export type { Deduction, DeductionKind, DeductionState } from './deductions';
export { deductedFor, FULL_SCORE, scoreUnits } from './scoreUnits';
export type { ScoringInput, UnitScore } from './scoreUnits';
export { DEFAULT_SCORING_SETTINGS } from './settings';
export type { ScoringSettings } from './settings';
