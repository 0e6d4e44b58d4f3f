import { saysAllDone } from '../../../src/domain/language/completionWords';

const SCHOOL = '改扩建柳湾小学等学校12所';

describe('words that finish the task', () => {
  test.each([
    '已完成。',
    '已全部完成。',
    '已完工。',
    '工程已竣工。',
    '建设完成。',
    '全面完成。',
    '任务完成率100%。',
    '已办结。',
    '全面完成年度任务，群众满意。',
    '柳湾小学改扩建工程已竣工并交付使用',
    '12所学校全部完工。',
    '柳湾小学等项目已于8月份完成并投入使用',
    '改扩建学校12所，已完成既定目标',
    '学校改扩建已通过竣工验收（综合楼除外的资料已归档）',
  ])('%s', (progress) => {
    expect(saysAllDone(progress, SCHOOL)).toBe(true);
  });
});

describe('words that finish something else', () => {
  test.each([
    ['a stage before the work', '学校改扩建已完成设计招标'],
    ['a stage before the work, as the subject', '柳湾小学改扩建施工招标已完成'],
    ['a stage of all', '12所学校全部完成方案设计'],
    ['a share of the work', '柳湾小学已完成总工程量的30%'],
    ['places picked', '已明确6个建设点位'],
    ['a beginning', '柳湾小学改扩建已全部开工'],
    ['a list', '12所学校全部纳入项目库'],
    ['one part of several', '柳湾小学已投用，另一所正在筹备'],
    ['a number the task does not have', '柳湾等3所学校改扩建已完成'],
    ['the body of the building', '柳湾小学主体已完工'],
    ['a plan', '柳湾小学计划于8月份完成'],
    ['a denial', '柳湾小学尚未完工'],
    ['another thing', '食堂服务外包已完成'],
    ['what comes after', '柳湾小学完工后可增加学位1600个'],
  ])('%s: %s', (_, progress) => {
    expect(saysAllDone(progress, SCHOOL)).toBe(false);
  });

  test('what is to be used is not finished by being built', () => {
    const museum = '青石文化馆建成并投入使用';
    expect(saysAllDone('青石文化馆4月18日整体完工，4月28日试用', museum)).toBe(false);
    expect(saysAllDone('青石文化馆已建成投用', museum)).toBe(true);
    expect(saysAllDone('全年任务全部完成', museum)).toBe(true);
  });
});
