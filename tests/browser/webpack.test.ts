import { join } from 'node:path';
import { ROOT } from './support/folders';
import { PaneDriver } from './support/pane';
import { folderOf, sampleByPath } from './support/sample';
import { buildWorkbench } from './support/webpack';
import { WorkbenchPage } from './support/workbench';

const PAGES = ['概览', '下发', '收报', '核查', '督办', '通报'];

let workbench: WorkbenchPage;
let pane: PaneDriver;

// the other browser tests run on a quicker bundle: here webpack's loaders, pages and chunks are tried
beforeAll(async () => {
  const build = join(ROOT, 'out/browser-tests/webpack');
  buildWorkbench('development', build);
  workbench = await WorkbenchPage.open(build);
  pane = await PaneDriver.of(workbench);
});

afterAll(() => workbench?.close());

afterEach(() => {
  expect(workbench.problems).toEqual([]);
});

describe('the workbench as webpack builds it', () => {
  test('imports the notice and collects files in its reading workers', async () => {
    await pane.tab('立项');
    await pane.press('当前工作簿的工作表');
    await pane.press('写入台账');
    await pane.notice(/已写入任务台账/);
    await pane.tab('收报');
    await pane.pick('collect-folder', folderOf(await sampleByPath()));
    expect(await pane.notice(/共 \d+ 个文件/)).toContain('共 48 个文件，收取 47 份');
  });

  test('draws every page, each from a file of its own', async () => {
    for (const page of PAGES) {
      await pane.tab(page);
      expect(await pane.count('main')).toBe(1);
    }
  });
});
