import { textKey } from './matching/textKey';

/** Set phrases of reports that say nothing happened: attitudes, intentions, manner, office words. Data, longest first. */
const SET_PHRASES = [
  // attitudes
  '高度重视 十分重视 提高政治站位 提高站位 提高认识 统一思想 凝心聚力 真抓实干 主动作为 积极作为 担当作为 全力以赴',
  '加强组织领导 强化组织领导 加强领导 强化领导 精心组织 周密部署 安排部署 统筹安排 统筹推进 统筹协调 统筹谋划 科学谋划',
  '压实工作责任 压实责任 明确责任 明确分工 明确任务 细化措施 细化任务 强化措施 采取有效措施 多措并举 综合施策',
  '狠抓落实 抓好落实 抓实抓细 抓紧抓实 贯彻落实 贯彻执行 主动对接 积极对接 积极协调 加强协调 加强沟通 沟通协调 加强调度',
  '坚持目标导向 目标导向 问题导向 结果导向 凝聚工作合力 形成工作合力 凝聚合力 形成合力 合力 持续用力 压紧压实 主体责任 任务到人 责任到人 责任到岗',
  '上级精神 会议精神 文件精神 精神 结合工作实际 结合实际 实际 营造良好氛围 营造氛围 良好氛围 宣传力度 宣传引导 多次 做到 形成 凝聚 落地',
  '紧盯目标 围绕目标 对标对表 挂图作战 倒排工期 持续发力 久久为功 常抓不懈 见行见效 落地见效 走深走实',
  // intentions
  '确保取得实效 确保 力争 争取 努力 下一步 后续 将 拟 计划 打算 准备 继续 持续 不断 进一步 尽快 抓紧 加紧',
  // manner
  '有条不紊 紧锣密鼓 扎实 稳步 稳妥 有序 有力 有效 深入 积极 全力 大力 着力 加快 加大 切实 认真 严格 全面 科学 合理 主动 及时',
  '按时间节点 按照时间节点 时间节点 序时进度 时序进度 按照 按 既定 预定 预期 如期 按期 按时 符合 节点 要求 部署 安排',
  '进展顺利 进展良好 进展正常 进展 顺利 良好 正常 平稳 稳定 有所 明显 显著 一定 初步 阶段性 阶段 总体 整体 基本 较好',
  '取得 成效 成果 效果 实效 成绩 力度 步伐 进度 质量 水平 情况 状态 过程 当中 之中',
  // office words
  '各项工作 该项工作 此项工作 本项工作 相关工作 重点工作 日常工作 工作 任务 目标 项目 工程 建设 事项 方面 机制 体系',
  '推进 推动 开展 进行 实施 落实 组织 做好 抓好 抓 加强 强化 提升 提高 完善 优化 巩固 深化 促进 保持 坚持 跟进 谋划',
  '日常管理 管理 服务 运行 指标 各项 该项 本项 此项 各 该 此 本 相关 有关 区委区政府 区委 区政府 党委 政府 上级 领导 我局 我委 我办 我街道 我中心 我单位 本单位 单位 部门 人员',
  '责任 措施 思想 目前 现阶段 当前 现已 现在 正在 正 仍在 仍 均 都 已经 已 还 也 常态化 长期 经常性 连续',
  '的 了 地 得 着 并 和 与 及 以及 对 为 以 在 中 于 从 上 下 内 后 前 等 是 有 到 使 让 把 被 推 做',
]
  .join(' ')
  .split(' ')
  .sort((a, b) => b.length - a.length);

const SET_PHRASE = new RegExp(SET_PHRASES.join('|'), 'g');

/** Words of something done or made: their presence makes a text more than intentions. */
const EVIDENCE =
  /下达|完成|建成|竣工|完工|开工|动工|启动|投用|投入使用|投产|开通|开业|揭牌|签订|签约|签署|印发|出台|制定|编制|召开|举办|发放|拨付|验收|招标|中标|批复|审批|立项|拆除|拆迁|征收|搬迁|封顶|贯通|通车|安装|更换|整改|培训|走访|检查|排查|办结|受理|引进|落地|入驻|认定|获评|获批|建立|成立|搭建|铺设|栽植|改造完|移交|交付|上报|提交|公示/;

const ARABIC_FIGURE = /\d/;
const FIGURE =
  /\d|[一二三四五六七八九十百千两](?=[个家项条处所户人名套部座台辆次场亩公期轮批份篇件栋幢座月日季])/;

/**
 * True when a 完成情况 says nothing: no figure, date, place or thing done once set phrases and the task's own words
 * are taken away. At most `remainder` characters may be left.
 */
export function isVague(progress: string, taskText: string, remainder: number): boolean {
  if (ARABIC_FIGURE.test(progress)) return false;
  const key = textKey(progress);
  if (key === '' || FIGURE.test(key)) return false;
  const stated = textKey(progress.replace(INTENTION, '')).replace(SET_PHRASE, '');
  if (EVIDENCE.test(stated)) return false;
  const bare = key.replace(PROMISED_END, '').replace(SET_PHRASE, '');
  if (bare.length <= remainder) return true;
  return withoutWordsOf(bare, textKey(taskText)).length <= remainder;
}

/** What is meant to be done: its verbs promise, they do not report. 按计划完成 does report. */
const INTENTION =
  /(?:确保|力争|争取|努力|尽快|抓紧|加快|即将|准备|(?<!按|按照|照)计划|拟|将|推进|推动)[^，。；、,;\n]*/g;
const PROMISED_END =
  /(?:确保|力争|争取|努力|尽快|抓紧|加快|早日)(?:按期|按时|如期|早日|圆满|顺利|全面)*(?:完成|完工|竣工|建成|开工|投用|达效|见效|落地)/g;

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

/** True when the text reports something finished, so that it may truly stay the same afterwards. */
export function saysDone(progress: string): boolean {
  return DONE.test(progress);
}

/** True when the text reports the year's whole task finished, so that nothing has to be reported after it. */
export function saysAllIsDone(text: string): boolean {
  return ALL_DONE.test(text.normalize('NFKC').replace(/\s+/g, ''));
}

const DATES =
  /\d{4}年|\d{1,2}月(?:份|底|末|初|上旬|中旬|下旬)?|\d{1,2}[日号]|(?<=月(?:份)?)(?:底|末|初|上旬|中旬|下旬)|上半年|本月|当月|上月|[一二三四]季度/g;

/** A progress text without its months and dates: what has to differ from last month's. */
export function withoutDates(progress: string): string {
  return textKey(progress.normalize('NFKC').replace(/\s+/g, '').replace(DATES, ''));
}

/** True when the text speaks of the month (1–12): 截至6月底, 6月12日, 1-6月. */
export function namesMonth(progress: string, month: number): boolean {
  const text = progress.normalize('NFKC').replace(/\s+/g, '');
  for (const match of text.matchAll(/(\d{1,2})月/g)) if (Number(match[1]) === month) return true;
  return false;
}

const NEXT_YEAR = /明年|次年|翌年|来年/;
const NEXT_MONTH = /下个?月/;
const MONTH_DUE = /(\d{1,2})月(?:份|底|末|初|上旬|中旬|下旬|\d{1,2}[日号])?(?:之?前|以前|底前|完成|内)/;

/** The month (1–12) a 下一步计划 promises something for, seen from the month it was written in; null when none. */
export function promisedMonth(next: string, writtenIn: number): number | null {
  const text = next.normalize('NFKC').replace(/\s+/g, '');
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
