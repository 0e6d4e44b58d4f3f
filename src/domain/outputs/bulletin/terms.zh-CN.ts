import type { ProgressStatus } from '../../model/status';

/** Names of columns, tables, headings and notes of a 通报; its sentences stand in `wording.zh-CN.ts`. */

/** Headings of the state columns; 存疑 is put to the reader as 待核实. */
export const STATE_TITLES: Readonly<Record<ProgressStatus, string>> = {
  completed: '已完成',
  'on-track': '正常推进',
  behind: '滞后',
  'far-behind': '严重滞后',
  doubtful: '待核实',
  'not-reported': '未报进展',
};

export const COLUMNS = {
  id: '编号',
  task: '任务内容',
  leader: '牵头领导',
  leadUnit: '牵头单位',
  state: '进度',
  figures: '累计/序时',
  progress: '完成情况',
  problem: '存在问题',
  next: '下一步计划',
  doubt: '待核实内容',
  source: '任务来源',
  category: '工作类别',
  count: '任务数',
  rate: '达标率',
  rank: '名次',
  unit: '责任单位',
  unitCount: '单位数',
  share: '占比',
  total: '合计',
  state_of_return: '报送状态',
  expected: '应报',
  filledOn: '填报日期',
  receivedOn: '收到日期',
  dueOn: '截止日期',
  file: '文件',
  errors: '应更正',
  warnings: '需说明',
  month: '月份',
  target: '季度目标',
} as const;

/** A bulletin as plain text. */
export const PREVIEW = {
  indent: '　　',
  caption: (caption: string): string => `【表】${caption}`,
  number: (number: number): string => `（第${number}期）`,
  attachments: (titles: readonly string[]): string =>
    `附件：${titles.map((title, index) => (titles.length === 1 ? title : `${index + 1}. ${title}`)).join('；')}`,
} as const;

export const NONE_NAMED = {
  category: '未归类',
  leader: '未明确牵头领导',
  leadUnit: '未明确牵头单位',
} as const;

export const NOT_FILLED = {
  reason: '未说明滞后原因',
  next: '未填报下一步计划',
  doubt: '填报情况待核实',
  date: '—',
} as const;

export const CAPTIONS = {
  composition: '进展情况汇总表',
  bySource: '各类任务进展情况',
  byCategory: '各工作类别任务进展情况',
  byLeader: '各牵头领导任务进展情况',
  byUnit: '牵头单位任务推进情况排名',
  late: '滞后任务情况表',
  doubtful: '待核实任务情况表',
  notReported: '未报进展任务表',
  all: '进展情况一览表',
  completed: '新办结任务表',
  reopened: '前期通报办结、本期进度有变化的任务',
  returns: '报送情况汇总表',
  lateReturns: '迟报单位',
  missingReturns: '未报单位',
  unreadableReturns: '报送文件无法读取的单位',
  quality: '填报质量情况表',
  history: '各月填报情况',
} as const;

export const HEADINGS = {
  overview: '总体进展',
  byCategory: '分类进展',
  byLeader: '领导牵头任务进展',
  byUnit: '单位推进情况',
  late: '存在问题',
  doubtful: '待核实事项',
  notReported: '未报进展情况',
  advice: '下一步要求',
  completed: '新办结任务',
  reopened: '需要复核的任务',
  returns: '报送情况',
  quality: '填报质量',
  matter: '基本情况',
  standing: '当前进展',
  history: '各月填报',
} as const;

export const NOTES = {
  rate: '注：达标率＝（已完成＋正常推进）÷（任务数－待核实），保留一位小数；待核实任务在核实前不计入。',
  ranking: '按达标率排名，达标率相同的名次并列、其后名次顺延；没有可计算任务的不排名。',
  leaders:
    '注：达标率算法同上。由多位领导牵头的任务在每位领导名下各计一次，因此各行之和可能大于合计；合计按任务计，不重复。',
  units: '注：由多个单位牵头的任务在每个单位名下各计一次，因此各行之和可能大于合计；合计按任务计，不重复。',
  shares: '注：占比以任务数为分母，按最大余额法取一位小数，合计为100%。',
  returnShares: '注：占比以应报单位数为分母，按最大余额法取一位小数，合计为100%。',
  noPlanDeadline: '注：台账中没有计划报送时限，已报送的不区分按时与迟报，表中列入“按时”。',
} as const;

/** What a line of the reconciliation list adds up. */
export const RECONCILE = {
  leftOut: '列入通报的任务＋核实前不列入的任务＝台账任务总数',
  states: (what: string) => `${what}：各进度之和＝任务总数`,
  sources: '重点任务＋民生实事＝任务总数',
  categories: '各工作类别之和＝任务总数',
  statuses: '每项任务有且只有一个本期进度',
  strayStatuses: '进度记录都对应台账中的任务',
  returns: '按时＋迟报＋未报＋无法读取＝应报单位',
  returnUnits: '每个应报单位只有一条报送记录',
  ofPlans: (label: string) => `落实计划：${label}`,
  tableRow: (caption: string, row: string) => `${caption}“${row}”：各进度之和＝任务数`,
  shares: (caption: string) => `${caption}：占比之和＝100%`,
  distinct: (caption: string) => `${caption}：合计＝各行去重后的任务数`,
  parts: {
    statuses: '已有进度',
    stray: '不在台账',
    units: '单位数',
    tasks: '任务数',
    counted: '列入通报',
    leftOut: '不列入',
  },
} as const;
