export { returnSlipSheet } from './returnSlipSheet';
