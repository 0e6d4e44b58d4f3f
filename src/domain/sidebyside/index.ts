export { sideBySide } from './sideBySide';
export type { SideBySideInput } from './sideBySide';
export type { Hint, MonthEntry, SideBySide, TaskRows, UnitRole, UnitRow } from './model';
