import { bigrams, textKey } from '../../text/keys';
import type { Report } from '../../model/submission';

const CAUSE = /(?:主要)?(?:原因(?:是|为|：|:)|因为|由于|受|因(?!地制宜|此|素))([^，。；,;\n]{2,40})/;
const NO_CAUSE_TAIL = /(?:的)?(?:影响|制约|限制|因素|原因)$/;

/** The cause a 存在问题 names: 因管线权属不清，… is 管线权属不清. Null when it names none. */
export function causeOf(problem: string): string | null {
  const match = CAUSE.exec(problem);
  const cause = match?.[1]?.replace(NO_CAUSE_TAIL, '').trim();
  return cause ? cause : null;
}

const SOLVED =
  /(?:已|均|全部)(?:经|得到|予以)?(?:妥善|全部|基本)*(?:解决|化解|消除|协调|理顺|办结|落实|达成|到位|打通|完成)|(?:解决|化解|破解)了/;

/** True when a later report says the earlier problem is settled: settling words and the problem's own words together. */
export function saysSolved(later: Report, problem: string): boolean {
  return [later.problem, later.progress, later.next].some((text) =>
    text.split(/[。；;\n]/).some((sentence) => SOLVED.test(sentence) && sharesWords(sentence, problem)),
  );
}

function sharesWords(sentence: string, problem: string): boolean {
  const key = textKey(sentence);
  let shared = 0;
  for (const pair of bigrams(textKey(problem))) if (key.includes(pair)) shared++;
  return shared >= 2;
}
