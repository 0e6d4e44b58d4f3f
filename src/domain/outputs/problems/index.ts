export { followProblems } from './followProblems';
export type { ProblemItem, ProblemState } from './followProblems';
