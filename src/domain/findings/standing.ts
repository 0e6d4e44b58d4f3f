import { carryHandling } from './carryOver';
import { RULES } from './catalogue';
import type { Finding, FindingCode } from '../model/finding';
import type { HandledFinding } from '../model/handling';
import { inOneGo } from '../model/steps';

const READING_FAMILIES: ReadonlySet<string> = new Set(['file', 'ledger', 'names']);
const READING_CODES: ReadonlySet<FindingCode> = new Set(['wrong-period', 'duplicate-submission']);

/** True for what is found while reading a file: it stands until the file is read again, checks do not renew it. */
export function isReadingFinding(code: FindingCode): boolean {
  return READING_FAMILIES.has(RULES[code].family) || READING_CODES.has(code);
}

/** Findings once each, with the decisions taken on the same findings before. */
export function keepDecisions(
  findings: readonly Finding[],
  before: readonly HandledFinding[],
): HandledFinding[] {
  return inOneGo(carryHandling(findings, before));
}

/** The findings that stand: those nobody set aside. */
export function standingFindings(findings: readonly HandledFinding[]): Finding[] {
  return findings.filter(({ handling }) => handling !== 'ignored').map(({ finding }) => finding);
}
