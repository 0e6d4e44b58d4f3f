import { drawSheets, readTablesAndState } from '../../../src/excel';
import type { LoadedState, StateSchema, StateWrite } from '../../../src/excel';

/** The add-in's own data as the workbook holds it. */
export async function loadState<T>(schema: StateSchema<T>): Promise<LoadedState<T>> {
  return (await readTablesAndState([], schema)).state;
}

/** Stores the add-in's own data, with no sheet. */
export async function saveState(write: StateWrite): Promise<void> {
  await drawSheets([], { state: write });
}
