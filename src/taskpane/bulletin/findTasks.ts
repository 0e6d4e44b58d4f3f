import type { Task } from '../../domain/model/task';
import { searchKey } from '../../domain/text';

/**
 * The tasks every word of `query` occurs in: their number, text, category, units or leaders. A query that is a task's
 * own number, with or without its source, puts that task first. Nothing asked gives every task.
 */
export function findTasks(tasks: readonly Task[], query: string): Task[] {
  const words = searchKey(query).split(/\s+/).filter(Boolean);
  const found = tasks.filter((task) => {
    const { id, text, category, leadUnits, coUnits, leaders } = task;
    const all = searchKey([id, text, category ?? '', ...leadUnits, ...coUnits, ...leaders].join('\n'));
    return words.every((word) => all.includes(word));
  });
  const asked = words.join('');
  const named = (task: Task) => searchKey(task.id) === asked || String(task.no) === asked;
  return [...found.filter(named), ...found.filter((task) => !named(task))];
}
