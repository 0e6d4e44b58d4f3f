import { standingFindings } from '../findings/standing';
import type { Finding } from '../model/finding';
import type { Period } from '../model/period';
import type { Ledger } from '../model/ledger';
import { type Steps, isStep } from '../model/steps';
import type { Plan, PlanField, Report, ReportField, Submission } from '../model/submission';
import type { TaskId } from '../model/task';
import { answerKey } from '../text';
import { checkedInSteps } from './evaluate';

/** A field of a row that reads differently now; `field` null means the whole row came or went. */
export interface RowChange {
  readonly task: TaskId | null;
  readonly text: string;
  readonly field: PlanField | ReportField | null;
  readonly before: string | null;
  readonly after: string | null;
}

/** A resubmission against the one it replaces: what was put right, what was not, what else is different. */
export interface Resubmission {
  readonly file: string;
  /** The earlier file it replaces. */
  readonly replaces: string;
  readonly fixed: readonly Finding[];
  readonly notFixed: readonly Finding[];
  readonly appeared: readonly Finding[];
  /** Changed where no finding had asked for it. */
  readonly changedElsewhere: readonly RowChange[];
}
type Row = Plan | Report;
type Field = PlanField | ReportField;
type Slot = Pick<Submission, 'unit' | 'kind' | 'period'>;
const PLAN_FIELDS: readonly PlanField[] = ['q1', 'q2', 'q3', 'q4', 'responsible', 'supervisor', 'remark'];
const REPORT_FIELDS: readonly ReportField[] = ['target', 'progress', 'problem', 'next', 'completion'];
const QUARTER: Readonly<Partial<Record<Field, 0 | 1 | 2 | 3>>> = { q1: 0, q2: 1, q3: 2, q4: 3 };

/** Unit, kind and month: what a resubmission shares with the submission it replaces. */
export function slotOf({ unit, kind, period }: Slot): string {
  return `${kind} ${period ?? ''} ${unit}`;
}
function fieldText(row: Row, field: Field): string {
  const quarter = QUARTER[field];
  if ('quarters' in row && quarter !== undefined) return row.quarters[quarter];
  return String((row as unknown as Partial<Record<Field, string>>)[field] ?? '');
}

/** Rows by task, the several rows of one task in order; unmatched rows by their own words. */
function byTask(rows: readonly Row[]): Map<string, Row> {
  const found = new Map<string, Row>();
  for (const row of rows) {
    const base = row.task ?? answerKey(row.text);
    let key = base;
    for (let n = 2; found.has(key); n += 1) key = `${base} ${n}`;
    found.set(key, row);
  }
  return found;
}

/** A change with the cell of the earlier file it happened to. */
interface PlacedChange {
  readonly change: RowChange;
  readonly cell: string | null;
}
function wholeRow({ task, text }: Row, came: boolean): PlacedChange {
  const change = { task, text, field: null, before: came ? null : text, after: came ? text : null };
  return { change, cell: null };
}
function compareRows(
  before: readonly Row[],
  after: readonly Row[],
  fields: readonly Field[],
): PlacedChange[] {
  const earlier = byTask(before);
  const later = byTask(after);
  const changes = [...later].flatMap(([key, row]): PlacedChange[] => {
    const was = earlier.get(key);
    if (!was) return [wholeRow(row, true)];
    return fields.flatMap((field) => {
      const [from, to] = [fieldText(was, field), fieldText(row, field)];
      if (answerKey(from) === answerKey(to)) return [];
      const cells = was.cells as Partial<Record<Field, string>>;
      return [
        {
          change: { task: row.task, text: row.text, field, before: from, after: to },
          cell: cells[field] ?? null,
        },
      ];
    });
  });
  const gone = [...earlier].filter(([key]) => !later.has(key)).map(([, row]) => wholeRow(row, false));
  return [...changes, ...gone];
}

/** Two findings about the same matter, though the text or the cell is another now. */
function matter({ code, task, unit, period }: Finding): string {
  return JSON.stringify([code, task, unit, period]);
}

/** Those of `findings` that have no counterpart among `others`, each counterpart counting once. */
function unpaired(findings: readonly Finding[], others: readonly Finding[]): Finding[] {
  const left = new Map<string, number>();
  for (const other of others) left.set(matter(other), (left.get(matter(other)) ?? 0) + 1);
  return findings.filter((finding) => {
    const count = left.get(matter(finding)) ?? 0;
    left.set(matter(finding), count - 1);
    return count <= 0;
  });
}

/** A ledger's rows and standing findings by the file they are about. */
interface ByFile {
  readonly plans: ReadonlyMap<string | null, readonly Plan[]>;
  readonly reports: ReadonlyMap<string | null, readonly Report[]>;
  readonly findings: ReadonlyMap<string | null, readonly Finding[]>;
}
function* grouped<Item>(
  items: readonly Item[],
  fileOf: (item: Item) => string | null,
): Steps<Map<string | null, Item[]>> {
  const groups = new Map<string | null, Item[]>();
  for (const [index, item] of items.entries()) {
    if (isStep(index)) yield;
    const group = groups.get(fileOf(item));
    if (group) group.push(item);
    else groups.set(fileOf(item), [item]);
  }
  return groups;
}

/** Checks a ledger and parts it by file. */
function* checkedByFile(ledger: Ledger, period: Period): Steps<ByFile> {
  const { plans, reports, findings } = yield* checkedInSteps(ledger, period);
  return {
    plans: yield* grouped(plans, ({ origin }) => origin.file),
    reports: yield* grouped(reports, ({ origin }) => origin.file),
    findings: yield* grouped(standingFindings(findings), ({ where }) => where.file),
  };
}
function rowsOf({ plans, reports }: ByFile, kind: Submission['kind'], file: string): readonly Row[] {
  return (kind === 'plan' ? plans : reports).get(file) ?? [];
}
function compareOne(before: ByFile, after: ByFile, earlier: Submission, later: Submission): Resubmission {
  const [replaces, file] = [earlier.file ?? '', later.file ?? ''];
  const about = ({ findings }: ByFile, name: string) =>
    (findings.get(name) ?? []).filter(({ unit, period }) => unit === later.unit && period === later.period);
  const was = about(before, replaces);
  const now = about(after, file);
  const fixed = unpaired(was, now);
  const askedFor = new Set(was.flatMap(({ where }) => where.cell ?? []));
  const changes = compareRows(
    rowsOf(before, later.kind, replaces),
    rowsOf(after, later.kind, file),
    later.kind === 'plan' ? PLAN_FIELDS : REPORT_FIELDS,
  );
  return {
    file,
    replaces,
    fixed,
    notFixed: was.filter((finding) => !fixed.includes(finding)),
    appeared: unpaired(now, was),
    changedElsewhere: changes
      .filter(({ cell }) => cell === null || !askedFor.has(cell))
      .map(({ change }) => change),
  };
}

/**
 * Compares what was received again with what stood before, by unit, kind and month. Both ledgers are checked for the
 * period, so that findings of rules count and not only those of reading. In steps.
 */
export function* compareResubmissions(before: Ledger, after: Ledger, period: Period): Steps<Resubmission[]> {
  const received = (ledger: Ledger) =>
    ledger.submissions.filter(
      ({ status, file }) => file !== null && status !== 'missing' && status !== 'unreadable',
    );
  const earlier = new Map(received(before).map((submission) => [slotOf(submission), submission]));
  const standing = new Set(before.submissions);
  const again = received(after).flatMap((submission) => {
    const replaced = earlier.get(slotOf(submission));
    return replaced && !standing.has(submission) ? [{ replaced, submission }] : [];
  });
  if (again.length === 0) return [];
  const was = yield* checkedByFile(before, period);
  yield;
  const now = yield* checkedByFile(after, period);
  const compared: Resubmission[] = [];
  for (const { replaced, submission } of again) {
    yield;
    compared.push(compareOne(was, now, replaced, submission));
  }
  return compared;
}
