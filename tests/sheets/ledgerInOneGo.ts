import * as ledger from '../../src/sheets/ledger';
import { atOnce } from '../support/steps';

/** The ledger's sheets and readers, each taken to its end at once. */
export const tasksSheet = atOnce(ledger.tasksSheet);
export const plansSheet = atOnce(ledger.plansSheet);
export const reportsSheet = atOnce(ledger.reportsSheet);
export const submissionsSheet = atOnce(ledger.submissionsSheet);
export const findingsSheet = atOnce(ledger.findingsSheet);
export const directorySheet = atOnce(ledger.directorySheet);
export const settingsSheet = atOnce(ledger.settingsSheet);
export const readTasks = atOnce(ledger.readTasks);
export const readPlans = atOnce(ledger.readPlans);
export const readReports = atOnce(ledger.readReports);
export const readSubmissions = atOnce(ledger.readSubmissions);
export const readFindings = atOnce(ledger.readFindings);
export const readDirectory = atOnce(ledger.readDirectory);
export const readSettings = atOnce(ledger.readSettings);
