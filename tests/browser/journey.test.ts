import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { writeXlsx } from '../../src/files';
import { sheetSpec } from '../excel/support/specs';
import { PaneDriver } from './support/pane';
import { folderOf, sampleByPath } from './support/sample';
import { eventually, WorkbenchPage } from './support/workbench';

const LEDGER_SHEETS = ['任务台账', '计划台账', '月报台账', '报送情况', '问题清单', '单位目录', '参数'];

let sample: Record<string, Uint8Array>;
let workbench: WorkbenchPage;
let pane: PaneDriver;

/** The sample notice in a workbook of its own, nothing imported yet, and the pane on its first page. */
async function startAnew(): Promise<void> {
  await workbench.press('示例');
  await eventually(() => workbench.sheetNames(), ['附件1', '附件2']);
  await workbench.press('打开工作面板');
  pane = await PaneDriver.of(workbench);
}

async function importSample(): Promise<void> {
  await pane.tab('立项');
  await pane.press('当前工作簿的工作表');
  await pane.press('写入台账');
  await pane.notice(/已写入任务台账/);
}

const report = (unit: string) => sample[`月报/2026-06/${unit}.xlsx`]!;

beforeAll(async () => {
  sample = await sampleByPath();
  workbench = await WorkbenchPage.open();
});

afterAll(() => workbench?.close());

afterEach(() => {
  expect(workbench.problems).toEqual([]);
});

describe('the main job by clicks', () => {
  beforeAll(async () => {
    pane = await PaneDriver.of(workbench);
  });

  test('立项: what was recognised is shown before anything is written', async () => {
    await pane.press('导入立项通知');
    await pane.press('当前工作簿的工作表');
    await pane.frame.waitForSelector('h2:has-text("核对识别结果")');
    const sheets = await pane.texts('[data-sheet]');
    expect(sheets[0]).toMatch(/附件1 主要任务[\s\S]*40 行[\s\S]*表头与通知模板一致/);
    expect(sheets[1]).toMatch(/附件2 民生实事[\s\S]*20 行/);
    expect(await pane.text()).toContain('新建台账，共 60 项任务');
    expect(await workbench.sheetNames()).toEqual(['附件1', '附件2']);
  });

  test('立项: a finding leads to its cell, and one click changes who leads', async () => {
    await pane.frame.locator('article >> text=定位').first().click();
    await eventually(() => workbench.activeCell(), 'E9');
    const inferred = pane.frame.locator('article').first();
    expect(await inferred.innerText()).toContain('暂以“区发改局”为牵头单位');
    await inferred.getByLabel('区商务局').check();
    await eventually(async () => (await inferred.innerText()).includes('已采纳'), true);
    await eventually(async () => (await pane.text()).includes('需要留意 1 处'), true);
  });

  test('立项: writing makes the ledger and leads to it', async () => {
    await pane.press('写入台账');
    expect(await pane.notice(/已写入/)).toContain('共 60 项');
    expect(await workbench.sheetNames()).toEqual(['附件1', '附件2', ...LEDGER_SHEETS]);
    await eventually(() => workbench.activeCell(), 'A1');
    await workbench.waitForCell('A4', '主-1');
    await workbench.goTo('F9');
    await workbench.waitForCell('F9', '区商务局');
  });

  test('收报: a folder of plans and months is collected; every file is accounted for', async () => {
    await pane.press('收取各单位报送');
    await pane.pick('collect-folder', folderOf(sample));
    const said = await pane.notice(/共 \d+ 个文件/);
    expect(said).toContain('共 48 个文件，收取 47 份');
    expect(said).toContain('立项通知 1 份');
    expect(await pane.text('article[data-outcome=notice]')).toContain('请在“立项”页导入');
    await pane.press('核查报送情况');
  });

  test('核查: findings add up, the next one is a press away, and its cell is selected', async () => {
    await pane.frame.selectOption('main select >> nth=0', '2026-06');
    await pane.press('开始核查');
    const said = await pane.notice(/核查完成/);
    const counts = [...said.matchAll(/(\d+) 条/g)].map((match) => Number(match[1]));
    const chips = await pane.texts('[role=group][aria-label=级别] button');
    const shown = chips.map((chip) => Number(/\d+/.exec(chip)?.[0]));
    // the lead settled at the import is no longer open
    expect(shown.reduce((sum, n) => sum + n, 0)).toBe(counts.reduce((sum, n) => sum + n, 0) + 1);
    await pane.press('下一条');
    await pane.press('下一条');
    const current = await pane.text('article[aria-current]');
    expect(current).toContain('季度目标被调低');
    const cell = await workbench.activeCell();
    const text = await workbench.page.inputValue('.formula-bar .formula');
    expect(cell).toMatch(/^F\d+$/);
    expect(current).toContain(text);
  });

  test('核查: accepting a suggestion corrects the ledger; ignoring asks for a reason and keeps it', async () => {
    const cell = await workbench.activeCell();
    const current = pane.frame.locator('article[aria-current]');
    await current.getByText('采纳建议').click();
    await eventually(() => current.getAttribute('data-handling'), 'accepted');
    await pane.idle();
    await eventually(() => workbench.cellText(cell), '累计完成11家');
    await pane.press('下一条');
    await current.getByText('忽略', { exact: true }).click();
    expect(await pane.frame.isDisabled('button:has-text("确定")')).toBe(true);
    await workbench.page.keyboard.type('已电话核实');
    await workbench.page.keyboard.press('Enter');
    await eventually(() => current.getAttribute('data-handling'), 'ignored');
    await eventually(async () => (await current.innerText()).includes('已忽略：已电话核实'), true);
    await pane.idle();
    await pane.press('开始核查');
    await pane.notice(/核查完成/);
    expect(await pane.count('article[data-handling=ignored]')).toBe(1);
  });

  test('核查: all findings of one rule can be set aside with one reason', async () => {
    await pane.frame.selectOption('select[aria-label=分组]', 'rule');
    const bulk = pane.frame.getByText(/全部忽略（\d+）/).first();
    const many = Number(/\d+/.exec(await bulk.innerText())?.[0]);
    await bulk.click();
    await workbench.page.keyboard.type('本期统一说明');
    await workbench.page.keyboard.press('Enter');
    await eventually(() => pane.count('article:has-text("已忽略：本期统一说明")'), many);
    await pane.idle();
  });

  test('通报: the figures reconcile, the sheets are built, the Word files are handed over', async () => {
    await pane.tab('通报');
    expect(await pane.text()).toContain('合计全部相符');
    await pane.frame.click('main button:has-text("生成通报")');
    expect(await pane.notice(/已生成/)).toContain('民生实事月通报2026-06');
    const names = await workbench.sheetNames();
    expect(names).toEqual(expect.arrayContaining([...LEDGER_SHEETS, '民生实事月通报2026-06']));
    await workbench.waitForCell('A1', '关于2026年6月份民生实事进展情况的通报');
    const download = workbench.page.waitForEvent('download');
    await pane.press('导出 Word');
    const zip = unzipSync(readFileSync(await (await download).path()));
    expect(Object.keys(zip)).toContain('民生实事月通报2026-06.docx');
    const document = unzipSync(zip['民生实事月通报2026-06.docx']!)['word/document.xml']!;
    expect(strFromU8(document)).toContain('项民生实事');
  });

  test('概览 says where things stand, and the counts of all states make up the tasks', async () => {
    await pane.tab('概览');
    const text = await pane.text();
    expect(text).toContain('主要任务 40 项，民生实事 20 项');
    expect(text).toContain('2026年6月月报：应报 12 家，已收 11 家');
    const numbers = (await pane.texts('main dd')).map(Number);
    expect(numbers.reduce((sum, n) => sum + n, 0)).toBe(60);
  });

  test('重新导入: what would change is shown, what people edited in the ledger is seen', async () => {
    await workbench.goTo('A1');
    await workbench.page.click('.sheet:has-text("任务台账")');
    await workbench.goTo('D4');
    await workbench.page.keyboard.type('改过的任务');
    await workbench.page.keyboard.press('Enter');
    await pane.tab('立项');
    await pane.press('当前工作簿的工作表');
    await pane.frame.waitForSelector('[data-change=changed]');
    expect(await pane.text()).toContain('新增 0 项，删除 0 项，改动 1 项');
    expect(await pane.text('[data-change=changed]')).toMatch(/主-1[\s\S]*改过的任务 → /);
    await pane.press('重新选择');
  });
});

describe('by keyboard alone', () => {
  const key = (name: string) => workbench.page.keyboard.press(name);
  const tabTo = async (label: string) => {
    const seen: string[] = [];
    for (let presses = 0; presses < 60; presses += 1) {
      seen.push((await pane.focused()).slice(0, 12));
      if (seen.at(-1)?.startsWith(label)) return;
      await key('Tab');
    }
    throw new Error(`Tab never reached ${label}: ${seen.join(' | ')}`);
  };

  test('the notice is imported without a mouse, and the focus is always where the work is', async () => {
    await startAnew();
    await pane.frame.focus('[role=tab][aria-selected=true]');
    await key('ArrowRight');
    await pane.frame.waitForSelector('main >> text=当前工作簿的工作表');
    expect(await pane.focused()).toBe('立项');
    await tabTo('当前工作簿的工作表');
    expect(await pane.frame.evaluate(() => document.activeElement?.matches(':focus-visible'))).toBe(true);
    await key('Enter');
    await eventually(() => pane.focused(), '核对识别结果');
    await tabTo('忽略');
    await key('Enter');
    await eventually(() => pane.focused(), '忽略的理由（必填）');
    await key('Escape');
    expect(await pane.focused()).toContain('牵头单位为推定');
    await tabTo('写入台账');
    await key('Enter');
    await pane.notice(/已写入任务台账/);
    await eventually(() => pane.focused(), '立项完成');
    await tabTo('下一步');
    await key('Enter');
    await pane.frame.waitForSelector('main >> text=报送月份');
    await tabTo('选择文件');
    expect(await workbench.sheetNames()).toEqual(['附件1', '附件2', ...LEDGER_SHEETS]);
  });
});

describe('bad input', () => {
  test('a workbook without an attachment: one sentence, nothing written', async () => {
    const cells = [
      ['姓名', '电话'],
      ['贺川', '6600'],
    ];
    const bytes = await writeXlsx([sheetSpec('通讯录', cells)], { marked: false });
    await workbench.openFile(join(folderOf({ '通讯录.xlsx': bytes }), '通讯录.xlsx'));
    await eventually(() => workbench.sheetNames(), ['通讯录']);
    await workbench.press('打开工作面板');
    pane = await PaneDriver.of(workbench);
    await pane.press('导入立项通知');
    await pane.press('当前工作簿的工作表');
    expect((await pane.notice(/没有找到/)).trim().split('。').filter(Boolean)).toHaveLength(2);
    expect(await workbench.sheetNames()).toEqual(['通讯录']);
    await pane.tab('收报');
    expect(await pane.text()).toContain('请先在“立项”页导入立项通知');
  });

  test('damaged, empty and disguised files: a sentence each, the good ones are still read', async () => {
    await startAnew();
    await importSample();
    await pane.tab('收报');
    await pane.frame.selectOption('main select >> nth=0', '2026-06');
    const good = report('区水务局');
    const folder = folderOf({
      '区水务局.xlsx': good,
      '区民政局.xlsx': good.subarray(0, good.length / 2),
      '区商务局.xlsx': '',
      '区住建局.xlsx': '%PDF-1.7\n1 0 obj\n',
      '区教体局.xlsx': report('区教体局'),
    });
    const names = ['区水务局', '区民政局', '区商务局', '区住建局', '区教体局'];
    await pane.pick(
      'collect-files',
      names.map((name) => join(folder, `${name}.xlsx`)),
    );
    expect(await pane.notice(/共 5 个文件/)).toContain('收取 2 份，无法读取 3 份');
    const unreadable = await pane.texts('article[data-outcome=unreadable]');
    expect(unreadable).toEqual([
      expect.stringMatching(/区民政局[\s\S]*文件已损坏或不完整/),
      expect.stringMatching(/区商务局[\s\S]*文件是空的/),
      expect.stringMatching(/区住建局[\s\S]*这是 PDF 文件/),
    ]);
    expect((await pane.texts('article')).slice(0, 3)).toEqual(unreadable);
    await pane.frame.click('[role=group][aria-label=收取结果] button:has-text("已收")');
    expect(await pane.count('article')).toBe(2);
  });

  test('a resubmission says what changed against the earlier one', async () => {
    const folder = folderOf({ '区水务局.xlsx': sample['月报/2026-05/区水务局.xlsx']! });
    await pane.pick('collect-files', [join(folder, '区水务局.xlsx')]);
    expect(await pane.notice(/共 1 个文件/)).toContain('重报 1 份');
    await pane.frame.click('text=查看明细');
    expect(await pane.text('[data-testid=resubmission]')).toMatch(/另有改动[\s\S]*完成情况：/);
  });

  test('a received date decides whether a submission was late', async () => {
    await pane.press('收到日期…');
    await pane.frame.fill('article input[type=date]', '2026-07-31');
    await workbench.page.keyboard.press('Tab');
    await eventually(() => pane.count('article >> text=迟报'), 1);
    await pane.idle();
  });

  test('an edit nobody can read is named, and nothing is written over it', async () => {
    await workbench.page.click('.sheet:has-text("任务台账")');
    await workbench.goTo('A4');
    await workbench.page.keyboard.type('主-2');
    await workbench.page.keyboard.press('Enter');
    await pane.frame.waitForSelector('text=台账中有 1 行无法识别');
    await pane.tab('核查');
    await pane.press('开始核查');
    expect(await pane.notice(/无法识别/)).toContain('没有写入');
    await workbench.goTo('A1');
    await pane.press('任务台账 A5');
    await eventually(() => workbench.activeCell(), 'A5');
    await workbench.goTo('A4');
    await workbench.page.keyboard.type('主-1');
    await workbench.page.keyboard.press('Enter');
    await pane.frame.waitForSelector('text=行无法识别', { state: 'detached' });
  });
});

describe('stopping', () => {
  test('cancelling keeps what was read and says how many files were left', async () => {
    await startAnew();
    await importSample();
    await pane.tab('收报');
    const bytes = report('区水务局');
    const many = Object.fromEntries(
      Array.from({ length: 400 }, (_, index) => [`月报/2026-06/${index}区水务局.xlsx`, bytes]),
    );
    await pane.pick('collect-folder', folderOf(many));
    await pane.frame.waitForSelector('[data-testid=busy] >> text=/正在读取 \\d+\\/400/');
    await pane.frame.click('[data-testid=busy] button:has-text("取消")');
    const said = await pane.notice(/已取消/);
    const left = Number(/其余 (\d+) 个文件/.exec(said)?.[1]);
    const read = Number(/共 (\d+) 个文件/.exec(said)?.[1] ?? 0);
    expect(left).toBeGreaterThan(0);
    expect(left + read).toBe(400);
    expect(await pane.count('article[data-outcome=unreadable]')).toBe(0);
  });
});
