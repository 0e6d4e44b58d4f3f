export { comparableFigures, mainFigure, pickFigure } from './comparableFigures';
export type { ComparableFigures, FigurePurpose, FigureWanted } from './comparableFigures';
export { readFigures } from './readFigures';
export type { FigureMode, FigureRole, StatedFigure } from './readFigures';
export { readTargets } from './readTargets';
export { rememberedFigures } from './rememberedFigures';
export type { ReadFigures } from './rememberedFigures';
export { amountOfShare, statedShare } from './shares';
export type { ShareAmount } from './shares';
