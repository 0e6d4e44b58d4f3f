import { periodOf, monthOf, yearOf } from '../../model/period';
import type { Period } from '../../model/period';
import type { Finding } from '../../model/finding';
import type { Steps } from '../../model/steps';
import type { Submission, SubmissionKind } from '../../model/submission';
import type { CheckContext } from '../context';
import { createFinding, NOWHERE } from '../../findings';
import { unitsOwing } from '../../matching';

/** Who sent what, when and for which month: unit-not-submitted, late-submission, wrong-period, duplicate-submission. */
export function* checkPunctuality(context: CheckContext): Steps<Finding[]> {
  const findings = notSubmitted(context);
  for (const submission of context.input.submissions) {
    yield;
    findings.push(...late(submission), ...wrongYear(submission, context.input.year));
  }
  findings.push(...duplicates(context));
  return findings;
}

/** Units that owe a submission and sent none. Plans are only missed once somebody sent one. */
function notSubmitted(context: CheckContext): Finding[] {
  const { submissions, periods } = context.input;
  const received = new Map<string, Submission[]>();
  const owing = unitsOwing(context.assignments, submissions);
  for (const submission of submissions) {
    if (submission.status === 'missing') continue;
    const key = slot(submission.kind, submission.period);
    const list = received.get(key);
    if (list) list.push(submission);
    else received.set(key, [submission]);
  }
  const due: (readonly [SubmissionKind, Period | null])[] = periods.map(
    (period) => ['report', period] as const,
  );
  if (received.has(slot('plan', null))) due.unshift(['plan', null]);
  return due.flatMap(([kind, period]) => {
    const arrived = received.get(slot(kind, period)) ?? [];
    const senders = new Set(arrived.map((submission) => context.unitOf(submission.unit)));
    const where = { ...NOWHERE, file: commonFolder(arrived) };
    return owing
      .filter((unit) => !senders.has(unit))
      .map((unit) => createFinding('unit-not-submitted', { unit, period, where, details: { unit, period } }));
  });
}

function slot(kind: SubmissionKind, period: Period | null): string {
  return kind === 'plan' ? kind : `${kind} ${period ?? ''}`;
}

/** The folder all the files came in, so that a finding without a file can still say where it looked. */
function commonFolder(submissions: readonly Submission[]): string | null {
  const folders = new Set<string>();
  for (const { file } of submissions) {
    if (file === null) continue;
    folders.add(file.replace(/[\\/]?[^\\/]*$/, ''));
  }
  const [folder = '', ...others] = folders;
  return folder === '' || others.length > 0 ? null : folder;
}

function late(submission: Submission): Finding[] {
  const sentOn = submission.receivedOn ?? submission.filledOn;
  const { dueOn, unit, period, file } = submission;
  if (sentOn === null || dueOn === null || sentOn <= dueOn) return [];
  return [
    createFinding('late-submission', {
      unit,
      period,
      where: { ...NOWHERE, file },
      quote: submission.form?.date ?? null,
      details: { filledOn: sentOn, dueOn },
    }),
  ];
}

/** A report for another year's month: the wrong file was sent. */
function wrongYear(submission: Submission, year: number): Finding[] {
  const { period, unit, file } = submission;
  if (period === null || yearOf(period) === year) return [];
  const details = { written: period, expected: periodOf(year, monthOf(period)) };
  return [createFinding('wrong-period', { unit, period, where: { ...NOWHERE, file }, details })];
}

/** Two files for one unit and month: the later one counts, and somebody should know there were two. */
function duplicates(context: CheckContext): Finding[] {
  const first = new Map<string, Submission>();
  const findings: Finding[] = [];
  for (const submission of context.input.submissions) {
    const { unit, kind, period, file } = submission;
    if (file === null) continue;
    const key = `${context.unitOf(unit)} ${slot(kind, period)}`;
    const earlier = first.get(key);
    if (!earlier) first.set(key, submission);
    else if (earlier.file !== file) {
      const details = { unit, otherFile: earlier.file ?? '' };
      findings.push(
        createFinding('duplicate-submission', { unit, period, where: { ...NOWHERE, file }, details }),
      );
    }
  }
  return findings;
}
