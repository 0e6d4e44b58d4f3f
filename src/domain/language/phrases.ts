import { comparable, textKey } from '../text/keys';
import { SET_PHRASE } from './setPhrases';

/** Words of something done or made: their presence makes a text more than intentions. */
const EVIDENCE =
  /下达|完成|建成|竣工|完工|开工|动工|投用|投入使用|投产|开通|开业|揭牌|签订|签约|签署|印发|出台|编制|召开|举办|发放|拨付|验收|招标|中标|批复|审批|立项|拆除|拆迁|征收|搬迁|封顶|贯通|通车|安装|更换|整改|培训|走访|检查|排查|办结|受理|引进|落地|入驻|认定|获评|获批|建立|成立|搭建|铺设|栽植|改造完|移交|交付|上报|提交|公示/;

/** Words that say something was done only together with what it was done to: 启动二期施工, 制定实施方案. */
const EVIDENCE_WITH_OBJECT = /(?:启动|制定)(?=[^，。；]{2})/;
/** 完成阶段性工作: done, but nobody learns what. */
const GENERIC_DONE = /完成(?:了)?(?:阶段性?|各项|相关|有关|既定)+(?:重点)?(?:工作|任务|目标)+/g;

const ARABIC_FIGURE = /\d/;
const FIGURE =
  /\d|(?<![统唯同任逐进第初])[一二三四五六七八九十百千两](?=[个家项条处所户人名套部座台辆次场亩公期轮批份篇件栋幢座月日季])/;

/**
 * True when a 完成情况 says nothing: no figure, date, place or thing done once set phrases and the task's own words
 * are taken away. At most `remainder` characters may be left.
 */
export function isVague(progress: string, taskText: string, remainder: number): boolean {
  if (ARABIC_FIGURE.test(progress)) return false;
  const key = textKey(progress);
  if (key === '' || FIGURE.test(key)) return false;
  const stated = progress
    .replace(INTENTION, '')
    .split(/[，。；,;\n]/)
    .map((clause) => textKey(clause).replace(GENERIC_DONE, '').replace(SET_PHRASE, ''));
  if (stated.some((clause) => EVIDENCE.test(clause) || EVIDENCE_WITH_OBJECT.test(clause))) return false;
  const bare = key
    .replace(GENERIC_DONE, '')
    .replace(STARTED_NOTHING, '')
    .replace(PROMISED_END, '')
    .replace(SET_PHRASE, '');
  if (bare.length <= remainder) return true;
  const own = withoutWordsOf(bare, textKey(taskText));
  return own.length <= remainder || (own.length <= key.length * SET_SHARE && !CONCRETE.test(progress));
}

/** So much besides set phrases is still one of them put differently, unless it names something one can see. */
const SET_SHARE = 0.5;
/** Things, papers and places: a text that names one may be reporting. */
const CONCRETE =
  /施工|设计|手续|许可|审批|报批|报审|预审|用地|招标|采购|图纸|设备|材料|资金|合同|协议|场地|主体|基础|桩|装修|绿化|管网|管线|管道|方案|报告|系统|平台|现场|试点|点位|入户|调研|摸底|摸排|测绘|勘察|评审|评估|规划|征地|拆迁|融资|贷款|银行|企业|商户|居民|村|社区|小区|学校|医院|公园|路|街|桥|河|楼|站|馆|厂|园区|市场|活动|会议|培训|清单|台账|办法|制度|条例|标准|选址|洽谈|签|发布|上线|运营/;

/** What is meant to be done: its verbs promise, they do not report. 按计划完成 does report. */
const INTENTION =
  /(?:确保|力争|争取|努力|尽快|抓紧|加快|即将|准备|预计|预期|可望|有望|(?<!按|按照|照)计划|拟|将|推进|推动)[^，。；、,;\n]*/g;
const PROMISED_END =
  /(?:确保|力争|争取|努力|尽快|抓紧|加快|早日)(?:按期|按时|如期|早日|圆满|顺利|全面)*(?:完成|完工|竣工|建成|开工|投用|达效|见效|落地)/g;

/** 启动, 制定 without an object. */
const STARTED_NOTHING = /启动|制定/g;

/** Takes away every stretch of two or more characters the task's own text has. */
function withoutWordsOf(text: string, taskKey: string): string {
  let left = '';
  for (let i = 0; i < text.length;) {
    let length = 0;
    while (i + length < text.length && taskKey.includes(text.slice(i, i + length + 1))) length++;
    if (length >= 2) i += length;
    else left += text[i++];
  }
  return left;
}

const NOTHING =
  /^(?:无|没有|暂无|暂时没有|不存在|未发现|目前无|目前暂无)?(?:明显|突出|重大|其他)?(?:存在)?(?:的)?(?:问题|困难)?$/;

/** True when a 存在问题 names none: blank, a dash, 无, 暂无问题. */
export function namesNoProblem(problem: string): boolean {
  return NOTHING.test(textKey(problem));
}

const NO_STEP = /^(?:无|没有|暂无|暂时没有|目前无|目前暂无)?(?:下一步)?(?:工作)?(?:计划|打算|措施|安排)?$/;

/** True when a 下一步计划 names no step: blank, a dash, 无, 暂无计划. */
export function namesNoStep(next: string): boolean {
  return NO_STEP.test(textKey(next));
}

/** True for a cell with nothing in it but white space or a dash. */
export function saysNothing(text: string): boolean {
  return !IDEOGRAPH_OR_DIGIT.test(text) && !LETTER_OR_FIGURE.test(text);
}

// Answers nearly every cell, and fast.
const IDEOGRAPH_OR_DIGIT = /[\u4e00-\u9fff\d]/;
const LETTER_OR_FIGURE = /[\p{L}\p{N}]/u;

const DONE =
  /已(?:经|全部|全面|如期|提前|顺利|圆满|基本|按期|按时)*(?:完成|竣工|完工|办结|建成|投入使用|投用|开通|通车|交付|验收|发放到位|落实到位|结束)|(?:全部|全面|圆满)完成|完成全年|通过(?:竣工)?验收/;
const ALL_DONE =
  /(?:已|全部|全面|圆满|提前|超额)(?:全部|全面|提前|如期)*完成(?:了)?(?:全年|年度|全部|各项|既定)|全年(?:目标)?任务(?:已|均)?(?:全部|全面|提前)?完成|(?:已|均已)(?:全部|全面)?(?:竣工|办结|完工|建成|投入使用|通过验收|通过竣工验收)|占(?:全年|年度|年)[^，。；]{0,6}(?:100|1\d\d)(?:\.\d+)?%/;

const ONGOING = /正在|推进中|进行中|施工中|办理中|陆续|后续|剩余|其余|尚未|下一步|待/;

/** True when the text reports something finished and nothing under way, so that it may truly stay the same afterwards. */
export function saysDone(progress: string): boolean {
  return DONE.test(progress) && !ONGOING.test(progress);
}

/** True when the text reports the year's whole task finished, so that nothing has to be reported after it. */
export function saysAllIsDone(text: string): boolean {
  return ALL_DONE.test(comparable(text));
}

const DATES =
  /\d{4}年|\d{1,2}月(?:份|底|末|初|上旬|中旬|下旬)?|\d{1,2}[日号]|(?<=月(?:份)?)(?:底|末|初|上旬|中旬|下旬)|上半年|本月|当月|上月|[一二三四]季度/g;

/** A progress text without its months and dates: what has to differ from last month's. */
export function withoutDates(progress: string): string {
  return textKey(comparable(progress).replace(DATES, ''));
}

/** True when the two texts name days, and not the same ones: 5月18日 and 6月3日, but not 5月18日 and 6月18日. */
export function namesOtherDays(first: string, second: string): boolean {
  const days = daysIn(first);
  return days !== '' && days !== daysIn(second);
}

function daysIn(text: string): string {
  return [...text.normalize('NFKC').matchAll(/(\d{1,2})\s*[日号]/g)].map((match) => match[1]).join(' ');
}

/** True when the text speaks of the month (1–12): 截至6月底, 6月12日, 1-6月. */
export function namesMonth(progress: string, month: number): boolean {
  const text = comparable(progress);
  for (const match of text.matchAll(/(\d{1,2})月/g)) if (Number(match[1]) === month) return true;
  return false;
}

const NEXT_YEAR = /明年|次年|翌年|来年/;
const NEXT_MONTH = /下个?月/;
const MONTH_DUE = /(\d{1,2})月(?:份|底|末|初|上旬|中旬|下旬|\d{1,2}[日号])?(?:之?前|以前|底前|完成|内)/;

/** The month (1–12) a 下一步计划 promises something for, seen from the month it was written in; null when none. */
export function promisedMonth(next: string, writtenIn: number): number | null {
  const text = comparable(next);
  if (NEXT_YEAR.test(text)) return null;
  const named = MONTH_DUE.exec(text);
  if (named) return Number(named[1]) >= writtenIn ? Number(named[1]) : null;
  return NEXT_MONTH.test(text) ? writtenIn + 1 : null;
}

/** The words of a promise that a later text would have to mention; empty when it is all set phrases. */
export function substanceOf(promise: string): string {
  return withoutDates(promise).replace(SET_PHRASE, '').replace(GENERIC_PROMISE, '');
}

const GENERIC_PROMISE = /完成|剩余|全部|每周|每日|每天|调度|一次|现场|专班|加强|时间|下个?月/g;
