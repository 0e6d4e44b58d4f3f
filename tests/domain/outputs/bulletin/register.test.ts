import {
  completedTasks,
  livelihoodMonthly,
  newlyCompleted,
  singleMatter,
} from '../../../../src/domain/outputs/bulletin';
import type { Bulletin, IssuedBulletin } from '../../../../src/domain/model/bulletin';
import { input, livelihoodIn, PERIOD, status, task } from './district';

function issued({ kind, period, number, tasks = [] }: Bulletin): IssuedBulletin {
  return { kind, period, number: number ?? 0, issuedOn: null, tasks };
}

describe('the register of issues', () => {
  test('a month built again keeps its number, the next month gets the next', () => {
    const june = livelihoodIn('on-track');
    const first = livelihoodMonthly(june);
    const again = livelihoodMonthly({ ...june, issued: [issued(first)] });
    const july = livelihoodMonthly({ ...june, period: '2024-07', issued: [issued(first)] });
    expect([first.number, again.number, july.number]).toEqual([1, 1, 2]);
  });

  test('an earlier month built again after a later one keeps its own number', () => {
    const june = livelihoodIn('on-track');
    const register = [
      issued(livelihoodMonthly(june)),
      { ...issued(livelihoodMonthly(june)), period: '2024-07', number: 2 },
    ];
    expect(livelihoodMonthly({ ...june, issued: register }).number).toBe(1);
    expect(livelihoodMonthly({ ...june, period: '2024-05', issued: register }).number).toBe(3);
  });

  test('a new year begins at one', () => {
    const june = livelihoodIn('on-track');
    const register = [{ ...issued(livelihoodMonthly(june)), period: '2023-12', number: 12 }];
    expect(livelihoodMonthly({ ...june, issued: register }).number).toBe(1);
  });

  test('two matters of one month are two issues with sheets of their own; each keeps its number', () => {
    const tasks = [task(1), task(2)];
    const one = input({ tasks, statuses: tasks.map((each) => status(each, 'on-track')) });
    const first = singleMatter(tasks[0]!, one);
    const second = singleMatter(tasks[1]!, { ...one, issued: [issued(first)] });
    const again = singleMatter(tasks[0]!, { ...one, issued: [issued(first), issued(second)] });
    expect([first.number, second.number, again.number]).toEqual([1, 2, 1]);
    expect(second.name).not.toBe(first.name);
    expect(again.name).toBe(first.name);
  });

  test('a name too long or with signs no sheet may bear is cut, and the whole of it is kept', () => {
    const odd = { ...task(1), id: `主/1:${'甲'.repeat(40)}` };
    const bulletin = singleMatter(odd, input({ tasks: [odd], statuses: [status(odd, 'on-track')] }));
    expect(bulletin.name).toMatch(/^[^\\/?*[\]:]{1,31}$/);
    expect(bulletin.fullName).toContain(odd.id);
  });
});

describe('办结 at once', () => {
  const june = livelihoodIn('completed', 'on-track');
  const first = completedTasks(june);
  const later = {
    ...june,
    issued: [issued(first)],
    statuses: june.statuses.map((one) => ({ ...one, progress: 'completed' as const })),
  };

  test('is due once only', () => {
    expect(newlyCompleted(june).map(({ task: { id } }) => id)).toEqual(['民-1']);
    expect(newlyCompleted({ ...june, issued: [issued(first)] })).toEqual([]);
  });

  test('what is completed later in the month is a new issue of its own', () => {
    const second = completedTasks(later);
    expect(second).toMatchObject({ number: 2, tasks: ['民-2'] });
    expect(second.name).not.toBe(first.name);
  });

  test('with nothing new the last issue is built again, with the same tasks and number', () => {
    const again = completedTasks({ ...june, issued: [issued(first)] });
    expect(again).toMatchObject({ number: 1, tasks: ['民-1'], name: first.name });
    expect(again.blocks).toEqual(first.blocks);
  });

  test('a task that is open again since it was announced is named', () => {
    const reopened = {
      ...june,
      period: PERIOD,
      issued: [issued(first)],
      statuses: [status(june.tasks[0]!, 'behind'), june.statuses[1]!],
    };
    expect(JSON.stringify(completedTasks(reopened).blocks)).toContain('不再是已完成');
  });
});
