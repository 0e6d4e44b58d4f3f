import { monthOf, type Period } from '../../model/period';
import type { FormField, SubmissionKind } from '../../model/submission';

/** What the attachments of the notice are called and how their forms are headed (附件3, 附件4). */
export const TEMPLATE_TITLES: Readonly<Record<SubmissionKind, (year: number) => string>> = {
  plan: (year) => `${year}年工作任务落实计划表`,
  report: (year) => `${year}年主要工作任务落实情况表`,
};

export const ATTACHMENT_LABELS: Readonly<Record<SubmissionKind, string>> = {
  plan: '附件 3',
  report: '附件 4',
};

export const TEMPLATE_SHEET_NAMES: Readonly<Record<SubmissionKind, string>> = {
  plan: '附件3',
  report: '附件4',
};

/** `（6月）` under the title of 附件4. */
export function monthLine(period: Period): string {
  return `（${monthOf(period)}月）`;
}

export const FORM_LABEL: Readonly<Record<FormField, string>> = {
  unit: '填报单位：',
  date: '填报时间：',
  reporter: '填报人：',
  phone: '联系电话：',
  signature: '负责人签字：',
};

/** Head of the grey column that shows last month's text; no word of it is a column of 附件4. */
export const REFERENCE_HEADER = '上月填报\n（仅供参考，不打印）';
/** What the line that counts gaps begins with. */
export const SELF_CHECK_PREFIX = '自查：';

export function selfCheckLine(gaps: number): string {
  return gaps === 0 ? SELF_CHECK_DONE : `${SELF_CHECK_PREFIX}还有 ${gaps} 处未填，见标红的单元格。`;
}

export const SELF_CHECK_DONE = `${SELF_CHECK_PREFIX}已全部填写，可以报送。`;
