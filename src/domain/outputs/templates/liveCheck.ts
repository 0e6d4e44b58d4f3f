import { checkAll } from '../../checks';
import { readCompletion } from '../../intake';
import type { Finding } from '../../model/finding';
import type { Grid } from '../../model/grid';
import type { Plan, Report, Submission } from '../../model/submission';
import type { Task } from '../../model/task';
import type { Unit } from '../../model/unit';
import { readTargets } from '../../targets';
import { readTaskSerial } from '../../text/serial';
import type { TemplateIdentity } from './identity';
import { fieldColumn, textAt, type TemplateSheet } from './openSheet';
import { readReturned } from './readReturned';
import type { RowData } from './rowData';

const NOWHERE = { file: null, sheet: null, cell: null };

/**
 * Everything the 督查室 will find that can be known in the unit's own workbook: the same reading and the same rules,
 * run on what the template itself knows of the ledger (tasks, accepted plan, last month's answers). What only the
 * 督查室 can see (other units, whether it arrived) is left out.
 */
export function liveCheck(
  grids: readonly Grid[],
  sheet: TemplateSheet,
  identity: TemplateIdentity,
): Finding[] {
  const { unit, year, period, kind } = identity;
  const directory: Unit[] = [{ name: unit, aliases: [], kind: 'other', reports: true }];
  const reading = readReturned({ file: '', grids, directory, receivedPeriod: period, year });
  const submission: Submission = {
    ...{ unit, kind, period, status: 'on-time', file: '', filledOn: reading.filledOn, receivedOn: null },
    dueOn: identity.dueOn,
    form: reading.form,
    sheet: reading.sheet,
    formCells: reading.formCells,
    rowCount: reading.plans.length + reading.reports.length,
  };
  const known = [...sheet.data].map(([row, data]) => ({ data, ...shown(sheet, row) }));
  const found = checkAll({
    year,
    tasks: tasksOf(known),
    directory,
    plans: kind === 'plan' ? reading.plans : known.flatMap((row) => acceptedPlan(row, unit)),
    reports: [...known.flatMap((row) => lastReport(row, unit)), ...reading.reports],
    submissions: [submission],
    periods: [],
  });
  return [...reading.findings, ...found.filter((finding) => finding.period === period)];
}

interface KnownRow {
  readonly data: RowData;
  readonly serial: string;
  readonly text: string;
}

function shown(sheet: TemplateSheet, row: number): Pick<KnownRow, 'serial' | 'text'> {
  const at = (field: 'serial' | 'text'): string => {
    const column = fieldColumn(sheet, field);
    return column === null ? '' : textAt(sheet.grid, row, column);
  };
  return { serial: at('serial'), text: at('text') };
}

/** The tasks as the ledger has them, from the rows that stand for whole tasks. */
function tasksOf(rows: readonly KnownRow[]): Task[] {
  const tasks = new Map<string, Task>();
  for (const { data, serial, text } of rows) {
    if (tasks.has(data.task) && serial !== data.task) continue;
    const parsed = readTaskSerial(data.task);
    tasks.set(data.task, {
      id: data.task,
      source: parsed?.source ?? 'main',
      no: parsed?.no ?? 0,
      category: null,
      text,
      leaders: [],
      leadUnits: data.leadUnits,
      leadInferred: false,
      coUnits: data.coUnits,
      unitsOpenEnded: data.unitsOpenEnded,
      targets: readTargets(text),
      origin: NOWHERE,
    });
  }
  return [...tasks.values()];
}

function acceptedPlan({ data, serial, text }: KnownRow, unit: string): Plan[] {
  if (data.quarters === null) return [];
  const people = { responsible: '', supervisor: '', remark: '' };
  return [
    { serial, text, task: data.task, unit, quarters: data.quarters, ...people, cells: {}, origin: NOWHERE },
  ];
}

function lastReport({ data, serial, text }: KnownRow, unit: string): Report[] {
  if (data.previous === null) return [];
  const done = readCompletion(data.previous.completion);
  return [
    { ...data.previous, serial, text, task: data.task, unit, target: '', done, cells: {}, origin: NOWHERE },
  ];
}
