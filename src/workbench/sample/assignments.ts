import { taskId, type TaskId } from '../../domain/model/task';
import { LIVELIHOOD_TASKS } from './livelihoodTasks';
import { MAIN_GROUPS } from './mainTasks';
import type { SampleTask } from './shape';

/** A task of the sample notice with its number, as the units see it. */
export interface NumberedTask {
  readonly id: TaskId;
  readonly no: number;
  readonly task: SampleTask;
}

function numbered(source: 'main' | 'livelihood', tasks: readonly SampleTask[]): NumberedTask[] {
  return tasks.map((task, index) => ({ id: taskId(source, index + 1), no: index + 1, task }));
}

/** Every task of the sample notice: 附件1 first, then 附件2, numbered as printed. */
export const SAMPLE_TASKS: readonly NumberedTask[] = [
  ...numbered(
    'main',
    MAIN_GROUPS.flatMap((group) => group.tasks),
  ),
  ...numbered('livelihood', LIVELIHOOD_TASKS),
];

/** The units that send plans and reports; groups such as 各街道办事处 are not among them. */
export const SAMPLE_UNITS: readonly string[] = [
  ...new Set(SAMPLE_TASKS.flatMap(({ task }) => unitNames(task))),
];

function unitNames(task: SampleTask): string[] {
  return task.units.flatMap((unit) => unit.text.split('、')).filter((name) => !name.startsWith('各'));
}

/** The tasks in which a unit is named. */
export function tasksOf(unit: string): NumberedTask[] {
  return SAMPLE_TASKS.filter(({ task }) => unitNames(task).includes(unit));
}
