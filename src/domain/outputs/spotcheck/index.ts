export { RISK_POINTS, taskRisks } from './risk';
export type { RiskCode, RiskInput, RiskReason, SpotCheckRecord, TaskRisk } from './risk';
export { selectSpotChecks } from './select';
export type { SpotCheck, SpotCheckList, SpotCheckOptions } from './select';
