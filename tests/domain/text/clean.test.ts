import fc from 'fast-check';
import { cleanLines, cleanText, squash, widenPunctuation } from '../../../src/domain/text';

describe('cleanText', () => {
  it.each([
    ['line breaks inside a sentence', '新建口袋\n公园\r\n3处。', '新建口袋公园3处。'],
    ['stray spaces between ideographs', '坚持 乡村　振兴 ，着力', '坚持乡村振兴，着力'],
    ['a space beside a figure stays', '增长 8%左右，新增 12 家', '增长 8%左右，新增 12 家'],
    ['several spaces beside a figure become one', '建设   5   处', '建设 5 处'],
    ['Latin words keep their space over a line break', '引进 AI\nLab 平台', '引进 AI Lab 平台'],
    ['invisible characters go', '\uFEFF完成\u200B改造', '完成改造'],
    ['a text that begins like a formula stays text', '=SUM(A1)', '=SUM(A1)'],
  ])('%s', (_, text, expected) => {
    expect(cleanText(text)).toBe(expected);
  });

  it('loses nothing but white space and does nothing twice', () => {
    const text = fc.string({
      unit: fc.constantFrom('建', '设', '，', '。', ' ', '\n', '\r', '\t', '8', 'A', '%', '“', '\u3000'),
    });
    fc.assert(
      fc.property(text, (value) => {
        const once = cleanText(value);
        expect(cleanText(once)).toBe(once);
        expect(squash(once)).toBe(squash(value));
        expect(once).not.toMatch(/[\r\n]|^\s|\s$|\s{2}/);
      }),
    );
  });
});

it('cleanLines keeps the writer’s lines and drops empty ones', () => {
  expect(cleanLines('1. 完成 选址 \r\n\r\n 2. 开工')).toBe('1. 完成选址\n2. 开工');
});

it('widenPunctuation touches marks beside ideographs only', () => {
  expect(widenPunctuation('坚持创新,着力提升;A,B 1,200')).toBe('坚持创新，着力提升；A,B 1,200');
});
