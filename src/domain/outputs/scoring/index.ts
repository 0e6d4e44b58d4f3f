export { DEDUCTION_KINDS, deductionKind, pointsOf } from './deductions';
export type { Deduction, DeductionKind, DeductionState } from './deductions';
export { FULL_SCORE, deductedFor, scoreUnits } from './scoreUnits';
export type { ScoringInput, UnitScore } from './scoreUnits';
export { DEFAULT_SCORING_SETTINGS } from '../../model/settings';
export type { ScoringSettings } from '../../model/settings';
