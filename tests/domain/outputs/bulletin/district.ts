import fc from 'fast-check';
import type { BulletinInput } from '../../../../src/domain/outputs/bulletin';
import { PROGRESS_STATUSES } from '../../../../src/domain/model/status';
import type { ProgressStatus, TaskStatus } from '../../../../src/domain/model/status';
import type { Report, Submission, SubmissionStatus } from '../../../../src/domain/model/submission';
import type { Task } from '../../../../src/domain/model/task';
import { taskId } from '../../../../src/domain/model/task';

/** An invented district: what bulletins are made from, in small. */
export const PERIOD = '2024-06';

export function task(no: number, with_: Partial<Task> = {}): Task {
  const source = with_.source ?? 'main';
  return {
    id: taskId(source, no),
    source,
    no,
    category: source === 'main' ? '做强先进制造' : null,
    text: `建成第${no}处口袋公园，完善配套设施。`,
    leaders: ['周远'],
    leadUnits: ['区园林局'],
    leadInferred: false,
    coUnits: [],
    unitsOpenEnded: false,
    targets: [],
    origin: { file: null, sheet: null, cell: null },
    ...with_,
  };
}

export function status(task_: Task, progress: ProgressStatus, with_: Partial<TaskStatus> = {}): TaskStatus {
  return {
    task: task_.id,
    period: PERIOD,
    progress,
    timeliness: 'green',
    achieved: null,
    expected: null,
    measure: null,
    estimated: false,
    decidedBy: null,
    ...with_,
  };
}

export function report(task_: Task, with_: Partial<Report> = {}): Report {
  return {
    serial: String(task_.no),
    text: task_.text,
    task: task_.id,
    unit: task_.leadUnits[0] ?? '',
    origin: { file: null, sheet: null, cell: null },
    cells: {},
    period: PERIOD,
    target: '建成6处',
    progress: '已建成4处。',
    problem: '',
    next: '',
    completion: '否',
    done: false,
    ...with_,
  };
}

export function submission(unit: string, state: SubmissionStatus): Submission {
  return {
    unit,
    kind: 'report',
    period: PERIOD,
    status: state,
    file: state === 'missing' ? null : `月报/${unit}.xlsx`,
    filledOn: state === 'missing' ? null : '2024-07-03',
    receivedOn: state === 'late' ? '2024-07-09' : null,
    dueOn: '2024-07-05',
    form: null,
    formCells: {},
    sheet: null,
    rowCount: state === 'missing' ? 0 : 3,
  };
}

export function input(with_: Partial<BulletinInput>): BulletinInput {
  return {
    year: 2024,
    period: PERIOD,
    tasks: [],
    statuses: [],
    reports: [],
    submissions: [],
    findings: [],
    issued: [],
    ...with_,
  };
}

/** Livelihood tasks in the given states, one each, led by one unit each. */
export function livelihoodIn(...states: ProgressStatus[]): BulletinInput {
  const tasks = states.map((_, index) =>
    task(index + 1, { source: 'livelihood', leadUnits: [`区第${index + 1}局`] }),
  );
  return input({ tasks, statuses: states.map((state, index) => status(tasks[index]!, state)) });
}

const LEADERS = ['周远', '何晴', '各分管副区长', '周远航'];
const UNITS = ['区园林局', '区园林局(绿化站)', '区水利局', '临江街道*办事处', '区～投', '区发展?局'];
const CATEGORIES = ['做强先进制造', '>5个亿元项目', '2024', '城市*更新', null];

const anyTask = fc.record({
  source: fc.constantFrom('main' as const, 'livelihood' as const),
  category: fc.constantFrom(...CATEGORIES),
  leaders: fc.uniqueArray(fc.constantFrom(...LEADERS), { maxLength: 3 }),
  leadUnits: fc.uniqueArray(fc.constantFrom(...UNITS), { maxLength: 3 }),
  progress: fc.constantFrom(...PROGRESS_STATUSES),
});

const anySubmission = fc.record({
  unit: fc.constantFrom(...UNITS),
  status: fc.constantFrom<SubmissionStatus>('on-time', 'late', 'missing', 'unreadable'),
});

/** A random ledger with awkward names, several leaders and leads, and tasks without any. */
export const anyLedger: fc.Arbitrary<BulletinInput> = fc
  .record({
    rows: fc.array(anyTask, { maxLength: 25 }),
    returns: fc.uniqueArray(anySubmission, { maxLength: 6, selector: ({ unit }) => unit }),
  })
  .map(({ rows, returns }) => {
    const tasks = rows.map(({ source, category, leaders, leadUnits }, index) =>
      task(index + 1, { source, category: source === 'main' ? category : null, leaders, leadUnits }),
    );
    return input({
      tasks,
      statuses: tasks.map((one, index) => status(one, rows[index]!.progress)),
      submissions: returns.map(({ unit, status: state }) => submission(unit, state)),
    });
  });
