import type { Period } from './period';
import type { TaskId, TaskSource } from './task';
import type { ProgressStatus } from './status';

/** The kinds of 通报 the notice orders, and 报送情况通报. */
export type BulletinKind = 'livelihood-monthly' | 'overall-quarterly' | 'completed' | 'single-matter' | 'submissions';

/** Which ledger rows a figure counts: every criterion must hold. Sheets turn it into a formula over 任务台账. */
export interface TaskCriteria {
  readonly source?: TaskSource;
  readonly category?: string;
  readonly leader?: string;
  readonly leadUnit?: string;
  readonly progress?: ProgressStatus;
}

/** Which rows of 报送情况 a figure counts. */
export interface SubmissionCriteria {
  readonly unit?: string;
  readonly status?: string;
  readonly period?: Period;
}

/** A number in a bulletin, with the rows it was counted from. */
export interface Figure {
  readonly value: number;
  /** How it is shown: a count, or a share with `of` as its denominator, already rounded (largest remainder). */
  readonly format: 'count' | 'percent';
  readonly counts:
    | { readonly table: 'tasks'; readonly criteria: TaskCriteria }
    | { readonly table: 'submissions'; readonly criteria: SubmissionCriteria }
    | { readonly table: 'none' };
  /** Ids of the counted tasks, for tracing; empty for other tables. */
  readonly tasks: readonly TaskId[];
  /** The denominator of a percentage. */
  readonly of?: Figure;
}

export type TextPart = string | Figure;

export interface BulletinColumn {
  readonly title: string;
  /** Share of the table's width, any unit. */
  readonly width: number;
  readonly align: 'left' | 'center' | 'right';
}

export type BulletinCell = string | number | Figure | null;

export type BulletinBlock =
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'paragraph'; readonly parts: readonly TextPart[] }
  | {
      readonly kind: 'table';
      readonly caption: string;
      readonly columns: readonly BulletinColumn[];
      readonly rows: readonly (readonly BulletinCell[])[];
      /** Parallel to `rows`: the task a row stands for, where it stands for one. */
      readonly rowTasks?: readonly (TaskId | null)[];
      readonly totalRow?: readonly BulletinCell[];
    };

/** 通报 as content: drawn as a sheet and as a Word file from the same value. */
export interface Bulletin {
  readonly kind: BulletinKind;
  readonly period: Period;
  /** Sheet name and file stem, at most 31 characters. */
  readonly name: string;
  readonly title: string;
  readonly issuer: string | null;
  readonly issuedOn: string | null;
  readonly blocks: readonly BulletinBlock[];
}
