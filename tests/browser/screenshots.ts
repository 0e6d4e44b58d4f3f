import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { PaneDriver } from './support/pane';
import { folderOf, sampleByPath } from './support/sample';
import { WorkbenchPage } from './support/workbench';

/** Takes the README's pictures: the sample district's journey in the workbench, step by step. */
const TARGET = join(process.cwd(), 'assets/screenshots');

/** Time for the grid and the pane to settle before a picture. */
const SETTLE_MS = 600;

async function shoot(workbench: WorkbenchPage, name: string): Promise<void> {
  await workbench.page.evaluate(() => document.fonts.ready);
  await workbench.page.waitForTimeout(SETTLE_MS);
  await workbench.page.screenshot({ path: join(TARGET, `${name}.png`) });
}

async function importing(workbench: WorkbenchPage, pane: PaneDriver): Promise<void> {
  await pane.press('导入立项通知');
  await pane.press('当前工作簿的工作表');
  await pane.frame.waitForSelector('h2:has-text("核对识别结果")');
  await pane.frame.locator('article').first().scrollIntoViewIfNeeded();
  await pane.frame.click('article >> text=定位');
  await shoot(workbench, 'import');
  await pane.press('写入台账');
  await pane.notice(/已写入/);
}

async function collecting(workbench: WorkbenchPage, pane: PaneDriver): Promise<void> {
  const { '月报/2026-06/区民政局.xlsx': report, ...rest } = await sampleByPath();
  const damaged = report!.subarray(0, report!.length / 2);
  await pane.press('收取各单位报送');
  await pane.pick('collect-folder', folderOf({ ...rest, '月报/2026-06/区民政局.xlsx': damaged }));
  await pane.notice(/共 \d+ 个文件/);
  await pane.frame.locator('[role=group][aria-label=收取结果]').evaluate((chips) => chips.scrollIntoView());
  await workbench.page.click('.sheet:has-text("月报台账")');
  await shoot(workbench, 'collect');
  await pane.pick('collect-folder', folderOf({ '月报/2026-06/区民政局.xlsx': report! }));
  await pane.notice(/共 1 个文件/);
}

async function checking(workbench: WorkbenchPage, pane: PaneDriver): Promise<void> {
  await pane.tab('核查');
  await pane.frame.selectOption('main select >> nth=0', '2026-06');
  await pane.press('开始核查');
  await pane.notice(/核查完成/);
  await pane.press('下一条');
  await pane.press('下一条');
  await shoot(workbench, 'check');
}

async function announcing(workbench: WorkbenchPage, pane: PaneDriver): Promise<void> {
  await pane.tab('通报');
  await pane.frame.click('main button:has-text("生成通报")');
  await pane.notice(/已生成/);
  await shoot(workbench, 'bulletin');
}

async function main(): Promise<void> {
  mkdirSync(TARGET, { recursive: true });
  const workbench = await WorkbenchPage.open();
  try {
    const pane = await PaneDriver.of(workbench);
    await shoot(workbench, 'workbench-open');
    await importing(workbench, pane);
    await collecting(workbench, pane);
    await checking(workbench, pane);
    await announcing(workbench, pane);
  } finally {
    await workbench.close();
  }
  console.log(`${TARGET}: workbench-open, import, collect, check, bulletin`);
}

void main();
