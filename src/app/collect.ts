import {
  duplicateFinding,
  isNotice,
  overtaken,
  submissionOf,
  unreadableFinding,
  type ReadFile as Read,
  type ReceivedFile,
} from '../domain/intake';
import type { Finding } from '../domain/model/finding';
import type { IsoDate, Period } from '../domain/model/period';
import type { Plan, Report, Submission, SubmissionKind } from '../domain/model/submission';
import type { Unit } from '../domain/model/unit';
import { readReturned } from '../domain/outputs/templates';
import { Breath } from '../pace/breath';
import { fileProblemText, type Reader } from '../files';
import { COLLECT_WORDS } from './wording.zh-CN';

/** A file on its way in: from the pane's file picker or a folder. */
export interface IncomingFile extends ReceivedFile {
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

type ReadFile = Read<IncomingFile>;

/** Files read at once; more only fills memory while the workers are busy. */
const READ_AHEAD = 4;

/** The bytes of a file; null when it was moved, deleted or locked since it was picked. */
async function bytesOf(file: IncomingFile): Promise<Uint8Array | null> {
  try {
    return await file.read();
  } catch {
    return null;
  }
}

/** What a file holds; null when the user stopped while it was read. */
async function readOne(
  file: IncomingFile,
  options: CollectOptions,
  breath: Breath,
): Promise<ReadFile | null> {
  const bytes = await bytesOf(file);
  if (bytes === null) {
    const finding = unreadableFinding(file, 'unreadable-file', COLLECT_WORDS.gone, options.directory);
    return { file, reading: null, findings: [finding] };
  }
  const content = await options.reader.read(file.name, bytes, options.signal);
  if (!content.ok && content.reason.kind === 'cancelled') return null;
  if (!content.ok) {
    return {
      file,
      reading: null,
      findings: [unreadableFinding(file, content.code, fileProblemText(content.reason), options.directory)],
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

function isRead(submission: Submission | null): boolean {
  return submission !== null && submission.status !== 'unreadable';
}

function outcomeOf(
  read: ReadFile,
  submission: Submission | null,
  replacedBy: ReadFile | undefined,
): FileOutcome {
  const { file, reading } = read;
  const unit = reading?.unit ?? read.findings[0]?.unit ?? null;
  const about = { path: file.path, unit, kind: reading?.kind ?? null };
  const outcome: FileOutcomeKind = !isRead(submission)
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
    const submission = submissionOf(file, options.directory, options.planDueOn);
    const winner = replacedBy.get(file);
    outcomes.push(outcomeOf(file, submission, winner));
    if (winner) {
      findings.push(duplicateFinding(file, winner));
      continue;
    }
    findings.push(...file.findings);
    if (isRead(submission)) standing.push(file);
    if (submission) submissions.push(submission);
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
