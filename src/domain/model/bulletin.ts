import type { Severity } from './finding';
import type { IsoDate, Period } from './period';
import type { TaskId, TaskSource } from './task';
import type { ProgressStatus } from './status';
import type { SubmissionKind, SubmissionStatus } from './submission';

/** The kinds of 通报 the notice orders, and those on who sent the month's report and the year's plan. */
export type BulletinKind =
  | 'livelihood-monthly'
  | 'overall-quarterly'
  | 'completed'
  | 'single-matter'
  | 'submissions'
  | 'plan-submissions';

/**
 * Which ledger rows a figure counts: every criterion must hold. Sheets turn it into a formula over 任务台账.
 * A null category, leader or unit means that none is named.
 */
export interface TaskCriteria {
  readonly source?: TaskSource;
  readonly category?: string | null;
  readonly leader?: string | null;
  readonly leadUnit?: string | null;
  /** Any of these. */
  readonly progress?: readonly ProgressStatus[];
  /** None of these: doubtful tasks a person left out. */
  readonly without?: readonly TaskId[];
}

/**
 * What is done with a doubtful task: counted as 待核实, counted by the unit's own answer, or left out until it is
 * verified. Without a decision it is counted as 待核实.
 */
export type DoubtChoice = 'verify' | 'own-answer' | 'leave-out';

/** The decision on one doubtful task for one period. */
export interface DoubtDecision {
  readonly task: TaskId;
  readonly period: Period;
  readonly choice: DoubtChoice;
}

/** Which rows of 报送情况 a figure counts. */
export interface SubmissionCriteria {
  readonly kind?: SubmissionKind;
  readonly unit?: string;
  readonly status?: SubmissionStatus;
  readonly period?: Period;
}

/** Which rows of 问题清单 a figure counts; those a person ignored are never counted. */
export interface FindingCriteria {
  readonly unit?: string;
  readonly severity?: Severity;
  readonly period?: Period;
  /** The submitted file; what is found in a plan names no month. */
  readonly file?: string;
}

/** A number in a bulletin, with the rows it was counted from. */
export interface Figure {
  /** A count; or percentage points with one decimal (33.3). */
  readonly value: number;
  readonly format: 'count' | 'percent';
  /** What was counted; for a percentage its numerator. `none`: nothing in the workbook to count it from. */
  readonly counts:
    | { readonly table: 'tasks'; readonly criteria: TaskCriteria }
    | { readonly table: 'submissions'; readonly criteria: SubmissionCriteria }
    | { readonly table: 'findings'; readonly criteria: FindingCriteria }
    | { readonly table: 'none' };
  /** Ids of the counted tasks, for tracing; empty for other tables. */
  readonly tasks: readonly TaskId[];
  /** The denominator of a percentage. */
  readonly of?: Figure;
}

/** 名次 among the rows of its table, by the percentages in `column`; equal shown values share a place. */
export interface Rank {
  /** Null where there is nothing to rank by. */
  readonly rank: number | null;
  readonly column: number;
}

export type TextPart = string | Figure;

export interface BulletinColumn {
  readonly title: string;
  /** Share of the table's width, any unit. */
  readonly width: number;
  readonly align: 'left' | 'center' | 'right';
}

export type BulletinCell = string | number | Figure | Rank | null;

/** A row of percentages that share out a row of counts so that they add up to 100 (largest remainder). */
export interface SharedRow {
  readonly countRow: number;
  readonly shareRow: number;
  /** First and last column shared out, inclusive. */
  readonly first: number;
  readonly last: number;
}

export interface BulletinTable {
  readonly kind: 'table';
  readonly caption: string;
  readonly columns: readonly BulletinColumn[];
  readonly rows: readonly (readonly BulletinCell[])[];
  /** Parallel to `rows`: the task a row stands for, where it stands for one. */
  readonly rowTasks?: readonly (TaskId | null)[];
  readonly totalRow?: readonly BulletinCell[];
  readonly shared?: SharedRow;
}

export type BulletinBlock =
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'paragraph'; readonly parts: readonly TextPart[] }
  /** Small print under a table: how it was counted. */
  | { readonly kind: 'note'; readonly text: string }
  | BulletinTable;

/** 附件 of a bulletin: in Word on a page of its own, on the sheet below the main text. */
export interface BulletinAttachment {
  readonly title: string;
  readonly blocks: readonly BulletinBlock[];
}

/** What any official document shows: a 通报, a 退回单. */
export interface OfficialDocument {
  readonly title: string;
  /** 第N期 of its kind in the year; null when it is not numbered. */
  readonly number: number | null;
  /** 主送机关, without its colon; absent when it goes to everybody. */
  readonly addressee?: string;
  readonly issuer: string | null;
  readonly issuedOn: IsoDate | null;
  /** Main text. */
  readonly blocks: readonly BulletinBlock[];
  readonly attachments: readonly BulletinAttachment[];
}

/** 通报 as content: drawn as a sheet and as a Word file from the same value. */
export interface Bulletin extends OfficialDocument {
  readonly kind: BulletinKind;
  readonly period: Period;
  /** Sheet name and file stem, at most 31 characters. */
  readonly name: string;
  /** The name as it was before it was cut to what a sheet can bear. */
  readonly fullName?: string;
  /** Tasks it announces (办结) or is about (一事一通报). */
  readonly tasks?: readonly TaskId[];
  /** Headline counts of the whole ledger when it was built; the sheet compares them to show that it is out of date. */
  readonly basis: readonly Figure[];
}

/** What the register remembers of a bulletin that was issued. */
export interface IssuedBulletin {
  readonly kind: BulletinKind;
  readonly period: Period;
  readonly number: number;
  readonly issuedOn: IsoDate | null;
  /** Tasks it announced (办结) or was about (一事一通报). */
  readonly tasks: readonly TaskId[];
}
