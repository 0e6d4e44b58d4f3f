export { DEFAULT_PROGRESS_SETTINGS } from '../model/settings';
export type { ProgressSettings } from '../model/settings';
export type { UnitStanding } from './standing';
export { taskStatuses, unitStandings } from './taskStatuses';
export type { StatusInput, TaskStandings, TrackedStanding } from './taskStatuses';
export { totals } from './totals';
export type { ProgressTotals } from './totals';
