import fc from 'fast-check';
import { taskId } from '../../../src/domain/model/task';
import { isPartSerial, partSerial, readSerial, readTaskSerial } from '../../../src/domain/text';
import type { Serial } from '../../../src/domain/text';

/** A serial as the add-in writes it. */
function written({ source, no, part }: Pick<Serial, 'source' | 'no' | 'part'>): string {
  const whole = source === null ? String(no) : taskId(source, no);
  return part === null ? whole : partSerial(whole, part);
}

const READINGS: readonly (readonly [text: string, source: string | null, no: number, part: number | null])[] =
  [
    ['27', null, 27, null],
    [' 2 7 ', null, 27, null],
    ['２７', null, 27, null],
    ['\u200B27', null, 27, null],
    ['27.0', null, 27, null],
    ['3、', null, 3, null],
    ['（1）', null, 1, null],
    ['【4】', null, 4, null],
    ['No.5', null, 5, null],
    ['第3项', null, 3, null],
    ['12号', null, 12, null],
    ['③', null, 3, null],
    ['⑳', null, 20, null],
    ['⑴', null, 1, null],
    ['12345', null, 12345, null],
    ['一、', null, 1, null],
    ['（十二）', null, 12, null],
    ['第三项', null, 3, null],
    ['主-27', 'main', 27, null],
    ['主27', 'main', 27, null],
    ['民－5', 'livelihood', 5, null],
    ['民—5', 'livelihood', 5, null],
    ['民生实事 5', 'livelihood', 5, null],
    ['民生第5项', 'livelihood', 5, null],
    ['重点任务：8', 'main', 8, null],
    ['附件1-3', 'main', 3, null],
    ['附件2-5', 'livelihood', 5, null],
    ['附二-5', 'livelihood', 5, null],
    ['27-1', null, 27, 1],
    ['27—1', null, 27, 1],
    ['27.10', null, 27, 10],
    ['27（1）', null, 27, 1],
    ['第27项-2', null, 27, 2],
    ['主-27-2', 'main', 27, 2],
    ['附件2-5（3）', 'livelihood', 5, 3],
  ];

const NONE = [
  '', ' ', '合计', '附件2', '附件', '主', '民生实事', '民生实事一', '重点任务二', '2026年6月', '3处', '123456',
  '1-2-3', '一是', '百百', '5G', '1、新建公园3处', '-', '...',
]; // prettier-ignore

describe('readSerial', () => {
  test.each(READINGS)('%s', (text, source, no, part) => {
    expect(readSerial(text)).toMatchObject({ source, no, part });
    expect(isPartSerial(text)).toBe(part !== null);
  });

  test.each(NONE)('%s is no serial', (text) => {
    expect(readSerial(text)).toBeNull();
    expect(isPartSerial(text)).toBe(false);
  });

  test('a number in Chinese characters numbers a row of the notice and names no task of a unit', () => {
    expect(readSerial('一、')?.no).toBe(1);
    expect(readTaskSerial('一、')).toBeNull();
    expect(readTaskSerial('①')?.no).toBe(1);
  });

  test('says the words that name the attachment', () => {
    expect(readSerial('重点任务3')?.label).toBe('重点任务');
    expect(readSerial('主-3')?.label).toBe('主');
    expect(readSerial('第3项')?.label).toBe('');
  });

  test('what it writes it reads', () => {
    const serials = fc.record({
      source: fc.constantFrom('main' as const, 'livelihood' as const, null),
      no: fc.nat(99_999),
      part: fc.option(fc.nat(999)),
    });
    fc.assert(fc.property(serials, (serial) => expect(readSerial(written(serial))).toMatchObject(serial)));
  });

  test('never throws, and what it read reads the same when written its way', () => {
    const pieces = fc.constantFrom(
      '1', '27', '0', '主', '民', '民生实事', '附件', '2', '第', '项', '（', ')', '-', '—', '.', '、', '①', '十', '百', ' ', '：', '号',
    ); // prettier-ignore
    const texts = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(pieces, { maxLength: 8 }).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const read = readSerial(text);
        if (read === null) return;
        const { source, no, part } = read;
        expect(readSerial(written(read))).toMatchObject({ source, no, part });
      }),
    );
  });
});
