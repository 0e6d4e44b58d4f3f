import type { Finding } from '../../model/finding';
import type { Steps } from '../../model/steps';
import type { Plan, Report } from '../../model/submission';
import type { Task, TaskId } from '../../model/task';
import { isBlank } from '../../text';
import type { Bundle, CheckContext } from '../context';
import { createFinding, NOWHERE } from '../../findings';
import { saysAllIsDone } from '../../language/phrases';
import { isPartSerial } from '../../text/serial';
import { textKey } from '../../text/keys';

/** Rows against the ledger: task-not-assigned, task-missing, task-text-changed, task-ambiguous, plan-missing. */
export function* checkRows(context: CheckContext): Steps<Finding[]> {
  const texts = new TextComparison();
  const findings: Finding[] = [];
  for (const bundle of context.planBundles) {
    yield;
    findings.push(...checkBundle(context, bundle, 'plan', texts));
  }
  for (const bundle of context.reportBundles) {
    yield;
    findings.push(...checkBundle(context, bundle, 'report', texts));
  }
  for (const bundle of context.reportBundles) {
    yield;
    findings.push(...reportedWithoutPlan(context, bundle));
  }
  return findings;
}

function checkBundle(
  context: CheckContext,
  bundle: Bundle<Plan | Report>,
  kind: 'plan' | 'report',
  texts: TextComparison,
): Finding[] {
  const findings: Finding[] = [];
  for (const row of bundle.rows) {
    const task = context.taskOf(row);
    if (!task) findings.push(...unmatched(context, bundle, row));
    else {
      findings.push(...notAssigned(context, bundle, row, task));
      if (texts.changed(row, task)) {
        findings.push(
          createFinding('task-text-changed', {
            ...rowParts(bundle, row),
            task: task.id,
            details: { written: row.text, ledger: task.text },
            suggestion: task.text,
            evidence: [task.origin],
          }),
        );
      }
    }
  }
  findings.push(...missing(context, bundle, kind));
  return findings;
}

function rowParts(bundle: Bundle<unknown>, row: Plan | Report) {
  return {
    unit: row.unit,
    period: bundle.period,
    where: { ...row.origin, cell: row.cells.text ?? row.origin.cell },
    quote: row.text,
  };
}

/** A row no task was found for: it fits several, or it is in no attachment at all. */
function unmatched(context: CheckContext, bundle: Bundle<unknown>, row: Plan | Report): Finding[] {
  if (isBlank(row.text)) return [];
  const [match] = context.matcher.matchAll([row]);
  const candidates = match?.candidates ?? [];
  const [first, ...others] = candidates;
  if (first !== undefined) {
    const details = { text: row.text, candidates: candidates.map((task) => task.id).join('、') };
    const suggestion = others.length === 0 ? first.text : null;
    return [createFinding('task-ambiguous', { ...rowParts(bundle, row), details, suggestion })];
  }
  return [createFinding('task-not-assigned', { ...rowParts(bundle, row), details: { text: row.text } })];
}

function notAssigned(
  context: CheckContext,
  bundle: Bundle<unknown>,
  row: Plan | Report,
  task: Task,
): Finding[] {
  const assignment = context.assignments.of(row.unit, task);
  if (assignment === 'named' || assignment === 'in-group') return [];
  return [
    createFinding('task-not-assigned', {
      ...rowParts(bundle, row),
      task: task.id,
      details: { text: row.text },
      evidence: [task.origin],
      ...(assignment === 'unclear' ? { severity: 'warning' as const } : {}),
    }),
  ];
}

/**
 * Tasks a submission should have and has not. A plan owes every task that names the unit; a report owes what the
 * unit planned, or, where it sent no plan, what names it. Not missing: a task said in a merged row, one a row that
 * fits several may be about, and one whose earlier report said that all of it was done.
 */
function missing(context: CheckContext, bundle: Bundle<Plan | Report>, kind: 'plan' | 'report'): Finding[] {
  if (bundle.rows.length === 0) return [];
  const owed = tasksOwed(context, bundle.unit, kind).filter((task) =>
    kind === 'plan' || bundle.period === null
      ? context.planFor(bundle.unit, task.id) === null
      : context.history.rows(bundle.unit, task.id, bundle.period).length === 0,
  );
  if (owed.length === 0) return [];
  const said = taskSaidElsewhere(context, bundle.rows, owed);
  return owed
    .filter((task) => !said.has(task.id) && !(kind === 'report' && wasFinished(context, bundle, task)))
    .map((task) =>
      createFinding('task-missing', {
        unit: bundle.unit,
        task: task.id,
        period: bundle.period,
        where: { ...NOWHERE, file: bundle.file, sheet: bundle.rows[0]?.origin.sheet ?? null },
        details: { text: task.text },
        evidence: [context.planFor(bundle.unit, task.id)?.origin ?? task.origin],
      }),
    );
}

function tasksOwed(context: CheckContext, unit: string, kind: 'plan' | 'report'): readonly Task[] {
  const named = context.assignments.tasksOf(unit);
  if (kind === 'plan' || !context.hasPlan(unit)) return named;
  const planned = context.plannedTasks(unit).map((id) => context.tasks.get(id));
  return planned.filter(
    (task) => task !== undefined && context.assignments.of(unit, task) !== 'none',
  ) as Task[];
}

/** Owed tasks that share a text with a row, are said in a merged row, or may be meant by a row nobody could match. */
function taskSaidElsewhere(
  context: CheckContext,
  rows: readonly (Plan | Report)[],
  owed: readonly Task[],
): Set<TaskId> {
  const said = new Set<TaskId>();
  const keys = new Set(rows.map((row) => context.rowKey(row)));
  for (const task of owed) if (keys.has(context.taskKey(task))) said.add(task.id);
  for (const row of rows) {
    if (row.task === null) {
      const candidates = context.matcher.matchAll([row])[0]?.candidates ?? [];
      for (const task of [...candidates, ...context.matcher.perhapsMeantBy(row.text)]) said.add(task.id);
    } else if (row.text.length > (context.tasks.get(row.task)?.text.length ?? 0) * 1.3) {
      for (const task of context.matcher.saidBy(row.text)) said.add(task.id);
    }
  }
  return said;
}

function wasFinished(context: CheckContext, bundle: Bundle<unknown>, task: Task): boolean {
  if (bundle.period === null) return false;
  const last = context.history.latestBefore(bundle.unit, task.id, bundle.period);
  return last !== null && last.done === true && saysAllIsDone(last.progress);
}

/** A unit that reports without ever having sent a plan, or on a task its plan leaves out. */
function reportedWithoutPlan(context: CheckContext, bundle: Bundle<Report>): Finding[] {
  if (context.planBundles.length === 0) return [];
  const parts = { unit: bundle.unit, period: bundle.period, where: { ...NOWHERE, file: bundle.file } };
  if (!context.hasPlan(bundle.unit)) {
    return [createFinding('plan-missing', { ...parts, details: { text: '' } })];
  }
  return bundle.rows
    .filter((row) => {
      const task = context.taskOf(row);
      return (
        task !== null &&
        context.planFor(row.unit, task.id) === null &&
        context.assignments.of(row.unit, task) === 'named'
      );
    })
    .map((row) =>
      createFinding('plan-missing', {
        ...rowParts(bundle, row),
        task: row.task,
        details: { text: row.text },
      }),
    );
}

/** Whether a row still says what the ledger says; the same pair of texts is compared once. */
class TextComparison {
  private readonly known = new Map<string, boolean>();

  changed(row: Plan | Report, task: Task): boolean {
    if (row.text === task.text || isBlank(row.text)) return false;
    const pair = `${task.id}\n${row.serial}\n${row.text}`;
    let answer = this.known.get(pair);
    if (answer === undefined) {
      answer = isReworded(row, task);
      this.known.set(pair, answer);
    }
    return answer;
  }
}

/** Layout and punctuation aside. A part of a task taken apart (27-1) or a whole clause of it is not a change. */
function isReworded(row: Plan | Report, task: Task): boolean {
  const written = textKey(row.text);
  const ledger = textKey(task.text);
  if (written === ledger) return false;
  if (written.includes(ledger)) return false;
  return !(ledger.includes(written) && (isPartSerial(row.serial) || written.length * 2 >= ledger.length));
}
