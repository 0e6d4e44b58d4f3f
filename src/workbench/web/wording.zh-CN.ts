/** Every Chinese text of the workbench page; the ribbon's own labels come from manifest.xml. */
export const WORDING = {
  product: '督查台账 · 浏览器工作台',
  open: '打开',
  openTip: '打开一个 .xlsx 工作簿',
  save: '保存',
  saveTip: '把工作簿下载为 .xlsx 文件',
  sample: '示例',
  sampleTip: '重新载入示例区的通知附件',
  fileGroup: '文件',
  nameBox: '名称框',
  formulaBar: '编辑栏',
  grid: '工作表',
  pane: '任务窗格',
  closePane: '关闭任务窗格',
  loading: '正在载入……',
  ready: '就绪',
  editing: '编辑',
  counters: (syncs: number, sent: string, received: string): string =>
    `同步 ${syncs} 次 · 发出 ${sent} · 收到 ${received}`,
  selected: (count: number, sum: string | null): string =>
    sum === null ? `计数 ${count}` : `计数 ${count}　求和 ${sum}`,
  cannotOpen: (name: string): string =>
    `无法打开“${name}”：它不是完好的 .xlsx 工作簿。请用 Excel 另存为 .xlsx 后再试。`,
  protectedCell: '工作表受保护，这个单元格不能修改。',
  badFormula: '这个公式无法识别，请检查后重新输入。',
  noSuchPlace: (address: string): string => `没有“${address}”这个位置。`,
  commandFailed: '这个按钮的命令没有完成，请再试一次。',
} as const;
