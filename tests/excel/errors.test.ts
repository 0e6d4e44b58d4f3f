import { ExcelProblem, toProblem } from '../../src/excel';
import { PROBLEM_WORDS } from '../../src/excel/wording.zh-CN';

const hostError = (code: string, errorLocation = '') => ({
  code,
  message: '任意文字 AccessDenied',
  debugInfo: { errorLocation },
});

test.each([
  ['InvalidOperationInCellEditMode', '', 'cell-editing'],
  ['AccessDenied', 'Range.values', 'sheet-protected'],
  ['AccessDenied', 'WorksheetCollection.add', 'workbook-protected'],
  ['AccessDenied', 'Worksheet.delete', 'workbook-protected'],
  ['ItemNotFound', '', 'item-not-found'],
  ['RequestPayloadSizeLimitExceeded', '', 'payload-too-large'],
  ['ResponsePayloadSizeLimitExceeded', '', 'payload-too-large'],
  ['ApiNotFound', '', 'not-supported'],
  ['SomethingNew', '', 'unknown'],
])('%s at %s is %s', (code, location, expected) => {
  const problem = toProblem(hostError(code, location));
  expect(problem).toBeInstanceOf(ExcelProblem);
  expect([problem.code, problem.hostCode]).toEqual([expected, code]);
});

test('an error without a code is unknown, whatever its text says', () => {
  expect(toProblem(new Error('AccessDenied')).code).toBe('unknown');
  expect(toProblem('ItemNotFound').code).toBe('unknown');
});

test('a problem passes through unchanged', () => {
  const problem = new ExcelProblem('rows-occupied', { table: '任务台账' });
  expect(toProblem(problem)).toBe(problem);
});

test('every message says where, what and what to do next, in one line', () => {
  for (const code of Object.keys(PROBLEM_WORDS) as (keyof typeof PROBLEM_WORDS)[]) {
    const { message } = new ExcelProblem(code, { sheet: '任务台账', cell: 'D8' });
    expect(message).toMatch(/^工作表“任务台账”，单元格 D8：.+。.+。$/);
    expect(message).not.toMatch(/[\n]/);
  }
});

test('only an unexpected error shows Excel’s own code', () => {
  expect(toProblem(hostError('SomethingNew')).message).toContain('SomethingNew');
  expect(toProblem(hostError('AccessDenied')).message).not.toContain('AccessDenied');
});
