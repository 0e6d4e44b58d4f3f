import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { openCheckedSample } from './support/checkedSample';
import type { PaneDriver } from './support/pane';
import { eventually, type WorkbenchPage } from './support/workbench';

/** The unit of the sample district that sent nothing for the month. */
const MISSING = '柳溪街道办事处';
const PERIOD = '2026-06';

let workbench: WorkbenchPage;
let pane: PaneDriver;

/** Entries of the zip or package a press hands over, with the name it was given. */
async function handedOver(press: () => Promise<void>): Promise<{ name: string; entries: string[] }> {
  const waiting = workbench.page.waitForEvent('download');
  await press();
  const download = await waiting;
  await pane.idle();
  const bytes = readFileSync(await download.path());
  return { name: download.suggestedFilename(), entries: Object.keys(unzipSync(bytes)) };
}

const view = (name: string) => pane.frame.click(`[aria-label=督办事项] [role=tab]:has-text("${name}")`);
const unitLine = (unit: string) => pane.frame.locator(`[data-unit="${unit}"]`);

beforeAll(async () => {
  ({ workbench, pane } = await openCheckedSample(PERIOD));
});

afterAll(() => workbench?.close());

afterEach(() => {
  expect(workbench.problems).toEqual([]);
});

test('the tabs fit and leave the top right corner to Office', async () => {
  const [width, right] = await pane.frame.evaluate(() => [
    innerWidth,
    Math.max(...[...document.querySelectorAll('[role=tab]')].map((tab) => tab.getBoundingClientRect().right)),
  ]);
  expect(width! - right!).toBeGreaterThanOrEqual(28);
});

describe('督办', () => {
  beforeAll(() => pane.tab('督办'));

  test('催报 names who sent nothing, and its text is copied', async () => {
    expect(await pane.texts('[data-unit]')).toEqual([expect.stringContaining(MISSING)]);
    expect(await unitLine(MISSING).innerText()).toMatch(/逾期 \d+ 天|未到时限/);
    await workbench.screenshot('followup-reminders');
    await unitLine(MISSING).getByText('复制').click();
    await pane.notice(/已复制/);
    const copied = await pane.frame.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain(MISSING);
    expect(copied).toContain('2026年6月');
  });

  test('退回核实: one unit as a Word file or a sheet, all as one zip; nobody is sent back a report never sent', async () => {
    await view('退回核实');
    const lines = await pane.texts('[data-unit]');
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.join()).not.toContain(MISSING);
    await workbench.screenshot('followup-slips');
    const unit = (await pane.frame.locator('[data-unit]').first().getAttribute('data-unit'))!;
    const word = await handedOver(() => unitLine(unit).getByText('Word').click());
    expect(word.name).toMatch(new RegExp(`(退回单|核实单)${PERIOD}-${unit}\\.docx`));
    expect(word.entries).toContain('word/document.xml');
    const zip = await handedOver(() => pane.press('全部导出'));
    expect(zip.entries).toHaveLength(lines.length);
    await unitLine(unit).getByText('工作表').click();
    await pane.notice(/已画为工作表/);
    expect((await workbench.sheetNames()).some((name) => name.includes(unit))).toBe(true);
  });

  test('评分 lists every unit that owed a report, and draws the sheets', async () => {
    await view('评分');
    await pane.press('生成督查评分');
    await pane.notice(/已生成“督查评分”/);
    expect(await workbench.sheetNames()).toEqual(expect.arrayContaining(['督查评分', '扣分明细']));
    expect(await pane.count('main tbody tr')).toBe(12);
    expect(Number(await unitLine(MISSING).locator('td').nth(2).innerText())).toBeLessThan(100);
    await workbench.screenshot('followup-scoring');
  });

  test('问题跟踪: the states add up, and the sheet is drawn', async () => {
    await view('问题跟踪');
    const all = Number(/共 (\d+) 个问题/.exec(await pane.text())?.[1]);
    const states = (await pane.texts('main .fui-Badge')).map((text) => Number(/\d+/.exec(text)?.[0]));
    expect(states.reduce((sum, count) => sum + count, 0)).toBe(all);
    await pane.press('生成问题跟踪表');
    await pane.notice(/已生成“问题跟踪”表/);
    expect(await workbench.sheetNames()).toContain('问题跟踪');
    await workbench.screenshot('followup-problems');
  });

  test('牵头配合: shared tasks that want a look, unit by unit, and the sheet with all of them', async () => {
    await view('牵头配合');
    const wanted = Number(/需要关注 (\d+) 项/.exec(await pane.text())?.[1]);
    expect(await pane.count('main [data-task]')).toBe(wanted);
    const shared = pane.frame.locator('[data-task="主-14"]');
    expect(await shared.locator('[data-unit]').allInnerTexts()).toEqual([
      expect.stringMatching(/^牵头　区城管局[\s\S]*滞后$/),
      expect.stringMatching(/^配合　望江街道办事处[\s\S]*连续滞后3个月[\s\S]*严重滞后$/),
      expect.stringMatching(/^配合　柳溪街道办事处[\s\S]*未报$/),
    ]);
    expect(
      await pane.frame.evaluate(() => document.documentElement.scrollWidth - innerWidth),
    ).toBeLessThanOrEqual(0);
    expect(
      await pane.frame.$eval('[aria-label=督办事项]', (views) => views.scrollWidth - views.clientWidth),
    ).toBeLessThanOrEqual(0);
    await workbench.screenshot('followup-units');
    await pane.press('生成牵头配合对照表');
    await pane.notice(/已生成“牵头配合对照”表/);
    await workbench.waitForCell('A1', '牵头单位与配合单位进度对照表（2026年6月）');
    await pane.frame.click('[data-built="牵头配合对照"] button');
    await pane.idle();
    await workbench.screenshot('followup-units-built');
  });

  test('plans are followed up too', async () => {
    await pane.frame.selectOption('main select >> nth=0', 'plan');
    expect(await pane.text()).toContain('落实计划不评分');
    await view('催报');
    expect(await pane.text()).toMatch(/均已报送|未收到 \d+ 家/);
  });
});

describe('下发', () => {
  beforeAll(() => pane.tab('下发'));

  test('the month after the last reported is offered, and all units get theirs in one zip', async () => {
    expect(await pane.frame.inputValue('main select')).toBe('2026-07');
    expect(await pane.text()).toContain('已下发 0 家，共 12 家');
    await workbench.screenshot('issue');
    const zip = await handedOver(() => pane.press('下发 12 家'));
    expect(zip.entries).toHaveLength(12);
    expect(zip.entries).toContain(`${MISSING}-附件4落实情况表（2026年7月）.xlsx`);
    await eventually(
      () => pane.text('main section').then((text) => /已下发 \d+ 家/.exec(text)?.[0]),
      '已下发 12 家',
    );
    expect(await workbench.sheetNames()).toContain('下发情况');
    await workbench.screenshot('issue-done');
  });

  test('only those that have not reported, or those of one kind of unit', async () => {
    await pane.frame.selectOption('main select', PERIOD);
    await pane.frame.getByText('还没有报送的（1 家）').click();
    expect(await pane.text()).toContain('下发 1 家');
    await pane.frame.getByText('按单位类型').click();
    const street = pane.frame.getByLabel(/^镇街 \d+$/);
    const streets = Number(/\d+/.exec(await pane.frame.getByText(/^镇街 \d+$/).innerText())?.[0]);
    for (const box of await pane.frame.locator('[role=group][aria-label=按单位类型] input').all())
      await box.uncheck();
    await street.check();
    expect(await pane.text()).toContain(`下发 ${streets} 家`);
  });
});
