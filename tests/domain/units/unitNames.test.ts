import { likelyMeant, resolveUnit, unitKind } from '../../../src/domain/units';
import type { Unit } from '../../../src/domain/model/unit';

const unit = (name: string, aliases: readonly string[] = []): Unit => ({
  name,
  aliases,
  kind: unitKind(name),
  reports: true,
});
const directory = [
  unit('区发改局'),
  unit('区住建局'),
  unit('区投促局'),
  unit('区民政局'),
  unit('区财政局'),
  unit('区卫健委'),
  unit('区人社局', ['区人力社保局']),
  unit('区应急局'),
  unit('白沙山街道办事处'),
  unit('云岭商务区(临江区)服务中心'),
  unit('区防汛抗旱领导小组（指挥部）'),
  unit('临江城投'),
  unit('临江城投集团'),
];

describe('resolveUnit', () => {
  it.each([
    ['as it stands', '区发改局', '区发改局', 'exact'],
    [
      'with spaces and full-width brackets',
      '云岭商务区（临江区） 服务中心',
      '云岭商务区(临江区)服务中心',
      'exact',
    ],
    ['an alias', '区人力社保局', '区人社局', 'alias'],
    ['the full name', '区发展和改革局', '区发改局', 'short-form'],
    ['the full name with its place', '临江区住房和城乡建设局', '区住建局', 'short-form'],
    ['委 written out', '区卫生健康委员会', '区卫健委', 'short-form'],
    ['a generic word more', '区应急管理局', '区应急局', 'short-form'],
    ['a short ending', '白沙山街道', '白沙山街道办事处', 'short-form'],
    ['without its last bracket', '区防汛抗旱领导小组', '区防汛抗旱领导小组（指挥部）', 'short-form'],
    ['the longer of two bodies', '临江城投集团', '临江城投集团', 'exact'],
  ])('finds %s', (_, name, expected, how) => {
    const found = resolveUnit(name, directory);
    expect([found.unit?.name, found.how]).toEqual([expected, how]);
  });

  it.each([
    ['letters in another order', '区促投局', '区投促局'],
    ['another ending', '区卫健局', '区卫健委'],
  ])('only suggests for %s', (_, name, expected) => {
    const found = resolveUnit(name, directory);
    expect([found.unit, found.suggestion?.name]).toEqual([null, expected]);
  });

  it.each(['白沙街道办事处', '区民宗局', '区教育局', '财政', '', '区第二中学'])(
    'does not guess at %s',
    (name) => {
      expect(resolveUnit(name, directory)).toMatchObject({ unit: null, suggestion: null });
    },
  );

  it('does not take numbered bodies for slips of each other', () => {
    expect(likelyMeant('区第二实验中学', [unit('区第一实验中学')])).toBeNull();
  });
});

it.each([
  ['各街道办事处', 'group'],
  ['区政府各部门', 'group'],
  ['区安委会成员单位（区安委办牵头）', 'group'],
  ['柳溪街道办事处', 'subdistrict'],
  ['青山镇人民政府', 'subdistrict'],
  ['临江城投集团', 'company'],
  ['区委宣传部', 'party'],
  ['区发改局', 'department'],
])('%s is a %s', (name, kind) => {
  expect(unitKind(name)).toBe(kind);
});
