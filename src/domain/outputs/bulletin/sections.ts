import type {
  Bulletin,
  BulletinAttachment,
  BulletinBlock,
  BulletinKind,
  BulletinTable,
  Figure,
  TextPart,
} from '../../model/bulletin';
import { PROGRESS_STATUSES } from '../../model/status';
import type { TaskId } from '../../model/task';
import { doubtsOf } from './doubts';
import { countTasks } from './figure';
import type { TaskStanding } from './figure';
import { issueNumber } from './register';
import { BEHIND, inState, reportedWords, standingsOf } from './input';
import type { BulletinInput } from './input';
import { reportedColumns, TASK_COLUMNS, taskTable, textColumn } from './tables';
import { CAPTIONS, COLUMNS, HEADINGS, NOT_FILLED } from './terms.zh-CN';
import {
  ADVICE,
  doubtfulSentence,
  LATE,
  notReportedSentence,
  numberedHeading,
  seeAttachment,
} from './wording.zh-CN';
import type { StateFigures } from './wording.zh-CN';

/** A part of the main text under its own heading. */
export interface Section {
  readonly heading: string;
  readonly blocks: readonly BulletinBlock[];
  /** Its long table, moved behind the main text. */
  readonly attachment?: BulletinTable;
}

export function paragraph(parts: readonly TextPart[] | string): BulletinBlock {
  return { kind: 'paragraph', parts: typeof parts === 'string' ? [parts] : parts };
}

export function note(text: string): BulletinBlock {
  return { kind: 'note', text };
}

/** The sections that have something to say, numbered 一、二、三. */
export function numbered(sections: readonly (Section | null)[]): BulletinBlock[] {
  return sections
    .filter((section) => section !== null)
    .flatMap(({ heading, blocks }, index) => [
      { kind: 'heading', level: 1, text: numberedHeading(index + 1, heading) } as const,
      ...blocks,
    ]);
}

/** The long tables of the sections, each an attachment under its caption. */
export function attached(sections: readonly (Section | null)[]): BulletinAttachment[] {
  return sections.flatMap((section) => (section?.attachment ? [asAttachment(section.attachment)] : []));
}

/** A table as an attachment under its caption. */
export function asAttachment(table: BulletinTable): BulletinAttachment {
  return { title: table.caption, blocks: [table] };
}

/** Tables up to this many lines stand in the main text. */
const SHORT_TABLE = 10;

/** A paragraph with its table: beside it when short, attached when long. */
export function withTable(heading: string, opening: BulletinBlock, table: BulletinTable): Section {
  if (table.rows.length <= SHORT_TABLE) return { heading, blocks: [opening, table] };
  const parts = opening.kind === 'paragraph' ? opening.parts : [];
  return { heading, blocks: [paragraph([...parts, seeAttachment(table.caption)])], attachment: table };
}

/** How many late tasks the main text names one by one; the rest stand in the attached table. */
const NAMED_LATE = 8;

/** 存在问题: the late tasks with reasons and next steps; null when no task was verified at all. */
export function lateSection(
  input: BulletinInput,
  standings: readonly TaskStanding[],
  figures: StateFigures,
  late: Figure,
): Section | null {
  const tasks = inState(standings, BEHIND);
  const open = figures.doubtful.value + figures['not-reported'].value;
  if (tasks.length === 0) {
    if (open >= figures.all.value) return null;
    return { heading: HEADINGS.late, blocks: [paragraph(open > 0 ? LATE.noneKnown : LATE.none)] };
  }
  const words = reportedWords(input);
  const { reason, next } = reportedColumns(words);
  const shown = tasks.length <= NAMED_LATE + 1 ? tasks : tasks.slice(0, NAMED_LATE);
  return {
    heading: HEADINGS.late,
    blocks: [
      paragraph(LATE.intro(late)),
      ...shown.map((standing, index) => {
        const number = tasks.length === 1 ? null : index + 1;
        return paragraph(LATE.item(number, standing.task, standing.status, words(standing)));
      }),
      ...(shown.length < tasks.length ? [paragraph(LATE.more(tasks.length - shown.length))] : []),
    ],
    attachment: taskTable(CAPTIONS.late, tasks, [TASK_COLUMNS.state, TASK_COLUMNS.figures, reason, next]),
  };
}

/** 待核实事项: listed as questions still open. */
export function doubtfulSection(
  input: BulletinInput,
  standings: readonly TaskStanding[],
  figures: StateFigures,
): Section | null {
  const tasks = inState(standings, ['doubtful']);
  if (tasks.length === 0) return null;
  const doubtsIn = doubtsOf(input);
  const doubts = textColumn(
    COLUMNS.doubt,
    36,
    (standing) => doubtsIn(standing).join('\n') || NOT_FILLED.doubt,
  );
  return withTable(
    HEADINGS.doubtful,
    paragraph(doubtfulSentence(figures.doubtful)),
    taskTable(CAPTIONS.doubtful, tasks, [TASK_COLUMNS.figures, doubts]),
  );
}

/** 未报进展情况. */
export function notReportedSection(
  standings: readonly TaskStanding[],
  figures: StateFigures,
): Section | null {
  const tasks = inState(standings, ['not-reported']);
  if (tasks.length === 0) return null;
  return withTable(
    HEADINGS.notReported,
    paragraph(notReportedSentence(figures['not-reported'], tasks.length === standings.length)),
    taskTable(CAPTIONS.notReported, tasks, [TASK_COLUMNS.leaders]),
  );
}

/** 下一步要求: only what the figures give cause for. */
export function adviceSection(figures: StateFigures): Section | null {
  if (figures.all.value === 0) return null;
  const advice = [
    ...(figures.behind.value + figures['far-behind'].value > 0 ? [ADVICE.late] : []),
    ...(figures['far-behind'].value > 0 ? [ADVICE.farBehind] : []),
    ...(figures.doubtful.value > 0 ? [ADVICE.doubtful] : []),
    ...(figures['not-reported'].value > 0 ? [ADVICE.notReported] : []),
  ];
  if (advice.length > 0) return { heading: HEADINGS.advice, blocks: [paragraph(advice.join(''))] };
  if (figures.completed.value === figures.all.value) return null;
  return { heading: HEADINGS.advice, blocks: [paragraph(ADVICE.healthy)] };
}

/** Counts of each source and state: what the sheet compares to tell that the ledger has moved on. */
export function basisOf(input: BulletinInput): Figure[] {
  const standings = standingsOf(input);
  return [
    countTasks(standings, {}),
    ...(['main', 'livelihood'] as const).flatMap((source) =>
      PROGRESS_STATUSES.map((progress) => countTasks(standings, { source, progress: [progress] })),
    ),
  ];
}

/** What all bulletins of an input share. `tasks` are those it announces or is about. */
export function frame(
  input: BulletinInput,
  kind: BulletinKind,
  tasks: readonly TaskId[] | null = null,
): Omit<Bulletin, 'name' | 'title' | 'blocks' | 'number'> & { readonly number: number } {
  return {
    kind,
    period: input.period,
    number: issueNumber(input, kind, tasks),
    issuer: input.issuer ?? null,
    issuedOn: input.issuedOn ?? null,
    attachments: [],
    ...(tasks === null ? {} : { tasks }),
    basis: basisOf(input),
  };
}
