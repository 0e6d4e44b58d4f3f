import type { Finding, FindingCode } from '../domain/model/finding';
import type { Period } from '../domain/model/period';
import { Breath } from '../pace/breath';
import { collectFiles, type Collection, type CollectOptions, type IncomingFile } from './collect';
import { keepDecisions } from '../domain/findings/standing';
import type { Ledger } from '../domain/model/ledger';
import { saveLedger } from './ledgerStore';
import { AppProblem } from './problem';
import { matchRowsInSteps } from '../domain/checks/evaluate';
import { compareResubmissions, slotOf, type Resubmission } from '../domain/checks/resubmission';

interface Owned {
  readonly file: string | null;
  readonly unit: string | null;
  readonly period: Period | null;
}

/** True for a file nobody could read: settled once the unit sent one that can be. */
function isUnreadable(code: FindingCode): boolean {
  return code === 'unreadable-file' || code === 'password-protected';
}

/** What belongs to one submission; files of different months may well have one name. */
function ownerKey({ file, unit, period }: Owned): string {
  return JSON.stringify([file, unit, period]);
}

/**
 * The ledger with what was collected. A resubmission takes the place of the same unit's earlier one for the same
 * period, rows and findings alike; everything else stays.
 */
export function mergeCollection(ledger: Ledger, collection: Collection): Ledger {
  const readable = new Set(
    ledger.submissions.filter(({ status }) => status !== 'missing' && status !== 'unreadable').map(slotOf),
  );
  // a file nobody can read does not take the place of one that was read
  const received = collection.submissions.filter(
    (submission) => submission.status !== 'unreadable' || !readable.has(slotOf(submission)),
  );
  const slots = new Set(received.map(slotOf));
  const replaced = ledger.submissions.filter((submission) => slots.has(slotOf(submission)));
  const owners = new Set(replaced.map(ownerKey));
  const readFiles = new Set(collection.outcomes.map(({ path }) => path));
  const stands = ({ code, unit, period, where: { file } }: Finding) => {
    if (owners.has(ownerKey({ file, unit, period }))) return false;
    if (file !== null && readFiles.has(file) && (unit === null || isUnreadable(code))) return false;
    if (!isUnreadable(code)) return true;
    const since = received.filter(
      (submission) => submission.unit === unit && submission.status !== 'unreadable',
    );
    return !since.some((one) => one.period === null || one.period === period);
  };
  return {
    ...ledger,
    plans: [
      ...ledger.plans.filter(({ unit }) => !slots.has(slotOf({ kind: 'plan', unit, period: null }))),
      ...collection.plans,
    ],
    reports: [
      ...ledger.reports.filter(({ unit, period }) => !slots.has(slotOf({ kind: 'report', unit, period }))),
      ...collection.reports,
    ],
    submissions: [...ledger.submissions.filter((submission) => !slots.has(slotOf(submission))), ...received],
    findings: keepDecisions(
      [...ledger.findings.map(({ finding }) => finding).filter(stands), ...collection.findings],
      ledger.findings,
    ),
  };
}

/** What collecting changed. */
export interface Collected {
  readonly ledger: Ledger;
  readonly collection: Collection;
  /** Submissions that replaced an earlier one, compared with it. */
  readonly resubmissions: readonly Resubmission[];
}

/**
 * 收报: reads returned workbooks and puts them into the ledger. Throws AppProblem `no-ledger` before the notice was
 * imported, ExcelProblem when Excel refuses to write; nothing is written then.
 */
export async function collectSubmissions(
  files: readonly IncomingFile[],
  ledger: Ledger,
  options: Omit<CollectOptions, 'directory' | 'planDueOn' | 'year'>,
): Promise<Collected> {
  if (ledger.tasks.length === 0) throw new AppProblem({ kind: 'no-ledger' });
  const { directory, planDueOn, year } = ledger;
  const collection = await collectFiles(files, { ...options, directory, planDueOn, year });
  const breath = new Breath();
  const merged = mergeCollection(ledger, collection);
  await breath.take();
  const next = await breath.run(matchRowsInSteps(merged));
  await saveLedger(next);
  const latest = next.submissions
    .flatMap(({ period }) => period ?? [])
    .sort()
    .at(-1);
  const period = ledger.checkedPeriod ?? latest;
  const resubmissions =
    period === undefined ? [] : await breath.run(compareResubmissions(ledger, next, period));
  return { ledger: next, collection, resubmissions };
}
