import { PaneDriver } from './pane';
import { folderOf, sampleByPath } from './sample';
import { WorkbenchPage } from './workbench';

/** Walks the sample district through the pane until a month is checked: import, collect everything, check. */
export async function openCheckedSample(
  period: string,
): Promise<{ readonly workbench: WorkbenchPage; readonly pane: PaneDriver }> {
  const sample = await sampleByPath();
  const workbench = await WorkbenchPage.open();
  const pane = await PaneDriver.of(workbench);
  await pane.tab('立项');
  await pane.press('当前工作簿的工作表');
  await pane.press('写入台账');
  await pane.notice(/已写入任务台账/);
  await pane.tab('收报');
  await pane.pick('collect-folder', folderOf(sample));
  await pane.notice(/共 \d+ 个文件/);
  await pane.tab('核查');
  await pane.frame.selectOption('main select >> nth=0', period);
  await pane.press('开始核查');
  await pane.notice(/核查完成/);
  return { workbench, pane };
}
