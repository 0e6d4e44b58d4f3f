import type { Plan, Report } from '../../../src/domain/model/submission';
import { found, plan, report, target, task } from './fixtures';

const UNIT = '区住建局';
const LIFTS = task(12, '完成既有住宅加装电梯80部。', [UNIT], { targets: [target(80, '部')] });
const SAFETY = task(14, '开展燃气安全专项整治，完善巡检制度。', [UNIT]);
const RISING: Plan['quarters'] = ['累计完成10部', '累计完成30部', '累计完成60部', '累计完成80部'];
const STEPS: Plan['quarters'] = ['印发方案', '开展中期检查', '整改问题', '形成长效制度'];

const planned = (quarters: Plan['quarters'], extra: Partial<Plan> = {}) => ({
  tasks: [LIFTS],
  plans: [plan(LIFTS, UNIT, quarters, extra)],
});

describe('quarter-target-blank', () => {
  test('fires for each blank quarter at its cell', () => {
    const findings = found('quarter-target-blank', planned(['累计完成10部', ' ', '', '累计完成80部']));
    expect(findings.map((finding) => [finding.details.quarter, finding.where.cell])).toEqual([
      [2, 'D6'],
      [3, 'E6'],
    ]);
  });

  test('nothing is left to plan once all is done; a dash says nothing is planned', () => {
    expect(found('quarter-target-blank', planned(['累计完成30部', '全面完成年度任务', '', '']))).toEqual([]);
    expect(
      found('quarter-target-blank', planned(['—', '累计完成30部', '累计完成60部', '累计完成80部'])),
    ).toEqual([]);
  });
});

describe('plan-below-annual', () => {
  const fires = (quarters: Plan['quarters'], of = LIFTS) =>
    found('plan-below-annual', { tasks: [of], plans: [plan(of, UNIT, quarters)] });

  test('fires when the running total ends below the year’s target', () => {
    const [finding] = fires(['累计完成10部', '累计完成30部', '累计完成50部', '累计完成64部']);
    expect(finding).toMatchObject({ severity: 'error', details: { planned: '64部', annual: '80部' } });
  });

  test('fires when all quarters together stay below', () => {
    expect(fires(['新增10部', '新增10部', '新增20部', '新增20部'])).toHaveLength(1);
  });

  test('reached exactly, or by adding up the quarters, it is in order', () => {
    expect(fires(RISING)).toEqual([]);
    expect(fires(['完成10部', '完成20部', '完成30部', '完成20部'])).toEqual([]);
    expect(fires(['新增10部', '新增20部', '新增30部', '新增20部'])).toEqual([]);
  });

  test('a figure spelt otherwise is the same figure', () => {
    const training = task(30, '开展职业技能培训1.8万人次。', [UNIT], { targets: [target(18000, '人次')] });
    expect(fires(['累计2000人次', '累计7000人次', '累计1.3万人次', '累计18000人次'], training)).toEqual([]);
  });

  test('a ceiling is not to be reached', () => {
    const loss = task(31, '管网漏损率控制在9%以内。', [UNIT], {
      targets: [target(9, '%', { comparator: '<=' })],
    });
    expect(fires(['控制在8.8%', '控制在8.6%', '控制在8.4%', '控制在8.2%'], loss)).toEqual([]);
  });

  test('around a large figure there is room', () => {
    const housing = task(32, '筹集保障性租赁住房约1600套。', [UNIT], {
      targets: [target(1600, '套', { comparator: '~' })],
    });
    expect(fires(['累计200套', '累计700套', '累计1200套', '累计1580套'], housing)).toEqual([]);
  });

  test('of several targets in one unit the plan may be about the smaller', () => {
    const firms = task(33, '新增规上企业30家、培育瞪羚企业4家。', [UNIT], {
      targets: [target(30, '家', { subject: '规上企业' }), target(4, '家', { subject: '瞪羚企业' })],
    });
    expect(fires(['累计完成1家', '累计完成2家', '累计完成3家', '累计完成4家'], firms)).toEqual([]);
    expect(fires(['累计完成4家', '累计完成12家', '累计完成20家', '累计完成24家'], firms)).toHaveLength(1);
  });

  test('one of several responsible units may plan its share: only asked', () => {
    const shared = { ...LIFTS, coUnits: ['区规划分局'] };
    const [finding] = fires(['累计完成5部', '累计完成15部', '累计完成30部', '累计完成40部'], shared);
    expect(finding!.severity).toBe('warning');
  });

  test('a task taken apart is not held against the whole', () => {
    const quarters: Plan['quarters'] = ['累计完成5部', '累计完成15部', '累计完成30部', '累计完成40部'];
    const plans = [
      plan(LIFTS, UNIT, quarters, { serial: '12-1' }),
      plan(LIFTS, UNIT, quarters, { serial: '12-2' }),
    ];
    expect(found('plan-below-annual', { tasks: [LIFTS], plans })).toEqual([]);
  });
});

describe('plan-decreasing', () => {
  test('fires at the quarter that falls, with the one before as evidence', () => {
    const [finding] = found(
      'plan-decreasing',
      planned(['累计完成10部', '累计完成60部', '累计完成30部', '累计完成80部']),
    );
    expect(finding!.details).toEqual({ earlier: '60部', later: '30部' });
    expect(finding!.where.cell).toBe('E6');
    expect(finding!.evidence[0]!.cell).toBe('D6');
  });

  test('what each quarter adds may fall', () => {
    expect(found('plan-decreasing', planned(['完成10部', '完成40部', '完成20部', '完成10部']))).toEqual([]);
    expect(found('plan-decreasing', planned(['新增10部', '新增40部', '新增20部', '新增10部']))).toEqual([]);
  });

  test('a total that stands still, or of another thing, does not fall', () => {
    expect(
      found('plan-decreasing', planned(['累计完成30部', '累计完成30部', '累计完成60部', '累计完成80部'])),
    ).toEqual([]);
    const other: Plan['quarters'] = ['完成入户调查600户', '累计完成30部', '累计完成60部', '累计完成80部'];
    expect(found('plan-decreasing', planned(other))).toEqual([]);
  });

  test.each<[string, Plan['quarters']]>([
    [
      'what is begun, then what is finished',
      ['累计开工20部', '累计开工60部', '累计竣工30部', '累计竣工80部'],
    ],
    [
      'what is looked through, then what is done',
      ['摸排累计200部', '累计完成20部', '累计完成50部', '累计完成80部'],
    ],
    [
      'a stock that is to shrink',
      ['停用电梯降至60部', '停用电梯降至40部', '停用电梯降至20部', '停用电梯降至10部'],
    ],
  ])('%s does not fall', (_, quarters) => {
    expect(found('plan-decreasing', planned(quarters))).toEqual([]);
  });

  test('of several targets in one unit another one’s figure is no fall; a plain fall is asked about', () => {
    const both = task(12, '加装电梯80部，更新自动扶梯20部。', [UNIT], {
      targets: [target(80, '部', { subject: '电梯' }), target(20, '部', { subject: '自动扶梯' })],
    });
    const of = (quarters: Plan['quarters']) =>
      found('plan-decreasing', { tasks: [both], plans: [plan(both, UNIT, quarters)] });
    expect(of(['累计10部', '累计40部', '累计60部', '累计更新自动扶梯20部'])).toEqual([]);
    const [asked] = of(['累计10部', '累计60部', '累计40部', '累计80部']);
    expect(asked!.severity).toBe('warning');
  });
});

describe('missing-responsible', () => {
  test('fires for either name', () => {
    const findings = found('missing-responsible', planned(RISING, { responsible: '', supervisor: ' ' }));
    expect(findings.map((finding) => finding.details.field)).toEqual(['responsible', 'supervisor']);
  });

  test('a form without that column has nothing to fill in', () => {
    const cells = { serial: 'A6', text: 'B6', q1: 'C6', q2: 'D6', q3: 'E6', q4: 'F6', responsible: 'G6' };
    expect(found('missing-responsible', planned(RISING, { supervisor: '', cells }))).toEqual([]);
  });

  test('a post instead of a name, or two names, is filled in', () => {
    expect(
      found('missing-responsible', planned(RISING, { responsible: '局长', supervisor: '陆遥、周宁' })),
    ).toEqual([]);
  });
});

describe('target-altered and target-lowered', () => {
  const targets = (
    target: string,
    quarters: Plan['quarters'] = RISING,
    of = LIFTS,
    extra: Partial<Report> = {},
  ) => {
    const parts = {
      tasks: [of],
      plans: [plan(of, UNIT, quarters)],
      reports: [report(of, UNIT, '2026-05', { target, ...extra })],
    };
    return { lowered: found('target-lowered', parts), altered: found('target-altered', parts) };
  };

  test('a smaller figure is lowered, with the plan’s cell as evidence and its text as suggestion', () => {
    const { lowered, altered } = targets('累计完成21部');
    expect(lowered[0]!.details).toEqual({ planned: '30部', reported: '21部' });
    expect(lowered[0]!.suggestion).toBe('累计完成30部');
    expect(lowered[0]!.evidence[0]).toMatchObject({ file: '计划/区住建局.xlsx', cell: 'D6' });
    expect(altered).toEqual([]);
  });

  test('other words are altered', () => {
    expect(targets('继续推进相关工作', STEPS, SAFETY).altered).toHaveLength(1);
    expect(targets('继续推进相关工作').altered).toHaveLength(1);
    expect(targets('').altered[0]!.details.reported).toBe('');
  });

  test('a raised figure is altered, not lowered', () => {
    const { lowered, altered } = targets('累计完成35部');
    expect(lowered).toEqual([]);
    expect(altered).toHaveLength(1);
  });

  test.each(['累计完成30部。', '二季度累计完成30部', '累计完成 ３０ 部', '累计完成30部，质量合格率100%'])(
    '%s says the same',
    (target) => expect(targets(target)).toEqual({ lowered: [], altered: [] }),
  );

  test('a figure spelt otherwise says the same', () => {
    const training = task(30, '开展职业技能培训1.8万人次。', [UNIT], { targets: [target(18000, '人次')] });
    const quarters: Plan['quarters'] = ['累计2000人次', '累计8000人次', '累计1.3万人次', '累计1.8万人次'];
    expect(targets('累计0.8万人次', quarters, training)).toEqual({ lowered: [], altered: [] });
  });

  test('the quarter’s own share of a running total is not a lowered target', () => {
    expect(targets('本季度完成20部').lowered).toEqual([]);
  });

  test('rows of one task may each repeat their part of the target', () => {
    const whole = '累计完成30部，培训安全员40人';
    const rows = (first: string, second: string) =>
      found('target-altered', {
        tasks: [LIFTS],
        plans: [plan(LIFTS, UNIT, ['累计完成10部', whole, '累计完成60部', '累计完成80部'])],
        reports: [first, second].map((target, index) =>
          report(LIFTS, UNIT, '2026-06', { target, serial: `12-${index + 1}` }),
        ),
      });
    expect(rows('累计完成30部', '培训安全员40人')).toEqual([]);
    expect(rows('累计完成30部', '组织安全员学习')).toHaveLength(1);
  });

  test('a quarter the plan left blank cannot be altered', () => {
    expect(targets('累计完成30部', ['累计完成10部', '', '累计完成60部', '累计完成80部'])).toEqual({
      lowered: [],
      altered: [],
    });
  });

  test('the target of the report’s own quarter counts', () => {
    expect(targets('累计完成60部', RISING, LIFTS, { period: '2026-07' })).toEqual({
      lowered: [],
      altered: [],
    });
  });
});
