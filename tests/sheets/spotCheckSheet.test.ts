import { selectSpotChecks, taskRisks } from '../../src/domain/outputs/spotcheck';
import { spotCheckSheet } from '../../src/sheets/spotcheck';
import { PERIOD, status, task } from '../domain/outputs/bulletin/district';

const options = { count: 3, randomShare: 0.34, perUnit: 1, seed: '临江-6' };

function list(count: number) {
  const tasks = Array.from({ length: count }, (_, index) =>
    task(index + 1, { leadUnits: [`区第${index}局`], text: index === 0 ? '=1+1' : '新建公园' }),
  );
  const statuses = tasks.map((one) => status(one, 'behind'));
  const risks = taskRisks({ period: PERIOD, tasks, statuses, before: [], findings: [], drawn: [] });
  return { year: 2024, period: PERIOD, options, pool: count, checks: selectSpotChecks(risks, options) };
}

describe('抽查清单 as a sheet', () => {
  const sheet = spotCheckSheet(list(8));
  const text = JSON.stringify(sheet.blocks);

  test('says how it was drawn, so that it can be drawn again', () => {
    expect(text).toContain('从8项任务中抽取3项');
    expect(text).toContain('随机种子“临江-6”');
    expect(text).toContain('不是对任务或单位的评价');
  });

  test('gives every task its reasons with their points', () => {
    expect(text).toContain('滞后于序时进度（+20）');
  });

  test('a text that begins like a formula stays text', () => {
    expect(spotCheckSheet(list(1)).blocks[0]!.cells.flat()).toContain('=1+1');
  });

  test('fewer than asked, and none at all, are said', () => {
    expect(JSON.stringify(spotCheckSheet(list(2)).blocks)).toContain('原定3项');
    expect(JSON.stringify(spotCheckSheet(list(0)).blocks)).toContain('没有可抽查的任务');
  });
});
