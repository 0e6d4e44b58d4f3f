import { comparableFigures, mainFigure, readTargets } from '../../../src/domain/targets';
import { convert } from '../../../src/domain/language';
import type { FigureWanted } from '../../../src/domain/targets';

const achieved = (text: string, wanted: FigureWanted) => mainFigure(text, wanted)?.value ?? null;

describe('the figure that speaks of the task', () => {
  test('the running total outweighs the month’s own figure', () => {
    expect(achieved('本月完成3个、累计8个', { measure: '个' })).toBe(8);
  });

  test('the figure of the same measure of measure', () => {
    expect(achieved('完成投资1.2亿元，建成泵站3座，铺设管网6公里', { measure: '座', subject: '泵站' })).toBe(
      3,
    );
  });

  test('units of one kind are converted', () => {
    expect(achieved('累计铺设管网3500米', { measure: '公里', subject: '供水管网' })).toBe(3.5);
    expect(achieved('累计造林30亩', { measure: '公顷', subject: '造林' })).toBe(2);
    expect(achieved('累计培训教师240名', { measure: '人', subject: '培训教师' })).toBe(240);
    expect(achieved('累计到位资金0.35亿元', { measure: '元', subject: '资金' })).toBe(35_000_000);
  });

  test('of two figures in one measure, the one on the subject', () => {
    const text = '累计建成口袋公园4处、停车场2处';
    expect(achieved(text, { measure: '处', subject: '停车场' })).toBe(2);
    expect(achieved(text, { measure: '处', subject: '口袋公园' })).toBe(4);
  });

  test('work finished outweighs work started, unless the task is to start it', () => {
    const text = '累计开工9个、完工4个';
    expect(achieved(text, { measure: '个', task: '改造小区20个' })).toBe(4);
    expect(achieved(text, { measure: '个', task: '开工建设20个项目' })).toBeNull();
  });

  test('meetings count when the task is about meetings', () => {
    expect(achieved('累计召开银企座谈会6次', { measure: '次', subject: '银企座谈会' })).toBe(6);
    expect(achieved('召开推进会6次', { measure: '次', subject: '文艺演出' })).toBeNull();
  });
});

describe('in doubt, nothing', () => {
  test.each([
    ['东片区完成3个，西片区完成5个', { measure: '个' }],
    ['累计新建公厕3处', { measure: '处', subject: '停车场' }],
    ['计划完成12个', { measure: '个' }],
    ['剩余4个正在施工', { measure: '个' }],
    ['累计签约30户', { measure: '套' }],
    ['累计惠及600人次', { measure: '人' }],
    ['正在办理手续', { measure: '个' }],
  ])('%s', (text, wanted) => {
    expect(mainFigure(text, wanted)).toBeNull();
  });
});

test('a plan’s intentions are its figures', () => {
  expect(mainFigure('力争完成12个', { measure: '个' }, 'planned')?.value).toBe(12);
});

test('plan and report are held against the target they share', () => {
  const text = '新建社区食堂20处，培训厨师200名';
  const task = { text, targets: readTargets(text) };
  const [only, ...others] = comparableFigures(task, '累计建成食堂8处', '截至6月底，累计建成食堂5处');
  expect(others).toEqual([]);
  expect([only?.target.value, only?.planned.value, only?.reported.value]).toEqual([20, 8, 5]);
});

test('things counted differently do not convert', () => {
  expect(convert(5, '户', '套')).toBeNull();
  expect(convert(2, '公里', '米')).toBe(2000);
  expect(convert(1.5, '吨', '公斤')).toBe(1500);
});

describe('another measure word for the same thing', () => {
  const parks = { measure: '处', subject: '口袋公园', task: '新建口袋公园18处' };

  test('named, or the only thing counted', () => {
    expect(achieved('累计建成口袋公园10个', parks)).toBe(10);
    expect(achieved('累计完成10座', parks)).toBe(10);
    expect(achieved('累计开展义诊36场', { measure: '次', subject: '义诊' })).toBe(36);
  });

  test('not another thing, nor what the task counts that way, nor people and homes', () => {
    expect(achieved('累计安装路灯90个', parks)).toBeNull();
    expect(achieved('累计完成900个', { measure: '所', task: '新建幼儿园9所，增加学位2880个' })).toBeNull();
    expect(achieved('累计改造住宅90套', { measure: '户', subject: '住宅' })).toBeNull();
    expect(achieved('累计完成10个，更换路灯30盏', parks)).toBeNull();
  });
});

test('what has only been started is no result, unless the plan asks for no more', () => {
  const wanted = { measure: '个', task: '改造小区20个' };
  expect(achieved('累计开工9个', wanted)).toBeNull();
  expect(achieved('累计开工9个', { ...wanted, stage: 'started' })).toBe(9);
});
