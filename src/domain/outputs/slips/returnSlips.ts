import { belongingTo, findingAdvice, findingMessage, RULES } from '../../findings';
import { workingDayAfter } from '../../calendar';
import type { Finding, FindingCode } from '../../model/finding';
import type { IsoDate, Period } from '../../model/period';
import type { Submission, SubmissionKind } from '../../model/submission';
import { evidencePlace, evidenceText, placeText, questionOf, quoteText } from './wording.zh-CN';
import type { ReturnSlip, SlipEntry, SlipFile, SlipRequest } from './model';

export interface SlipInput {
  /** Those that stand: what a person set aside is left out. */
  readonly findings: readonly Finding[];
  readonly submissions: readonly Submission[];
  readonly period: Period | null;
  readonly issuer: string | null;
  readonly issuedOn: IsoDate;
  /** Working days a unit has after the day of issue. */
  readonly workingDays: number;
  /** The directory's name of a unit. */
  readonly unitOf: (name: string) => string;
}

/** What a unit cannot put right in its file: it is chased (催报), scored, or settled by the office itself. */
const NOT_RETURNED: ReadonlySet<FindingCode> = new Set([
  'unit-not-submitted',
  'late-submission',
  'calendar-unknown',
]);

/** Rows of a submission that were not read belong to the family of the notice's rows but are the unit's to explain. */
const READ_IN_SUBMISSIONS: ReadonlySet<FindingCode> = new Set(['unread-row']);

function isReturned({ code, severity }: Finding): boolean {
  if (severity === 'info' || NOT_RETURNED.has(code)) return false;
  const { family } = RULES[code];
  return (family !== 'ledger' && family !== 'names') || READ_IN_SUBMISSIONS.has(code);
}

/**
 * The 退回单 of every unit that has something to correct or to verify in the period's report or in its plan; with no
 * period, in its plan alone. Units without findings get none. In order of the units' first findings.
 */
export function returnSlips(input: SlipInput): ReturnSlip[] {
  const due = workingDayAfter(input.issuedOn, input.workingDays);
  const forms = new Map(input.submissions.map((submission) => [submission.file, submission]));
  const belongs = belongingTo(input.submissions, input.period);
  const units = new Map<string, Map<string, { kind: SubmissionKind; findings: Finding[] }>>();
  for (const finding of input.findings) {
    if (finding.unit === null || !isReturned(finding)) continue;
    const kind = belongs(finding);
    if (kind === null || (input.period === null && kind === 'report')) continue;
    const unit = input.unitOf(finding.unit);
    const files = units.get(unit) ?? new Map<string, { kind: SubmissionKind; findings: Finding[] }>();
    units.set(unit, files);
    const key = `${kind} ${finding.where.file ?? ''}`;
    const file = files.get(key) ?? { kind, findings: [] };
    files.set(key, file);
    file.findings.push(finding);
  }
  return [...units].map(([unit, byFile]) => {
    const files = [...byFile.values()]
      .map((file) => slipFile(file, forms))
      .sort((one, other) => Number(one.kind === 'plan') - Number(other.kind === 'plan'));
    const count = (request: SlipRequest) =>
      files.reduce(
        (sum, { entries }) => sum + entries.filter((entry) => entry.request === request).length,
        0,
      );
    const { period, issuer, issuedOn, workingDays } = input;
    const asked = { corrections: count('correct'), verifications: count('verify') };
    return { unit, period, issuer, issuedOn, workingDays, due, files, ...asked };
  });
}

/** The submission each file was read as. */
type Forms = ReadonlyMap<string | null, Submission>;

function slipFile(
  { kind, findings }: { readonly kind: SubmissionKind; readonly findings: readonly Finding[] },
  forms: Forms,
): SlipFile {
  const entries = findings.map((finding) => slipEntry(finding, forms)).sort(byRequestAndPlace);
  return { kind, name: fileName(findings[0]?.where.file ?? null), entries };
}

function slipEntry(finding: Finding, forms: Forms): SlipEntry {
  const request = finding.severity === 'error' ? 'correct' : 'verify';
  const question = request === 'verify' ? questionOf(finding) : null;
  const places = finding.evidence
    .filter(({ cell }) => cell !== null)
    .map((cell) => evidencePlace({ ...cell, file: fileName(cell.file) }, forms.get(cell.file) ?? null));
  const expected = question?.remedy ?? findingAdvice(finding) ?? '';
  return {
    request,
    task: finding.task,
    place: placeText(finding.where),
    quote: quoteText(finding),
    matter: question?.matter ?? findingMessage(finding),
    expected: expected + evidenceText(places),
    finding,
  };
}

/** What must be corrected first; within that as the sheet runs. */
function byRequestAndPlace(one: SlipEntry, other: SlipEntry): number {
  if (one.request !== other.request) return one.request === 'correct' ? -1 : 1;
  return rowOf(one) - rowOf(other);
}

function rowOf({ finding }: SlipEntry): number {
  return Number(/\d+/.exec(finding.where.cell ?? '')?.[0] ?? 0);
}

function fileName(path: string | null): string | null {
  return path?.split(/[\\/]/).at(-1) ?? null;
}
