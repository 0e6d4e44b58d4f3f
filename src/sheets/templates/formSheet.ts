import { cellAddress } from '../../domain/model/grid';
import type { IsoDate } from '../../domain/model/period';
import type { FormField } from '../../domain/model/submission';
import {
  identityOf,
  type TemplateContent,
  type TemplateRow,
  gapsOf,
  type TemplateIdentity,
  LAYOUTS,
  type TemplateField,
  type TemplateLayout,
} from '../../domain/outputs/templates';
import { NO, YES } from '../../domain/outputs/templates/gaps';
import { writeIdentity } from '../../domain/outputs/templates/identity';
import { writeRowData } from '../../domain/outputs/templates/rowData';
import {
  ATTACHMENT_LABELS,
  FORM_LABEL,
  monthLine,
  REFERENCE_HEADER,
  SELF_CHECK_DONE,
  selfCheckLine,
  TEMPLATE_SHEET_NAMES,
  TEMPLATE_TITLES,
} from '../../domain/outputs/templates/wording.zh-CN';
import { writable } from '../ledger/codecs';
import type {
  SheetSpec,
  SpecBlock,
  SpecCell,
  SpecConditionalFormat,
  SpecRange,
  SpecStyle,
  SpecValidation,
  StyleName,
} from '../spec';
import { accountGiven, gapCount, missingInRow } from './formulas';
import { ENTRY_ERRORS, ENTRY_PROMPTS, FORM_PROMPTS } from './wording.zh-CN';

const REFERENCE_WIDTH = 36;
const MISSING = { fill: '#FADBD8', color: '#922B21' };
const DONE = { fill: '#E2F0D9', color: '#375623' };
const LONGEST_ENTRY = 2000;
const CENTERED: ReadonlySet<TemplateField> = new Set(['serial', 'completion', 'responsible', 'supervisor']);

type EntryField = Exclude<FormField, 'unit'>;

/** What of a form's content decides where things stand and which rules hold. */
type FormShape = Omit<TemplateContent, 'rows'> & {
  readonly rows: readonly Pick<TemplateRow, 'serial' | 'target'>[];
};

/** Where a form's own fields stand, once the number of rows is known. */
interface Places {
  readonly layout: TemplateLayout;
  /** First row after the tasks. */
  readonly spareRow: number;
  readonly footRow: number;
  readonly lastRow: number;
  readonly form: Readonly<Record<EntryField, SpecRange>>;
}

const area = (row: number, column: number, rowCount: number, columnCount: number): SpecRange => ({
  row,
  column,
  rowCount,
  columnCount,
});

function placesOf(content: FormShape): Places {
  const layout = LAYOUTS[content.kind];
  const spareRow = layout.firstRow + content.rows.length;
  const lastRow = spareRow + content.spareRows - 1;
  const footRow = lastRow + 2;
  const across = (row: number, { first, last }: { first: number; last: number }): SpecRange =>
    area(row, first, 1, last - first + 1);
  return {
    layout,
    spareRow,
    lastRow,
    footRow,
    form: {
      date: across(layout.formRow, layout.date),
      reporter: area(footRow, 1, 1, 1),
      phone: area(footRow, 3, 1, 1),
      signature: across(footRow, layout.signature),
    },
  };
}

/** One unit's 附件3 or 附件4, pre-filled, locked but for what it is to fill in. */
export function templateSheet(content: TemplateContent): SheetSpec {
  const places = placesOf(content);
  const { layout } = places;
  const { printed, rows } = spans(content, places);
  return {
    name: TEMPLATE_SHEET_NAMES[content.kind],
    mark: `template-${content.kind}`,
    blocks: blocksOf(content, places),
    styles: stylesOf(content, places),
    merges: mergesOf(content, places),
    columnWidths: new Map<number, number>([
      ...layout.widths.map((width, column): [number, number] => [column, width]),
      ...(layout.referenceColumn === null
        ? []
        : [[layout.referenceColumn, REFERENCE_WIDTH] as [number, number]]),
      [layout.dataColumn, 0],
    ]),
    rowHeights: heightsOf(places),
    tables: [],
    validations: [...rowValidations(content, places), ...formValidations(content, places)],
    conditionalFormats: conditionalFormats(content, places, rows),
    links: [],
    freeze: { rows: layout.firstRow, columns: 2 },
    protection: { unlocked: unlockedRanges(content, places) },
    print: {
      orientation: 'landscape',
      repeatRows: [layout.headRow, layout.headRow + layout.headRows - 1],
      fitToWidth: true,
      area: printed,
      withoutFills: true,
    },
    tabColor: '#BF9000',
  };
}

function spans({ kind }: TemplateContent, { layout, footRow, lastRow }: Places) {
  const width = LAYOUTS[kind].fields.length;
  return {
    printed: area(layout.attachmentRow, 0, footRow - layout.attachmentRow + 1, width),
    rows: [layout.firstRow, lastRow] as const,
  };
}

function blocksOf(content: TemplateContent, places: Places): SpecBlock[] {
  const { kind, year, period, unit } = content;
  const { layout, footRow } = places;
  const one = (row: number, column: number, cell: SpecCell): SpecBlock => ({ row, column, cells: [[cell]] });
  const count = gapCount(
    kind,
    layout.fields,
    [layout.firstRow + 1, places.lastRow + 1],
    Object.values(places.form).map(({ row, column }) => cellAddress(row, column)),
  );
  const gaps = initialGaps(content);
  const countCell = cellAddress(layout.identityRow, 1);
  const line = `IF(${countCell}=0,"${SELF_CHECK_DONE}",SUBSTITUTE("${selfCheckLine(0.5)}","0.5",${countCell}))`;
  return [
    one(layout.identityRow, 0, writeIdentity(identityOf(content))),
    one(layout.identityRow, 1, { formula: count, value: gaps }),
    one(layout.selfCheckRow, 0, { formula: line, value: selfCheckLine(gaps) }),
    one(layout.attachmentRow, 0, ATTACHMENT_LABELS[kind]),
    one(layout.titleRow, 0, TEMPLATE_TITLES[kind](year)),
    ...(layout.monthRow === null || period === null ? [] : [one(layout.monthRow, 0, monthLine(period))]),
    one(layout.formRow, 0, FORM_LABEL.unit + unit),
    one(layout.formRow, layout.date.label, FORM_LABEL.date),
    ...layout.head.map(({ row, column, word }) => one(layout.headRow + row, column, word)),
    ...(layout.referenceColumn === null
      ? []
      : [one(layout.headRow, layout.referenceColumn, REFERENCE_HEADER)]),
    { row: layout.firstRow, column: 0, cells: bodyCells(content, layout) },
    one(footRow, 0, FORM_LABEL.reporter),
    one(footRow, 2, FORM_LABEL.phone),
    one(footRow, layout.signature.label, FORM_LABEL.signature),
  ];
}

/** The tasks, and blank cells for the spare rows so that these get a line's height. */
function bodyCells({ rows, spareRows }: TemplateContent, layout: TemplateLayout): SpecCell[][] {
  const spare = Array.from({ length: spareRows }, () => layout.fields.map((): SpecCell => null));
  return [...rows.map((row) => rowCells(row, layout)), ...spare];
}

function rowCells(
  { serial, text, target, data }: TemplateContent['rows'][number],
  layout: TemplateLayout,
): SpecCell[] {
  const given: Partial<Record<TemplateField, string>> = { serial, text, target };
  const cells: SpecCell[] = layout.fields.map((field) => writable(given[field] ?? '') || null);
  if (layout.referenceColumn !== null) cells.push(writable(data.previous?.progress ?? '') || null);
  cells.push(writeRowData(data));
  return cells;
}

/** What is missing while nothing has been filled in. */
function initialGaps({ kind, unit, rows }: TemplateContent): number {
  const form = { unit, date: '', reporter: '', phone: '', signature: '' };
  const filled = rows.map(({ serial, text, target }) => ({ serial, values: { text, target } }));
  return gapsOf({ kind, form, rows: filled }).length;
}

function stylesOf(
  content: TemplateContent,
  { layout, spareRow, lastRow, footRow, form }: Places,
): SpecStyle[] {
  const width = layout.fields.length;
  const style = (name: StyleName, range: SpecRange): SpecStyle => ({ style: name, range });
  const taskRows = content.rows.length;
  const bodyRows = lastRow - layout.firstRow + 1;
  return [
    style('system', area(layout.identityRow, 0, 1, 2)),
    style('stale', area(layout.selfCheckRow, 0, 1, width)),
    style('formLine', area(layout.attachmentRow, 0, 1, 1)),
    style('title', area(layout.titleRow, 0, 1, width)),
    ...(layout.monthRow === null ? [] : [style('subtitle', area(layout.monthRow, 0, 1, width))]),
    style('formLine', area(layout.formRow, 0, 1, width)),
    style('header', area(layout.headRow, 0, layout.headRows, width)),
    ...layout.fields.flatMap((field, column) => {
      const centered = CENTERED.has(field);
      const given = style(centered ? 'givenCentered' : 'given', area(layout.firstRow, column, taskRows, 1));
      const spare = style(
        centered ? 'inputCentered' : 'input',
        area(spareRow, column, lastRow - spareRow + 1, 1),
      );
      if (!layout.entries.includes(field)) return taskRows === 0 ? [spare] : [given, spare];
      return [style(centered ? 'inputCentered' : 'input', area(layout.firstRow, column, bodyRows, 1))];
    }),
    ...openTargets(content, layout).map((range) => style('input', range)),
    ...(layout.referenceColumn === null
      ? []
      : [
          style('header', area(layout.headRow, layout.referenceColumn, 1, 1)),
          ...(taskRows === 0
            ? []
            : [style('computed', area(layout.firstRow, layout.referenceColumn, taskRows, 1))]),
        ]),
    ...(taskRows === 0 ? [] : [style('system', area(layout.firstRow, layout.dataColumn, taskRows, 1))]),
    style('formLabel', area(footRow, 0, 1, width)),
    style('formLabel', area(layout.formRow, layout.date.label, 1, 1)),
    style('inputDate', form.date),
    ...[form.reporter, form.phone, form.signature].map((range) => style('input', range)),
  ];
}

/** Targets no accepted plan gives: the unit fills them in. */
function openTargets(content: FormShape, layout: TemplateLayout): SpecRange[] {
  const column = layout.fields.indexOf('target');
  if (column < 0) return [];
  return content.rows.flatMap(({ target }, index) =>
    target === '' ? [area(layout.firstRow + index, column, 1, 1)] : [],
  );
}

function mergesOf({ kind }: TemplateContent, { layout, form }: Places): SpecRange[] {
  const width = layout.fields.length;
  return [
    area(layout.selfCheckRow, 0, 1, width),
    area(layout.titleRow, 0, 1, width),
    ...(layout.monthRow === null ? [] : [area(layout.monthRow, 0, 1, width)]),
    area(layout.formRow, 0, 1, layout.date.label),
    form.date,
    form.signature,
    ...(kind === 'plan'
      ? [
          area(layout.headRow, 2, 1, 4),
          ...[0, 1, 6, 7, 8].map((column) => area(layout.headRow, column, layout.headRows, 1)),
        ]
      : []),
  ];
}

function heightsOf({ layout, lastRow, footRow }: Places): Map<number, number> {
  const heights = new Map([
    [layout.identityRow, 0],
    [layout.selfCheckRow, 22],
    [layout.attachmentRow, 18],
    [layout.titleRow, 32],
    [layout.formRow, 24],
    [lastRow + 1, 8],
    [footRow, 26],
  ]);
  if (layout.monthRow !== null) heights.set(layout.monthRow, 18);
  for (let row = 0; row < layout.headRows; row++)
    heights.set(layout.headRow + row, layout.headRows > 1 ? 20 : 32);
  return heights;
}

function unlockedRanges(content: TemplateContent, { layout, spareRow, lastRow, form }: Places): SpecRange[] {
  const width = layout.fields.length;
  const entries = layout.entries.map((field) =>
    area(layout.firstRow, layout.fields.indexOf(field), lastRow - layout.firstRow + 1, 1),
  );
  return [
    ...entries,
    ...openTargets(content, layout),
    area(spareRow, 0, lastRow - spareRow + 1, width),
    ...Object.values(form),
  ];
}

function lengthRule(
  range: SpecRange,
  prompt: SpecValidation['prompt'],
  least: number,
  most: number,
): SpecValidation {
  return {
    range,
    kind: 'textLength',
    min: least,
    max: most,
    ...(prompt ? { prompt } : {}),
    error: ENTRY_ERRORS.length(least, most),
  };
}

/** The rules a template was issued with, from its identity alone: to see which are gone, and to put them back. */
export function templateValidations(identity: TemplateIdentity): SpecValidation[] {
  const rows = identity.rows.map(({ serial, targetGiven }) => ({ serial, target: targetGiven ? ' ' : '' }));
  const shape = { ...identity, rows };
  const places = placesOf(shape);
  return [...rowValidations(shape, places), ...formValidations(shape, places)];
}

/** Rules of the body: one per column, over the tasks and the spare rows alike. */
function rowValidations(content: FormShape, { layout, spareRow, lastRow }: Places): SpecValidation[] {
  const { kind } = content;
  return layout.fields.flatMap((field, column): SpecValidation[] => {
    const prompt = ENTRY_PROMPTS[field];
    const isEntry = layout.entries.includes(field);
    const first = isEntry ? layout.firstRow : spareRow;
    const range = area(first, column, lastRow - first + 1, 1);
    if (field === 'completion') {
      return [{ range, kind: 'list', values: [YES, NO], prompt, error: ENTRY_ERRORS.completion }];
    }
    if (field === 'problem' || field === 'next') {
      const formula = accountGiven(kind, field, first + 1);
      return [{ range, kind: 'custom', formula, prompt, error: ENTRY_ERRORS.unfinished }];
    }
    const longest = CENTERED.has(field) ? 40 : LONGEST_ENTRY;
    const open = field === 'target' ? openTargets(content, layout) : [];
    return [range, ...open].map((at) => lengthRule(at, prompt, 1, longest));
  });
}

function formValidations(content: FormShape, { form }: Places): SpecValidation[] {
  const [first, last] = datesOf(content);
  return [
    {
      range: form.date,
      kind: 'date',
      min: first,
      max: last,
      prompt: FORM_PROMPTS.date,
      error: ENTRY_ERRORS.date(first, last),
    },
    lengthRule(form.reporter, FORM_PROMPTS.reporter, 2, 30),
    {
      range: form.phone,
      kind: 'textLength',
      min: 7,
      max: 60,
      prompt: FORM_PROMPTS.phone,
      error: ENTRY_ERRORS.phone,
    },
    lengthRule(form.signature, FORM_PROMPTS.signature, 2, 30),
  ];
}

/** 填报时间 lies between the start of what is reported on and the end of January after the year. */
function datesOf({ year, period }: FormShape): readonly [IsoDate, IsoDate] {
  return [period === null ? `${year - 1}-12-01` : `${period}-01`, `${year + 1}-01-31`];
}

function conditionalFormats(
  { kind }: TemplateContent,
  { layout, form }: Places,
  [firstRow, lastRow]: readonly [number, number],
): SpecConditionalFormat[] {
  const count = `$B$${layout.identityRow + 1}`;
  const line = area(layout.selfCheckRow, 0, 1, layout.fields.length);
  return [
    { range: line, formula: `${count}=0`, ...DONE },
    ...layout.fields.flatMap((field, column) => {
      const formula = missingInRow(kind, field, firstRow + 1);
      if (formula === null) return [];
      return [{ range: area(firstRow, column, lastRow - firstRow + 1, 1), formula, ...MISSING }];
    }),
    ...Object.values(form).map((range) => {
      const cell = cellAddress(range.row, range.column).replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2');
      return { range, formula: `LEN(TRIM(${cell}))=0`, ...MISSING };
    }),
  ];
}
