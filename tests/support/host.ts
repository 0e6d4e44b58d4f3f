import type { Counters, Host } from '../../src/workbench/host';

declare global {
  /** The embedded Excel behind `Office` and `Excel` in this test file; set by the office environment. */
  var excelHost: Host;
}

/** The host with a new, empty workbook (one sheet, `Sheet1`) and its counters at zero. */
export function freshHost(): Host {
  excelHost.newWorkbook();
  excelHost.resetCounters();
  return excelHost;
}

/** The host with an .xlsx file opened in it and its counters at zero. */
export async function openSample(bytes: Uint8Array, name?: string): Promise<Host> {
  await excelHost.open(bytes, name);
  excelHost.resetCounters();
  return excelHost;
}

/** What an action sends over the channel. */
export async function traffic(action: () => Promise<unknown>): Promise<Counters> {
  excelHost.resetCounters();
  await action();
  return excelHost.counters;
}

/** Runs a batch and synchronises at its end; the shorthand of most tests. */
export async function inExcel<T>(batch: (context: Excel.RequestContext) => Promise<T> | T): Promise<T> {
  return Excel.run(async (context) => {
    const result = await batch(context);
    await context.sync();
    return result;
  });
}

/** Lets events that were sent out reach their handlers. */
export async function eventsDelivered(): Promise<void> {
  for (let turn = 0; turn < 4; turn += 1) await new Promise((resolve) => setTimeout(resolve, 5));
}
