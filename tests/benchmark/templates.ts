/**
 * Times issuing 附件4 to 100 invented units: `npx tsx tests/benchmark/templates.ts`. Prints processor seconds of the
 * whole issue and, for comparison, of writing every workbook in full.
 */
import type { Plan } from '../../src/domain/model/submission';
import type { Task } from '../../src/domain/model/task';
import { TemplateContents } from '../../src/domain/outputs/templates';
import { WorkbookPress, writeXlsx, zipFiles } from '../../src/files';
import { templateSheets } from '../../src/sheets/templates';

const UNITS = 100;
const MOST_TASKS = 25;

const units = Array.from({ length: UNITS }, (_, index) => `区第${index + 1}局`);
const tasks: Task[] = units.flatMap((unit, index) =>
  Array.from({ length: 1 + (index % MOST_TASKS) }, (_, row) => {
    const no = index * MOST_TASKS + row + 1;
    return {
      ...{ id: `主-${no}`, source: 'main' as const, no, category: null, leaders: [], leadInferred: false },
      text: `完成第${no}网格老旧小区管网改造${no % 40}处，惠及居民${no + 200}户，建立长效管护机制。`,
      ...{ leadUnits: [unit], coUnits: [], unitsOpenEnded: false, targets: [] },
      origin: { file: null, sheet: '附件1', cell: null },
    };
  }),
);
const plans: Plan[] = tasks.map(({ id, text, leadUnits, no }) => ({
  ...{
    serial: String(no),
    text,
    task: id,
    unit: leadUnits[0]!,
    responsible: '方志远',
    supervisor: '罗小满',
    remark: '',
  },
  quarters: ['完成摸底', '累计完成8处', '累计完成16处', `累计完成${no % 40}处`],
  ...{ cells: {}, origin: { file: null, sheet: null, cell: null } },
}));

async function seconds(run: () => Promise<unknown>): Promise<string> {
  const start = process.cpuUsage();
  const wall = performance.now();
  await run();
  const used = process.cpuUsage(start).user / 1e6;
  return `${used.toFixed(2)} s of processor, ${((performance.now() - wall) / 1000).toFixed(2)} s by the clock`;
}

function issue(write: (specs: ReturnType<typeof templateSheets>) => Promise<Uint8Array>) {
  return async () => {
    const contents = new TemplateContents({
      year: 2026,
      planDueOn: null,
      tasks,
      directory: [],
      plans,
      reports: [],
    });
    const files = [];
    for (const unit of units) {
      files.push({
        path: `${unit}.xlsx`,
        bytes: await write(templateSheets(contents.content(unit, 'report', '2026-06'))),
      });
    }
    return zipFiles(files);
  };
}

async function run(): Promise<void> {
  const press = new WorkbookPress();
  console.log(`${UNITS} units, ${tasks.length} tasks`);
  console.log('one plate per shape:', await seconds(issue((specs) => press.print(specs))));
  console.log('every workbook in full:', await seconds(issue((specs) => writeXlsx(specs))));
}

void run();
