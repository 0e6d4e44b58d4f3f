import type { Finding } from './finding';

/** 处理: what a person decided about a finding. */
export type Handling = 'open' | 'accepted' | 'ignored';

/** A finding as 问题清单 keeps it: with the decision and its reason, both remembered across checks. */
export interface HandledFinding {
  readonly finding: Finding;
  readonly handling: Handling;
  readonly reason: string;
}
