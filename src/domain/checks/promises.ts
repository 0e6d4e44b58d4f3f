import { monthOf } from '../model/period';
import type { Report } from '../model/submission';
import { bigrams, textKey } from '../text/keys';
import { promisedMonth, saysNothing, substanceOf } from '../language/phrases';

/** What became of an earlier 下一步计划: spoken of since, due and not spoken of, not due yet, or without a date. */
export type PromiseState = 'kept' | 'unmet' | 'not-due' | 'undated';

/**
 * Holds an earlier report's 下一步计划 against a later report of the same year. It is kept when the task is done or
 * any of its own words are spoken of; a promise of set phrases alone is kept only by being done. Null without one.
 */
export function promiseState(earlier: Report, later: Report): PromiseState | null {
  if (saysNothing(earlier.next)) return null;
  if (later.done === true) return 'kept';
  const said = textKey(`${later.progress}${later.problem}${later.next}`);
  for (const pair of wordsOf(earlier)) if (said.includes(pair)) return 'kept';
  const due = promisedMonth(earlier.next, monthOf(earlier.period));
  if (due === null) return 'undated';
  return due <= monthOf(later.period) ? 'unmet' : 'not-due';
}

/** The promise's own words; those of the task and the problem are said every month, unless it has no others. */
function wordsOf({ next, problem, text }: Report): ReadonlySet<string> {
  const words = bigrams(substanceOf(next));
  const known = textKey(problem + text);
  const own = new Set([...words].filter((pair) => !known.includes(pair)));
  return own.size > 0 ? own : words;
}
