export { belongingTo } from './belonging';
export { carryHandling, findingKey } from './carryOver';
export { FINDING_CODES, RULES } from './catalogue';
export type { RuleFamily, RuleInfo, RuleSource } from './catalogue';
export { NOWHERE, createFinding } from './createFinding';
export {
  familyTitle,
  findingAdvice,
  findingExplanation,
  findingMessage,
  findingTitle,
  severityTitle,
  sourceTitle,
} from './wording.zh-CN';
export { periodText } from './wording/periodText.zh-CN';
