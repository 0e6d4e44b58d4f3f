import type { Period } from '../model/period';
import type { CheckSettings } from '../model/settings';
import type { Plan, Report, Submission } from '../model/submission';
import type { Task } from '../model/task';
import type { Unit } from '../model/unit';
import type { ReadFigures } from '../targets';

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
