import { periodText } from '../../domain/findings';
import { dayText } from '../../domain/model/labels.zh-CN';
import type { IsoDate, Period } from '../../domain/model/period';

/** What there is to follow up, in the order of the work. */
export const FOLLOWUP_VIEWS = ['reminders', 'slips', 'scoring', 'problems', 'units'] as const;
export type FollowupView = (typeof FOLLOWUP_VIEWS)[number];

/** Everything the page 督办 says. */
export const FOLLOWUP = {
  needLedger: '请先在“立项”页导入立项通知，再督办。',
  views: {
    reminders: '催报',
    slips: '退回核实',
    scoring: '评分',
    problems: '问题跟踪',
    units: '牵头配合',
  } satisfies Record<FollowupView, string>,
  viewsLabel: '督办事项',
  material: {
    label: '报送材料',
    plan: '落实计划（附件3）',
    report: (period: Period) => `${periodText(period)}月报`,
  },
  monthOnly: '落实计划不评分、不跟踪问题，也不对照进度，请在上方选择月份。',
} as const;

export const REMINDERS = {
  dueKnown: (day: IsoDate) => `${dayText(day)}截止`,
  dueEstimated: (day: IsoDate) => `${dayText(day)}截止（该年放假安排未收录，按周一至周五推算）`,
  noDue: '立项通知没有写明报送时限，不计逾期天数。',
  asOf: (day: IsoDate) => `截至今天（${dayText(day)}）`,
  allArrived: '应报单位均已报送，不需催报。',
  missing: (count: number) => `未收到 ${count} 家`,
  missingHint: '对照已收取的文件。如单位已发出而未收取，请先在“收报”页收取。',
  unreadable: (count: number) => `文件无法读取，请其重新发送 ${count} 家`,
  overdue: (days: number) => `逾期 ${days} 天`,
  inTime: '未到时限',
  noLimit: '未报',
  copy: '复制',
  copyOf: (unit: string) => `复制给${unit}的催报文字`,
  copyAll: '复制全部催报文字',
} as const;

export const SLIPS = {
  none: '没有需要退回或核实的事项。',
  summary: (units: number, counts: string) => `${units} 家单位，${counts}`,
  hint: '有“错误”的出退回单，只有疑问的出核实单；已忽略的不列入。',
  due: (day: IsoDate, workingDays: number) =>
    `今天发出的，请单位在${dayText(day)}前回复（${workingDays} 个工作日）`,
  corrections: (count: number) => `更正 ${count} 处`,
  verifications: (count: number) => `核实 ${count} 处`,
  word: 'Word',
  wordOf: (unit: string) => `导出${unit}的 Word 文件`,
  sheet: '工作表',
  sheetOf: (unit: string) => `把${unit}的单子画为工作表`,
  zip: '全部导出',
  exporting: '正在生成 Word 文件',
  drawing: '正在生成工作表',
  drawn: (name: string) => `“${name}”已画为工作表。`,
} as const;

export const SCORES = {
  intro: '按本期核查发现的问题扣分，每一处扣分都注明依据。扣分标准可在“参数”表调整。',
  build: '生成督查评分',
  building: '正在评分',
  built: '已生成“督查评分”和“扣分明细”两张表。',
  summary: (full: number, deducted: number, pending: number) =>
    `满分 ${full} 家，扣分 ${deducted} 家` + (pending > 0 ? `；有待核实事项 ${pending} 家，未计入扣分` : ''),
  rank: '名次',
  unit: '单位',
  score: '得分',
  pending: '待核实',
} as const;

export const PROBLEMS = {
  intro: '把各单位本年度填报的存在问题逐月跟踪，供协调会使用。',
  build: '生成问题跟踪表',
  building: '正在整理问题',
  built: '已生成“问题跟踪”表。',
  summary: (count: number) => `共 ${count} 个问题`,
  none: '到本月为止没有单位填报存在问题。',
} as const;

export const SIDE_BY_SIDE = {
  intro: '多家单位承担的任务，把牵头单位和配合单位的目标、各月累计和进度并排对照，列出需要核实的地方。',
  build: '生成牵头配合对照表',
  building: '正在对照进度',
  built: (name: string) => `已生成“${name}”表。`,
  none: '台账中没有由两家以上单位承担、可以对照的任务。',
  summary: (tasks: number, attention: number) =>
    `${tasks} 项任务由多家单位承担，` +
    (attention > 0 ? `需要关注 ${attention} 项：` : '各单位进度没有需要关注之处。'),
  list: '需要关注的任务',
  figures: (achieved: string, expected: string | null) =>
    expected === null ? `累计 ${achieved}` : `累计 ${achieved}，序时 ${expected}`,
} as const;
