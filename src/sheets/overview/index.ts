export { overviewSheets } from './overviewSheet';
