export { openRunFolder as default } from './prepared';
