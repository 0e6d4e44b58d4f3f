import { mainFigure, readFigures } from '../../../src/domain/targets';

const roles = (text: string) => readFigures(text).map(({ text: figure, role }) => `${figure} ${role}`);

describe('the whole that a part is said of', () => {
  test.each([
    ['24个菜场改造已完成9个', ['24个 total', '9个 achieved']],
    ['40个计划新开工项目已开工21个', ['40个 total', '21个 achieved']],
    ['原计划全年开展40场，截至6月底已开展22场', ['40场 planned', '22场 achieved']],
    ['12公里步道建设已完成总工程量的30%', ['12公里 total', '30% achieved']],
  ])('%s', (text, expected) => {
    expect(roles(text)).toEqual(expected);
  });

  test('two things in one list are no whole and part', () => {
    expect(roles('完成道路9条、桥梁4座')).toEqual(['9条 achieved', '4座 achieved']);
    expect(roles('累计开工9个、完工4个')).toEqual(['9个 achieved', '4个 achieved']);
    expect(roles('按原计划完成5个')).toEqual(['5个 achieved']);
  });
});

describe('stages before the work', () => {
  test.each([
    '完成厨房选点150个',
    '13所学校已完成设计招标',
    '18个小区已全部完成方案设计',
    '文化空间已明确6个建设点位',
    '打造2个公园正着手准备招标',
    '90个项目全部纳入项目库',
    '完成16条道路前期手续',
    '30个村创建方案均已编制完成',
    '确定20个示范村创建名单',
    '3个项目主体已完工',
  ])('%s counts no result', (text) => {
    expect(readFigures(text)[0]).toMatchObject({ role: 'preliminary' });
    expect(mainFigure(text, { measure: readFigures(text)[0]!.measure, task: '建设改造' })).toBeNull();
  });

  test('a task that is itself about such a stage is met by it', () => {
    expect(mainFigure('完成村庄规划编制20个', { measure: '个', task: '完成20个村规划编制' })?.value).toBe(20);
  });

  test.each(['完成厨房改造150个', '13所学校已完成改造', '2个公园建成开放', '30个村创建成功'])(
    '%s counts what was done',
    (text) => {
      expect(readFigures(text)[0]).toMatchObject({ role: 'achieved' });
    },
  );

  test('what was only begun, said in the clause that follows', () => {
    expect(readFigures('改扩建学校12所，已全部开工。')[0]).toMatchObject({ stage: 'started' });
    expect(readFigures('改扩建学校12所，已全部完工。')[0]?.stage).not.toBe('started');
  });
});

describe('shares of the task as people write them', () => {
  test.each([
    '完成目标任务的67.9%',
    '占计划80%',
    '为计划的101%',
    '完成率86%',
    '完成省下达目标任务的59.9%',
    '占总计划的99%',
    '任务完成率40%',
  ])('%s', (text) => {
    expect(readFigures(text).at(-1)).toMatchObject({ mode: 'share-of-annual' });
  });

  test.each(['投资完成率86%', '开工率99.5%', '竣工率52.6%', '占全省的8%', '较去年同期增长23%'])(
    '%s is another share',
    (text) => {
      expect(readFigures(text).at(-1)?.mode).not.toBe('share-of-annual');
    },
  );

  test.each([
    ['招募青年人才48名、占年度任务60%', 'cumulative'],
    ['新增就业480人，完成年度任务的40%', 'cumulative'],
    ['本月新增就业48人，占年度任务的4%', 'increment'],
    ['召开会议4次。完成率40%', 'plain'],
  ])('%s: the figure is %s', (text, mode) => {
    expect(readFigures(text)[0]).toMatchObject({ mode });
  });
});

describe('the figure of the task among its neighbours', () => {
  const jobs = { measure: '人', subject: '城镇就业', task: '新增城镇就业4万人' };

  test.each([
    ['城镇新增就业2.1万人，失业人员再就业3000人，困难人员就业1200人', 21000],
    ['新增城镇就业1.9万人，帮助困难人员就业1600人', 19000],
    ['本月新增城镇就业500人，累计完成6200人', 6200],
  ])('%s', (text, value) => {
    expect(mainFigure(text, jobs)?.value).toBe(value);
  });

  test('a figure that cannot be of its measure disqualifies itself', () => {
    const nursery = { measure: '个', subject: '托位', task: '新增托位200个' };
    expect(mainFigure('新增托位140个，千人口托位数达到3.88个', nursery)?.value).toBe(140);
  });
});

describe('list numbers', () => {
  test.each([
    ['1.4座公厕建成', 4],
    ['任务：\n10.20个小区开工', 20],
    ['完成下列工作。1．12个点位', 12],
  ])('%j', (text, value) => {
    expect(readFigures(text)[0]?.value).toBe(value);
  });

  test.each([
    ['完成1.4万座', 14000],
    ['完成1.4公里', 1.4],
    ['投资1.4亿元', 140000000],
  ])('%s has a part', (text, value) => {
    expect(readFigures(text)[0]?.value).toBe(value);
  });
});
