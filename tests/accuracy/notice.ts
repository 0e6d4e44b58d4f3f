/* Accuracy of reading 附件1/2 and of reading units' submissions, against the shared year. Run with `npx tsx`. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readNotice, readSubmission } from '../../src/domain/intake';
import type { Task } from '../../src/domain/model/task';
import type { Unit } from '../../src/domain/model/unit';
import { loadGrids } from './load';

interface ExpectedTask {
  readonly id: string;
  readonly task: string;
  readonly category?: string;
  readonly leaders: readonly string[];
  readonly units: readonly string[];
  readonly unitsOpenEnded: boolean;
  readonly leadUnits: readonly string[];
  readonly leadInferred: boolean;
}

const SHARED = resolve(__dirname, '../../../shared/data/2021');
const MOST_MISSES_SHOWN = 20;

class Score {
  private right = 0;
  private all = 0;
  private readonly misses: string[] = [];

  constructor(private readonly name: string) {}

  add(ok: boolean, miss: string): void {
    this.all++;
    if (ok) this.right++;
    else this.misses.push(miss);
  }

  print(): void {
    const share = this.all === 0 ? 100 : (this.right / this.all) * 100;
    console.log(`  ${this.name.padEnd(16)} ${this.right}/${this.all}  ${share.toFixed(2)}%`);
    for (const miss of this.misses.slice(0, MOST_MISSES_SHOWN)) console.log(`    ✗ ${miss}`);
  }
}

function sameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((item) => b.includes(item));
}

async function scoreNotice(path: string, expected: readonly ExpectedTask[]): Promise<readonly Unit[]> {
  const { grids, text } = await loadGrids(path);
  const reading = readNotice(
    grids.map((grid) => ({ grid, file: path })),
    { noticeText: text },
  );
  const byId = new Map<string, Task>(reading.tasks.map((task) => [task.id, task]));
  const scores = {
    rows: new Score('rows'),
    text: new Score('text'),
    category: new Score('category'),
    leaders: new Score('leaders'),
    units: new Score('units'),
    openEnded: new Score('units open-ended'),
    leads: new Score('lead units'),
    inferred: new Score('lead inferred'),
  };
  for (const want of expected) {
    const got = byId.get(want.id);
    scores.rows.add(got !== undefined, want.id);
    if (got === undefined) continue;
    const units = [...got.leadUnits, ...got.coUnits];
    scores.text.add(got.text === want.task, `${want.id} ${got.text} ≠ ${want.task}`);
    scores.category.add(
      (got.category ?? '') === (want.category ?? ''),
      `${want.id} ${got.category} ≠ ${want.category}`,
    );
    scores.leaders.add(
      got.leaders.join() === want.leaders.join(),
      `${want.id} ${got.leaders.join()} ≠ ${want.leaders.join()}`,
    );
    scores.units.add(sameSet(units, want.units), `${want.id} ${units.join()} ≠ ${want.units.join()}`);
    scores.openEnded.add(got.unitsOpenEnded === want.unitsOpenEnded, want.id);
    scores.leads.add(
      sameSet(got.leadUnits, want.leadUnits),
      `${want.id} ${got.leadUnits.join()} ≠ ${want.leadUnits.join()}`,
    );
    scores.inferred.add(got.leadInferred === want.leadInferred, `${want.id} ${got.leadInferred}`);
  }
  console.log(
    `\n${path.split('/').at(-1)}: ${reading.tasks.length} tasks, year ${reading.year}, plans due ${reading.planDueOn}`,
  );
  for (const score of Object.values(scores)) score.print();
  const codes = new Map<string, number>();
  for (const finding of reading.findings) codes.set(finding.code, (codes.get(finding.code) ?? 0) + 1);
  console.log(
    `  directory ${reading.units.length}, groups ${reading.units.filter((unit) => !unit.reports).length}; findings`,
    Object.fromEntries(codes),
  );
  for (const finding of reading.findings) {
    if (finding.code !== 'lead-inferred')
      console.log(`    ${finding.code} ${finding.where.cell} ${JSON.stringify(finding.details)}`);
  }
  return reading.units;
}

async function scoreSubmissions(directory: readonly Unit[]): Promise<void> {
  for (const [folder, period] of [
    ['计划', null],
    ['月报/2021-05', '2021-05'],
    ['月报/2021-06', '2021-06'],
  ] as const) {
    const right = new Score(`${folder} unit`);
    const findings = new Map<string, number>();
    let rows = 0;
    for (const file of readdirSync(resolve(SHARED, folder))) {
      const { grids } = await loadGrids(resolve(SHARED, folder, file));
      const reading = readSubmission({ file: `${folder}/${file}`, grids, directory, receivedPeriod: period });
      const stem = file.replace(/\.[a-z]+$/, '');
      const kind = period === null ? 'plan' : 'report';
      const own = reading.unit === stem || (reading.unit?.startsWith(stem) ?? false);
      right.add(
        own && reading.kind === kind && reading.period === period && reading.filledOn !== null,
        `${file} ${reading.unit} ${reading.kind} ${reading.period} ${reading.filledOn}`,
      );
      rows += reading.plans.length + reading.reports.length;
      for (const finding of reading.findings)
        findings.set(finding.code, (findings.get(finding.code) ?? 0) + 1);
      const shown = grids
        .flatMap((grid) => grid.texts)
        .filter((cells) => cells.filter((cell) => cell.length > 0).length >= 4).length;
      const read = reading.plans.length + reading.reports.length;
      const heads = 1 + (kind === 'plan' ? 1 : 0);
      if (shown !== read + heads)
        console.log(`    ? ${folder}/${file} ${shown} rows of four cells, ${read} read`);
    }
    right.print();
    console.log(`  ${rows} rows; findings`, Object.fromEntries(findings));
  }
}

async function main(): Promise<void> {
  if (!existsSync(SHARED)) {
    console.log('../shared/data/2021 is not here: nothing to measure against.');
    return;
  }
  const expected = JSON.parse(readFileSync(resolve(SHARED, '2021-tasks.json'), 'utf8')) as ExpectedTask[];
  let directory: readonly Unit[] = [];
  for (const file of readdirSync(SHARED).filter((name) => /\.(?:xlsx|docx)$/.test(name))) {
    directory = await scoreNotice(resolve(SHARED, file), expected);
  }
  await scoreSubmissions(directory);
}

void main();
