import fc from 'fast-check';
import { balancedLines } from '../../../../src/domain/outputs/bulletin';

const widthOf = (text: string) => [...text].reduce((sum, one) => sum + (one < '\u2000' ? 0.5 : 1), 0);

describe('lines broken by meaning', () => {
  test.each([
    ['关于2026年第二季度整体工作推进情况的通报', ['关于2026年第二季度', '整体工作推进情况的通报']],
    ['关于2026年6月份民生实事进展情况的通报', ['关于2026年6月份', '民生实事进展情况的通报']],
    ['关于“更换老旧路灯400盏”推进情况的通报', ['关于“更换老旧路灯400盏”', '推进情况的通报']],
    ['滞后任务情况表', ['滞后任务情况表']],
  ])('%s', (title, lines) => {
    expect(balancedLines(title, 18)).toEqual(lines);
  });

  test('a heading of a narrow column', () => {
    expect(balancedLines('未报进展', 3)).toEqual(['未报', '进展']);
  });

  test('nothing is lost, and no line is wider than it may be', () => {
    const text = fc.string({
      unit: fc.constantFrom(...'关于临江区城市更新的通报“”（），。2026Ab '),
      maxLength: 60,
    });
    fc.assert(
      fc.property(text, fc.integer({ min: 4, max: 24 }), (title, width) => {
        const lines = balancedLines(title, width);
        expect(lines.join('')).toBe(title);
        for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width);
      }),
    );
  });
});
