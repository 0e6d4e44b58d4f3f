export { annualTargets, isLevel, quarterTargets, totalBefore } from './quarterTargets';
export type { PlanReading, QuarterTargets, Quarters } from './quarterTargets';
export { seriesOf } from './series';
export type { Achieved, AchievedBasis, SeriesSubject } from './series';
