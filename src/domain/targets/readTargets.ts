import type { QuantifiedTarget } from '../model/target';
import { contextsOf } from './context';
import type { QuantityContext } from './context';
import { excludedBy } from './exclusions';
import { RATE_PERIODS } from '../language/targetWords';
import { scanQuantities } from './quantities';
import { afterLastLeadingVerb, subjectOf } from './subjects';

const EACH_OF_SEVERAL = /各(?:自)?\s*$/;

/**
 * The figures a task commits to (docs/ARCHITECTURE.md, Figures), in the order of the text. A range counts by its lower end, marked
 * `>=`; 由A提高到B counts B; A、B各2家 gives one target per subject. Never throws; [] when there is none.
 */
export function readTargets(text: string): QuantifiedTarget[] {
  return contextsOf(scanQuantities(text)).flatMap((context) =>
    excludedBy(context) === null ? targetsOf(text, context) : [],
  );
}

function targetsOf(text: string, context: QuantityContext): QuantifiedTarget[] {
  const { quantity, before } = context;
  const target = {
    value: quantity.value,
    measure: quantity.measure,
    comparator: quantity.comparator,
    text: text.slice(quantity.start, quantity.end),
    start: quantity.start,
    end: quantity.end,
  };
  const sharers = EACH_OF_SEVERAL.test(before) ? sharersOf(context) : [];
  if (sharers.length > 1) return sharers.map((subject) => ({ ...target, subject }));
  const per = rateOf(before);
  return [{ ...target, subject: subjectOf(context), ...(per === null ? {} : { per }) }];
}

/** The subjects of 文化馆、图书馆各2家. */
function sharersOf({ before, previous, quantity, text }: QuantityContext): string[] {
  const words = previous === null ? before : text.slice(previous.end, quantity.start);
  return afterLastLeadingVerb(words.replace(EACH_OF_SEVERAL, ''))
    .split(/、|以及|(?<=[一-龥]{2})[和及与](?=[一-龥]{2})/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** What a rate is given per: 每季度举办1次 is 季度, 每个街道建成1处 is 个街道; null when the figure is no rate. */
function rateOf(before: string): string | null {
  const each = before.lastIndexOf('每');
  if (each >= 0) {
    const words = before.slice(each + 1);
    const period = RATE_PERIODS.find((word) => words.startsWith(word));
    if (period !== undefined) return period;
    const holder = /^[一-龥]{1,6}?(?=至少|不少于|建|设|配|举|开|组|完|新|有|达|$)/.exec(words)?.[0];
    if (holder !== undefined) return holder;
  }
  return /各[一-龥]*(?:建|设|打造|配|开展|举办|完成)[一-龥]{0,4}$/.test(before) ? '各' : null;
}
