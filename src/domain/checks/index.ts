export { checkAll, checkInSteps } from './checkAll';
export { DEFAULT_SETTINGS } from './input';
export type { CheckInput, CheckSettings, CheckThresholds } from './input';
export type { PromiseState } from './promises';
