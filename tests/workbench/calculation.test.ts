/** @jest-environment node */
import * as fc from 'fast-check';
import { recalculate } from '../../src/workbench/host/excelts/engine';
import { Workspace } from '../../src/workbench/host/model/workspace';
import { writeInput } from '../../src/workbench/host/model/write';
import { rect } from '../../src/workbench/host/store/address';
import { WorkbookStore } from '../../src/workbench/host/store/workbook';

type Rows = readonly (readonly unknown[])[];

/** A workbook of sheets 甲 and 乙, with what each holds after a calculation. */
class Book {
  readonly store = new WorkbookStore();
  readonly #workspace = new Workspace(this.store, '1.18', () => new Date(2021, 5, 30));

  constructor(sheets: Readonly<Record<string, Rows>>) {
    for (const [name, rows] of Object.entries(sheets)) {
      this.store.addSheet(name);
      this.write(name, 0, 0, rows);
    }
  }

  write(name: string, row: number, column: number, rows: Rows): void {
    const sheet = this.store.findSheet(name)!;
    writeInput(this.#workspace, sheet, rect(row, column, rows.length, rows[0]?.length ?? 1), rows);
  }

  /** The values from A1 on. */
  values(name: string, rowCount: number, columnCount: number): unknown[][] {
    recalculate(this.store);
    const sheet = this.store.findSheet(name)!;
    return Array.from({ length: rowCount }, (_, row) =>
      Array.from({ length: columnCount }, (__, column) => sheet.cell(row, column)?.value ?? null),
    );
  }
}

const LEDGER: Rows = [
  ['任务', '进度', 3],
  ['公园', '滞后', 4],
  ['道路', '已完成', 5],
];

describe('what the engine is shown is enough', () => {
  test.each([
    ['a column of another sheet', '=SUM(乙!C1:C3)', 12],
    ['a cell of another sheet', '=乙!C2*2', 8],
    ['entire columns and rows', '=SUM(乙!C:C)+SUM(乙!2:2)', 16],
    ['a place worked out', '=INDIRECT("乙!C"&1+1)', 4],
    ['a quoted sheet', '=COUNTIF(\'乙\'!B1:B3,"滞后")+乙!C1', 4],
    ['a text that looks like a reference', '="乙!C1"&乙!C1', '乙!C13'],
    ['words of logic', '=IF(AND(TRUE,乙!C1=3),1.5E+1,FALSE)', 15],
    ['an error', '=IFERROR(IF(乙!C1=3,#N/A,1),"无")', '无'],
  ])('%s', (_, formula, expected) => {
    const book = new Book({ 甲: [[formula]], 乙: LEDGER });
    expect(book.values('甲', 1, 1)).toEqual([[expected]]);
  });

  test('a name, and a formula over other formulas', () => {
    const book = new Book({ 甲: [['=合计+1', '=A1*2', '="共"&(7)&"项"', '=LEN(C1)']], 乙: LEDGER });
    book.store.names.push({
      name: '合计',
      formula: '乙!$C$3',
      sheet: null,
      visible: true,
      comment: '',
    });
    expect(book.values('甲', 1, 4)).toEqual([[6, 12, '共7项', 3]]);
  });

  test('a spilt result keeps off what stands in its way, and is cleared with its formula', () => {
    const book = new Book({
      甲: [['=SORT(乙!C1:C3)'], [''], ['']],
      乙: [
        [1, 1, 9],
        [1, 1, 8],
        [1, 1, 7],
      ],
    });
    expect(book.values('甲', 3, 1)).toEqual([[7], [8], [9]]);
    book.write('甲', 0, 0, [['无']]);
    expect(book.values('甲', 3, 1)).toEqual([['无'], [null], [null]]);
    book.write('甲', 1, 0, [['占']]);
    book.write('甲', 0, 0, [['=SORT(乙!C1:C3)']]);
    expect(book.values('甲', 2, 1)).toEqual([[{ error: '#SPILL!' }], ['占']]);
  });
});

describe('results told without the engine', () => {
  test('texts joined, with quotes and cells', () => {
    const book = new Book({ 甲: [['区教育局、"区体育局"', '="、"&A1&"、"', '="他说""好"""', '=A1&A9']] });
    expect(book.values('甲', 1, 4)[0]!.slice(1)).toEqual([
      '、区教育局、"区体育局"、',
      '他说"好"',
      '区教育局、"区体育局"',
    ]);
  });

  test('a number in a joined text shows as Excel shows it', () => {
    const book = new Book({
      甲: [
        [0.1, '="约"&A1', '=A2&"项"'],
        [12, '', ''],
      ],
    });
    expect(book.values('甲', 1, 3)[0]!.slice(1)).toEqual(['约0.1', '12项']);
  });

  test('a link shows its text, whether its target is found or not', () => {
    const link = '=IFERROR(HYPERLINK("#\'乙\'!A"&(MATCH("没有",乙!A1:A3,0)+3),"民-1"),"民-1")';
    const book = new Book({ 甲: [[link]], 乙: LEDGER });
    expect(book.values('甲', 1, 1)).toEqual([['民-1']]);
  });
});

test('showing the engine only what it needs changes no result', () => {
  const number = fc.integer({ min: -9, max: 9 });
  const formula = fc.constantFrom(
    '=乙!A1+乙!B2',
    '=SUM(乙!A1:B3)',
    '=IF(COUNTIF(乙!A1:A3,">0")>1,"多","少")&B1',
    '=A2*2',
    '=COUNTIFS(乙!A1:A3,"<>x",乙!B1:B3,5)',
    '=ROUND(乙!A1/乙!B1,2)',
    '=乙!C1',
    '="共"&COUNTIF(乙!A1:A3,5)&"项"',
  );
  fc.assert(
    fc.property(
      fc.array(fc.tuple(number, number, formula), { minLength: 3, maxLength: 3 }),
      fc.array(fc.tuple(formula, formula), { minLength: 2, maxLength: 2 }),
      (ledger, rows) => {
        // A cell of 乙 may refer to itself: both ways the engine is asked the same.
        const sheets = { 甲: rows, 乙: ledger.map(([a, b, c]) => [a, b, c.replaceAll('乙!C1', '乙!A1')]) };
        const shown = new Book(sheets);
        const whole = new Book({ ...sheets, 丙: [['=INDIRECT("乙!A1")']] });
        expect(shown.values('甲', 2, 2)).toEqual(whole.values('甲', 2, 2));
        expect(shown.values('乙', 3, 3)).toEqual(whole.values('乙', 3, 3));
      },
    ),
    { numRuns: 150 },
  );
});
