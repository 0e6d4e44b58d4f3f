export { overviewSheet } from './overviewSheet';
