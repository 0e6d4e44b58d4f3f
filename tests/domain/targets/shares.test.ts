import { amountOfShare, readFigures, statedShare } from '../../../src/domain/targets';

const share = (text: string, purpose: 'achieved' | 'planned' = 'achieved') =>
  statedShare(readFigures(text), purpose)?.value ?? null;
const amount = (text: string, value: number, unit: string) =>
  amountOfShare(statedShare(readFigures(text), 'planned')!, { value, measure: unit });

describe('the share of the annual target a text states', () => {
  test.each([
    ['占年度目标的25%', 25],
    ['完成投资2.3亿元（占年度目标的25%）', 25],
    ['年度任务完成率达到41.4%', 41.4],
    ['占全年计划60%以上', 60],
  ])('%s', (text, expected) => expect(share(text)).toBe(expected));

  test.each([
    '力争达到年度目标的60%',
    '本季度目标为：完成年度目标的40%。已召开调度会',
    '抽检合格率达到98%',
    '占年度目标的25%，上月占年度目标的20%',
  ])('%s states none that is reached', (text) => expect(share(text)).toBeNull());

  test('a plan’s intention is its share', () => {
    expect(share('力争达到年度目标的60%', 'planned')).toBe(60);
  });
});

describe('what a share comes to', () => {
  test('whole things, with the room its rounding leaves', () => {
    expect(amount('完成年度目标的46.2%', 13, '个')).toEqual({ value: 6, least: 6, most: 6 });
    expect(amount('完成年度目标的39.3%', 2800, '人')).toEqual({ value: 1100, least: 1099, most: 1101 });
  });

  test('what is measured keeps its decimals', () => {
    const { value, least, most } = amount('完成年度目标的43%', 60, '公里');
    expect([value, least, most]).toEqual([25.8, 25.5, 26.1]);
  });

  test('all of it is all of it', () => {
    expect(amount('完成年度目标的100%', 2000, '亩')).toEqual({ value: 2000, least: 2000, most: 2000 });
  });
});
