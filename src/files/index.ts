export { readFileGrids } from './readFileGrids';
export { fileProblemText } from './wording.zh-CN';
export type { FileFormat, FileProblem, FileReading } from './reading';
