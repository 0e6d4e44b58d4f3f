import {
  livelihoodMonthly,
  overallQuarterly,
  previewText,
  reconcile,
  reconcileBulletin,
  withDecisions,
} from '../../../../src/domain/outputs/bulletin';
import type { BulletinInput } from '../../../../src/domain/outputs/bulletin';
import type { DoubtChoice } from '../../../../src/domain/model/bulletin';
import { input, livelihoodIn, PERIOD, report } from './district';

const base = livelihoodIn('on-track', 'doubtful', 'doubtful');

/** The ledger after a choice about 民-2 whose unit answered 是, 否 or neither. */
function decided(choice: DoubtChoice, done: boolean | null = true, period = PERIOD): BulletinInput {
  const decisions = [{ task: '民-2', period, choice }];
  const reports = [report(base.tasks[1]!, { done })];
  const statuses = withDecisions(base.statuses, decisions, reports, PERIOD);
  return { ...base, reports, decisions, statuses };
}

const opening = (one: BulletinInput) => previewText(livelihoodMonthly(one)).split('\n')[4];
const notes = (one: BulletinInput) => livelihoodMonthly(one).blocks.filter(({ kind }) => kind === 'note');

describe('what is decided about a doubtful task', () => {
  test('by itself it is counted as 待核实', () => {
    expect(opening(decided('verify'))).toContain('3项民生实事中，正常推进1项，待核实2项');
    expect(JSON.stringify(notes(decided('verify')))).not.toContain('民-2');
  });

  test.each([
    [true, '正常推进2项，待核实1项'],
    [false, '正常推进1项，滞后1项，待核实1项'],
    [null, '正常推进1项，待核实2项'],
  ])('the own answer %s counts as it would without doubt, and a note says so', (done, said) => {
    const one = decided('own-answer', done);
    expect(opening(one)).toContain(said);
    expect(JSON.stringify(notes(one)).includes('民-2按责任单位自报情况计入')).toBe(done !== null);
  });

  test('left out it is in no figure and no table, the note names it, and the lists still reconcile', () => {
    const one = decided('leave-out');
    for (const bulletin of [livelihoodMonthly(one), overallQuarterly(one)]) {
      const text = previewText(bulletin);
      expect(text).toContain('正常推进1项，待核实1项');
      expect(text).toContain('民-2在核实前不列入本期通报');
      const tables = [...bulletin.blocks, ...bulletin.attachments.flatMap(({ blocks }) => blocks)].filter(
        ({ kind }) => kind === 'table',
      );
      expect(
        JSON.stringify(tables.map((table) => ('rowTasks' in table ? table.rowTasks : []))),
      ).not.toContain('民-2');
      expect(reconcileBulletin(bulletin).every(({ ok }) => ok)).toBe(true);
    }
    const lines = reconcile(one);
    expect(lines.every(({ ok }) => ok)).toBe(true);
    expect(lines.find(({ label }) => label.includes('台账任务总数'))).toMatchObject({ total: 3 });
  });

  test('a choice for another month, or about a task no longer in doubt, changes nothing', () => {
    expect(opening(decided('own-answer', true, '2024-05'))).toContain('待核实2项');
    const clear = livelihoodIn('on-track', 'behind');
    const one = { ...clear, decisions: [{ task: '民-2', period: PERIOD, choice: 'leave-out' as const }] };
    expect(opening(one)).toContain('2项民生实事中，正常推进1项，滞后1项');
    expect(JSON.stringify(notes(one))).not.toContain('民-2');
  });

  test('everything left out reads naturally', () => {
    const one = livelihoodIn('doubtful');
    const decisions = [{ task: '民-1', period: PERIOD, choice: 'leave-out' as const }];
    expect(opening(input({ ...one, decisions }))).toContain('台账中没有');
  });
});
