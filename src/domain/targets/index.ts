export { readTargets } from './readTargets';
