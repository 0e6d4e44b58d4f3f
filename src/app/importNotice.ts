import { readNotice, type NoticeReading, type NoticeSource } from '../domain/intake';
import type { Finding } from '../domain/model/finding';
import { compareTasks, type TaskChanges } from '../domain/model/taskChanges';
import { distinctFindings } from '../domain/checks';
import { readSheetGrids } from '../excel';
import { fileProblemText, type Reader } from '../files';
import { AppProblem } from './problem';
import type { Ledger } from './ledger';
import { keepDecisions } from './findings';
import { saveLedger } from './ledgerStore';

/** What was read from a notice, before anything is written. */
export interface NoticePreview {
  readonly reading: NoticeReading;
  /** Against the tasks now in the ledger. */
  readonly changes: TaskChanges;
  /** Files the notice was read from; none for the open workbook. */
  readonly files: readonly string[];
}

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
  const reading = readNotice(sources, {
    directory: ledger.directory,
    ...(noticeText === undefined ? {} : { noticeText }),
  });
  return { reading, changes: compareTasks(ledger.tasks, reading.tasks), files };
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
  if (result.reading.tasks.length === 0) throw new AppProblem({ kind: 'no-attachment', file: names.join('、') });
  return result;
}

/** The findings a preview would put into 问题清单. */
export function previewFindings({ reading }: NoticePreview): Finding[] {
  return distinctFindings(reading.findings);
}

/**
 * Writes a preview into the ledger: tasks, directory and findings replaced, plans and reports kept.
 * The old sheets stand until the new ones do. Returns the new ledger; throws ExcelProblem when Excel refuses.
 */
export async function importNotice(notice: NoticePreview, ledger: Ledger): Promise<Ledger> {
  const { reading } = notice;
  const fromSubmissions = ledger.findings
    .map(({ finding }) => finding)
    .filter(({ where }) => where.file !== null && !ledger.noticeFiles.includes(where.file));
  const next: Ledger = {
    ...ledger,
    year: reading.year ?? ledger.year,
    planDueOn: reading.planDueOn ?? ledger.planDueOn,
    noticeFiles: notice.files,
    tasks: reading.tasks,
    directory: reading.units,
    findings: keepDecisions([...previewFindings(notice), ...fromSubmissions], ledger.findings),
    checkedPeriod: null,
    statuses: [],
  };
  await saveLedger(next);
  return next;
}
