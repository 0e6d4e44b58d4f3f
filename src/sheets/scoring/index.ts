export { scoringSheets } from './scoringSheets';
export { SCORING_NAMES } from './wording.zh-CN';
