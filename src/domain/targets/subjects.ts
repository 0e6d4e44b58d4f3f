import { findVerb } from './context';
import type { QuantityContext } from './context';
import { DOING_VERBS } from '../language/targetWords';

/** 1. 2、 （3） ①: the number of a list's point. */
const ENUMERATOR = /\d{1,2}[.、．)）](?!\d)|[（(]\d{1,2}[)）]|[①-⑩]|[一二三四五六七八九十]、/;
/** 截至6月末, 二季度末, 前三季度, 年初至今: when, never what. */
const TIME =
  /(?:截至|截止)?(?:\d{4}年|本年度?|今年|去年|全年|年[初末底中内]|上半年|下半年|前[一二三四]个?季度|第?[一二三四1-4]季度|本季度?|当季|季度|\d{1,2}(?:[-—–~～至到]+\d{1,2})?月份?|本月|当月|目前|当前)(?:[上中下]旬|\d{1,2}日|[末底初内前])*(?:以来|至今|为止)?/;
const COUNTING =
  /以及|使用|到账|到位|处理|处置|共计|累计|累积|总计|合计|共(?![享青产同])|总数|剩余|其余|其中|[全我本][省市州区县旗镇乡街局]|全街道|辖区|实际|达到|完成|新增|不少于|不低于|超过|突破|控制在|保持在|稳定在/;
const MANNER =
  /力争|确保|预计|按[^，]{0,6}计划|计划|全面|加快|持续|积极|扎实|稳步|有序|统筹|顺利|基本|正在|进一步|已经/;
const CONNECTING =
  /[\s的、，及并等约另又为把将了已]|和(?![谐平])|与|再(?!生)|以(?!工代)|在(?![线孵建校册])|对(?![口外接])|从(?!业)|向|由|各|截至|截止|到(?=[一-龥]{2})|[（(]/;
const LEADING = new RegExp(
  `^(?:${[ENUMERATOR, TIME, COUNTING, MANNER, CONNECTING].map(({ source }) => source).join('|')})+`,
  'u',
);
const TRAILING =
  /(?:[\s的、和及与并等约共计各达为在至到超再已]|以及|共计|累计|总计|达到|达|不少于|不低于|不超过|超过|突破|控制|保持|稳定|增长|提高|数量|数|总数|总量|(?<=任务|项目|目标|点位|工程)中|(?<=[一-龥])(?:完成|建成|完工|竣工|实现|新增|开工|投用|交付|到位))+$/u;
/** The last characters of what TRAILING drops: most subjects end otherwise, and the look is cheap. */
const TRAILING_ENDS: ReadonlySet<string> = new Set(
  ' \t\n\u3000\u00a0的、和及与并等约共计各达为在至到超再已于低过破制持定长高量数中成工现增用付位',
);
/** 26处完工, 900件全部办结: what became of the thing, not the thing. */
const OUTCOME =
  /^(?:已|均|全部|全面|按期|如期|提前|顺利|正式|先后|陆续|任务)*(?:完成|完工|竣工|建成|投用|投入使用|交付|验收|开工|启用|到位|封顶|通过|达标|办结)/;
const FOLLOWING_END = /[、，。；,;：:（）()！？\s]|以及|(?<=[一-龥]{2})[和及与并](?=[一-龥]{2})/;

/** What a target counts, as the text names it: the noun after the measure, else the noun before the number; '' when neither. */
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
  if (OUTCOME.test(trimmed)) return '';
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
  const led = words.replace(LEADING, '');
  const trimmed = (TRAILING_ENDS.has(led.slice(-1)) ? led.replace(TRAILING, '') : led).trim();
  return trimmed.length <= 30 ? trimmed : trimmed.slice(-30);
}
