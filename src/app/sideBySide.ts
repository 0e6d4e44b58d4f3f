import type { Period } from '../domain/model/period';
import { sideBySide, type SideBySide } from '../domain/outputs/sidebyside';
import { drawSheets } from '../excel';
import { sideBySideSheet } from '../sheets/sidebyside';
import { sheetNotices } from './bulletins';
import { type BuildRemark } from './buildRemark';
import { evaluate } from '../domain/checks/evaluate';
import { standingFindings } from '../domain/findings/standing';
import type { Ledger } from '../domain/model/ledger';
import { AppProblem } from './problem';

/**
 * 牵头配合对照: lead and co-units of every task of several units, by the period checked anew; what a person ignored is
 * not asked about, what a person decided counts as decided. Pure.
 */
export function compareUnits(ledger: Ledger, period: Period): SideBySide {
  const { tasks, plans, reports, findings, directory, statuses, settings } = evaluate(ledger, period);
  return sideBySide({
    ...{ tasks, plans, reports, directory, statuses, period },
    findings: standingFindings(findings),
    settings: settings.progress,
  });
}

export interface BuiltSideBySide {
  /** The sheet as it is named in the workbook. */
  readonly sheet: string;
  readonly notices: readonly BuildRemark[];
}

/**
 * Draws 牵头配合对照 for a period, rebuilt whole, and shows it; a sheet built before is kept under its name and the
 * month, since answers may have been written into 核实情况. Throws AppProblem `no-ledger` before the notice was
 * imported, ExcelProblem when Excel refuses; nothing is drawn then.
 */
export async function buildSideBySide(ledger: Ledger, period: Period): Promise<BuiltSideBySide> {
  if (ledger.tasks.length === 0) throw new AppProblem({ kind: 'no-ledger' });
  const spec = sideBySideSheet(compareUnits(ledger, period), ledger.settings.progress.staleMonths);
  const drawn = await drawSheets([spec], { activate: spec.name, keepOld: period });
  return { sheet: drawn.sheets[0]?.name ?? spec.name, notices: sheetNotices(drawn) };
}
