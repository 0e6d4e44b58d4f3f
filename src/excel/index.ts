export { forgetCapabilities, supports, textRunsWork, type ExcelApiVersion } from './capabilities';
export { deliverFile, openWorkbook, type Delivery, type OutgoingFile } from './downloads';
export { drawSheets, type DrawnSheet, type DrawOptions, type DrawResult } from './draw/draw-sheets';
export type { DrawOutcome } from './draw/plan';
export { ExcelProblem, toProblem } from './errors';
export {
  onSelectionChanged,
  onSheetChanged,
  onTableChanged,
  withoutEvents,
  type SelectionChange,
  type Unsubscribe,
  type WorkbookChange,
} from './events';
export { openPreferences, type Preferences } from './preferences';
export { readSheetGrids, type ReadOptions, type SheetReading } from './read-grids';
export { activateFirst, listSheets, markedSheets, selectCell, type SheetEntry } from './sheets';
export type { LoadedState, StateSchema, StateWrite } from './state';
export { writeCells, type CellEdit } from './edit-cells';
export { readTables, readTablesAndState, type TableReading } from './read-tables';
export type { ProblemCode, ProblemPlace } from './wording.zh-CN';
export { lostRules, restoreRules } from './entry-rules';
