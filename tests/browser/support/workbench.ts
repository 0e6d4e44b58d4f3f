import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import { launchChromium } from '../../../src/workbench/tools/chromium';
import { SHOT_FOLDER } from './folders';
import { serveWorkbench, type Site } from './server';

/** The screen most offices have. */
const VIEWPORT = { width: 1366, height: 768 };

/** Time the page may take to show its first cell on a busy machine. */
const OPEN_MS = 20_000;

/** Time a page may take to answer a click. */
const EVENTUALLY_MS = 10_000;

/** The workbench in a real browser, as a person uses it. */
export class WorkbenchPage {
  /** What the pages complained about: errors, refused requests. Tests expect none. */
  readonly problems: string[] = [];

  private constructor(
    readonly page: Page,
    private readonly context: BrowserContext,
    private readonly browser: Browser,
    private readonly site: Site,
  ) {}

  /** Starts server and browser and opens the page of a build with the sample workbook in it. */
  static async open(build?: string): Promise<WorkbenchPage> {
    const site = await serveWorkbench(build);
    let browser: Browser | null = null;
    let problems: readonly string[] = [];
    try {
      browser = await launchChromium();
      const context = await browser.newContext({
        viewport: VIEWPORT,
        locale: 'zh-CN',
        acceptDownloads: true,
      });
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      const workbench = new WorkbenchPage(await context.newPage(), context, browser, site);
      problems = workbench.problems;
      workbench.#listen();
      await workbench.page.goto(`${site.url}/workbench.html`);
      await workbench.page.waitForSelector('[data-cell="A1"] .text', { timeout: OPEN_MS });
      return workbench;
    } catch (error) {
      // what is left open keeps the test run from ending
      await browser?.close();
      await site.close();
      throw new Error(`The workbench did not open. ${problems.join('; ')}`, { cause: error });
    }
  }

  /** The task pane's own document, once its page is loaded. */
  async pane(): Promise<Frame> {
    const handle = await this.page.waitForSelector('.pane iframe');
    const frame = await handle.contentFrame();
    if (frame === null) throw new Error('the task pane is not a frame');
    await frame.waitForLoadState('domcontentloaded');
    return frame;
  }

  /** Scrolls to a cell through the name box and selects it. */
  async goTo(address: string): Promise<void> {
    await this.page.fill('.formula-bar .name', address);
    await this.page.press('.formula-bar .name', 'Enter');
    await this.#drawn();
  }

  /** Clicks a cell that is in view. */
  async click(
    address: string,
    options: { readonly count?: number; readonly shift?: boolean } = {},
  ): Promise<void> {
    const { x, y } = await this.#middleOf(address);
    if (options.shift) await this.page.keyboard.down('Shift');
    await this.page.mouse.click(x, y, { clickCount: options.count ?? 1 });
    if (options.shift) await this.page.keyboard.up('Shift');
    await this.#drawn();
  }

  /** Drags the mouse from one cell in view to another. */
  async drag(from: string, to: string): Promise<void> {
    const start = await this.#middleOf(from);
    const end = await this.#middleOf(to);
    await this.page.mouse.move(start.x, start.y);
    await this.page.mouse.down();
    await this.page.mouse.move(end.x, end.y, { steps: 4 });
    await this.page.mouse.up();
    await this.#drawn();
  }

  /** What a cell in view shows; an empty text for an empty cell. */
  cellText(address: string): Promise<string> {
    return this.page.$eval(`[data-cell="${address}"]`, (cell) => cell.textContent ?? '');
  }

  /** Waits until a cell in view shows a text. */
  async waitForCell(address: string, text: string): Promise<void> {
    await this.page.waitForFunction(
      ([cell, wanted]) => document.querySelector(`[data-cell="${cell}"]`)?.textContent === wanted,
      [address, text] as const,
    );
  }

  /** Address in the name box: the active cell. */
  activeCell(): Promise<string> {
    return this.page.inputValue('.formula-bar .name');
  }

  async sheetNames(): Promise<string[]> {
    return this.page.$$eval('.sheet', (tabs) => tabs.map((tab) => tab.textContent ?? ''));
  }

  /** Presses a ribbon button by its label. */
  async press(label: string): Promise<void> {
    await this.page.click(`.ribbon button:has-text("${label}")`);
  }

  /** Chooses a file in the workbench's open dialog. */
  async openFile(path: string): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser');
    await this.page.click('.ribbon .open');
    await (await chooser).setFiles(path);
  }

  /** Saves the workbook and returns where the download lies. */
  async save(): Promise<string> {
    const download = this.page.waitForEvent('download');
    await this.page.click('.ribbon .save');
    return (await download).path();
  }

  /** Takes a picture of the whole workbench for people to look at. */
  async screenshot(name: string): Promise<string> {
    await this.page.evaluate(() => document.fonts.ready);
    mkdirSync(SHOT_FOLDER, { recursive: true });
    const path = join(SHOT_FOLDER, `${name}.png`);
    await this.page.screenshot({ path });
    return path;
  }

  async close(): Promise<void> {
    await this.context.close();
    await this.browser.close();
    await this.site.close();
  }

  /** The grid draws in animation frames: what follows must meet the new picture. */
  async #drawn(): Promise<void> {
    await this.page.evaluate(
      () =>
        new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
    );
  }

  async #middleOf(address: string): Promise<{ readonly x: number; readonly y: number }> {
    const box = await this.page.locator(`[data-cell="${address}"]`).boundingBox();
    const grid = await this.page.locator('.scroller').boundingBox();
    if (box === null || grid === null) throw new Error(`${address} is not in view`);
    const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    // rows that are cut off at the lower edge are drawn below the sheet tabs
    if (middle.y > grid.y + grid.height || middle.x > grid.x + grid.width)
      throw new Error(`${address} is cut off`);
    return middle;
  }

  #listen(): void {
    this.page.on('pageerror', (error) => this.problems.push(error.message));
    this.page.on('console', (message) => {
      if (message.type() === 'error') this.problems.push(message.text());
    });
    this.page.on('requestfailed', (request) => {
      // a frame that is replaced gives up what it was still loading
      if (request.failure()?.errorText !== 'net::ERR_ABORTED')
        this.problems.push(`refused: ${request.url()}`);
    });
  }
}

/** Waits until what is read is what is expected; the assertion that fails at last shows both. */
export async function eventually<Value>(read: () => Promise<Value>, expected: Value): Promise<void> {
  const end = Date.now() + EVENTUALLY_MS;
  for (;;) {
    const value = await read().catch((error: unknown) => error);
    if (JSON.stringify(value) === JSON.stringify(expected)) return;
    if (Date.now() > end) return expect(value).toEqual(expected);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
