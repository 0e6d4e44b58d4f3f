import { shortTask } from '../../domain/outputs/bulletin/wording.zh-CN';
import type { Period } from '../../domain/model/period';
import type { CellReference, Task } from '../../domain/model/task';
import type { ProblemItem, ProblemState } from '../../domain/outputs/problems';
import { literal, taskLink } from '../bulletin/formulas';
import { FormPage, type FormCell } from '../form/formPage';
import { FIRST_RECORD_ROW } from '../ledger';
import type { Formula, SheetSpec } from '../spec';
import {
  COUNTED,
  moreEvidence,
  NO_PROBLEMS,
  NOT_SAID,
  PROBLEM_COLUMNS,
  PROBLEM_SHEET_NAME,
  PROBLEM_STATES,
  PROBLEMS_NOTE,
  problemsTitle,
  PROMISE_TEXTS,
  sinceText,
} from './wording.zh-CN';

/** One width a column of `PROBLEM_COLUMNS`: a landscape A4 page. */
const WIDTHS = [5, 9, 8, 20, 13, 30, 15, 26, 10, 15, 22, 15];

/** As a coordination meeting takes them: what has lasted, what nobody speaks of, what is new, what is done. */
const MEETING_ORDER: readonly ProblemState[] = ['continuing', 'unreported', 'dropped', 'new', 'solved'];

/** Cells listed as evidence; the latest say where things stand. */
const EVIDENCE_SHOWN = 3;

/** Problems in the order a meeting takes them; within a state the longest reported first, then as the ledger's tasks. */
export function meetingOrder(items: readonly ProblemItem[], tasks: readonly Task[]): ProblemItem[] {
  const place = new Map(tasks.map(({ id }, index) => [id, index]));
  const placeOf = ({ task }: ProblemItem) => place.get(task) ?? tasks.length;
  const stateOf = ({ state }: ProblemItem) => MEETING_ORDER.indexOf(state);
  return [...items].sort(
    (one, other) =>
      stateOf(one) - stateOf(other) || other.months - one.months || placeOf(one) - placeOf(other),
  );
}

/** 问题跟踪: every reported problem with its cause, next step and evidence, for a coordination meeting. */
export function problemTrackingSheet(
  items: readonly ProblemItem[],
  tasks: readonly Task[],
  period: Period,
): SheetSpec {
  const texts = new Map(tasks.map(({ id, text }) => [id, shortTask(text)]));
  const ordered = meetingOrder(items, tasks);
  const page = new FormPage(WIDTHS);
  page.line(problemsTitle(period), 'title', 34);
  page.line(ordered.length === 0 ? NO_PROBLEMS : countsLine(ordered, page.nextRow + 4), 'subtitle', 20);
  page.line(PROBLEMS_NOTE, 'footnote');
  page.header(PROBLEM_COLUMNS.map((title) => ({ cell: title, style: 'header' })));
  ordered.forEach((item, index) => page.row(problemRow(item, index + 1, texts.get(item.task) ?? ''), 34));
  return page.spec({
    name: PROBLEM_SHEET_NAME,
    mark: 'problem-tracking',
    orientation: 'landscape',
    tabColor: '#7F6000',
  });
}

/** How many of each state, counted live from the column below. `firstRow` as Excel counts. */
function countsLine(items: readonly ProblemItem[], firstRow: number): Formula {
  const range = `$B$${firstRow}:$B$${firstRow + items.length - 1}`;
  const states = MEETING_ORDER.filter((state) => items.some((item) => item.state === state));
  const counts = states.map((state) => items.filter((item) => item.state === state).length);
  const words = states.map((state, index) => `${index === 0 ? '' : '　'}${PROBLEM_STATES[state]} `);
  const terms = states.map(
    (state, index) =>
      `${literal(words[index] ?? '')}&COUNTIF(${range},${literal(PROBLEM_STATES[state])})&${literal(COUNTED)}`,
  );
  return {
    formula: terms.join('&'),
    value: words.map((word, index) => `${word}${counts[index]}${COUNTED}`).join(''),
  };
}

function problemRow(item: ProblemItem, number: number, taskText: string): FormCell[] {
  const { state, task, unit, problem, cause, next, firstReported, months, promise, evidence } = item;
  return [
    { cell: number, style: 'figure' },
    { cell: PROBLEM_STATES[state], style: 'textCentered' },
    { cell: { formula: taskLink(task, FIRST_RECORD_ROW), value: task }, style: 'link' },
    { cell: taskText, style: 'text' },
    { cell: unit, style: 'text' },
    { cell: problem, style: 'text' },
    { cell: cause, style: 'text' },
    { cell: next === '' ? NOT_SAID : next, style: 'text' },
    { cell: sinceText(firstReported, months), style: 'textCentered' },
    { cell: promise === null ? NOT_SAID : PROMISE_TEXTS[promise], style: 'text' },
    { cell: evidenceText(evidence), style: 'text' },
    { cell: null, style: 'input' },
  ];
}

function evidenceText(cells: readonly CellReference[]): string {
  const lines = cells
    .slice(-EVIDENCE_SHOWN)
    .map(({ file, sheet, cell }) => [file, sheet, cell].filter((part) => part).join(' '));
  return [...(cells.length > EVIDENCE_SHOWN ? [moreEvidence(cells.length)] : []), ...lines].join('\n');
}
