import { periodText } from '../../domain/findings';
import { dayText } from '../../domain/model/labels.zh-CN';
import type { IsoDate, Period } from '../../domain/model/period';
import type { FormField } from '../../domain/model/submission';

const FORM_TITLES: Record<FormField, string> = {
  unit: '填报单位',
  date: '填报时间',
  reporter: '填报人',
  phone: '联系电话',
  signature: '负责人签字',
};

/** Everything the pane says to a unit that fills in its form. */
export const FILLING = {
  greeting: (unit: string) => `${unit}，您好`,
  plan: (year: number) => `${year}年工作任务落实计划表（附件3）`,
  report: (period: Period) => `${periodText(period)}落实情况表（附件4）`,
  dueOn: (day: IsoDate) => `请于${dayText(day)}前报送`,
  daysLeft: (days: number) => (days === 0 ? '今天截止' : `还有 ${days} 天`),
  daysPast: (days: number) => `已过时限 ${days} 天`,
  noDue: '通知没有写明报送时限',
  progress: (done: number, total: number) => `已填好 ${done} 项，共 ${total} 项`,
  toGap: '到下一处待填',
  previous: '上一项',
  next: '下一项',
  position: (at: number, all: number) => `${at} / ${all}`,
  formStep: '填报信息',
  formTitles: FORM_TITLES,
  task: (serial: string) => `任务 ${serial}`,
  target: '季度目标',
  reference: '上月填报',
  noReference: '上月没有填报',
  waiting: '待填',
  yes: '是',
  no: '否',
  noNeeds: '选“否”的，请写明存在问题和下一步计划。',
  show: '在表中查看',
  clean: '按督查室的核查规则，本项没有问题。',
  check: '自查',
  checkTitle: '自查结果',
  back: '继续填写',
  ready: '可以报送：已全部填写，没有错误。',
  readyWithWarnings: (warnings: number) => `可以报送：已全部填写，没有错误；另有 ${warnings} 处请再核对。`,
  notReady: (gaps: number, errors: number) =>
    `暂不能报送：${[...(gaps > 0 ? [`${gaps} 处待填`] : []), ...(errors > 0 ? [`${errors} 处错误`] : [])].join('，')}。`,
  officeOnly: '与其他单位的口径、报送是否及时等，由督查室收到后核查。',
  gaps: '待填',
  gapInForm: (field: string) => field,
  gapInRow: (serial: string, field: string) => `${serial} ${field}`,
  findings: '请核对',
  repaired: (count: number) => `有 ${count} 处填写校验被粘贴覆盖，已恢复，填写的内容没有改动。`,
  gone: '工作簿中的填报表已不在，无法继续填写。',
  leave: '使用督查室功能',
} as const;
