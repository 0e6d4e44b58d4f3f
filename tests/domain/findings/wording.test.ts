import {
  FINDING_CODES,
  RULES,
  createFinding,
  familyTitle,
  findingAdvice,
  findingExplanation,
  findingMessage,
  findingTitle,
  sourceTitle,
} from '../../../src/domain/findings';
import { found, report, task } from '../checks/fixtures';

describe('wording', () => {
  test('every rule has a title, an explanation, a family and a source in Chinese', () => {
    for (const code of FINDING_CODES) {
      const { family, source } = RULES[code];
      for (const text of [
        findingTitle(code),
        findingExplanation(code),
        familyTitle(family),
        sourceTitle(source),
      ]) {
        expect(text).toMatch(/[\u4e00-\u9fff]{2}/);
      }
    }
    expect(new Set(FINDING_CODES.map(findingTitle)).size).toBe(FINDING_CODES.length);
  });

  test('a message names the words it is about', () => {
    const finding = createFinding('target-lowered', { details: { planned: '30部', reported: '21部' } });
    expect(findingMessage(finding)).toMatch(/30部.*21部/);
  });

  test('a long quote is cut, and says so', () => {
    const text = '改造'.repeat(60);
    const message = findingMessage(createFinding('unread-row', { details: { text } }));
    expect(message).toContain('…');
    expect(message.length).toBeLessThan(100);
  });

  test('a doubt is worded as a question, not as a fault', () => {
    const festival = task(15, '举办临江文化旅游季。', ['区文旅局'], { unitsOpenEnded: true });
    const [finding] = found('task-not-assigned', {
      tasks: [festival],
      reports: [report(festival, '区商务局', '2026-06')],
    });
    expect(findingMessage(finding!)).toContain('请确认');
  });

  test('ready text comes before general advice', () => {
    const parts = { details: { planned: '30部', reported: '21部' } };
    expect(
      findingAdvice(createFinding('target-lowered', { ...parts, suggestion: '累计完成30部' })),
    ).toContain('累计完成30部');
    expect(findingAdvice(createFinding('target-lowered', parts))).toMatch(/恢复/);
  });
});
