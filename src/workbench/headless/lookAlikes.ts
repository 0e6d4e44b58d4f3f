import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { CUES } from '../../domain/language/cues';

/** Words rarer than this nobody writes in a report. */
const LEAST_FREQUENT = 20;
const LONGEST = 4;
/** Names of persons and places: 陈再道 says nothing either, but nobody writes it in a report. */
const NAMES = /^(?:nr|ns|nrt|nrfg)/;

/** The words of jieba's dictionary (MIT) that hold each cue, the commonest first, as the module that hides them. */
export function lookAlikeModule(cues: readonly string[]): string {
  const require = createRequire(join(process.cwd(), 'package.json'));
  const dictionary = readFileSync(require.resolve('@node-rs/jieba/dict.txt'), 'utf8')
    .split('\n')
    .map((line) => line.split(' '))
    .filter(([word = '', frequency, kind = '']) => {
      const length = Array.from(word).length;
      return length > 1 && length <= LONGEST && Number(frequency) >= LEAST_FREQUENT && !NAMES.test(kind);
    })
    .sort((a, b) => Number(b[1]) - Number(a[1]));
  const lines = cues.map((cue) => {
    const words = dictionary.flatMap(([word = '']) => (word.includes(cue) ? [word] : []));
    return `  ${cue}:\n    '${words.join(' ')}',`;
  });
  return [
    '/** Words of jieba’s dictionary (MIT) by the cue they hold: made by `npm run look-alikes`, not by hand. */',
    'export const DICTIONARY_WORDS: Readonly<Record<string, string>> = {',
    ...lines,
    '};',
    '',
  ].join('\n');
}

/** Where the module stands. */
export const LOOK_ALIKES_PATH = 'src/domain/language/lookAlikes.ts';

if (require.main === module) {
  writeFileSync(LOOK_ALIKES_PATH, lookAlikeModule(CUES.map(({ cue }) => cue)));
}
