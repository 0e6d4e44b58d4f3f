import { reportDueOn } from '../domain/calendar';
import { createFinding } from '../domain/findings';
import { submittedUnit, type SubmissionReading } from '../domain/intake';
import type { Finding } from '../domain/model/finding';
import type { IsoDate, Period } from '../domain/model/period';
import {
  punctuality,
  type Plan,
  type Report,
  type Submission,
  type SubmissionKind,
} from '../domain/model/submission';
import type { Unit } from '../domain/model/unit';
import { readReturned } from '../domain/outputs/templates';
import { Breath } from '../pace/breath';
import { fileProblemText, type Reader } from '../files';
import { COLLECT_WORDS } from './wording.zh-CN';

/** A file on its way in: from the pane's file picker or a folder. */
export interface IncomingFile {
  /** As shown to people and quoted in findings: 月报/2026-06/区水务局.xls. */
  readonly path: string;
  readonly name: string;
  /** What it was handed in as, when the user or its folder says so. */
  readonly kind: SubmissionKind | null;
  /** The month it was received for, when the user or its folder says so. */
  readonly receivedPeriod: Period | null;
  /** The day it arrived, when known; 填报时间 stands in for it otherwise. */
  readonly receivedOn: IsoDate | null;
  read(): Promise<Uint8Array>;
}

/** `notice`: 附件1 or 附件2 among the units' files; it belongs to the import, not here. */
export type FileOutcomeKind = 'accepted' | 'accepted-with-findings' | 'unreadable' | 'replaced' | 'notice';

/** What became of one file. Every file has exactly one outcome. */
export interface FileOutcome {
  readonly path: string;
  readonly outcome: FileOutcomeKind;
  readonly unit: string | null;
  readonly kind: SubmissionKind | null;
  readonly period: Period | null;
  readonly rowCount: number;
  readonly findings: readonly Finding[];
}

/** What collecting gave: an outcome per file, and the records of those that count. */
export interface Collection {
  readonly outcomes: readonly FileOutcome[];
  readonly plans: readonly Plan[];
  readonly reports: readonly Report[];
  readonly submissions: readonly Submission[];
  readonly findings: readonly Finding[];
  /** The user stopped before every file was read; what was read is kept. */
  readonly cancelled: boolean;
}

export interface CollectOptions {
  readonly reader: Reader;
  readonly directory: readonly Unit[];
  /** Last day for plans, from the notice; null when it names none. */
  readonly planDueOn: IsoDate | null;
  /** The ledger's year, to tell last year's templates; left out when there is none. */
  readonly year?: number | null;
  readonly onProgress?: (done: number, total: number, path: string) => void;
  readonly signal?: AbortSignal;
}

interface ReadFile {
  readonly file: IncomingFile;
  readonly reading: SubmissionReading | null;
  readonly findings: readonly Finding[];
}

/** Files read at once; more only fills memory while the workers are busy. */
const READ_AHEAD = 4;

function unreadable(
  file: IncomingFile,
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

/** The unit a file's name tells; null when it tells none. */
function unitNamedBy(file: IncomingFile, directory: readonly Unit[]): string | null {
  return submittedUnit('', file.name, directory, { file: file.path, sheet: null, cell: null }).unit;
}

/** The bytes of a file; null when it was moved, deleted or locked since it was picked. */
async function bytesOf(file: IncomingFile): Promise<Uint8Array | null> {
  try {
    return await file.read();
  } catch {
    return null;
  }
}

/** A notice nobody sent as a submission is no fault of a unit. */
function isNotice({ kind, unit, attachments }: SubmissionReading): boolean {
  return (
    kind === null &&
    unit === null &&
    attachments.some((attachment) => attachment.kind === 'main' || attachment.kind === 'livelihood')
  );
}

/** What a file holds; null when the user stopped while it was read. */
async function readOne(
  file: IncomingFile,
  options: CollectOptions,
  breath: Breath,
): Promise<ReadFile | null> {
  const bytes = await bytesOf(file);
  if (bytes === null) {
    const finding = unreadable(file, 'unreadable-file', COLLECT_WORDS.gone, options.directory);
    return { file, reading: null, findings: [finding] };
  }
  const content = await options.reader.read(file.name, bytes, options.signal);
  if (!content.ok && content.reason.kind === 'cancelled') return null;
  if (!content.ok) {
    return {
      file,
      reading: null,
      findings: [unreadable(file, content.code, fileProblemText(content.reason), options.directory)],
    };
  }
  await breath.take();
  const reading = readReturned({
    file: file.path,
    grids: content.grids,
    directory: options.directory,
    year: options.year ?? null,
    receivedPeriod: file.receivedPeriod,
  });
  return { file, reading, findings: isNotice(reading) ? [] : reading.findings };
}

async function readAll(files: readonly IncomingFile[], options: CollectOptions): Promise<ReadFile[]> {
  const results: ReadFile[] = [];
  const breath = new Breath();
  let next = 0;
  let done = 0;
  const lane = async () => {
    while (next < files.length && !options.signal?.aborted) {
      const index = next++;
      const file = files[index] as IncomingFile;
      const result = await readOne(file, options, breath);
      if (result === null) return;
      results[index] = result;
      done += 1;
      options.onProgress?.(done, files.length, file.path);
    }
  };
  await Promise.all(Array.from({ length: Math.min(READ_AHEAD, files.length) }, lane));
  return results.filter((result) => result !== undefined);
}

function submissionKey(reading: SubmissionReading): string | null {
  return reading.kind && reading.unit ? `${reading.kind} ${reading.period ?? ''} ${reading.unit}` : null;
}

/** The day a file counts as received: entered by the user, else its own 填报时间. */
function receivedDay({ file, reading }: ReadFile): IsoDate | null {
  return file.receivedOn ?? reading?.filledOn ?? null;
}

/** The files that were overtaken by a later one of the same unit, kind and period, with the one that stands. */
function overtaken(files: readonly ReadFile[]): Map<ReadFile, ReadFile> {
  const standing = new Map<string, ReadFile>();
  const replacedBy = new Map<ReadFile, ReadFile>();
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

function dueDay(reading: SubmissionReading, planDueOn: IsoDate | null): IsoDate | null {
  if (reading.kind === 'plan') return planDueOn;
  return reading.period ? reportDueOn(reading.period).dueOn : null;
}

function submissionOf(read: ReadFile, planDueOn: IsoDate | null): Submission | null {
  const { reading } = read;
  if (!reading?.kind || !reading.unit) return null;
  const days = {
    filledOn: reading.filledOn,
    receivedOn: read.file.receivedOn,
    dueOn: dueDay(reading, planDueOn),
  };
  return {
    unit: reading.unit,
    kind: reading.kind,
    period: reading.period,
    status: punctuality(days),
    file: read.file.path,
    ...days,
    form: reading.form,
    formCells: reading.formCells,
    sheet: reading.sheet,
    rowCount: reading.plans.length + reading.reports.length,
  };
}

/** A file nobody could read still counts as received: it shows as 无法读取, by the unit its name tells. */
function unreadableSubmission({ file }: ReadFile, directory: readonly Unit[]): Submission | null {
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

function outcomeOf(
  read: ReadFile,
  submission: Submission | null,
  replacedBy: ReadFile | undefined,
): FileOutcome {
  const { file, reading } = read;
  const unit = reading?.unit ?? read.findings[0]?.unit ?? null;
  const about = { path: file.path, unit, kind: reading?.kind ?? null };
  const outcome: FileOutcomeKind = !submission
    ? reading && isNotice(reading)
      ? 'notice'
      : 'unreadable'
    : replacedBy
      ? 'replaced'
      : read.findings.length > 0
        ? 'accepted-with-findings'
        : 'accepted';
  return {
    ...about,
    outcome,
    period: reading?.period ?? null,
    rowCount: submission?.rowCount ?? 0,
    findings: read.findings,
  };
}

function duplicateFinding(read: ReadFile, standing: ReadFile): Finding {
  return createFinding('duplicate-submission', {
    unit: read.reading?.unit ?? null,
    period: read.reading?.period ?? null,
    where: { file: read.file.path, sheet: null, cell: null },
    details: { unit: read.reading?.unit ?? '', otherFile: standing.file.path },
  });
}

/**
 * Reads returned workbooks (附件3 and 附件4). One bad file never stops the others: it becomes an unreadable outcome
 * with its reason. Of several files of one unit and period the latest stands and the others are reported.
 */
export async function collectFiles(
  files: readonly IncomingFile[],
  options: CollectOptions,
): Promise<Collection> {
  const read = await readAll(files, options);
  const replacedBy = overtaken(read);
  const outcomes: FileOutcome[] = [];
  const standing: ReadFile[] = [];
  const submissions: Submission[] = [];
  const findings: Finding[] = [];
  const breath = new Breath();
  for (const file of read) {
    await breath.take();
    const submission = submissionOf(file, options.planDueOn);
    const winner = replacedBy.get(file);
    outcomes.push(outcomeOf(file, submission, winner));
    if (winner) {
      findings.push(duplicateFinding(file, winner));
      continue;
    }
    findings.push(...file.findings);
    const recorded = submission ?? unreadableSubmission(file, options.directory);
    if (submission) standing.push(file);
    if (recorded) submissions.push(recorded);
  }
  return {
    outcomes,
    plans: standing.flatMap((file) => file.reading?.plans ?? []),
    reports: standing.flatMap((file) => file.reading?.reports ?? []),
    submissions,
    findings,
    cancelled: options.signal?.aborted ?? false,
  };
}
