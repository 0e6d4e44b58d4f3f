import {
  completedTasks,
  doubtsOf,
  livelihoodMonthly,
  newlyCompleted,
  overallQuarterly,
  overview,
  planBulletin,
  issuedBefore,
  ownAnswers,
  progressByOwnAnswer,
  singleMatter,
  submissionsBulletin,
  type BulletinInput,
  type PastMonth,
} from '../domain/outputs/bulletin';
import type { Bulletin, BulletinKind, DoubtChoice, IssuedBulletin } from '../domain/model/bulletin';
import { isQuarterEnd, monthOf, yearOf, type IsoDate, type Period } from '../domain/model/period';
import type { ProgressStatus } from '../domain/model/status';
import type { Task, TaskId } from '../domain/model/task';
import { rememberedFigures, type ReadFigures } from '../domain/targets';
import type { DrawResult } from '../excel';
import { bulletinSheets } from '../sheets/bulletin';
import { overviewSheets } from '../sheets/overview';
import type { SheetSpec } from '../sheets/spec';
import { evaluate } from '../domain/checks/evaluate';
import { statusesAt } from '../domain/checks/evaluate';
import { standingFindings } from '../domain/findings/standing';
import type { Ledger } from '../domain/model/ledger';
import { saveChangedLedger } from './ledgerStore';
import { AppProblem } from './problem';
import type { BuildRemark } from './buildRemark';

/** Kinds of bulletin made from a whole period; a single matter is picked by hand. */
export type PeriodBulletinKind = Exclude<BulletinKind, 'single-matter'>;

const BUILDERS: Readonly<Record<PeriodBulletinKind, (input: BulletinInput) => Bulletin>> = {
  'livelihood-monthly': livelihoodMonthly,
  'overall-quarterly': overallQuarterly,
  completed: completedTasks,
  submissions: submissionsBulletin,
  'plan-submissions': (input) => submissionsBulletin(input, 'plan'),
};

/** What to do with doubtful tasks, by task; those not named keep what was decided before. */
export type DoubtChoices = ReadonlyMap<TaskId, DoubtChoice>;

/** The ledger with the choices for a period recorded; evaluate it again to have them counted. */
export function withChoices(ledger: Ledger, period: Period, choices: DoubtChoices): Ledger {
  if (choices.size === 0) return ledger;
  const others = ledger.doubtDecisions.filter(
    (decision) => decision.period !== period || !choices.has(decision.task),
  );
  const made = [...choices]
    .filter(([, choice]) => choice !== 'verify')
    .map(([task, choice]) => ({ task, period, choice }));
  return { ...ledger, doubtDecisions: [...others, ...made] };
}

/** A task a person has to decide about before the bulletins are built. */
export interface DoubtfulTask {
  readonly task: Task;
  /** What makes it doubtful, a sentence each. */
  readonly doubts: readonly string[];
  /** What the unit itself answered to 是否完成; null when it gave no answer to take. */
  readonly ownAnswer: boolean | null;
  /** What the own answer would count as. */
  readonly countsAs: ProgressStatus | null;
  readonly choice: DoubtChoice;
}

/** The doubtful tasks of an evaluated ledger, each with what was decided so far. */
export function doubtfulTasks(ledger: Ledger, period: Period): DoubtfulTask[] {
  const input = bulletinInput(ledger, period, null);
  const doubts = doubtsOf(input);
  const answerOf = ownAnswers(ledger.reports, period);
  const decided = new Map(
    ledger.doubtDecisions.filter((one) => one.period === period).map((one) => [one.task, one.choice]),
  );
  const statuses = new Map(input.statuses.map((status) => [status.task, status]));
  return ledger.tasks.flatMap((task) => {
    const status = statuses.get(task.id);
    if (!status || !(status.progress === 'doubtful' || status.byOwnAnswer)) return [];
    const ownAnswer = answerOf(status);
    return [
      {
        task,
        doubts: doubts({ task, status }),
        ownAnswer,
        countsAs: progressByOwnAnswer(ownAnswer, period),
        choice: decided.get(task.id) ?? 'verify',
      },
    ];
  });
}

/** What bulletins of a period are made from. */
export function bulletinInput(ledger: Ledger, period: Period, issuedOn: IsoDate | null): BulletinInput {
  return {
    year: ledger.year ?? yearOf(period),
    period,
    tasks: ledger.tasks,
    statuses: ledger.checkedPeriod === period ? ledger.statuses : statusesAt(ledger, period),
    reports: ledger.reports,
    submissions: ledger.submissions,
    findings: standingFindings(ledger.findings),
    decisions: ledger.doubtDecisions,
    issued: ledger.issued,
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

/** A kind of bulletin a person may choose; `due` ones are chosen unless the person says otherwise. */
export interface OfferedBulletin {
  readonly kind: PeriodBulletinKind;
  readonly due: boolean;
}

/**
 * What there is to choose from for a period: what is due, 办结通报 to be built again, and 计划报送情况通报 once plans
 * came in. The last is due once a year (`planBulletin`) and never built unless a person chose it.
 */
export function offeredBulletins(input: BulletinInput): OfferedBulletin[] {
  const due = dueBulletins(input);
  const again = !due.includes('completed') && issuedBefore(input, 'completed') !== null;
  const plans = planBulletin(input);
  return [
    ...[...due, ...(again ? (['completed'] as const) : [])].map((kind) => ({ kind, due: true })),
    ...(plans === 'none' ? [] : [{ kind: 'plan-submissions', due: plans === 'due' } as const]),
  ];
}

/** The content of the bulletins asked for. */
export function composeBulletins(input: BulletinInput, kinds: readonly PeriodBulletinKind[]): Bulletin[] {
  return kinds.map((kind) => BUILDERS[kind](input));
}

/** The register with these bulletins in it; one built again takes its own place. */
function withIssued(issued: readonly IssuedBulletin[], bulletins: readonly Bulletin[]): IssuedBulletin[] {
  const entries = bulletins.map(({ kind, period, number, issuedOn, tasks = [] }) => ({
    kind,
    period,
    number: number ?? 0,
    issuedOn,
    tasks,
  }));
  const same = (one: IssuedBulletin, other: IssuedBulletin) =>
    one.kind === other.kind && one.number === other.number && yearOf(one.period) === yearOf(other.period);
  return [...issued.filter((earlier) => !entries.some((entry) => same(earlier, entry))), ...entries];
}

export interface BuiltBulletins {
  readonly ledger: Ledger;
  readonly bulletins: readonly Bulletin[];
  readonly notices: readonly BuildRemark[];
}

/** What the drawing did to names, as notices. */
export function sheetNotices({ sheets }: DrawResult): BuildRemark[] {
  return sheets.flatMap(({ wanted, name, keptAs, nameTaken }): BuildRemark[] => [
    ...(keptAs === null ? [] : [{ kind: 'kept', name, keptAs } as const]),
    ...(nameTaken ? [{ kind: 'name-taken', wanted, name } as const] : []),
  ]);
}

/** The label under which a replaced sheet is kept: the day, else the month. */
export function keepLabel(period: Period, day: IsoDate | null): string {
  return day?.slice(5) ?? String(monthOf(period));
}

async function drawBulletins(
  before: Ledger,
  ledger: Ledger,
  bulletins: readonly Bulletin[],
  others: readonly SheetSpec[],
  period: Period,
  issuedOn: IsoDate | null,
): Promise<BuiltBulletins> {
  const next: Ledger = { ...ledger, issued: withIssued(ledger.issued, bulletins) };
  const sheets = [...others, ...bulletins.flatMap(bulletinSheets)];
  const drawn = await saveChangedLedger(before, next, sheets, { keepOld: keepLabel(period, issuedOn) });
  const cut = bulletins.flatMap(({ name, fullName }): BuildRemark[] =>
    fullName === undefined ? [] : [{ kind: 'name-cut', wanted: fullName, name }],
  );
  return { ledger: next, bulletins, notices: [...cut, ...sheetNotices(drawn)] };
}

/** The months of the year before `period` somebody reported for, each with where every task stood. */
function pastMonths(ledger: Ledger, period: Period, readFigures: ReadFigures): PastMonth[] {
  const months = new Set(ledger.reports.map((report) => report.period));
  return [...months]
    .filter((month) => month < period && yearOf(month) === yearOf(period))
    .sort()
    .map((month) => ({ period: month, statuses: statusesAt(ledger, month, readFigures) }));
}

/**
 * 通报: checks the period anew, builds the bulletins asked for as sheets over the ledger, and 总览 with them, and notes
 * them in the register. A sheet built before is kept under its name and the day. With nothing reported the bulletins
 * say so. Throws AppProblem `no-ledger` before the notice was imported, ExcelProblem when Excel refuses; nothing is
 * written then.
 * @param ledger as the workbook holds it
 * @param kinds those due when absent
 * @param choices what to do with doubtful tasks; recorded in the ledger and noted in the bulletins
 */
export async function buildBulletins(
  ledger: Ledger,
  period: Period,
  issuedOn: IsoDate | null,
  kinds?: readonly PeriodBulletinKind[],
  choices: DoubtChoices = new Map(),
): Promise<BuiltBulletins> {
  if (ledger.tasks.length === 0) throw new AppProblem({ kind: 'no-ledger' });
  const readFigures = rememberedFigures();
  const checked = evaluate(withChoices(ledger, period, choices), period, readFigures);
  const input = bulletinInput(checked, period, issuedOn);
  const bulletins = composeBulletins(input, kinds ?? dueBulletins(input));
  const overall = overviewSheets(overview(input, pastMonths(checked, period, readFigures)), issuedOn);
  return drawBulletins(ledger, checked, bulletins, overall, period, issuedOn);
}

/**
 * 一事一通报: builds the bulletin of one task picked by hand, as `buildBulletins` does. Built again it keeps its number.
 * Throws AppProblem `no-task` for a task the ledger does not have.
 */
export async function buildSingleMatter(
  ledger: Ledger,
  taskId: TaskId,
  period: Period,
  issuedOn: IsoDate | null,
  choices: DoubtChoices = new Map(),
): Promise<BuiltBulletins> {
  const task = ledger.tasks.find(({ id }) => id === taskId);
  if (!task) throw new AppProblem({ kind: 'no-task', task: taskId });
  const checked = evaluate(withChoices(ledger, period, choices), period);
  const bulletin = singleMatter(task, bulletinInput(checked, period, issuedOn));
  return drawBulletins(ledger, checked, [bulletin], [], period, issuedOn);
}
