import type { Unit, UnitKind } from '../../../src/domain/model/unit';
import { groupTakesIn } from '../../../src/domain/units';
import { attachedTo, withAttached } from '../../../src/domain/units/attachedBodies';
import { learnHome, localName } from '../../../src/domain/units/home';

describe('a body with others in brackets', () => {
  test.each([
    ['区财政局（区国资中心）', '区财政局', ['区国资中心']],
    ['区财政局(区国资中心、区债务中心)', '区财政局', ['区国资中心', '区债务中心']],
    ['区水务局【河道管理所】', '区水务局', ['河道管理所']],
    ['区住建局（质监站；）', '区住建局', ['质监站']],
  ])('%s', (name, body, attached) => {
    expect(withAttached(name)).toEqual({ body, attached });
  });

  test.each([
    ['a place', '商务区（市中区）服务中心'],
    ['a note', '区财政局（牵头）'],
    ['nothing', '区财政局（）'],
    ['an ending alone', '区财政局（办公室）'],
    ['one body and a note', '区财政局（区国资中心、牵头）'],
    ['a body that is none', '牵头（区国资中心）'],
    ['a single letter of its own', '区财政局（水站）'],
    ['no bracket', '区财政局'],
  ])('%s is none: %s', (_, name) => {
    expect(withAttached(name)).toBeNull();
  });

  test('the body that a name hangs on, however it is written', () => {
    expect(attachedTo('区财政局（区国资中心）', ' 区国资 中心')).toBe('区财政局');
    expect(attachedTo('区财政局（区国资中心）', '区债务中心')).toBeNull();
    expect(attachedTo('区财政局', '区国资中心')).toBeNull();
  });
});

describe('whom a group takes in', () => {
  const entry = (name: string, kind: UnitKind): Unit => ({ name, kind, aliases: [], reports: true });

  test.each([
    ['各街道办事处', '柳溪街道办事处', true],
    ['各镇街', '青石镇', true],
    ['各乡镇', '柳湾乡人民政府', true],
    ['各街道办事处', '区财政局', false],
    ['各有关企业', '临江城投', true],
    ['区属国有公司', '临江水务集团', true],
    ['各集团', '区财政局', false],
    ['区政府各部门', '区财政局', true],
    ['区政府各部门', '没人知道的名字', true],
  ])('%s and %s: %s', (group, unit, expected) => {
    expect(groupTakesIn(group, unit, undefined)).toBe(expected);
  });

  test('单位目录 knows better than the name', () => {
    expect(groupTakesIn('各街道办事处', '柳溪片区', entry('柳溪片区', 'subdistrict'))).toBe(true);
    expect(groupTakesIn('各有关企业', '柳溪片区', entry('柳溪片区', 'subdistrict'))).toBe(false);
  });
});

describe('the issuer’s own place', () => {
  test.each([
    ['临江区2026年重点工作，临江区人民政府印发', ['区财政局'], '临江区'],
    ['关于印发临江区政府工作报告任务分解的通知', ['区财政局'], '临江区'],
    ['青江区人民政府 临江区人民政府 临江区2026年', [], '临江区'],
    ['望江市临江区人民政府', ['区财政局'], '望江市临江区'],
    ['临江区人民政府', ['县财政局'], null],
    ['临江创新区2026年工作', ['区财政局'], null],
    ['各区人民政府', [], null],
    ['全区2026年工作要点', ['区财政局'], null],
    ['没有地名', ['区财政局'], null],
    ['', [], null],
  ])('%s', (text, names, expected) => {
    expect(learnHome(text, names)).toBe(expected);
  });

  test('where two are named as often the fuller one stands', () => {
    expect(learnHome('江区人民政府，望江区人民政府', [])).toBe('望江区');
  });

  test.each([
    ['临江区发改局', '临江区', '区发改局'],
    ['临江区发改局', '青江区', '临江区发改局'],
    ['临江区发改局', null, '临江区发改局'],
    ['临江区柳溪街道办事处', '临江区', '柳溪街道办事处'],
    ['临江区柳溪街道', '临江区', '柳溪街道'],
    ['临江区青石镇', '临江区', '青石镇'],
    ['临江区青石镇政府', '临江区', '青石镇政府'],
    ['望江市临江区发改局', '望江市临江区', '区发改局'],
    ['临江区发改局', '望江市临江区', '区发改局'],
    ['临江区委', '临江区', '临江区委'],
  ])('%s at %s is %s', (name, home, expected) => {
    expect(localName(name, home)).toBe(expected);
  });
});
