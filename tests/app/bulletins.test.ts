import {
  buildBulletins,
  buildSingleMatter,
  bulletinInput,
  doubtfulTasks,
  dueBulletins,
  offeredBulletins,
  type BuiltBulletins,
} from '../../src/app/bulletins';
import { checkPeriod } from '../../src/app/checkPeriod';
import { EMPTY_LEDGER } from '../../src/domain/model/ledger';
import { type Ledger } from '../../src/domain/model/ledger';
import { loadLedger, saveLedger } from '../../src/app/ledgerStore';
import { AppProblem } from '../../src/app/problem';
import { buildSpotChecks } from '../../src/app/spotCheck';
import { appProblemText, buildNoticeText } from '../../src/app/wording.zh-CN';
import { previewText } from '../../src/domain/outputs/bulletin';
import { listSheets, readSheetGrids } from '../../src/excel';
import { bulletinSheets } from '../../src/sheets/bulletin';
import { freshHost, inExcel, openSample, traffic } from '../support/host';
import { finding, report, submission, task } from '../support/records';

const PERIOD = '2026-06';

/** Eight tasks of two months: on schedule, late, one whose answer nobody can read. */
async function ledger(): Promise<Ledger> {
  freshHost();
  const tasks = Array.from({ length: 8 }, (_, index) =>
    task(index % 2 === 0 ? `主-${index + 1}` : `民-${index + 1}`, {
      category: index % 2 === 0 ? '城市更新' : null,
      leadUnits: [index < 4 ? '区城管局' : '区水务局'],
    }),
  );
  const reports = ['2026-05', PERIOD].flatMap((period) =>
    tasks.map((one, index) =>
      report(`${one.leadUnits[0]}.xlsx`, {
        task: one.id,
        text: one.text,
        serial: one.id,
        unit: one.leadUnits[0] as string,
        period,
        target: '',
        progress: `${period.slice(6)}月召开调度会，${one.id}完成方案编制。`,
        completion: index === 3 ? '基本完成' : index === 2 ? '否' : '是',
        done: index === 3 ? null : index !== 2,
      }),
    ),
  );
  const submissions = ['2026-05', PERIOD].flatMap((period) =>
    ['区城管局', '区水务局'].map((unit) => submission(`${unit}.xlsx`, { unit, period })),
  );
  const start: Ledger = {
    ...EMPTY_LEDGER,
    year: 2026,
    tasks,
    directory: ['区城管局', '区水务局'].map((name) => ({
      name,
      aliases: [],
      kind: 'department' as const,
      reports: true,
    })),
    reports,
    submissions,
  };
  await saveLedger(start);
  return checkPeriod((await loadLedger()).ledger, PERIOD);
}

/** Every formula of the bulletins' sheets in the open workbook, with what the domain says. */
async function compared({ bulletins }: BuiltBulletins): Promise<[string, unknown, unknown][]> {
  const specs = bulletins.flatMap(bulletinSheets);
  const grids = await readSheetGrids({ sheets: specs.map(({ name }) => name) });
  return specs.flatMap((spec) => {
    const grid = grids.find(({ grid: { name } }) => name === spec.name)!.grid;
    return spec.blocks.flatMap((block) =>
      block.cells.flatMap((cells, i) =>
        cells.flatMap((cell, j): [string, unknown, unknown][] => {
          if (typeof cell !== 'object' || cell === null || !('formula' in cell)) return [];
          const value = grid.values[block.row + i - grid.top]?.[block.column + j - grid.left] ?? '';
          return [[`${spec.name} ${i + 1}:${j + 1}`, value, cell.value ?? '']];
        }),
      ),
    );
  });
}

const sheetNames = async () => (await listSheets()).map(({ name }) => name);

describe('building what is due', () => {
  test('every formula of the saved workbook, opened again, gives what the domain gives', async () => {
    const built = await buildBulletins(await ledger(), PERIOD, '2026-07-06');
    await openSample(await excelHost.save());
    const cells = await compared(built);
    expect(cells.length).toBeGreaterThan(100);
    for (const [place, actual, expected] of cells) expect([place, actual]).toEqual([place, expected]);
  });

  test('总览 stands beside them, with its charts', async () => {
    await buildBulletins(await ledger(), PERIOD, null);
    expect(await sheetNames()).toEqual(expect.arrayContaining(['总览', '总览-牵头单位']));
    const charts = await inExcel(async (context) => {
      const { charts: found } = context.workbook.worksheets.getItem('总览');
      found.load('items/chartType,items/title/text');
      await context.sync();
      return found.items.map(({ chartType, title }) => [chartType, title.text]);
    });
    expect(charts).toEqual([
      ['ColumnStacked', '各月末任务进展（项）'],
      ['BarStacked100', '各工作类别任务进展构成（占本类别任务的百分比）'],
    ]);
  });

  test('the number of requests does not grow with the bulletins', async () => {
    const start = await ledger();
    const { syncs } = await traffic(() => buildBulletins(start, PERIOD, null));
    // drawing: 4; the add-in's own state: 3
    expect(syncs).toBeLessThanOrEqual(7);
  });

  test('what a person wrote on an earlier sheet is kept under a dated name, and that is said', async () => {
    const first = await buildBulletins(await ledger(), PERIOD, '2026-07-06', ['livelihood-monthly']);
    const name = first.bulletins[0]!.name;
    await inExcel((context) => {
      context.workbook.worksheets.getItem(name).getRange('A4').values = [['领导批示：速办']];
    });
    const again = await buildBulletins(first.ledger, PERIOD, '2026-07-07', ['livelihood-monthly']);
    const kept = again.notices.find((notice) => notice.kind === 'kept' && notice.name === name);
    if (kept?.kind !== 'kept') throw new Error('expected the sheet to be kept');
    expect(kept.keptAs).toContain('07-07');
    const [old] = await readSheetGrids({ sheets: [kept.keptAs] });
    expect(JSON.stringify(old!.grid.values)).toContain('领导批示：速办');
    expect(buildNoticeText(kept)).toContain('没有丢失');
    expect(again.bulletins[0]!.number).toBe(1);
  });

  test("a sheet of another's with the name is left alone, and that is said", async () => {
    const start = await ledger();
    await inExcel((context) => void context.workbook.worksheets.add('总览'));
    const { notices } = await buildBulletins(start, PERIOD, null, []);
    const taken = notices.find(({ kind }) => kind === 'name-taken')!;
    expect(buildNoticeText(taken)).toContain('没有改动它');
  });
});

describe('计划报送情况通报', () => {
  const plan = (unit: string, part: Parameters<typeof submission>[1] = {}) =>
    submission(`计划/${unit}.xlsx`, {
      ...{ unit, kind: 'plan', period: null, filledOn: '2026-02-20', dueOn: '2026-02-27' },
      ...part,
    });

  /** Both units' plans, one with a blank quarter, one late. */
  async function withPlans(): Promise<Ledger> {
    const start = await ledger();
    const blank = finding({
      code: 'quarter-target-blank',
      period: null,
      where: { file: '计划/区城管局.xlsx', sheet: '附件3', cell: 'E6' },
      details: { quarter: 3 },
    } as never);
    return {
      ...start,
      submissions: [...start.submissions, plan('区城管局'), plan('区水务局', { filledOn: '2026-03-02' })],
      findings: [...start.findings, { finding: blank, handling: 'open', reason: '' }],
    };
  }

  test('is offered once plans came in and built only when chosen; what is due stays as it was', async () => {
    const input = bulletinInput(await withPlans(), PERIOD, '2026-07-06');
    expect(dueBulletins(input)).not.toContain('plan-submissions');
    expect(offeredBulletins(input).at(-1)).toEqual({ kind: 'plan-submissions', due: false });
    expect(
      offeredBulletins(bulletinInput(await ledger(), PERIOD, '2026-07-06')).map(({ kind }) => kind),
    ).not.toContain('plan-submissions');
    const february = bulletinInput(await withPlans(), '2026-02', '2026-03-04');
    expect(offeredBulletins(february).at(-1)).toEqual({ kind: 'plan-submissions', due: true });
  });

  test('its formulas give what the domain gives; the register keeps it apart from the monthly ones', async () => {
    const first = await buildBulletins(await withPlans(), PERIOD, '2026-07-06', [
      'submissions',
      'plan-submissions',
    ]);
    expect(first.bulletins.map(({ number, name }) => [number, name])).toEqual([
      [1, '报送情况通报2026-06'],
      [1, '计划报送情况通报2026年第1期'],
    ]);
    expect(previewText(first.bulletins[1]!)).toContain('按时报送1家，迟报1家');
    await openSample(await excelHost.save());
    const cells = (await compared(first)).filter(([place]) => place.startsWith('计划'));
    expect(cells.length).toBeGreaterThan(8);
    for (const [place, actual, expected] of cells) expect([place, actual]).toEqual([place, expected]);
    const { ledger: read } = await loadLedger();
    expect(read.issued.map(({ kind, number }) => [kind, number])).toEqual([
      ['submissions', 1],
      ['plan-submissions', 1],
    ]);
    const again = await buildBulletins(read, PERIOD, '2026-07-07', ['plan-submissions']);
    expect(again.bulletins[0]!.number).toBe(1);
    expect(again.ledger.issued).toHaveLength(2);
  });
});

describe('doubtful tasks', () => {
  test('are listed with their doubts, the own answer and what was decided', async () => {
    expect(doubtfulTasks(await ledger(), PERIOD)).toMatchObject([
      { task: { id: '民-4' }, ownAnswer: null, countsAs: null, choice: 'verify' },
    ]);
  });

  test('a choice is recorded in the workbook and in the bulletin, and the figures agree with the sheets', async () => {
    const choices = new Map([['民-4', 'leave-out' as const]]);
    const built = await buildBulletins(await ledger(), PERIOD, null, undefined, choices);
    expect(previewText(built.bulletins[0]!)).toContain('民-4在核实前不列入本期通报');
    for (const [place, actual, expected] of await compared(built))
      expect([place, actual]).toEqual([place, expected]);
    const { ledger: read } = await loadLedger();
    expect(read.doubtDecisions).toEqual([{ task: '民-4', period: PERIOD, choice: 'leave-out' }]);
    expect(doubtfulTasks(read, PERIOD)).toMatchObject([{ choice: 'leave-out' }]);
    const back = await buildBulletins(read, PERIOD, null, undefined, new Map([['民-4', 'verify' as const]]));
    expect(back.ledger.doubtDecisions).toEqual([]);
  });
});

describe('一事一通报', () => {
  test('two matters are two sheets and two numbers; one built again keeps both', async () => {
    const first = await buildSingleMatter(await ledger(), '主-3', PERIOD, '2026-07-06');
    const second = await buildSingleMatter(first.ledger, '民-4', PERIOD, '2026-07-06');
    const again = await buildSingleMatter((await loadLedger()).ledger, '主-3', PERIOD, '2026-07-08');
    expect([first, second, again].map(({ bulletins: [only] }) => only!.number)).toEqual([1, 2, 1]);
    expect(await sheetNames()).toEqual(
      expect.arrayContaining([first.bulletins[0]!.name, second.bulletins[0]!.name]),
    );
    expect(again.ledger.issued).toHaveLength(2);
  });

  test('a task the ledger does not have is refused in words, and nothing is written', async () => {
    const start = await ledger();
    const before = await sheetNames();
    const failed = await buildSingleMatter(start, '主-99', PERIOD, null).catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(AppProblem);
    expect(appProblemText((failed as AppProblem).details)).toContain('主-99');
    expect(await sheetNames()).toEqual(before);
  });
});

describe('抽查', () => {
  const options = { count: 3, randomShare: 0.34, perUnit: 2, seed: '六月' };

  test('the list is drawn, remembered, and drawn again the same with the same seed', async () => {
    const first = await buildSpotChecks(await ledger(), PERIOD, options, '2026-07-06');
    const { ledger: read } = await loadLedger();
    expect(read.spotChecks).toEqual([
      { period: PERIOD, seed: '六月', tasks: first.list.checks.map(({ risk }) => risk.task.id) },
    ]);
    await inExcel((context) => {
      context.workbook.worksheets.getItem(`抽查清单${PERIOD}`).getRange('J4').values = [['属实']];
    });
    const again = await buildSpotChecks(read, PERIOD, options, '2026-07-09');
    expect(again.ledger.spotChecks).toEqual(read.spotChecks);
    const kept = again.notices.find((notice) => notice.kind === 'kept');
    if (kept?.kind !== 'kept') throw new Error('expected the filled-in sheet to be kept');
    const [old] = await readSheetGrids({ sheets: [kept.keptAs] });
    expect(JSON.stringify(old!.grid.values)).toContain('属实');
  });

  test('options that make no sense are refused and nothing is written', async () => {
    const start = await ledger();
    const before = await sheetNames();
    await expect(buildSpotChecks(start, PERIOD, { ...options, count: 0 })).rejects.toBeInstanceOf(RangeError);
    expect(await sheetNames()).toEqual(before);
  });
});
