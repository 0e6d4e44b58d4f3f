export { Assignments } from './assignments';
export type { Assignment } from './assignments';
export { matchRows, rowMatching } from './matchRows';
export type { MatchOptions } from './matchRows';
export { unitsOwing } from './owing';
