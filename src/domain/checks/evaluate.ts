import type { Finding } from '../model/finding';
import { reportDueOn } from '../calendar';
import type { Ledger } from '../model/ledger';
import type { Period } from '../model/period';
import { punctuality, type Plan, type Report, type Submission } from '../model/submission';
import type { Unit } from '../model/unit';
import { resolveUnit } from '../units';
import { isReadingFinding, standingFindings } from '../findings/standing';
import type { TaskStatus } from '../model/status';
import { taskStatuses } from '../progress';
import { withDecisions } from '../progress/doubtDecisions';
import { rememberedFigures, type ReadFigures } from '../targets';
import { carryHandling } from '../findings';
import { inOneGo, type Steps } from '../model/steps';
import { checkInSteps } from './checkAll';
import { rowMatching } from '../matching';

/** Rows a person assigned by hand keep their task; the rest are matched. */
function matched<Row extends Plan | Report>(rows: readonly Row[], match: MatchRows): Row[] {
  const open = rows.filter((row) => row.task === null);
  if (open.length === 0) return [...rows];
  const found = match(open);
  let next = 0;
  return rows.map((row) => (row.task === null ? (found[next++] as Row) : row));
}

/** The ledger with every row matched to its task, as far as it can be. */
export function withMatchedRows(ledger: Ledger): Ledger {
  const match = matchingOf(ledger);
  return { ...ledger, plans: matched(ledger.plans, match), reports: matched(ledger.reports, match) };
}

/** Rows matched file by file, since those of one file are seen together; the rows keep their order. A step per file. */
function* matchedByFile<Row extends Plan | Report>(rows: readonly Row[], match: MatchRows): Steps<Row[]> {
  const files = new Map<string | null, number[]>();
  rows.forEach(({ origin: { file } }, place) => {
    const places = files.get(file);
    if (places) places.push(place);
    else files.set(file, [place]);
  });
  const result = [...rows];
  for (const places of files.values()) {
    const ofFile = matched(
      places.map((place) => rows[place] as Row),
      match,
    );
    places.forEach((place, index) => (result[place] = ofFile[index] as Row));
    yield;
  }
  return result;
}

/** As `withMatchedRows`, in steps. */
export function* matchRowsInSteps(ledger: Ledger): Steps<Ledger> {
  const match = matchingOf(ledger);
  const plans = yield* matchedByFile(ledger.plans, match);
  return { ...ledger, plans, reports: yield* matchedByFile(ledger.reports, match) };
}

/** The months to hold units to: those somebody reported for, and the one that is checked. */
export function expectedPeriods(submissions: readonly Submission[], period: Period): Period[] {
  const reported = submissions.flatMap(({ kind, period: month }) =>
    kind === 'report' && month ? [month] : [],
  );
  return reported.length === 0 ? [] : [...new Set([...reported, period])].sort();
}

/** A day of receipt entered by hand decides anew whether a submission was late. */
export function timed(submission: Submission): Submission {
  return submission.status === 'unreadable' ? submission : { ...submission, status: punctuality(submission) };
}

/** 未报 as records, from the findings that say so: one rule decides who owes a submission. */
export function missingSubmissions(findings: readonly Finding[], ledger: Ledger): Submission[] {
  return findings.flatMap((finding) => {
    if (finding.code !== 'unit-not-submitted' || finding.unit === null) return [];
    const { unit, period } = finding;
    return [
      {
        unit,
        kind: period === null ? 'plan' : 'report',
        period,
        status: 'missing',
        file: null,
        filledOn: null,
        receivedOn: null,
        dueOn: period === null ? ledger.planDueOn : reportDueOn(period).dueOn,
        form: null,
        formCells: {},
        sheet: null,
        rowCount: 0,
      } satisfies Submission,
    ];
  });
}

/** The directory's name of a unit, each name looked up once. */
export function canonicalNames(directory: readonly Unit[]): (name: string) => string {
  const known = new Map<string, string>();
  return (name) => {
    const found = known.get(name) ?? resolveUnit(name, directory).unit?.name ?? name;
    known.set(name, found);
    return found;
  };
}

/**
 * Where each task stands at the end of a period, by the plans, reports and standing findings of the ledger, and by what
 * was decided about doubtful ones.
 * @param readFigures the caller's memory of texts already read
 */
export function statusesAt(ledger: Ledger, period: Period, readFigures?: ReadFigures): TaskStatus[] {
  const statuses = taskStatuses({
    tasks: ledger.tasks,
    plans: ledger.plans,
    reports: ledger.reports,
    findings: standingFindings(ledger.findings),
    period,
    settings: ledger.settings.progress,
    canonical: canonicalNames(ledger.directory),
    ...(readFigures && { readFigures }),
  });
  return withDecisions(statuses, ledger.doubtDecisions, ledger.reports, period);
}

/**
 * Checks everything received so far, in steps; where the tasks stand is left as it was. Decisions people took on
 * findings are kept; findings of reading stand until their file is read again.
 * @param readFigures the caller's memory of texts already read
 */
export function* checkedInSteps(
  ledger: Ledger,
  period: Period,
  readFigures: ReadFigures = rememberedFigures(),
): Steps<Ledger> {
  const received = ledger.submissions.filter((submission) => submission.status !== 'missing').map(timed);
  const { plans, reports } = withMatchedRows(ledger);
  yield;
  const found = yield* checkInSteps({
    year: ledger.year ?? Number(period.slice(0, 4)),
    tasks: ledger.tasks,
    directory: ledger.directory,
    plans,
    reports,
    submissions: received,
    periods: expectedPeriods(received, period),
    settings: ledger.settings.checks,
    readFigures,
  });
  const reading = ledger.findings.map(({ finding }) => finding).filter(({ code }) => isReadingFinding(code));
  const findings = yield* carryHandling([...reading, ...found], ledger.findings);
  yield;
  return {
    ...ledger,
    plans,
    reports,
    submissions: [...received, ...missingSubmissions(found, ledger)],
    findings,
    checkedPeriod: period,
  };
}

/**
 * Checks everything received so far and says where each task stands at the end of `period`. Pure: reads and returns
 * records.
 * @param readFigures the caller's memory of texts already read
 */
export function evaluate(
  ledger: Ledger,
  period: Period,
  readFigures: ReadFigures = rememberedFigures(),
): Ledger {
  const checked = inOneGo(checkedInSteps(ledger, period, readFigures));
  return { ...checked, statuses: statusesAt(checked, period, readFigures) };
}

const matchingOf = ({ tasks, directory }: Ledger): MatchRows => rowMatching(tasks, { directory });

type MatchRows = ReturnType<typeof rowMatching>;
