import type { SheetSpec } from '../../../src/sheets/spec';

/** A sheet with nothing on it; tests add what they are about. */
export function blankSheet(name: string, parts: Partial<SheetSpec> = {}): SheetSpec {
  return {
    name,
    mark: 'test',
    blocks: [],
    styles: [],
    merges: [],
    columnWidths: new Map(),
    rowHeights: new Map(),
    tables: [],
    validations: [],
    conditionalFormats: [],
    links: [],
    freeze: null,
    protection: null,
    print: { orientation: 'portrait', fitToWidth: true },
    tabColor: null,
    ...parts,
  };
}

/** A form as the office sends it out, with every feature a sheet can have. */
export function fullForm(): SheetSpec {
  return blankSheet('任务落实情况', {
    mark: 'report-template',
    blocks: [
      {
        row: 0,
        column: 0,
        cells: [
          ['临江区重点任务落实情况表'],
          ['填报单位：区园林绿化中心', null, null, '填报时间：', { date: '2031-05-08' }],
        ],
      },
      {
        row: 2,
        column: 0,
        cells: [
          ['序号', '任务', '责任单位', '完成数', '完成率', '是否完成\n阶段目标'],
          [
            '主-1',
            '=HYPERLINK("http://x")新建口袋公园9处',
            {
              runs: [
                { text: '区园林绿化中心', bold: true },
                { text: '、区城管局', bold: false },
              ],
            },
            9,
            { formula: 'D4/9', value: 1 },
            '是',
          ],
          ['主-2', '@提升绿道 12 公里 ', '#N/A', 7, { formula: 'IF(D5>0,D5/12,"")', value: 7 / 12 }, '否'],
        ],
      },
      { row: 6, column: 0, cells: [['合计', null, null, { formula: 'SUM(D4:D5)', value: 16 }]] },
    ],
    styles: [
      { range: { row: 0, column: 0, rowCount: 1, columnCount: 6 }, style: 'title' },
      { range: { row: 1, column: 0, rowCount: 1, columnCount: 6 }, style: 'label' },
      { range: { row: 1, column: 4, rowCount: 1, columnCount: 1 }, style: 'date' },
      { range: { row: 2, column: 0, rowCount: 1, columnCount: 6 }, style: 'header' },
      { range: { row: 3, column: 0, rowCount: 2, columnCount: 6 }, style: 'text' },
      { range: { row: 3, column: 3, rowCount: 2, columnCount: 1 }, style: 'input' },
      { range: { row: 3, column: 4, rowCount: 2, columnCount: 1 }, style: 'percent' },
      { range: { row: 6, column: 0, rowCount: 1, columnCount: 6 }, style: 'total' },
    ],
    merges: [
      { row: 0, column: 0, rowCount: 1, columnCount: 6 },
      { row: 1, column: 0, rowCount: 1, columnCount: 3 },
    ],
    columnWidths: new Map([
      [0, 8],
      [1, 40],
      [2, 24],
      [3, 10],
      [4, 10],
      [5, 14],
    ]),
    rowHeights: new Map([
      [0, 36],
      [2, 30],
    ]),
    tables: [
      {
        name: '落实情况',
        range: { row: 2, column: 0, rowCount: 3, columnCount: 6 },
        style: 'TableStyleLight1',
      },
    ],
    validations: [
      {
        kind: 'list',
        values: ['是', '否'],
        range: { row: 3, column: 5, rowCount: 2, columnCount: 1 },
        prompt: { title: '是否完成', message: '请选择 是 或 否' },
        error: { title: '填写有误', message: '只能填 是 或 否' },
      },
      {
        kind: 'list',
        values: ['区城管局', '水利，农业"两办"', 'A,B'],
        range: { row: 3, column: 2, rowCount: 2, columnCount: 1 },
      },
      { kind: 'decimal', min: 0, max: 1000, range: { row: 3, column: 3, rowCount: 2, columnCount: 1 } },
      {
        kind: 'date',
        min: '2031-01-01',
        max: '2031-12-31',
        range: { row: 1, column: 4, rowCount: 1, columnCount: 1 },
      },
      {
        kind: 'custom',
        formula: 'LEN(B4)>2',
        range: { row: 3, column: 1, rowCount: 2, columnCount: 1 },
        error: { title: '太短', message: '长'.repeat(300) },
      },
    ],
    conditionalFormats: [
      {
        range: { row: 3, column: 5, rowCount: 2, columnCount: 1 },
        formula: '$F4="否"',
        fill: '#FFC7CE',
        color: '#9C0006',
      },
    ],
    links: [{ row: 3, column: 0, sheet: "说明'一'页", cell: 'A1', tip: '看说明' }],
    freeze: { rows: 3, columns: 1 },
    protection: { unlocked: [{ row: 3, column: 3, rowCount: 2, columnCount: 1 }] },
    print: { orientation: 'landscape', fitToWidth: true, repeatRows: [0, 2] },
    tabColor: '#C00000',
  });
}
