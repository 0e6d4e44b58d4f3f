export { followProblems } from './followProblems';
export type { ProblemItem, ProblemState } from './followProblems';
export type { PromiseState } from '../checks/promises';
