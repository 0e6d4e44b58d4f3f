import { findingKey } from '../domain/findings';
import {
  readNotice,
  recogniseGrid,
  withMapping,
  type ColumnMapping,
  type NoticeReading,
  type NoticeSource,
  type Recognised,
} from '../domain/intake';
import type { Finding } from '../domain/model/finding';
import type { HandledFinding } from '../domain/model/handling';
import type { TaskId } from '../domain/model/task';
import { compareTasks, type TaskChanges } from '../domain/model/taskChanges';
import { readSheetGrids } from '../excel';
import { fileProblemText, type Reader } from '../files';
import { AppProblem } from './problem';
import type { Ledger } from '../domain/model/ledger';
import { withMatchedRows } from '../domain/checks/evaluate';
import { keepDecisions } from '../domain/findings/standing';
import { saveLedger } from './ledgerStore';
import {
  acceptSuggested,
  applyDecision,
  carryDecisions,
  markAccepted,
} from '../domain/findings/noticeDecisions';

/** What was read from a notice, before anything is written. */
export interface NoticePreview {
  readonly reading: NoticeReading;
  /** Against the tasks now in the ledger. */
  readonly changes: TaskChanges;
  /** Files the notice was read from; none for the open workbook. */
  readonly files: readonly string[];
  /** Every sheet or Word table that was looked at, with what was recognised on it. */
  readonly sources: readonly ReadSource[];
  /** The findings, with what was decided about them here or at an earlier import. */
  readonly findings: readonly HandledFinding[];
  readonly noticeText: string | undefined;
}

/** A sheet of the notice with its attachments settled. */
export type ReadSource = NoticeSource & Required<Pick<NoticeSource, 'recognised'>>;

/** A notice file the user picked. */
export interface NoticeFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

function preview(
  sources: readonly NoticeSource[],
  ledger: Ledger,
  files: readonly string[],
  noticeText?: string,
): NoticePreview {
  const settled = sources.map((source) => ({
    ...source,
    recognised: source.recognised ?? recogniseGrid(source.grid),
  }));
  const reading = readNotice(settled, {
    directory: ledger.directory,
    ...(noticeText === undefined ? {} : { noticeText }),
  });
  const findings = keepDecisions(reading.findings, ledger.findings);
  const carried = carryDecisions(reading, findings, ledger.tasks);
  const changes = compareTasks(ledger.tasks, carried.tasks);
  return { reading: carried, changes, files, sources: settled, findings, noticeText };
}

/** The preview read anew with other columns for one attachment; decisions taken so far are taken back. */
export function previewWithMapping(
  { sources, files, noticeText }: NoticePreview,
  attachment: Recognised,
  mapping: ColumnMapping,
  ledger: Ledger,
): NoticePreview {
  const changed = sources.map((source) => ({
    ...source,
    recognised: source.recognised.map((one) => (one === attachment ? withMapping(one, mapping) : one)),
  }));
  return preview(changed, ledger, files, noticeText);
}

/** The preview with the suggestions of some of its findings accepted. */
export function acceptInPreview(
  notice: NoticePreview,
  findings: readonly Finding[],
  ledger: Ledger,
): NoticePreview {
  return afterDecision(notice, acceptSuggested(notice.reading, findings), findings, ledger);
}

/** The preview with a task led by other units than was inferred. */
export function chooseLead(
  notice: NoticePreview,
  finding: Finding,
  leadUnits: readonly string[],
  ledger: Ledger,
): NoticePreview {
  if (finding.task === null) return notice;
  const decision = { kind: 'lead', task: finding.task, leadUnits } as const;
  return afterDecision(notice, applyDecision(notice.reading, decision), [finding], ledger);
}

function afterDecision(
  notice: NoticePreview,
  reading: NoticeReading,
  accepted: readonly Finding[],
  ledger: Ledger,
): NoticePreview {
  return {
    ...notice,
    reading,
    changes: compareTasks(ledger.tasks, reading.tasks),
    findings: markAccepted(notice.findings, accepted),
  };
}

/** The preview with other decisions on some findings, compared with the ledger as it is now. */
export function decideInPreview(
  notice: NoticePreview,
  decisions: readonly HandledFinding[],
  ledger: Ledger,
): NoticePreview {
  const decided = new Map(decisions.map((handled) => [findingKey(handled.finding), handled]));
  return {
    ...notice,
    changes: compareTasks(ledger.tasks, notice.reading.tasks),
    findings: notice.findings.map((handled) => decided.get(findingKey(handled.finding)) ?? handled),
  };
}

/** True when the ledger is still the one the preview was compared with. */
export function isStillCurrent({ reading, changes }: NoticePreview, ledger: Ledger): boolean {
  return JSON.stringify(compareTasks(ledger.tasks, reading.tasks)) === JSON.stringify(changes);
}

/**
 * Reads 附件1 and 附件2 from the sheets of the open workbook; sheets this add-in generated are passed over.
 * Throws AppProblem `no-attachment` when no sheet holds either.
 */
export async function previewOpenWorkbook(ledger: Ledger): Promise<NoticePreview> {
  const sheets = await readSheetGrids({ skipMarked: true });
  const sources = sheets.filter((sheet) => sheet.visible).map(({ grid }) => ({ grid, file: null }));
  const result = preview(sources, ledger, []);
  if (result.reading.tasks.length === 0) throw new AppProblem({ kind: 'no-attachment', file: null });
  return result;
}

/**
 * Reads 附件1 and 附件2 from notice files (workbooks or Word). Several files make one reading.
 * Throws AppProblem naming the file when one cannot be read, or when none holds a task.
 */
export async function previewFiles(
  files: readonly NoticeFile[],
  reader: Reader,
  ledger: Ledger,
): Promise<NoticePreview> {
  const sources: NoticeSource[] = [];
  const texts: string[] = [];
  for (const { name, bytes } of files) {
    const content = await reader.read(name, bytes);
    if (!content.ok) {
      throw new AppProblem({ kind: 'unreadable', file: name, reason: fileProblemText(content.reason) });
    }
    sources.push(...content.grids.map((grid) => ({ grid, file: name })));
    if (content.text) texts.push(content.text);
  }
  const names = files.map(({ name }) => name);
  const result = preview(sources, ledger, names, texts.length > 0 ? texts.join('\n') : undefined);
  if (result.reading.tasks.length === 0)
    throw new AppProblem({ kind: 'no-attachment', file: names.join('、') });
  return result;
}

/** Rows lose the task they were matched to when the new notice has another one under its id: they are matched anew. */
function unmatchedWhereMoved<Row extends { readonly task: TaskId | null }>(
  rows: readonly Row[],
  { removed, changed }: TaskChanges,
): Row[] {
  const reworded = changed.filter(({ fields }) => fields.includes('text')).map(({ after }) => after);
  const moved = new Set([...removed, ...reworded].map(({ id }) => id));
  return rows.map((row) => (row.task !== null && moved.has(row.task) ? { ...row, task: null } : row));
}

/**
 * Writes a preview into the ledger: tasks, directory and findings replaced, plans and reports kept.
 * The old sheets stand until the new ones do. Returns the new ledger; throws ExcelProblem when Excel refuses.
 */
export async function importNotice(notice: NoticePreview, ledger: Ledger): Promise<Ledger> {
  const { reading } = notice;
  const fromSubmissions = ledger.findings.filter(
    ({ finding: { where } }) => where.file !== null && !ledger.noticeFiles.includes(where.file),
  );
  const next: Ledger = {
    ...ledger,
    year: reading.year ?? ledger.year,
    planDueOn: reading.planDueOn ?? ledger.planDueOn,
    noticeFiles: notice.files,
    tasks: reading.tasks,
    directory: reading.units,
    plans: unmatchedWhereMoved(ledger.plans, notice.changes),
    reports: unmatchedWhereMoved(ledger.reports, notice.changes),
    findings: [...notice.findings, ...fromSubmissions],
    checkedPeriod: null,
    statuses: [],
  };
  const matched = withMatchedRows(next);
  await saveLedger(matched);
  return matched;
}
