/** What the headless command says. */
export const HEADLESS_WORDING = {
  missingOption: (option: string) => `缺少选项 ${option}，请补上后重试。`,
  missingValue: (option: string) => `选项 ${option} 后面缺少内容，请补上后重试。`,
  badOption: (word: string) => `无法识别选项“${word}”，请对照用法检查后重试。`,
  badPeriod: (text: string) => `--period 应写作“年-月”，如 2026-06，现为“${text}”。`,
  notFound: (option: string, path: string, kind: 'file' | 'folder') =>
    `${option} 指定的${kind === 'file' ? '文件' : '文件夹'}不存在：${path}，请核对路径。`,
  outIsFile: (path: string) => `--out 应是文件夹，但“${path}”是一个文件，请另选输出位置。`,
  unitsUnreadable: (name: string) =>
    `单位目录“${name}”不是有效的 JSON，应为 [{"name":"单位","aliases":["别名"],"kind":"department"}]，请改正后重试。`,
  imported: (main: number, livelihood: number) => `立项：主要任务 ${main} 项，民生实事 ${livelihood} 项`,
  collecting: (done: number, total: number, path: string) => `收报 ${done}/${total} ${path}`,
  checked: (count: number) => `核查：发现 ${count} 条问题`,
  wrote: (path: string) => `已写出 ${path}`,
  unexpected: (message: string) => `处理中断，未写出任何结果：${message}`,
};

/** What the demonstration prints. */
export const DEMO_WORDING = {
  title: (period: string) => `示例：临江区（虚构）${period} 督查全流程`,
  tasks: (tasks: number, units: number) => `立项：任务 ${tasks} 项，责任单位 ${units} 家`,
  received: (line: string) => `收报：${line}`,
  status: (line: string) => `进展：${line}`,
  findings: '核查发现：',
  finding: (severity: string, title: string, count: number) => `  [${severity}] ${title} ${count} 条`,
  bulletins: (titles: readonly string[]) => `通报：\n${titles.map((title) => `  《${title}》`).join('\n')}`,
  written: '已写出：',
  failed: (message: string) => `示例没有完成：${message}`,
};
