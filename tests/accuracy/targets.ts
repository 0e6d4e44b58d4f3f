/**
 * Measures readTargets against the expected answers of the shared 2021 data: `npx tsx tests/accuracy/targets.ts`.
 * Figures the answers call optional count neither for nor against.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readTargets } from '../../src/domain/targets';

type Triple = [value: number, unit: string, comparator: string];
interface Expected {
  targets: Triple[];
  optional: Triple[];
}
interface ExpectedTask {
  id: string;
  source: 'main' | 'livelihood';
  no: number;
  task: string;
}

const folder = join(import.meta.dirname, '../../../shared/data/2021');

function sameFigure(a: Triple, b: Triple): boolean {
  return a[0] === b[0] && a[1] === b[1];
}

/** Takes the first triple with the same value and unit out of `pool`, preferring an equal comparator. */
function take(pool: Triple[], wanted: Triple): Triple | null {
  const exact = pool.findIndex((triple) => sameFigure(triple, wanted) && triple[2] === wanted[2]);
  const index = exact >= 0 ? exact : pool.findIndex((triple) => sameFigure(triple, wanted));
  return index < 0 ? null : (pool.splice(index, 1)[0] ?? null);
}

function measure(): void {
  const tasks = JSON.parse(readFileSync(join(folder, '2021-tasks.json'), 'utf8')) as ExpectedTask[];
  const answers = JSON.parse(readFileSync(join(folder, '2021-targets.json'), 'utf8')) as Record<
    string,
    Record<string, Expected>
  >;
  let expectedCount = 0;
  let foundCount = 0;
  let hits = 0;
  let comparatorHits = 0;
  for (const task of tasks) {
    const expected = answers[task.source]?.[String(task.no)] ?? { targets: [], optional: [] };
    const pool = [...expected.targets];
    const optional = [...expected.optional];
    expectedCount += pool.length;
    for (const target of readTargets(task.task)) {
      const read: Triple = [target.value, target.measure, target.comparator];
      const match = take(pool, read);
      if (match === null && take(optional, read) !== null) continue;
      foundCount++;
      if (match === null) {
        console.log(`extra    ${task.id}: ${read.join(' ')} (${target.text})`);
        continue;
      }
      hits++;
      if (match[2] === read[2]) comparatorHits++;
      else console.log(`compare  ${task.id}: ${read.join(' ')}, expected ${match[2]}`);
    }
    for (const missed of pool) console.log(`missed   ${task.id}: ${missed.join(' ')}`);
  }
  const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)}% (${part}/${whole})`;
  console.log(`precision   ${percent(hits, foundCount)}`);
  console.log(`recall      ${percent(hits, expectedCount)}`);
  console.log(`comparators ${percent(comparatorHits, hits)}`);
}

if (existsSync(join(folder, '2021-targets.json'))) measure();
else console.log('skipped: ../shared/data/2021 is not on this machine');
