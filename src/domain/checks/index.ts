export { checkAll, checkInSteps } from './checkAll';
export { DEFAULT_SETTINGS } from './input';
export type { CheckInput, CheckSettings, CheckThresholds } from './input';
export { createFinding, NOWHERE } from './createFinding';
export { matchRows, rowMatching } from './matching/matchRows';
export type { MatchOptions } from './matching/matchRows';
export { Assignments } from './assignments';
export type { Assignment } from './assignments';
export { belongingTo } from './belonging';
export { unitsOwing } from './owing';
export { FINDING_CODES, RULES } from './registry';
export type { RuleFamily, RuleInfo, RuleSource } from './registry';
export {
  familyTitle,
  findingAdvice,
  findingExplanation,
  findingMessage,
  findingTitle,
  periodText,
  severityTitle,
  sourceTitle,
} from './wording.zh-CN';
export { carryHandling, findingKey } from './carryOver';
