import { monthOf, type Period } from '../../domain/model/period';
import type { SheetSpec } from '../../sheets/spec';
import { writeXlsx } from '../../files';
import { SAMPLE_TASKS, SAMPLE_UNITS, tasksOf } from './assignments';
import { SAMPLE_YEAR } from './shape';
import { SAMPLE_FAULTS, type SampleFault } from './faults';
import { noticeSheets, planSheet, reportSheet } from './forms';
import { planRow, reportRow } from './rows';

export const SAMPLE_NOTICE_NAME = '临江区2026年立项督查附件.xlsx';
export const SAMPLE_PERIOD: Period = `${SAMPLE_YEAR}-06`;
const SAMPLE_PERIODS: readonly Period[] = [`${SAMPLE_YEAR}-04`, `${SAMPLE_YEAR}-05`, SAMPLE_PERIOD];

/** 填报时间 of an honest unit and of a late one, both in the month after the report's. */
const FILLED_DAY = { honest: 3, late: 24 };

/** A file of the sample district; `path` is relative to the folder it is written to. */
export interface SampleFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** The notice as a workbook: what the workbench shows when it opens. */
export function sampleNotice(): Promise<Uint8Array> {
  return writeXlsx(noticeSheets(), { marked: false });
}

/** Units number their rows as they please: their own 1, 2, 3, or the notice's ids. */
function serial(unitIndex: number, rowIndex: number, id: string): string {
  return unitIndex % 3 === 0 ? id : String(rowIndex + 1);
}

function faultsOf(unit: string, period: Period | null): SampleFault[] {
  return SAMPLE_FAULTS.filter((fault) => fault.unit === unit && fault.period === period);
}

function unitPlan(unit: string, unitIndex: number): SheetSpec {
  const faults = faultsOf(unit, null);
  const rows = tasksOf(unit).map((task, index) => {
    const row = planRow(task, serial(unitIndex, index, task.id));
    for (const fault of faults) if (fault.task === task.id) fault.plan?.(row);
    return row;
  });
  return planSheet(unit, rows);
}

function unitReport(unit: string, unitIndex: number, period: Period): SheetSpec | null {
  const faults = faultsOf(unit, period);
  const hasForm = (form: SampleFault['form']) => faults.some((fault) => fault.form === form);
  if (hasForm('not-sent')) return null;
  const dropped = faults.filter((fault) => fault.form === 'drop-row').map((fault) => fault.task);
  const foreign = faults.filter((fault) => fault.form === 'foreign-row').map((fault) => fault.task);
  const tasks = [
    ...tasksOf(unit).filter((task) => !dropped.includes(task.id)),
    ...SAMPLE_TASKS.filter((task) => foreign.includes(task.id)),
  ];
  const rows = tasks.map((task, index) => {
    const row = reportRow(task, serial(unitIndex, index, task.id), period);
    for (const fault of faults) if (fault.task === task.id) fault.report?.(row);
    return row;
  });
  const day = hasForm('late') ? FILLED_DAY.late : FILLED_DAY.honest;
  return reportSheet(unit, monthOf(period), `${SAMPLE_YEAR}年${monthOf(period) + 1}月${day}日`, rows);
}

/** Some units still send .xls; the sample does too. */
async function submissionFile(
  folder: string,
  unit: string,
  unitIndex: number,
  spec: SheetSpec,
): Promise<SampleFile> {
  const bytes = await writeXlsx([spec], { marked: false });
  if (unitIndex % 5 !== 3) return { path: `${folder}/${unit}.xlsx`, bytes };
  const { read, write } = await import('@e965/xlsx');
  const legacy = write(read(bytes), { bookType: 'biff8', type: 'array' }) as ArrayBuffer;
  return { path: `${folder}/${unit}.xls`, bytes: new Uint8Array(legacy) };
}

/** Every file of the sample district: the notice, 计划/ and 月报/YYYY-MM/. */
export async function sampleFiles(): Promise<SampleFile[]> {
  const files: SampleFile[] = [{ path: SAMPLE_NOTICE_NAME, bytes: await sampleNotice() }];
  for (const [index, unit] of SAMPLE_UNITS.entries()) {
    files.push(await submissionFile('计划', unit, index, unitPlan(unit, index)));
    for (const period of SAMPLE_PERIODS) {
      const spec = unitReport(unit, index, period);
      if (spec) files.push(await submissionFile(`月报/${period}`, unit, index, spec));
    }
  }
  return files;
}

export { SAMPLE_FAULTS, type SampleFault } from './faults';
