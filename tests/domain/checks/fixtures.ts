import type { CheckInput, CheckSettings } from '../../../src/domain/checks';
import { checkAll } from '../../../src/domain/checks';
import type { Finding, FindingCode } from '../../../src/domain/model/finding';
import type { Period } from '../../../src/domain/model/period';
import type { FormFields, Plan, Report, Submission } from '../../../src/domain/model/submission';
import type { QuantifiedTarget } from '../../../src/domain/model/target';
import type { Task, TaskSource } from '../../../src/domain/model/task';
import { taskId } from '../../../src/domain/model/task';
import type { Unit, UnitKind } from '../../../src/domain/model/unit';

/** Builders for an invented district, 临江区: each gives an honest record, a test changes what it is about. */

export const YEAR = 2026;

export function task(
  no: number,
  text: string,
  units: string[],
  extra: Partial<Task> = {},
  source: TaskSource = 'main',
): Task {
  return {
    id: taskId(source, no),
    source,
    no,
    category: null,
    text,
    leaders: ['贺川'],
    leadUnits: units.slice(0, 1),
    leadInferred: false,
    coUnits: units.slice(1),
    unitsOpenEnded: false,
    targets: [],
    origin: { file: null, sheet: source === 'main' ? '附件1' : '附件2', cell: `C${no + 3}` },
    ...extra,
  };
}

export function target(value: number, unit: string, extra: Partial<QuantifiedTarget> = {}): QuantifiedTarget {
  return {
    value,
    measure: unit,
    comparator: '=',
    subject: '',
    text: `${value}${unit}`,
    start: 0,
    end: 1,
    ...extra,
  };
}

export function unit(name: string, kind: UnitKind = 'department', aliases: string[] = []): Unit {
  return { name, aliases, kind, reports: kind !== 'group' };
}

const PLAN_CELLS = {
  serial: 'A6',
  text: 'B6',
  q1: 'C6',
  q2: 'D6',
  q3: 'E6',
  q4: 'F6',
  responsible: 'G6',
  supervisor: 'H6',
};

export function plan(
  of: Task,
  unitName: string,
  quarters: Plan['quarters'],
  extra: Partial<Plan> = {},
): Plan {
  return {
    serial: '1',
    text: of.text,
    task: of.id,
    unit: unitName,
    origin: { file: `计划/${unitName}.xlsx`, sheet: '附件3', cell: 'A6' },
    cells: PLAN_CELLS,
    quarters,
    responsible: '沈一鸣',
    supervisor: '陆遥',
    remark: '',
    ...extra,
  };
}

const REPORT_CELLS = {
  serial: 'A6',
  text: 'B6',
  target: 'C6',
  progress: 'D6',
  problem: 'E6',
  next: 'F6',
  completion: 'G6',
};

export function report(of: Task, unitName: string, period: Period, extra: Partial<Report> = {}): Report {
  const done = extra.done === undefined ? true : extra.done;
  return {
    serial: '1',
    text: of.text,
    task: of.id,
    unit: unitName,
    origin: { file: `月报/${period}/${unitName}.xlsx`, sheet: '附件4', cell: 'A6' },
    cells: REPORT_CELLS,
    period,
    target: '',
    progress: `${Number(period.slice(5))}月12日在望江路现场办公，敲定施工图`,
    problem: '无',
    next: '开展下一标段测量',
    completion: done === null ? '' : done ? '是' : '否',
    done,
    ...extra,
  };
}

export const FORM: FormFields = {
  unit: '区住建局',
  date: '2026年7月3日',
  reporter: '周宁',
  phone: '0999-6123456',
  signature: '沈一鸣',
};

export function submission(
  unitName: string,
  period: Period | null,
  extra: Partial<Submission> = {},
): Submission {
  return {
    unit: unitName,
    kind: period === null ? 'plan' : 'report',
    period,
    status: 'on-time',
    file: period === null ? `计划/${unitName}.xlsx` : `月报/${period}/${unitName}.xlsx`,
    filledOn: period === null ? '2026-02-20' : '2026-07-03',
    receivedOn: null,
    dueOn: period === null ? '2026-02-27' : '2026-07-07',
    form: FORM,
    formCells: {},
    sheet: null,
    rowCount: 1,
    ...extra,
  };
}

/** Checks records; whatever is not given is empty, and no month is due unless said. */
export function check(parts: Partial<CheckInput>): Finding[] {
  return checkAll({
    year: YEAR,
    tasks: [],
    directory: [],
    plans: [],
    reports: [],
    submissions: [],
    periods: [],
    ...parts,
  });
}

export function ofCode<Code extends FindingCode>(findings: readonly Finding[], code: Code): Finding<Code>[] {
  return findings.filter((finding) => finding.code === code) as Finding<Code>[];
}

/** The findings of one code in checked records. */
export function found<Code extends FindingCode>(code: Code, parts: Partial<CheckInput>): Finding<Code>[] {
  return ofCode(check(parts), code);
}

export function settings(extra: Partial<CheckSettings>): CheckSettings {
  return { off: new Set(), thresholds: { sharePoints: 1, vagueRemainder: 3 }, ...extra };
}
