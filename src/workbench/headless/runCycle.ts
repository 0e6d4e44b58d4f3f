import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import * as z from 'zod';
import { buildBulletins } from '../../app/bulletins';
import { collectSubmissions } from '../../app/collectSubmissions';
import { checkPeriod } from '../../app/checkPeriod';
import { importNotice, previewFiles, previewOpenWorkbook, type NoticePreview } from '../../app/importNotice';
import { EMPTY_LEDGER } from '../../domain/model/ledger';
import { type Ledger } from '../../domain/model/ledger';
import { loadLedger } from '../../app/ledgerStore';
import { buildSpotChecks } from '../../app/spotCheck';
import { AppProblem } from '../../app/problem';
import { appProblemText } from '../../app/wording.zh-CN';
import { unitKind } from '../../domain/units';
import type { Bulletin } from '../../domain/model/bulletin';
import type { Unit } from '../../domain/model/unit';
import { createDirectReader, writeBulletinDocx, type Reader } from '../../files';
import { bootHeadless, type HeadlessHost } from './boot';
import { findingsJson, tablesJson } from './contract';
import { incomingFiles } from './folders';
import { UsageError, type CycleOptions } from './options';
import { HEADLESS_WORDING as words } from './wording.zh-CN';

/** What a cycle wrote, for the summary of the demonstration. */
export interface CycleResult {
  readonly ledger: Ledger;
  readonly bulletins: readonly Bulletin[];
  readonly workbook: string;
  readonly documents: readonly string[];
}

type Say = (line: string) => void;

const unitsSchema = z.array(
  z.object({ name: z.string(), aliases: z.array(z.string()).default([]), kind: z.string().optional() }),
);
const KINDS: readonly string[] = ['department', 'subdistrict', 'company', 'party', 'other', 'group'];

/** The --units file as 单位目录. Throws UsageError when it is not the contract's JSON. */
function readUnitsFile(path: string): Unit[] {
  try {
    return unitsSchema.parse(JSON.parse(readFileSync(path, 'utf8'))).map(({ name, aliases, kind }) => {
      const known = kind !== undefined && KINDS.includes(kind) ? (kind as Unit['kind']) : unitKind(name);
      return { name, aliases, kind: known, reports: known !== 'group' };
    });
  } catch {
    throw new UsageError(words.unitsUnreadable(basename(path)));
  }
}

/** A workbook notice is opened as the workbook itself, a Word notice is read into an empty one. */
async function readNotices(
  { notices }: CycleOptions,
  host: HeadlessHost,
  reader: Reader,
  ledger: Ledger,
): Promise<NoticePreview> {
  const files = notices.map((path) => ({ name: basename(path), bytes: new Uint8Array(readFileSync(path)) }));
  const [only] = files;
  if (only && files.length === 1) {
    const content = await reader.read(only.name, only.bytes);
    if (content.ok && content.format === 'xlsx') {
      await host.open(only.bytes, only.name);
      return previewOpenWorkbook(ledger);
    }
  }
  return previewFiles(files, reader, ledger);
}

async function importNotices(options: CycleOptions, host: HeadlessHost, reader: Reader): Promise<Ledger> {
  const directory = options.units === null ? [] : readUnitsFile(options.units);
  try {
    const start = { ...EMPTY_LEDGER, directory };
    return await importNotice(await readNotices(options, host, reader, start), start);
  } catch (error) {
    if (error instanceof AppProblem) throw new UsageError(appProblemText(error.details));
    throw error;
  }
}

/** Writes everything beside its place first, so that a failure half way leaves no half results. */
function writeResults(out: string, files: ReadonlyMap<string, string | Uint8Array>): void {
  const staging = join(out, '.writing');
  rmSync(staging, { recursive: true, force: true });
  for (const [path, content] of files) {
    mkdirSync(join(staging, path, '..'), { recursive: true });
    writeFileSync(join(staging, path), content);
  }
  for (const path of files.keys()) {
    mkdirSync(join(out, path, '..'), { recursive: true });
    renameSync(join(staging, path), join(out, path));
  }
  rmSync(staging, { recursive: true, force: true });
}

async function produce(
  options: CycleOptions,
  host: HeadlessHost,
  reader: Reader,
  say: Say,
): Promise<CycleResult> {
  const imported = await importNotices(options, host, reader);
  const ofSource = (source: string) => imported.tasks.filter((task) => task.source === source).length;
  say(words.imported(ofSource('main'), ofSource('livelihood')));
  const files = [
    ...(options.plans === null ? [] : incomingFiles(options.plans, 'plan')),
    ...(options.reports === null ? [] : incomingFiles(options.reports, 'report')),
  ];
  const onProgress = (done: number, total: number, path: string) => say(words.collecting(done, total, path));
  await collectSubmissions(files, (await loadLedger()).ledger, { reader, onProgress });
  const checked = await checkPeriod((await loadLedger()).ledger, options.period);
  say(words.checked(checked.findings.length));
  const { bulletins } = await buildBulletins((await loadLedger()).ledger, options.period, null);
  await buildSpotChecks((await loadLedger()).ledger, options.period);
  // What is written is what the workbook says, read back from its tables.
  const { ledger } = await loadLedger();
  const results = new Map<string, string | Uint8Array>([
    ['督查台账.xlsx', await host.save()],
    ['tables.json', `${JSON.stringify(tablesJson(ledger, options.period), null, 1)}\n`],
    ['findings.json', `${JSON.stringify(findingsJson(ledger.findings, options.period), null, 1)}\n`],
  ]);
  const documents = bulletins.map((bulletin) => `通报/${bulletin.name}.docx`);
  for (const [index, bulletin] of bulletins.entries()) {
    results.set(documents[index] as string, await writeBulletinDocx(bulletin));
  }
  writeResults(options.out, results);
  for (const path of results.keys()) say(words.wrote(join(options.out, path)));
  return {
    ledger,
    bulletins,
    workbook: join(options.out, '督查台账.xlsx'),
    documents: documents.map((path) => join(options.out, path)),
  };
}

/**
 * Does the whole job for a period on the embedded host: import the notice, collect, check, build what is due, write.
 * Throws UsageError when the notice or the units file cannot be used; nothing is written then.
 */
export async function runCycle(options: CycleOptions, say: Say): Promise<CycleResult> {
  const host = await bootHeadless();
  const reader = createDirectReader();
  try {
    return await produce(options, host, reader, say);
  } finally {
    reader.dispose();
    host.close();
  }
}
