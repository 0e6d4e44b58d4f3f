import { readCompletion } from '../../../src/domain/intake';

test.each([
  ['是', true],
  ['√', true],
  ['是（已完成）', true],
  ['是(超序时)', true],
  ['否', false],
  ['否（正在办理手续）', false],
])('%s is an answer', (written, answer) => expect(readCompletion(written)).toBe(answer));

test.each(['', '基本完成', '是（部分）', '是（尚未验收）', '是否', '进行中'])(
  '%s leaves the answer open',
  (written) => expect(readCompletion(written)).toBeNull(),
);
