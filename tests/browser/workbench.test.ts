import { readFileSync } from 'node:fs';
import { readFileGrids } from '../../src/files';
import { WorkbenchPage } from './support/workbench';

/** The pane's first words depend on its page; any of them means that office.js answered and React drew. */
const PANE_DRAWN = '#root :text-matches("立项")';

describe('the workbench in a browser', () => {
  let workbench: WorkbenchPage;
  const keys = (...names: string[]) =>
    names.reduce((before, name) => before.then(() => workbench.page.keyboard.press(name)), Promise.resolve());

  beforeAll(async () => {
    workbench = await WorkbenchPage.open();
  });

  afterAll(() => workbench?.close());

  afterEach(() => {
    expect(workbench.problems).toEqual([]);
  });

  test('opens with the sample: sheet tabs, cells, bold lead units', async () => {
    expect(await workbench.sheetNames()).toEqual(['附件1', '附件2']);
    expect(await workbench.cellText('C3')).toBe('重点任务');
    const bold = await workbench.page.$eval(
      '[data-cell="E5"] .text span',
      (run) => getComputedStyle(run).fontWeight,
    );
    expect(bold).toBe('700');
  });

  test('the task pane boots on the unmodified office.js, without a certificate and without a network', async () => {
    const pane = await workbench.pane();
    await pane.waitForSelector(PANE_DRAWN);
    const info = await pane.evaluate(() => Office.onReady());
    expect(info.host).toBe('Excel');
    expect(new URL(workbench.page.url()).protocol).toBe('http:');
    await workbench.screenshot('workbench');
  });

  test('the add-in reads what a person types, and the grid shows what the add-in writes', async () => {
    await workbench.goTo('G2');
    await workbench.page.keyboard.type('临江区');
    await keys('Enter');
    await workbench.waitForCell('G2', '临江区');
    expect(await workbench.activeCell()).toBe('G3');
    const pane = await workbench.pane();
    const read = await pane.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        const typed = sheet.getRange('G2').load('values');
        sheet.getRange('H2').values = [[1.5]];
        await context.sync();
        return typed.values as unknown[][];
      }),
    );
    expect(read).toEqual([['临江区']]);
    await workbench.waitForCell('H2', '1.5');
  });

  test('F2 edits, Escape gives up, Delete empties, Tab goes right', async () => {
    await workbench.goTo('G5');
    await workbench.page.keyboard.type('12');
    await keys('Tab');
    expect(await workbench.activeCell()).toBe('H5');
    await workbench.goTo('G5');
    await keys('F2');
    await workbench.page.keyboard.type('3');
    await keys('Enter');
    await workbench.waitForCell('G5', '123');
    await workbench.goTo('G5');
    await workbench.page.keyboard.type('不要了');
    await keys('Escape');
    expect(await workbench.cellText('G5')).toBe('123');
    await keys('Delete');
    await workbench.waitForCell('G5', '');
  });

  test('a formula is calculated and shown in the formula bar', async () => {
    await workbench.goTo('G7');
    await workbench.page.keyboard.type('=1.5*4');
    await keys('Enter');
    await workbench.waitForCell('G7', '6');
    await workbench.goTo('G7');
    expect(await workbench.page.inputValue('.formula-bar .formula')).toBe('=1.5*4');
  });

  test('a rectangle is selected by dragging and by Shift, copied and pasted', async () => {
    await workbench.goTo('A4');
    await workbench.drag('C5', 'D6');
    expect(await workbench.page.textContent('.status .selected')).toBe('计数 4');
    await keys('Control+c');
    await workbench.goTo('C60');
    await keys('Control+v');
    await workbench.waitForCell('C60', '建成江畔数字工坊二期，新引进软件企业 18 家。');
    await workbench.goTo('C70');
    await workbench.click('C60');
    await workbench.click('D61', { shift: true });
    await keys('Delete');
    await workbench.waitForCell('C60', '');
  });

  test('the grid draws only what is in view, wherever one goes', async () => {
    await workbench.goTo('B2000');
    await workbench.page.waitForSelector('[data-cell="B2000"]');
    expect(await workbench.page.$$eval('[data-cell]', (cells) => cells.length)).toBeLessThan(2000);
    await workbench.goTo('A1');
    await workbench.page.waitForSelector('[data-cell="A1"]');
  });

  test('a ribbon button opens its page; a function button runs without one', async () => {
    await workbench.press('通报');
    const pane = await workbench.pane();
    await pane.waitForSelector(PANE_DRAWN);
    expect(new URL(pane.url()).searchParams.get('page')).toBe('bulletin');
    await pane.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.add('问题清单').getRange('A1').values = [['问题']];
        await context.sync();
      }),
    );
    await workbench.press('跳到问题清单');
    await workbench.page.waitForSelector('.sheet.on:text-is("问题清单")');
  });

  test('what is saved can be opened again', async () => {
    const path = await workbench.save();
    const reading = await readFileGrids('台账.xlsx', new Uint8Array(readFileSync(path)));
    if (!reading.ok) throw new Error('the saved workbook cannot be read');
    expect(reading.grids.map((grid) => grid.name)).toEqual(['附件1', '附件2', '问题清单']);
    await workbench.openFile(path);
    await workbench.page.waitForSelector('.sheet.on:text-is("问题清单")');
    await workbench.page.click('[data-sheet="附件1"]');
    await workbench.goTo('G2');
    await workbench.waitForCell('G2', '临江区');
  });

  test('a file that is no workbook is refused by name, and the open one stays', async () => {
    await workbench.openFile(__filename);
    await workbench.page.waitForSelector('.status.failed :text("workbench.test.ts")');
    expect(await workbench.sheetNames()).toContain('附件1');
  });
});
