import { reportDueOn } from '../domain/calendar';
import type { IssuedTemplate } from '../domain/model/issuedTemplate';
import type { IsoDate, Period } from '../domain/model/period';
import type { SubmissionKind } from '../domain/model/submission';
import type { UnitKind } from '../domain/model/unit';
import { TemplateContents } from '../domain/outputs/templates';
import type { OutgoingFile } from '../excel';
import { WorkbookPress, zipFiles } from '../files';
import { templateSheets } from '../sheets/templates';
import type { Ledger } from '../domain/model/ledger';
import { saveLedgerParts } from './ledgerStore';
import { AppProblem } from './problem';
import { ISSUE_WORDS } from './wording.zh-CN';

/** What is handed out: 附件3, or 附件4 for a month. */
export type IssueForm =
  { readonly kind: 'plan'; readonly period: null } | { readonly kind: 'report'; readonly period: Period };

/** A unit that could be given a template. */
export interface IssueCandidate {
  readonly unit: string;
  readonly unitKind: UnitKind;
  readonly taskCount: number;
  /** When it was last given this very template; null when it was not, or on a day nobody noted. */
  readonly issuedOn: IsoDate | null;
  readonly issued: boolean;
  /** True when its submission for the same period has arrived. */
  readonly submitted: boolean;
}

/** Which of the candidates: all, those of some kinds of unit, or those that have not sent theirs. */
export type IssueChoice =
  | { readonly choose: 'all' }
  | { readonly choose: 'kinds'; readonly kinds: readonly UnitKind[] }
  | { readonly choose: 'missing' };

export interface IssueOptions {
  readonly issuedOn: IsoDate | null;
  readonly onProgress?: (done: number, total: number, unit: string) => void;
  readonly signal?: AbortSignal;
}

export interface IssuedTemplates {
  /** The ledger with 下发情况 brought up to date; the same when cancelled. */
  readonly ledger: Ledger;
  /** One workbook, or a zip of several; null when cancelled. */
  readonly file: OutgoingFile | null;
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const ZIP = 'application/zip';

function sameForm(form: IssueForm): (record: { kind: SubmissionKind; period: Period | null }) => boolean {
  return ({ kind, period }) => kind === form.kind && period === form.period;
}

/** Units a form can be made for: those that report by themselves and have tasks. In the directory's order. */
export function issueCandidates(ledger: Ledger, form: IssueForm): IssueCandidate[] {
  const contents = new TemplateContents({ ...ledger, year: ledger.year ?? 0 });
  const { assignments } = contents;
  const kinds = new Map(ledger.directory.map(({ name, kind }) => [name, kind]));
  const order = new Map(ledger.directory.map(({ name }, index) => [name, index]));
  const matches = sameForm(form);
  const issued = new Map(ledger.issuedTemplates.filter(matches).map((one) => [one.unit, one]));
  const submitted = new Set(
    ledger.submissions
      .filter((one) => matches(one) && one.status !== 'missing' && one.status !== 'unreadable')
      .map(({ unit }) => assignments.canonical(unit)),
  );
  return assignments
    .units()
    .filter((unit) => assignments.reports(unit))
    .map((unit) => ({
      unit,
      unitKind: kinds.get(unit) ?? ('other' as const),
      taskCount: contents.tasksOf(unit, form.kind).length,
      issued: issued.has(unit),
      issuedOn: issued.get(unit)?.issuedOn ?? null,
      submitted: submitted.has(unit),
    }))
    .filter(({ taskCount }) => taskCount > 0)
    .sort((a, b) => (order.get(a.unit) ?? Infinity) - (order.get(b.unit) ?? Infinity));
}

/** The candidates a choice takes in. */
export function chooseUnits(candidates: readonly IssueCandidate[], choice: IssueChoice): string[] {
  const chosen = candidates.filter((candidate) => {
    if (choice.choose === 'kinds') return choice.kinds.includes(candidate.unitKind);
    return choice.choose === 'all' || !candidate.submitted;
  });
  return chosen.map(({ unit }) => unit);
}

function fileName(unit: string, form: IssueForm): string {
  const safe = unit.replace(/[\\/:*?"<>|\s]/g, '');
  return form.kind === 'plan' ? ISSUE_WORDS.plan(safe) : ISSUE_WORDS.report(safe, form.period);
}

/** Lets the pane draw and take a click between two workbooks. */
const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
const BREATHE_AFTER_MS = 40;

/**
 * 下发: one workbook per unit with its tasks pre-filled, as one zip (a single unit's as the workbook itself), noted in
 * 下发情况. Throws AppProblem `no-ledger` before the notice was imported, `no-units` when nobody was chosen. Nothing is
 * noted when cancelled or when a workbook could not be made.
 */
export async function issueTemplates(
  ledger: Ledger,
  form: IssueForm,
  units: readonly string[],
  options: IssueOptions,
): Promise<IssuedTemplates> {
  if (ledger.tasks.length === 0 || ledger.year === null) throw new AppProblem({ kind: 'no-ledger' });
  if (units.length === 0) throw new AppProblem({ kind: 'no-units' });
  const contents = new TemplateContents({ ...ledger, year: ledger.year });
  const press = new WorkbookPress();
  const files: { path: string; bytes: Uint8Array }[] = [];
  const records: IssuedTemplate[] = [];
  const dueOn = form.period === null ? ledger.planDueOn : reportDueOn(form.period).dueOn;
  let lastBreath = Date.now();
  for (const unit of units) {
    if (options.signal?.aborted) return { ledger, file: null };
    const content = contents.content(unit, form.kind, form.period);
    const file = fileName(unit, form);
    files.push({ path: file, bytes: await press.print(templateSheets(content)) });
    records.push({ unit, ...form, issuedOn: options.issuedOn, dueOn, taskCount: content.rows.length, file });
    options.onProgress?.(files.length, units.length, unit);
    if (Date.now() - lastBreath > BREATHE_AFTER_MS) {
      await breathe();
      lastBreath = Date.now();
    }
  }
  const next = registered(ledger, form, records);
  await saveLedgerParts(next, ['issuedTemplates']);
  return { ledger: next, file: handedOver(files, form) };
}

function handedOver(files: readonly { path: string; bytes: Uint8Array }[], form: IssueForm): OutgoingFile {
  const [only] = files;
  if (only && files.length === 1) return { name: only.path, bytes: only.bytes, mimeType: XLSX };
  const name = form.kind === 'plan' ? ISSUE_WORDS.planZip : ISSUE_WORDS.reportZip(form.period);
  return { name, bytes: zipFiles(files), mimeType: ZIP };
}

function registered(ledger: Ledger, form: IssueForm, records: readonly IssuedTemplate[]): Ledger {
  const renewed = new Set(records.map(({ unit }) => unit));
  const matches = sameForm(form);
  return {
    ...ledger,
    issuedTemplates: [
      ...ledger.issuedTemplates.filter((earlier) => !(matches(earlier) && renewed.has(earlier.unit))),
      ...records,
    ],
  };
}
