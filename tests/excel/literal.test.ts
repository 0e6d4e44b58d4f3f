import fc from 'fast-check';
import { literalText, needsQuote } from '../../src/excel/literal';

describe('texts Excel would read as something else', () => {
  test.each([
    '=SUM(A1)',
    '+86 531',
    '-',
    '-3',
    '@所有人',
    "'引号开头",
    '＝1+1',
    '＋5',
    '27-1',
    '2021-06',
    '8%',
    '3/4',
    '1E5',
    '007',
    '10:30',
    '￥100',
    '(5)',
    '３５',
    ' 12',
    '.5',
    '2021年6月30日',
    'TRUE',
    'false',
    'May 5',
    'Mar-21',
    '三月五日',
    '二〇二一年三月',
    '上午9时',
    '#N/A',
  ])('%s is quoted', (text) => {
    expect(literalText(text)).toBe(`'${text}`);
  });

  test.each([
    '',
    '新增高新技术企业31家',
    '主-27',
    '民-5',
    '区发展改革局',
    '一季度完成选址',
    '三大工程全面开工',
    '周边环境整治',
    '十二里桥街道办事处',
    'A1级景区创建',
    '完成率=80%',
    '2021年全区重点工作目标任务已经分解到各责任单位，要求按季度推进并逐月报送完成情况，确保全年任务如期完成',
  ])('%s is left alone', (text) => {
    expect(literalText(text)).toBe(text);
  });

  test('whatever the text, quoting adds one apostrophe or nothing', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(literalText(text)).toBe(needsQuote(text) ? `'${text}` : text);
        expect(/^[=+\-@']/.test(literalText(text)) && !needsQuote(text)).toBe(false);
      }),
    );
  });
});
