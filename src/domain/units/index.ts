export { isUnitGroup, likelyMeant, resolveUnit, unitKind } from './unitNames';
export type { UnitMatch, UnitResolution } from './unitNames';
export { readUnits } from './units';
export type { UnitsReading } from './units';
