import type { IssuedBulletin, DoubtDecision } from './bulletin';
import type { HandledFinding } from './handling';
import type { IssuedTemplate } from './issuedTemplate';
import type { IsoDate, Period } from './period';
import { DEFAULT_LEDGER_SETTINGS, type LedgerSettings } from './settings';
import type { SpotCheckRecord } from './spotCheck';
import type { TaskStatus } from './status';
import type { Plan, Report, Submission } from './submission';
import type { Task } from './task';
import type { Unit } from './unit';

/** Everything the ledger workbook knows, as records: what the ledger tables hold, read back or about to be written. */
export interface Ledger {
  /** The notice's year; null before anything was imported. */
  readonly year: number | null;
  /** Last day for plans, when the notice names one. */
  readonly planDueOn: IsoDate | null;
  /** Files the notice was read from; empty when it was the open workbook. */
  readonly noticeFiles: readonly string[];
  readonly tasks: readonly Task[];
  readonly directory: readonly Unit[];
  readonly plans: readonly Plan[];
  readonly reports: readonly Report[];
  readonly submissions: readonly Submission[];
  readonly findings: readonly HandledFinding[];
  /** Register of the bulletins built so far: numbers them and prevents repeats. */
  readonly issued: readonly IssuedBulletin[];
  /** 下发情况: the templates handed out, the latest of each unit, kind and period. */
  readonly issuedTemplates: readonly IssuedTemplate[];
  /** What people decided about doubtful tasks, by period. */
  readonly doubtDecisions: readonly DoubtDecision[];
  /** 抽查清单 drawn so far. */
  readonly spotChecks: readonly SpotCheckRecord[];
  /** The period checked last; null before the first check. */
  readonly checkedPeriod: Period | null;
  /** Where each task stands at the end of `checkedPeriod`; derived from the records, never edited. */
  readonly statuses: readonly TaskStatus[];
  readonly settings: LedgerSettings;
}
export const EMPTY_LEDGER: Ledger = {
  year: null,
  planDueOn: null,
  noticeFiles: [],
  tasks: [],
  directory: [],
  plans: [],
  reports: [],
  submissions: [],
  findings: [],
  issued: [],
  doubtDecisions: [],
  spotChecks: [],
  issuedTemplates: [],
  checkedPeriod: null,
  statuses: [],
  settings: DEFAULT_LEDGER_SETTINGS,
};
