import {
  isWorkingDay,
  nthWorkingDay,
  reportDueOn,
  workingDayAfter,
  workingDayFrom,
} from '../../../src/domain/calendar';

test.each([
  ['2021-07-05', true, 'Monday'],
  ['2021-07-04', false, 'Sunday'],
  ['2021-10-04', false, 'National Day week'],
  ['2021-10-09', true, 'a Saturday worked to make up for it'],
  ['2024-02-04', true, 'a Sunday worked for the Spring Festival'],
])('%s is worked: %s (%s)', (date, working) => {
  expect(isWorkingDay(date)).toEqual({ working, known: true });
});

test.each([
  ['2021-06', '2021-07-07'],
  ['2021-09', '2021-10-13'], // 8, 9 (make-up Saturday), 11, 12, 13
  ['2021-01', '2021-02-05'],
  ['2020-12', '2021-01-08'], // 1–3 are New Year
])('reports of %s are due on %s', (period, dueOn) => {
  expect(reportDueOn(period)).toEqual({ dueOn, known: true });
});

test('a year whose calendar has not been announced falls back to Monday–Friday and says so', () => {
  expect(isWorkingDay('2040-10-01')).toEqual({ working: true, known: false });
  expect(reportDueOn('2040-09')).toEqual({ dueOn: '2040-10-05', known: false });
});

test('a due day that is not worked moves on to the next that is', () => {
  expect(workingDayFrom('2021-10-02').dueOn).toBe('2021-10-08');
  expect(workingDayFrom('2021-10-08').dueOn).toBe('2021-10-08');
});

test('what is no day and no month is refused', () => {
  expect(() => isWorkingDay('2021-02-30')).toThrow(RangeError);
  expect(() => nthWorkingDay(2021, 13, 1)).toThrow(RangeError);
  expect(() => nthWorkingDay(2021, 10, 40)).toThrow(RangeError);
});

test.each([
  ['2021-07-09', 3, '2021-07-14'], // a Friday; the weekend does not count
  ['2021-09-30', 1, '2021-10-08'], // National Day week
  ['2021-10-08', 1, '2021-10-09'], // a make-up Saturday
])('working days after %s: %i end on %s', (date, n, dueOn) => {
  expect(workingDayAfter(date, n)).toEqual({ dueOn, known: true });
});

test('working days that run into a year without a calendar are marked', () => {
  expect(workingDayAfter('2026-12-31', 3).known).toBe(false);
  expect(() => workingDayAfter('2021-07-09', 0)).toThrow(RangeError);
});
