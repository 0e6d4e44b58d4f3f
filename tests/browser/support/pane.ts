import type { Frame } from 'playwright-core';
import type { WorkbenchPage } from './workbench';

/** The task pane as a person works in it: tabs, buttons by their words, what it says. */
export class PaneDriver {
  private constructor(readonly frame: Frame) {}

  /** The pane that is open now, ready to be worked in. */
  static async of(workbench: WorkbenchPage): Promise<PaneDriver> {
    const pane = new PaneDriver(await workbench.pane());
    await pane.frame.waitForSelector('[role=tab]');
    await pane.idle();
    return pane;
  }

  /** Waits until nothing is under way. */
  async idle(): Promise<void> {
    await this.frame.waitForSelector('[data-testid=busy]', { state: 'detached' });
  }

  async tab(name: string): Promise<void> {
    await this.frame.click(`[role=tab]:has-text("${name}")`);
    await this.frame.waitForSelector(`[role=tab][aria-selected=true]:has-text("${name}")`);
    await this.frame.waitForSelector('main > :not(.fui-Spinner)');
  }

  async press(label: string): Promise<void> {
    await this.frame.click(`main button:has-text("${label}")`);
  }

  /** What the pane says about the last operation, once it says something that fits. */
  async notice(expected: RegExp): Promise<string> {
    const source = `${expected.source}`;
    await this.frame.waitForFunction(
      (pattern) =>
        new RegExp(pattern).test(document.querySelector('[data-testid=notice]')?.textContent ?? ''),
      source,
    );
    await this.idle();
    return this.frame.innerText('[data-testid=notice]');
  }

  async pick(
    input: 'notice-files' | 'collect-files' | 'collect-folder',
    files: string | string[],
  ): Promise<void> {
    await this.frame.setInputFiles(`[data-testid=${input}]`, files);
  }

  text(selector = 'main'): Promise<string> {
    return this.frame.innerText(selector);
  }

  texts(selector: string): Promise<string[]> {
    return this.frame.locator(selector).allInnerTexts();
  }

  count(selector: string): Promise<number> {
    return this.frame.locator(selector).count();
  }

  /** Words of the element that has the keyboard. */
  focused(): Promise<string> {
    return this.frame.evaluate(() => {
      const element = document.activeElement;
      return element?.getAttribute('aria-label') ?? (element as HTMLElement | null)?.innerText ?? '';
    });
  }
}
