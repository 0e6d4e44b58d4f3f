import type {
  Figure,
  FindingCriteria,
  SubmissionCriteria,
  TaskCriteria,
  TextPart,
} from '../../domain/model/bulletin';
import { figureText } from '../../domain/outputs/bulletin';
import {
  PROGRESS_LABELS,
  SEVERITY_LABELS,
  SOURCE_LABELS,
  SUBMISSION_KIND_LABELS,
  SUBMISSION_STATUS_LABELS,
} from '../../domain/model/labels.zh-CN';
import type { Formula } from '../spec';
import { COLUMN, HANDLING_LABELS, LEDGER_NAMES } from '../wording.zh-CN';

/** Excel's longest formula, and the longest text literal inside one. */
const FORMULA_LIMIT = 8192;
const LITERAL_LIMIT = 255;

/** COUNTIFS compares with at most this much text. */
const CRITERION_LIMIT = 255;

/** A column of a ledger table as the file format wants it: in full, special characters escaped. */
export function ledgerColumn(table: string, column: string): string {
  return `${table}[${column.replace(/['[\]#@]/g, "'$&")}]`;
}

/** A text as a formula literal; long ones in pieces, since one literal holds 255 characters. */
export function literal(text: string): string {
  const pieces: string[] = [];
  let piece = '';
  for (const character of text) {
    if (piece.length + character.length > LITERAL_LIMIT) {
      pieces.push(piece);
      piece = '';
    }
    piece += character;
  }
  if (piece !== '' || pieces.length === 0) pieces.push(piece);
  return pieces.map((part) => `"${part.replace(/"/g, '""')}"`).join('&');
}

/** Wildcards taken literally. */
function plain(text: string): string {
  return text.replace(/[~*?]/g, '~$&');
}

/** A column and what it must show; a null criterion is one COUNTIFS cannot be trusted with. */
type Condition = readonly [column: string, criterion: string | null];

/** What COUNTIFS would take for a comparison, a number, a date or a truth value instead of text. */
const COMPARISON = /^[=<>]/;
const NOT_TEXT = /^(?:[\d\s.,:/%+\-年月日]+|true|false)$/i;

/** Cells showing exactly this text. */
function shows(column: string, text: string): Condition {
  if (NOT_TEXT.test(text)) return [column, null];
  if (!COMPARISON.test(text)) return [column, plain(text)];
  return [column, /[~*?]/.test(text) ? null : `=${text}`];
}

/** Cells showing this month; the wildcard keeps COUNTIFS from reading 2021-06 as a date. */
function inMonth(column: string, period: string): Condition {
  return [column, `${period}*`];
}

/** Cells whose list of names holds this one. */
function holds(column: string, name: string | null): Condition {
  return [column, name === null ? '、、' : `*、${plain(name)}、*`];
}

const SOME_TEXT = '?*';

/** A COUNTIFS over a ledger table; null when a condition cannot be put to it. */
function countIfs(table: string, conditions: readonly Condition[]): string | null {
  const pairs: string[] = [];
  for (const [column, criterion] of conditions) {
    if (criterion === null || criterion.length > CRITERION_LIMIT) return null;
    pairs.push(`${ledgerColumn(table, column)},${literal(criterion)}`);
  }
  return `COUNTIFS(${pairs.join(',')})`;
}

/** 类别 compares with what the cell shows, leaving out the blank row an empty table keeps. */
function categoryConditions(category: string | null): Condition[] {
  return category === null
    ? [
        [COLUMN.category, ''],
        [COLUMN.taskId, SOME_TEXT],
      ]
    : [shows(COLUMN.category, category)];
}

/** A count of 任务台账, the tasks left out taken off it one by one. */
function countWithout(conditions: readonly Condition[], without: readonly string[]): string | null {
  const all = countIfs(LEDGER_NAMES.tasks, conditions);
  const less = without.map((id) => countIfs(LEDGER_NAMES.tasks, [...conditions, shows(COLUMN.taskId, id)]));
  if (all === null || less.includes(null)) return null;
  const formula = [all, ...less].join('-');
  return formula.length < FORMULA_LIMIT ? formula : null;
}

/** Formula terms counting 任务台账; one per state when several count. Null where COUNTIFS cannot. */
export function taskTerms(
  criteria: TaskCriteria,
): { readonly criteria: TaskCriteria; readonly formula: string }[] | null {
  const conditions: Condition[] = [];
  if (criteria.source !== undefined) conditions.push(shows(COLUMN.source, SOURCE_LABELS[criteria.source]));
  if (criteria.category !== undefined) conditions.push(...categoryConditions(criteria.category));
  if (criteria.leader !== undefined) conditions.push(holds(COLUMN.leaderIndex, criteria.leader));
  if (criteria.leadUnit !== undefined) conditions.push(holds(COLUMN.unitIndex, criteria.leadUnit));
  const states = criteria.progress?.map((state) => ({
    criteria: { ...criteria, progress: [state] },
    conditions: [...conditions, shows(COLUMN.progressStatus, PROGRESS_LABELS[state])],
  })) ?? [
    { criteria, conditions: conditions.length > 0 ? conditions : [[COLUMN.taskId, SOME_TEXT] as Condition] },
  ];
  const terms = states.map((state) => ({
    criteria: state.criteria,
    formula: countWithout(state.conditions, criteria.without ?? []),
  }));
  return terms.every((term): term is { criteria: TaskCriteria; formula: string } => term.formula !== null)
    ? terms
    : null;
}

function submissionFormula(criteria: SubmissionCriteria): string | null {
  const conditions: Condition[] = [];
  if (criteria.kind) conditions.push(shows(COLUMN.kind, SUBMISSION_KIND_LABELS[criteria.kind]));
  if (criteria.period) conditions.push(inMonth(COLUMN.period, criteria.period));
  if (criteria.unit !== undefined) conditions.push(shows(COLUMN.unit, criteria.unit));
  if (criteria.status) conditions.push(shows(COLUMN.status, SUBMISSION_STATUS_LABELS[criteria.status]));
  return conditions.length > 0 ? countIfs(LEDGER_NAMES.submissions, conditions) : null;
}

function findingFormula(criteria: FindingCriteria): string | null {
  const conditions: Condition[] = [[COLUMN.handling, `<>${HANDLING_LABELS.ignored}`]];
  if (criteria.unit !== undefined) conditions.push(shows(COLUMN.unit, criteria.unit));
  if (criteria.severity) conditions.push(shows(COLUMN.severity, SEVERITY_LABELS[criteria.severity]));
  if (criteria.period) conditions.push(inMonth(COLUMN.period, criteria.period));
  if (criteria.file !== undefined) conditions.push(shows(COLUMN.file, criteria.file));
  return countIfs(LEDGER_NAMES.findings, conditions);
}

/** The cell of this sheet that already counts the same, if there is one. */
export type CellOfCount = (criteria: TaskCriteria) => string | null;

const NOWHERE: CellOfCount = () => null;

/** Formula of a count over the ledger tables; null when there is nothing to count it from. */
export function countFormula(figure: Figure, cellOf: CellOfCount = NOWHERE): string | null {
  const { counts } = figure;
  if (counts.table === 'none') return null;
  if (counts.table === 'submissions') return submissionFormula(counts.criteria);
  if (counts.table === 'findings') return findingFormula(counts.criteria);
  const terms = taskTerms(counts.criteria);
  if (!terms || terms.length === 0) return null;
  return terms.map((term) => cellOf(term.criteria) ?? term.formula).join('+');
}

/** Formula of a percentage as a fraction, to one decimal of a percent as the domain rounds it. */
export function rateFormula(figure: Figure, cellOf: CellOfCount): string | null {
  const part = countFormula(figure, cellOf);
  const whole = figure.of ? countFormula(figure.of, cellOf) : null;
  if (part === null || whole === null) return null;
  return `IF(${whole}=0,0,ROUND(1000*(${part})/(${whole}),0)/1000)`;
}

/** Formula of a whole paragraph, its figures live between the words; plain text where it has none or gets too long. */
export function textFormula(
  parts: readonly TextPart[],
  text: string,
  formulaOf: (figure: Figure) => string | null,
): Formula | string {
  let live = false;
  const terms = parts.map((part) => {
    if (typeof part === 'string') return literal(part);
    const formula = formulaOf(part);
    if (formula === null) return literal(figureText(part));
    live = true;
    return part.format === 'percent' ? `TEXT(${formula},"0.0%")` : formula;
  });
  const formula = terms.join('&');
  return live && formula.length < FORMULA_LIMIT ? { formula, value: text } : text;
}

/**
 * Share of one of several counts so that all their shares add up to exactly 100.0 %: whole thousandths, the rest to
 * the largest remainders, the earlier one at a tie; as `largestRemainder` in the domain. Written out cell by cell:
 * not every engine takes MOD over a range.
 * @param counts addresses of the counts, in order
 * @param index the one whose share it is
 */
export function shareFormula(counts: readonly string[], index: number, total: string): string {
  const remainder = (cell: string | undefined): string => `MOD(1000*${cell},${total})`;
  const own = remainder(counts[index]);
  const before = counts
    .map((cell, at) => (at === index ? null : `(${remainder(cell)}${at < index ? '>=' : '>'}${own})`))
    .filter((term) => term !== null);
  const left = `(${counts.map(remainder).join('+')})/${total}`;
  const extra = `IF(${[...before, '0'].join('+')}<${left},1,0)`;
  return `IF(${total}=0,0,(INT(1000*${counts[index]}/${total})+${extra})/1000)`;
}

/** Formula of a place among a column's numbers; `—` for a row without one. */
export function rankFormula(own: string, range: string): string {
  return `IF(ISNUMBER(${own}),RANK(${own},${range}),"—")`;
}

/** A link to the task's row, wherever sorting took it. */
export function taskLink(id: string, firstRow: number): string {
  const row = `MATCH(${literal(id)},${ledgerColumn(LEDGER_NAMES.tasks, COLUMN.taskId)},0)+${firstRow - 1}`;
  return `IFERROR(HYPERLINK("#'${LEDGER_NAMES.tasks}'!A"&(${row}),${literal(id)}),${literal(id)})`;
}

/** A sentence while the ledger no longer gives the figures the bulletin was built on; blank as long as it does. */
export function staleFormula(
  basis: readonly Figure[],
  period: string | null,
  warning: string,
): string | null {
  const tests = basis.flatMap((figure) => {
    const formula = countFormula(figure);
    return formula === null ? [] : [`${formula}<>${figure.value}`];
  });
  if (period !== null && basis.some(({ value }) => value > 0)) {
    const current = countIfs(LEDGER_NAMES.tasks, [inMonth(COLUMN.period, period)]);
    if (current !== null) tests.push(`${current}=0`);
  }
  return tests.length === 0 ? null : `IF(OR(${tests.join(',')}),${literal(warning)},"")`;
}
