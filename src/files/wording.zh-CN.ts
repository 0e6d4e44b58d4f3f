import type { FileProblem, ForeignFormat, LimitedThing } from './reading';

const FOREIGN: Record<ForeignFormat, string> = {
  doc: '这是旧版 Word 文件（.doc 或 .wps），请用 Word 或 WPS 另存为 .docx 后再选',
  rtf: '这是 RTF 文件，请用 Word 或 WPS 另存为 .docx 后再选',
  pdf: '这是 PDF 文件，无法可靠取出表格，请向报送单位索取 Excel 或 Word 原件',
  ofd: '这是 OFD 版式文件，无法可靠取出表格，请向报送单位索取 Excel 或 Word 原件',
  image: '这是图片，请向报送单位索取 Excel 或 Word 原件',
  presentation: '这是演示文稿，不是表格，请重新报送 Excel 文件',
  archive: '这是压缩包，请先解压，再选其中的 Excel 或 Word 文件',
  mhtml: '这是网页归档文件，请用 Excel 打开后另存为 .xlsx 再选',
  'web-shortcut': '这是快捷方式，不是文件本身，请选择原文件',
  program: '这是程序文件，不是表格，请不要打开，并核对文件来源',
};

const TOO_LARGE: Record<LimitedThing, (limit: number) => string> = {
  file: (limit) => `文件超过 ${megabytes(limit)}，请删去图片和无关内容后重新保存`,
  unpacked: (limit) => `文件展开后超过 ${megabytes(limit)}，疑似异常文件，未打开`,
  ratio: () => '文件压缩比异常，疑似恶意文件，未打开',
  entries: (limit) => `文件内部条目超过 ${grouped(limit)} 个，疑似异常文件，未打开`,
  sheets: (limit) => `工作表超过 ${grouped(limit)} 个，请只保留报送的表`,
  cells: (limit) => `工作表范围过大（超过 ${grouped(limit)} 个单元格），请删去表格以外的空行空列后重新保存`,
  strings: (limit) => `文字条目超过 ${grouped(limit)} 个，请只保留报送的表`,
  columns: () => '列设置过多，疑似异常文件，未打开',
  nesting: () => '文件内部嵌套过深，疑似异常文件，未打开',
  merges: (limit) => `合并单元格超过 ${grouped(limit)} 处，请取消无关的合并后重新保存`,
};

/** One Chinese sentence without a full stop: what is wrong with a file and what to do. The file's name is the caller's. */
export function fileProblemText(problem: FileProblem): string {
  switch (problem.kind) {
    case 'empty':
      return '文件是空的（0 字节），请重新报送';
    case 'damaged':
      return '文件已损坏或不完整，请用 Excel 或 WPS 打开确认后重新保存';
    case 'foreign':
      return FOREIGN[problem.format];
    case 'unknown-format':
      return '无法识别的文件，请选择 Excel（.xlsx、.xls）、WPS 表格（.et）或 Word（.docx）文件';
    case 'too-large':
      return TOO_LARGE[problem.what](problem.limit);
    case 'unsafe-xml':
      return '文件内含不安全的文档类型声明，未打开，请用 Excel 或 WPS 重新保存';
    case 'encrypted':
      return '文件设有打开密码，请取消密码后重新报送';
    case 'no-content':
      return '文件里没有任何内容';
    case 'only-hidden-sheets':
      return `可见的工作表没有内容，内容在隐藏的工作表“${problem.sheets.join('”“')}”里，请取消隐藏后重新保存`;
    case 'too-slow':
      return `读取超过 ${problem.seconds} 秒，已停止，请删去无关内容后重新保存`;
    case 'cancelled':
      return '已取消读取';
    case 'no-worker':
      return '读取程序未能启动，请刷新任务窗格后重试';
  }
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1024 / 1024)} MB`;
}

/** Thousands in 万, as people say them. */
function grouped(count: number): string {
  return count >= 10_000 ? `${count / 10_000} 万` : String(count);
}

/** The hidden sheet that holds drop-down lists too long for a validation rule. */
export const LIST_SHEET_NAME = '下拉选项';

/** 第N期, below the title of a numbered bulletin. */
export function issueNumber(number: number): string {
  return `（第${number}期）`;
}

/** The line that says to whom a document goes, flush left below the title (7.3.2). */
export function addressLine(addressee: string): string {
  return `${addressee}：`;
}

/** Opens the list of attachments after the main text. */
export function attachmentListLabel(): string {
  return '附件：';
}

/** Stands at the head of an attachment; numbered only when there are several. */
export function attachmentLabel(number: number | null): string {
  return number === null ? '附件' : `附件${number}`;
}

/** A day as official documents write it: 2031年5月8日; any other text as it is. */
export function chineseDate(date: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  return match ? `${match[1]}年${Number(match[2])}月${Number(match[3])}日` : date;
}
