import type { Task } from '../model/task';
import { bigrams, maskedKey, textKey } from '../text/keys';

/** How much of two texts is shared; every share is between 0 and 1 and rare wording weighs more. */
export interface Similarity {
  readonly task: Task;
  /** Shared wording against both texts together. */
  readonly overall: number;
  /** Share of the row's wording that the task has: 1 when the row is a fragment of the task. */
  readonly ofRow: number;
  /** Share of the task's wording that the row has: 1 when the row says all the task says. */
  readonly ofTask: number;
}

interface Entry {
  readonly task: Task;
  readonly weight: number;
}

/**
 * Finds ledger tasks by wording. An inverted index over character pairs, so that a row is compared only with
 * the tasks it shares wording with, and wording every task has (项目建设) counts little.
 */
export class TaskIndex {
  readonly tasks: readonly Task[];
  private readonly byKey = new Map<string, Task[]>();
  private readonly byMaskedKey = new Map<string, Task[]>();
  private readonly entries: Entry[] = [];
  private readonly postings = new Map<string, number[]>();
  private readonly weights = new Map<string, number>();
  private readonly unseenWeight: number;

  constructor(tasks: readonly Task[]) {
    this.tasks = tasks;
    const pairsOf = tasks.map((task) => {
      const key = textKey(task.text);
      push(this.byKey, key, task);
      push(this.byMaskedKey, maskedKey(key), task);
      return bigrams(key);
    });
    pairsOf.forEach((pairs, i) => {
      for (const pair of pairs) push(this.postings, pair, i);
    });
    for (const [pair, posting] of this.postings) this.weights.set(pair, rarity(tasks.length, posting.length));
    this.unseenWeight = rarity(tasks.length, 1);
    for (const [i, task] of tasks.entries())
      this.entries.push({ task, weight: this.weightOf(pairsOf[i] ?? new Set()) });
  }

  /** Tasks with this very text, layout and punctuation aside. */
  exact(key: string): readonly Task[] {
    return this.byKey.get(key) ?? [];
  }

  /** Tasks whose text differs from this one in figures only. */
  exactButFigures(key: string): readonly Task[] {
    return this.byMaskedKey.get(maskedKey(key)) ?? [];
  }

  /** Tasks sharing wording with the text, the most alike first. */
  similar(key: string): Similarity[] {
    const pairs = bigrams(key);
    const weight = this.weightOf(pairs);
    if (weight === 0) return [];
    const shared = new Map<number, number>();
    for (const pair of pairs) {
      const pairWeight = this.weights.get(pair);
      if (pairWeight === undefined) continue;
      for (const i of this.postings.get(pair) ?? []) shared.set(i, (shared.get(i) ?? 0) + pairWeight);
    }
    const found: Similarity[] = [];
    for (const [i, common] of shared) {
      const entry = this.entries[i];
      if (entry === undefined) continue;
      found.push({
        task: entry.task,
        overall: (2 * common) / (weight + entry.weight),
        ofRow: common / weight,
        ofTask: common / entry.weight,
      });
    }
    return found.sort((a, b) => b.overall - a.overall);
  }

  private weightOf(pairs: ReadonlySet<string>): number {
    let sum = 0;
    for (const pair of pairs) sum += this.weights.get(pair) ?? this.unseenWeight;
    return sum;
  }
}

function rarity(total: number, occurrences: number): number {
  return Math.log(1 + (total + 1) / occurrences);
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
