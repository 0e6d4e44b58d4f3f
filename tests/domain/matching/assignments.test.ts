import type { Unit } from '../../../src/domain/model/unit';
import { Assignments, unitsOwing } from '../../../src/domain/matching';
import { learnDirectory, unitKind, UnitNames } from '../../../src/domain/units';
import { task } from '../../support/records';

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

test.each([
  ['各街道办事处', 'group'],
  ['全区各部门', 'group'],
  ['各县、市、区政府', 'group'],
  ['区直机关工委', 'party'],
  ['青江区经开区', 'department'],
])('%s is a %s', (name, kind) => {
  expect(unitKind(name)).toBe(kind);
});
