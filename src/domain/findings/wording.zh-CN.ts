import type { Finding, FindingCode, Severity } from '../model/finding';
import { TEMPLATE_WORDING } from './wording/templates.zh-CN';
import type { RuleFamily, RuleSource } from './catalogue';
import { FILE_WORDING } from './wording/files.zh-CN';
import { PROGRESS_WORDING } from './wording/progress.zh-CN';
import type { RuleWording } from './wording/ruleWording';
import { SUBMISSION_WORDING } from './wording/submissions.zh-CN';

export { periodText } from './wording/periodText.zh-CN';

/** The Chinese wording of every finding, gathered from its families: titles, explanations, messages, advice. */

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

const WORDING: { readonly [Code in FindingCode]: RuleWording<Code> } = {
  ...FILE_WORDING,
  ...SUBMISSION_WORDING,
  ...PROGRESS_WORDING,
  ...TEMPLATE_WORDING,
};

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
