import type { DueDay } from '../../calendar';
import type { Finding } from '../../model/finding';
import type { Period, IsoDate } from '../../model/period';
import type { SubmissionKind } from '../../model/submission';
import type { TaskId } from '../../model/task';

/** 请更正 for an error; 请核实 for what only the unit can say: it is asked, never accused. */
export type SlipRequest = 'correct' | 'verify';

/** One line of a 退回单. */
export interface SlipEntry {
  readonly request: SlipRequest;
  readonly task: TaskId | null;
  /** Sheet and cell in the unit's own file. */
  readonly place: string;
  /** The cell's own words. */
  readonly quote: string;
  /** What was found, or what is asked. */
  readonly matter: string;
  /** What was expected and what to do, with the cells it was held against. */
  readonly expected: string;
  readonly finding: Finding;
}

/** The entries about one file the unit sent. */
export interface SlipFile {
  readonly kind: SubmissionKind;
  /** The file's own name, without folders; null when it is not known. */
  readonly name: string | null;
  readonly entries: readonly SlipEntry[];
}

/** 退回单: what one unit is asked to correct or to verify, and by when. */
export interface ReturnSlip {
  readonly unit: string;
  /** Null for a slip about plans alone. */
  readonly period: Period | null;
  readonly issuer: string | null;
  readonly issuedOn: IsoDate;
  /** Working days the unit has, and the last of them. */
  readonly workingDays: number;
  readonly due: DueDay;
  readonly files: readonly SlipFile[];
  readonly corrections: number;
  readonly verifications: number;
}
