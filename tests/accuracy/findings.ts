/**
 * Runs the whole way from files to findings on the shared 2021 data and holds the findings against the planted
 * faults: `npx tsx tests/accuracy/findings.ts`. A fault is found by a finding of the same file, task and code; an
 * error finding on a file and task without such a fault is a false alarm (the contract's own measure).
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { reportDueOn } from '../../src/domain/calendar';
import { checkAll } from '../../src/domain/checks';
import { findingMessage, RULES } from '../../src/domain/findings';
import { matchRows } from '../../src/domain/matching';
import { readNotice, readSubmission } from '../../src/domain/intake';
import type { SubmissionReading } from '../../src/domain/intake';
import type { Finding, FindingCode } from '../../src/domain/model/finding';
import { isPeriod } from '../../src/domain/model/period';
import type { Period } from '../../src/domain/model/period';
import type { Submission } from '../../src/domain/model/submission';
import type { Task } from '../../src/domain/model/task';
import type { Unit } from '../../src/domain/model/unit';
import { readTargets } from '../../src/domain/targets';
import { readFileGrids } from '../../src/files';

interface Label {
  readonly file: string;
  readonly unit: string | null;
  readonly task: string | null;
  readonly code: FindingCode;
}

const ROOT = join(import.meta.dirname, '../../../shared/data/2021');

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

async function grids(path: string) {
  const reading = await readFileGrids(path.split(sep).at(-1)!, readFileSync(path));
  if (!reading.ok) throw new Error(`cannot read ${path}: ${JSON.stringify(reading)}`);
  return reading.grids;
}

async function readLedger(): Promise<{ tasks: Task[]; units: readonly Unit[]; planDueOn: string | null }> {
  const notice = join(ROOT, '2021年立项督查附件.xlsx');
  const sources = (await grids(notice)).map((grid) => ({ grid, file: null }));
  const reading = readNotice(sources, { noticeText: readFileSync(join(ROOT, 'notice.txt'), 'utf8') });
  const tasks = reading.tasks.map((task) => ({ ...task, targets: readTargets(task.text) }));
  return { tasks, units: reading.units, planDueOn: reading.planDueOn };
}

function submissionOf(file: string, reading: SubmissionReading, planDueOn: string | null): Submission[] {
  const { kind, unit, period, filledOn, form } = reading;
  if (!kind || !unit) return [];
  const dueOn = kind === 'plan' ? planDueOn : period && reportDueOn(period).dueOn;
  return [
    {
      ...{ unit, kind, period, file, filledOn, form, receivedOn: null, dueOn, status: 'on-time' },
      formCells: reading.formCells,
      sheet: reading.sheet,
      rowCount: reading.plans.length + reading.reports.length,
    },
  ];
}

async function collect(units: readonly Unit[], planDueOn: string | null) {
  const readings: SubmissionReading[] = [];
  const submissions: Submission[] = [];
  const periods = new Set<Period>();
  for (const path of [...filesUnder(join(ROOT, '计划')), ...filesUnder(join(ROOT, '月报'))]) {
    const file = relative(ROOT, path).split(sep).join('/');
    const folder = file.split('/').at(-2)!;
    const receivedPeriod = isPeriod(folder) ? folder : null;
    if (receivedPeriod) periods.add(receivedPeriod);
    const reading = readSubmission({ file, grids: await grids(path), directory: units, receivedPeriod });
    readings.push(reading);
    submissions.push(...submissionOf(file, reading, planDueOn));
    if (!reading.unit || !reading.kind) console.log(`not read: ${file}`);
  }
  return { readings, submissions, periods: [...periods] };
}

const key = (file: string | null, task: string | null, code: string) => `${file ?? ''}|${task ?? ''}|${code}`;

function describe(finding: Finding): string {
  const { file, cell } = finding.where;
  return `${finding.code} ${file ?? ''} ${finding.task ?? ''} ${cell ?? ''} ${finding.unit ?? ''}: ${findingMessage(finding)}`;
}

function print(labels: readonly Label[], findings: readonly Finding[]): void {
  const given = new Map(
    findings.map((finding) => [key(finding.where.file, finding.task, finding.code), finding]),
  );
  const planted = new Set(labels.map((label) => key(label.file, label.task, label.code)));
  const missed = labels.filter((label) => !given.has(key(label.file, label.task, label.code)));
  const judged = [...given].filter(([, finding]) => RULES[finding.code].severity === 'error');
  const falseAlarms = judged.filter(([id]) => !planted.has(id)).map(([, finding]) => finding);
  console.log('code | planted | found | missed | findings | false alarms');
  for (const code of [...new Set([...labels.map((l) => l.code), ...findings.map((f) => f.code)])].sort()) {
    const own = labels.filter((label) => label.code === code).length;
    const lost = missed.filter((label) => label.code === code).length;
    const all = findings.filter((finding) => finding.code === code).length;
    const wrong = falseAlarms.filter((finding) => finding.code === code).length;
    const shown = RULES[code].severity === 'error' ? String(wrong) : '–';
    console.log(`${code} | ${own} | ${own - lost} | ${lost} | ${all} | ${shown}`);
  }
  for (const label of missed) console.log(`missed: ${label.code} ${label.file} ${label.task ?? ''}`);
  for (const finding of falseAlarms) console.log(`false alarm: ${describe(finding)}`);
  const share = (part: number, whole: number) => `${part}/${whole} (${((part / whole) * 100).toFixed(1)}%)`;
  console.log(`planted faults found: ${share(labels.length - missed.length, labels.length)}`);
  console.log(`error findings true: ${share(judged.length - falseAlarms.length, judged.length)}`);
  if (process.argv.includes('--all')) for (const finding of findings) console.log(describe(finding));
}

async function measure(): Promise<void> {
  const labels = JSON.parse(readFileSync(join(ROOT, 'labels.json'), 'utf8')) as Label[];
  const { tasks, units, planDueOn } = await readLedger();
  const { readings, submissions, periods } = await collect(units, planDueOn);
  const options = { directory: units };
  const plans = matchRows(
    readings.flatMap((reading) => reading.plans),
    tasks,
    options,
  );
  const reports = matchRows(
    readings.flatMap((reading) => reading.reports),
    tasks,
    options,
  );
  const findings = [
    ...readings.flatMap((reading) => reading.findings),
    ...checkAll({ year: 2021, tasks, directory: units, plans, reports, submissions, periods }),
  ];
  print(labels, findings);
}

if (existsSync(ROOT)) void measure();
else console.log('shared data not found: nothing measured');
