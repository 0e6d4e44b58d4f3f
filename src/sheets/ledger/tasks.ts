import { columnLetters } from '../../domain/model/grid';
import type { CellValue } from '../../domain/model/grid';
import { PROGRESS_LABELS, SOURCE_LABELS, TIMELINESS_LABELS } from '../../domain/model/labels.zh-CN';
import type { TaskStatus } from '../../domain/model/status';
import type { QuantifiedTarget } from '../../domain/model/target';
import type { Task } from '../../domain/model/task';
import type { Steps } from '../../domain/model/steps';
import type { SheetSpec, SpecCell } from '../spec';
import { PROGRESS_WORDS, TIMELINESS_WORDS } from '../statusColours';
import { COLUMN, LEDGER_NAMES, LEDGER_NOTES, statusExplanation, YES_NO } from '../wording.zh-CN';
import { names, optionalText, text, word, writable, yesNo } from './codecs';
import type { LedgerReading } from './read';
import { readLedger } from './read';
import { targetsSchema, taskSchema } from './schemas';
import type { WordColours } from './sheet';
import { ledgerSheet } from './sheet';
import type { LedgerColumn, LedgerTable } from './table';
import { computedColumn, fieldColumn } from './table';

interface TaskRow extends Task {
  status: TaskStatus | null;
  /** Shown where a task has no status: 未报 once a period was checked, blank before. */
  withoutStatus: string | null;
}

function statusText(pick: (status: TaskStatus) => SpecCell): (row: TaskRow) => SpecCell {
  return (row) => (row.status ? pick(row.status) : null);
}

/**
 * ="、"&F4&"、": the names of a cell between separators, so that one COUNTIFS criterion finds a name exactly
 * and an edited cell is counted at once.
 */
function searchable(title: string): (row: TaskRow, sheetRow: number) => SpecCell {
  return (row, sheetRow) => {
    const column = COLUMNS.findIndex((candidate) => candidate.title === title);
    const names = title === COLUMN.leaders ? row.leaders : row.leadUnits;
    return {
      formula: `"、"&${columnLetters(column)}${sheetRow}&"、"`,
      value: `、${names.join('、')}、`,
    };
  };
}

const COLUMNS: readonly LedgerColumn<TaskRow>[] = [
  fieldColumn('id', COLUMN.taskId, text, { width: 8, style: 'textCentered' }),
  fieldColumn('source', COLUMN.source, word(SOURCE_LABELS), {
    width: 9,
    style: 'textCentered',
    choices: Object.values(SOURCE_LABELS),
  }),
  fieldColumn('category', COLUMN.category, optionalText, { width: 13, style: 'text' }),
  fieldColumn('text', COLUMN.taskText, text, { width: 46, style: 'text' }),
  fieldColumn('leaders', COLUMN.leaders, names, { width: 9, style: 'textCentered' }),
  fieldColumn('leadUnits', COLUMN.leadUnits, names, { width: 14, style: 'text' }),
  fieldColumn('leadInferred', COLUMN.leadInferred, yesNo, {
    width: 6,
    style: 'textCentered',
    choices: Object.values(YES_NO),
  }),
  fieldColumn('coUnits', COLUMN.coUnits, names, { width: 18, style: 'text' }),
  fieldColumn('unitsOpenEnded', COLUMN.openEnded, yesNo, {
    width: 7,
    style: 'textCentered',
    choices: Object.values(YES_NO),
  }),
  computedColumn(
    COLUMN.targets,
    (row) => writable(row.targets.map((target) => target.text).join('；')) || null,
    {
      width: 15,
      style: 'computed',
    },
  ),
  computedColumn(
    COLUMN.progressStatus,
    statusText((status) => PROGRESS_LABELS[status.progress]),
    {
      width: 9,
      style: 'computedCentered',
    },
  ),
  computedColumn(
    COLUMN.timeliness,
    statusText((status) => TIMELINESS_LABELS[status.timeliness]),
    {
      width: 9,
      style: 'computedCentered',
    },
  ),
  computedColumn(
    COLUMN.achieved,
    statusText((status) => status.achieved),
    { width: 9, style: 'computedNumber' },
  ),
  computedColumn(
    COLUMN.expected,
    statusText((status) => status.expected),
    { width: 9, style: 'computedNumber' },
  ),
  computedColumn(
    COLUMN.measure,
    statusText((status) => status.measure),
    { width: 7, style: 'computedCentered' },
  ),
  computedColumn(
    COLUMN.period,
    statusText((status) => status.period),
    { width: 8, style: 'computedCentered' },
  ),
  computedColumn(
    COLUMN.explanation,
    statusText((status) => writable(statusExplanation(status)) || null),
    {
      width: 16,
      style: 'computed',
    },
  ),
  computedColumn(COLUMN.leaderIndex, searchable(COLUMN.leaders), { width: 0, style: 'note' }),
  computedColumn(COLUMN.unitIndex, searchable(COLUMN.leadUnits), { width: 0, style: 'note' }),
];

const PROGRESS_COLOURS: WordColours = { title: COLUMN.progressStatus, words: PROGRESS_WORDS };
const TIMELINESS_COLOURS: WordColours = { title: COLUMN.timeliness, words: TIMELINESS_WORDS };

function toTask(row: TaskRow): Task {
  const task: Task & Partial<TaskRow> = { ...row };
  delete task.status;
  delete task.withoutStatus;
  return task;
}

const NOWHERE = { file: null, sheet: null, cell: null };

function taskTable(readTargets: (text: string) => readonly QuantifiedTarget[]): LedgerTable<TaskRow> {
  return {
    name: LEDGER_NAMES.tasks,
    mark: 'task-ledger',
    note: LEDGER_NOTES.tasks,
    tabColor: '#1F4E79',
    columns: COLUMNS,
    hidden: ['origin'],
    derived: [
      {
        key: 'targets',
        from: 'text',
        derive: (row) => readTargets(row.text),
        isCurrent: (stored) => targetsSchema.safeParse(stored).success,
      },
      { key: 'no', from: 'id', derive: (row) => Number(/\d+/.exec(row.id)?.[0] ?? 0) },
    ],
    blank: {
      id: '',
      source: 'main',
      no: 0,
      category: null,
      text: '',
      leaders: [],
      leadUnits: [],
      leadInferred: false,
      coUnits: [],
      unitsOpenEnded: false,
      targets: [],
      origin: NOWHERE,
      status: null,
      withoutStatus: null,
    },
    required: ['id'],
    unique: 'id',
    needsSystemData: false,
  };
}

/**
 * 任务台账 with where each task stands; tasks without a status keep their grey columns blank.
 * @param statuses of one period, at most one per task
 */
export function tasksSheet(tasks: readonly Task[], statuses: readonly TaskStatus[]): Steps<SheetSpec> {
  const byTask = new Map(statuses.map((status) => [status.task, status]));
  const withoutStatus = statuses.length > 0 ? PROGRESS_LABELS['not-reported'] : null;
  return ledgerSheet(
    taskTable(() => []),
    tasks,
    (task): TaskRow => ({ ...task, status: byTask.get(task.id) ?? null, withoutStatus }),
    [PROGRESS_COLOURS, TIMELINESS_COLOURS],
  );
}

/**
 * 任务台账 back as tasks.
 * @param readTargets reads the targets of a task whose text was edited or that was added by hand
 */
export function readTasks(
  header: readonly CellValue[],
  rows: readonly (readonly CellValue[])[],
  readTargets: (text: string) => readonly QuantifiedTarget[],
): Steps<LedgerReading<Task>> {
  return readLedger(taskTable(readTargets), header, rows, toTask, taskSchema);
}
