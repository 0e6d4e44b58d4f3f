import type { Handling } from '../domain/model/handling';
import type { TaskStatus } from '../domain/model/status';
import type { UnitKind } from '../domain/model/unit';

/** Names of the ledger sheets; each sheet's table bears the same name, for structured references. */
export const LEDGER_NAMES = {
  tasks: '任务台账',
  plans: '计划台账',
  reports: '月报台账',
  submissions: '报送情况',
  issuedTemplates: '下发情况',
  findings: '问题清单',
  units: '单位目录',
  settings: '参数',
} as const;

/** Headings of the ledger columns. None needs escaping in a structured reference. */
export const COLUMN = {
  taskId: '任务编号',
  source: '来源',
  category: '类别',
  taskText: '任务内容',
  leaders: '牵头领导',
  leadUnits: '牵头单位',
  leadInferred: '牵头待核',
  coUnits: '配合单位',
  openEnded: '单位未列全',
  targets: '量化目标',
  progressStatus: '进度',
  timeliness: '时限',
  achieved: '累计完成',
  expected: '序时目标',
  measure: '计量单位',
  period: '期间',
  explanation: '说明',
  leaderIndex: '领导检索',
  unitIndex: '单位检索',
  system: '系统数据',
  unit: '责任单位',
  serial: '序号',
  quarters: ['一季度', '二季度', '三季度', '四季度'],
  responsible: '主要负责人',
  supervisor: '分管负责人',
  remark: '备注',
  file: '文件',
  sheet: '工作表',
  cell: '单元格',
  target: '季度目标',
  progress: '完成情况',
  problem: '存在问题',
  next: '下一步计划',
  completion: '是否完成',
  kind: '类型',
  status: '状态',
  filledOn: '填报日期',
  receivedOn: '收到日期',
  dueOn: '截止日期',
  issuedOn: '下发日期',
  taskCount: '任务数',
  rowCount: '任务行数',
  formUnit: '填报单位',
  formDate: '填报时间',
  reporter: '填报人',
  phone: '联系电话',
  signature: '负责人签字',
  severity: '级别',
  findingType: '问题类型',
  quote: '原文',
  suggestion: '建议',
  handling: '处理',
  reason: '处理理由',
  unitName: '单位名称',
  aliases: '简称',
  unitKind: '单位性质',
  reportsItself: '是否报送',
  settingLabel: '项目',
  settingValue: '取值',
  settingCode: '代码',
} as const;

export const LEDGER_NOTES: Readonly<Record<keyof typeof LEDGER_NAMES, string>> = {
  tasks: '灰色列由系统计算，改了会在下次核查时重算；白色列可直接更正，多个名称用“、”隔开。',
  plans: '各单位报送的年度计划（附件3），一行一项；可直接更正，改后请重新核查。',
  reports: '各单位报送的月报（附件4），一行一项；可直接更正，改后请重新核查。',
  submissions: '每个应报单位每期一行；“收到日期”可补填，迟报以此为准，未填时以填报日期为准。',
  issuedTemplates: '下发的填报模板，一个单位每期一行；重新下发的以最近一次为准。',
  findings: '“处理”选已采纳或已忽略，并写明理由，重新核查后仍保留；灰色列由系统填写。',
  units: '可补充简称、更正单位性质；“是否报送”选否的单位不催报。多个简称用“、”隔开。',
  settings: '只改黄色的“取值”列；停用的规则不再核查。',
};

export const YES_NO = { yes: '是', no: '否' } as const;
export const ON_OFF = { on: '启用', off: '停用' } as const;

export const HANDLING_LABELS: Readonly<Record<Handling, string>> = {
  open: '待处理',
  accepted: '已采纳',
  ignored: '已忽略',
};

export const UNIT_KIND_LABELS: Readonly<Record<UnitKind, string>> = {
  department: '部门',
  subdistrict: '镇街',
  company: '企业',
  party: '党群',
  other: '其他',
  group: '统称',
};

/** 说明 of a task's status: what it rests on. */
export function statusExplanation(status: TaskStatus): string {
  const parts: string[] = [];
  if (status.progress === 'doubtful') parts.push('填报情况与数据不一致，待核实');
  if (status.byOwnAnswer) parts.push('存疑，经决定按责任单位自报计入');
  if (status.estimated) parts.push('序时目标按月折算');
  if (status.decidedBy !== null) parts.push(`依据${status.decidedBy}填报`);
  return parts.join('；');
}

/** A text longer than a cell can hold, cut; the whole of it is kept in 系统数据. */
export const CUT_MARK = '……（超出单元格字数上限）';

/** Words the bulletin sheets add to a bulletin's own. */
export const BULLETIN_SHEET = {
  stale: '台账在本通报生成后已有变动，文字和名单可能不准，请重新生成。',
  cut: '……（全文见台账）',
  number: (number: number): string => `第${number}期`,
  attachmentNumber: (number: number): string => `附件${number}`,
  attachmentName: (name: string, number: number): string => `${name.slice(0, 27)}-附件${number}`,
  attachments: '附件：',
} as const;

export const PROMPTS = {
  choose: '请从下拉列表中选择',
  wrongChoice: (choices: readonly string[]): string => `只能填写：${choices.join('、')}。`,
  wrongChoiceTitle: '填写有误',
} as const;

export type RejectionCode =
  | 'cleared-row'
  | 'missing-column'
  | 'unreadable-value'
  | 'missing-system-data'
  | 'damaged-system-data'
  | 'missing-key'
  | 'duplicate-key';

/** Why a row of a ledger table could not be read, for the pane. `row` is the row number on the sheet. */
export function rejectionMessage(
  table: string,
  row: number,
  rejection: { readonly code: RejectionCode; readonly column: string | null; readonly value: string },
): string {
  const where = `“${table}”第${row}行`;
  const column = rejection.column ?? '';
  switch (rejection.code) {
    case 'cleared-row':
      return `${where}没有读入：内容已清空而行还在，请撤销清空，或删除整行。`;
    case 'missing-column':
      return `${where}没有读入：表中缺少“${column}”列，请恢复该列。`;
    case 'unreadable-value':
      return `${where}没有读入：“${column}”中的“${rejection.value}”无法识别，请更正。`;
    case 'missing-system-data':
      return `${where}没有读入：该行不是系统生成的，请在窗格中登记。`;
    case 'damaged-system-data':
      return `${where}没有读入：隐藏的“系统数据”列已损坏，请撤销对该列的改动。`;
    case 'missing-key':
      return `${where}没有读入：“${column}”为空，请补填或删除整行。`;
    case 'duplicate-key':
      return `${where}没有读入：“${column}”中的“${rejection.value}”与前面的行重复，请更正。`;
  }
}
