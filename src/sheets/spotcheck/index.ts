export { spotCheckSheet } from './spotCheckSheet';
