import { periodText } from '../../domain/findings';
import type { Period } from '../../domain/model/period';
import type { ProblemState } from '../../domain/outputs/problems';
import type { PromiseState } from '../../domain/checks';

export const PROBLEM_SHEET_NAME = '问题跟踪';

export const PROBLEM_COLUMNS = [
  '序号',
  '状态',
  '任务编号',
  '任务内容',
  '责任单位',
  '存在问题',
  '原因',
  '下一步计划',
  '首次反映',
  '上期承诺',
  '依据',
  '会议议定意见',
] as const;

export const PROBLEM_STATES: Readonly<Record<ProblemState, string>> = {
  continuing: '持续',
  unreported: '本月未报',
  dropped: '未再提及',
  new: '新增',
  solved: '已解决',
};

/** Said of last month's step: what the reports say of it, and a question where they do not. */
export const PROMISE_TEXTS: Readonly<Record<PromiseState, string>> = {
  kept: '本期已有回应',
  unmet: '已到期，本期未读到回应，是否已落实？',
  'not-due': '未到承诺时限',
  undated: '未写明时限，本期未读到回应，进展如何？',
};

export const NOT_SAID = '—';

export function problemsTitle(period: Period): string {
  return `存在问题跟踪表（${periodText(period)}）`;
}

/** `2026-04起，3个月`: when it was first reported and in how many months. */
export function sinceText(first: Period, months: number): string {
  return months > 1 ? `${first}起\n报告${months}次` : first;
}

/** Unit of the counts in the line above the table: `持续 4 件`. */
export const COUNTED = ' 件';

export const PROBLEMS_NOTE =
  '“未再提及”：以前反映过，本期报表没有提到，任务尚未完成，是否已经解决请会上确认；“本月未报”：该单位本期没有报送这项任务；“已解决”：以该单位本期填报为准。“原因”摘自问题原文，未写明的留空。';

export const NO_PROBLEMS = '本期没有需要跟踪的问题。';

/** Said above the latest cells when not all are listed. */
export function moreEvidence(count: number): string {
  return `共${count}处，最近：`;
}
