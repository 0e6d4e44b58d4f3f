import { readFigures } from '../../../src/domain/targets';

/** `8个 cumulative achieved` for every figure, in order. */
function figuresIn(text: string): string[] {
  return readFigures(text).map(({ value, measure, mode, role }) => `${value}${measure} ${mode} ${role}`);
}

describe('what a figure says about time', () => {
  test.each([
    ['累计完成15部', ['15部 cumulative achieved']],
    ['已建成9所', ['9所 cumulative achieved']],
    ['截至9月底，共改造7.5公里。', ['7.5公里 cumulative achieved']],
    ['今年以来，帮扶家庭120户。', ['120户 cumulative achieved']],
    ['1—8月新增就业6200人', ['6200人 cumulative achieved']],
    ['上半年举办讲座18场', ['18场 cumulative achieved']],
    ['目前开通线路3条', ['3条 cumulative achieved']],
    ['新增3家', ['3家 increment achieved']],
    ['本季度再新建2处', ['2处 increment achieved']],
    ['8月份，新开通公交线路1条', ['1条 increment achieved']],
    ['较上月增加40户', ['40户 increment achieved']],
    ['本月完成3个、累计8个', ['3个 increment achieved', '8个 cumulative achieved']],
    ['完成投资2.3亿元', ['230000000元 plain achieved']],
    ['完成主体任务的70%', ['70% plain achieved']],
  ])('%s', (text, expected) => {
    expect(figuresIn(text)).toEqual(expected);
  });
});

describe('a share of the annual target', () => {
  test.each([
    '占年度目标的25%',
    '完成全年任务的25%',
    '占全年计划25%',
    '年度目标完成率达25%',
    '完成年度投资计划的25％',
  ])('%s', (text) => {
    expect(figuresIn(text)).toEqual(['25% share-of-annual achieved']);
  });

  test.each(['完成主体工程的25%', '完成季度目标的25%', '总工程量完成25%', '绿化率达到25%'])(
    '%s is another share',
    (text) => {
      expect(figuresIn(text)).toEqual(['25% plain achieved']);
    },
  );
});

describe('what is not an achievement', () => {
  test.each([
    ['计划完成5个，实际完成3个', ['5个 plain planned', '3个 plain achieved']],
    [
      '年度目标11个，已完成4个，剩余7个',
      ['11个 plain total', '4个 cumulative achieved', '7个 plain remaining'],
    ],
    [
      '26个点位中，已完工9个，17个正在施工',
      ['26个 plain total', '9个 cumulative achieved', '17个 plain remaining'],
    ],
    ['累计改造30个，其中东片区12个', ['30个 cumulative achieved', '12个 cumulative part']],
    ['预计年底前再完成2处', ['2处 increment planned']],
    ['还有3户未签约', ['3户 plain remaining']],
    ['召开推进会2次', ['2次 plain incidental']],
    [
      '现场会商8次，列出问题9条，已整改1条。',
      ['8次 plain incidental', '9条 plain incidental', '1条 cumulative incidental'],
    ],
    ['按计划完成3个', ['3个 plain achieved']],
  ])('%s', (text, expected) => {
    expect(figuresIn(text)).toEqual(expected);
  });
});

test.each([
  '6月3日组织施工单位进场',
  '2021年8月12日完成招标',
  '一期工程封顶，二期正在办理手续',
  '第3次调整方案',
  '落实“五个一”要求',
  '预计7月底前完工',
  '15分钟服务圈初步形成',
  '正在办理施工许可，统一部署下步工作',
])('%s has no figure', (text) => {
  expect(readFigures(text)).toEqual([]);
});

describe('the same said in other ways', () => {
  test.each([
    ['季度末累计达到48部', ['48部 cumulative achieved']],
    ['年初至今完成17支', ['17支 cumulative achieved']],
    ['6月底完成总数31辆', ['31辆 cumulative achieved']],
    ['9月底，示范社区达9个', ['9个 cumulative achieved']],
    ['全年完成18所', ['18所 cumulative achieved']],
    ['实际使用1250万元（累计）', ['12500000元 cumulative achieved']],
    ['全年50次任务中，已有26次完工', ['50次 cumulative total', '26次 cumulative achieved']],
    [
      '70场中，24场已完工，44场未开工',
      ['70场 plain total', '24场 cumulative achieved', '44场 plain remaining'],
    ],
    ['年度目标完成30%，即8座', ['30% share-of-annual achieved', '8座 cumulative achieved']],
    ['累计开工19个，其中已完工17个', ['19个 cumulative achieved', '17个 cumulative achieved']],
    [
      '本季度目标为：完成总数900件。截至12月底，已累计完成720件。',
      ['900件 increment planned', '720件 cumulative achieved'],
    ],
  ])('%s', (text, expected) => {
    expect(figuresIn(text)).toEqual(expected);
  });

  test.each([
    ['涉及总数31辆', ['31辆 cumulative total']],
    ['完成全年任务48部', ['48部 plain achieved']],
    ['年度目标48部', ['48部 plain total']],
    ['累计改造30个，其中东片区12个', ['30个 cumulative achieved', '12个 cumulative part']],
    ['目标完成情况：累计完成9个', ['9个 cumulative achieved']],
    ['6月底完成3个', ['3个 plain achieved']],
  ])('%s is something else', (text, expected) => {
    expect(figuresIn(text)).toEqual(expected);
  });

  test('work begun is told from work finished, before the figure or after it', () => {
    const stages = (text: string) => readFigures(text).map(({ stage }) => stage);
    expect(stages('26处已开工')).toEqual(['started']);
    expect(stages('26处全部完工')).toEqual(['finished']);
    expect(stages('26处正在测量')).toEqual([null]);
  });
});

test.each([
  ['季度末累计达到48部', ''],
  ['截至6月末已建成6个', ''],
  ['2.累计完成电梯27部', '电梯'],
  ['公厕完成11座', '公厕'],
  ['全区共建成公厕11座', '公厕'],
  ['900件全部完工', ''],
  ['累计完成公共停车泊位90个', '公共停车泊位'],
])('the subject of %s is “%s”', (text, subject) => {
  expect(readFigures(text)[0]?.subject).toBe(subject);
});
