import { quarterTargets } from '../../../src/domain/achievement';
import { plan, task } from '../progress/records';

const read = (text: string, ...quarters: [string, string, string, string]) =>
  quarterTargets(plan(quarters), task(text));

test('running totals by wording', () => {
  const reading = read('建设停车场12处', '累计完成1处', '累计完成4处', '累计完成9处', '累计完成12处');
  expect(reading).toMatchObject({
    measure: '处',
    cumulative: [1, 4, 9, 12],
    reading: 'cumulative',
    decidedBy: 'wording',
  });
});

test('increments by wording', () => {
  const reading = read('建设停车场12处', '完成1处', '本季度完成3处', '再完成5处', '再完成3处');
  expect(reading).toMatchObject({ cumulative: [1, 4, 9, 12], reading: 'increment', decidedBy: 'wording' });
});

test('some of each, as worded', () => {
  const reading = read('建设停车场12处', '完成1处', '再完成3处', '累计完成9处', '累计完成12处');
  expect(reading).toMatchObject({ cumulative: [1, 4, 9, 12], reading: 'mixed' });
});

test.each([
  [
    'totals that end at the annual target',
    ['完成1处', '完成4处', '完成9处', '完成12处'],
    'cumulative',
    [1, 4, 9, 12],
  ],
  ['increments that add up to it', ['完成1处', '完成3处', '完成5处', '完成3处'], 'increment', [1, 4, 9, 12]],
  [
    'totals that end just short of it',
    ['完成1处', '完成4处', '完成8处', '完成11处'],
    'cumulative',
    [1, 4, 8, 11],
  ],
  [
    'neither: only the first quarter is certain',
    ['完成2处', '完成2处', '完成3处', '完成2处'],
    'unknown',
    [2, null, null, null],
  ],
] as const)('by arithmetic: %s', (_, [first, second, third, fourth], reading, cumulative) => {
  expect(read('建设停车场12处', first, second, third, fourth)).toMatchObject({ reading, cumulative });
});

test('新增 is no increment when the task is to 新增', () => {
  const reading = read('新增停车位800个', '新增100个', '新增300个', '新增600个', '新增800个');
  expect(reading).toMatchObject({
    cumulative: [100, 300, 600, 800],
    reading: 'cumulative',
    decidedBy: 'arithmetic',
  });
});

test('a quarter without figures stays without', () => {
  const reading = read('建设停车场12处', '开展摸底调查', '累计完成4处', '持续推进', '累计完成12处');
  expect(reading.cumulative).toEqual([null, 4, null, 12]);
});

test('one figure alone is the year’s', () => {
  expect(read('建设停车场12处', '制定方案', '完成招标', '全面施工', '完成12处')).toMatchObject({
    cumulative: [null, null, null, 12],
    decidedBy: 'single-figure',
  });
});

test('shares of the annual target become figures', () => {
  const reading = read(
    '造林2000亩',
    '完成年度任务的10%',
    '完成年度任务的40%',
    '完成年度任务的80%',
    '全面完成',
  );
  expect(reading.cumulative).toEqual([200, 800, 1600, null]);
});

test('figures in another unit of the same kind are converted', () => {
  const reading = read('铺设管网3公里', '累计铺设500米', '累计铺设1200米', '累计铺设2公里', '累计铺设3公里');
  expect(reading).toMatchObject({ measure: '公里', cumulative: [0.5, 1.2, 2, 3] });
});

test('of several targets, the one the plan counts', () => {
  const text = '治理3个镇的河道，建成8个示范村';
  expect(read(text, '累计完成1个', '累计完成3个', '累计完成5个', '累计完成8个').annual?.value).toBe(8);
});

test('a rate is a level and adds up to nothing', () => {
  const reading = read('垃圾分类覆盖率达到95%以上', '达到70%', '达到80%', '达到90%', '达到95%');
  expect(reading).toMatchObject({ reading: 'level', cumulative: [70, 80, 90, 95] });
});

test('meetings are not the plan’s figures', () => {
  expect(read('加快示范园建设', '完成摸底', '召开推进会2次', '召开推进会3次', '完成')).toMatchObject({
    reading: 'none',
    measure: null,
  });
});

test('a rate per quarter is not held against the year', () => {
  expect(read('每季度举办广场演出1次', '举办1次', '举办1次', '举办1次', '举办1次').annual).toBeNull();
});

describe('a cell merged over two quarters', () => {
  const texts = ['累计完成4处', '累计完成4处', '累计完成9处', '累计完成12处'] as const;
  const cellsOf = (q1: string, q2: string) => ({ q1, q2, q3: 'E6', q4: 'F6' });
  const reading = (cells: Record<string, string>) =>
    quarterTargets({ quarters: texts, cells }, task('建设停车场12处')).cumulative;

  test('is due at the end of the last of them', () => {
    expect(reading(cellsOf('C6', 'C6'))).toEqual([null, 4, 9, 12]);
  });

  test('two cells with the same text are two targets', () => {
    expect(reading(cellsOf('C6', 'D6'))).toEqual([4, 4, 9, 12]);
    expect(reading({})).toEqual([4, 4, 9, 12]);
  });
});

test('a share of things counted one by one is a whole number of them', () => {
  const reading = read(
    '建设停车场13处',
    '完成年度目标的15.4%',
    '完成年度目标的46.2%',
    '',
    '完成年度目标的100%',
  );
  expect(reading.cumulative).toEqual([2, 6, null, 13]);
});

test('a year’s target said again in every quarter is not the quarter’s', () => {
  const reading = read(
    '建设停车场12处',
    '年度目标12处，季度末累计完成1处',
    '年度目标12处，季度末累计完成4处',
    '年度目标12处，季度末累计完成9处',
    '年度目标12处，季度末累计完成12处',
  );
  expect(reading).toMatchObject({ cumulative: [1, 4, 9, 12], reading: 'cumulative' });
});

test('of two targets in one unit, increments belong to the one they add up to', () => {
  const reading = read('新增科技企业66家、专精特新企业11家', '完成11家', '完成15家', '完成29家', '完成11家');
  expect(reading).toMatchObject({ reading: 'increment', cumulative: [11, 26, 55, 66] });
});
