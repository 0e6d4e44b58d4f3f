import type { Finding, FindingCode, FindingDetails, Severity } from '../model/finding';
import { TEMPLATE_WORDING } from '../templates/findingWording.zh-CN';
import { monthOf, yearOf } from '../model/period';
import type { Period } from '../model/period';
import type { FormField } from '../model/submission';
import type { RuleFamily, RuleSource } from './registry';

/** The Chinese wording of every finding, in one place: titles, explanations, messages, advice. */

const SEVERITIES: Record<Severity, string> = { error: '错误', warning: '提醒', info: '提示' };

const FAMILIES: Record<RuleFamily, string> = {
  file: '文件读取',
  ledger: '立项表编号',
  names: '单位与领导名称',
  form: '表头表尾填写',
  punctuality: '报送时限',
  rows: '任务对应',
  plan: '落实计划表',
  target: '季度目标',
  progress: '完成情况',
  completion: '是否完成',
  problem: '问题与下一步计划',
  consistency: '数据一致性',
};

const SOURCES: Record<RuleSource, string> = {
  'attachment-1-2': '附件1、附件2（任务分解立项表）',
  'attachment-3': '附件3（工作任务落实计划表）',
  'attachment-4': '附件4（主要工作任务落实情况表）',
  'plan-deadline': '通知正文：细化任务、报送落实计划的要求',
  'monthly-report': '通知正文：次月初5个工作日内报送，含存在问题、原因分析和下一步措施',
  file: '文件本身',
  practice: '督查室核查惯例',
};

const FORM_FIELDS: Record<FormField, string> = {
  unit: '填报单位',
  date: '填报时间',
  reporter: '填报人',
  phone: '联系电话',
  signature: '负责人签字',
};

const QUARTERS = ['', '一季度', '二季度', '三季度', '四季度'];

interface RuleWording<Code extends FindingCode> {
  readonly title: string;
  /** Why the rule exists and when it fires, for 参数 and for people who doubt it. */
  readonly explanation: string;
  readonly message: (details: FindingDetails[Code], finding: Finding<Code>) => string;
  /** What the unit or the office should do, where the finding carries no ready text. */
  readonly advice: string | null;
}

/** `2021年6月`. */
export function periodText(period: Period): string {
  return `${yearOf(period)}年${monthOf(period)}月`;
}

const WORDING: { readonly [Code in FindingCode]: RuleWording<Code> } = {
  'missing-column': {
    title: '缺少栏目',
    explanation: '表头里找不到附件规定的栏目，该栏内容无法读取。',
    message: ({ column, sheet }) => `工作表“${sheet}”缺少“${column}”栏，该栏内容没有读取。`,
    advice: '请按通知所附表样补齐栏目后重新报送。',
  },
  'unrecognised-sheet': {
    title: '无法识别的工作表',
    explanation: '工作表的标题和表头与附件1至附件4都对不上。',
    message: ({ sheet }) => `工作表“${sheet}”不是附件1至附件4中的任何一种，没有读取。`,
    advice: '请确认文件是否发错；表头如有改动，请恢复原表样。',
  },
  'unreadable-file': {
    title: '文件无法读取',
    explanation: '文件损坏、格式不符或内容为空。',
    message: ({ reason }) => `文件无法读取：${reason}。`,
    advice: '请用 Excel 或 WPS 重新另存为 .xlsx 后再报。',
  },
  'password-protected': {
    title: '文件设有密码',
    explanation: '加密文件无法读取内容。',
    message: () => '文件设有打开密码，无法读取。',
    advice: '请取消密码后重新报送。',
  },
  'content-in-hidden-rows': {
    title: '隐藏行里有内容',
    explanation: '隐藏的行同样会被读取，报送人和收报人可能都没有看到。',
    message: ({ rows }) => `隐藏的第${rows}行有内容，已一并读取，请核对。`,
    advice: '请确认隐藏行的内容是否应当上报。',
  },
  ...TEMPLATE_WORDING,
  'duplicate-serial': {
    title: '序号重复',
    explanation: '立项表中两行任务使用同一序号。',
    message: ({ serial, firstCell }) => `序号“${serial}”与 ${firstCell} 重复。`,
    advice: '请核对立项表序号。',
  },
  'missing-serial': {
    title: '缺少序号',
    explanation: '立项表中的任务没有序号，无法编号引用。',
    message: ({ text }) => `任务“${brief(text)}”没有序号。`,
    advice: '请补填序号。',
  },
  'blank-task': {
    title: '任务内容为空',
    explanation: '有序号而没有任务内容。',
    message: ({ serial }) => `序号“${serial}”没有任务内容。`,
    advice: '请补填任务内容或删除该行。',
  },
  'unread-row': {
    title: '未能读取的行',
    explanation: '该行既不是表头，也不像任务，原文保留在问题清单中，没有丢弃。',
    message: ({ text }) => `这一行没有读成任务，原文：“${brief(text)}”。`,
    advice: '请人工核对。',
  },
  'unknown-unit': {
    title: '单位不在目录中',
    explanation: '单位名称在单位目录和立项表中都查不到。',
    message: ({ name, similar }) =>
      similar ? `单位目录中没有“${name}”，是否为“${similar}”？` : `单位目录中没有“${name}”。`,
    advice: '请在单位目录中确认名称或登记别名。',
  },
  'unit-alias': {
    title: '单位名称写法不一',
    explanation: '同一单位有全称、简称等不同写法，已按单位目录归并。',
    message: ({ name, canonical }) => `“${name}”按“${canonical}”处理。`,
    advice: null,
  },
  'unknown-leader': {
    title: '领导姓名待核对',
    explanation: '牵头领导姓名在本文件其他位置没有出现过。',
    message: ({ name, similar }) =>
      similar ? `“${name}”是否为“${similar}”？` : `“${name}”只出现一次，请核对。`,
    advice: '请核对姓名。',
  },
  'ambiguous-leaders': {
    title: '领导姓名难以断开',
    explanation: '多位领导姓名连写或错位，断法不止一种。',
    message: ({ text, reading }) => `“${text}”暂读作“${reading}”，请确认。`,
    advice: '请确认牵头领导姓名。',
  },
  'lead-inferred': {
    title: '牵头单位为推定',
    explanation: '责任单位没有加黑或全部加黑，按排在第一位推定牵头单位。',
    message: ({ lead }) => `没有可用的加黑标记，暂以“${lead}”为牵头单位。`,
    advice: '请确认牵头单位。',
  },
  'missing-form-field': {
    title: '表头表尾漏填',
    explanation: '填报单位、填报时间、填报人、联系电话、负责人签字都应填写。',
    message: ({ field }) => `“${FORM_FIELDS[field]}”没有填写。`,
    advice: '请补填。',
  },
  'invalid-phone': {
    title: '联系电话有误',
    explanation: '联系电话应为固定电话或手机号码，位数不足或不全时无法联系。',
    message: ({ phone }) => `联系电话“${phone}”不是完整的电话号码。`,
    advice: '请填写固定电话（可带区号、分机）或手机号码。',
  },
  'invalid-date': {
    title: '填报时间有误',
    explanation: '填报时间应为真实日期，且不早于所报月份。',
    message: ({ date }) => `填报时间“${date}”不是有效日期，或与所报月份不符。`,
    advice: '请按“2021年7月5日”的形式填写。',
  },
  'unit-not-submitted': {
    title: '未报送',
    explanation: '承担立项任务的单位应按时报送落实计划和每月落实情况。',
    message: ({ unit, period }) =>
      period ? `${unit}未报送${periodText(period)}落实情况表。` : `${unit}未报送落实计划表。`,
    advice: '请催报。',
  },
  'late-submission': {
    title: '逾期报送',
    explanation: '月报应于次月第5个工作日前报送，计划按通知规定的日期报送。',
    message: ({ filledOn, dueOn }) => `${filledOn}报送，晚于规定的${dueOn}。`,
    advice: '请按时报送；如实际收到日期更早，请在报送情况中更正。',
  },
  'wrong-period': {
    title: '报送月份不符',
    explanation: '表中写明的月份与应报月份不一致，可能发错了文件。',
    message: ({ written, expected }) => `表中写的是“${written}”，应报${periodText(expected)}。`,
    advice: '请核对月份后重新报送。',
  },
  'duplicate-submission': {
    title: '重复报送',
    explanation: '同一单位同一期收到两份文件，需要确认以哪一份为准。',
    message: ({ unit, otherFile }) => `${unit}本期另有一份文件“${otherFile}”。`,
    advice: '请确认以哪一份为准。',
  },
  'calendar-unknown': {
    title: '没有该年度节假日安排',
    explanation: '工作日按国务院办公厅公布的放假安排计算；尚未收录的年度按周一至周五计算。',
    message: ({ year }) => `尚未收录${year}年节假日安排，截止日期按周一至周五推算。`,
    advice: null,
  },
  'task-not-assigned': {
    title: '非本单位任务',
    explanation: '填报的任务在立项表中不由该单位承担，或立项表中没有这项任务。',
    message: ({ text }, { task, unit, severity }) => {
      if (task === null) return `立项表中找不到这项任务：“${brief(text)}”。`;
      return severity === 'error'
        ? `${task}“${brief(text)}”在立项表中不由${unit ?? '该单位'}承担。`
        : `${task}“${brief(text)}”的责任单位中没有列明${unit ?? '该单位'}，请确认是否由其承担。`;
    },
    advice: '请核对任务分工，误填的予以删除。',
  },
  'task-missing': {
    title: '漏报任务',
    explanation: '立项表或本单位计划中的任务在报送的表中没有出现。',
    message: ({ text }, { task, period }) =>
      period ? `${task}“${brief(text)}”没有报告进展。` : `${task}“${brief(text)}”没有列入落实计划。`,
    advice: '请补报该项任务。',
  },
  'task-ambiguous': {
    title: '任务对应不唯一',
    explanation: '填报的文字与不止一项立项任务相近，或只是大致相近，不宜自动认定。',
    message: ({ text, candidates }) => `“${brief(text)}”可能对应${candidates}，请确认。`,
    advice: '请指定对应的任务。',
  },
  'task-text-changed': {
    title: '任务表述被改动',
    explanation: '填报的任务表述与立项表不一致，数字改动尤其需要核实。',
    message: ({ written, ledger }) =>
      `任务表述与立项表不一致。填报：“${brief(written)}”；立项：“${brief(ledger)}”。`,
    advice: '请恢复立项表原文。',
  },
  'quarter-target-blank': {
    title: '季度目标空白',
    explanation: '附件3的四个季度目标都应填写。',
    message: ({ quarter }) => `${QUARTERS[quarter] ?? ''}目标及推进计划没有填写。`,
    advice: '请补填该季度目标。',
  },
  'plan-below-annual': {
    title: '计划低于年度目标',
    explanation: '四个季度安排完毕后的数量应不低于立项表确定的年度目标。',
    message: ({ planned, annual }) => `计划到年底为${planned}，低于年度目标${annual}。`,
    advice: '请按年度目标调整计划。',
  },
  'plan-decreasing': {
    title: '累计计划倒退',
    explanation: '按累计数填报的季度目标，后一季度不应小于前一季度。',
    message: ({ earlier, later }) => `累计目标前一季度为“${earlier}”，后一季度反而为“${later}”。`,
    advice: '请核对各季度累计目标。',
  },
  'missing-responsible': {
    title: '负责人漏填',
    explanation: '附件3应填写主要负责人和分管负责人。',
    message: ({ field }) => `“${field === 'responsible' ? '主要负责人' : '分管负责人'}”没有填写。`,
    advice: '请补填姓名。',
  },
  'plan-missing': {
    title: '没有对应计划',
    explanation: '报送了进展而没有落实计划，无法对照季度目标。',
    message: ({ text }, { task, unit }) =>
      task === null
        ? `${unit ?? '该单位'}没有报送落实计划表，无法对照季度目标。`
        : `${task}“${brief(text)}”没有列入本单位落实计划。`,
    advice: '请补报落实计划。',
  },
  'target-altered': {
    title: '季度目标表述有变',
    explanation: '附件4的季度计划完成目标应与附件3同一季度的目标一致。',
    message: ({ planned, reported }) =>
      reported === ''
        ? `季度计划完成目标没有填写，计划表为“${brief(planned)}”。`
        : `季度目标计划表为“${brief(planned)}”，月报改为“${brief(reported)}”。`,
    advice: '请恢复计划表中的季度目标；确需调整的，请说明理由。',
  },
  'target-lowered': {
    title: '季度目标被调低',
    explanation: '附件4的季度目标数量小于附件3同一季度的目标。',
    message: ({ planned, reported }) => `季度目标由计划的${planned}调低为${reported}。`,
    advice: '请恢复计划表中的季度目标；确需调整的，请按程序报批。',
  },
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

const BRIEF_LENGTH = 60;

function brief(text: string): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  const characters = Array.from(flat);
  return characters.length > BRIEF_LENGTH ? `${characters.slice(0, BRIEF_LENGTH - 1).join('')}…` : flat;
}

/** One sentence saying what is wrong, with the figures or words it is about. */
export function findingMessage<Code extends FindingCode>(finding: Finding<Code>): string {
  // The code picks the wording of its own details; TypeScript cannot follow that through a union.
  const wording = WORDING[finding.code] as unknown as RuleWording<Code>;
  return wording.message(finding.details, finding);
}

/** Short name of a rule. */
export function findingTitle(code: FindingCode): string {
  return WORDING[code].title;
}

/** Why the rule exists and when it fires. */
export function findingExplanation(code: FindingCode): string {
  return WORDING[code].explanation;
}

/** What to do about a finding: the ready text where there is one, else the rule's advice; null when neither. */
export function findingAdvice(finding: Finding): string | null {
  return finding.suggestion === null ? WORDING[finding.code].advice : `建议改为：${finding.suggestion}`;
}

export function severityTitle(severity: Severity): string {
  return SEVERITIES[severity];
}

export function familyTitle(family: RuleFamily): string {
  return FAMILIES[family];
}

export function sourceTitle(source: RuleSource): string {
  return SOURCES[source];
}
