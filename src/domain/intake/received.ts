import { reportDueOn } from '../calendar';
import { createFinding } from '../findings';
import type { Finding } from '../model/finding';
import type { IsoDate, Period } from '../model/period';
import { punctuality, type Submission, type SubmissionKind } from '../model/submission';
import type { Unit } from '../model/unit';
import type { SubmissionReading } from './submission';
import { submittedUnit } from './submittedUnit';

/** A file as it came in, before anything is known of what it holds. */
export interface ReceivedFile {
  /** As shown to people and quoted in findings: 月报/2026-06/区水务局.xls. */
  readonly path: string;
  readonly name: string;
  /** What it was handed in as, when the user or its folder says so. */
  readonly kind: SubmissionKind | null;
  /** The month it was received for, when the user or its folder says so. */
  readonly receivedPeriod: Period | null;
  /** The day it arrived, when known; 填报时间 stands in for it otherwise. */
  readonly receivedOn: IsoDate | null;
}

/** A received file with what was read from it; `reading` is null when nobody could read it. */
export interface ReadFile<File extends ReceivedFile = ReceivedFile> {
  readonly file: File;
  readonly reading: SubmissionReading | null;
  readonly findings: readonly Finding[];
}

/** The unit a file's name tells; null when it tells none. */
function unitNamedBy(file: ReceivedFile, directory: readonly Unit[]): string | null {
  return submittedUnit('', file.name, directory, { file: file.path, sheet: null, cell: null }).unit;
}

/** A file nobody can read, reported under the unit its name tells. `reason`: in words for people. */
export function unreadableFinding(
  file: ReceivedFile,
  code: 'unreadable-file' | 'password-protected',
  reason: string,
  directory: readonly Unit[],
): Finding {
  const parts = {
    where: { file: file.path, sheet: null, cell: null },
    unit: unitNamedBy(file, directory),
    period: file.receivedPeriod,
  };
  return code === 'password-protected'
    ? createFinding('password-protected', { ...parts, details: {} })
    : createFinding('unreadable-file', { ...parts, details: { reason } });
}

/** True for 附件1 or 附件2 that nobody sent as a submission: no fault of a unit. */
export function isNotice({ kind, unit, attachments }: SubmissionReading): boolean {
  return (
    kind === null &&
    unit === null &&
    attachments.some((attachment) => attachment.kind === 'main' || attachment.kind === 'livelihood')
  );
}

/** The day a file counts as received: entered by the user, else its own 填报时间. */
function receivedDay({ file, reading }: ReadFile): IsoDate | null {
  return file.receivedOn ?? reading?.filledOn ?? null;
}

function submissionKey({ kind, unit, period }: SubmissionReading): string | null {
  return kind && unit ? `${kind} ${period ?? ''} ${unit}` : null;
}

/**
 * Of several files of one unit, kind and month the one received last stands, of the same day the later in the list.
 * @returns each file that does not stand, with the one that does in its place
 */
export function overtaken<File extends ReadFile>(files: readonly File[]): Map<File, File> {
  const standing = new Map<string, File>();
  const replacedBy = new Map<File, File>();
  for (const file of files) {
    const key = file.reading && submissionKey(file.reading);
    if (!key) continue;
    const other = standing.get(key);
    const later = !other || (receivedDay(file) ?? '') >= (receivedDay(other) ?? '');
    if (later) standing.set(key, file);
    if (other) replacedBy.set(later ? other : file, later ? file : other);
  }
  return replacedBy;
}

/** Tells the unit that its file was overtaken by another of the same month. */
export function duplicateFinding(read: ReadFile, standing: ReadFile): Finding {
  return createFinding('duplicate-submission', {
    unit: read.reading?.unit ?? null,
    period: read.reading?.period ?? null,
    where: { file: read.file.path, sheet: null, cell: null },
    details: { unit: read.reading?.unit ?? '', otherFile: standing.file.path },
  });
}

/**
 * What a file counts as in 报送情况: a submission of its unit; one nobody could read by the unit its name tells, so that
 * the unit is not called silent. Null when it is neither.
 * @param planDueOn last day for plans, from the notice; null when it names none
 */
export function submissionOf(
  { file, reading }: ReadFile,
  directory: readonly Unit[],
  planDueOn: IsoDate | null,
): Submission | null {
  if (!reading?.kind || !reading.unit) return unreadableSubmission(file, directory);
  const days = {
    filledOn: reading.filledOn,
    receivedOn: file.receivedOn,
    dueOn: dueDay(reading, planDueOn),
  };
  return {
    unit: reading.unit,
    kind: reading.kind,
    period: reading.period,
    status: punctuality(days),
    file: file.path,
    ...days,
    form: reading.form,
    formCells: reading.formCells,
    sheet: reading.sheet,
    rowCount: reading.plans.length + reading.reports.length,
  };
}

function dueDay({ kind, period }: SubmissionReading, planDueOn: IsoDate | null): IsoDate | null {
  if (kind === 'plan') return planDueOn;
  return period ? reportDueOn(period).dueOn : null;
}

function unreadableSubmission(file: ReceivedFile, directory: readonly Unit[]): Submission | null {
  const unit = unitNamedBy(file, directory);
  if (file.kind === null || unit === null) return null;
  return {
    unit,
    kind: file.kind,
    period: file.kind === 'report' ? file.receivedPeriod : null,
    status: 'unreadable',
    file: file.path,
    filledOn: null,
    receivedOn: file.receivedOn,
    dueOn: null,
    form: null,
    formCells: {},
    sheet: null,
    rowCount: 0,
  };
}
