import fc from 'fast-check';
import { learnRoster, readLeaders } from '../../../src/domain/intake';

const roster = learnRoster([
  '赵 宁',
  '吴昊',
  '孟庆山',
  '冯 勇',
  '李文渊',
  '诸葛明远',
  '欧阳雪',
  '刘松',
  '各分管副区长',
]);
const read = (cell: string): { leaders: readonly string[]; sure: boolean } => readLeaders(cell, roster);

describe('cells that can be read in one way', () => {
  it.each([
    ['a spaced name', '赵 宁', '赵宁'],
    ['a spaced name of three', '孟 庆 山', '孟庆山'],
    ['a name written downwards', '孟\n庆\n山', '孟庆山'],
    ['two people with a separator', '吴昊、孟庆山', '吴昊|孟庆山'],
    ['two people in two lines', '周 健\n刘 松', '周健|刘松'],
    ['two people of single letters', '吴 昊 赵 宁', '吴昊|赵宁'],
    ['two people run together', '吴昊赵宁', '吴昊|赵宁'],
    ['two columns read side by side', '赵 冯 宁 勇', '赵宁|冯勇'],
    ['two columns over two lines', '赵 冯\n宁 勇', '赵宁|冯勇'],
    ['three columns', '赵 吴 刘 宁 昊 松', '赵宁|吴昊|刘松'],
    ['columns of unequal length', '孟 赵 庆 山 宁', '孟庆山|赵宁'],
    ['a compound surname of four', '诸葛明远', '诸葛明远'],
    ['a compound surname run together with another', '欧阳雪吴昊', '欧阳雪|吴昊'],
    ['a person not met before', '陈晓 王一鸣', '陈晓|王一鸣'],
    ['titles beside the names', '常务副区长吴昊、赵宁（区委常委）', '吴昊|赵宁'],
    ['a name and single letters', '司马南 赵 宁', '司马南|赵宁'],
    ['a title of two offices', '区委常委、副区长吴昊', '吴昊'],
    ['an office of a body', '副区长、区公安分局局长 赵宁\n区政府党组成员吴昊', '赵宁|吴昊'],
    ['an office behind the name', '吴昊同志、赵宁副区长', '吴昊|赵宁'],
    ['a surname that is half a title', '区委副书记、区长 王长青', '王长青'],
    ['nothing but a title', '常务副区长', '常务副区长'],
    ['a list left open', '吴昊等区领导', '吴昊'],
    ['a name and a group', '吴昊及各分管副区长', '吴昊|各分管副区长'],
    ['labels before names', '牵头：吴昊 配合：赵宁', '吴昊|赵宁'],
    ['a dot between two people', '吴昊·赵宁', '吴昊|赵宁'],
    ['columns cut letter by letter', '孟赵\n庆宁\n山', '孟庆山|赵宁'],
    ['a compound surname on its own line', '诸葛\n明远', '诸葛明远'],
    ['a last letter on its own line', '吴昊、 孟\n庆山', '吴昊|孟庆山'],
    ['a group', '各分管副区长', '各分管副区长'],
    ['a group of another wording', '区政府班子成员', '区政府班子成员'],
  ])('%s', (_, cell, expected) => {
    expect(read(cell)).toEqual({ leaders: expected.split('|'), sure: true });
  });

  it('reads a blank cell as nobody', () => {
    expect(read(' \n')).toEqual({ leaders: [], sure: true });
  });
});

describe('cells that could be read otherwise are asked about', () => {
  it.each([
    ['unknown people side by side', '王 钱 刚 强', '王刚|钱强'],
    ['a stranger between known people', '赵 周 宁 杰', '赵宁|周杰'],
    ['unknown people run together', '孙浩然周杰', '孙浩然|周杰'],
    ['a dot inside one name', '买买提·艾力', '买买提·艾力'],
    ['a word that is no name', '待定', '待定'],
    ['letters that make no names', '甲乙丙丁戊', '甲乙丙丁戊'],
  ])('%s', (_, cell, expected) => {
    expect(read(cell)).toEqual({ leaders: expected.split('|'), sure: false });
  });
});

it('never throws and loses no letter of a sure reading without titles', () => {
  const letters = fc.string({
    unit: fc.constantFrom('赵', '宁', '吴', '昊', '孟', '庆', '山', '欧', '阳', ' ', '\n', '、'),
  });
  fc.assert(
    fc.property(letters, (cell) => {
      const { leaders, sure } = read(cell);
      const letter = (text: string): string[] => [...new Set(text.replace(/[\s、]/g, ''))].sort();
      if (sure) expect(letter(leaders.join(''))).toEqual(letter(cell));
    }),
    { numRuns: 400 },
  );
});
