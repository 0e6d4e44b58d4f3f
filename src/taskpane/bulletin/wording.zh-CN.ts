import { periodText } from '../../domain/findings';
import type { BulletinKind, DoubtChoice } from '../../domain/model/bulletin';
import type { Period } from '../../domain/model/period';
import type { SpotCheck } from '../../domain/outputs/spotcheck';

/** What the page makes, in the order it is asked for. */
export const BULLETIN_VIEWS = ['period', 'single', 'spotcheck'] as const;
export type BulletinView = (typeof BULLETIN_VIEWS)[number];

/** Everything the page 通报 says. */
export const BULLETIN = {
  needLedger: '请先在“立项”页导入立项通知，再生成通报。',
  period: '通报期间',
  viewsLabel: '通报事项',
  views: {
    period: '本期通报',
    single: '一事一通报',
    spotcheck: '抽查清单',
  } satisfies Record<BulletinView, string>,
  due: '本期应发',
  possible: '也可生成',
  kinds: {
    'livelihood-monthly': '民生实事月通报',
    'overall-quarterly': '整体工作季通报',
    completed: '办结通报',
    'single-matter': '一事一通报',
    submissions: '报送情况通报',
    'plan-submissions': '计划报送情况通报',
  } satisfies Record<BulletinKind, string>,
  issued: (number: number) => `已生成（第 ${number} 期），重新生成时旧表另存`,
  issuedInMonth: (number: number, period: Period) =>
    `第 ${number} 期已于${periodText(period)}生成，再次生成为新的一期`,
  reconcile: '数据核对',
  reconciled: (count: number) => `${count} 项合计全部相符`,
  mismatch: (label: string) => `不相符：${label}`,
  blocked: '数据核对有不相符之处，暂不能生成通报。请到“核查”页重新核查，或更正台账。',
  build: '生成通报',
  building: '正在生成通报',
  built: (names: string) => `已生成：${names}。`,
  word: '导出 Word',
  exporting: '正在生成 Word 文件',
  fonts: '公文用字：方正小标宋简体、仿宋_GB2312、楷体_GB2312、黑体。本机未安装的，Word 会以相近字体代替。',
} as const;

export const BUILT = {
  heading: '已生成的工作表',
  open: '打开',
  openOf: (name: string) => `打开“${name}”`,
  opening: '正在打开工作表',
  gone: (name: string) => `工作表“${name}”已不在工作簿中，可能已被删除或改名，请重新生成。`,
} as const;

export const DOUBTS = {
  heading: (count: number) => `存疑任务 ${count} 项，请逐项选择`,
  hint: '不作选择的列为待核实。选择在生成通报时记入台账，通报中写明。',
  choiceOf: (task: string) => `${task}如何处理`,
  choices: {
    verify: '待核实',
    'own-answer': '按单位填报',
    'leave-out': '不计入',
  } satisfies Record<DoubtChoice, string>,
  ownAnswer: (done: boolean, state: string) => `单位填报“${done ? '是' : '否'}”，计为${state}。`,
  noAnswer: '单位没有填报是否完成，不能按单位填报。',
  more: (count: number) => `另有 ${count} 处疑点，见“核查”页。`,
} as const;

export const PREVIEW_WORDS = {
  heading: '文字预览',
  copy: '复制全文',
  copyOf: (name: string) => `复制${name}全文`,
  moreRows: (count: number) => `其余 ${count} 行见工作表`,
} as const;

export const SINGLE = {
  search: '查找任务',
  placeholder: '编号或任务内容，如“主-3”“公园”',
  hint: '重大事项一事一通报，请选择一项任务。',
  found: (count: number) => `找到 ${count} 项`,
  foundMore: (count: number, shown: number) => `找到 ${count} 项，显示前 ${shown} 项`,
  none: '没有找到这样的任务，请换一个词。',
  list: '找到的任务',
  change: '换一项',
} as const;

export const SPOTCHECK = {
  hint: '先按风险分从高到低抽取，再按比例随机抽取，同一牵头单位不超过限额。',
  count: '抽查项数',
  share: '随机比例（%）',
  perUnit: '每家单位限额',
  seed: '随机种子',
  seedHint: '同一台账用同一种子，抽出的清单相同。',
  wholeNumber: '请填 1 以上的整数',
  shareRange: '请填 0 至 100 的数',
  seedNeeded: '请填写种子',
  summary: (drawn: number, risk: number) => `抽取 ${drawn} 项：按风险 ${risk} 项，随机 ${drawn - risk} 项`,
  short: (asked: number, drawn: number) => `原定 ${asked} 项，因单位限额或任务总数所限，只抽到 ${drawn} 项。`,
  drawn: { risk: '风险', random: '随机' } satisfies Record<SpotCheck['drawn'], string>,
  score: (points: number) => `${points} 分`,
  noLead: '未列牵头单位',
  noReason: '随机抽取，未见异常',
  earlier: (period: Period) => `${periodText(period)}已抽过一次，重新生成时旧表连同核查结果另存。`,
  build: '生成抽查清单',
  building: '正在生成抽查清单',
} as const;
