/**
 * How long collecting 1,000 small workbooks keeps the pane's thread from answering, in a production build in a real
 * browser, and how soon 取消 stops the reading. The workbench's Excel shares the pane's thread, so its tasks while the
 * ledger is written are told apart from the pane's; in the pane, the time office.js takes to write and read
 * messages is told apart from the add-in's own. Run: npx tsx tests/benchmark/collecting.ts [folder of a finished build]
 */
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { buildWorkbench } from '../browser/support/webpack';
import { PaneDriver } from '../browser/support/pane';
import { folderOf, sampleByPath } from '../browser/support/sample';
import { WorkbenchPage } from '../browser/support/workbench';

const FILES = 1_000;
const PERIOD = '2026-06';
/** Reports are received for months from January of this year on. */
const FIRST_YEAR = 2018;
const LONGEST_TASK_MS = 50;
const CANCEL_MS = 200;
const BUILD = join(process.cwd(), 'out/benchmark-site');

/** What the probe in the pane has seen; times by the pane's clock. */
interface Seen {
  /** Tasks the browser calls long. */
  readonly long: readonly { readonly start: number; readonly duration: number; readonly name: string }[];
  /** Beats of a 10 ms interval that came late: the time since the beat before. */
  readonly gaps: readonly { readonly start: number; readonly duration: number }[];
  /** Times a file was picked. */
  readonly picks: readonly number[];
  /** What office.js spends on writing and reading messages of some size. */
  readonly messages: readonly { readonly start: number; readonly duration: number }[];
  /** Messages handed to Excel, each at the start of a task of its own. */
  readonly requests: readonly number[];
  /** Frames the workbench drew, each at its start. */
  readonly frames: readonly number[];
  /** The first sight of the last file in the pane's progress. */
  readonly lastRead: readonly number[];
  readonly clicks: readonly number[];
  /** Ends of reading workers. */
  readonly ends: readonly number[];
}

/** Runs in the pane. */
function installProbe(): void {
  const long: Seen['long'][number][] = [];
  const gaps: Seen['gaps'][number][] = [];
  const picks: number[] = [];
  const messages: Seen['messages'][number][] = [];
  const requests: number[] = [];
  const frames: number[] = [];
  const lastRead: number[] = [];
  const clicks: number[] = [];
  const ends: number[] = [];
  (window as unknown as { seen: Seen }).seen = {
    long,
    gaps,
    picks,
    messages,
    requests,
    frames,
    lastRead,
    clicks,
    ends,
  };
  new PerformanceObserver((list) => {
    for (const { startTime, duration, name } of list.getEntries())
      long.push({ start: startTime, duration, name });
  }).observe({ type: 'longtask', buffered: true });
  let beat = performance.now();
  setInterval(() => {
    const now = performance.now();
    if (now - beat > 20) gaps.push({ start: beat, duration: now - beat });
    beat = now;
  }, 10);
  const excel = window.parent as unknown as {
    postMessage: (...message: unknown[]) => void;
    requestAnimationFrame: (draw: (time: number) => void) => number;
  };
  const post = excel.postMessage;
  // as between processes: what Excel does with a message is a task of its own, not the rest of the pane's
  const mail = new MessageChannel();
  mail.port1.onmessage = ({ data }) => {
    requests.push(performance.now());
    post(...(data as unknown[]));
  };
  // methods: a function given a name of its own does not survive the way into the page
  const watch = {
    isLong(text: unknown): boolean {
      return typeof text === 'string' && text.length > 100_000;
    },
    timed<Given extends unknown[], Result>(work: (...given: Given) => Result): (...given: Given) => Result {
      return (...given) => {
        const start = performance.now();
        const result = work(...given);
        if (watch.isLong(given[0]) || watch.isLong(result))
          messages.push({ start, duration: performance.now() - start });
        return result;
      };
    },
  };
  excel.postMessage = watch.timed((...message: unknown[]) => mail.port2.postMessage(message));
  JSON.stringify = watch.timed(JSON.stringify as (...given: unknown[]) => string);
  JSON.parse = watch.timed(JSON.parse);
  const onFrame = excel.requestAnimationFrame.bind(window.parent);
  excel.requestAnimationFrame = (draw) =>
    onFrame((time) => {
      frames.push(performance.now());
      draw(time);
    });
  let finished = false;
  new MutationObserver(() => {
    const [, done, total] = /(\d+)\/(\d+)/.exec(
      document.querySelector('[data-testid=busy]')?.textContent ?? '',
    ) ?? [null, '0', '1'];
    if (done === total && !finished) lastRead.push(performance.now());
    finished = done === total;
  }).observe(document.body, { subtree: true, childList: true, characterData: true });
  document.addEventListener('change', () => picks.push(performance.now()), true);
  document.addEventListener('click', (event) => clicks.push(event.timeStamp), true);
  const terminate = Worker.prototype.terminate;
  Worker.prototype.terminate = function (this: Worker) {
    ends.push(performance.now());
    terminate.call(this);
  };
}

const seenIn = (frame: Frame): Promise<Seen> =>
  frame.evaluate(() => (window as unknown as { seen: Seen }).seen);

const nowIn = (frame: Frame): Promise<number> => frame.evaluate(() => performance.now());

/** The sample's reports of one month over and over, each time received for another month: no file replaces another. */
function reports(sample: Readonly<Record<string, Uint8Array>>): Record<string, Uint8Array> {
  const originals = Object.entries(sample).filter(([path]) => path.startsWith(`月报/${PERIOD}/`));
  return Object.fromEntries(
    Array.from({ length: FILES }, (_, index): [string, Uint8Array] => {
      const [path, bytes] = originals[index % originals.length]!;
      const round = Math.floor(index / originals.length);
      const month = String((round % 12) + 1).padStart(2, '0');
      return [path.replace(PERIOD, `${FIRST_YEAR + Math.floor(round / 12)}-${month}`), bytes];
    }),
  );
}

/** A pane with the sample's ledger written, on the page of collecting. */
async function withLedger(workbench: WorkbenchPage): Promise<PaneDriver> {
  const pane = await PaneDriver.of(workbench);
  await pane.tab('立项');
  await pane.press('当前工作簿的工作表');
  await pane.frame.waitForSelector('h2:has-text("核对识别结果")');
  await pane.idle();
  await pane.press('写入台账');
  await pane.notice(/已写入任务台账/);
  await pane.tab('收报');
  await pane.frame.selectOption('main select >> nth=0', PERIOD);
  await pane.frame.evaluate(installProbe);
  return pane;
}

const longest = (spans: readonly { readonly duration: number }[]): string =>
  `${Math.max(0, ...spans.map(({ duration }) => duration)).toFixed(0)} ms`;

function printPhase(name: string, seen: Seen, from: number, to: number): void {
  const within = ({ start }: { readonly start: number }) => start >= from && start < to;
  const writing = ({ start, duration }: Seen['long'][number]) =>
    seen.messages
      .filter((message) => message.start >= start && message.start <= start + duration)
      .reduce((sum, message) => sum + message.duration, 0);
  const ofExcel = ({ start, duration }: Seen['long'][number]) =>
    [...seen.requests, ...seen.frames].some((at) => at >= start && at <= start + duration);
  const blocked = seen.long.filter(within).filter(({ duration }) => duration > LONGEST_TASK_MS);
  const excel = blocked.filter(ofExcel);
  const pane = blocked.filter((task) => !excel.includes(task));
  const own = pane
    .map((task) => ({ ...task, messages: writing(task), duration: task.duration - writing(task) }))
    .filter(({ duration }) => duration > LONGEST_TASK_MS);
  console.log(
    `${name} ${((to - from) / 1000).toFixed(1)} s：加载项自己超过 ${LONGEST_TASK_MS} ms 的任务 ${own.length} 个，` +
      `最长 ${longest(own)}；连同 office.js 写读消息 ${pane.length} 个，最长 ${longest(pane)}；` +
      `内嵌 Excel ${excel.length} 个，最长 ${longest(excel)}；` +
      `最长未响应 ${longest(seen.gaps.filter(within))}`,
  );
  for (const { start, duration, name: kind } of own.slice(0, 10))
    console.log(`  ${((start - from) / 1000).toFixed(2)} s 处 ${duration.toFixed(0)} ms（${kind}）`);
}

/** Collects a folder; prints what each phase did to the pane. */
async function collect(pane: PaneDriver, folder: string): Promise<void> {
  await pane.pick('collect-folder', folder);
  await pane.frame.waitForSelector('[data-testid=busy] >> text=/正在读取 \\d+\\//', { timeout: 60_000 });
  const start = await nowIn(pane.frame);
  pane.frame.page().setDefaultTimeout(300_000);
  console.log(await pane.notice(/共 \d+ 个文件/));
  const end = await nowIn(pane.frame);
  const seen = await seenIn(pane.frame);
  const picked = seen.picks.at(-1) ?? start;
  const read = seen.lastRead.find((at) => at > start) ?? start;
  const writing = seen.requests.find((at) => at > read) ?? end;
  printPhase('选取、读回台账', seen, picked, start);
  printPhase('读取', seen, start, read);
  printPhase('汇总、匹配、备好各表', seen, read, writing);
  printPhase('写入', seen, writing, end);
}

/** The second time every file replaces its earlier self, and is compared with it. */
async function measureCollecting(workbench: WorkbenchPage, folder: string): Promise<void> {
  const pane = await withLedger(workbench);
  for (const round of ['第一次', '再收一次']) {
    console.log(`${round}：`);
    await collect(pane, folder);
  }
}

async function measureCancelling(workbench: WorkbenchPage, folder: string): Promise<void> {
  const pane = await withLedger(workbench);
  await pane.pick('collect-folder', folder);
  await pane.frame.waitForSelector('[data-testid=busy] >> text=/正在读取 [1-9]\\d\\d\\//');
  await pane.frame.click('[data-testid=busy] button:has-text("取消")');
  console.log(await pane.notice(/已取消/));
  const { clicks, ends } = await seenIn(pane.frame);
  const click = clicks.at(-1) ?? 0;
  const stopped = ends.filter((at) => at >= click)[0] ?? NaN;
  console.log(`取消：点击后 ${(stopped - click).toFixed(0)} ms 停止读取（上限 ${CANCEL_MS} ms）`);
}

async function main(): Promise<void> {
  const [build = BUILD] = process.argv.slice(2);
  if (build === BUILD) buildWorkbench('production', BUILD);
  const folder = folderOf(reports(await sampleByPath()));
  for (const measure of [measureCollecting, measureCancelling]) {
    const workbench = await WorkbenchPage.open(build);
    try {
      await measure(workbench, folder);
    } finally {
      await workbench.close();
    }
  }
}

void main();
