import { carryHandling, createFinding, findingKey } from '../../../src/domain/findings';
import type { Finding } from '../../../src/domain/model/finding';
import type { HandledFinding } from '../../../src/domain/model/handling';
import { inOneGo } from '../../../src/domain/model/steps';

const vague = (part: Partial<Finding> = {}): Finding => ({
  ...createFinding('progress-vague', {
    details: { progress: '有序推进中。' },
    unit: '区城管局',
    task: '主-1',
    period: '2026-05',
    where: { file: '5月/区城管局.xlsx', sheet: '附件4', cell: 'D6' },
    quote: '有序推进中。',
  }),
  ...part,
});

const ignored = (finding: Finding): HandledFinding => ({
  finding,
  handling: 'ignored',
  reason: '已电话核实',
});

const carried = (findings: readonly Finding[], before: readonly HandledFinding[]) =>
  inOneGo(carryHandling(findings, before));

test('a decision stays with the same text in the same cell', () => {
  expect(carried([vague()], [ignored(vague())])).toEqual([ignored(vague())]);
});

test.each<[string, Partial<Finding>]>([
  ['a cell that was rewritten', { quote: '正在推进。' }],
  ['a cell that was emptied', { quote: '' }],
  ['another cell with the same text', { where: { ...vague().where, cell: 'D7' } }],
  ['another sheet', { where: { ...vague().where, sheet: '附件4（2）' } }],
  ['another file', { where: { ...vague().where, file: '5月/区城管局（新）.xlsx' } }],
  ['another month', { period: '2026-06' }],
  ['another task', { task: '主-2' }],
  ['another unit', { unit: '区水务局' }],
  ['another rule', { code: 'progress-copied', details: { period: '2026-04' } }],
])('an old decision never covers %s', (_, change) => {
  expect(findingKey(vague(change))).not.toBe(findingKey(vague()));
  expect(carried([vague(change)], [ignored(vague())])).toEqual([
    { finding: vague(change), handling: 'open', reason: '' },
  ]);
});

test('what is found twice is listed once, and the words of the message do not decide', () => {
  const reworded = vague({ details: { progress: '有序推进' }, severity: 'info' });
  expect(carried([vague(), reworded], [ignored(reworded)])).toEqual([ignored(vague())]);
});

test('decisions about what is no longer found are not carried', () => {
  expect(carried([], [ignored(vague())])).toEqual([]);
});
