import type { Period } from '../../../src/domain/model/period';
import type { Plan, Report } from '../../../src/domain/model/submission';
import { found, plan, report, target, task } from './fixtures';

/** An error only where both sides are proven; what is assumed asks. */

const UNIT = '区城管局';
const BENCHES = task(21, '更新公园座椅400套。', [UNIT], {
  targets: [target(400, '套', { subject: '公园座椅' })],
});
const QUARTERS: Plan['quarters'] = ['累计更新100套', '累计更新200套', '累计更新300套', '累计更新400套'];

const months = (...rows: [Period, string, Partial<Report>?][]) => ({
  tasks: [BENCHES],
  plans: [plan(BENCHES, UNIT, QUARTERS)],
  reports: rows.map(([period, progress, extra]) =>
    report(BENCHES, UNIT, period, { progress, done: false, ...extra }),
  ),
});
const severities = (code: Parameters<typeof found>[0], input: Parameters<typeof found>[1]) =>
  found(code, input).map(({ severity }) => severity);

describe('a figure that fell', () => {
  test.each([
    ['both said to be totals', '累计更新180套', '累计更新150套', ['error']],
    [
      'a share beside each proves them totals',
      '更新180套，占年度任务45%',
      '更新150套，占年度任务37.5%',
      ['error'],
    ],
    ['beyond the year’s figure together: asked', '更新公园座椅260套', '更新公园座椅220套', ['warning']],
    ['each may be its month’s own', '更新公园座椅80套', '更新公园座椅50套', []],
    [
      'the task’s own figure rose, one beside it fell: asked',
      '累计更新120套，累计接待60人',
      '累计更新150套，累计接待50人',
      ['warning'],
    ],
    ['corrected', '累计更新180套', '经核实，累计更新150套', []],
  ])('%s', (_, may, june, expected) => {
    const input = months(['2026-05', may], ['2026-06', june.replace('经核实', '经核减更正')]);
    expect(severities('progress-decreased', input)).toEqual(expected);
  });
});

describe('是 below the quarter’s figure', () => {
  const yes = { done: true };

  test.each([
    ['a total', '累计更新150套', ['error']],
    ['a figure with its share', '更新150套，占年度任务37.5%', ['error']],
    ['a bare figure: asked', '150套', ['warning']],
    ['what is done of the whole', '400套座椅更新已完成150套', ['error']],
    ['a bare figure that reaches it', '210套', []],
    ['places picked', '完成选址150套', []],
  ])('%s', (_, progress, expected) => {
    expect(severities('yes-but-below', months(['2026-06', progress, yes]))).toEqual(expected);
  });

  test('a bare figure after another may be the month’s own', () => {
    expect(found('yes-but-below', months(['2026-05', '90套'], ['2026-06', '120套', yes]))).toEqual([]);
  });
});

describe('a measure that changed', () => {
  test.each([
    ['已完成48套座椅更新', '已完成58户座椅更新', 1],
    ['累计更新120套', '累计更新150人', 1],
    ['计划更新400套，已完成120套座椅', '计划更新400套，已完成150平方米座椅', 1],
    ['累计更新120套', '累计更新150台', 0],
    ['累计更新120套', '累计更新150套，惠及900人', 0],
    ['累计更新120套，惠及800户', '累计更新150套，惠及900人', 1],
    ['完成选址', '累计更新150人', 0],
  ])('%s, then %s', (may, june, count) => {
    expect(found('unit-of-measure-changed', months(['2026-05', may], ['2026-06', june]))).toHaveLength(count);
  });
});

describe('a quarter left blank', () => {
  const blank = (...quarters: Plan['quarters']) =>
    severities('quarter-target-blank', { tasks: [BENCHES], plans: [plan(BENCHES, UNIT, quarters)] });

  test.each([
    ['between two that are filled', ['累计更新100套', '', '累计更新300套', '累计更新400套'], ['error']],
    ['before work starts: asked', ['', '累计更新200套', '累计更新300套', '累计更新400套'], ['warning']],
    ['after the last: asked', ['累计更新200套', '累计更新400套', '', ''], ['warning', 'warning']],
    ['all of them', ['', '', '', ''], ['error', 'error', 'error', 'error']],
    ['after all is done', ['累计更新200套', '已全部完成年度任务', '', ''], []],
  ] as [string, Plan['quarters'], string[]][])('%s', (_, quarters, expected) => {
    expect(blank(...quarters)).toEqual(expected);
  });
});

test('a smaller figure among several in the same words is found', () => {
  const text = (lots: number, spaces: number) => `累计新建停车场${lots}个，新增泊位${spaces}个`;
  const lot = task(22, '新建停车场8个，新增泊位480个。', [UNIT], { targets: [] });
  const input = (written: string) => ({
    tasks: [lot],
    plans: [plan(lot, UNIT, [text(2, 120), text(4, 240), text(6, 360), text(8, 480)])],
    reports: [report(lot, UNIT, '2026-06', { target: written })],
  });
  expect(found('target-lowered', input(text(3, 240)))).toHaveLength(1);
  expect(found('target-lowered', input(text(4, 200)))).toHaveLength(1);
  expect(found('target-lowered', input(text(4, 240)))).toEqual([]);
  expect(found('target-lowered', input(text(5, 240)))).toEqual([]);
});
