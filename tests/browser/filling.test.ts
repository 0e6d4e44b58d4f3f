import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import type { TemplateContent } from '../../src/domain/outputs/templates';
import { contentFor, reportAnswers, sampleLedger, templateFile, typed } from '../support/templates';
import { PaneDriver } from './support/pane';
import { folderOf } from './support/sample';
import { eventually, WorkbenchPage } from './support/workbench';

const UNIT = '区住建局';
let workbench: WorkbenchPage;
let frame: Frame;
let content: TemplateContent;
let blank: Uint8Array;

async function openForm(bytes: Uint8Array): Promise<void> {
  const folder = folderOf({ '附件4.xlsx': bytes });
  await workbench.openFile(join(folder, '附件4.xlsx'));
  await eventually(async () => (await workbench.sheetNames())[0], '附件4');
  await workbench.press('打开工作面板');
  frame = await workbench.pane();
  await frame.waitForSelector('[data-page=filling]');
}

const press = (label: string) => frame.click(`button:has-text("${label}")`);
const heading = () => frame.innerText('main h2');
const codes = () =>
  frame.$$eval('[data-code]', (items) => items.map((item) => item.getAttribute('data-code')));

beforeAll(async () => {
  content = contentFor(await sampleLedger(), UNIT, 'report', '2026-06');
  blank = await templateFile(content);
  workbench = await WorkbenchPage.open();
});

afterAll(() => workbench?.close());

afterEach(() => {
  expect(workbench.problems).toEqual([]);
});

describe('填报', () => {
  test('the pane greets the unit and says what is due when', async () => {
    await openForm(blank);
    const head = await frame.innerText('header');
    expect(head).toContain(`${UNIT}，您好`);
    expect(head).toContain('2026年6月落实情况表');
    expect(head).toContain('2026年7月7日前报送');
    expect(head).toContain(`已填好 0 项，共 ${content.rows.length} 项`);
    const page = await frame.innerText('main');
    expect(page).toContain(content.rows[0]!.target);
    expect(page).toContain(content.rows[0]!.data.previous!.progress);
    await workbench.screenshot('filling');
  });

  test('what is typed in the pane is in the cell, and the rules answer at once', async () => {
    await frame.getByLabel('完成情况').fill('高度重视，有序推进。');
    await frame.getByLabel('否', { exact: true }).check();
    await eventually(async () => (await codes()).includes('progress-vague'), true);
    const problem = frame
      .getByLabel('存在问题')
      .locator('xpath=ancestor::*[contains(@class,"fui-Field")][1]');
    await eventually(async () => (await problem.innerText()).includes('待填'), true);
    await workbench.goTo('D8');
    await workbench.waitForCell('D8', '高度重视，有序推进。');
    await workbench.goTo('G8');
    await workbench.waitForCell('G8', '否');
    await workbench.screenshot('filling-findings');
  });

  test('what is typed in the cell is in the pane', async () => {
    await workbench.goTo('D8');
    await workbench.page.keyboard.type('截至6月底累计完成3个小区改造');
    await workbench.page.keyboard.press('Enter');
    await eventually(() => frame.getByLabel('完成情况').inputValue(), '截至6月底累计完成3个小区改造');
  });

  test('previous, next, and on to the first gap', async () => {
    const first = await heading();
    await press('下一项');
    expect(await heading()).not.toBe(first);
    await press('上一项');
    expect(await heading()).toBe(first);
    await press('到下一处待填');
    expect(await heading()).toBe('填报信息');
    expect(await frame.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('date');
    await frame.fill('input[type=date]', '2026-07-03');
    await eventually(() => workbench.goTo('F6').then(() => workbench.cellText('F6')), '2026年7月3日');
  });

  test('自查 says in one line whether the form is ready, and leads to what is missing', async () => {
    await press('自查');
    expect(await frame.innerText('[data-testid=verdict]')).toMatch(/暂不能报送：\d+ 处待填/);
    await workbench.screenshot('filling-check');
    await press('联系电话');
    expect(await heading()).toBe('填报信息');
    await workbench.page.keyboard.type('0599-6120188');
    await eventually(() => frame.getByLabel('联系电话').inputValue(), '0599-6120188');
    await openForm(typed(blank, reportAnswers(content)));
    await press('自查');
    expect(await frame.innerText('[data-testid=verdict]')).toContain('可以报送');
    await workbench.screenshot('filling-ready');
  });

  test('the 督查室 turns to its own pages', async () => {
    await press('使用督查室功能');
    const pane = await PaneDriver.of(workbench);
    await pane.tab('立项');
    expect(await pane.count('main')).toBe(1);
  });
});
