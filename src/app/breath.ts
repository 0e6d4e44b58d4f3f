/** What a task may take before the pane gets its turn; with one more step of work it stays below 50 ms. */
const LONGEST_STRETCH_MS = 12;

/** Lets the pane draw and answer between the steps of long work. */
export class Breath {
  private since = performance.now();

  /** To be awaited between two steps: gives way when enough time has gone by, else goes on at once. */
  async take(): Promise<void> {
    if (performance.now() - this.since < LONGEST_STRETCH_MS) return;
    await new Promise((resolve) => setTimeout(resolve, 0));
    this.since = performance.now();
  }
}
