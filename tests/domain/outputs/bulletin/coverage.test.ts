import {
  bulletinWarnings,
  bulletinWarningText,
  livelihoodMonthly,
  overallQuarterly,
  previewText,
} from '../../../../src/domain/outputs/bulletin';
import { input, livelihoodIn, report, status, submission, task } from './district';

const kinds = (one: Parameters<typeof bulletinWarnings>[0]) => bulletinWarnings(one).map(({ kind }) => kind);
const april = { period: '2024-04' };
const may = { period: '2024-05' };

describe('input that is not complete', () => {
  const whole = livelihoodIn('on-track', 'behind');
  const reports = whole.tasks.flatMap((one) => [report(one), report(one, april), report(one, may)]);

  test('a complete quarter gives no warning and no note', () => {
    const one = {
      ...whole,
      reports,
      submissions: [submission('区第1局', 'on-time'), submission('区第2局', 'late')],
    };
    expect(kinds(one)).toEqual([]);
    expect(previewText(overallQuarterly(one))).not.toContain('没有收到月报');
  });

  test('no report at all is said, and every task counts as not reported', () => {
    const one = livelihoodIn('not-reported', 'not-reported');
    expect(kinds(one)).toEqual(['nothing-reported']);
    expect(previewText(livelihoodMonthly(one))).toContain('2项民生实事均未报送进展情况');
    expect(bulletinWarningText(bulletinWarnings(one)[0]!)).toContain('6月份还没有收到月报');
  });

  test('half the units, and two of three months', () => {
    const one = {
      ...whole,
      reports: [report(whole.tasks[0]!)],
      submissions: [submission('区第1局', 'on-time'), submission('区第2局', 'missing')],
    };
    expect(kinds(one)).toEqual(['half-reported', 'months-missing']);
    const text = previewText(overallQuarterly(one));
    expect(text).toContain('本期应报送月报的单位2家，收到可用月报的1家');
    expect(text).toContain('4月、5月没有收到月报');
  });

  test('an unreadable report is not a report', () => {
    const submissions = [submission('区第1局', 'on-time'), submission('区第2局', 'unreadable')];
    expect(kinds({ ...whole, reports, submissions })).toEqual(['half-reported']);
  });
});

describe('names that are not one unit or one person', () => {
  const tasks = [
    task(1, { leadUnits: [] }),
    task(2, { leaders: [] }),
    task(3, { leaders: ['各分管副区长'], leadUnits: ['各街道办事处'] }),
    task(4),
  ];
  const one = input({
    tasks,
    statuses: tasks.map((each) => status(each, 'on-track')),
    reports: tasks.map((each) => report(each)),
  });

  test('each is warned of by its number or name', () => {
    const texts = bulletinWarnings(one).map(bulletinWarningText).join('\n');
    expect(texts).toContain('1项任务没有牵头单位（主-1）');
    expect(texts).toContain('1项任务没有牵头领导（主-2）');
    expect(texts).toContain('“各分管副区长”是统称');
    expect(texts).toContain('“各街道办事处”是统称');
  });

  test('they have a line but no place in the ranking, and the note says why', () => {
    const bulletin = overallQuarterly(one);
    const [ranking] = bulletin.attachments[0]!.blocks;
    if (ranking?.kind !== 'table') throw new Error('expected the ranking');
    const places = ranking.rows.map((row) => [row[0], (row.at(-1) as { rank: number | null }).rank]);
    expect(places).toEqual([
      ['区园林局', 1],
      ['各街道办事处', null],
      ['未明确牵头单位', null],
    ]);
    const text = JSON.stringify(bulletin);
    expect(text).toContain('“各街道办事处”为统称');
    expect(text).toContain('“各分管副区长”为统称');
  });
});
