import type { Unit } from '../../../src/domain/model/unit';
import { Assignments, unitsOwing } from '../../../src/domain/matching';
import { learnDirectory, unitKind, UnitNames } from '../../../src/domain/units';
import type { Task } from '../../../src/domain/model/task';
import { submission, task } from '../../support/records';

const LISTED = {
  '主-1': ['区财政局（区国资中心）', '区审计局'],
  '主-2': ['区财政局', '青江创新区推进专班'],
  '主-3': ['青江商贸区推进专班', '各街道办事处'],
};

const tasks = Object.entries(LISTED).map(([id, [lead = '', ...others]]) =>
  task(id, { leadUnits: [lead], coUnits: others }),
);

function directoryOf(names: readonly string[]): Unit[] {
  const met = new UnitNames();
  for (const name of names) met.add(name, { file: null, sheet: null, cell: null }, name);
  return learnDirectory(met, [], '青江区').units;
}

const assignments = new Assignments(tasks, directoryOf(Object.values(LISTED).flat()));

test('a body owes once, under its own name; one attached to it and a group owe nothing', () => {
  expect(unitsOwing(assignments, [])).toEqual([
    '区财政局',
    '区审计局',
    '青江创新区推进专班',
    '青江商贸区推进专班',
  ]);
  expect(assignments.tasksOf('区财政局').map(({ id }) => id)).toEqual(['主-1', '主-2']);
});

test('a report of an attached body on its body’s task is no stranger’s', () => {
  const [first, second] = tasks;
  expect(assignments.of('区国资中心', first!)).toBe('unclear');
  expect(assignments.of('区国资中心', second!)).toBe('none');
});

test.each([
  ['青江创新区推进专班', '主-2'],
  ['青江商贸区推进专班', '主-3'],
])('%s has its own task only', (unit, id) => {
  const own = tasks.filter((each) => assignments.of(unit, each) === 'named');
  expect(own.map((each) => each.id)).toEqual([id]);
});

test('an attached body listed elsewhere owes for itself', () => {
  const listed = [...tasks, task('主-4', { leadUnits: ['区国资中心'] })];
  const directory = directoryOf([...Object.values(LISTED).flat(), '区国资中心']);
  expect(unitsOwing(new Assignments(listed, directory), [])).toContain('区国资中心');
});

describe('how a unit stands to a task', () => {
  const kinds: readonly (readonly [string, Unit['kind']])[] = [
    ['区住房和城乡建设局', 'department'],
    ['柳溪街道办事处', 'subdistrict'],
    ['临江城投', 'company'],
    ['联络小组', 'group'],
    ['区档案馆', 'other'],
  ];
  const known = kinds.map(([name, kind]): Unit => ({
    name,
    kind,
    aliases: [],
    reports: name !== '区档案馆',
  }));
  const about = (leadUnits: string[], more: Partial<Task> = {}): [Assignments, Task] => {
    const one = task('主-9', { leadUnits, ...more });
    return [new Assignments([one], known), one];
  };

  test.each([
    ['各街道办事处', '柳溪街道办事处', 'in-group'],
    ['各街道办事处', '青石镇', 'in-group'],
    ['各街道办事处', '区住房和城乡建设局', 'none'],
    ['各有关企业', '临江城投', 'in-group'],
    ['各有关企业', '柳溪街道办事处', 'none'],
    ['区政府各部门', '区住房和城乡建设局', 'in-group'],
    ['联络小组', '区住房和城乡建设局', 'in-group'],
    ['区住房和城乡建设局', '区住建局', 'unclear'],
    ['区住建局', '区住房和城乡建设局', 'unclear'],
    ['区住房和城乡建设局', '区城建局', 'unclear'],
    ['区住房和城乡建设局', '区财政局', 'none'],
    ['区住房和城乡建设局', ' 区住房和城乡建设局', 'named'],
  ])('where %s is listed, %s is %s', (listed, unit, expected) => {
    const [assigned, one] = about([listed]);
    expect(assigned.of(unit, one)).toBe(expected);
  });

  test('an open list may mean anybody, a task of no unit nobody', () => {
    const [open, one] = about(['区财政局'], { unitsOpenEnded: true });
    expect(open.of('区审计局', one)).toBe('unclear');
    const [nobody, none] = about([]);
    expect(nobody.of('区审计局', none)).toBe('none');
    expect(nobody.of('区审计局', task('主-10'))).toBe('none');
    expect(nobody.tasksOf('区审计局')).toEqual([]);
  });

  test('groups and bodies that send no reports owe none; who sent one before owes again', () => {
    const listed = ['区财政局', '联络小组', '区档案馆', '各街道办事处'];
    const [assigned] = about(listed);
    expect(listed.map((name) => assigned.isGroup(name))).toEqual([false, true, false, true]);
    expect(listed.map((name) => assigned.reports(name))).toEqual([true, false, false, false]);
    const sent = (unit: string, status: 'on-time' | 'missing' = 'on-time') =>
      submission(null, { unit, status });
    const submissions = [
      sent('临江城投'),
      sent('区档案馆'),
      sent('柳溪街道办事处', 'missing'),
      sent('联络小组'),
    ];
    expect(unitsOwing(assigned, submissions)).toEqual(['区财政局', '临江城投']);
  });
});

test.each([
  ['各街道办事处', 'group'],
  ['全区各部门', 'group'],
  ['各县、市、区政府', 'group'],
  ['区直机关工委', 'party'],
  ['青江区经开区', 'department'],
])('%s is a %s', (name, kind) => {
  expect(unitKind(name)).toBe(kind);
});
