import {
  completedTasks,
  livelihoodMonthly,
  newlyCompleted,
  overallQuarterly,
  submissionsBulletin,
  type BulletinInput,
} from '../domain/bulletin';
import type { Bulletin, BulletinKind, IssuedBulletin } from '../domain/model/bulletin';
import { isQuarterEnd, monthOf, yearOf, type IsoDate, type Period } from '../domain/model/period';
import { bulletinSheets } from '../sheets/bulletin';
import { evaluate, statusesAt } from './evaluate';
import { standingFindings } from './findings';
import type { Ledger } from './ledger';
import { saveLedger } from './ledgerStore';
import { AppProblem } from './problem';

/** Kinds of bulletin made from a whole period; a single matter is picked by hand. */
export type PeriodBulletinKind = Exclude<BulletinKind, 'single-matter'>;

const BUILDERS: Readonly<Record<PeriodBulletinKind, (input: BulletinInput) => Bulletin>> = {
  'livelihood-monthly': livelihoodMonthly,
  'overall-quarterly': overallQuarterly,
  completed: completedTasks,
  submissions: submissionsBulletin,
};

/** What bulletins of a period are made from. Earlier issues of the same period do not count against a rebuild. */
export function bulletinInput(ledger: Ledger, period: Period, issuedOn: IsoDate | null): BulletinInput {
  return {
    year: ledger.year ?? yearOf(period),
    period,
    tasks: ledger.tasks,
    statuses: ledger.checkedPeriod === period ? ledger.statuses : statusesAt(ledger, period),
    reports: ledger.reports,
    submissions: ledger.submissions,
    findings: standingFindings(ledger.findings),
    issued: ledger.issued.filter((bulletin) => bulletin.period !== period),
    issuer: ledger.settings.issuer || null,
    issuedOn,
  };
}

/**
 * The bulletins due for a period (the notice, 强化督查): livelihood every month, submissions every month, completed
 * tasks as soon as there are new ones, everything at a quarter's last month.
 */
export function dueBulletins(input: BulletinInput): PeriodBulletinKind[] {
  return [
    'livelihood-monthly',
    ...(isQuarterEnd(input.period) ? (['overall-quarterly'] as const) : []),
    ...(newlyCompleted(input).length > 0 ? (['completed'] as const) : []),
    'submissions',
  ];
}

/** The content of the bulletins asked for. */
export function composeBulletins(input: BulletinInput, kinds: readonly PeriodBulletinKind[]): Bulletin[] {
  return kinds.map((kind) => BUILDERS[kind](input));
}

function registered(bulletin: Bulletin, input: BulletinInput): IssuedBulletin {
  return {
    kind: bulletin.kind,
    period: bulletin.period,
    number: bulletin.number ?? 0,
    issuedOn: bulletin.issuedOn,
    tasks: bulletin.kind === 'completed' ? newlyCompleted(input).map(({ task }) => task.id) : [],
  };
}

export interface BuiltBulletins {
  readonly ledger: Ledger;
  readonly bulletins: readonly Bulletin[];
}

/**
 * 通报: checks the period anew, builds the bulletins asked for as sheets over the ledger, and notes them in the
 * register. A bulletin sheet built before is kept under its name and the day. Throws AppProblem when nothing was
 * reported for the period, ExcelProblem when Excel refuses; nothing is written then.
 * @param kinds those due when absent
 */
export async function buildBulletins(
  ledger: Ledger,
  period: Period,
  issuedOn: IsoDate | null,
  kinds?: readonly PeriodBulletinKind[],
): Promise<BuiltBulletins> {
  if (ledger.tasks.length === 0) throw new AppProblem({ kind: 'no-ledger' });
  const checked = evaluate(ledger, period);
  const input = bulletinInput(checked, period, issuedOn);
  const bulletins = composeBulletins(input, kinds ?? dueBulletins(input));
  const built = new Set(bulletins.map(({ kind }) => kind));
  const next: Ledger = {
    ...checked,
    issued: [
      ...checked.issued.filter((earlier) => !(earlier.period === period && built.has(earlier.kind))),
      ...bulletins.map((bulletin) => registered(bulletin, input)),
    ],
  };
  const sheets = bulletins.flatMap(bulletinSheets);
  await saveLedger(next, sheets, { keepOld: issuedOn?.slice(5) ?? String(monthOf(period)) });
  return { ledger: next, bulletins };
}
