import type {
  Bulletin,
  BulletinCell,
  BulletinColumn,
  BulletinTable,
  FindingCriteria,
} from '../../model/bulletin';
import { shiftPeriod, yearOf } from '../../model/period';
import type { IsoDate } from '../../model/period';
import type { Submission, SubmissionKind, SubmissionStatus } from '../../model/submission';
import { countFindings, countSubmissions, sharesOf } from './figure';
import type { BulletinInput } from './input';
import { attached, frame, note, numbered, paragraph, withTable } from './sections';
import type { Section } from './sections';
import { CAPTIONS, COLUMNS, HEADINGS, NOT_FILLED, NOTES } from './terms.zh-CN';
import { NAMES, RETURNS, returnsSentence, TITLES } from './wording.zh-CN';
import type { ReturnFigures } from './wording.zh-CN';
import { SUBMISSION_STATUS_LABELS } from '../../model/labels.zh-CN';

const STATUSES: readonly SubmissionStatus[] = ['on-time', 'late', 'missing', 'unreadable'];

function column(title: string, width: number, align: BulletinColumn['align'] = 'center'): BulletinColumn {
  return { title, width, align };
}

/** The submissions a bulletin of this kind and period is about. */
export function submissionsOf(input: BulletinInput, kind: SubmissionKind): Submission[] {
  const period = kind === 'plan' ? null : input.period;
  return input.submissions.filter((submission) => submission.kind === kind && submission.period === period);
}

function criteriaOf(input: BulletinInput, kind: SubmissionKind) {
  return kind === 'plan' ? { kind } : { kind, period: input.period };
}

function returnFigures(input: BulletinInput, kind: SubmissionKind): ReturnFigures {
  const submissions = submissionsOf(input, kind);
  const criteria = criteriaOf(input, kind);
  const count = (status: SubmissionStatus) => countSubmissions(submissions, { ...criteria, status });
  return {
    all: countSubmissions(submissions, criteria),
    onTime: count('on-time'),
    late: count('late'),
    missing: count('missing'),
    unreadable: count('unreadable'),
  };
}

function returnsTable(figures: ReturnFigures): BulletinTable {
  const parts = [figures.onTime, figures.late, figures.missing, figures.unreadable];
  const rows: BulletinCell[][] = [
    [COLUMNS.unitCount, figures.all, ...parts],
    [COLUMNS.share, '100%', ...sharesOf(parts, figures.all)],
  ];
  return {
    kind: 'table',
    caption: CAPTIONS.returns,
    columns: [
      column(COLUMNS.state_of_return, 10),
      column(COLUMNS.expected, 10),
      ...STATUSES.map((status) => column(SUBMISSION_STATUS_LABELS[status], 10)),
    ],
    rows,
    shared: { countRow: 0, shareRow: 1, first: 2, last: 5 },
  };
}

function unitTable(
  caption: string,
  submissions: readonly Submission[],
  columns: readonly { readonly column: BulletinColumn; readonly cell: (submission: Submission) => string }[],
): BulletinTable[] {
  if (submissions.length === 0) return [];
  const telling = columns.filter((one) =>
    submissions.some((submission) => one.cell(submission) !== NOT_FILLED.date),
  );
  return [
    {
      kind: 'table',
      caption,
      columns: [column(COLUMNS.unit, 24, 'left'), ...telling.map((one) => one.column)],
      rows: submissions.map((submission) => [submission.unit, ...telling.map((one) => one.cell(submission))]),
    },
  ];
}

function returnsSection(input: BulletinInput, kind: SubmissionKind, figures: ReturnFigures): Section {
  const submissions = submissionsOf(input, kind);
  const having = (status: SubmissionStatus) =>
    submissions.filter((submission) => submission.status === status);
  const date = (title: string, pick: (submission: Submission) => string | null) => ({
    column: column(title, 14),
    cell: (submission: Submission) => pick(submission) ?? NOT_FILLED.date,
  });
  const deadlineKnown = kind === 'report' || submissions.length === 0 || planDeadline(input) !== null;
  const dueOn = date(COLUMNS.dueOn, (submission) => submission.dueOn);
  return {
    heading: HEADINGS.returns,
    blocks: [
      paragraph(returnsSentence(input.period, kind, figures, deadlineKnown)),
      ...(submissions.length > 0 ? [returnsTable(figures), note(NOTES.returnShares)] : []),
      ...(deadlineKnown ? [] : [note(NOTES.noPlanDeadline)]),
      ...unitTable(CAPTIONS.lateReturns, having('late'), [
        date(COLUMNS.receivedOn, (submission) => submission.receivedOn),
        date(COLUMNS.filledOn, (submission) => submission.filledOn),
        dueOn,
      ]),
      ...unitTable(CAPTIONS.missingReturns, having('missing'), [dueOn]),
      ...unitTable(CAPTIONS.unreadableReturns, having('unreadable'), [
        { column: column(COLUMNS.file, 40, 'left'), cell: (submission) => submission.file ?? '' },
      ]),
    ],
  };
}

/** What a unit sent that could be read. */
interface Returned {
  readonly unit: string;
  /** Its rows of 问题清单: a month's findings name the month, a plan's only its file. */
  readonly criteria: FindingCriteria;
}

function returnedBy(input: BulletinInput, kind: SubmissionKind): Returned[] {
  return submissionsOf(input, kind)
    .filter(({ status }) => status === 'on-time' || status === 'late')
    .flatMap(({ unit, file }): Returned[] => {
      if (kind === 'report') return [{ unit, criteria: { unit, period: input.period } }];
      return file === null ? [] : [{ unit, criteria: { unit, file } }];
    });
}

/** How well the returns were filled in; one that is missing or late is counted above already. Null without any. */
function qualitySection(input: BulletinInput, kind: SubmissionKind): Section | null {
  const returned = returnedBy(input, kind);
  if (returned.length === 0) return null;
  const lines = returned
    .map(({ unit, criteria }) => ({
      unit,
      errors: countFindings(input.findings, { ...criteria, severity: 'error' }),
      warnings: countFindings(input.findings, { ...criteria, severity: 'warning' }),
    }))
    .filter(({ errors, warnings }) => errors.value + warnings.value > 0)
    .sort((one, other) => other.errors.value - one.errors.value || other.warnings.value - one.warnings.value);
  if (lines.length === 0) return { heading: HEADINGS.quality, blocks: [paragraph(RETURNS.qualityNone)] };
  const sum = (pick: (line: (typeof lines)[number]) => number) =>
    lines.reduce((total, line) => total + pick(line), 0);
  const errors = {
    ...countFindings([], {}),
    value: sum((line) => line.errors.value),
    counts: { table: 'none' } as const,
  };
  const warnings = { ...errors, value: sum((line) => line.warnings.value) };
  return withTable(HEADINGS.quality, paragraph(RETURNS.quality(lines.length, errors, warnings)), {
    kind: 'table',
    caption: CAPTIONS.quality,
    columns: [column(COLUMNS.unit, 30, 'left'), column(COLUMNS.errors, 10), column(COLUMNS.warnings, 10)],
    rows: lines.map((line) => [line.unit, line.errors, line.warnings]),
    totalRow: [COLUMNS.total, errors, warnings],
  });
}

/**
 * 报送情况通报: who sent the month's report in time, late, not at all, and how well it was filled in; 计划报送情况通报,
 * the same about the year's plan. Each is numbered by itself. A unit that corrects its plan later may be in a second
 * issue, which has a name of its own.
 */
export function submissionsBulletin(input: BulletinInput, kind: SubmissionKind = 'report'): Bulletin {
  const figures = returnFigures(input, kind);
  const quality = qualitySection(input, kind);
  const advice = [
    ...(figures.missing.value + figures.late.value > 0 ? [RETURNS.adviceMissing] : []),
    ...(figures.unreadable.value > 0 ? [RETURNS.adviceUnreadable] : []),
    ...(quality && (quality.attachment || quality.blocks.length > 1) ? [RETURNS.adviceQuality] : []),
  ];
  const base = frame(input, kind === 'plan' ? 'plan-submissions' : 'submissions');
  return {
    ...base,
    name: kind === 'plan' ? NAMES.planSubmissions(input.year, base.number) : NAMES.submissions(input.period),
    title: TITLES.submissions(input.period, kind),
    basis: [figures.all, figures.onTime, figures.late, figures.missing, figures.unreadable],
    blocks: numbered([
      returnsSection(input, kind, figures),
      quality,
      advice.length > 0 ? { heading: HEADINGS.advice, blocks: [paragraph(advice.join(''))] } : null,
    ]),
    attachments: attached([quality]),
  };
}

/** The last day the year's plans were in time, as their records say; null before any came or where none is known. */
function planDeadline(input: Pick<BulletinInput, 'submissions'>): IsoDate | null {
  const days = input.submissions.flatMap(({ kind, dueOn }) => (kind === 'plan' && dueOn ? [dueOn] : []));
  return days.sort().at(-1) ?? null;
}

/**
 * What 计划报送情况通报 is for a period. `none`: no plan was received, so nobody can be said to have missed it (`checks`
 * misses plans only once somebody sent one). `due`: plans are asked for once a year, so it is due once: as soon as the
 * deadline is over, with the bulletins of the month it falls in or of the month before, which are written about then,
 * unless an issue of another month has told already. `possible`: everything else, such as a second issue after some
 * were chased, or plans without a known deadline; a person decides.
 */
export function planBulletin(input: BulletinInput): 'none' | 'possible' | 'due' {
  if (submissionsOf(input, 'plan').every(({ status }) => status === 'missing')) return 'none';
  const deadline = planDeadline(input);
  const day = input.issuedOn ?? null;
  if (deadline === null || day === null || day <= deadline) return 'possible';
  const month = deadline.slice(0, 7);
  const inTurn = month === input.period || month === shiftPeriod(input.period, 1);
  const told = input.issued.some(
    ({ kind, period }) =>
      kind === 'plan-submissions' && period !== input.period && yearOf(period) === input.year,
  );
  return inTurn && !told ? 'due' : 'possible';
}
