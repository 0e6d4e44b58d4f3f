import { History } from '../../../src/domain/matching/history';
import type { Report } from '../../../src/domain/model/submission';
import { report } from '../../support/records';

const may = report('5月.xlsx', { period: '2026-05' });
const june = report('6月.xlsx', { period: '2026-06' });
const march = report('3月.xlsx', { period: '2026-03' });
const december = report('12月.xlsx', { period: '2025-12' });
const part = (name: string, period: string, text = `第${name}部分`): Report =>
  report(`${period}.xlsx`, { period, serial: `1-${name}`, text });

const known = (...reports: Report[]) =>
  new History(reports, (name) => (name === '城管局' ? '区城管局' : name));

describe('the rows of a unit on a task', () => {
  const other = report('别的.xlsx', { unit: '区水务局' });
  const history = known(
    june,
    may,
    other,
    report('无任务.xlsx', { task: null }),
    report('主-2.xlsx', { task: '主-2' }),
  );

  test('are found by unit, task and month, by any of the unit’s names', () => {
    expect(history.rows('区城管局', '主-1', '2026-05')).toEqual([may]);
    expect(history.rows('城管局', '主-1', '2026-06')).toEqual([june]);
    expect(history.rows('区水务局', '主-1', '2026-05')).toEqual([other]);
  });

  test.each([
    ['区城管局', '主-1', '2026-04'],
    ['区城管局', '主-3', '2026-05'],
    ['区民政局', '主-1', '2026-05'],
  ])('%s has none on %s in %s', (unit, task, period) => {
    expect(history.rows(unit, task, period)).toEqual([]);
  });

  test('several of a month stand together, under whatever name they came', () => {
    const [one, two] = [part('1', '2026-05'), { ...part('2', '2026-05'), unit: '城管局' }];
    expect(known(one, two).rows('区城管局', '主-1', '2026-05')).toEqual([one, two]);
  });
});

describe('last time', () => {
  test.each<[string, Report[], Report, Report | null]>([
    ['is the month before, in whatever order they came', [june, march, may], june, may],
    ['is the latest month there is', [june, march], june, march],
    ['is never the year before', [may, december], may, null],
    ['is nothing for the first month', [may, june], may, null],
    ['is nothing of another unit', [{ ...may, unit: '区水务局' }, june], june, null],
    ['is nothing of another task', [{ ...may, task: '主-2' }, june], june, null],
    [
      'is the only row, reworded or renumbered',
      [{ ...may, serial: '9', text: '改写' }, june],
      june,
      { ...may, serial: '9', text: '改写' },
    ],
  ])('%s', (_, reports, of, expected) => {
    expect(known(...reports).previous(of)).toEqual(expected);
  });

  test('of several rows, the one with the same number and text', () => {
    const before = [part('1', '2026-05'), part('2', '2026-05')];
    const now = [part('2', '2026-06'), part('3', '2026-06'), part('1', '2026-06', '改写')];
    const history = known(...before, ...now);
    expect(now.map((row) => history.previous(row))).toEqual([before[1], null, null]);
  });

  test('one row where there were several, or several where there was one, has none but the same', () => {
    const parts = [part('1', '2026-05'), part('2', '2026-05')];
    expect(known(...parts, june).previous(june)).toBeNull();
    const more = parts.map((row) => ({ ...row, period: '2026-06' }));
    expect(more.map((row) => known(may, ...more).previous(row))).toEqual([null, null]);
  });

  test('a row that belongs to no task has none', () => {
    const lost = { ...june, task: null };
    expect(known(may, lost).previous(lost)).toBeNull();
  });
});

describe('the latest month before', () => {
  const history = known(june, march, may, december);

  test.each([
    ['2026-07', june],
    ['2026-06', may],
    ['2026-05', march],
    ['2026-03', null],
    ['2026-01', null],
    ['2025-12', null],
    ['2027-01', null],
  ])('%s', (period, expected) => {
    expect(history.latestBefore('城管局', '主-1', period)).toEqual(expected);
  });

  test('several rows of a month are none, and so is a unit nobody knows', () => {
    expect(
      known(part('1', '2026-05'), part('2', '2026-05')).latestBefore('区城管局', '主-1', '2026-06'),
    ).toBeNull();
    expect(history.latestBefore('区民政局', '主-1', '2026-07')).toBeNull();
  });
});
