import type { Bulletin, BulletinCell, BulletinColumn, BulletinTable } from '../model/bulletin';
import type { Finding } from '../model/finding';
import type { Submission, SubmissionKind, SubmissionStatus } from '../model/submission';
import { countFindings, countSubmissions, sharesOf } from './figure';
import type { BulletinInput } from './input';
import { attached, frame, note, numbered, paragraph, withTable } from './sections';
import type { Section } from './sections';
import { CAPTIONS, COLUMNS, HEADINGS, NOT_FILLED, NOTES } from './terms.zh-CN';
import { NAMES, RETURNS, returnsSentence, TITLES } from './wording.zh-CN';
import type { ReturnFigures } from './wording.zh-CN';
import { SUBMISSION_STATUS_LABELS } from '../model/labels.zh-CN';

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
  const dueOn = date(COLUMNS.dueOn, (submission) => submission.dueOn);
  return {
    heading: HEADINGS.returns,
    blocks: [
      paragraph(returnsSentence(input.period, kind, figures)),
      ...(submissions.length > 0 ? [returnsTable(figures), note(NOTES.returnShares)] : []),
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

/** Findings about what was filled in; a return that is missing or late is counted above already. */
function qualityFindings(input: BulletinInput, kind: SubmissionKind): Finding[] {
  const returned = new Set(
    submissionsOf(input, kind)
      .filter(({ status }) => status === 'on-time' || status === 'late')
      .map(({ unit }) => unit),
  );
  return input.findings.filter(
    (finding) => finding.unit !== null && returned.has(finding.unit) && finding.period === input.period,
  );
}

function qualitySection(input: BulletinInput, kind: SubmissionKind, returned: number): Section | null {
  if (kind === 'plan' || returned === 0) return null;
  const { period } = input;
  const findings = qualityFindings(input, kind);
  const lines = [...new Set(findings.map(({ unit }) => unit ?? ''))]
    .map((unit) => ({
      unit,
      errors: countFindings(findings, { unit, severity: 'error', period }),
      warnings: countFindings(findings, { unit, severity: 'warning', period }),
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

/** 报送情况通报: who sent the month's report (or the plan) in time, late, not at all, and how well it was filled in. */
export function submissionsBulletin(input: BulletinInput, kind: SubmissionKind = 'report'): Bulletin {
  const figures = returnFigures(input, kind);
  const quality = qualitySection(input, kind, figures.onTime.value + figures.late.value);
  const advice = [
    ...(figures.missing.value + figures.late.value > 0 ? [RETURNS.adviceMissing] : []),
    ...(figures.unreadable.value > 0 ? [RETURNS.adviceUnreadable] : []),
    ...(quality && (quality.attachment || quality.blocks.length > 1) ? [RETURNS.adviceQuality] : []),
  ];
  return {
    ...frame(input, 'submissions'),
    name: NAMES.submissions(input.period, kind),
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
