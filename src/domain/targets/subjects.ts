import { findVerb } from './context';
import type { QuantityContext } from './context';
import { DOING_VERBS } from './lexicon';

const LEADING =
  /^(?:[\s的、，及并等约另又为把将了已]|和(?![谐平])|与|共(?![享青产同])|再(?!生)|以(?!工代)|在(?![线孵建校册])|对(?![口外接])|从(?!业)|向|由|其(?=中)|各|以及|共计|累计|累积|合计|截至|截止|目前|今年以来|全面|加快|持续|积极|扎实|稳步|有序|统筹|全年|今年|年内|年底|年底前|本年度|本月|当月|本季度|当季|上半年|下半年|力争|确保|预计|按[^，]{0,6}计划|计划|[一二三四]季度|到(?=[一-龥]{2})|[（(]|实际|顺利|基本|正在|剩余|进一步|达到|完成|新增|已经|不少于|不低于|超过|突破|控制在|保持在|稳定在|\d{4}年|\d{1,2}(?:[-—–~～至到]+\d{1,2})?月份?底?|\d{1,2}日)+/u;
const TRAILING =
  /(?:[\s的、和及与并等约共计各达为在至到超再已]|以及|共计|达到|达|不少于|不低于|不超过|超过|突破|控制|保持|稳定|增长|提高|数量|数|总数|总量)+$/u;
const FOLLOWING_END = /[、，。；,;：:（）()！？\s]|以及|(?<=[一-龥]{2})[和及与并](?=[一-龥]{2})/;

/** What a target counts, as the text names it: the noun after the unit, else the noun before the number; '' when neither. */
export function subjectOf(context: QuantityContext): string {
  return subjectAfter(context) || subjectBefore(context.before, context);
}

function subjectAfter({ after, quantity, next, between }: QuantityContext): string {
  if (quantity.kind === 'share') return '';
  // 9个、38万平方米老旧小区: the first figure shares the noun of the second.
  if (next !== null && /^\s*、\s*(?:共计)?约?\s*$/.test(between)) {
    const rest = after.slice(after.indexOf(between) + between.length + (next.end - next.start));
    return trimSubject(headOf(rest));
  }
  const limit = next === null ? after : between;
  return trimSubject(headOf(limit.replace(/^\s*的?/u, '')));
}

/** The words up to the first stop or doing verb. */
function headOf(words: string): string {
  const trimmed = words.trimStart();
  const stop = trimmed.search(FOLLOWING_END);
  const head = stop < 0 ? trimmed : trimmed.slice(0, stop);
  const verb = findVerb(head, 1);
  return verb === null ? head : head.slice(0, verb.start);
}

function subjectBefore(before: string, { previous, text, quantity }: QuantityContext): string {
  const fromPrevious = previous === null ? before : text.slice(previous.end, quantity.start);
  const words = fromPrevious.replace(/[（(][^（）()]*[）)]/g, '');
  return trimSubject(afterLastLeadingVerb(words));
}

/** Drops the verbs a clause opens with: 新建改造老旧小区 is 老旧小区; nothing but verbs is ''. */
export function afterLastLeadingVerb(words: string): string {
  let rest = words.replace(LEADING, '');
  for (let verb = findVerb(rest); verb !== null && !isNominal(rest, verb.start); verb = findVerb(rest)) {
    rest = rest.slice(verb.end).replace(LEADING, '');
  }
  const single = DOING_VERBS.find((verb) => verb.length === 1 && rest.startsWith(verb));
  return single !== undefined && !NOUNS_LIKE_VERBS.test(rest) ? rest.slice(1) : rest;
}

/** Nouns whose first character is also a verb. */
const NOUNS_LIKE_VERBS = /^(?:设施|设备|建筑|建档|建制|办公|办学|办事|种养|种子|种苗|植物|植被)/;

/** A verb inside a noun phrase (历史文化展示工程, 职业技能培训) is part of the noun. */
function isNominal(words: string, verbStart: number): boolean {
  return verbStart >= 2 || (verbStart === 1 && !/^[再拟新可需应要先]/.test(words));
}

function trimSubject(words: string): string {
  const trimmed = words.replace(LEADING, '').replace(TRAILING, '').trim();
  return trimmed.length <= 30 ? trimmed : trimmed.slice(-30);
}
