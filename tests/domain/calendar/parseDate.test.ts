import fc from 'fast-check';
import { addDays, daysBetween, parseDate } from '../../../src/domain/calendar';

test.each([
  ['2021年7月5日', '2021-07-05'],
  ['2021 年 7 月 5 日', '2021-07-05'],
  ['２０２１年７月５日', '2021-07-05'],
  ['2021年7月5号', '2021-07-05'],
  ['2021.7.5', '2021-07-05'],
  ['2021-07-05', '2021-07-05'],
  ['2021/7/5', '2021-07-05'],
  ['2021／07／05', '2021-07-05'],
  ['20210705', '2021-07-05'],
  ['二〇二一年七月五日', '2021-07-05'],
  ['二○二一年十二月三十一日', '2021-12-31'],
  ['二零二四年二月二十九日', '2024-02-29'],
  ['2021-7-5 10:22', '2021-07-05'],
  ['2021/07/05 08:00:00', '2021-07-05'],
  ['2021年7月5日（星期一）', '2021-07-05'],
  ['44382', '2021-07-05'],
  ['44382.5', '2021-07-05'],
])('%s', (text, expected) => {
  expect(parseDate(text)).toBe(expected);
});

test.each([
  ['7月5日', '2022-07-05'],
  ['七月五日', '2022-07-05'],
  ['7.5', '2022-07-05'],
])('%s takes the year it is given, and none without', (text, expected) => {
  expect(parseDate(text, 2022)).toBe(expected);
  expect(parseDate(text)).toBeNull();
});

test.each([
  '',
  '无',
  '2021年2月30日',
  '2021年2月29日',
  '2021年13月1日',
  '2021年7月',
  '2021年',
  '7月上旬',
  '12345',
  '2021.7-5',
  '7/5/2021',
  '2021年7月5日至8日',
  '十月',
])('%s is no day', (text) => {
  expect(parseDate(text, 2021)).toBeNull();
});

test('every day reads back however it is written', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 36_000 }), (days) => {
      const date = addDays('2000-01-01', days);
      const [year, month, day] = date.split('-').map(Number);
      expect(parseDate(`${year}年${month}月${day}日`)).toBe(date);
      expect(parseDate(`${month}.${day}`, year)).toBe(date);
      expect(parseDate(String(36526 + days))).toBe(date);
      expect(daysBetween('2000-01-01', date)).toBe(days);
    }),
  );
});

test('no text makes it throw', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...'二〇2021年月日号-/.． 十三0 1星期（')).map((chars) => chars.join('')),
      (text) => {
        expect(parseDate(text) ?? '2000-01-01').toMatch(/^\d{4}-\d{2}-\d{2}$/);
      },
    ),
  );
});
