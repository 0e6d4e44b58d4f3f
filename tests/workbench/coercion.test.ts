import { freshHost, inExcel } from '../support/host';

beforeEach(() => void freshHost());

async function typed(
  input: unknown,
  format?: string,
): Promise<{ value: unknown; text: string; type: string }> {
  return inExcel(async (context) => {
    const cell = context.workbook.worksheets.getActiveWorksheet().getRange('B2');
    if (format !== undefined) cell.numberFormat = [[format]];
    cell.values = [[input as string]];
    cell.load('values,text,valueTypes');
    await context.sync();
    return { value: cell.values[0]?.[0], text: cell.text[0]?.[0] ?? '', type: cell.valueTypes[0]?.[0] ?? '' };
  });
}

const year = new Date().getFullYear();
const serial = (month: number, day: number): number =>
  (Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 30)) / 86_400_000;

describe('what Excel makes of typed texts', () => {
  test.each([
    ['12', 12, '12'],
    ['-3.5', -3.5, '-3.5'],
    ['(5)', -5, '-5'],
    ['1,234', 1234, '1,234'],
    ['8%', 0.08, '8%'],
    ['8.5%', 0.085, '8.50%'],
    ['1E5', 100000, '1.00E+05'],
    ['¥20', 20, '¥20'],
    ['1 1/2', 1.5, '1 1/2'],
    ['TRUE', true, 'TRUE'],
    ['2021-06', 44348, '2021年6月'],
    ['2021年6月', 44348, '2021年6月'],
    ['2021-6-30', 44377, '2021/6/30'],
    ['1-2', serial(1, 2), '1月2日'],
    ['27-1', serial(1, 27), '1月27日'],
    ['3/4', serial(3, 4), '3月4日'],
    ['10:30', 0.4375, '10:30'],
    ['#N/A', '#N/A', '#N/A'],
  ])('%s', async (input, value, text) => {
    expect(await typed(input)).toMatchObject({ value, text });
  });

  test.each([
    '主-1',
    '2021.6.30',
    '1-2-3-4',
    '13/32',
    '2021-13',
    '1,23',
    '8%左右',
    '5G',
    '12 个',
    '1(2)',
    '--',
    '。',
  ])('%s stays text', async (input) => {
    const { value, type } = await typed(input === '--' ? "'--" : input);
    expect([value, type]).toEqual([input, 'String']);
  });

  test.each(['=1+1', '+A1', '-A1', '@SUM(1)'])('%s becomes a formula', async (input) => {
    await typed(input);
    expect(excelHost.workbook.activeSheet.cell(1, 1)?.formula).not.toBeNull();
  });

  test.each(['=1+1', '+A1', '27-1', '8%', '2021-06', 'TRUE', '007', "'x"])(
    '%s is kept by a text cell',
    async (input) => {
      expect(await typed(input, '@')).toMatchObject({ value: input, type: 'String' });
    },
  );

  test.each(['=1+1', '27-1', '007', "'x"])(
    'an apostrophe before %s is taken off and keeps the text',
    async (input) => {
      expect(await typed(`'${input}`)).toMatchObject({ value: input, type: 'String' });
      expect(excelHost.workbook.activeSheet.cell(1, 1)?.style.quotePrefix).toBe(true);
    },
  );

  test('a number written into a text cell is its digits', async () => {
    expect(await typed(12, '@')).toMatchObject({ value: '12', type: 'String' });
  });

  test('a format of one’s own is kept by what is typed', async () => {
    expect(await typed('8%', '0.000')).toMatchObject({ value: 0.08, text: '0.080' });
  });

  test('a formula that cannot be read is refused', async () => {
    await expect(typed('=SUM(')).rejects.toMatchObject({ code: 'InvalidArgument' });
  });

  test('an empty text empties, null leaves alone', async () => {
    await inExcel(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:B1');
      range.values = [['甲', '乙']];
      range.values = [[null as unknown as string, '']];
      range.load('values');
      await context.sync();
      expect(range.values).toEqual([['甲', '']]);
    });
  });

  test('a matrix of another shape is refused', async () => {
    await expect(
      inExcel((context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange('A1:B1').values = [['甲']];
      }),
    ).rejects.toMatchObject({ code: 'InvalidArgument' });
  });

  test('cells hidden under a merged block take nothing', async () => {
    await inExcel(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:B2');
      range.merge();
      range.values = [
        ['甲', '乙'],
        ['丙', '丁'],
      ];
      range.load('values');
      await context.sync();
      expect(range.values).toEqual([
        ['甲', ''],
        ['', ''],
      ]);
    });
  });
});
