export { bulletinSheets } from './sheet';
