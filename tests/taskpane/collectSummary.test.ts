import type { FileOutcomeKind } from '../../src/app/collect';
import { collectSummary } from '../../src/taskpane/collectSummary';

function collected(kinds: readonly FileOutcomeKind[], cancelled = false) {
  const outcomes = kinds.map((outcome, index) => ({
    path: `${index}.xlsx`,
    outcome,
    unit: null,
    kind: null,
    period: null,
    rowCount: 0,
    findings: [],
  }));
  const collection = { outcomes, plans: [], reports: [], submissions: [], findings: [], cancelled };
  return { ledger: {} as never, collection, resubmissions: [] };
}

test('the numbers said add up to the files read', () => {
  const kinds: FileOutcomeKind[] = ['accepted', 'accepted-with-findings', 'unreadable', 'replaced', 'notice'];
  const { text, intent } = collectSummary(collected(kinds), 5);
  expect(text).toBe(
    '共 5 个文件，收取 2 份（其中 1 份有问题），无法读取 1 份，同一单位重复 1 份，立项通知 1 份，未读取。',
  );
  expect(intent).toBe('warning');
});

test('nothing is said of what did not happen', () => {
  expect(collectSummary(collected(['accepted']), 1)).toEqual({
    intent: 'success',
    text: '共 1 个文件，收取 1 份。',
  });
});

test('after cancelling, the files left unread are counted', () => {
  expect(collectSummary(collected(['accepted'], true), 10).text).toContain('其余 9 个文件没有读取');
  expect(collectSummary(collected([], true), 10).text).toBe('已取消，没有读取任何文件，台账未作改动。');
});
