import { readTargets } from '../../../src/domain/targets';

test.each([
  ['新增高新技术企业25家', ['高新技术企业']],
  ['改造18条市政道路', ['市政道路']],
  ['推进9个、38万平方米老旧小区改造', ['老旧小区', '老旧小区']],
  ['文化礼堂、乡村书屋各6家', ['文化礼堂', '乡村书屋']],
  ['举办家庭教育讲座60场，培训教师300人', ['家庭教育讲座', '教师']],
  ['一般公共预算收入增长6%左右', ['一般公共预算收入']],
])('%s', (text, subjects) => {
  expect(readTargets(text).map(({ subject }) => subject)).toEqual(subjects);
});

test('rates say what they are given per', () => {
  expect(readTargets('每季度举办广场演出1次')[0]).toMatchObject({ value: 1, measure: '次', per: '季度' });
  expect(readTargets('每个街道至少建成1处服务站')[0]).toMatchObject({
    value: 1,
    comparator: '>=',
    per: '个街道',
  });
  expect(readTargets('举办广场演出1次')[0]?.per).toBeUndefined();
});
