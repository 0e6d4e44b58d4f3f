import type { Finding } from '../../model/finding';
import { addressInGrid, type Grid } from '../../model/grid';
import type { FormField } from '../../model/submission';
import type { TaskId } from '../../model/task';
import { isBlank, squash } from '../../text';
import { changesOf, type TemplateChange } from './changes';
import { gapsOf, rowsDone, type FilledForm, type FilledRow, type Gap } from './gaps';
import type { TemplateIdentity } from './identity';
import { LAYOUTS, type TemplateField } from './layout';
import { liveCheck } from './liveCheck';
import { fieldColumn, footRow, openTemplateSheet, textAt, type TemplateSheet } from './openSheet';
import { FORM_LABEL } from './wording.zh-CN';

/** A cell the unit fills in. */
export interface Entry {
  readonly value: string;
  /** A1 address on the form's sheet. */
  readonly cell: string;
}

/** One task row, as the pane leads through it. */
export interface FillingTask {
  readonly serial: string;
  /** Null on a spare row that was not told apart. */
  readonly task: TaskId | null;
  readonly text: string;
  readonly target: string;
  /** Last month's 完成情况; empty when there was none. */
  readonly reference: string;
  readonly entries: Readonly<Partial<Record<TemplateField, Entry>>>;
  readonly missing: readonly TemplateField[];
  readonly findings: readonly Finding[];
}

/** A form that is being filled in, with all that can be said about it now. */
export interface FillingState {
  readonly identity: TemplateIdentity;
  readonly sheet: string;
  readonly form: Readonly<Partial<Record<FormField, Entry>>>;
  readonly tasks: readonly FillingTask[];
  /** In reading order; the first is where to go next. */
  readonly gaps: readonly (Gap & { readonly cell: string | null })[];
  readonly findings: readonly Finding[];
  readonly changes: readonly TemplateChange[];
  readonly progress: { readonly done: number; readonly total: number };
  /** Nothing is missing and nothing is wrong; warnings may remain. */
  readonly ready: boolean;
}

interface Line {
  readonly row: number;
  readonly filled: FilledRow;
}

/** The state of the template in a workbook; null when no sheet of it is one. Never throws. */
export function fillingState(grids: readonly Grid[]): FillingState | null {
  for (const grid of grids) {
    const sheet = openTemplateSheet(grid);
    if (sheet?.identity) return stateOf(grids, sheet, sheet.identity);
  }
  return null;
}

function stateOf(grids: readonly Grid[], sheet: TemplateSheet, identity: TemplateIdentity): FillingState {
  const form = formEntries(sheet);
  const lines = linesOf(sheet, identity);
  const filled: FilledForm = {
    kind: identity.kind,
    form: {
      unit: identity.unit,
      date: form.date?.value ?? '',
      reporter: form.reporter?.value ?? '',
      phone: form.phone?.value ?? '',
      signature: form.signature?.value ?? '',
    },
    rows: lines.map((line) => line.filled),
  };
  const findings = liveCheck(grids, sheet, identity);
  const gaps = gapsOf(filled);
  const tasks = lines.map((line, index) => {
    const missing = gaps.flatMap((gap) => (gap.in === 'row' && gap.row === index ? [gap.field] : []));
    return taskOf(sheet, identity, line, missing, findings);
  });
  const cellOfGap = (gap: Gap): string | null => {
    if (gap.in === 'form') return form[gap.field]?.cell ?? null;
    const line = lines[gap.row];
    return line === undefined ? null : cellAt(sheet, line.row, gap.field);
  };
  return {
    identity,
    sheet: sheet.grid.name,
    form,
    tasks,
    gaps: gaps.map((gap) => ({ ...gap, cell: cellOfGap(gap) })),
    findings,
    changes: changesOf(sheet),
    progress: rowsDone(filled),
    ready: gaps.length === 0 && !findings.some(({ severity }) => severity === 'error'),
  };
}

function cellAt(sheet: TemplateSheet, row: number, field: TemplateField): string | null {
  const column = fieldColumn(sheet, field);
  return column === null ? null : addressInGrid(sheet.grid, row, column);
}

/** The rows that count: issued ones, and spare ones with a number or a task. */
function linesOf(sheet: TemplateSheet, { kind }: TemplateIdentity): Line[] {
  const { fields, headRows } = LAYOUTS[kind];
  if (sheet.headRow === null) return [];
  const foot = footRow(sheet.grid) ?? sheet.grid.values.length;
  const lines: Line[] = [];
  for (let row = sheet.headRow + headRows; row < foot; row++) {
    const values: Partial<Record<TemplateField, string>> = {};
    for (const field of fields) {
      const column = fieldColumn(sheet, field);
      if (column !== null) values[field] = textAt(sheet.grid, row, column);
    }
    const serial = values.serial ?? '';
    if (isBlank(serial) && isBlank(values.text ?? '')) continue;
    lines.push({ row, filled: { serial, values } });
  }
  return lines;
}

function taskOf(
  sheet: TemplateSheet,
  { kind }: TemplateIdentity,
  { row, filled }: Line,
  missing: readonly TemplateField[],
  findings: readonly Finding[],
): FillingTask {
  const data = sheet.data.get(row) ?? null;
  const open = data === null ? LAYOUTS[kind].fields : LAYOUTS[kind].entries;
  const entries: Partial<Record<TemplateField, Entry>> = {};
  for (const field of open) {
    const cell = cellAt(sheet, row, field);
    if (cell !== null) entries[field] = { value: filled.values[field] ?? '', cell };
  }
  const number = String(sheet.grid.top + row + 1);
  return {
    serial: filled.serial,
    task: data?.task ?? null,
    text: filled.values.text ?? '',
    target: filled.values.target ?? '',
    reference: sheet.references.get(row) ?? '',
    entries,
    missing,
    findings: findings.filter(({ where }) => where.cell !== null && /\d+$/.exec(where.cell)?.[0] === number),
  };
}

/** Each of the form's own fields stands right of its label. */
function formEntries({ grid }: TemplateSheet): Partial<Record<FormField, Entry>> {
  const entries: Partial<Record<FormField, Entry>> = {};
  const labels = (['date', 'reporter', 'phone', 'signature'] as const).map(
    (field) => [field, squash(FORM_LABEL[field])] as const,
  );
  grid.values.forEach((cells, row) =>
    cells.forEach((cell, column) => {
      if (typeof cell !== 'string') return;
      for (const [field, label] of labels) {
        if (squash(cell) !== label) continue;
        entries[field] = {
          value: textAt(grid, row, column + 1),
          cell: addressInGrid(grid, row, column + 1),
        };
      }
    }),
  );
  return entries;
}
