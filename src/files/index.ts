export { readFileGrids } from './readFileGrids';
export { fileProblemText } from './wording.zh-CN';
export type { FileFormat, FileProblem, FileReading } from './reading';
export { writeXlsx } from './writeXlsx';
export type { WriteXlsxOptions } from './writeXlsx';
export { LONGEST_SHEET_NAME, sheetNameProblem } from './sheetNames';
export { zipFiles } from './zipFiles';
export type { ZipEntry } from './zipFiles';
