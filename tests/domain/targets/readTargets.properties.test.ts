import fc from 'fast-check';
import { mainFigure, readFigures, readTargets } from '../../../src/domain/targets';

const WORDS =
  '新建 改造 各 每 由 到 提高到 累计 完成 占年度目标的 其中 截至 月 底 年 第 约 近 不少于 超过 控制在 以上 以内 左右 余 多 万 亿 千 百 十 一 两 三 八成 百分之 % ％ 个 家 处 平方米 公里 千米 元 万元 人次 工作日 期 、 ， 。 （ ） “ ” — 至 的 项目 社区 0 7 12 3,000 １６ 4.5 2021 G5 +'.split(
    ' ',
  );
const soup = fc
  .array(fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...WORDS) }, fc.string({ maxLength: 3 })), {
    maxLength: 25,
  })
  .map((parts) => parts.join(''));

test('targets of any text are finite numbers whose span is their text', () => {
  fc.assert(
    fc.property(soup, (text) => {
      for (const target of readTargets(text)) {
        expect(text.slice(target.start, target.end)).toBe(target.text);
        expect(Number.isFinite(target.value)).toBe(true);
        expect(target.measure).not.toBe('');
      }
    }),
    { numRuns: 2000 },
  );
});

test('figures of any text keep their order and never overlap', () => {
  fc.assert(
    fc.property(soup, (text) => {
      const figures = readFigures(text);
      figures.forEach((figure, index) => {
        expect(text.slice(figure.start, figure.end)).toBe(figure.text);
        expect(figure.start).toBeGreaterThanOrEqual(figures[index - 1]?.end ?? 0);
      });
    }),
    { numRuns: 2000 },
  );
});

test('the main figure is one the text states', () => {
  fc.assert(
    fc.property(soup, (text) => {
      const main = mainFigure(text, { measure: '个' });
      if (main)
        expect(
          readFigures(text).some(({ start, value }) => start === main.start && value === main.value),
        ).toBe(true);
    }),
  );
});

test('full-width digits read as half-width ones', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999_999 }), (value) => {
      const wide = String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
      expect(readTargets(`新建停车位${wide}个`)[0]?.value).toBe(value);
    }),
  );
});

test('a text costs time in proportion to its length', () => {
  const sentence = '新建口袋公园3处、健身步道2条，完成投资1.2亿元，';
  expect(readTargets(sentence.repeat(2000))).toHaveLength(6000);
});
