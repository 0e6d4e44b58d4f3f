import { findingMessage } from '../../domain/findings';
import { columnLetters } from '../../domain/model/grid';
import type { Finding } from '../../domain/model/finding';
import type { Period } from '../../domain/model/period';
import {
  deductedFor,
  DEDUCTION_KINDS,
  FULL_SCORE,
  type Deduction,
  type DeductionState,
  type ScoringSettings,
  type UnitScore,
} from '../../domain/outputs/scoring';
import { questionOf } from '../../domain/outputs/slips';
import { ledgerColumn } from '../bulletin/formulas';
import { FormPage, type FormCell } from '../form/formPage';
import type { SheetSpec, SpecConditionalFormat } from '../spec';
import {
  DEDUCTION_LABELS,
  DEDUCTIONS_NOTE,
  deductionsTitle,
  NO_DEDUCTIONS,
  NO_PLACE,
  SCORING_COLUMN,
  SCORING_NAMES,
  scoresTitle,
  scoringRules,
  STATE_LABELS,
} from './wording.zh-CN';

/** Place, unit, score, one column a kind, sum, pending: a landscape A4 page. */
const SCORE_WIDTHS = [7, 26, 10, ...DEDUCTION_KINDS.map(() => 11), 11, 12];
const UNIT_COLUMN = 1;
const SCORE_COLUMN = 2;
const FIRST_KIND = 3;
const DEDUCTED_COLUMN = FIRST_KIND + DEDUCTION_KINDS.length;

const DEDUCTION_WIDTHS = [6, 20, 12, 9, 52, 36, 8, 9];

/** A table of one blank row is taken for a single value by some engines; see `ledger/sheet`. */
const LEAST_TABLE_ROWS = 2;

const header = (titles: readonly string[]): FormCell[] =>
  titles.map((title) => ({ cell: title, style: 'header' }));

/**
 * 督查评分 and 扣分明细: units by place, every point traced to its deduction and its findings. Scores, sums and places
 * are formulas over 扣分明细.
 */
export function scoringSheets(
  scores: readonly UnitScore[],
  period: Period | null,
  settings: ScoringSettings,
): SheetSpec[] {
  return [scoreSheet(scores, period, settings), deductionSheet(scores, period)];
}

function scoreSheet(
  scores: readonly UnitScore[],
  period: Period | null,
  settings: ScoringSettings,
): SheetSpec {
  const page = new FormPage(SCORE_WIDTHS);
  page.line(scoresTitle(period), 'title', 34);
  page.line(scoringRules(settings), 'footnote', 18);
  const headerRow = page.nextRow + 1;
  page.header(
    header([
      SCORING_COLUMN.rank,
      SCORING_COLUMN.unit,
      SCORING_COLUMN.score,
      ...DEDUCTION_KINDS.map((kind) => DEDUCTION_LABELS[kind]),
      SCORING_COLUMN.deducted,
      SCORING_COLUMN.pending,
    ]),
  );
  const places = `${columnLetters(SCORE_COLUMN)}$${headerRow + 1}:${columnLetters(SCORE_COLUMN)}$${headerRow + scores.length}`;
  for (const score of scores) page.row(scoreRow(score, page.nextRow + 1, headerRow, places));
  const sheet = page.spec({
    name: SCORING_NAMES.scores,
    mark: 'unit-scores',
    orientation: 'landscape',
    tabColor: '#C00000',
  });
  return {
    ...sheet,
    conditionalFormats: scores.length === 0 ? [] : [fadedNoughts(headerRow, scores.length)],
  };
}

/** Noughts step back, so that what was taken off stands out. `headerRow` as Excel counts. */
function fadedNoughts(headerRow: number, rowCount: number): SpecConditionalFormat {
  return {
    range: { row: headerRow, column: FIRST_KIND, rowCount, columnCount: DEDUCTION_KINDS.length + 2 },
    formula: `${columnLetters(FIRST_KIND)}${headerRow + 1}=0`,
    fill: '#FFFFFF',
    color: '#BFBFBF',
  };
}

/** `row` and `headerRow` as Excel counts them. */
function scoreRow(score: UnitScore, row: number, headerRow: number, places: string): FormCell[] {
  const at = (column: number) => `${columnLetters(column)}${row}`;
  const figure = (formula: string, value: number): FormCell => ({
    cell: { formula, value },
    style: 'figure',
  });
  const total = (formula: string, value: number): FormCell => ({ cell: { formula, value }, style: 'total' });
  const kinds = DEDUCTION_KINDS.map((kind, index) => {
    const title = `${columnLetters(FIRST_KIND + index)}$${headerRow}`;
    return figure(pointsFormula(`$${at(UNIT_COLUMN)}`, title, 'counted'), deductedFor(score, kind));
  });
  return [
    figure(`RANK(${at(SCORE_COLUMN)},${places})`, score.rank),
    { cell: score.unit, style: 'text' },
    total(`ROUND(MAX(0,${FULL_SCORE}-${at(DEDUCTED_COLUMN)}),2)`, score.score),
    ...kinds,
    total(`ROUND(SUM(${at(FIRST_KIND)}:${at(DEDUCTED_COLUMN - 1)}),2)`, score.deducted),
    figure(pointsFormula(`$${at(UNIT_COLUMN)}`, null, 'pending'), score.pending),
  ];
}

/** Points of 扣分明细 for the unit and the kind named in two cells of this sheet, rounded as the domain rounds. */
function pointsFormula(unitCell: string, kindCell: string | null, state: DeductionState): string {
  const column = (title: string) => ledgerColumn(SCORING_NAMES.deductions, title);
  const conditions = [
    `${column(SCORING_COLUMN.unit)},${unitCell}`,
    ...(kindCell === null ? [] : [`${column(SCORING_COLUMN.kind)},${kindCell}`]),
    `${column(SCORING_COLUMN.state)},"${STATE_LABELS[state]}"`,
  ];
  return `ROUND(SUMIFS(${column(SCORING_COLUMN.points)},${conditions.join(',')}),2)`;
}

function deductionSheet(scores: readonly UnitScore[], period: Period | null): SheetSpec {
  const all = scores.flatMap((score) => score.deductions);
  const page = new FormPage(DEDUCTION_WIDTHS);
  page.line(deductionsTitle(period), 'title', 34);
  page.line(all.length === 0 ? NO_DEDUCTIONS : DEDUCTIONS_NOTE, 'footnote', 18);
  page.header(
    header([
      SCORING_COLUMN.number,
      SCORING_COLUMN.unit,
      SCORING_COLUMN.kind,
      SCORING_COLUMN.task,
      SCORING_COLUMN.matter,
      SCORING_COLUMN.basis,
      SCORING_COLUMN.points,
      SCORING_COLUMN.state,
    ]),
  );
  all.forEach((deduction, index) => page.row(deductionRow(deduction, index + 1)));
  for (let row = all.length; row < LEAST_TABLE_ROWS; row++)
    page.row(DEDUCTION_WIDTHS.map(() => ({ cell: null, style: 'text' })));
  return page.spec({
    name: SCORING_NAMES.deductions,
    mark: 'score-deductions',
    orientation: 'landscape',
    tabColor: '#C00000',
    table: SCORING_NAMES.deductions,
  });
}

function deductionRow({ unit, kind, task, findings, points, state }: Deduction, number: number): FormCell[] {
  const say = (finding: Finding) =>
    state === 'pending' ? questionOf(finding).matter : findingMessage(finding);
  return [
    { cell: number, style: 'figure' },
    { cell: unit, style: 'text' },
    { cell: DEDUCTION_LABELS[kind], style: 'textCentered' },
    { cell: task, style: 'textCentered' },
    { cell: findings.map(say).join('\n'), style: 'text' },
    { cell: [...new Set(findings.map(basisOf))].join('\n'), style: 'text' },
    { cell: points, style: 'figure' },
    { cell: STATE_LABELS[state], style: 'textCentered' },
  ];
}

/** Where to look a finding up: file, sheet and cell; 报送情况 when it is about a file that never came. */
function basisOf({ where: { file, sheet, cell } }: Finding): string {
  if (sheet === null && cell === null) return file?.includes('.') ? file : NO_PLACE;
  return [file, sheet, cell].filter((part) => part).join(' ');
}
