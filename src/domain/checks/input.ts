import type { FindingCode } from '../model/finding';
import type { Period } from '../model/period';
import type { Plan, Report, Submission } from '../model/submission';
import type { Task } from '../model/task';
import type { Unit } from '../model/unit';
import type { ReadFigures } from '../targets';

export interface CheckThresholds {
  /** How far two statements of one share may lie apart, in percentage points, before they disagree. */
  readonly sharePoints: number;
  /** Part of a progress text that may be more than set phrases while it still says nothing, in characters. */
  readonly vagueRemainder: number;
}

export interface CheckSettings {
  /** Rules switched off in 参数; codes that cannot be switched off are checked all the same. */
  readonly off: ReadonlySet<FindingCode>;
  readonly thresholds: CheckThresholds;
}

export const DEFAULT_SETTINGS: CheckSettings = {
  off: new Set(),
  thresholds: { sharePoints: 1, vagueRemainder: 3 },
};

/** Everything the rules judge by: the ledger, and all that was received this year so far. */
export interface CheckInput {
  readonly year: number;
  readonly tasks: readonly Task[];
  readonly directory: readonly Unit[];
  readonly plans: readonly Plan[];
  /** Reports of every month received, in any order. */
  readonly reports: readonly Report[];
  readonly submissions: readonly Submission[];
  /** The months that should have been reported by now. */
  readonly periods: readonly Period[];
  readonly settings?: CheckSettings;
  /** The caller's own memory of texts already read. */
  readonly readFigures?: ReadFigures;
}
