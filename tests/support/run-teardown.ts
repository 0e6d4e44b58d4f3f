export { removeRunFolder as default } from './prepared';
