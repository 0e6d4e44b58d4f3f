import fc from 'fast-check';
import {
  completedTasks,
  livelihoodMonthly,
  overallQuarterly,
  overview,
  singleMatter,
  submissionsBulletin,
} from '../../src/domain/outputs/bulletin';
import type { BulletinInput } from '../../src/domain/outputs/bulletin';
import { createFinding } from '../../src/domain/findings';
import { bulletinSheets } from '../../src/sheets/bulletin';
import { overviewSheets } from '../../src/sheets/overview';
import { literal } from '../../src/sheets/bulletin/formulas';
import { spread } from '../../src/sheets/bulletin/layout';
import type { Formula, SheetSpec, SpecCell } from '../../src/sheets/spec';
import {
  anyLedger,
  input,
  livelihoodIn,
  PERIOD,
  report,
  status,
  submission,
  task,
} from '../domain/outputs/bulletin/district';
import { calculate } from './calculate';
import type { Calculated } from './calculate';
import { findingsSheet, submissionsSheet, tasksSheet } from './ledgerInOneGo';

const words = { title: (code: string) => code, message: () => '' };

function ledger(one: BulletinInput): SheetSpec[] {
  const findings = one.findings.map((finding) => ({ finding, handling: 'open' as const, reason: '' }));
  return [
    tasksSheet(one.tasks, one.statuses),
    submissionsSheet(one.submissions),
    findingsSheet(findings, words),
  ];
}

function bulletins(one: BulletinInput): SheetSpec[] {
  const built = [
    livelihoodMonthly(one),
    overallQuarterly(one),
    completedTasks(one),
    submissionsBulletin(one),
  ];
  const matter = one.tasks[0] ? [singleMatter(one.tasks[0], one)] : [];
  const [month] = one.statuses;
  const past = month ? [{ period: '2024-05', statuses: [{ ...month, period: '2024-05' }] }] : [];
  return [...[...built, ...matter].flatMap(bulletinSheets), ...overviewSheets(overview(one, past), null)];
}

function expectAgreement(cells: readonly Calculated[]): void {
  for (const cell of cells) {
    const actual = typeof cell.expected === 'number' ? Number(cell.actual) : (cell.actual ?? '');
    expect({ ...cell, actual }).toEqual({ ...cell, actual: cell.expected ?? '' });
  }
}

function cellsOf(spec: SheetSpec): SpecCell[] {
  return spec.blocks.flatMap((block) => block.cells.flat());
}

function formulasOf(spec: SheetSpec): Formula[] {
  return cellsOf(spec).filter(
    (cell): cell is Formula => typeof cell === 'object' && cell !== null && 'formula' in cell,
  );
}

const stale = (cells: readonly Calculated[], sheet: string) =>
  cells.find((cell) => cell.sheet === sheet && cell.address === 'A3')!.actual;

describe('figures on the sheets', () => {
  test('every formula gives the figure the domain gives', () => {
    fc.assert(
      fc.property(anyLedger, (one) => expectAgreement(calculate([...ledger(one), ...bulletins(one)]))),
      { numRuns: 40 },
    );
  });

  test('also where doubtful tasks were left out', () => {
    const leftOut = anyLedger.map((one) => ({
      ...one,
      decisions: one.tasks.map(({ id }) => ({ task: id, period: PERIOD, choice: 'leave-out' as const })),
    }));
    fc.assert(
      fc.property(leftOut, (one) => expectAgreement(calculate([...ledger(one), ...bulletins(one)]))),
      { numRuns: 25 },
    );
  });

  test('findings people ignored are not counted', () => {
    const submissions = [submission('区甲局', 'on-time')];
    const finding = createFinding('progress-blank', {
      unit: '区甲局',
      details: { text: '' },
      period: PERIOD,
    });
    const one = input({ submissions, findings: [finding] });
    const sheets = [
      tasksSheet([], []),
      submissionsSheet(submissions),
      findingsSheet(
        [
          { finding, handling: 'open', reason: '' },
          { finding: { ...finding, quote: '另一处' }, handling: 'ignored', reason: '已说明' },
        ],
        words,
      ),
    ];
    const cells = calculate([...sheets, ...bulletinSheets(submissionsBulletin(one))]);
    expectAgreement(cells);
    expect(cells.some(({ formula, actual }) => formula.includes('问题清单') && actual === 1)).toBe(true);
  });

  test('a reader who clicks a figure or its sentence sees where it comes from', () => {
    const [sheet] = bulletinSheets(livelihoodMonthly(livelihoodIn('completed', 'behind', 'on-track')));
    const opening = formulasOf(sheet!).find(({ value }) => String(value).includes('截至6月底'))!;
    expect(opening.formula).toContain('COUNTIFS(任务台账[来源],"民生实事",任务台账[进度],"滞后")');
    expect(opening.value).toMatch(/^　　截至6月底，3项民生实事中/);
  });

  test('a row leads to its task, wherever that stands in the ledger', () => {
    const one = livelihoodIn('behind', 'on-track');
    const attachment = bulletinSheets(livelihoodMonthly(one))[1]!;
    const link = formulasOf(attachment).find(({ value }) => value === '民-1')!;
    expect(link.formula).toContain('HYPERLINK');
    const sorted = tasksSheet([...one.tasks].reverse(), one.statuses);
    const row = link.formula.match(/MATCH\(.*?\)\+\d+/)![0];
    const probe: SheetSpec = {
      ...attachment,
      blocks: [{ row: 0, column: 0, cells: [[{ formula: row, value: 5 }]] }],
    };
    expectAgreement(calculate([sorted, probe]));
    expect(sorted.blocks[1]!.cells[2]![0]).toBe('民-1');
  });
});

describe('the mark of a bulletin that is out of date', () => {
  const one = livelihoodIn('behind', 'on-track');
  const sheets = bulletinSheets(livelihoodMonthly(one));
  const name = sheets[0]!.name;

  test('is blank while the ledger stands as it did', () => {
    expect(stale(calculate([...ledger(one), ...sheets]), name)).toBe('');
  });

  test.each<[string, BulletinInput]>([
    ['a task moved on', { ...one, statuses: [status(one.tasks[0]!, 'on-track'), one.statuses[1]!] }],
    ['a task was added', { ...one, tasks: [...one.tasks, task(9)] }],
    [
      'the ledger shows the next month',
      { ...one, statuses: one.statuses.map((status_) => ({ ...status_, period: '2024-07' })) },
    ],
  ])('shows when %s', (_what, now) => {
    expect(stale(calculate([...ledger(now), ...sheets]), name)).toMatch(/请重新生成/);
  });
});

describe('within what Excel takes', () => {
  test('literals of any length are split, quotes doubled, and say the same again', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('甲', '"', 'a', '😀'), maxLength: 900 }), (text) => {
        const pieces = literal(text)
          .match(/"(?:[^"]|"")*"/g)!
          .map((piece) => piece.slice(1, -1).replace(/""/g, '"'));
        expect(pieces.join('')).toBe(text);
        for (const piece of pieces) expect(piece.length).toBeLessThanOrEqual(255);
      }),
    );
  });

  test('formulas, sheet names and rows stay within their limits with long names and texts', () => {
    const long = '很长的单位名称'.repeat(40);
    const tasks = Array.from({ length: 12 }, (_, index) =>
      task(index + 1, {
        source: 'livelihood',
        leadUnits: [`${long}${index}`],
        leaders: [`${long}甲`],
        text: '任务内容'.repeat(300),
      }),
    );
    const one = input({
      tasks,
      statuses: tasks.map((one_) => status(one_, 'behind')),
      reports: tasks.map((one_) => report(one_, { problem: '问题'.repeat(3000) })),
    });
    const specs = bulletins(one);
    expect(new Set(specs.map(({ name }) => name)).size).toBe(specs.length);
    for (const spec of specs) {
      expect(spec.name.length).toBeLessThanOrEqual(31);
      for (const height of spec.rowHeights.values()) expect(height).toBeLessThanOrEqual(409);
      for (const { formula } of formulasOf(spec)) expect(formula.length).toBeLessThanOrEqual(8192);
    }
    const cut = specs
      .flatMap(cellsOf)
      .filter((cell) => typeof cell === 'string' && cell.includes('全文见台账'));
    expect(cut.length).toBeGreaterThan(0);
    expectAgreement(calculate([...ledger(one), ...specs]));
  });

  test('a text that begins like a formula stays text', () => {
    const one = livelihoodIn('behind');
    const reports = [report(one.tasks[0]!, { problem: '=HYPERLINK("x")', next: '+1' })];
    const cells = bulletins({ ...one, reports }).flatMap(cellsOf);
    expect(cells).toContain('=HYPERLINK("x")');
    expect(cells).toContain('+1');
  });

  test('columns cover the grid, equal shares equally wide', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 12 }), (shares) => {
        const spans = spread(shares);
        const widths = spans.map(({ columnCount }) => columnCount);
        expect(Math.min(...widths)).toBeGreaterThanOrEqual(1);
        expect(widths.reduce((sum, width) => sum + width, 0)).toBe(18);
        spans.slice(1).forEach((span, index) => {
          expect(span.column).toBe(spans[index]!.column + spans[index]!.columnCount);
        });
      }),
    );
    expect(spread([6, 6, 6, 6, 6, 6]).map(({ columnCount }) => columnCount)).toEqual([3, 3, 3, 3, 3, 3]);
  });

  test('a table of thousands of lines needs no merged cell of its own', () => {
    const [, late] = bulletinSheets(
      livelihoodMonthly(livelihoodIn(...new Array<'behind'>(40).fill('behind'))),
    );
    expect(late!.merges.length).toBeLessThan(5);
    const width = (sheet: SheetSpec) =>
      [...sheet.columnWidths.values()].reduce((sum, one) => sum + one * 7 + 5, 0);
    const [main] = bulletinSheets(livelihoodMonthly(livelihoodIn('behind')));
    expect(Math.abs(width(late!) - width(main!))).toBeLessThan(2);
  });

  test('attachments repeat their header on every printed page', () => {
    const [, late, everything] = bulletinSheets(livelihoodMonthly(livelihoodIn('behind', 'on-track')));
    for (const sheet of [late!, everything!]) {
      const [row] = sheet.print.repeatRows!;
      expect(sheet.blocks[0]!.cells[row]).toContain('编号');
    }
  });
});
