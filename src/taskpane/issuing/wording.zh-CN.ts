import { periodText } from '../../domain/findings';
import { dayText } from '../../domain/model/labels.zh-CN';
import type { IsoDate, Period } from '../../domain/model/period';

/** Everything the page 下发 says. */
export const ISSUING = {
  needLedger: '请先在“立项”页导入立项通知，再下发表样。',
  noUnits: '没有可下发的单位：请在“单位目录”中核对责任单位。',
  intro: '每个单位一份表，任务已填好，其余单元格锁定，单位不装加载项也能填。',
  material: {
    label: '表样',
    plan: '附件3 落实计划',
    report: (period: Period) => `附件4 ${periodText(period)}`,
  },
  due: (day: IsoDate) => `报送时限：${dayText(day)}`,
  dueEstimated: (day: IsoDate) => `报送时限：${dayText(day)}（该年放假安排未收录，按周一至周五推算）`,
  noDue: '立项通知没有写明报送时限，表中不印时限。',
  noPlans: (count: number) => `${count} 家单位还没有收到落实计划，其季度目标由单位自行填写。`,
  whom: '下发给',
  all: (count: number) => `全部单位（${count} 家）`,
  kinds: '按单位类型',
  kind: (label: string, count: number) => `${label} ${count}`,
  missing: (count: number) => `还没有报送的（${count} 家）`,
  issue: (count: number) => `下发 ${count} 家`,
  issuing: '正在生成表样',
  progress: (done: number, total: number, unit: string) => `正在生成 ${done}/${total} ${unit}`,
  cancelled: '已取消，没有下发，也没有记入下发情况。',
  blocked:
    '此环境不能保存压缩包：请在下方逐个打开，另存后发出。本次已记入“下发情况”，未发出的单位请在表中删去。',
  register: '下发情况',
  counts: (issued: number, all: number) => `已下发 ${issued} 家，共 ${all} 家`,
  toSheet: '查看表格',
  tasks: (count: number) => `${count} 项任务`,
  issuedOn: (day: IsoDate | null) => (day === null ? '已下发' : `${dayText(day)}下发`),
  notIssued: '未下发',
  submitted: '已报送',
  open: '打开',
  openOf: (unit: string) => `生成并打开${unit}的表样`,
} as const;
