export { RISK_POINTS, taskRisks } from './risk';
export type { RiskCode, RiskInput, RiskReason, TaskRisk } from './risk';
export type { SpotCheckRecord } from '../../model/spotCheck';
export { selectSpotChecks } from './select';
export type { SpotCheck, SpotCheckList, SpotCheckOptions } from './select';
