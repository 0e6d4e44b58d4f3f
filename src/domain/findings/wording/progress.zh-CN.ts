import { periodText } from './periodText.zh-CN';
import { brief } from './ruleWording';
import type { WordingOf } from './ruleWording';

type Codes =
  | 'progress-blank'
  | 'progress-vague'
  | 'progress-copied'
  | 'progress-decreased'
  | 'completion-invalid'
  | 'yes-but-below'
  | 'no-but-met'
  | 'problem-missing'
  | 'next-step-missing'
  | 'promise-unmet'
  | 'co-unit-disagree'
  | 'figure-conflict'
  | 'unit-of-measure-changed';

/** Wording of the rules about what reports say: progress, completion, problems, figures against each other. */
export const PROGRESS_WORDING: WordingOf<Codes> = {
  'progress-blank': {
    title: '完成情况空白',
    explanation: '完成情况是月报的主要内容，不得空白。',
    message: () => '完成情况没有填写。',
    advice: '请补填本月完成情况。',
  },
  'progress-vague': {
    title: '完成情况空泛',
    explanation: '完成情况只有“高度重视、有序推进”一类表述，没有数字、日期、地点或具体成果。',
    message: ({ progress }) => `“${brief(progress)}”没有具体数字、日期、地点或成果。`,
    advice: '请写明做了什么、做到什么程度。',
  },
  'progress-copied': {
    title: '与上期雷同',
    explanation: '除月份、日期外与上期完成情况文字相同。',
    message: ({ period }) => `完成情况与${periodText(period)}相同（月份、日期除外）。`,
    advice: '请补充本月新的进展；确无进展的，请在存在问题中说明原因。',
  },
  'progress-decreased': {
    title: '累计数倒退',
    explanation: '累计完成数小于以前月份报送的累计数。',
    message: ({ before, now, period }) => `累计数由${periodText(period)}的${before}降为${now}。`,
    advice: '请核实数据；如属核减或更正，请说明。',
  },
  'completion-invalid': {
    title: '是否完成填写不规范',
    explanation: '“是否完成阶段任务目标”只填“是”或“否”（√、×同样认可）。',
    message: ({ written }) =>
      written === ''
        ? '“是否完成阶段任务目标”没有填写。'
        : `“是否完成阶段任务目标”填为“${brief(written)}”，应填“是”或“否”。`,
    advice: '请填“是”或“否”。',
  },
  'yes-but-below': {
    title: '填“是”但未达目标',
    explanation: '填报完成阶段目标，而完成数低于计划表的季度目标。',
    message: ({ achieved, expected }, { severity }) =>
      severity === 'error'
        ? `填报“是”，但完成${achieved}，未达到季度目标${expected}。`
        : `填报“是”，但完成${achieved}，按月推算应为${expected}，请核实。`,
    advice: '请核实完成数或改填“否”，并说明原因。',
  },
  'no-but-met': {
    title: '填“否”但已达目标',
    explanation: '填报未完成阶段目标，而完成数已达到计划表的季度目标。',
    message: ({ achieved, expected }) => `填报“否”，但完成${achieved}，已达到季度目标${expected}。`,
    advice: '请核实后改填“是”，或说明未完成的部分。',
  },
  'problem-missing': {
    title: '未完成而无问题说明',
    explanation: '季度末未完成阶段目标的，应写明存在问题和原因。',
    message: (_, { quote }) =>
      quote && quote.trim()
        ? `季度末未完成阶段目标，存在问题却填“${brief(quote)}”。`
        : '季度末未完成阶段目标，存在问题没有填写。',
    advice: '请写明存在的问题和原因。',
  },
  'next-step-missing': {
    title: '未完成而无下一步计划',
    explanation: '未完成阶段目标的，应写明下一步措施和时限。',
    message: () => '未完成阶段目标，下一步计划没有填写。',
    advice: '请补填下一步措施和完成时限。',
  },
  'promise-unmet': {
    title: '上期承诺未见回应',
    explanation: '上期下一步计划承诺的事项已经到期，本期既未完成也未提及。',
    message: ({ promise }) => `上期计划“${brief(promise)}”已到期，本期完成情况中未见落实。`,
    advice: '请说明承诺事项的落实情况。',
  },
  'co-unit-disagree': {
    title: '同一任务各单位数据不一',
    explanation: '几个单位按同一口径报告同一任务，累计数不一致。',
    message: ({ unit, figure, otherUnit, otherFigure }) =>
      `同一任务${unit}报${figure}，${otherUnit}报${otherFigure}。`,
    advice: '请牵头单位会同配合单位核对口径和数据。',
  },
  'figure-conflict': {
    title: '同一份报表数据矛盾',
    explanation: '同一份报表中同一数据前后不一，或数量与所占比例对不上。',
    message: ({ first, second }) => `“${first}”与“${second}”对不上。`,
    advice: '请核对数据。',
  },
  'unit-of-measure-changed': {
    title: '计量单位改变',
    explanation: '同一任务前后月份使用不同计量单位，累计数无法比较。',
    message: ({ before, now }) => `上期以“${before}”计，本期以“${now}”计。`,
    advice: '请统一计量单位，或同时列出两种口径。',
  },
};
