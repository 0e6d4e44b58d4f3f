import fc from 'fast-check';
import { CUES, withoutLookAlikes } from '../../../src/domain/language/cues';
import { DICTIONARY_WORDS } from '../../../src/domain/language/lookAlikes';
import { readFigures } from '../../../src/domain/targets';
import { lookAlikeModule } from '../../../src/workbench/headless/lookAlikes';

const plainly = (text: string) => text.replace(/[\s'",]/g, '');

test.each(CUES.map(({ cue, example, lookAlike }) => [cue, example, lookAlike]))(
  '%s is seen in %s and not in %s',
  (cue, example, lookAlike) => {
    expect(withoutLookAlikes(example)).toBe(example);
    expect(withoutLookAlikes(lookAlike)).not.toContain(cue);
  },
);

test.each(CUES.flatMap(({ cue, forms }) => forms.split(' ').map((form) => [cue, form])))(
  '%s is seen in its own form %s',
  (_, form) => {
    expect(withoutLookAlikes(form)).toBe(form);
  },
);

test('the words are those of the dictionary', () => {
  const made = lookAlikeModule(CUES.map(({ cue }) => cue));
  for (const [cue, words] of Object.entries(DICTIONARY_WORDS))
    expect(plainly(made)).toContain(plainly(`${cue}:'${words}'`));
  expect(Object.keys(DICTIONARY_WORDS)).toEqual(CUES.map(({ cue }) => cue));
});

test('a text keeps its length, its line breaks and everything but cues', () => {
  const piece = fc.constantFrom(
    '公共',
    '共',
    '再就业',
    '完成',
    '3个',
    '\n',
    '接待',
    '供应',
    '应',
    '，',
    '未来',
    '里',
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = pieces.join('');
      const seen = withoutLookAlikes(text);
      expect(seen).toHaveLength(text.length);
      expect(seen.replace(/○/g, '')).toBe([...seen].filter((char) => char !== '○').join(''));
      for (const [at, char] of [...seen].entries()) if (char !== '○') expect(char).toBe(text[at]);
    }),
  );
});

describe('what a figure is told by', () => {
  test.each([
    ['公共停车泊位30个', 'plain'],
    ['医共体签约30人', 'plain'],
    ['共建单位30家', 'plain'],
    ['中共党员志愿服务30场', 'plain'],
    ['共建成30处', 'cumulative'],
    ['共完成30处', 'cumulative'],
    ['失业人员再就业30人', 'plain'],
    ['再生水利用30万吨', 'plain'],
    ['再建成30处', 'increment'],
    ['不得已关停企业30家', 'plain'],
    ['已关停企业30家', 'cumulative'],
  ])('%s is %s', (text, mode) => {
    expect(readFigures(text)[0]).toMatchObject({ mode });
  });

  test.each([
    ['接待游客30万人次', 'achieved'],
    ['待接入30户', 'planned'],
    ['应急演练30场', 'achieved'],
    ['应完成30场', 'planned'],
    ['供应保障房30套', 'achieved'],
    ['模拟演练30场', 'achieved'],
    ['拟开展演练30场', 'planned'],
    ['将军路改造30处', 'achieved'],
    ['将改造30处', 'planned'],
    ['未来社区30个', 'achieved'],
    ['未完成30个', 'remaining'],
    ['追回欠薪30万元', 'achieved'],
    ['尚欠30万元', 'remaining'],
  ])('%s is %s', (text, role) => {
    expect(readFigures(text)[0]).toMatchObject({ role });
  });
});
