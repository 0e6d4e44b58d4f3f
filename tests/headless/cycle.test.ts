import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readFileGrids } from '../../src/files';
import { UsageError } from '../../src/workbench/headless/options';
import { runCycle } from '../../src/workbench/headless/runCycle';
import { SAMPLE_FAULTS, SAMPLE_NOTICE_NAME, SAMPLE_PERIOD, sampleFiles } from '../../src/workbench/sample';

interface FindingJson {
  readonly code: string;
  readonly severity: string;
  readonly unit: string | null;
  readonly task: string | null;
  readonly file: string | null;
  readonly message: string;
}

interface TablesJson {
  readonly year: number;
  readonly tasks: readonly { readonly id: string; readonly source: string }[];
  readonly submissions: readonly { readonly file: string | null; readonly status: string }[];
  readonly totals: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

let folder: string;

async function writeSample(): Promise<string> {
  const sample = join(folder, '临江区');
  for (const { path, bytes } of await sampleFiles()) {
    mkdirSync(dirname(join(sample, path)), { recursive: true });
    writeFileSync(join(sample, path), bytes);
  }
  return sample;
}

function json<T>(...path: string[]): T {
  return JSON.parse(readFileSync(join(folder, ...path), 'utf8')) as T;
}

const optionsFor = (sample: string, out: string) => ({
  notices: [join(sample, SAMPLE_NOTICE_NAME)],
  plans: join(sample, '计划'),
  reports: join(sample, '月报'),
  units: null,
  period: SAMPLE_PERIOD,
  out: join(folder, out),
});

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cycle-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the whole job on the sample district', () => {
  let sample: string;
  let tables: TablesJson;
  let findings: readonly FindingJson[];

  beforeAll(async () => {
    sample = await writeSample();
    // Bad files among the good ones: they are named, the others are read all the same.
    const month = join(sample, '月报', SAMPLE_PERIOD);
    const good = readFileSync(
      join(month, readdirSync(month).find((name) => name.endsWith('.xlsx')) as string),
    );
    writeFileSync(join(month, '损坏的文件.xlsx'), good.subarray(0, good.length / 2));
    writeFileSync(join(month, '空文件.xlsx'), '');
    writeFileSync(join(month, '扫描件.xlsx'), '%PDF-1.4 not a workbook');
    await runCycle(optionsFor(sample, '结果'), () => undefined);
    tables = json('结果', 'tables.json');
    findings = json<{ findings: FindingJson[] }>('结果', 'findings.json').findings;
  }, 120_000);

  test('every task of the notice is in the tables', () => {
    expect(tables.year).toBe(2026);
    expect(tables.tasks.filter(({ source }) => source === 'main')).toHaveLength(40);
    expect(tables.tasks.filter(({ source }) => source === 'livelihood')).toHaveLength(20);
  });

  test.each(
    SAMPLE_FAULTS.map((fault) => [`${fault.code} ${fault.unit} ${fault.task ?? ''}`, fault] as const),
  )('finds the planted fault %s', (_, fault) => {
    const found = findings.filter(
      ({ code, unit, task }) => code === fault.code && unit === fault.unit && task === fault.task,
    );
    expect(found.length).toBeGreaterThan(0);
  });

  test('accuses nobody of what was not planted', () => {
    const planted = new Set(SAMPLE_FAULTS.map(({ unit, task, code }) => `${unit} ${task} ${code}`));
    // A figure the sample lowers below May's is also a cumulative figure that fell.
    planted.add('区教体局 民-2 progress-decreased');
    const others = findings.filter(
      ({ severity, unit, task, code }) => severity === 'error' && !planted.has(`${unit} ${task} ${code}`),
    );
    expect(others.map(({ file, code }) => `${file} ${code}`).sort()).toEqual(
      ['损坏的文件', '扫描件', '空文件']
        .map((name) => `月报/${SAMPLE_PERIOD}/${name}.xlsx unreadable-file`)
        .sort(),
    );
  });

  test('each bad file has a sentence of its own, and the good ones are in', () => {
    const messages = ['损坏的文件', '空文件', '扫描件'].map(
      (name) => findings.find(({ file }) => file === `月报/${SAMPLE_PERIOD}/${name}.xlsx`)?.message ?? '',
    );
    expect(new Set(messages).size).toBe(3);
    for (const message of messages) expect(message).toMatch(/[\u4e00-\u9fff]{4}/);
    const received = tables.submissions.filter(({ file }) => file?.startsWith(`月报/${SAMPLE_PERIOD}/`));
    expect(received).toHaveLength(11);
  });

  test.each(['main', 'livelihood'])('the totals of %s tasks add up', (source) => {
    const { all, ...parts } = tables.totals[source] as Record<string, number>;
    expect(Object.values(parts).reduce((sum, part) => sum + part, 0)).toBe(all);
    expect(all).toBe(tables.tasks.filter((task) => task.source === source).length);
  });

  test('the workbook keeps the raw sheets and holds ledger and bulletins', async () => {
    const bytes = new Uint8Array(readFileSync(join(folder, '结果', '督查台账.xlsx')));
    const reading = await readFileGrids('督查台账.xlsx', bytes);
    if (!reading.ok) throw new Error('the workbook cannot be read back');
    const names = reading.grids.map(({ name }) => name);
    expect(names.slice(0, 2)).toEqual(['附件1', '附件2']);
    expect(names).toEqual(
      expect.arrayContaining([
        '任务台账',
        '计划台账',
        '月报台账',
        '报送情况',
        '问题清单',
        '单位目录',
        '参数',
      ]),
    );
    expect(names.some((name) => name.startsWith('民生实事月通报'))).toBe(true);
    expect(names.some((name) => name.startsWith('整体工作季通报'))).toBe(true);
  });

  test('Word bulletins are beside it and no half-written files remain', () => {
    const documents = readdirSync(join(folder, '结果', '通报'));
    expect(documents.length).toBeGreaterThanOrEqual(3);
    expect(documents.every((name) => name.endsWith('.docx'))).toBe(true);
    expect(existsSync(join(folder, '结果', '.writing'))).toBe(false);
  });
});

describe('a notice that cannot be used', () => {
  test.each([
    ['a file that is no workbook', '通知.xlsx', 'not a workbook at all'],
    ['an empty file', '空通知.xlsx', ''],
  ])('%s is refused and nothing is written', async (_, name, content) => {
    const notice = join(folder, name);
    writeFileSync(notice, content);
    const options = { ...optionsFor(folder, '不应出现'), notices: [notice], plans: null, reports: null };
    const refused = runCycle(options, () => undefined);
    await expect(refused).rejects.toBeInstanceOf(UsageError);
    await expect(refused).rejects.toThrow(name);
    expect(existsSync(join(folder, '不应出现'))).toBe(false);
  });

  test('a units file that is not JSON is refused', async () => {
    const units = join(folder, '单位.json');
    writeFileSync(units, '[{"name": ');
    const options = { ...optionsFor(join(folder, '临江区'), '不应出现'), units };
    await expect(runCycle(options, () => undefined)).rejects.toThrow('单位.json');
    expect(existsSync(join(folder, '不应出现'))).toBe(false);
  });
});
