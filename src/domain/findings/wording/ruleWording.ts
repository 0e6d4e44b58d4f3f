import type { Finding, FindingCode, FindingDetails } from '../../model/finding';

/** What is said of one rule. */
export interface RuleWording<Code extends FindingCode> {
  readonly title: string;
  /** Why the rule exists and when it fires, for 参数 and for people who doubt it. */
  readonly explanation: string;
  readonly message: (details: FindingDetails[Code], finding: Finding<Code>) => string;
  /** What the unit or the office should do, where the finding carries no ready text. */
  readonly advice: string | null;
}

/** The wording of several rules. */
export type WordingOf<Code extends FindingCode> = { readonly [C in Code]: RuleWording<C> };

const BRIEF_LENGTH = 60;

/** A quoted text on one line, cut where it grows long. */
export function brief(text: string): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  const characters = Array.from(flat);
  return characters.length > BRIEF_LENGTH ? `${characters.slice(0, BRIEF_LENGTH - 1).join('')}…` : flat;
}
