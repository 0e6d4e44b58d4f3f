import { reminders, type ReminderInput } from '../../../../src/domain/outputs/reminders';
import { submission } from '../../checks/fixtures';

const UNITS = ['区民政局', '区财政局', '望江街道办事处'];

function remind(extra: Partial<ReminderInput> = {}) {
  return reminders({
    period: '2026-06',
    units: UNITS,
    excused: new Set(),
    submissions: [submission('区民政局', '2026-06')],
    planDueOn: '2026-02-27',
    asOf: '2026-07-10',
    issuer: '临江区督查室',
    unitOf: (name) => name,
    ...extra,
  });
}

describe('reminders', () => {
  test('name who has not reported, by how many days, for that month only', () => {
    const { missing, due } = remind({
      submissions: [submission('区民政局', '2026-06'), submission('区财政局', '2026-05')],
    });
    expect(due).toEqual({ dueOn: '2026-07-07', known: true });
    expect(missing.map(({ unit, daysOverdue }) => [unit, daysOverdue])).toEqual([
      ['区财政局', 3],
      ['望江街道办事处', 3],
    ]);
  });

  test('say that nothing was received, not that nothing was sent', () => {
    const { missing, text } = remind();
    expect(missing[0]!.text).toBe(
      [
        '区财政局：',
        '2026年6月工作任务落实情况表应于2026年7月7日（7月第5个工作日）前报送。截至2026年7月10日，尚未收到你单位的报表，已超过时限3天。请尽快报送；如已报送，请与我们联系核对。',
        '临江区督查室',
        '2026年7月10日',
      ].join('\n'),
    );
    expect(text).toContain('尚未收到以下2个单位的报表，已超过时限3天：区财政局、望江街道办事处。');
  });

  test('before the due day ask in time and count down', () => {
    const [first] = remind({ asOf: '2026-07-05' }).missing;
    expect(first!.daysOverdue).toBe(0);
    expect(first!.text).toContain('距报送时限还有2天。请按时报送');
    expect(first!.text).not.toContain('超过');
    expect(remind({ asOf: '2026-07-07' }).missing[0]!.text).toContain('当日为报送时限最后一天');
  });

  test('a file that could not be read is asked for again, not called missing', () => {
    const { missing, unreadable } = remind({
      submissions: [submission('区财政局', '2026-06', { status: 'unreadable' })],
    });
    expect(missing.map(({ unit }) => unit)).toEqual(['区民政局', '望江街道办事处']);
    expect(unreadable.map(({ unit }) => unit)).toEqual(['区财政局']);
    expect(unreadable[0]!.text).toContain('已收到，但文件无法读取');
  });

  test('excused units are left alone, and nobody missing leaves no text', () => {
    const { missing, text } = remind({ excused: new Set(['区财政局', '望江街道办事处']) });
    expect(missing).toEqual([]);
    expect(text).toBe('');
  });

  test('plans go by the day the notice names, and claim no delay when it names none', () => {
    const plans = remind({ period: null, submissions: [], asOf: '2026-03-01' });
    expect(plans.missing[0]!.text).toContain('工作任务落实计划表应于2026年2月27日前报送');
    expect(plans.missing[0]!.daysOverdue).toBe(2);
    const open = remind({ period: null, submissions: [], planDueOn: null });
    expect(open.missing[0]!.daysOverdue).toBe(0);
    expect(open.missing[0]!.text).not.toMatch(/超过|时限/);
  });

  test('a year without a calendar is marked', () => {
    expect(remind({ period: '2061-06', asOf: '2061-07-20' }).text).toContain('放假安排尚未收录');
  });
});
