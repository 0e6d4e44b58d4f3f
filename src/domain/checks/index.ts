export { checkAll, checkInSteps } from './checkAll';
export { DEFAULT_SETTINGS } from '../model/settings';
export type { CheckInput } from './input';
export type { CheckSettings } from '../model/settings';
export type { CheckThresholds } from '../model/settings';
export type { PromiseState } from './promises';
