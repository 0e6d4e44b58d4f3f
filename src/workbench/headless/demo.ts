import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { countBy } from '../../domain/findings/view';
import type { Ledger } from '../../domain/model/ledger';
import { findingTitle, severityTitle } from '../../domain/findings';
import { PROGRESS_LABELS, SUBMISSION_STATUS_LABELS } from '../../domain/model/labels.zh-CN';
import { PROGRESS_STATUSES } from '../../domain/model/status';
import { SAMPLE_NOTICE_NAME, SAMPLE_PERIOD, sampleFiles } from '../sample';
import { runCycle, type CycleResult } from './runCycle';
import { DEMO_WORDING as words } from './wording.zh-CN';

/** The sample district and the results, below the project and not under version control. */
const FOLDER = join(__dirname, '../../../out/demo');

/** Writes the sample district's files as the office would have them: notice, 计划/, 月报/YYYY-MM/. */
async function writeSample(folder: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  for (const { path, bytes } of await sampleFiles()) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
}

function statusLine(ledger: Ledger): string {
  return PROGRESS_STATUSES.map((progress) => {
    const count = ledger.statuses.filter((status) => status.progress === progress).length;
    return `${PROGRESS_LABELS[progress]} ${count}`;
  }).join('，');
}

function submissionLine(ledger: Ledger): string {
  const reports = ledger.submissions.filter(({ period }) => period === SAMPLE_PERIOD);
  const counts = new Map<string, number>();
  for (const { status } of reports) {
    const label = SUBMISSION_STATUS_LABELS[status];
    counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  return [...counts].map(([label, count]) => `${label} ${count}`).join('，');
}

function findingLines(ledger: Ledger): string[] {
  const serious = ledger.findings.filter(({ finding }) => finding.severity !== 'info');
  return countBy(serious, ({ finding }) => finding.code).map(({ key, count }) => {
    const example = serious.find(({ finding }) => finding.code === key);
    return words.finding(severityTitle(example?.finding.severity ?? 'warning'), findingTitle(key), count);
  });
}

function summary({ ledger, bulletins, workbook, documents }: CycleResult): string {
  return [
    words.title(SAMPLE_PERIOD),
    words.tasks(ledger.tasks.length, ledger.directory.filter(({ reports }) => reports).length),
    words.received(submissionLine(ledger)),
    words.status(statusLine(ledger)),
    words.findings,
    ...findingLines(ledger),
    words.bulletins(bulletins.map(({ title }) => title)),
    words.written,
    ...[workbook, ...documents].map((path) => `  ${path}`),
  ].join('\n');
}

async function main(): Promise<void> {
  const sample = join(FOLDER, '临江区');
  await writeSample(sample);
  const result = await runCycle(
    {
      notices: [join(sample, SAMPLE_NOTICE_NAME)],
      plans: join(sample, '计划'),
      reports: join(sample, '月报'),
      units: null,
      period: SAMPLE_PERIOD,
      out: join(FOLDER, '结果'),
    },
    () => undefined,
  );
  process.stdout.write(`${summary(result)}\n`);
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${words.failed(error instanceof Error ? error.message : String(error))}\n`);
    process.exit(1);
  },
);
