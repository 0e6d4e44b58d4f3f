import { periodOf } from '../../../src/domain/model/period';
import type { Plan, Report } from '../../../src/domain/model/submission';
import type { Task } from '../../../src/domain/model/task';
import { taskId } from '../../../src/domain/model/task';
import { readTargets } from '../../../src/domain/targets';

const ORIGIN = { file: null, sheet: null, cell: null };

export function task(text: string, changes: Partial<Task> = {}): Task {
  return {
    id: taskId('main', 1),
    source: 'main',
    no: 1,
    category: null,
    text,
    leaders: [],
    leadUnits: ['区林业局'],
    leadInferred: false,
    coUnits: ['区水利局'],
    unitsOpenEnded: false,
    targets: readTargets(text),
    origin: ORIGIN,
    ...changes,
  };
}

export function plan(quarters: Plan['quarters'], changes: Partial<Plan> = {}): Plan {
  return {
    serial: '1',
    text: '',
    task: taskId('main', 1),
    unit: '区林业局',
    origin: ORIGIN,
    cells: {},
    quarters,
    responsible: '',
    supervisor: '',
    remark: '',
    ...changes,
  };
}

export function report(
  month: number,
  progress: string,
  done: boolean | null,
  changes: Partial<Report> = {},
): Report {
  return {
    serial: '1',
    text: '',
    task: taskId('main', 1),
    unit: '区林业局',
    origin: ORIGIN,
    cells: {},
    period: periodOf(2023, month),
    target: '',
    progress,
    problem: '',
    next: '',
    completion: done === null ? '' : done ? '是' : '否',
    done,
    ...changes,
  };
}
