import {
  DESCRIPTIVE_PREFIXES,
  HOLDER_NOUNS,
  IDIOM_MEASURES,
  OUTER_PLACES,
  SETTING_PREPOSITIONS,
  SINGLE_MEASURES,
  SLOGAN_NOUNS,
  SLOGAN_NOUNS_ARABIC,
} from '../language/targetWords';
import { endsWithVerb, findVerb } from './context';
import type { QuantityContext } from './context';
import type { MeasureKind } from '../language/targetWords';

/** One reason why a number with a measure is not a target. */
export interface Exclusion {
  readonly name: string;
  /** A phrase it is about, for the reader. */
  readonly example: string;
  readonly applies: (context: QuantityContext) => boolean;
}

const startsWithAny = (text: string, words: readonly string[]): boolean =>
  words.some((word) => text.startsWith(word));
const withoutDe = (text: string): string => text.replace(/^[\s的]+/u, '');
const isMeasured = ({ quantity }: QuantityContext): boolean =>
  quantity.kind === 'size' || quantity.kind === 'money';

/** Stuff that money or measure is counted in, so that 500万元以上资金 and 2000亩以上林地 stay targets. */
const SUBSTANCE =
  /^(?:各类|上级|社会|新增|财政|专项|闲置|低效|存量|高标准|国有|集体|经营性|建设)*(?:资金|投资|补助|补贴|贷款|融资|债券|税收|收入|产值|销售|营收|绿地|绿化|林|土地|用地|耕地|农田|农作物|厂房|载体|空间|房屋|建筑|面积|管网|管线|管道|线路|河道|围栏|垃圾|污水|粮食|草|水面|湿地|棚户|外资|合同额)/;

const DESCRIPTIVE: Readonly<Record<MeasureKind, RegExp>> = {
  count: descriptive('count'),
  size: descriptive('size'),
  money: descriptive('money'),
  share: descriptive('share'),
  time: descriptive('time'),
};

function descriptive(kind: MeasureKind): RegExp {
  const words = DESCRIPTIVE_PREFIXES.filter(([, kinds]) => kinds.includes(kind)).map(([word]) => word);
  return words.length === 0
    ? /$^.^/
    : new RegExp(`(?:${words.join('|')})(?:约|达|达到|为|是|共|分别为)?\\s*$`);
}

/** Every reason, in the order they are tried. Add one with an example in tests/domain/targets/exclusions.test.ts. */
export const EXCLUSIONS: readonly Exclusion[] = [
  { name: 'quoted', example: '推广“三送六进”、“6项清单”', applies: ({ quoted }) => quoted },
  {
    name: 'ordinal',
    example: '第3批、全市前10名',
    applies: ({ before }) => /第\s*$/.test(before) || /(?<![底月日年之以节季周])前\s*$/.test(before),
  },
  {
    name: 'phase',
    example: '二期工程、2期项目',
    applies: ({ quantity, before, after }) =>
      quantity.measure === '期' &&
      (quantity.chinese
        ? !/(?:举办|培训|开办|班|讲座|刊发?|开展)[^，]{0,8}$/.test(before)
        : /^\s*(?:工程|项目|建设|地块|改造|扩建)/.test(after)),
  },
  {
    name: 'time',
    example: '15分钟便民生活圈、3天内',
    applies: ({ quantity, before, after }) =>
      quantity.kind === 'time' && !speaksOfDuration(quantity.measure, before, after),
  },
  {
    name: 'threshold-of-others',
    example: '5000万元以上项目、100人以上企业20家',
    applies: isThresholdOfOthers,
  },
  {
    name: 'size-of-counted-thing',
    example: '新建1000平方米的停车场2处、日处理5万吨的水厂1座',
    applies: (context) =>
      isMeasured(context) &&
      context.next?.kind === 'count' &&
      isNounPhrase(context.between) &&
      context.between.trim() !== '',
  },
  {
    name: 'attribute-of-counted-thing',
    example: '20个村的45口机井',
    applies: ({ next, between }) => next !== null && /[^、和及]的\s*$/.test(between) && isNounPhrase(between),
  },
  {
    name: 'outer-place',
    example: '3个街道52个村',
    applies: ({ quantity, next, between }) =>
      quantity.kind === 'count' &&
      next?.kind === 'count' &&
      OUTER_PLACES.includes(between.replace(/\s+/g, '')),
  },
  {
    name: 'descriptive-attribute',
    example: '总投资12亿元、占地30亩',
    applies: ({ quantity, before }) => DESCRIPTIVE[quantity.kind].test(before.slice(-12)),
  },
  {
    name: 'existing',
    example: '已有12处站点',
    applies: ({ before }) => /已有\s*$/.test(before),
  },
  {
    name: 'attribute-of-one-thing',
    example: '建设总面积3.2万平方米的滨江公园',
    applies: ({ quantity, before, after }) =>
      quantity.kind === 'size' &&
      /(?:总面积|建筑面积|面积|总长度?|全长|长度?)(?:约|达|为|共)?\s*$/.test(before) &&
      /^\s*的[一-龥]/.test(after),
  },
  {
    name: 'size-of-each',
    example: '每处建筑面积800平方米以上',
    applies: ({ quantity, before }) =>
      quantity.kind === 'size' && /(?:每|单)(?:个|处|家|座|所|间|套|条|块|段|栋|点|体)[^，、]*$/.test(before),
  },
  { name: 'ratio', example: '每10户设1名', applies: ({ before }) => /每\s*$/.test(before) },
  {
    name: 'old-value',
    example: '由800元/月提高到860元/月',
    applies: ({ before, after }) =>
      /(?:由|从|自)[^，；、]{0,14}$/.test(before) &&
      /^[^，；、]{0,8}(?:提高|增加|提升|上升|增长|扩大|下降|降低|降|压缩|压减|缩短|减少|调整|扩展|增|升|扩|拓展)(?:到|至|为)/.test(
        after,
      ),
  },
  {
    name: 'background',
    example: '在去年完成12处的基础上',
    applies: ({ before, after }) =>
      /^[^，；]{0,14}基础上/.test(after) ||
      (/(?:已|已经|去年|上年|往年)(?:累计|经)?[一-龥]{0,6}$/.test(before) &&
        !/(?:力争|确保|再)/.test(before)),
  },
  {
    name: 'setting',
    example: '依托片区9个村',
    applies: isSetting,
  },
  {
    name: 'slogan',
    example: '五个必须、三项制度、3个100%',
    applies: isSlogan,
  },
  {
    name: 'places-worked-in',
    example: '在3个镇打造精品村14个',
    applies: ({ quantity, before, after, next }) =>
      quantity.kind === 'count' &&
      next?.kind === 'count' &&
      /(?:^|[，、；])\s*在(?:全区|辖区)?$/.test(before) &&
      findVerb(after.slice(0, 8)) !== null,
  },
  { name: 'one-by-one', example: '一户一表、一街一品', applies: isOneByOne },
  { name: 'idiom', example: '三面环山、唯一一家、一张网', applies: isIdiom },
];

/** True where a rule takes the number for something other than a target; the rule's name, or null. */
export function excludedBy(context: QuantityContext): string | null {
  return EXCLUSIONS.find((rule) => rule.applies(context))?.name ?? null;
}

/** Words between a describing number and the number it describes: no list, no verb. */
function isNounPhrase(between: string): boolean {
  return !/[、（(]|以及|[和及与并]/.test(between) && findVerb(between) === null;
}

function speaksOfDuration(measure: string, before: string, after: string): boolean {
  if (/^\s*(?:以?前|以?后|圈|生活圈|到达|响应)/.test(after)) return false;
  if (measure === '天' && /天数[^，、]{0,6}$/.test(before)) return true;
  return (
    /(?:压缩|缩短|压减|缩减|减少|减|降低|降|控制|提速)(?:到|至|在|为)?\s*$/.test(before) ||
    /(?:时限|时间|周期|时长)[^，、]{0,8}$/.test(before)
  );
}

/** 以上 or 级 followed by whom it describes; 以上 followed by another counted thing. */
function isThresholdOfOthers(context: QuantityContext): boolean {
  const { quantity, after, next, between } = context;
  const following = withoutDe(after);
  const isHeld = startsWithAny(following, HOLDER_NOUNS) || /^\s*级/.test(after);
  if (quantity.kind === 'money')
    return isHeld || (quantity.boundAfter && isNoun(following) && !SUBSTANCE.test(following));
  if (!quantity.boundAfter) return false;
  if (next?.kind === 'count' && between.trim() !== '' && isNounPhrase(between)) return true;
  if (quantity.kind === 'size') return isHeld || (isNoun(following) && !SUBSTANCE.test(following));
  return (
    /^[人名户张]$/.test(quantity.measure) &&
    isHeld &&
    following !== '' &&
    !/^(?:居民|家庭|老人|老年人|人员)/.test(following)
  );
}

function isNoun(following: string): boolean {
  return (
    /^[一-龥A-Za-z]/.test(following) &&
    !/^(?:且|并|或|时|及|和|与|等|，)/.test(following) &&
    findVerb(following)?.start !== 0
  );
}

function isSetting({ quantity, before, after }: QuantityContext): boolean {
  if (quantity.kind !== 'count') return false;
  let at = -1;
  for (const word of SETTING_PREPOSITIONS) at = Math.max(at, before.lastIndexOf(word));
  if (at >= 0 && findVerb(before, at + 2) === null) return true;
  return (
    /以[^，、]{0,8}$/.test(before) &&
    /^[^，]{0,10}为(?:重点|主|抓手|试点|依托|载体|契机|核心|突破|目标|单元|引领)/.test(after)
  );
}

/** 一户一表, 一事一议, 一个项目、一名专员: the pattern of one to one. */
function isOneByOne({ quantity, before, after }: QuantityContext): boolean {
  if (!quantity.chinese || quantity.value !== 1) return false;
  return /^[^，；]{0,4}、?一/.test(after) || /一[^，；]{1,5}、?\s*$/.test(before);
}

/** 五个必须, 三项制度, 3个100%; but 五个重点项目 counts projects. */
function isSlogan({ quantity, after, next, between }: QuantityContext): boolean {
  if (quantity.kind !== 'count') return false;
  const following = after.trimStart();
  if (quantity.measure === '个' && /^(?:一(?![站流体级刻类线般])|不|更|零(?![散星工售])|最)/.test(following))
    return true;
  if (next?.kind === 'share' && between.trim() === '') return true;
  const nouns = quantity.chinese ? SLOGAN_NOUNS : SLOGAN_NOUNS_ARABIC;
  const noun = nouns.find((word) => following.startsWith(word));
  return noun !== undefined && !REAL_THING.test(following.slice(noun.length));
}

/** What, after a slogan's word, is a thing that can be counted after all. */
const REAL_THING =
  /^(?:类|性|型)?(?:建设|产业)?(?:项目|工程|企业|实验室|村|社区|小区|片区|道路|路段|河|平台|学校|单位|区域|点|站|示范)/;

/** A small Chinese numeral counts only where something is being done; 一 only where it is plainly a number. */
function isIdiom({ quantity, before, after, next, between }: QuantityContext): boolean {
  if (!quantity.chinese || !(quantity.kind === 'count' || quantity.kind === 'size')) return false;
  if (IDIOM_MEASURES.has(quantity.measure)) return true;
  if (quantity.value > 10) return false;
  if (/[统唯同任逐进第周初老其]$/.test(before)) return true;
  if (quantity.measure === '次')
    return !/(?:召开|举办|开展|组织|每(?:季度|季|月|周|半年|年|学期))\s*$/.test(before);
  if (quantity.value === 1) return !isPlainlyOne(quantity.measure, before, after);
  if (next?.chinese === true && next.value <= 10 && /、\s*$/.test(between) && findVerb(before) === null)
    return true;
  return !/等\s*$/.test(before) && !endsWithVerb(before) && findVerb(before) === null;
}

function isPlainlyOne(measure: string, before: string, after: string): boolean {
  if (!SINGLE_MEASURES.has(measure) || !endsWithVerb(before)) return false;
  if (measure === '个')
    return /(?:新建|新增|新设|建成|改建|新开|扩建)\s*$/.test(before) && /^[一-龥]/.test(after);
  if (measure === '条') return /^[^，；]{0,10}(?:路|街|线|步道|河|渠|管)/.test(after);
  return measure !== '场' || /(?:举办|承办|组织|开展)\s*$/.test(before);
}
