import { importNotice, previewOpenWorkbook } from '../../src/app/importNotice';
import { EMPTY_LEDGER } from '../../src/domain/model/ledger';
import { readNotice } from '../../src/domain/intake';
import { readFileGrids, writeXlsx } from '../../src/files';
import type { SheetSpec } from '../../src/sheets/spec';
import { bootHeadless } from '../../src/workbench/headless/boot';
import { MAIN_GROUPS } from '../../src/workbench/sample/mainTasks';

/** A 附件1 of any length: the sample district's tasks over and over, each with a place of its own. */
function largeNotice(count: number): SheetSpec {
  const tasks = MAIN_GROUPS.flatMap((group) => group.tasks.map((task) => ({ group, task })));
  const rows = Array.from({ length: count }, (_, index) => {
    const { group, task } = tasks[index % tasks.length]!;
    const units = task.units.map(({ text }) => text).join('、');
    return [
      index + 1,
      group.category,
      `第${Math.floor(index / tasks.length) + 1}片区：${task.text}`,
      task.leaders,
      units,
    ];
  });
  return {
    name: '附件1',
    mark: '',
    blocks: [
      {
        row: 0,
        column: 0,
        cells: [
          ['2026年主要工作任务责任分解立项表', null, null, null, null],
          ['序号', '类别', '重点任务', '牵头领导', '责任单位'],
          ...rows,
        ],
      },
    ],
    styles: [],
    merges: [],
    columnWidths: new Map(),
    rowHeights: new Map(),
    tables: [],
    validations: [],
    conditionalFormats: [],
    links: [],
    freeze: null,
    protection: null,
    print: { orientation: 'landscape', fitToWidth: true },
    tabColor: null,
  };
}

const seconds = (start: number) => ((performance.now() - start) / 1000).toFixed(2);

async function domain(count: number): Promise<void> {
  const reading = await readFileGrids('附件.xlsx', await writeXlsx([largeNotice(count)], { marked: false }));
  if (!reading.ok) throw new Error('the notice cannot be read');
  const start = performance.now();
  const { tasks } = readNotice(reading.grids.map((grid) => ({ grid, file: null })));
  const spent = performance.now() - start;
  console.log(
    `domain: ${tasks.length} tasks in ${(spent / 1000).toFixed(2)} s, ${((spent * 1000) / count).toFixed(0)} µs a task`,
  );
}

async function host(count: number): Promise<void> {
  const headless = await bootHeadless();
  await headless.open(await writeXlsx([largeNotice(count)], { marked: false }));
  headless.host.resetCounters();
  const start = performance.now();
  const preview = await previewOpenWorkbook(EMPTY_LEDGER);
  const read = seconds(start);
  const readSyncs = headless.host.counters.syncs;
  const writing = performance.now();
  await importNotice(preview, EMPTY_LEDGER);
  console.log(
    `embedded host: ${preview.reading.tasks.length} tasks read in ${read} s with ${readSyncs} syncs, ` +
      `written in ${seconds(writing)} s with ${headless.host.counters.syncs - readSyncs} syncs`,
  );
  headless.close();
}

async function main(): Promise<void> {
  for (const count of [500, 5_000, 50_000]) await domain(count);
  for (const count of [500, 5_000]) await host(count);
}

void main().then(() => process.exit(0));
