import fc from 'fast-check';
import {
  learnDirectory,
  learnHome,
  likelyMeant,
  resolveUnit,
  unitKind,
  UnitNames,
} from '../../../src/domain/units';
import type { Unit } from '../../../src/domain/model/unit';

const unit = (name: string, aliases: readonly string[] = []): Unit => ({
  name,
  aliases,
  kind: unitKind(name),
  reports: true,
  place: '临江区',
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

  it.each([
    ['a place nobody knows to be the issuer’s', '望北区住房和城乡建设局', '区住建局'],
    ['an abbreviation that is not in the table', '区民族管理局', '区民管局'],
    ['a body attached to another', '区粮食储备中心', '区发展改革局（区粮食储备中心）'],
  ])('only suggests for %s', (_, name, expected) => {
    const known = [...directory, unit('区民管局'), unit('区发展改革局（区粮食储备中心）')];
    const found = resolveUnit(name, known);
    expect([found.unit, found.suggestion?.name]).toEqual([null, expected]);
  });

  it('says that a place is unknown where the notice names none', () => {
    const unplaced = directory.map((each) => ({
      name: each.name,
      aliases: each.aliases,
      kind: each.kind,
      reports: true,
    }));
    expect(resolveUnit('临江区住房和城乡建设局', unplaced)).toMatchObject({
      unit: null,
      how: 'place-unknown',
      suggestion: { name: '区住建局' },
    });
  });

  it.each([
    ['青江创新区推进专班', '青江商贸区推进专班'],
    ['青江创新区管委会', '青江商贸区管委会'],
    ['望北片区指挥部', '望南片区指挥部'],
    ['青江创新区财政局', '区财政局'],
    ['区民政局', '区财政局'],
    ['区教育局', '区教育体育局'],
    ['区农业局', '区农业农村局'],
    ['区商务局', '区商业服务局'],
    ['市公安局（东城分局）', '市公安局（西城分局）'],
    ['区财政局（区国资中心）', '区审计局（区国资中心）'],
    ['区教育服务中心', '区教育发展中心'],
    ['区教育中心', '区教育服务中心'],
    ['省财政厅', '市财政局'],
    ['青石街道办事处', '青石岭街道办事处'],
  ])('%s and %s never meet', (one, other) => {
    expect(resolveUnit(one, [unit(other)]).unit).toBeNull();
    expect(resolveUnit(other, [unit(one)]).unit).toBeNull();
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

describe('the issuer’s own place', () => {
  it.each([
    ['a document’s head', '临江区人民政府办公室文件', '临江区'],
    ['a title', '关于印发临江区2026年政府工作报告任务分解的通知', '临江区'],
    ['a title with the year first', '2026年临江区政府工作报告主要目标任务', '临江区'],
    ['the place with the one above it', '东安市临江区人民政府办公室', '东安市临江区'],
    ['a place whose name holds the level of another', '东安市市南区人民政府办公室文件', '东安市市南区'],
    ['no place at all', '2026年政府工作报告主要目标任务', null],
    ['groups only', '各区政府、两区人民政府要按时报送', null],
    ['a zone', '青江创新区2026年工作任务', null],
    ['a place of another level', '东安市人民政府2026年', null],
  ])('is learned from %s', (_, text, expected) => {
    expect(learnHome(text, ['区发改局', '区财政局'])).toBe(expected);
  });

  it.each([
    ['临江区发展和改革局', '区发改局'],
    ['东安市临江区发改局', '区发改局'],
    ['临江区柳溪街道办事处', '柳溪街道'],
  ])('may be left out: %s is %s', (written, name) => {
    const placed = { ...unit(name), place: '东安市临江区' };
    expect(resolveUnit(written, [placed]).unit?.name).toBe(name);
  });
});

describe('单位目录 of a notice', () => {
  const learn = (...names: string[]) => {
    const met = new UnitNames();
    for (const name of names) met.add(name, { file: null, sheet: null, cell: null }, name);
    return learnDirectory(met, [], '临江区').units.map(({ name, aliases }) => [name, ...aliases].join('＝'));
  };

  it.each([
    [
      'an attached body',
      ['区财政局（区国资服务中心）', '区审计局'],
      ['区财政局＝区财政局（区国资服务中心）', '区审计局'],
    ],
    [
      'a body with and without the attached one',
      ['区交通局', '区交通局（区公路养护中心）'],
      ['区交通局＝区交通局（区公路养护中心）'],
    ],
    [
      'an attached body listed elsewhere',
      ['区委宣传部（区文明创建中心）', '区文明创建中心'],
      ['区委宣传部＝区委宣传部（区文明创建中心）', '区文明创建中心'],
    ],
    ['another word for the body', ['区防汛领导小组（指挥部）'], ['区防汛领导小组（指挥部）']],
    ['the place before the name', ['临江区发改局', '区发改局', '区发改局'], ['区发改局＝临江区发改局']],
    ['two zones', ['青江创新区推进专班', '青江商贸区推进专班'], ['青江创新区推进专班', '青江商贸区推进专班']],
  ])('%s', (_, names, expected) => {
    expect(learn(...names)).toEqual(expected);
  });

  it('has one entry for every name, whatever the order', () => {
    const name = fc.constantFrom(
      '区发改局', '区发展和改革局', '临江区发改局', '区财政局', '区财政局（区国资服务中心）', '区民政局', '区直机关工委',
      '青江创新区推进专班', '青江商贸区推进专班', '柳溪街道', '柳溪街道办事处', '各街道办事处', '区卫健委', '区卫健局',
    ); // prettier-ignore
    fc.assert(
      fc.property(fc.array(name), (names) => {
        const met = new UnitNames();
        for (const each of names) met.add(each, { file: null, sheet: null, cell: null }, each);
        const { units } = learnDirectory(met, [], '临江区');
        for (const each of names) {
          expect(units.filter((entry) => [entry.name, ...entry.aliases].includes(each))).toHaveLength(1);
          expect(resolveUnit(each, units).unit).not.toBeNull();
        }
      }),
    );
  });
});
