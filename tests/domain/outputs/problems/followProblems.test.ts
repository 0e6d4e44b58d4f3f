import type { Period } from '../../../../src/domain/model/period';
import type { Report } from '../../../../src/domain/model/submission';
import { followProblems } from '../../../../src/domain/outputs/problems';
import { causeOf } from '../../../../src/domain/outputs/problems/problemWords';
import { report, task } from '../../checks/fixtures';

const LIFTS = task(12, '完成既有住宅加装电梯80部。', ['区住建局']);
const PIPES = '因管线权属不清，迁改方案迟迟未定';

function follow(period: Period, ...rows: [Period, string, Partial<Report>?][]) {
  const reports = rows.map(([month, problem, extra]) =>
    report(LIFTS, '区住建局', month, { problem, done: false, completion: '否', ...extra }),
  );
  return followProblems(reports, period);
}

describe('followProblems', () => {
  test('a problem first reported this month is new', () => {
    const [item] = follow('2026-06', ['2026-05', '无'], ['2026-06', PIPES]);
    expect(item).toMatchObject({
      ...{ state: 'new', task: '主-12', unit: '区住建局', problem: PIPES, cause: '管线权属不清' },
      ...{ firstReported: '2026-06', lastReported: '2026-06', months: 1 },
    });
  });

  test('put again, in other words or as 同上, it continues', () => {
    const [item, another] = follow(
      '2026-06',
      ['2026-04', PIPES],
      ['2026-05', '管线迁改方案仍未确定，权属单位意见不一'],
      ['2026-06', '同上月'],
    );
    expect(item).toMatchObject({ state: 'continuing', firstReported: '2026-04', months: 3 });
    expect(item!.evidence.map((cell) => cell.file)).toEqual(
      ['04', '05', '06'].map((month) => `月报/2026-${month}/区住建局.xlsx`),
    );
    expect(another).toBeUndefined();
  });

  test('another problem instead of it is new, and the first was dropped', () => {
    const items = follow('2026-06', ['2026-05', PIPES], ['2026-06', '连续降雨，基坑积水无法施工']);
    expect(items.map((item) => [item.state, item.problem])).toEqual([
      ['dropped', PIPES],
      ['new', '连续降雨，基坑积水无法施工'],
    ]);
  });

  test('gone without a word while the task is unfinished, it was dropped', () => {
    expect(follow('2026-06', ['2026-05', PIPES], ['2026-06', '无'])[0]!.state).toBe('dropped');
  });

  test('gone with the task done, or said to be settled, it was solved', () => {
    expect(follow('2026-06', ['2026-05', PIPES], ['2026-06', '无', { done: true }])[0]!.state).toBe('solved');
    const progress = '管线权属问题已协调解决，迁改方案6月9日会签。';
    expect(follow('2026-06', ['2026-05', PIPES], ['2026-06', '无', { progress }])[0]!.state).toBe('solved');
  });

  test('other things settled do not settle it', () => {
    const progress = '6月9日已完成住户协议签订。';
    expect(follow('2026-06', ['2026-05', PIPES], ['2026-06', '', { progress }])[0]!.state).toBe('dropped');
  });

  test('a unit that sent nothing leaves it open', () => {
    expect(follow('2026-06', ['2026-05', PIPES])[0]).toMatchObject({
      state: 'unreported',
      lastReported: '2026-05',
    });
  });

  test('what was settled in an earlier month is not listed again', () => {
    expect(follow('2026-06', ['2026-04', PIPES], ['2026-05', '无'], ['2026-06', '无'])).toEqual([]);
  });

  test('later months and other years do not count', () => {
    const items = follow('2026-05', ['2025-12', PIPES], ['2026-05', PIPES], ['2026-06', PIPES]);
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({ state: 'new', months: 1 });
  });

  test('says whether the step promised last month was kept', () => {
    const promised = { next: '6月底前召开权属单位联席会' };
    const silent = follow(
      '2026-06',
      ['2026-05', PIPES, promised],
      ['2026-06', PIPES, { progress: '完成勘察。', next: '' }],
    );
    expect(silent[0]!.promise).toBe('unmet');
    const progress = '6月18日召开联席会。';
    const kept = follow('2026-06', ['2026-05', PIPES, promised], ['2026-06', PIPES, { progress }]);
    expect(kept[0]!.promise).toBe('kept');
    const far = { next: '9月底前召开权属单位联席会' };
    const open = follow(
      '2026-06',
      ['2026-05', PIPES, far],
      ['2026-06', PIPES, { progress: '完成勘察。', next: '' }],
    );
    expect(open[0]!.promise).toBe('not-due');
  });
});

describe('causeOf', () => {
  test.each([
    ['由于资金拨付较慢，进度滞后', '资金拨付较慢'],
    ['受雨季影响，室外作业暂停', '雨季'],
    ['进度滞后，主要原因是图纸未审定', '图纸未审定'],
  ])('%s', (problem, cause) => expect(causeOf(problem)).toBe(cause));

  test.each(['需因地制宜调整方案', '施工力量不足'])('%s names no cause', (problem) => {
    expect(causeOf(problem)).toBeNull();
  });
});
