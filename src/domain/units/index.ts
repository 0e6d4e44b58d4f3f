export { withAttached } from './attachedBodies';
export { learnDirectory, UnitNames } from './directory';
export { learnHome } from './home';
export { isCompleteUnit, isUnitGroup, likelyMeant, resolveUnit, unitKind } from './unitNames';
export type { UnitMatch, UnitResolution } from './unitNames';
export { readUnits } from './units';
export type { UnitsReading } from './units';
export { groupTakesIn } from './unitGroups';
export { FIRST_LEADS } from './unitVocabulary';
