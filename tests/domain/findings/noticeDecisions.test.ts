import {
  acceptSuggested,
  applyDecision,
  carryDecisions,
  markAccepted,
  suggestedDecision,
} from '../../../src/domain/findings/noticeDecisions';
import { createFinding } from '../../../src/domain/findings';
import type { Unit } from '../../../src/domain/model/unit';
import { task } from '../../support/records';

const unit = (name: string, aliases: string[] = []): Unit => ({
  name,
  aliases,
  kind: 'department',
  reports: true,
});

const lead = (id: string) => createFinding('lead-inferred', { details: { lead: '区城管局' }, task: id });
const slip = createFinding('unknown-unit', {
  details: { name: '区城菅局', similar: '区城管局' },
  suggestion: '区城管局',
});

describe('what accepting a suggestion means', () => {
  test('a slip becomes an alias of the unit that was meant', () => {
    expect(suggestedDecision(slip, [])).toEqual({ kind: 'alias', name: '区城菅局', canonical: '区城管局' });
  });

  test('a unit nobody knows and a finding that only a person can answer have no suggestion', () => {
    const stranger = createFinding('unknown-unit', { details: { name: '某中心', similar: null } });
    const blank = createFinding('blank-task', { details: { serial: '7' } });
    expect(suggestedDecision(stranger, [])).toBeNull();
    expect(suggestedDecision(blank, [])).toBeNull();
  });

  test('a misspelt leader is replaced in that task only', () => {
    const wrong = createFinding('unknown-leader', {
      details: { name: '林致元', similar: '林致远' },
      task: '主-2',
    });
    const register = {
      units: [],
      tasks: [task('主-1', { leaders: ['林致元'] }), task('主-2', { leaders: ['贺川', '林致元'] })],
    };
    const { tasks } = acceptSuggested(register, [wrong]);
    expect(tasks.map(({ leaders }) => leaders)).toEqual([['林致元'], ['贺川', '林致远']]);
  });
});

describe('what a person settles about leaders', () => {
  const unsure = createFinding('ambiguous-leaders', {
    details: { written: '林致远贺川' } as never,
    task: '主-1',
  });
  const known = task('主-1', { leaders: ['林致远', '贺川'] });

  test('the names as they were read are confirmed', () => {
    expect(suggestedDecision(unsure, [known])).toEqual({
      kind: 'leaders',
      task: '主-1',
      leaders: known.leaders,
    });
    expect(suggestedDecision(unsure, [task('主-2')])).toBeNull();
  });

  test('a leader nobody knows is left alone where no other is likely, or the task is gone', () => {
    const stranger = (similar: string | null) =>
      createFinding('unknown-leader', { details: { name: '林致元', similar }, task: '主-1' });
    expect(suggestedDecision(stranger(null), [known])).toBeNull();
    expect(suggestedDecision(stranger('林致远'), [])).toBeNull();
    expect(suggestedDecision(stranger('林致远'), [task('主-1', { leaders: ['林致元', '林致远'] })])).toEqual({
      ...{ kind: 'leaders', task: '主-1', leaders: ['林致远'] },
    });
  });

  test.each([
    unsure,
    createFinding('unknown-leader', { details: { name: '贺穿', similar: '贺川' }, task: '主-1' }),
  ])('names settled before stand when the notice is read again: %#', (about) => {
    const again = { units: [], tasks: [task('主-1', { leaders: ['林致远贺川'] }), task('主-2')] };
    const accepted = [{ finding: about, handling: 'accepted' as const, reason: '' }];
    const [first, second] = carryDecisions(again, accepted, [known, task('主-2')]).tasks;
    expect(first?.leaders).toEqual(known.leaders);
    expect(second).toEqual(task('主-2'));
  });

  test('a decision about anything else changes no leaders', () => {
    const about = createFinding('blank-task', { details: { serial: '1' }, task: '主-1' });
    const again = { units: [], tasks: [task('主-1')] };
    const accepted = [{ finding: about, handling: 'accepted' as const, reason: '' }];
    expect(carryDecisions(again, accepted, [known])).toEqual(again);
  });
});

describe('accepted findings', () => {
  test('are marked, their reasons gone, and no others', () => {
    const [one, other] = [lead('主-1'), lead('主-2')];
    const handled = [one, other].map((each) => ({
      finding: each,
      handling: 'ignored' as const,
      reason: '不改',
    }));
    expect(markAccepted(handled, [one])).toEqual([
      { finding: one, handling: 'accepted', reason: '' },
      { finding: other, handling: 'ignored', reason: '不改' },
    ]);
  });
});

describe('aliases', () => {
  const short = createFinding('unit-alias', { details: { name: '城管局', canonical: '区城管局' } });

  test('a short form renames the unit in every task that names it, once, and in no other', () => {
    const register = {
      units: [unit('区城管局', ['城管局']), unit('区水务局')],
      tasks: [
        task('主-1', { leadUnits: ['城管局'], coUnits: ['区水务局', '区城管局'] }),
        task('主-2', { leadUnits: ['区水务局'], coUnits: ['城管局', '区水务局'] }),
      ],
    };
    const { tasks, units } = acceptSuggested(register, [short]);
    expect(tasks.map(({ leadUnits, coUnits }) => [leadUnits, coUnits])).toEqual([
      [['区城管局'], ['区水务局']],
      [['区水务局'], ['区城管局']],
    ]);
    expect(units).toEqual([unit('区城管局', ['城管局']), unit('区水务局')]);
  });

  test('a finding without a name means nothing', () => {
    const nameless = createFinding('unknown-unit', { details: { name: '', similar: '区城管局' } });
    expect(suggestedDecision(nameless, [])).toBeNull();
  });

  test('the entry of the slip goes, with its own aliases, and every name still finds its unit', () => {
    const register = { tasks: [], units: [unit('区城管局', ['城管局']), unit('区城菅局', ['城菅局'])] };
    const { units } = acceptSuggested(register, [slip]);
    expect(units).toEqual([unit('区城管局', ['城管局', '区城菅局', '城菅局'])]);
  });

  test('accepting twice changes nothing more', () => {
    const register = { tasks: [], units: [unit('区城管局'), unit('区城菅局')] };
    const once = acceptSuggested(register, [slip]);
    expect(acceptSuggested(once, [slip])).toEqual(once);
  });

  test('without the unit that was meant nothing is thrown away', () => {
    const register = { tasks: [], units: [unit('区城菅局')] };
    expect(acceptSuggested(register, [slip]).units).toEqual(register.units);
  });
});

describe('who leads', () => {
  const inferred = task('主-1', {
    leadUnits: ['区城管局'],
    coUnits: ['区水务局', '区住建局'],
    leadInferred: true,
  });
  const register = { tasks: [inferred], units: [] };

  test('another unit leads, the rest stand beside it, and the lead is no longer inferred', () => {
    const decision = { kind: 'lead', task: '主-1', leadUnits: ['区住建局'] } as const;
    const [changed] = applyDecision(register, decision).tasks;
    expect(changed).toMatchObject({
      leadUnits: ['区住建局'],
      coUnits: ['区城管局', '区水务局'],
      leadInferred: false,
    });
  });

  test('a unit the task does not name cannot lead it', () => {
    const decision = { kind: 'lead', task: '主-1', leadUnits: ['区财政局'] } as const;
    expect(applyDecision(register, decision).tasks).toEqual([inferred]);
  });

  test('confirming keeps the units and takes the mark away', () => {
    const [confirmed] = acceptSuggested(register, [lead('主-1')]).tasks;
    expect(confirmed).toEqual({ ...inferred, leadInferred: false });
  });
});

describe('importing the same notice again', () => {
  const again = task('主-1', { leadUnits: ['区城管局'], coUnits: ['区水务局'], leadInferred: true });
  const settled = task('主-1', { leadUnits: ['区水务局'], coUnits: ['区城管局'], leadInferred: false });
  const accepted = [{ finding: lead('主-1'), handling: 'accepted' as const, reason: '' }];

  test('the lead a person chose stands', () => {
    const [kept] = carryDecisions({ tasks: [again], units: [] }, accepted, [settled]).tasks;
    expect(kept).toMatchObject({ leadUnits: ['区水务局'], coUnits: ['区城管局'], leadInferred: false });
  });

  test.each([
    ['nothing was decided', [{ ...accepted[0]!, handling: 'open' as const }], settled],
    ['a unit was added since', accepted, { ...settled, coUnits: ['区城管局', '区财政局'] }],
    ['the units are others now', accepted, { ...settled, coUnits: ['区城管局', '区财政局'] }],
    ['the task is another one under the same number', accepted, { ...settled, text: '另一项任务' }],
  ])('the new reading stands where %s', (_, handled, before) => {
    const [read] = carryDecisions({ tasks: [again], units: [] }, handled, [before]).tasks;
    expect(read).toEqual(again);
  });

  const slipped = task('主-1', { leadUnits: ['区城菅局'], coUnits: ['区水务局'] });
  const units = [unit('区城管局', ['区城菅局']), unit('区水务局')];

  test('a unit keeps the one name a person gave it', () => {
    const renamed = task('主-1', { leadUnits: ['区城管局'], coUnits: ['区水务局'] });
    expect(carryDecisions({ tasks: [slipped], units }, [], [renamed]).tasks).toEqual([renamed]);
  });

  test.each([
    ['the ledger has the written name too', task('主-1', { leadUnits: ['区城菅局'], coUnits: ['区城管局'] })],
    ['the ledger’s task names neither', task('主-1', { leadUnits: ['区水务局'] })],
    [
      'the task is another one under the same number',
      task('主-1', { text: '另一项任务', leadUnits: ['区城管局'] }),
    ],
  ])('the notice’s name stands where %s', (_, before) => {
    expect(carryDecisions({ tasks: [slipped], units }, [], [before]).tasks).toEqual([slipped]);
  });
});
