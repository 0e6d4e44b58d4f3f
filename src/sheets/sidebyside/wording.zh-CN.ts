import { periodText } from '../../domain/findings';
import { monthOf, type Period } from '../../domain/model/period';
import type { Hint, UnitRole } from '../../domain/outputs/sidebyside';

export const SIDE_BY_SIDE_SHEET_NAME = '牵头配合对照';

export const SIDE_BY_SIDE_COLUMNS = {
  task: '任务编号',
  unit: '责任单位',
  role: '分工',
  target: '本季度目标',
  month: (period: Period): string => `${monthOf(period)}月末\n累计`,
  expected: '序时\n目标',
  measure: '计量\n单位',
  progress: '进度',
  timeliness: '时限',
  run: '滞后、未更新',
  hints: '提示（供核实）',
  reply: '核实情况',
} as const;

export const ROLE_LABELS: Readonly<Record<UnitRole, string>> = {
  lead: '牵头',
  co: '配合',
  unlisted: '未列名',
};

/** The lead was inferred from the order of the names, not printed in bold. */
export const LEAD_INFERRED = '牵头\n（推定）';

export function sideBySideTitle(period: Period): string {
  return `牵头单位与配合单位进度对照表（${periodText(period)}）`;
}

export const SIDE_BY_SIDE_COUNTS = {
  tasks: (tasks: number, units: number): string => `多家单位承担的任务 ${tasks} 项，共 ${units} 家次`,
  attention: (tasks: number): string => `　需要关注 ${tasks} 项`,
  hints: '　待核实 ',
  hintUnit: ' 处',
} as const;

export const NO_SHARED_TASKS = '台账中没有由两家以上单位承担的任务。';

export const SIDE_BY_SIDE_NOTES = {
  reading: (staleMonths: number): string =>
    '注：任务的进度以牵头单位填报为准（几家牵头的，以进度最慢的为准），配合单位的进度按其自己的计划和填报计算，供对照。“累计”为各单位截至当月末填报的年度累计数；' +
    '没有可比数字的，列该月填报的“是否完成阶段任务目标”（是、否）；“—”为已报而没有明确数字和答复。' +
    `序时目标前有“约”的按月折算。累计数连续${staleMonths}个月以上没有变化且任务未完成的，注明“未变”。`,
  unnamed: (ids: readonly string[]): string =>
    `另有${ids.length}项任务除一家单位外只列有“各街道办事处”之类的统称，尚无所属单位填报，未列入：${ids.join('、')}。`,
} as const;

export const SECTIONS = {
  attention: (tasks: number): string => `需要关注的任务（${tasks}项）`,
  others: (tasks: number): string => `其他任务（${tasks}项）`,
} as const;

export const MONTH_WORDS = { notReported: '未报', yes: '是', no: '否', unclear: '—' } as const;

export const NO_SCHEDULE = '—';

export function expectedText(value: number): string {
  return `约${value}`;
}

/** 各街道办事处 beside the units that have rows. */
export function groupsText(groups: readonly string[]): string {
  return `（另列有${groups.join('、')}）`;
}

export const TEN_THOUSAND = '万';

/** `连续滞后3个月`, `累计3个月未变`. */
export function runTexts(monthsBehind: number, monthsStill: number): string[] {
  return [
    ...(monthsBehind > 1 ? [`连续滞后${monthsBehind}个月`] : []),
    ...(monthsStill > 0 ? [`累计${monthsStill}个月未变`] : []),
  ];
}

/** A hint as a question, or as the bare fact it is. */
export function hintText(hint: Hint): string {
  switch (hint.kind) {
    case 'co-behind':
      return '牵头单位已完成，本单位按其计划尚有滞后，是否还有未完成的工作？';
    case 'lead-behind':
      return '其他已报单位均已完成，牵头单位尚有滞后，是否还有未完成的工作？';
    case 'lead-silent':
      return '本月只读到其他单位填报，牵头单位是否已报送？任务暂列未报。';
    case 'figures-differ': {
      const { figure, otherUnit, otherFigure } = hint.details;
      return `本单位填报${figure}，${otherUnit}填报${otherFigure}，统计口径是否一致？`;
    }
    case 'measure-differs':
      return `按不同单位计量（牵头单位为${hint.lead}），数字不能直接比较。`;
    case 'not-named':
      return '立项时未列该单位，是否参与这项任务？';
  }
}
