import { findingTitle } from '../../findings';
import type { FindingCode } from '../../model/finding';
import { monthOf } from '../../model/period';
import type { Period } from '../../model/period';

function titles(codes: readonly FindingCode[]): string {
  return codes.map(findingTitle).join('、');
}

/** Why a task asks to be looked at, as the list says it. */
export const RISK_WORDS = {
  states: {
    'far-behind': '连续滞后于序时进度',
    behind: '滞后于序时进度',
    doubtful: '填报情况待核实',
    'not-reported': '本期未报进展',
    completed: '填报已完成，需核实成果',
  },
  overdue: '已超过应完成时限',
  errors: (count: number, codes: readonly FindingCode[]): string =>
    `填报有${count}处应更正（${titles(codes)}）`,
  warnings: (count: number, codes: readonly FindingCode[]): string =>
    `填报有${count}处需说明（${titles(codes)}）`,
  vague: '完成情况空泛，没有数字、时间、地点或成果',
  copied: '完成情况与以前月份雷同',
  jump: (before: string, now: string): string => `一个月内由${before}增至${now}，超过全年目标的一半`,
  large: (target: string): string => `目标数额居同类任务前列（${target}）`,
  unchecked: '本年度尚未抽查',
  checked: (months: readonly Period[]): string =>
    `本年度已抽查（${months.map((month) => `${monthOf(month)}月`).join('、')}）`,
  random: '随机抽取',
} as const;
