import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { openCheckedSample } from './support/checkedSample';
import type { PaneDriver } from './support/pane';
import { eventually, type WorkbenchPage } from './support/workbench';

const PERIOD = '2026-06';
const QUARTERLY = '整体工作季通报2026年第二季度';

let workbench: WorkbenchPage;
let pane: PaneDriver;

/** The file a press hands over: its name and its bytes. */
async function handedOver(press: () => Promise<void>): Promise<{ name: string; bytes: Uint8Array }> {
  const waiting = workbench.page.waitForEvent('download');
  await press();
  const download = await waiting;
  await pane.idle();
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

/** The words of a Word file, as they are read. */
function wordsOf(docx: Uint8Array): string {
  return strFromU8(unzipSync(docx)['word/document.xml']!).replace(/<[^>]+>/g, '');
}

const view = (name: string) => pane.frame.click(`[aria-label=通报事项] [role=tab]:has-text("${name}")`);
const doubtful = () => pane.frame.locator('[data-doubtful]');
const preview = (kind: string) => pane.frame.locator(`[data-preview=${kind}]`);
const build = () => pane.frame.click('main button:has-text("生成"):not([role=tab])');

beforeAll(async () => {
  ({ workbench, pane } = await openCheckedSample(PERIOD));
  await pane.tab('通报');
});

afterAll(() => workbench?.close());

afterEach(() => {
  expect(workbench.problems).toEqual([]);
});

describe('本期通报', () => {
  let left: string;

  test('doubtful tasks come first, each with its doubt and a choice', async () => {
    expect(await pane.text()).toMatch(/存疑任务 \d+ 项[\s\S]*本期应发[\s\S]*合计全部相符/);
    const first = doubtful().first();
    expect(await first.getByLabel('待核实', { exact: true }).isChecked()).toBe(true);
    expect((await first.innerText()).split('\n').length).toBeGreaterThan(2);
    left = (await first.getAttribute('data-doubtful'))!;
    await workbench.screenshot('bulletin-doubts');
  });

  test('the preview is the text, and a choice changes what it says', async () => {
    const section = pane.frame.locator('section[aria-label=文字预览]');
    await section.getByText('整体工作季通报').click();
    const text = await preview('overall-quarterly').innerText();
    expect(text).toContain('通报');
    expect(text).not.toContain('undefined');
    await preview('overall-quarterly').locator('table').first().scrollIntoViewIfNeeded();
    await workbench.screenshot('bulletin-preview');
    const item = pane.frame.locator(`[data-doubtful="${left}"]`);
    await item.getByLabel('不计入').check();
    await eventually(async () => (await preview('overall-quarterly').innerText()) === text, false);
    expect(await pane.text()).toContain('合计全部相符');
  });

  test('a choice is kept while other views and months are looked at', async () => {
    await view('抽查清单');
    await view('本期通报');
    await pane.frame.selectOption('main select >> nth=0', '2026-05');
    await pane.frame.selectOption('main select >> nth=0', PERIOD);
    const item = pane.frame.locator(`[data-doubtful="${left}"]`);
    expect(await item.getByLabel('不计入').isChecked()).toBe(true);
  });

  test('the sheets are built with the choice in them, and each is a press away', async () => {
    await build();
    expect(await pane.notice(/已生成/)).toContain(QUARTERLY);
    const names = await pane.frame
      .locator('[data-built]')
      .evaluateAll((lines) => lines.map((line) => line.getAttribute('data-built')));
    expect(names).toContain(QUARTERLY);
    expect(await workbench.sheetNames()).toEqual(expect.arrayContaining([...names, '总览']));
    await pane.frame.click(`[data-built="${QUARTERLY}"] button`);
    await pane.idle();
    await eventually(async () => /^关于.*通报$/.test(await workbench.cellText('A1')), true);
    expect(await pane.text()).toContain('重新生成时旧表另存');
    await workbench.screenshot('bulletin-built');
  });

  test('Word files of the chosen ones say what the preview says', async () => {
    await pane.frame.getByRole('checkbox', { name: '报送情况通报', exact: true }).uncheck();
    const zip = await handedOver(() => pane.press('导出 Word'));
    const entries = unzipSync(zip.bytes);
    expect(Object.keys(entries)).toContain(`${QUARTERLY}.docx`);
    expect(Object.keys(entries).join()).not.toContain('报送情况');
    expect(wordsOf(entries[`${QUARTERLY}.docx`]!)).toContain(left);
  });
});

describe('计划报送情况通报', () => {
  test('is not built unless it is chosen; chosen, it is previewed, reconciled, built and handed over', async () => {
    const name = '计划报送情况通报2026年第1期';
    expect(await pane.text()).toMatch(/也可生成[\s\S]*计划报送情况通报/);
    expect(await workbench.sheetNames()).not.toContain(name);
    for (const box of await pane.frame.locator('main input[type=checkbox]').all()) await box.uncheck();
    await pane.frame.getByRole('checkbox', { name: '计划报送情况通报' }).check();
    await pane.frame.getByRole('button', { name: /^数据核对/ }).click();
    expect(await pane.text()).toMatch(/落实计划：每个应报单位只有一条报送记录：(\d+) = \1/);
    await workbench.screenshot('bulletin-plans-sums');
    await pane.frame.getByRole('button', { name: /^数据核对/ }).click();
    await pane.frame.locator('section[aria-label=文字预览]').getByText('计划报送情况通报').click();
    expect(await preview('plan-submissions').innerText()).toMatch(/2026年工作任务落实计划的.*\d+家/);
    await workbench.screenshot('bulletin-plans');
    await build();
    await pane.notice(new RegExp(`已生成：${name}`));
    expect(await workbench.sheetNames()).toContain(name);
    await workbench.waitForCell('A1', '关于2026年工作任务落实计划报送情况的通报');
    // just built, the sheet does not say that the ledger has changed since
    expect(await workbench.cellText('A3')).toBe('');
    await workbench.screenshot('bulletin-plans-built');
    const word = await handedOver(() => pane.press('导出 Word'));
    expect(word.name).toBe(`${name}.docx`);
    expect(wordsOf(word.bytes)).toContain('落实计划报送情况的通报');
  });
});

describe('一事一通报', () => {
  test('a task is found by its number, its bulletin built and handed over as Word', async () => {
    await view('一事一通报');
    await pane.frame.fill('main input[type=search]', '不存在的任务');
    expect(await pane.text()).toContain('没有找到这样的任务');
    await pane.frame.fill('main input[type=search]', '主-3');
    await workbench.screenshot('bulletin-search');
    const found = await pane.texts('[data-task]');
    expect(found[0]).toMatch(/^主-3 /);
    await pane.frame.click('[data-task="主-3"]');
    await pane.frame.locator('section[aria-label=文字预览]').getByText('一事一通报').click();
    const task = found[0]!.replace(/^主-3 /, '');
    expect(await preview('single-matter').innerText()).toContain(task.slice(0, 6));
    await build();
    await pane.notice(/已生成：.*主-3/);
    const sheet = (await pane.frame.locator('[data-built]').getAttribute('data-built'))!;
    expect(await workbench.sheetNames()).toContain(sheet);
    // just built, no sheet says that the ledger has changed since
    expect(await workbench.cellText('A3')).toBe('');
    await workbench.screenshot('bulletin-single');
    const word = await handedOver(() => pane.press('导出 Word'));
    expect(word.name).toBe(`${sheet}.docx`);
    expect(wordsOf(word.bytes)).toContain(task.slice(0, 6));
  });

  test('the keyboard stays where the work is: on the task picked, and back in the search', async () => {
    const holder = () =>
      pane.frame.evaluate(() => {
        const { activeElement: at } = document;
        return at?.getAttribute('data-picked') ?? at?.getAttribute('type') ?? at?.tagName;
      });
    await pane.frame.getByText('换一项').click();
    expect(await holder()).toBe('search');
    await pane.frame.fill('main input[type=search]', '主-3');
    await pane.frame.press('[data-task="主-3"]', 'Enter');
    expect(await holder()).toBe('主-3');
  });
});

describe('抽查清单', () => {
  const drawn = () =>
    pane.frame
      .locator('[data-check]')
      .evaluateAll((lines) =>
        lines.map((line) => `${line.getAttribute('data-check')} ${line.getAttribute('data-drawn')}`),
      );

  test('count, random share and seed decide the list; the same seed gives the same', async () => {
    await view('抽查清单');
    const field = (label: string) => pane.frame.getByLabel(label);
    expect(await field('随机种子').inputValue()).toBe(PERIOD);
    await field('抽查项数').fill('八');
    expect(await pane.text()).toContain('请填 1 以上的整数');
    expect(await drawn()).toEqual([]);
    await field('抽查项数').fill('8');
    await field('随机比例').fill('50');
    const first = await drawn();
    expect(first).toHaveLength(8);
    expect(first.filter((line) => line.endsWith('random'))).toHaveLength(4);
    await field('随机种子').fill('第二轮');
    const second = await drawn();
    expect(second.slice(0, 4)).toEqual(first.slice(0, 4));
    expect(second).not.toEqual(first);
    await field('随机种子').fill(PERIOD);
    expect(await drawn()).toEqual(first);
    await workbench.screenshot('bulletin-spotcheck');
  });

  test('the sheet is built with what was shown', async () => {
    const [first] = await drawn();
    await build();
    await pane.notice(/已生成：抽查清单2026-06/);
    await workbench.waitForCell('A1', '2026年6月份督查任务实地抽查清单');
    const numbers = await workbench.page
      .locator('[data-cell^=B]')
      .evaluateAll((cells) => cells.map(({ textContent }) => textContent));
    expect(numbers.filter((text) => /^[主民]-\d+$/.test(text ?? ''))[0]).toBe(first!.split(' ')[0]);
    expect(await pane.count('[data-built]')).toBe(1);
    await workbench.screenshot('bulletin-spotcheck-built');
  });
});
