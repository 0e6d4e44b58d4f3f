import { shiftPeriod, yearOf, type IsoDate, type Period } from '../domain/model/period';
import {
  selectSpotChecks,
  taskRisks,
  type SpotCheckList,
  type SpotCheckOptions,
  type TaskRisk,
} from '../domain/outputs/spotcheck';
import { spotCheckSheet } from '../sheets/spotcheck';
import { keepLabel, sheetNotices } from './bulletins';
import { type BuildRemark } from './buildRemark';
import { evaluate } from '../domain/checks/evaluate';
import { statusesAt } from '../domain/checks/evaluate';
import { standingFindings } from '../domain/findings/standing';
import type { Ledger } from '../domain/model/ledger';
import { saveChangedLedger } from './ledgerStore';
import { AppProblem } from './problem';

/** A list nobody set up: ten tasks, three of them at random, two of one unit at most; the period is the seed. */
export function defaultSpotCheckOptions(period: Period): SpotCheckOptions {
  return { count: 10, randomShare: 0.3, perUnit: 2, seed: period };
}

/** The risk of every task of an evaluated ledger, in the order of the tasks. */
export function spotCheckRisks(ledger: Ledger, period: Period): TaskRisk[] {
  const earlier = shiftPeriod(period, -1);
  const reported =
    yearOf(earlier) === yearOf(period) && ledger.reports.some((report) => report.period === earlier);
  return taskRisks({
    period,
    tasks: ledger.tasks,
    statuses: ledger.statuses,
    before: reported ? statusesAt(ledger, earlier) : [],
    findings: standingFindings(ledger.findings),
    drawn: ledger.spotChecks.filter((record) => yearOf(record.period) === yearOf(period)),
  });
}

/** The list a period's options give; pure, for a preview. Throws RangeError for options that make no sense. */
export function composeSpotChecks(ledger: Ledger, period: Period, options: SpotCheckOptions): SpotCheckList {
  const checked = ledger.checkedPeriod === period ? ledger : evaluate(ledger, period);
  const checks = selectSpotChecks(spotCheckRisks(checked, period), options);
  return { year: checked.year ?? yearOf(period), period, options, pool: checked.tasks.length, checks };
}

export interface BuiltSpotChecks {
  readonly ledger: Ledger;
  readonly list: SpotCheckList;
  readonly notices: readonly BuildRemark[];
}

/**
 * 抽查: checks the period anew, draws the list as a sheet and remembers what was drawn. A sheet drawn before, with the
 * results people entered, is kept under its name and the day. Throws AppProblem `no-ledger` before the notice was
 * imported, RangeError for options that make no sense; nothing is written then.
 */
export async function buildSpotChecks(
  ledger: Ledger,
  period: Period,
  options: SpotCheckOptions = defaultSpotCheckOptions(period),
  day: IsoDate | null = null,
): Promise<BuiltSpotChecks> {
  if (ledger.tasks.length === 0) throw new AppProblem({ kind: 'no-ledger' });
  const checked = evaluate(ledger, period);
  const list = composeSpotChecks(checked, period, options);
  const record = { period, seed: options.seed, tasks: list.checks.map(({ risk }) => risk.task.id) };
  const next: Ledger = {
    ...checked,
    spotChecks: [...checked.spotChecks.filter((earlier) => earlier.period !== period), record],
  };
  const drawn = await saveChangedLedger(ledger, next, [spotCheckSheet(list)], {
    keepOld: keepLabel(period, day),
  });
  return { ledger: next, list, notices: sheetNotices(drawn) };
}
