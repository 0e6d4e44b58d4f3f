export { comparableFigures, mainFigure, pickFigure, statedShare } from './comparableFigures';
export type { ComparableFigures, FigurePurpose, FigureWanted } from './comparableFigures';
export { areComparable, convert, isCountedInWholes } from './measures';
export { chineseNumeralValue } from './numerals';
export { readFigures } from './readFigures';
export type { FigureMode, FigureRole, StatedFigure } from './readFigures';
export { readTargets } from './readTargets';
