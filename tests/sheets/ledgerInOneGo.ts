import * as ledger from '../../src/sheets/ledger';
import { inOneGo } from '../support/steps';

/** The ledger's sheets and readers, each taken to its end at once. */
export const tasksSheet = inOneGo(ledger.tasksSheet);
export const plansSheet = inOneGo(ledger.plansSheet);
export const reportsSheet = inOneGo(ledger.reportsSheet);
export const submissionsSheet = inOneGo(ledger.submissionsSheet);
export const findingsSheet = inOneGo(ledger.findingsSheet);
export const directorySheet = inOneGo(ledger.directorySheet);
export const settingsSheet = inOneGo(ledger.settingsSheet);
export const readTasks = inOneGo(ledger.readTasks);
export const readPlans = inOneGo(ledger.readPlans);
export const readReports = inOneGo(ledger.readReports);
export const readSubmissions = inOneGo(ledger.readSubmissions);
export const readFindings = inOneGo(ledger.readFindings);
export const readDirectory = inOneGo(ledger.readDirectory);
export const readSettings = inOneGo(ledger.readSettings);
