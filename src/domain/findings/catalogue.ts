import type { FindingCode, Severity } from '../model/finding';

/** Where a rule comes from: an attachment of the notice, a paragraph of it, or the office's own practice. */
export type RuleSource =
  | 'attachment-1-2'
  | 'attachment-3'
  | 'attachment-4'
  | 'plan-deadline'
  | 'monthly-report'
  | 'file'
  | 'practice';

/** The families rules are kept and shown in. */
export type RuleFamily =
  | 'file'
  | 'ledger'
  | 'names'
  | 'form'
  | 'punctuality'
  | 'rows'
  | 'plan'
  | 'target'
  | 'progress'
  | 'completion'
  | 'problem'
  | 'consistency';

/** One rule of the catalogue (docs/ARCHITECTURE.md, Rules); its title and explanation are in `wording.zh-CN.ts`. */
export interface RuleInfo {
  readonly family: RuleFamily;
  readonly severity: Severity;
  readonly source: RuleSource;
  /** False for what can never be ignored wholesale: a file nobody could read, a unit that sent nothing. */
  readonly switchable: boolean;
}

function rule(family: RuleFamily, severity: Severity, source: RuleSource, switchable = true): RuleInfo {
  return { family, severity, source, switchable };
}

/** The whole catalogue. Codes are stable: they are part of the contract. */
export const RULES: Readonly<Record<FindingCode, RuleInfo>> = {
  'missing-column': rule('file', 'error', 'file', false),
  'unrecognised-sheet': rule('file', 'error', 'file', false),
  'unreadable-file': rule('file', 'error', 'file', false),
  'password-protected': rule('file', 'error', 'file', false),
  'content-in-hidden-rows': rule('file', 'warning', 'file'),
  'template-altered': rule('file', 'warning', 'file'),
  'template-other-unit': rule('file', 'warning', 'file', false),
  'template-outdated': rule('file', 'error', 'attachment-3', false),
  'duplicate-serial': rule('ledger', 'warning', 'attachment-1-2'),
  'missing-serial': rule('ledger', 'warning', 'attachment-1-2'),
  'blank-task': rule('ledger', 'warning', 'attachment-1-2'),
  'unread-row': rule('ledger', 'warning', 'file', false),
  'unknown-unit': rule('names', 'warning', 'attachment-1-2'),
  'unit-alias': rule('names', 'info', 'attachment-1-2'),
  'unknown-leader': rule('names', 'warning', 'attachment-1-2'),
  'ambiguous-leaders': rule('names', 'warning', 'attachment-1-2'),
  'lead-inferred': rule('names', 'info', 'attachment-1-2'),
  'missing-form-field': rule('form', 'warning', 'attachment-4'),
  'invalid-phone': rule('form', 'warning', 'attachment-4'),
  'invalid-date': rule('form', 'warning', 'attachment-4'),
  'unit-not-submitted': rule('punctuality', 'error', 'monthly-report', false),
  'late-submission': rule('punctuality', 'warning', 'monthly-report'),
  'wrong-period': rule('punctuality', 'error', 'monthly-report'),
  'duplicate-submission': rule('punctuality', 'warning', 'practice'),
  'calendar-unknown': rule('punctuality', 'info', 'practice'),
  'task-not-assigned': rule('rows', 'error', 'attachment-1-2'),
  'task-missing': rule('rows', 'error', 'attachment-1-2'),
  'task-ambiguous': rule('rows', 'warning', 'attachment-1-2', false),
  'task-text-changed': rule('rows', 'warning', 'attachment-1-2'),
  'quarter-target-blank': rule('plan', 'error', 'attachment-3'),
  'plan-below-annual': rule('plan', 'error', 'attachment-3'),
  'plan-decreasing': rule('plan', 'error', 'attachment-3'),
  'missing-responsible': rule('plan', 'warning', 'attachment-3'),
  'plan-missing': rule('plan', 'warning', 'plan-deadline'),
  'target-altered': rule('target', 'warning', 'attachment-4'),
  'target-lowered': rule('target', 'error', 'attachment-4'),
  'progress-blank': rule('progress', 'error', 'attachment-4'),
  'progress-vague': rule('progress', 'warning', 'attachment-4'),
  'progress-copied': rule('progress', 'warning', 'attachment-4'),
  'progress-decreased': rule('progress', 'error', 'attachment-4'),
  'completion-invalid': rule('completion', 'error', 'attachment-4'),
  'yes-but-below': rule('completion', 'error', 'attachment-4'),
  'no-but-met': rule('completion', 'warning', 'attachment-4'),
  'problem-missing': rule('problem', 'error', 'monthly-report'),
  'next-step-missing': rule('problem', 'warning', 'monthly-report'),
  'promise-unmet': rule('problem', 'warning', 'monthly-report'),
  'co-unit-disagree': rule('consistency', 'warning', 'practice'),
  'figure-conflict': rule('consistency', 'warning', 'practice'),
  'unit-of-measure-changed': rule('consistency', 'warning', 'practice'),
};

/** Every code, in catalogue order. */
export const FINDING_CODES = Object.keys(RULES) as FindingCode[];
