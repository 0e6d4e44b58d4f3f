import type { Task } from './task';

/** What of a task can change between two imports of a notice, in the order people read it. */
export type TaskField = 'text' | 'category' | 'leaders' | 'leadUnits' | 'coUnits';

export interface ChangedTask {
  readonly before: Task;
  readonly after: Task;
  readonly fields: readonly TaskField[];
}

/** The difference between the ledger's tasks and a new reading, matched by id. */
export interface TaskChanges {
  readonly added: readonly Task[];
  readonly removed: readonly Task[];
  readonly changed: readonly ChangedTask[];
  readonly unchanged: number;
}

const FIELDS: readonly TaskField[] = ['text', 'category', 'leaders', 'leadUnits', 'coUnits'];

function sameField(before: Task, after: Task, field: TaskField): boolean {
  return JSON.stringify(before[field]) === JSON.stringify(after[field]);
}

/** Compares two sets of tasks by id; what is shown before an import replaces the ledger. */
export function compareTasks(before: readonly Task[], after: readonly Task[]): TaskChanges {
  const known = new Map(before.map((task) => [task.id, task]));
  const added: Task[] = [];
  const changed: ChangedTask[] = [];
  let unchanged = 0;
  for (const task of after) {
    const earlier = known.get(task.id);
    known.delete(task.id);
    if (!earlier) {
      added.push(task);
      continue;
    }
    const fields = FIELDS.filter((field) => !sameField(earlier, task, field));
    if (fields.length > 0) changed.push({ before: earlier, after: task, fields });
    else unchanged += 1;
  }
  return { added, removed: [...known.values()], changed, unchanged };
}

/** True when writing the new reading would alter nothing. */
export function isUnchanged(changes: TaskChanges): boolean {
  return changes.added.length + changes.removed.length + changes.changed.length === 0;
}
