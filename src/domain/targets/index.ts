export { comparableFigures, mainFigure, pickFigure } from './comparableFigures';
export type { ComparableFigures, FigurePurpose, FigureWanted } from './comparableFigures';
export { areComparable, areInterchangeable, convert, isCountedInWholes } from './measures';
export { chineseNumeralValue } from './numerals';
export { readFigures } from './readFigures';
export type { FigureMode, FigureRole, StatedFigure } from './readFigures';
export { amountOfShare, statedShare } from './shares';
export type { ShareAmount } from './shares';
export { readTargets } from './readTargets';
