import { groupTakesIn, isUnitGroup, withAttached } from '../units';
import type { Task, TaskId } from '../model/task';
import type { Unit } from '../model/unit';
import { comparable, isSubsequence } from '../text';

/**
 * How a unit stands to a task: named for it; taken in by a group such as 各街道办事处, so it may report but need
 * not; `unclear` when the list is open-ended (等), when it is attached in brackets to a body listed, or the name is only
 * nearly one of those listed; or not its own.
 */
export type Assignment = 'named' | 'in-group' | 'unclear' | 'none';

/** Who is responsible for what, by the unit's own name or any alias of it in 单位目录. */
export class Assignments {
  private readonly canonicalNames = new Map<string, string>();
  private readonly resolved = new Map<string, string>();
  private readonly entries = new Map<string, Unit>();
  private readonly namedTasks = new Map<string, Task[]>();
  private readonly namedUnits = new Map<TaskId, ReadonlySet<string>>();
  private readonly groups = new Map<TaskId, readonly string[]>();
  private readonly attached = new Map<TaskId, ReadonlySet<string>>();

  constructor(tasks: readonly Task[], directory: readonly Unit[]) {
    for (const unit of directory) {
      this.entries.set(unit.name, unit);
      for (const name of [unit.name, ...unit.aliases]) this.canonicalNames.set(comparable(name), unit.name);
    }
    for (const task of tasks) {
      const listed = [...task.leadUnits, ...task.coUnits];
      const groups = listed.filter((name) => this.isGroup(name));
      const named = new Set(listed.filter((name) => !this.isGroup(name)).map((name) => this.canonical(name)));
      this.groups.set(task.id, groups);
      const bodies = listed.flatMap((name) => withAttached(name)?.attached ?? []);
      if (bodies.length > 0) this.attached.set(task.id, new Set(bodies.map((name) => this.canonical(name))));
      this.namedUnits.set(task.id, named);
      for (const unit of named) {
        const own = this.namedTasks.get(unit);
        if (own) own.push(task);
        else this.namedTasks.set(unit, [task]);
      }
    }
  }

  /** The directory's name of a unit; the name itself when the directory does not have it. */
  canonical(name: string): string {
    let canonical = this.resolved.get(name);
    if (canonical === undefined) {
      canonical = this.canonicalNames.get(comparable(name)) ?? name;
      this.resolved.set(name, canonical);
    }
    return canonical;
  }

  /** True when the name stands for several units. */
  isGroup(name: string): boolean {
    return this.entries.get(this.canonical(name))?.kind === 'group' || isUnitGroup(name);
  }

  /** False for groups and bodies that send no reports of their own. */
  reports(unit: string): boolean {
    return !this.isGroup(unit) && this.entries.get(this.canonical(unit))?.reports !== false;
  }

  /** Tasks that name the unit, in the ledger's order. */
  tasksOf(unit: string): readonly Task[] {
    return this.namedTasks.get(this.canonical(unit)) ?? [];
  }

  /** Every unit named for some task. */
  units(): string[] {
    return [...this.namedTasks.keys()];
  }

  of(unit: string, task: Task): Assignment {
    const name = this.canonical(unit);
    const named = this.namedUnits.get(task.id) ?? new Set<string>();
    if (named.has(name)) return 'named';
    const groups = this.groups.get(task.id) ?? [];
    if (groups.some((group) => groupTakesIn(group, name, this.entries.get(name)))) return 'in-group';
    if (task.unitsOpenEnded || this.attached.get(task.id)?.has(name)) return 'unclear';
    for (const other of named) if (mayBeSame(name, other)) return 'unclear';
    return 'none';
  }
}

/** One name is the other with characters left out: 区住建局 and 区住房和城乡建设局. */
function mayBeSame(a: string, b: string): boolean {
  return a.length <= b.length ? isSubsequence(a, b) : isSubsequence(b, a);
}
