import { Assignments } from '../domain/matching';
import type { Period } from '../domain/model/period';
import { followProblems, type ProblemItem } from '../domain/outputs/problems';
import { drawSheets } from '../excel';
import { meetingOrder, problemTrackingSheet } from '../sheets/problems';
import type { Ledger } from '../domain/model/ledger';
import { AppProblem } from './problem';

/** 问题跟踪: every 存在问题 units reported this year up to the period, followed, in the order a meeting takes them. Pure. */
export function trackProblems(ledger: Ledger, period: Period): ProblemItem[] {
  const assignments = new Assignments(ledger.tasks, ledger.directory);
  return meetingOrder(
    followProblems(ledger.reports, period, (name) => assignments.canonical(name)),
    ledger.tasks,
  );
}

/**
 * Draws 问题跟踪 for a period, rebuilt whole, and shows it; a sheet built before is kept under its name and the month,
 * since decisions of a meeting may have been written into it. Throws AppProblem `no-ledger` before the notice was
 * imported, ExcelProblem when Excel refuses; nothing is drawn then.
 */
export async function buildProblemTracking(ledger: Ledger, period: Period): Promise<readonly ProblemItem[]> {
  if (ledger.tasks.length === 0) throw new AppProblem({ kind: 'no-ledger' });
  const items = trackProblems(ledger, period);
  const sheet = problemTrackingSheet(items, ledger.tasks, period);
  await drawSheets([sheet], { activate: sheet.name, keepOld: period });
  return items;
}
