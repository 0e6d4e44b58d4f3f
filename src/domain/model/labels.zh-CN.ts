import type { Severity } from './finding';
import type { IsoDate } from './period';
import type { ProgressStatus, Timeliness } from './status';
import type { SubmissionKind, SubmissionStatus } from './submission';
import type { TaskSource } from './task';

/** The Chinese words for every code of the model, shared by sheets, bulletins and the pane. */
export const PROGRESS_LABELS: Readonly<Record<ProgressStatus, string>> = {
  completed: '已完成',
  'on-track': '正常推进',
  behind: '滞后',
  'far-behind': '严重滞后',
  doubtful: '存疑',
  'not-reported': '未报',
};

export const TIMELINESS_LABELS: Readonly<Record<Timeliness, string>> = {
  green: '正常',
  yellow: '临近到期',
  red: '已超期',
};

export const SOURCE_LABELS: Readonly<Record<TaskSource, string>> = {
  main: '重点任务',
  livelihood: '民生实事',
};

export const SEVERITY_LABELS: Readonly<Record<Severity, string>> = {
  error: '错误',
  warning: '提醒',
  info: '提示',
};

export const SUBMISSION_KIND_LABELS: Readonly<Record<SubmissionKind, string>> = {
  plan: '计划',
  report: '月报',
};

export const SUBMISSION_STATUS_LABELS: Readonly<Record<SubmissionStatus, string>> = {
  'on-time': '按时',
  late: '迟报',
  missing: '未报',
  unreadable: '无法读取',
};

/** `2026年7月8日`. */
export function dayText(day: IsoDate): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}
