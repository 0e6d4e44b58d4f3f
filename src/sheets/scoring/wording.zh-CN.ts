import { periodText } from '../../domain/findings';
import type { Period } from '../../domain/model/period';
import type { DeductionKind, DeductionState, ScoringSettings } from '../../domain/outputs/scoring';
import { DEDUCTION_KINDS, FULL_SCORE, pointsOf } from '../../domain/outputs/scoring';

/** Names of the scoring sheets; the second one's table bears its name. */
export const SCORING_NAMES = { scores: '督查评分', deductions: '扣分明细' } as const;

export const SCORING_COLUMN = {
  rank: '名次',
  unit: '责任单位',
  score: '得分',
  deducted: '扣分合计',
  pending: '待核实扣分',
  number: '序号',
  kind: '扣分项',
  task: '任务编号',
  matter: '情况',
  basis: '依据',
  points: '扣分',
  state: '计分',
} as const;

export const DEDUCTION_LABELS: Readonly<Record<DeductionKind, string>> = {
  missing: '未报送',
  late: '逾期报送',
  returned: '退回更正',
  'no-substance': '内容空泛',
  unexplained: '说明不全',
  promise: '承诺未回应',
};

export const STATE_LABELS: Readonly<Record<DeductionState, string>> = { counted: '计入', pending: '待核实' };

export function scoresTitle(period: Period | null): string {
  return `${period === null ? '落实计划' : periodText(period)}督查评分`;
}

export function deductionsTitle(period: Period | null): string {
  return `${scoresTitle(period)}扣分明细`;
}

/** How the score was made, with the points in force. */
export function scoringRules(settings: ScoringSettings): string {
  const points = pointsOf(settings);
  const items = DEDUCTION_KINDS.filter((kind) => points[kind] > 0).map(
    (kind) =>
      `${DEDUCTION_LABELS[kind]}${kind === 'missing' || kind === 'late' ? '' : '每处'}扣${points[kind]}分`,
  );
  return (
    `满分${FULL_SCORE}分，扣完为止：${items.join('，')}。同分并列。` +
    (settings.countOpenWarnings
      ? '尚未核实的提醒事项已先行扣分；在问题清单中忽略后重新生成，即不再扣分。'
      : '“待核实扣分”是尚未核实的提醒事项，没有从得分中扣除，名次可能因此变动；在问题清单中选“已采纳”后重新生成才计入。') +
    `按生成时问题清单中仍存在的问题计分，每一处扣分见“${SCORING_NAMES.deductions}”。`
  );
}

export const DEDUCTIONS_NOTE = '每行一处扣分，同一单元格的同类问题只扣一次；得分由本表汇总。';

/** Where to look a deduction up that is about a file that never came. */
export const NO_PLACE = '报送情况';

export const NO_DEDUCTIONS = '本期没有扣分事项。';
