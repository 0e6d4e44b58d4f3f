import type { Ledger } from '../../domain/model/ledger';
import { findingMessage } from '../../domain/findings';
import type { Finding } from '../../domain/model/finding';
import type { HandledFinding } from '../../domain/model/handling';
import type { Period } from '../../domain/model/period';
import { PROGRESS_STATUSES, type TaskStatus } from '../../domain/model/status';
import type { Plan, Report, Submission } from '../../domain/model/submission';
import type { Task, TaskSource } from '../../domain/model/task';

/** The shapes of tables.json and findings.json; they are the contract and stay as they are. */

function taskJson(task: Task) {
  return {
    id: task.id,
    source: task.source,
    no: task.no,
    category: task.category,
    task: task.text,
    leaders: task.leaders,
    leadUnits: task.leadUnits,
    leadInferred: task.leadInferred,
    coUnits: task.coUnits,
    unitsOpenEnded: task.unitsOpenEnded,
    targets: task.targets.map(({ value, measure, comparator, subject, text }) => ({
      value,
      unit: measure,
      comparator,
      subject,
      text,
    })),
  };
}

function planJson(plan: Plan) {
  return { task: plan.task, unit: plan.unit, quarters: plan.quarters, file: plan.origin.file };
}

function reportJson(report: Report) {
  const { task, unit, period, target, progress, problem, next, done } = report;
  return { task, unit, period, target, progress, problem, next, done, file: report.origin.file };
}

function submissionJson({ unit, kind, period, status, file }: Submission) {
  return { unit, kind, period, status, file };
}

function statusJson({ task, progress, achieved, expected, measure }: TaskStatus) {
  return { task, progress, achieved, expected, unit: measure };
}

function totalsJson(ledger: Ledger, source: TaskSource) {
  const ids = new Set(ledger.tasks.filter((task) => task.source === source).map((task) => task.id));
  const statuses = ledger.statuses.filter((status) => ids.has(status.task));
  const count = (progress: string) => statuses.filter((status) => status.progress === progress).length;
  return {
    all: ids.size,
    ...Object.fromEntries(PROGRESS_STATUSES.map((progress) => [progress, count(progress)])),
  };
}

/** tables.json of the contract. */
export function tablesJson(ledger: Ledger, period: Period) {
  return {
    year: ledger.year,
    period,
    tasks: ledger.tasks.map(taskJson),
    plans: ledger.plans.map(planJson),
    reports: ledger.reports.map(reportJson),
    submissions: ledger.submissions.map(submissionJson),
    status: ledger.statuses.map(statusJson),
    totals: { main: totalsJson(ledger, 'main'), livelihood: totalsJson(ledger, 'livelihood') },
  };
}

function findingJson(finding: Finding) {
  return {
    code: finding.code,
    severity: finding.severity,
    unit: finding.unit,
    task: finding.task,
    file: finding.where.file,
    sheet: finding.where.sheet,
    cell: finding.where.cell,
    message: findingMessage(finding),
    suggestion: finding.suggestion,
  };
}

/** findings.json of the contract: all periods' findings. */
export function findingsJson(findings: readonly HandledFinding[], period: Period) {
  return { period, findings: findings.map(({ finding }) => findingJson(finding)) };
}
