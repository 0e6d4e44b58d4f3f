/** @jest-environment node */
import * as fc from 'fast-check';
import { ConditionalCounts } from '../../src/workbench/host/excelts/conditional-counts';
import { recalculate } from '../../src/workbench/host/excelts/engine';
import { Workspace } from '../../src/workbench/host/model/workspace';
import { writeInput } from '../../src/workbench/host/model/write';
import { rect } from '../../src/workbench/host/store/address';
import { newCell } from '../../src/workbench/host/store/cell';
import type { SheetStore } from '../../src/workbench/host/store/sheet';
import { WorkbookStore } from '../../src/workbench/host/store/workbook';

function bookOf(rows: readonly (readonly unknown[])[]): { store: WorkbookStore; sheet: SheetStore } {
  const store = new WorkbookStore();
  const sheet = store.addSheet('台账');
  const workspace = new Workspace(store, '1.18', () => new Date(2021, 5, 30));
  writeInput(workspace, sheet, rect(0, 0, rows.length, rows[0]?.length ?? 1), rows);
  return { store, sheet };
}

/** The engine's own answer: ranges behind OFFSET are never worked out beforehand. */
function byEngine(store: WorkbookStore, sheet: SheetStore, formula: string): unknown {
  const cell = { ...newCell({}), formula: formula.replace(/([A-C])1:\1(\d+)/g, 'OFFSET($$$1$$1,0,0,$2,1)') };
  sheet.touchRow(99).cells[9] = cell;
  sheet.formulaCount += 1;
  recalculate(store);
  sheet.formulaCount -= 1;
  delete sheet.touchRow(99).cells[9];
  return cell.value;
}

const value = fc.constantFrom('滞后', '已完成', 'ABC', 'abc', '5', '', 5, 0, -1, 2.5, '完成*', '>3');
const criterion = fc.constantFrom(
  '"滞后"',
  '"abc"',
  '5',
  '0',
  '">3"',
  '"完成*"',
  '"*完成*"',
  '"?*"',
  '"完成~*"',
  '"5"',
  '""',
  'A1',
  'B2',
  '-1',
  '"<>滞后"',
  '"<>abc"',
  '"<>5"',
  '"<>完成*"',
);

test('figures worked out beforehand are those of the engine', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(value, value, value), { minLength: 2, maxLength: 8 }),
      criterion,
      criterion,
      (rows, first, second) => {
        const { store, sheet } = bookOf(rows);
        const n = rows.length;
        const formulas = [
          `COUNTIFS(A1:A${n},${first},B1:B${n},${second})`,
          `COUNTIF(A1:A${n},${first})`,
          `SUMIFS(C1:C${n},A1:A${n},${first},B1:B${n},${second})`,
          `SUMIF(A1:A${n},${first},C1:C${n})`,
          `IFERROR(MATCH(${first},A1:A${n},0),0)`,
        ];
        for (const formula of formulas) {
          const resolved = new ConditionalCounts(store).resolve(formula, sheet);
          const figure = /^(?:IFERROR\()?\((-?[\d.e+-]+)\)(?:,0\))?$/.exec(resolved);
          if (figure)
            expect([formula, Number(figure[1])]).toEqual([formula, byEngine(store, sheet, formula)]);
        }
      },
    ),
    { numRuns: 60 },
  );
});

test('plain calls are worked out, inside larger formulas too', () => {
  const { store, sheet } = bookOf([
    ['滞后', 3],
    ['滞后', 4],
    ['完成', 5],
  ]);
  const counts = new ConditionalCounts(store);
  expect(counts.resolve('COUNTIFS($A$1:$A$3,"滞后")/COUNTA($A$1:$A$3)', sheet)).toBe('(2)/COUNTA($A$1:$A$3)');
  expect(counts.resolve('IF(SUMIFS(台账!B1:B3,\'台账\'!A1:A3,A1)>6,"COUNTIF(A1:A3,1)",0)', sheet)).toBe(
    'IF((7)>6,"COUNTIF(A1:A3,1)",0)',
  );
});

test.each([
  ['operators', 'COUNTIF(B1:B3,">3")'],
  ['a criterion that is worked out', 'COUNTIF(A1:A3,"滞"&"后")'],
  ['ranges of different size', 'COUNTIFS(A1:A3,"滞后",B1:B2,3)'],
  ['cells with formulas', 'COUNTIF(C1:C3,"滞后")'],
])('%s are left to the engine', (_what, formula) => {
  const { store, sheet } = bookOf([
    ['滞后', 3, '=LEFT(A1,2)'],
    ['滞后', 4, ''],
    ['完成', 5, ''],
  ]);
  expect(new ConditionalCounts(store).resolve(formula, sheet)).toBe(formula);
});

test('patterns are looked for in plain texts, and in texts joined of plain cells', () => {
  const { store, sheet } = bookOf([
    ['区甲局、区乙局', 3, '="、"&A1&"、"'],
    ['区甲局(分局)', 4, '="、"&A2&"、"'],
    ['', 5, '="、"&A3&"、"'],
  ]);
  const counts = new ConditionalCounts(store);
  expect(counts.resolve('COUNTIFS(C1:C3,"*、区甲局、*")', sheet)).toBe('(1)');
  expect(counts.resolve('COUNTIFS(C1:C3,"*、区甲局(分局)、*",A1:A3,"?*")', sheet)).toBe('(1)');
  expect(counts.resolve('COUNTIF(C1:C3,"、、")', sheet)).toBe('(1)');
  expect(counts.resolve('MATCH("区甲局(分局)",A1:A3,0)+3', sheet)).toBe('(2)+3');
});

test('a value MATCH cannot find is left to the engine, which says so', () => {
  const { store, sheet } = bookOf([['区甲局'], ['区乙局']]);
  expect(new ConditionalCounts(store).resolve('MATCH("区丙局",A1:A2,0)', sheet)).toBe(
    'MATCH("区丙局",A1:A2,0)',
  );
});
