export type { Hint, MonthEntry, SideBySide, TaskRows, UnitRole, UnitRow } from './model';
export { sideBySide } from './sideBySide';
export type { SideBySideInput } from './sideBySide';
