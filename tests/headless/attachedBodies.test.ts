import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { utils, write } from '@e965/xlsx';
import { writeXlsx } from '../../src/files';
import { runCycle } from '../../src/workbench/headless/runCycle';
import { planSheet, reportSheet } from '../../src/workbench/sample/forms';

/** A notice of an invented district with bodies in brackets and two zones whose names differ in two letters. */
const TASKS = [
  { text: (n: number) => `新建停车场${n}处`, annual: 4, units: '区财政局（区国资中心）、区审计局' },
  { text: (n: number) => `修缮农村公路桥梁${n}座`, annual: 8, units: '区交通局、（区公路养护中心）' },
  { text: (n: number) => `引进科技企业${n}家`, annual: 12, units: '青江创新区推进专班、区投促局' },
  { text: (n: number) => `盘活闲置楼宇${n}栋`, annual: 16, units: '青江商贸区推进专班、区商务局' },
  { text: (n: number) => `沿河栽植树木${n}棵`, annual: 2000, units: '区财政局、柳溪街道办事处' },
] as const;

/** Who sends in what: its tasks by number. The attached bodies owe nothing. */
const SENDERS: Readonly<Record<string, readonly number[]>> = {
  区财政局: [1, 5],
  区审计局: [1],
  区交通局: [2],
  青江创新区推进专班: [3],
  区投促局: [3],
  青江商贸区推进专班: [4],
  区商务局: [4],
  柳溪街道办事处: [5],
};

interface Submission {
  readonly unit: string;
  readonly file: string | null;
  readonly kind: string;
}
interface Finding {
  readonly code: string;
  readonly severity: string;
  readonly unit: string | null;
  readonly file: string | null;
}

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'attached-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function save(path: string, bytes: Uint8Array): void {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
}

function saveNotice(): void {
  const sheet = utils.aoa_to_sheet([
    ['附件1'],
    ['青江区2026年政府工作报告重点任务分解表'],
    ['序号', '类别', '重点任务', '牵头领导', '责任单位'],
    ...TASKS.map(({ text, annual, units }, index) => [index + 1, '重点工作', text(annual), '沈一鸣', units]),
  ]);
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, '附件1');
  save('通知.xlsx', new Uint8Array(write(book, { bookType: 'xlsx', type: 'array' }) as ArrayBuffer));
}

const tasksBy = (numbers: readonly number[]) =>
  TASKS.map((task, index) => ({ ...task, serial: String(index + 1) })).filter((_, index) =>
    numbers.includes(index + 1),
  );

async function savePlan(unit: string, numbers: readonly number[]): Promise<void> {
  const rows = tasksBy(numbers).map(({ serial, text, annual }) => {
    const [q1 = '', q2 = '', q3 = '', q4 = ''] = [1, 2, 3, 4].map((q) => `累计${text((annual * q) / 4)}`);
    return {
      ...{ serial, text: text(annual), quarters: [q1, q2, q3, q4] as [string, string, string, string] },
      ...{ responsible: '沈一鸣', supervisor: '陆遥' },
    };
  });
  save(`计划/${unit}.xlsx`, await writeXlsx([planSheet(unit, rows)], { marked: false }));
}

async function saveReport(unit: string, numbers: readonly number[]): Promise<void> {
  const rows = tasksBy(numbers).map(({ serial, text, annual }) => ({
    ...{ serial, text: text(annual), target: `累计${text(annual / 2)}` },
    ...{ progress: `截至6月底，累计${text(annual / 2)}。`, problem: '无', next: '按计划推进其余部分' },
    completion: '是',
  }));
  const sheet = reportSheet(unit, 6, '2026年7月2日', rows);
  save(`月报/2026-06/${unit}.xlsx`, await writeXlsx([sheet], { marked: false }));
}

/** The district's files: everybody's but the one left out, and those of others who send something too. */
async function saveDistrict(out: string | null, others: Readonly<Record<string, readonly number[]>> = {}) {
  rmSync(join(folder, '月报'), { recursive: true, force: true });
  saveNotice();
  for (const [unit, numbers] of Object.entries(SENDERS)) {
    await savePlan(unit, numbers);
    if (unit !== out) await saveReport(unit, numbers);
  }
  for (const [unit, numbers] of Object.entries(others)) await saveReport(unit, numbers);
}

async function cycle(): Promise<{ submissions: Submission[]; findings: Finding[] }> {
  const out = join(folder, '结果');
  await runCycle(
    {
      notices: [join(folder, '通知.xlsx')],
      plans: join(folder, '计划'),
      reports: join(folder, '月报'),
      units: null,
      period: '2026-06',
      out,
    },
    () => undefined,
  );
  const read = <T>(name: string) => JSON.parse(readFileSync(join(out, name), 'utf8')) as T;
  return {
    ...read<{ submissions: Submission[] }>('tables.json'),
    ...read<{ findings: Finding[] }>('findings.json'),
  };
}

const errors = (findings: readonly Finding[]) =>
  findings.filter(({ severity }) => severity === 'error').map(({ code, unit }) => `${code} ${unit}`);

describe('bodies in brackets and zones of nearly one name', () => {
  test('nobody is accused, and every report is filed under the unit that sent it', async () => {
    await saveDistrict(null, { 区国资中心: [1] });
    const { submissions, findings } = await cycle();
    expect(errors(findings)).toEqual([]);
    const filed = submissions.filter(({ file }) => file !== null);
    expect(filed).toHaveLength(2 * Object.keys(SENDERS).length);
    for (const { unit, file } of filed) expect(file).toContain(`/${unit}.xlsx`);
    // An attached body's own file is nobody's until a person says whose it is.
    const asked = findings.filter(({ file }) => file?.endsWith('区国资中心.xlsx'));
    expect(asked.map(({ code, unit }) => `${code} ${unit}`)).toEqual(['unknown-unit null']);
  }, 60_000);

  test('the one zone that did not report is the only one that owes', async () => {
    await saveDistrict('青江商贸区推进专班');
    const { findings } = await cycle();
    expect(errors(findings)).toEqual(['unit-not-submitted 青江商贸区推进专班']);
  }, 60_000);
});
