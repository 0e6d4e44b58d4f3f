import type { FormField, FormFields } from '../model/submission';
import { cleanText, squash } from '../text';
import type { SheetView } from './sheetView';
import { FORM_LABELS } from './vocabulary';

/** A field of the form with the cell its value stands in (the label's own cell when it is blank). */
export interface FormReading {
  readonly fields: FormFields;
  readonly cells: Readonly<Partial<Record<FormField, string>>>;
  /** Rows that hold labels of the form. */
  readonly rows: ReadonlySet<number>;
}

const LABELS: readonly { field: FormField; word: string }[] = FORM_LABELS.flatMap(({ field, labels }) =>
  labels.split(' ').map((word) => ({ field, word })),
).sort((a, b) => b.word.length - a.word.length);

/** Letters of a label may be spaced out (填 报 人) and a bracket may follow (（盖章）). */
const LABEL = new RegExp(
  `(${LABELS.map(({ word }) => [...word].join('\\s*')).join('|')})\\s*(?:[（(][^）)]{0,8}[）)])?\\s*([:：]|$)`,
  'g',
);

const LABEL_START = new RegExp(`^\\s*[${[...new Set(LABELS.map(({ word }) => word.charAt(0)))].join('')}]`);

interface LabelMatch {
  readonly field: FormField;
  readonly value: string;
}

/** The field a squashed cell begins with the label of; null when it begins with none. */
export function formLabelAt(text: string): FormField | null {
  if (text.length > 200) return null;
  return labelsIn(text)[0]?.field ?? null;
}

/**
 * The cells of a row that are no part of the form: neither labels nor what stands right after one. The row's first cell
 * is a label.
 */
export function besidesForm(cells: readonly string[]): string[] {
  let awaited = false;
  return cells.filter((cell) => {
    const labels = labelsIn(cell);
    const answers = awaited && labels.length === 0;
    awaited = labels.at(-1)?.value === '';
    return labels.length === 0 && !answers;
  });
}

/** Labels of a cell with what follows each, in order; a label must open the cell, later ones must carry a colon. */
function labelsIn(text: string): LabelMatch[] {
  if (text.length > 200 || !LABEL_START.test(text)) return [];
  const found: { field: FormField; start: number; end: number }[] = [];
  for (const match of text.matchAll(LABEL)) {
    const word = squash(match[1] ?? '');
    const label = LABELS.find((item) => item.word === word);
    if (label === undefined) continue;
    if (found.length === 0 && text.slice(0, match.index).trim() !== '') return [];
    found.push({ field: label.field, start: match.index, end: match.index + match[0].length });
  }
  return found.map(({ field, end }, index) => ({
    field,
    value: cleanText(text.slice(end, found[index + 1]?.start)),
  }));
}

/** Reads 填报单位, 填报时间, 填报人, 联系电话, 负责人签字 from the rows around a table: in one cell or in neighbours. */
export function readForm(view: SheetView, rows: readonly number[]): FormReading {
  const values: Partial<Record<FormField, string>> = {};
  const cells: Partial<Record<FormField, string>> = {};
  const formRows = new Set<number>();
  for (const row of rows) {
    const filled = view.filledColumns(row);
    filled.forEach((column, index) => {
      const labels = labelsIn(view.own(row, column));
      labels.forEach((label, position) => {
        formRows.add(row);
        if (values[label.field] !== undefined && values[label.field] !== '') return;
        let value = label.value;
        let where = column;
        const next = filled[index + 1];
        if (
          value === '' &&
          position === labels.length - 1 &&
          next !== undefined &&
          labelsIn(view.own(row, next)).length === 0
        ) {
          value = cleanText(view.own(row, next));
          where = next;
        }
        values[label.field] = value;
        cells[label.field] = view.address(row, where);
      });
    });
  }
  return {
    fields: {
      unit: squash(values.unit ?? ''),
      date: values.date ?? '',
      reporter: values.reporter ?? '',
      phone: values.phone ?? '',
      signature: values.signature ?? '',
    },
    cells,
    rows: formRows,
  };
}
