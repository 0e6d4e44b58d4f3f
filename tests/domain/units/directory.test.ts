import type { Unit } from '../../../src/domain/model/unit';
import { learnDirectory, UnitNames } from '../../../src/domain/units';
import { likelyMeant } from '../../../src/domain/units/unitNames';

const unit = (name: string, extra: Partial<Unit> = {}): Unit => ({
  ...{ name, aliases: [], kind: 'department', reports: true },
  ...extra,
});

function learn(names: readonly string[], known: readonly Unit[] = [], home: string | null = null) {
  const met = new UnitNames();
  names.forEach((name, at) =>
    met.add(name, { file: 'a.xlsx', sheet: '附件1', cell: `E${at + 4}` }, `原文${name}`),
  );
  return learnDirectory(met, known, home);
}
const asked = ({ findings }: ReturnType<typeof learn>) =>
  findings.map(({ code, details, suggestion, unit: of, where, quote }) => ({
    ...{ code, details, suggestion, of, cell: where.cell, quote },
  }));

describe('单位目录 from a notice', () => {
  test('one entry per body, by the form written most often, the others aliases that are told', () => {
    const learned = learn(['区发展和改革局', '区发改局', '区财政局', '区发改局']);
    expect(learned.units).toEqual([unit('区发改局', { aliases: ['区发展和改革局'] }), unit('区财政局')]);
    expect(asked(learned)).toEqual([
      {
        ...{ code: 'unit-alias', details: { name: '区发展和改革局', canonical: '区发改局' } },
        ...{ suggestion: '区发改局', of: '区发改局', cell: 'E4', quote: '原文区发展和改革局' },
      },
    ]);
  });

  test('of forms written as often the first names the body', () => {
    expect(learn(['区发展和改革局', '区发改局']).units).toEqual([
      unit('区发展和改革局', { aliases: ['区发改局'] }),
    ]);
  });

  test('a group has an entry, owes nothing and is never merged or asked about', () => {
    const learned = learn(['各街道办事处', '柳溪街道办事处']);
    expect(learned.units).toEqual([
      unit('各街道办事处', { kind: 'group', reports: false }),
      unit('柳溪街道办事处', { kind: 'subdistrict' }),
    ]);
    expect(learned.findings).toEqual([]);
  });

  test('an attached body gets no entry; its body goes by both writings', () => {
    const learned = learn(['区财政局（区国资中心）', '区审计局']);
    expect(learned.units).toEqual([
      unit('区财政局', { aliases: ['区财政局（区国资中心）'] }),
      unit('区审计局'),
    ]);
    expect(learned.findings).toEqual([]);
  });

  test('the issuer’s place is kept with every unit', () => {
    const { units } = learn(['区财政局'], [unit('区审计局')], '临江区');
    expect(units).toEqual([unit('区审计局', { place: '临江区' }), unit('区财政局', { place: '临江区' })]);
  });

  test('a known unit is kept; its short form becomes an alias and is told, a known alias is not', () => {
    const known = [unit('区发展和改革局', { aliases: ['发改'] })];
    const learned = learn(['区发改局', '发改', '区发展和改革局'], known);
    expect(learned.units).toEqual([unit('区发展和改革局', { aliases: ['发改', '区发改局'] })]);
    expect(asked(learned).map(({ details }) => details)).toEqual([
      { name: '区发改局', canonical: '区发展和改革局' },
    ]);
  });

  test('a likely slip is asked about under its own entry: the rarer of two, of equals the later', () => {
    const rarer = learn(['区市政工程服务所', '区市政工程服务处', '区市政工程服务处']);
    expect(asked(rarer)).toEqual([
      {
        ...{ code: 'unknown-unit', details: { name: '区市政工程服务所', similar: '区市政工程服务处' } },
        ...{
          suggestion: '区市政工程服务处',
          of: '区市政工程服务所',
          cell: 'E4',
          quote: '原文区市政工程服务所',
        },
      },
    ]);
    const later = learn(['区投促局', '区促投局']);
    expect(asked(later).map(({ details }) => details)).toEqual([{ name: '区促投局', similar: '区投促局' }]);
    expect(later.units).toHaveLength(2);
  });

  test('a name that reads like no unit is asked about, and any new one where a directory was given', () => {
    expect(asked(learn(['望江'])).map(({ details }) => details)).toEqual([{ name: '望江', similar: null }]);
    expect(learn(['区档案局']).findings).toEqual([]);
    expect(asked(learn(['区档案局'], [unit('区财政局')])).map(({ details }) => details)).toEqual([
      { name: '区档案局', similar: null },
    ]);
  });
});

describe('whom a name may be a slip of', () => {
  const likely = (name: string, ...others: string[]) =>
    likelyMeant(
      name,
      others.map((each) => unit(each)),
    )?.name ?? null;

  test.each([
    ['区促投局', ['区投促局']],
    ['区市政服务处', ['区市政服务所']],
    ['临江城投', ['临江城投集团']],
    ['临江城投集团', ['临江城投']],
    ['区机关事务服务中芯', ['区机关事务服务中心']],
    ['区机关事务服中心', ['区机关事务服务中心']],
    ['区退役军人事务务局', ['区退役军人事务局']],
    ['区园林局', ['区园艺林业局']],
    ['区国资中心', ['区财政局（区国资中心）']],
    ['临江区财政局', ['区财政局']],
  ])('%s: %s', (name, [meant = '']) => {
    expect(likely(name, meant)).toBe(meant);
    expect(likely(name, meant, '区完全另外一个局')).toBe(meant);
  });

  test.each([
    ['区民政局', ['区财政局']],
    ['区第一实验中学', ['区第二实验中学']],
    ['东城供水服务中心', ['西城供水服务中心']],
    ['青石街道办事处', ['青山街道办事处']],
    ['柳溪街道', ['柳溪东街道']],
    ['区水务局', ['市水务局']],
    ['区林局', ['区园艺林业局']],
    ['区财政局', ['区财政局']],
    ['区园林局', ['区林园林业局']],
  ])('%s is none of %s', (name, [other = '']) => {
    expect(likely(name, other)).toBeNull();
  });

  test('of two likely ones neither is meant, and a group never', () => {
    expect(likely('临江城投', '临江城投集团', '临江城投公司')).toBeNull();
    expect(likelyMeant('临江城投', [unit('临江城投各公司', { kind: 'group' })])).toBeNull();
  });
});
