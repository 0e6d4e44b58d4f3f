import type { IsoDate, Period } from './period';
import type { SubmissionKind } from './submission';

/** 下发: a template handed out to a unit; issuing it again takes its place. */
export interface IssuedTemplate {
  readonly unit: string;
  readonly kind: SubmissionKind;
  /** Null for a plan. */
  readonly period: Period | null;
  readonly issuedOn: IsoDate | null;
  /** The last day it is to come back; null when the notice names none. */
  readonly dueOn: IsoDate | null;
  readonly taskCount: number;
  readonly file: string;
}
