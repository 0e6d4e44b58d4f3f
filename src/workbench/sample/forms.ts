import type { SheetSpec, SpecCell, SpecRange, StyleName } from '../../sheets/spec';
import { LIVELIHOOD_TASKS } from './livelihoodTasks';
import { MAIN_GROUPS } from './mainTasks';
import { SAMPLE_YEAR, type SampleTask } from './shape';
import type { SamplePlanRow, SampleReportRow } from './rows';

const MAIN_HEADER = ['序号', '类别', '重点任务', '牵头领导', '责任单位\n（加黑为牵头单位）'];
const LIVELIHOOD_HEADER = ['序号', '民生实事内容', '牵头领导', '责任单位'];
/** The printed notice repeats its header on every page of about this many rows. */
const ROWS_PER_PAGE = 12;

type Row = readonly SpecCell[];

const range = (row: number, column: number, rowCount: number, columnCount: number): SpecRange => ({
  row,
  column,
  rowCount,
  columnCount,
});

function sheet(
  name: string,
  rows: readonly Row[],
  widths: readonly number[],
  merges: readonly SpecRange[],
  headerRows: readonly number[],
): SheetSpec {
  const columnCount = widths.length;
  const style = (styleName: StyleName, at: SpecRange) => ({ range: at, style: styleName });
  return {
    name,
    mark: 'sample',
    blocks: [{ row: 0, column: 0, cells: rows.map((row) => widths.map((_, column) => row[column] ?? null)) }],
    styles: [
      style('text', range(headerRows[0] ?? 0, 0, rows.length - (headerRows[0] ?? 0), columnCount)),
      style('title', range(1, 0, 1, columnCount)),
      ...headerRows.map((row) => style('header', range(row, 0, 1, columnCount))),
    ],
    merges,
    columnWidths: new Map(widths.map((width, column) => [column, width])),
    rowHeights: new Map(),
    tables: [],
    validations: [],
    conditionalFormats: [],
    links: [],
    freeze: null,
    protection: null,
    print: { orientation: 'landscape', fitToWidth: true },
    tabColor: null,
  };
}

/** The units' cell: lead units in bold, as 附件1 prints them. */
function unitsCell(task: SampleTask): SpecCell {
  const separator = task.separator ?? '、';
  const runs = task.units.flatMap((unit, index) => [
    ...(index > 0 ? [{ text: separator, bold: false }] : []),
    { text: unit.text, bold: unit.lead === true },
  ]);
  if (task.tail) runs.push({ text: task.tail, bold: false });
  return runs.some((run) => run.bold) ? { runs } : runs.map((run) => run.text).join('');
}

function mainSheet(): SheetSpec {
  const rows: Row[] = [['附件 1'], [`${SAMPLE_YEAR}年主要工作任务责任分解立项表`]];
  const merges = [range(1, 0, 1, 5)];
  const headerRows: number[] = [];
  let no = 0;
  for (const group of MAIN_GROUPS) {
    let start = rows.length;
    group.tasks.forEach((task, index) => {
      if (no % ROWS_PER_PAGE === 0) {
        if (index > 0) merges.push(range(start, 1, rows.length - start, 1));
        headerRows.push(rows.length);
        rows.push(MAIN_HEADER);
        start = rows.length;
      }
      no += 1;
      rows.push([
        no,
        rows.length === start ? group.category : null,
        task.text,
        task.leaders,
        unitsCell(task),
      ]);
    });
    if (rows.length - start > 1) merges.push(range(start, 1, rows.length - start, 1));
  }
  return sheet(
    '附件1',
    rows,
    [6, 16, 60, 12, 40],
    merges.filter((merge) => merge.rowCount * merge.columnCount > 1),
    headerRows,
  );
}

function livelihoodSheet(): SheetSpec {
  const rows: Row[] = [['附件 2'], [`${SAMPLE_YEAR}年民生实事责任分解表`], LIVELIHOOD_HEADER];
  const headerRows = [2];
  LIVELIHOOD_TASKS.forEach((task, index) => {
    if (index === ROWS_PER_PAGE) {
      headerRows.push(rows.length);
      rows.push(LIVELIHOOD_HEADER);
    }
    rows.push([index + 1, task.text, task.leaders, unitsCell(task)]);
  });
  return sheet('附件2', rows, [6, 70, 12, 30], [range(1, 0, 1, 4)], headerRows);
}

/** The sample notice's two sheets, 附件1 and 附件2. */
export function noticeSheets(): SheetSpec[] {
  return [mainSheet(), livelihoodSheet()];
}

/** One unit's 附件3. */
export function planSheet(unit: string, rows: readonly SamplePlanRow[]): SheetSpec {
  const width = 9;
  const cells: Row[] = [
    ['附件 3'],
    [`${SAMPLE_YEAR}年工作任务落实计划表`],
    [`填报单位：${unit}`, null, null, null, null, `填报时间：${SAMPLE_YEAR}年2月20日`],
    [
      '分解序号',
      '主要工作目标任务',
      '季度目标及推进计划',
      null,
      null,
      null,
      '主要负责人',
      '分管负责人',
      '备注',
    ],
    [null, null, '一季度', '二季度', '三季度', '四季度'],
    ...rows.map((row): Row => [row.serial, row.text, ...row.quarters, row.responsible, row.supervisor, null]),
    [],
    ['填报人：温晓', null, null, '联系电话：0599-6120188', null, null, '负责人签字：已签'],
  ];
  const merges = [
    range(1, 0, 1, width),
    range(3, 2, 1, 4),
    ...[0, 1, 6, 7, 8].map((column) => range(3, column, 2, 1)),
  ];
  return sheet('附件3', cells, [8, 50, 18, 18, 18, 18, 10, 10, 10], merges, [3, 4]);
}

/** One unit's 附件4 for a month. `filledOn` is written as 填报时间. */
export function reportSheet(
  unit: string,
  month: number,
  filledOn: string,
  rows: readonly SampleReportRow[],
): SheetSpec {
  const width = 7;
  const cells: Row[] = [
    ['附件 4'],
    [`${SAMPLE_YEAR}年主要工作任务落实情况表`],
    [`（${month}月）`],
    [`填报单位：${unit}`, null, null, null, `填报时间：${filledOn}`],
    [
      '序号',
      '主要任务',
      '季度计划完成\n目标',
      '完成情况',
      '存在问题',
      '下一步计划',
      '是否完成阶段\n任务目标',
    ],
    ...rows.map((row): Row => [
      row.serial,
      row.text,
      row.target,
      row.progress,
      row.problem,
      row.next,
      row.completion,
    ]),
    [],
    ['填报人：温晓', null, null, '联系电话：0599-6120188', null, '负责人签字：已签'],
  ];
  const merges = [range(1, 0, 1, width), range(2, 0, 1, width)];
  return sheet(`${month}月`, cells, [8, 50, 20, 40, 24, 24, 12], merges, [4]);
}
