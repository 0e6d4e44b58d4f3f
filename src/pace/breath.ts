import type { Steps } from '../domain/model/steps';

/** What a task may take before the pane gets its turn; with one more step of work it stays below 50 ms. */
const LONGEST_STRETCH_MS = 12;

/** Lets the pane draw and answer between the steps of long work. */
export class Breath {
  private since = performance.now();

  /** To be awaited between two steps: gives way when enough time has gone by, else goes on at once. */
  async take(): Promise<void> {
    if (this.isDue()) await this.giveWay();
  }

  /** Runs steps to their end, giving way as often as is due. Throws what a step throws. */
  async run<Result>(steps: Steps<Result>): Promise<Result> {
    let step = steps.next();
    while (step.done !== true) {
      if (this.isDue()) await this.giveWay();
      step = steps.next();
    }
    return step.value;
  }

  /** Gives way in any case: to be awaited before work that cannot be divided. */
  async giveWay(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, 0));
    this.since = performance.now();
  }

  private isDue(): boolean {
    return performance.now() - this.since >= LONGEST_STRETCH_MS;
  }
}
