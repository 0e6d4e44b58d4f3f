import { STATE_TITLES } from '../../domain/outputs/bulletin/terms.zh-CN';
import type { SpotCheck, SpotCheckList } from '../../domain/outputs/spotcheck';
import { taskLink } from '../bulletin/formulas';
import { FIRST_RECORD_ROW } from '../ledger/sheet';
import { fitText, lineCount, rowHeight } from '../measure';
import type { SheetSpec, SpecCell, SpecStyle, StyleName } from '../spec';
import { STYLES } from '../styles';
import { BULLETIN_SHEET, PROMPTS } from '../wording.zh-CN';
import { SPOT_CHECK_SHEET as words } from './wording.zh-CN';

interface Column {
  readonly title: string;
  readonly width: number;
  readonly style: StyleName;
  readonly cell: (check: SpotCheck, index: number) => SpecCell;
}

const { columns: titles } = words;

const COLUMNS: readonly Column[] = [
  { title: titles.index, width: 5, style: 'figure', cell: (_, index) => index + 1 },
  {
    title: titles.task,
    width: 9,
    style: 'link',
    cell: ({ risk: { task } }) => ({ formula: taskLink(task.id, FIRST_RECORD_ROW), value: task.id }),
  },
  { title: titles.text, width: 34, style: 'text', cell: ({ risk }) => risk.task.text },
  {
    title: titles.leadUnit,
    width: 13,
    style: 'textCentered',
    cell: ({ risk }) => risk.task.leadUnits.join('、'),
  },
  { title: titles.leader, width: 9, style: 'textCentered', cell: ({ risk }) => risk.task.leaders.join('、') },
  { title: titles.state, width: 9, style: 'textCentered', cell: ({ risk }) => STATE_TITLES[risk.progress] },
  { title: titles.drawn, width: 6, style: 'textCentered', cell: ({ drawn }) => words.drawn[drawn] },
  { title: titles.score, width: 6, style: 'figure', cell: ({ risk }) => risk.score },
  { title: titles.reasons, width: 34, style: 'text', cell: ({ risk }) => reasonsText(risk.reasons) },
  { title: titles.result, width: 10, style: 'inputCentered', cell: () => null },
  { title: titles.checker, width: 9, style: 'inputCentered', cell: () => null },
  { title: titles.checkedOn, width: 11, style: 'inputCentered', cell: () => null },
];

const WIDTHS = COLUMNS.map(({ width }) => width);
const LEAST_ROW = 24;

function reasonsText(reasons: SpotCheck['risk']['reasons']): string {
  if (reasons.length === 0) return words.noReason;
  return reasons.map(({ text, points }) => words.reason(text, points)).join('；');
}

function shownText(cell: SpecCell): string {
  if (typeof cell === 'object' && cell !== null) return 'formula' in cell ? String(cell.value ?? '') : '';
  return String(cell ?? '');
}

/** A line of the list, texts cut to what a row can show. */
function bodyRow(check: SpotCheck, index: number): SpecCell[] {
  return COLUMNS.map(({ cell, width, style }) => {
    const value = cell(check, index);
    return typeof value === 'string' ? fitText(value, [width], STYLES[style], BULLETIN_SHEET.cut) : value;
  });
}

function bodyHeight(cells: readonly SpecCell[]): number {
  const heights = COLUMNS.map(({ width, style }, column) =>
    rowHeight(lineCount(shownText(cells[column] ?? null), [width], STYLES[style]), STYLES[style]),
  );
  return Math.max(LEAST_ROW, ...heights);
}

/** Full-width lines above and below the list. */
function lines(list: SpotCheckList): {
  readonly above: [string, StyleName, number][];
  readonly below: string;
} {
  const { checks, options, period, year } = list;
  const short = checks.length < options.count ? words.short(options.count, checks.length) : '';
  const method = checks.length === 0 ? words.none : words.method(list) + short;
  return {
    above: [
      [words.title(year, period), 'title', 34],
      [method, 'footnote', 18],
    ],
    below: words.scoring,
  };
}

/**
 * 抽查清单 as a sheet: how it was drawn, a line per task with its reasons, columns for the result. It carries no table:
 * the sheet a person filled in is kept when a new list is drawn.
 */
export function spotCheckSheet(list: SpotCheckList): SheetSpec {
  const { above, below } = lines(list);
  const header = above.length;
  const body = list.checks.map(bodyRow);
  const foot = header + 1 + body.length;
  const full = (text: string): SpecCell[] => [text, ...COLUMNS.slice(1).map(() => null)];
  const wide = (row: number) => ({ row, column: 0, rowCount: 1, columnCount: COLUMNS.length });
  const lineHeight = (text: string, style: StyleName, least: number) =>
    Math.max(least, rowHeight(lineCount(text, WIDTHS, STYLES[style]), STYLES[style]));
  const styles: SpecStyle[] = [
    ...above.map(([, style], row) => ({ range: wide(row), style })),
    { range: wide(header), style: 'header' },
    ...(body.length === 0
      ? []
      : COLUMNS.map(({ style }, column) => ({
          range: { row: header + 1, column, rowCount: body.length, columnCount: 1 },
          style,
        }))),
    { range: wide(foot), style: 'footnote' },
  ];
  const result = COLUMNS.findIndex(({ title }) => title === titles.result);
  return {
    name: words.name(list.period),
    mark: 'spot-check',
    blocks: [
      {
        row: 0,
        column: 0,
        cells: [
          ...above.map(([text]) => full(text)),
          COLUMNS.map(({ title }) => title),
          ...body,
          full(below),
        ],
      },
    ],
    styles,
    merges: [...above.map((_, row) => wide(row)), wide(foot)],
    columnWidths: new Map(WIDTHS.map((width, column) => [column, width])),
    rowHeights: new Map([
      ...above.map(([text, style, least], row) => [row, lineHeight(text, style, least)] as const),
      [header, 30],
      ...body.map((cells, index) => [header + 1 + index, bodyHeight(cells)] as const),
      [foot, lineHeight(below, 'footnote', 18)],
    ]),
    tables: [],
    validations:
      body.length === 0
        ? []
        : [
            {
              range: { row: header + 1, column: result, rowCount: body.length, columnCount: 1 },
              kind: 'list',
              values: words.results,
              error: { title: PROMPTS.wrongChoiceTitle, message: PROMPTS.wrongChoice(words.results) },
            },
          ],
    conditionalFormats: [],
    links: [],
    freeze: { rows: header + 1, columns: 2 },
    protection: null,
    print: { orientation: 'landscape', repeatRows: [header, header], fitToWidth: true },
    tabColor: '#7F6000',
  };
}
